/// A rating that no claim gives is the author's reading of words, and wants a reason. One that rests
/// on sources alone is theirs.
func checkReason(of fact: Fact, called subject: String) -> [Diagnostic] {
  guard fact.isRating, !fact.isReasoned, !fact.claims.isEmpty,
    fact.claims.allSatisfy({ $0.reading == nil })
  else { return [] }
  return [.ratingWithoutReason(fact, called: subject)]
}

/// "Choose X" without a reason helps nobody who is in another situation.
func checkReasons(of verdicts: [Verdict]) -> [Diagnostic] {
  verdicts.filter { $0.why == nil }.map { .verdictWithoutWhy($0) }
}

extension Fact {
  fileprivate var isRating: Bool {
    switch reading {
    case .value(.rating), .range(.rating, _): true
    case .anyOf(let values):
      values.contains { if case .rating = $0 { true } else { false } }
    default: false
    }
  }
}

extension Diagnostic {
  fileprivate static func ratingWithoutReason(_ fact: Fact, called subject: String) -> Self {
    .warning(
      "none of its claims gives the rating \(subject)", code: .ratingWithoutReason,
      hint: "give a claim a 'value', or say in 'why' how the words became a number",
      at: fact.position)
  }

  fileprivate static func verdictWithoutWhy(_ verdict: Verdict) -> Self {
    .warning(
      "this verdict gives no reason", code: .verdictWithoutWhy,
      hint: "add 'why: …', which says what decides it", at: verdict.place)
  }
}

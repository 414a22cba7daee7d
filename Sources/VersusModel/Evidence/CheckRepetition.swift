/// A sentence of eight words or more that stands in two places was copied, most likely, and one of
/// them is the wrong place or will be forgotten when the other is mended.
func checkRepetition(in texts: [Markup]) -> [Diagnostic] {
  // Texts lie behind each other in their files, so that the order of their beginnings is that of all
  // sentences.
  let inOrder = texts.filter { !$0.passages.isEmpty }
    .sorted { $0.passages[0].position < $1.passages[0].position }
  var first: [UInt64: SourcePosition] = [:]
  var diagnostics: [Diagnostic] = []
  for text in inOrder {
    for passage in text.passages {
      text.forEachSentence(of: passage) { sentence in
        guard sentence.wordCount >= 8 else { return }
        if let place = first[sentence.hash] {
          diagnostics.append(.repeatedSentence(sentence, first: place))
        } else {
          first[sentence.hash] = sentence.position
        }
      }
    }
  }
  return diagnostics
}

extension Diagnostic {
  fileprivate static func repeatedSentence(_ sentence: Sentence, first: SourcePosition) -> Self {
    .warning(
      "this sentence was there before: '\(sentence.opening) …'", code: .repeatedSentence,
      hint: "say it in one place, or say here what is different", at: sentence.position,
      related: [Related("the same words stand here", at: first)])
  }
}

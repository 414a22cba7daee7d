extension Quiz {
  /// Changes whenever a question or an answer comes, goes or gets another id, so that an old link to
  /// a sheet can be told from a current one: 8 hexadecimal digits, FNV-1a of `question=answer,answer&`
  /// for all questions.
  package var version: String {
    var hash: UInt32 = 0x811C_9DC5
    for prompt in prompts {
      for byte in "\(prompt.id)=\(prompt.bundles.map(\.id.slug).joined(separator: ","))&".utf8 {
        hash = (hash ^ UInt32(byte)) &* 0x0100_0193
      }
    }
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 8 - digits.count) + digits
  }

  /// What follows `#` in a link that opens a sheet: `v=VERSION&question=answer,answer`, in the order
  /// of the quiz.
  package func fragment(of sheet: Sheet) -> String {
    zip(prompts, choices(on: sheet)).reduce(into: "v=\(version)") { fragment, entry in
      let (prompt, chosen) = entry
      guard !chosen.isEmpty else { return }
      let answers = chosen.map { prompt.bundles[$0].id.slug }.joined(separator: ",")
      fragment += "&\(prompt.id)=\(answers)"
    }
  }
}

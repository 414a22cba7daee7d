extension Quiz {
  /// Changes whenever a question or an answer comes, goes or gets another id, so that an old link to
  /// a sheet can be told from a current one: the last 8 hexadecimal digits of the 64-bit FNV-1a of
  /// `question=answer,answer` for all questions, joined by `&`.
  package var version: String {
    let ids = prompts.map { "\($0.id)=\($0.bundles.map(\.id.slug).joined(separator: ","))" }
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in ids.joined(separator: "&").utf8 {
      hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3
    }
    let digits = String(hash & 0xFFFF_FFFF, radix: 16)
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

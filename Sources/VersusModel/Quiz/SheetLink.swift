extension Quiz {
  /// Changes whenever a question or an answer comes, goes or gets another id, so that an old link to
  /// a sheet can be told from a current one: the last 8 hexadecimal digits of the fingerprint of
  /// `question=answer,answer` for all questions, joined by `&`.
  package var version: String {
    let ids = prompts.map { "\($0.id)=\($0.bundles.map(\.id.slug).joined(separator: ","))" }
    return String(Fingerprint(of: Array(ids.joined(separator: "&").utf8)).hexadecimal.suffix(8))
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

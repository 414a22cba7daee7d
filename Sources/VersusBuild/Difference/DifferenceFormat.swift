import VersusModel
import VersusPages

/// The forms in which a difference is told.
package enum DifferenceFormat: String, CaseIterable, Sendable {
  case text
  /// For a pull request.
  case markdown
  case json

  package func text(of difference: SiteDifference) -> String {
    switch self {
    case .text: DifferenceText(marks: .none).text(of: difference)
    case .markdown: DifferenceText(marks: .markdown).text(of: difference)
    case .json: difference.json.text + "\n"
    }
  }
}

/// A difference in sentences, for people.
private struct DifferenceText {
  enum Marks { case none, markdown }

  let marks: Marks

  func text(of difference: SiteDifference) -> String {
    if difference.isEmpty { return "No fact, verdict, ranking or page is different.\n" }
    let added = difference.facts.filter { $0.old == nil }
    let removed = difference.facts.filter { $0.new == nil }
    let changed = difference.facts.filter { $0.old != nil && $0.new != nil }
    return [
      section("Rankings that flip", difference.rankings.map(line)),
      section("Verdicts that flip", difference.verdicts.map(line)),
      section("Facts changed", changed.map(line)),
      section("Facts added", added.map(line)),
      section("Facts removed", removed.map(line)),
      section("Pages that appear", difference.newPages.map(code)),
      section("Pages that go", difference.lostPages.map(code)),
    ].filter { !$0.isEmpty }.joined(separator: "\n")
  }

  private func section(_ title: String, _ lines: [String]) -> String {
    guard !lines.isEmpty else { return "" }
    switch marks {
    case .none: return "\(title) (\(lines.count))\n" + lines.map { "  \($0)\n" }.joined()
    case .markdown:
      let items = lines.map { "- \($0)\n" }.joined()
      // A long list would push the rest out of sight.
      guard lines.count > 20 else { return "### \(title) (\(lines.count))\n\n\(items)" }
      return
        "### \(title) (\(lines.count))\n\n<details><summary>Show all</summary>\n\n\(items)\n</details>\n"
    }
  }

  private func line(_ change: RankingChange) -> String {
    let lead =
      change.changesLeader
      ? "\(leaders(change.oldLeaders, change.old)) → \(leaders(change.newLeaders, change.new))"
      : "the same leader, another order"
    return "\(strong(change.subject.title)): \(lead) (\(order(change.old)) → \(order(change.new)))"
  }

  private func leaders(_ ids: [Option.ID], _ places: [RankingChange.Place]) -> String {
    let names = ids.map { id in plain(places.first { $0.option == id }?.name ?? id.slug) }
    return names.isEmpty ? "nobody" : Words.english.list(names)
  }

  private func order(_ places: [RankingChange.Place]) -> String {
    guard !places.isEmpty else { return "no ranking" }
    return places.map { place in
      plain(place.name)
        + (place.score.map { " " + Words.english.points($0) } ?? (place.rank == nil ? " out" : ""))
    }.joined(separator: ", ")
  }

  private func line(_ change: VerdictChange) -> String {
    let winners = [change.old, change.new].map { winner in
      winner.map { Words.english.list($0.names.map(plain)) } ?? "no verdict"
    }
    return "\(strong(change.subject.title)): \(winners.joined(separator: " → "))"
  }

  private func line(_ change: FactChange) -> String {
    let name = "\(strong(change.option.name)), \(plain(change.criterion.title))"
    guard let old = change.old, let new = change.new else {
      return "\(name): \(plain((change.new ?? change.old)?.value ?? ""))"
    }
    let parts = change.parts.map { part in
      switch part {
      case .value: "\(plain(old.value)) → \(plain(new.value))"
      case .status: "status \(old.status) → \(new.status)"
      case .asOf: "as of \(old.asOf ?? "no date") → \(new.asOf ?? "no date")"
      case .sources: "sources \(list(old.sources)) → \(list(new.sources))"
      case .note, .why, .claims: "another \(part.rawValue)"
      }
    }
    return "\(name): \(parts.joined(separator: "; "))"
  }

  private func list(_ sources: [String]) -> String {
    sources.isEmpty ? "none" : sources.map(plain).joined(separator: ", ")
  }

  private func strong(_ text: String) -> String {
    marks == .markdown ? "**\(plain(text))**" : plain(text)
  }

  private func code(_ text: String) -> String { marks == .markdown ? "`\(text)`" : plain(text) }

  /// Nothing in it is taken for a mark, or for a command to the terminal.
  private func plain(_ text: String) -> String {
    guard marks == .markdown else { return TerminalText.safe(text) }
    var plain = ""
    for character in text.replacing("\n", with: " ") {
      if "\\`*_[]<>#|~@&".contains(character) { plain += "\\" }
      plain.append(character)
    }
    return plain
  }
}

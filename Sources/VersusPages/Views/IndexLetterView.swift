import VersusTemplates

/// A letter of an index from A to Z, with what is listed under it.
struct IndexLetterView: View {
  let title: String
  let id: String
  let entries: [Entry]

  static let shape = Shape<IndexLetterView>(
    "letter of the index",
    [
      .text("title") { $0.title },
      .text("id") { $0.id },
      .list("entries") { $0.entries },
    ])

  struct Entry: View {
    let title: String
    let url: String
    let kind: String

    static let shape = Shape<Entry>(
      "entry of the index",
      [
        .text("title") { $0.title },
        .text("url") { $0.url },
        .text("kind") { $0.kind },
      ])
  }

  /// - Parameter entries: In their order, so that those of one letter stand together.
  static func all(
    of entries: some Sequence<SearchEntry>, in context: PageContext
  ) -> [IndexLetterView] {
    var letters: [(title: String, entries: [Entry])] = []
    for entry in entries {
      if letters.last?.title != entry.letter { letters.append((entry.letter, [])) }
      letters[letters.count - 1].entries.append(
        Entry(title: entry.title, url: context.links.to(entry.address), kind: entry.kind))
    }
    return letters.enumerated().map { place, letter in
      IndexLetterView(
        title: letter.title, id: "letter.\(place + 1)", entries: letter.entries)
    }
  }
}

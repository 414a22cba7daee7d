import VersusModel

@testable import VersusBuild
@testable import VersusContent

extension FuzzTarget {
  /// Markdown by itself, as a body of a site, and as front matter has it.
  static let markdown = FuzzTarget(name: "markdown") { bytes in
    bytes.texts.flatMap { text in
      let file = SourceFile(path: "content/guides/a.md", bytes: text)
      return asFragment(file) + asPartOfSite(file)
    }
  }

  private static func asFragment(_ file: SourceFile) -> [String] {
    let places = PlaceChecks([file])
    return Settings.RawHTML.allCases.flatMap { rawHTML -> [String] in
      let html = convertMarkdown(file, rawHTML: rawHTML, highlightsCode: true, words: .english)
      let broken = places.broken(by: html.diagnostics)
      if rawHTML == .allow || html.diagnostics.hasErrors { return broken }
      return broken + MarkupReader.broken(in: html.value)
    }
  }

  private static func asPartOfSite(_ file: SourceFile) -> [String] {
    guard let text = String(validating: file.bytes, as: UTF8.self) else { return [] }
    let places = PlaceChecks([file])
    let start = SourcePosition(file: file.path, line: 1, column: 1)
    let body = ofSite.blocks(file.bytes[...], in: file.path, firstLine: 1, title: "A title")
    let inline = ofSite.inline(text, at: start)
    let note = ofSite.paragraphs(text, at: start)
    return places.broken(by: body.diagnostics)
      + [body, inline, note].flatMap { MarkupReader.broken(in: $0.value.html) }
  }

  private static let ofSite = MarkdownConverter(
    rawHTML: .escape, highlightsCode: true, content: "content",
    references: MarkdownReferences(
      targets: LinkTargets(
        address: { path in targets[path] }, candidates: targets.keys.sorted()),
      source: { id, _ in Checked(Source.ID(id)) },
      directive: { _, _, _ in Checked(.empty) }), words: .english)

  private static let targets: [String: PageAddress] = [
    "index.md": .index, "guides/a.md": .page("guides/a"), "guides/b.md": .page("guides/b"),
    "options/x.md": .option(Option.ID("x")), "img/p q.svg": .file("img/p q.svg"),
  ]
}

extension Markup {
  /// As a page would show it, with an address of some kind where one is due.
  fileprivate var html: [UInt8] {
    pieces.flatMap { piece -> [UInt8] in
      switch piece {
      case .html(let bytes): bytes
      case .address: Array("a.html".utf8)
      default: []
      }
    }
  }
}

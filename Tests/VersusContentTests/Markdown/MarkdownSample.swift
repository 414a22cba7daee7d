import VersusModel

@testable import VersusContent

/// Markdown converted as if it stood in `content/guides/a.md` of a small site.
struct MarkdownSample {
  let markup: Markup
  let diagnostics: [Diagnostic]

  private static let pages: [String: PageAddress] = [
    "index.md": .index, "": .index, "guides/a.md": .page("guides/a"), "b.md": .page("b"),
    "options/x.md": .option(Option.ID("x")), "img/p q.svg": .file("img/p q.svg"),
    "table.html": .table,
  ]

  static func converter(_ rawHTML: Settings.RawHTML = .escape) -> MarkdownConverter {
    MarkdownConverter(
      rawHTML: rawHTML, highlightsCode: true, content: "content",
      references: MarkdownReferences(
        targets: LinkTargets(address: { pages[$0] }, candidates: pages.keys.sorted()),
        source: { id, _ in Checked(Source.ID(id)) },
        directive: { name, body, place in
          let shown = "[\(name) \(place.line):\(place.column) \(body)]"
          return Checked(Markup(pieces: [.html(Array(shown.utf8))]))
        }), words: .english)
  }

  init(_ text: String, title: String? = nil, rawHTML: Settings.RawHTML = .escape) {
    let checked = Self.converter(rawHTML).blocks(
      Array(text.utf8)[...], in: "content/guides/a.md", firstLine: 1, title: title)
    markup = checked.value
    diagnostics = checked.diagnostics
  }

  init(inline text: String) {
    let checked = Self.converter().inline(
      text, at: SourcePosition(file: "content/guides/a.md", line: 2, column: 8))
    markup = checked.value
    diagnostics = checked.diagnostics
  }

  /// With addresses in braces.
  var html: String { markup.shown(in: "{", "}") }

  /// `line:column code` of each.
  var findings: [String] {
    diagnostics.map { finding in
      "\(finding.position?.line ?? 0):\(finding.position?.column ?? 0) \(finding.code.rawValue)"
    }
  }
}

import Testing
import VersusModel

@testable import VersusContent

/// A Markdown text that was converted, with what a test asks of it.
struct ConvertedText {
  let html: String
  let headings: [Markup.Heading]
  let links: [Markup.Link]
  let citations: [Citation]
  let diagnostics: [Diagnostic]
  let expected: [Finding]

  /// The file that the text stands in, below the content folder.
  static let path = "guides/start.md"
  static let files = [
    "index.md", "guides/start.md", "guides/both.md", "options/a.md", "options/b.md",
    "img/cup.svg", "img/tea cup.svg", "notes/größe.md", "guides/",
  ]
  static let targets = LinkTargets(
    address: { path in files.contains(path) ? .file(path) : nil },
    candidates: files)

  static func converter(_ rawHTML: Settings.RawHTML = .escape) -> MarkdownConverter {
    MarkdownConverter(
      rawHTML: rawHTML, highlightsCode: true, content: "content",
      references: MarkdownReferences(
        targets: targets,
        source: { id, at in
          id == "nobody" ? Checked(nil, [.markdownTooDeep(at: at)]) : Checked(Source.ID(id))
        },
        directive: { name, body, at in
          let shown = "[\(name)|\(body)|\(at.line):\(at.column)]"
          return Checked(
            Markup(pieces: [.html(Array(shown.utf8))]),
            body.contains("wrong") ? [.markdownTooDeep(at: at)] : [])
        }), words: .english)
  }

  /// - Parameter marked: With markers where findings must point, as `MarkedText` reads them.
  init(
    _ marked: String, rawHTML: Settings.RawHTML = .escape, title: String? = nil,
    firstLine: Int = 1, question: Question.ID? = nil
  ) {
    let file = "content/" + Self.path
    let text = MarkedText(marked, file: file)
    let converter = Self.converter(rawHTML)
    let checked = converter.blocks(
      Array(text.text.utf8)[...], in: file, firstLine: firstLine, title: title,
      of: question)
    html = checked.value.shown
    headings = checked.value.headings
    links = checked.value.links
    citations = checked.value.citations
    diagnostics = checked.diagnostics
    expected = text.findings
  }

  var codes: [String] { diagnostics.map(\.code.rawValue) }
  var findings: [Finding] { diagnostics.map(Finding.init).sorted() }
}

extension Markup {
  /// All of it as one text; addresses within the site stand in angle brackets.
  var shown: String { shown(in: "⟨", "⟩") }

  func shown(in open: String, _ close: String) -> String {
    pieces.map { piece in
      switch piece {
      case .html(let bytes): String(decoding: bytes, as: UTF8.self)
      case .address(let address, let fragment):
        open + address.stem + (fragment.map { "#" + $0 } ?? "") + close
      case .citation(let citation, let number):
        open + (number.map { "\($0) " } ?? "") + "\(citation.source)"
          + (citation.place.map { ", " + $0 } ?? "") + close
      case .pictureSize(let path): open + "size of " + path + close
      case .compare: open + "compare" + close
      case .bars: open + "bars" + close
      case .radar: open + "radar" + close
      case .prosCons: open + "pros-cons" + close
      case .useCases: open + "use-cases" + close
      }
    }.joined()
  }
}

func html(_ text: String) -> String { ConvertedText(text).html }

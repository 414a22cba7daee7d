import Foundation
import Testing
import VersusContent
import VersusModel
import VersusPages
import VersusTemplates

/// The quiz of one of the repository's sites, and the page that asks it.
struct BuiltQuiz {
  static let repository = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  let quiz: Quiz
  /// The JSON from which the page's script scores.
  let data: String

  /// - Parameter root: The folder of the site, below the repository.
  init(of root: String) throws {
    let site = try Self.site(of: Self.repository.appendingPathComponent(root))
    quiz = Quiz(site)
    let templates = TemplateSet.load(
      theme: EmbeddedTheme.files, overrides: [], words: Self.words)
    let theme = Theme.compile(templates.value).value
    let pages = layOut(site, assess(site).value, theme: theme)
    let page = try #require(pages.first { $0.path == "quiz/index.html" })
    let html = String(decoding: page.render(), as: UTF8.self)
    let start = try #require(html.range(of: "id=\"quiz.data\">"))
    let end = try #require(html.range(of: "</script>", range: start.upperBound..<html.endIndex))
    data = String(html[start.upperBound..<end.lowerBound])
  }

  private static let words =
    readPhrasebook(of: "en", theme: EmbeddedTheme.files, own: []).value

  private static func site(of root: URL) throws -> Site {
    let file = { (path: String) in
      SourceFile(
        path: path, bytes: Array(try Data(contentsOf: root.appendingPathComponent(path))))
    }
    let settings = readSettings(try file("versus.yml")).value
    let folder = root.appendingPathComponent(settings.content).path
    let paths = try #require(FileManager.default.subpaths(atPath: folder))
      .filter { !URL(fileURLWithPath: folder + "/" + $0).hasDirectoryPath }
    let index = ContentIndex.make(paths: paths.sorted(), settings: settings).value
    let documents = try index.documents.compactMap {
      readDocument(
        try file(settings.content + "/" + $0), index: index, settings: settings, words: words
      ).value
    }
    let site = assembleSite(
      documents, index: index, settings: settings, words: words, by: SerialMapping())
    #expect(site.diagnostics.filter { $0.severity == .error }.map(\.message) == [])
    return site.value
  }
}

import Foundation
import VersusModel
import VersusPages
import VersusTemplates

@testable import VersusBuild
@testable import VersusContent

/// A golden site of which one file is replaced by bytes of any kind.
struct SampleSite: Sendable {
  /// By path below the site's root.
  private let files: [String: [UInt8]]
  /// Those of the unchanged site.
  private let documents: [String: Document]
  private let places: PlaceChecks
  private let settings: Settings

  static let whole = SampleSite(at: "Tests/Sites/whole-model/input")

  static let repository = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  private init(at folder: String) {
    let root = Self.repository.appendingPathComponent(folder)
    let paths = FileManager.default.enumerator(atPath: root.path)?.compactMap { $0 as? String }
    var files: [String: [UInt8]] = [:]
    for path in paths ?? [] {
      guard let bytes = try? Data(contentsOf: root.appendingPathComponent(path)) else { continue }
      files[path] = Array(bytes)
    }
    self.files = files
    var settings = readSettings(
      files["versus.yml"].map { SourceFile(path: "versus.yml", bytes: $0) }
    ).value
    settings.rawHTML = .escape
    self.settings = settings
    let index = Self.index(of: Array(files.keys), settings).value
    var documents: [String: Document] = [:]
    for path in index.documents.map({ "content/" + $0 }) {
      let file = SourceFile(path: path, bytes: files[path] ?? [])
      documents[path] = readDocument(file, index: index, settings: settings, words: .english).value
    }
    self.documents = documents
    places = PlaceChecks(files.map { SourceFile(path: $0.key, bytes: $0.value) })
  }

  private static func index(
    of files: [String], _ settings: Settings
  ) -> Checked<ContentIndex> {
    let folder = settings.content + "/"
    let paths = files.filter { $0.hasPrefix(folder) }.map { String($0.dropFirst(folder.count)) }
    return ContentIndex.make(paths: paths.sorted(), settings: settings)
  }

  /// Reads the site with a file of other bytes.
  ///
  /// - Returns: What is broken: places out of the texts, pages that can't be shown.
  func broken(with bytes: [UInt8], at path: String) -> [String] {
    let file = SourceFile(path: path, bytes: bytes)
    var change = Change(paths: Array(files.keys), documents: documents, places: places)
    change.places.replace(file)
    guard path != "versus.yml" else {
      var read = readSettings(file)
      read.value.rawHTML = .escape
      // Another folder of content is another site.
      guard read.value.content == settings.content else { return [] }
      return broken(by: change, settings: read)
    }
    let index = Self.index(of: change.paths, settings).value
    let document = readDocument(file, index: index, settings: settings, words: .english)
    change.documents[path] = document.value
    return broken(by: change, settings: Checked(settings, document.diagnostics))
  }

  private struct Change {
    let paths: [String]
    var documents: [String: Document]
    var places: PlaceChecks
  }

  private func broken(by change: Change, settings: Checked<Settings>) -> [String] {
    let index = Self.index(of: change.paths, settings.value)
    let documents = change.documents.sorted { $0.key < $1.key }.map(\.value)
    let site = assembleSite(
      documents, index: index.value, settings: settings.value, words: .english,
      by: SerialMapping())
    var assessment = assess(site.value)
    var diagnostics = settings.diagnostics + site.diagnostics + assessment.diagnostics
    guard !(settings.diagnostics + site.diagnostics).hasErrors else {
      return change.places.broken(by: diagnostics)
    }
    if !site.value.questions.isEmpty {
      let quiz = Quiz(site.value)
      diagnostics += quiz.check(site.value.quizCases)
      assessment.value.fairness = quiz.fairness()
    }
    diagnostics += checkEvidence(of: site.value)
    let pages = layOut(site.value, assessment.value, theme: Self.theme)
    return change.places.broken(by: diagnostics)
      + pages.filter(Self.isShown).flatMap { page in
        MarkupReader.broken(in: page.render(), mayHoldScripts: true).map { "\(page.path): \($0)" }
      }
  }

  /// One page of each kind, the one that the targets change: all of them would take too long.
  private static func isShown(_ page: Page) -> Bool {
    page.path.hasSuffix(".html") && shown.contains { page.path.hasPrefix($0) }
  }

  private static let shown = [
    "index.html", "table", "quiz/index.html", "options/tea", "criteria/price", "use-cases/night",
    "sources/lab", "guides/start",
  ]

  private static let theme: Theme = {
    let templates = TemplateSet.load(theme: EmbeddedTheme.files, overrides: [], words: .english)
    return Theme.compile(templates.value).value
  }()
}

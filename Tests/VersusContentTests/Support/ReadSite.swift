import Testing
import VersusModel

@testable import VersusContent

/// A small site that went through the whole reader.
struct ReadSite {
  let site: Site
  let diagnostics: [Diagnostic]
  let expected: [Finding]

  /// - Parameters:
  ///   - files: Texts with markers, by path below the content folder; `versus.yml` is the settings.
  ///     They add to `foundation` and replace its files; an empty text removes one.
  init(
    _ files: [String: String], on foundation: [String: String] = smallSite,
    includingDrafts: Bool = false
  ) {
    var texts = foundation.merging(files) { _, own in own }.filter { !$0.value.isEmpty }
    var expected: [Finding] = []
    var settingsFile: SourceFile?
    if let marked = texts.removeValue(forKey: "versus.yml") {
      let text = MarkedText(marked, file: "versus.yml")
      expected += text.findings
      settingsFile = SourceFile(path: "versus.yml", bytes: Array(text.text.utf8))
    }
    var settings = readSettings(settingsFile)
    settings.value.includesDrafts = includingDrafts
    let index = ContentIndex.make(paths: texts.keys.sorted(), settings: settings.value)
    var diagnostics = settings.diagnostics + index.diagnostics
    var documents: [Document] = []
    for (path, marked) in texts.sorted(by: { $0.key < $1.key }) {
      let file = settings.value.content + "/" + path
      let text = MarkedText(marked, file: file)
      expected += text.findings
      guard index.value.documents.contains(path) else { continue }
      let document = readDocument(
        SourceFile(path: file, bytes: Array(text.text.utf8)), index: index.value,
        settings: settings.value, words: .english)
      diagnostics += document.diagnostics
      if let document = document.value { documents.append(document) }
    }
    let (chosen, directory) = (settings.value, index.value)
    let site = assembleSite(
      documents, index: directory, settings: chosen, words: .english, by: SerialMapping())
    self.site = site.value
    self.diagnostics = diagnostics + site.diagnostics
    self.expected = expected
  }

  var findings: [Finding] { diagnostics.map(Finding.init).sorted() }
}

/// Reads a site, and expects exactly the findings that its markers name.
@discardableResult
func read(
  _ files: [String: String], at location: SourceLocation = #_sourceLocation
) -> ReadSite {
  let read = ReadSite(files)
  #expect(read.findings == read.expected.sorted(), sourceLocation: location)
  return read
}

/// Reads an option `third` with these facts.
@discardableResult
func read(facts: String, at location: SourceLocation = #_sourceLocation) -> ReadSite {
  let lines = facts.split(separator: "\n", omittingEmptySubsequences: false)
    .map { "  " + $0 }.joined(separator: "\n")
  return read(
    ["options/third.md": "---\nname: Third\nfacts:\n\(lines)\n---\n"], at: location)
}

extension ReadSite {
  /// The fact of option `third`.
  func fact(_ criterion: String) -> Fact? {
    site.options.first { $0.id.slug == "third" }?.facts[Criterion.ID(criterion)]
  }

  func criterion(_ id: String) -> Criterion? { site.criteria.first { $0.id.slug == id } }
  func option(_ id: String) -> Option? { site.options.first { $0.id.slug == id } }
  func useCase(_ id: String) -> UseCase? { site.useCases.first { $0.id.slug == id } }
  func source(_ id: String) -> Source? { site.sources.first { $0.id.slug == id } }
}

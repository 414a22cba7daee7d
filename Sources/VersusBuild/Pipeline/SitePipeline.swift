import VersusContent
import VersusModel
import VersusPages
import VersusTemplates

/// A site that is ready to be written, with all that was found on the way.
package struct PreparedSite: Sendable {
  package let site: Site
  /// Those of the pages, in the site's language.
  package let words: Words
  package let assessment: Assessment
  /// Whether nothing of the content is missing from it because of a mistake; its verdicts and quiz
  /// cases may be wrong all the same.
  package let isWhole: Bool
  package let pages: [Page]
  /// The path of a page that is missing only until what it shows has been worked out.
  package let awaited: String?
  /// Copied from the content folder, by their paths below it.
  package let files: [String]
  /// The content folder, absolute.
  package let content: String
  /// Names at the top of the output that are not ours and come along.
  package let keep: [String]
  package let diagnostics: [Diagnostic]
  package let counts: Counts
  package let times: [StageTime]

  /// Nil where there is no quiz, or where errors keep it from being judged.
  package var fairness: FairnessReport? { assessment.fairness }

  package struct Counts: Sendable {
    package var files = 0
    package var options = 0
    package var criteria = 0
    package var facts = 0
    package var claims = 0
    package var sources = 0
    package var disagreements = 0
    package var useCases = 0
    package var questions = 0
  }
}

/// What the command line asks for beyond the settings.
package struct Wishes: Sendable {
  /// In place of that of the settings; absolute, without a final slash.
  package var baseURL: String?
  package var includesDrafts = false
  /// What counts as today.
  package var day: PartialDate?
  /// Where the site is shown while it is written, without a final slash: in place of a base URL, so
  /// that links which need one stay on this machine.
  package var previewURL: String?

  package init() {}

  /// Without its final slashes; nil where the text is no absolute address.
  package static func webAddress(_ text: String) -> String? {
    VersusContent.webAddress(text)
  }

  fileprivate func apply(to settings: inout Settings) {
    settings.baseURL = baseURL ?? settings.baseURL
    if settings.baseURL != nil, let previewURL { settings.baseURL = previewURL }
    settings.includesDrafts = includesDrafts
    settings.day = day
  }
}

/// How long a stage took.
package struct StageTime: Sendable {
  package let stage: String
  package let seconds: Double

  package init(stage: String, seconds: Double) {
    self.stage = stage
    self.seconds = seconds
  }
}

/// Runs every stage but the last: nothing is written.
///
/// - Parameters:
///   - root: Absolute.
///   - output: Absolute; what lies in it is no input.
///   - wishes: What the command line asks for.
package func prepareSite(
  at root: String, output: String? = nil, wishes: Wishes = Wishes(), progress: Progress = .silent
) throws(DiskError) -> PreparedSite {
  var memory = SiteMemory()
  return try prepareSite(
    at: root, output: output, wishes: wishes, progress: progress, remembering: &memory
  ) { $0.fairness(by: ParallelMapping()) }
}

/// The same, and makes anew only what may have changed since the last run with the same wishes.
///
/// - Parameter fairness: Nil where the report is still to come: the site does without it until then.
func prepareSite(
  at root: String, output: String? = nil, wishes: Wishes, progress: Progress = .silent,
  remembering memory: inout SiteMemory, fairness: (Quiz) -> FairnessReport?
) throws(DiskError) -> PreparedSite {
  var clock = StageClock()
  var inputs = Inputs(root: root, output: output ?? root + "/public")
  let settingsFile = try inputs.settings()
  var settings = readSettings(settingsFile)
  wishes.apply(to: &settings.value)
  var diagnostics = settings.diagnostics
  let folder = settings.value.content
  let paths = try inputs.paths(below: folder)
  // Settings that can't be read may have named another folder.
  if paths == nil, !settings.diagnostics.hasErrors {
    let isThere = try Disk.kind(of: root) == .folder
    diagnostics.append(isThere ? .contentMissing(folder) : .rootMissing(root))
  }
  let overrides = try readTemplates(&inputs)
  let words = readPhrasebook(
    of: settings.value.language, theme: EmbeddedTheme.files, own: overrides)
  diagnostics += words.diagnostics
  clock.finished("find")

  let mapping = ParallelMapping("reading", progress: progress)
  let index = ContentIndex.make(paths: paths ?? [], settings: settings.value)
  memory.begin(settings: settingsFile?.bytes, paths: paths ?? [], words: words.value)
  let (found, contentIndex, settingsValue) = (inputs, index.value, settings.value)
  let phrasebook = words.value
  let known = memory
  let read = mapping.map(contentIndex.documents) { path -> Result<SiteMemory.Entry, DiskError> in
    let path = Path.joined(folder, path)
    do throws(DiskError) {
      let state = try found.state(of: path)
      let entry = try known.entry(of: path, in: state) { () throws(DiskError) in
        let file = try found.read(path, in: state)
        guard let source = file.value else { return Checked(nil, file.diagnostics) }
        return readDocument(
          source, index: contentIndex, settings: settingsValue, words: phrasebook)
      }
      return .success(entry)
    } catch {
      return .failure(error)
    }
  }
  var documents: [Document] = []
  diagnostics += inputs.diagnostics + index.diagnostics
  for (path, result) in zip(contentIndex.documents, read) {
    let entry = try result.get()
    memory.keep(entry, of: Path.joined(folder, path))
    diagnostics += entry.document.diagnostics
    if let document = entry.document.value { documents.append(document) }
  }
  clock.finished("read and parse")

  let site = assembleSite(
    documents, index: index.value, settings: settings.value, words: phrasebook,
    by: ParallelMapping()
  ) { path in found.pictureSize(Path.joined(folder, path)) }
  clock.finished("check")
  var assessment = assess(site.value)
  clock.finished("rank")
  diagnostics += site.diagnostics
  var awaited: String?
  // A site with holes ranks as one with gaps: what is wrong with its ranking is judged when the
  // holes are mended.
  if !diagnostics.hasErrors, !site.value.questions.isEmpty {
    let quiz = Quiz(site.value)
    assessment.diagnostics += quiz.check(site.value.quizCases)
    let report = fairness(quiz)
    assessment.diagnostics += report?.diagnostics(of: site.value) ?? []
    assessment.value.fairness = report
    if report == nil { awaited = PageAddress.fairness.outputPath(settings.value.urls) }
    clock.finished("judge the quiz")
  }
  let theme = memory.theme(overriddenBy: overrides, for: site.value)
  let pages = layOut(site.value, assessment.value, theme: theme.value)
  clock.finished("lay out")
  diagnostics += theme.diagnostics
  let isWhole = !diagnostics.hasErrors
  if isWhole { diagnostics += assessment.diagnostics }
  if !diagnostics.hasErrors { diagnostics += checkEvidence(of: site.value) }

  if settings.value.baseURL == nil, !diagnostics.hasErrors { diagnostics.append(.noBaseURL) }

  return PreparedSite(
    site: site.value, words: theme.value.words, assessment: assessment.value, isWhole: isWhole,
    pages: pages, awaited: awaited,
    files: site.value.files, content: Path.joined(root, folder),
    keep: settings.value.keep, diagnostics: diagnostics.inOrder,
    counts: .init(site.value, documents: documents.count), times: clock.times)
}

private func readTemplates(_ inputs: inout Inputs) throws(DiskError) -> [SourceFile] {
  let folder = Inputs.templatesFolder
  var overrides: [SourceFile] = []
  for path in try inputs.paths(below: folder) ?? [] {
    if let file = inputs.keep(try inputs.read(Path.joined(folder, path))) { overrides.append(file) }
  }
  return overrides
}

extension PreparedSite.Counts {
  fileprivate init(_ site: Site, documents: Int) {
    files = documents + site.files.count
    options = site.options.count
    criteria = site.criteria.count
    let allFacts = site.options.flatMap(\.facts.values)
    facts = allFacts.count
    claims = allFacts.reduce(0) { $0 + $1.claims.count }
    sources = site.sources.count
    disagreements = allFacts.count(where: \.isContested)
    useCases = site.useCases.count
    questions = site.questions.count
  }
}

extension Diagnostic {
  fileprivate static var noBaseURL: Self {
    Diagnostic(
      .note, .noBaseURL, "without a `base-url` no canonical links and no sitemap are made",
      hint: "set `base-url` in versus.yml to the address where the site will be", at: nil)
  }

  fileprivate static func rootMissing(_ root: String) -> Self {
    .error(
      "there is no folder '\(root)'", code: .contentMissing,
      hint: "name the site's folder with --root", at: nil)
  }

  fileprivate static func contentMissing(_ folder: String) -> Self {
    .error(
      "there is no folder '\(folder)' here", code: .contentMissing,
      hint:
        "run versus in a site's folder, name it with --root, or make a site with 'versus init FOLDER'",
      at: nil)
  }
}

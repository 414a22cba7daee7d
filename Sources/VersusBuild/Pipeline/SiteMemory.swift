import Glibc
import VersusContent
import VersusModel
import VersusPages
import VersusTemplates

/// What a run over a site leaves in memory for the next one over the same site with the same wishes.
///
/// A document depends on its file, on the settings, on the words of the pages and on which other
/// files there are, a theme on the words and the site's templates; each is made anew when one of these
/// has changed.
struct SiteMemory: Sendable {
  /// What was read of a file.
  struct Entry: Sendable {
    /// The file as it was before it was read; nil where a file that looks the same may be another.
    fileprivate let state: InputFileState?
    let document: Checked<Document?>
  }

  private let now: @Sendable () -> timespec?
  private var settings: [UInt8]?
  private var paths: [String] = []
  private var words = Phrasebook()
  private var entries: [String: Entry] = [:]
  private var theme: (overrides: [SourceFile], parts: Set<ThemePart>, compiled: Checked<Theme>)?

  /// - Parameter now: On the clock of `FileClock`.
  init(now: @escaping @Sendable () -> timespec? = { FileClock.now }) { self.now = now }

  /// Forgets what is made of the settings, the names of the files and the words of the pages if one
  /// of these is another than before.
  mutating func begin(settings: [UInt8]?, paths: [String], words: Phrasebook) {
    if self.words != words { theme = nil }
    if self.settings == settings, self.paths == paths, self.words == words { return }
    (self.settings, self.paths, self.words, entries) = (settings, paths, words, [:])
  }

  /// What was read of a file before, or what is read of it now if it may have changed since.
  func entry(
    of path: String, in state: InputFileState?,
    reading: () throws(DiskError) -> Checked<Document?>
  ) throws(DiskError) -> Entry {
    if let state, let known = entries[path], known.state == state { return known }
    // Asked before the file is read: what is written from then on gets another time.
    let isSettled = now().flatMap { now in state?.isSettled(at: now) } ?? false
    return Entry(state: isSettled ? state : nil, document: try reading())
  }

  mutating func keep(_ entry: Entry, of path: String) { entries[path] = entry }

  /// The theme with a site's own templates in place of the built-in ones.
  mutating func theme(
    overriddenBy overrides: [SourceFile], for site: Site
  ) -> Checked<Theme> {
    // Mistakes in a site's own files are told whether it has such pages or not.
    let parts = overrides.isEmpty ? ThemePart.needed(by: site) : Set(ThemePart.allCases)
    if let theme, theme.overrides == overrides, parts.isSubset(of: theme.parts) {
      return theme.compiled
    }
    let templates = TemplateSet.load(
      theme: EmbeddedTheme.files, overrides: overrides, words: words)
    let theme = Theme.compile(templates.value, parts: parts)
    let compiled = Checked(theme.value, templates.diagnostics + theme.diagnostics)
    self.theme = (overrides, parts, compiled)
    return compiled
  }
}

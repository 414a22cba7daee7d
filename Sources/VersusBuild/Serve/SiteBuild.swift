import VersusModel

/// What one run over the files of a site gave, to be shown in a browser.
package struct SiteBuild: Sendable {
  /// Nil where something has to be mended first.
  package let site: PreparedSite?
  /// Errors and warnings: notes are for those who publish.
  package let diagnostics: [Diagnostic]
  /// The machine's failure, in place of diagnostics.
  package let failure: DiskError?
  /// What has to be mended, as a terminal says it; nil where nothing has.
  package let report: String?
  package let seconds: Double
  /// Whether it is the first of its run.
  package internal(set) var isFirst = false
  /// Whether it says anything that the author has not been told.
  package internal(set) var hasNews = true
  /// Whether a build before gave a site that can be shown.
  package internal(set) var followsGoodOne = false
  /// Changes with the files that are copied.
  let copies: Fingerprint
  /// The content folder, below the root; nil where the run did not get that far.
  let content: String?

  /// Whether the fairness report is still being worked out.
  package var awaitsReport: Bool { site?.awaited != nil }

  /// Whether there is no folder of content.
  package var isOutsideSite: Bool { diagnostics.contains { $0.code == .contentMissing } }
}

extension SiteBuild {
  /// How many diagnostics a page shows.
  private static let mostShown = 50

  /// - Parameters:
  ///   - root: Absolute.
  ///   - isStrict: Whether warnings keep a site from being shown.
  init(
    at root: String, wishes: Wishes, isStrict: Bool, remembering memory: inout SiteMemory,
    fairness: (Quiz) -> FairnessReport?
  ) {
    let start = StageClock.now
    do throws(DiskError) {
      let prepared = try prepareSite(
        at: root, wishes: wishes, remembering: &memory, fairness: fairness)
      diagnostics = prepared.diagnostics.filter { $0.severity != .note }
      let isGood = !diagnostics.hasErrors && !(isStrict && !diagnostics.isEmpty)
      site = isGood ? prepared : nil
      failure = nil
      copies = Self.fingerprint(ofCopiesIn: prepared)
      content = prepared.site.settings.content
      report = isGood ? nil : Self.report(diagnostics, root: root)
    } catch {
      site = nil
      diagnostics = []
      failure = error
      copies = Fingerprint()
      content = nil
      report = "error: \(error)\n"
    }
    seconds = StageClock.now - start
  }

  private static func fingerprint(ofCopiesIn site: PreparedSite) -> Fingerprint {
    var writer = RecordWriter()
    for file in site.files {
      writer.put(file)
      writer.put(try? Disk.inputState(of: site.content + "/" + file)) { $0.put($1) }
    }
    return Fingerprint(of: writer.bytes)
  }

  private static func report(_ mistakes: [Diagnostic], root: String) -> String {
    let printer = DiagnosticPrinter(root: root, inColour: false)
    let rest = mistakes.count - mostShown
    return printer.text(of: Array(mistakes.prefix(mostShown)))
      + (rest > 0 ? "and \(rest) more; the terminal shows them all\n" : "")
  }
}

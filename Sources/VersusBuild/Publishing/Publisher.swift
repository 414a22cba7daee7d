import Glibc
import VersusModel
import VersusPages

/// What a build wrote.
package struct PublishReport: Sendable {
  package let pages: Int
  package let files: Int
  package let times: [StageTime]
}

/// Puts a prepared site in the place of the output: whole, or not at all.
///
/// A new site is written beside the output and exchanged with it in one system call. Whatever stops
/// the process, the output is the old site or the new one.
package struct Publisher {
  let site: PreparedSite
  let root: String
  let output: String
  let isAtomic: Bool
  let progress: Progress
  private let manifest: Manifest
  /// Those of the site, and what searches it.
  private let pages: [Page]
  /// Of making what searches the site.
  private let clock: StageClock

  /// - Parameters:
  ///   - root: The site's root, absolute.
  ///   - output: Absolute.
  ///   - isAtomic: False writes file by file into the output, for file systems and servers that
  ///     can't have a folder exchanged.
  package init(
    _ site: PreparedSite, root: String, output: String, isAtomic: Bool,
    progress: Progress = .silent
  ) {
    self.site = site
    self.root = root
    self.output = output
    self.isAtomic = isAtomic
    self.progress = progress
    var clock = StageClock()
    let search = searchFiles(
      for: site.pages, of: site.site, in: site.words,
      by: ParallelMapping("indexing", progress: progress))
    if !search.isEmpty { clock.finished("index for search") }
    pages = site.pages + search
    self.clock = clock
    manifest = Manifest(paths: pages.map(\.path) + site.files)
  }

  /// - Parameters:
  ///   - cache: Where the next build finds what this one did.
  ///   - inputs: As they were before the site was prepared.
  package func publish(
    recordingIn cache: BuildCache? = nil, _ inputs: InputState? = nil
  ) throws(PublishFailure) -> PublishReport {
    var clock = clock
    // Where the root itself is the content, the output in it is no input.
    let content = site.content == root ? [] : [site.content]
    let folder = try OutputFolder(
      output, root: root, inputs: content + [root + "/" + Inputs.templatesFolder])
    let lock = try PublishLock(folder)
    do throws(DiskError) {
      try folder.clearLeftovers(keep: site.keep)
    } catch {
      throw .disk(error)
    }
    // Before anything is written, so that what is refused is refused at once.
    _ = try keptEntries(of: folder)
    if isAtomic { try exchange(folder) } else { try overwrite(folder) }
    clock.finished("render and write")
    let report = PublishReport(
      pages: pages.count { $0.path.hasSuffix(".html") },
      files: site.files.count + pages.count { !$0.path.hasSuffix(".html") },
      times: clock.times)
    let record = inputs.flatMap {
      BuildRecord(of: site, report, manifest, in: folder.path, inputs: $0)
    }
    cache?.keep(record, of: folder.path)
    _ = consume lock
    return report
  }

  /// What comes along from the output; anything else in it that is not ours is refused.
  private func keptEntries(of folder: OutputFolder) throws(PublishFailure) -> KeptEntries {
    let (kept, foreign): (KeptEntries, [String])
    do throws(DiskError) {
      let old = try Manifest(of: folder.path)
      kept = try KeptEntries(of: folder.path, names: site.keep, old: old, new: manifest)
      guard try Disk.kind(of: folder.path) != nil else { return kept }
      foreign = try old.foreign(in: folder.path, keep: site.keep)
    } catch {
      throw .disk(error)
    }
    guard foreign.isEmpty else {
      throw .refused(
        "the output holds files that versus did not make:\(listed(foreign, in: folder))\n"
          + "move them away, name them under `keep` in versus.yml, or choose another --output")
    }
    guard kept.inTheWay.isEmpty else {
      throw .refused(
        "the new site would overwrite what is kept:\(listed(kept.inTheWay, in: folder))\n"
          + "move it away, rename the site's own file, or choose another --output")
    }
    guard kept.mountsInSite.isEmpty else {
      throw .refused(
        "something is mounted where the site is written:"
          + "\(listed(kept.mountsInSite, in: folder))\n"
          + "unmount it, or choose another --output")
    }
    guard kept.closed.isEmpty else {
      throw .refused(
        "the output belongs to another user:\(listed(kept.closed, in: folder))\n"
          + "build as that user, or choose another --output")
    }
    guard !isAtomic || kept.mounts.isEmpty else {
      throw .refused(
        "something is mounted in the output:\(listed(kept.mounts, in: folder))\n"
          + "use --non-atomic to write file by file, or choose another --output")
    }
    return kept
  }

  private func listed(_ paths: [String], in folder: OutputFolder) -> String {
    let shown = paths.prefix(10)
      .map { "\n  " + TerminalText.safe(folder.path + "/" + $0) }.joined()
    return shown + (paths.count > 10 ? "\n  and \(paths.count - 10) more" : "")
  }

  private func exchange(_ folder: OutputFolder) throws(PublishFailure) {
    do throws(PublishFailure) {
      try orThrow { () throws(DiskError) in
        try Disk.makeFolder(folder.staging)
        try writeAll(to: folder.staging, old: folder.path)
      }
      // Others may have written in the output meanwhile.
      let kept = try keptEntries(of: folder)
      try bringAlong(kept, of: folder)
      try orThrow { () throws(DiskError) in try Disk.flush(folder.staging) }
    } catch {
      try? Disk.remove(folder.staging)
      throw error
    }
    try putInPlace(folder)
    try orThrow(leaving: .newSite) { () throws(DiskError) in
      if try Disk.kind(of: folder.staging) != nil {
        try Disk.move(folder.staging, over: folder.replaced)
      }
      try Disk.flush(Path.parent(of: folder.path))
      try folder.clearLeftovers(keep: site.keep)
    }
  }

  private func bringAlong(
    _ kept: KeptEntries, of folder: OutputFolder
  ) throws(PublishFailure) {
    do throws(DiskError) {
      try kept.bringAlong(from: folder.path, to: folder.staging)
    } catch {
      guard error.code != EPERM else {
        throw .refused(
          "what is kept can't come along as it is: \(error)\n"
            + "use --non-atomic to write file by file, or choose another --output")
      }
      throw .disk(error)
    }
  }

  private func orThrow(
    leaving remains: PublishFailure.Remains = .oldSite, _ work: () throws(DiskError) -> Void
  ) throws(PublishFailure) {
    do throws(DiskError) {
      try work()
    } catch {
      throw .disk(error, leaving: remains)
    }
  }

  private func putInPlace(_ folder: OutputFolder) throws(PublishFailure) {
    do throws(DiskError) {
      // There is no output to exchange with at the first build.
      if try Disk.kind(of: folder.path) == nil {
        try Disk.move(folder.staging, toFreeName: folder.path)
      } else {
        try Disk.exchange(folder.staging, folder.path)
      }
    } catch {
      try? Disk.remove(folder.staging)
      guard error.code != EINVAL, error.code != ENOSYS else {
        throw .refused(
          "the file system of '\(folder.path)' can't exchange two folders in one step; "
            + "use --non-atomic to write file by file")
      }
      throw .disk(error)
    }
  }

  /// Writes every file, and the manifest. What is in the old site byte for byte becomes a second name
  /// of the file there: it keeps its times, so that nobody has to copy or send it anew.
  private func writeAll(to folder: String, old: String) throws(DiskError) {
    let list = folder + "/" + Manifest.name
    try Disk.write(manifest.bytes, to: list)
    // What permissions a new file gets is the system's business.
    let mode = try Disk.information(of: list)?.st_mode ?? 0
    for path in manifest.folders {
      try Disk.makeFolder(folder + "/" + path)
    }
    let content = site.content
    let hasOld = try Disk.kind(of: old) != nil
    let jobs = pages.map(Output.page) + site.files.map(Output.file)
    let failures = ParallelMapping("writing", progress: progress).map(
      jobs, remembering: WriteMemory()
    ) { memory, job -> DiskError? in
      do throws(DiskError) {
        switch job {
        case .page(let page):
          memory.bytes.removeAll(keepingCapacity: true)
          page.render(into: &memory.bytes, with: memory.pages)
          let bytes = memory.bytes
          if hasOld, Disk.isFile(old + "/" + page.path, holding: bytes, mode: mode) {
            try Disk.link(old + "/" + page.path, folder + "/" + page.path)
          } else {
            try Disk.write(bytes, to: folder + "/" + page.path)
          }
        case .file(let path):
          if hasOld, Disk.isFile(old + "/" + path, like: content + "/" + path, mode: mode) {
            try Disk.link(old + "/" + path, folder + "/" + path)
          } else {
            try Disk.copy(content + "/" + path, to: folder + "/" + path, mode: 0o644)
          }
        }
        return nil
      } catch {
        return error
      }
    }
    if let failure = failures.lazy.compactMap(\.self).first { throw failure }
  }

  /// What one thread keeps from file to file.
  private final class WriteMemory {
    let pages = PageMemory()
    /// Of the current page: one buffer for all.
    var bytes: [UInt8] = []
  }

  private enum Output: Sendable {
    case page(Page)
    case file(String)
  }

  /// Writes beside each file and moves over it. The manifest first lists old and new together, so
  /// that whatever a killed run leaves is known to be ours; it and all files are on the disk before
  /// any of them is moved, so that a power cut leaves none of them empty.
  private func overwrite(_ folder: OutputFolder) throws(PublishFailure) {
    var remains = PublishFailure.Remains.oldSite
    do throws(DiskError) {
      try Disk.makeFolder(folder.staging)
      try writeAll(to: folder.staging, old: folder.path)
      try Disk.makeFolder(folder.path)
      let old = try Manifest(of: folder.path)
      try replace(Manifest(paths: old.paths + manifest.paths), in: folder)
      remains = .parts
      let gone = ReplacedPaths(old: old, new: manifest)
      for path in gone.inTheWay { try Disk.remove(folder.path + "/" + path) }
      for path in gone.emptiedFolders { try Disk.removeIfEmpty(folder.path + "/" + path) }
      for path in manifest.folders {
        try Disk.makeFolder(folder.path + "/" + path)
      }
      for path in manifest.paths {
        try Disk.move(folder.staging + "/" + path, over: folder.path + "/" + path)
      }
      for path in gone.others { try Disk.remove(folder.path + "/" + path) }
      for path in gone.emptiedFolders { try Disk.removeIfEmpty(folder.path + "/" + path) }
      try replace(manifest, in: folder)
      remains = .newSite
      try Disk.flush(folder.path)
      try Disk.remove(folder.staging)
    } catch {
      try? Disk.remove(folder.staging)
      throw .disk(error, leaving: remains)
    }
  }

  private func replace(_ manifest: Manifest, in folder: OutputFolder) throws(DiskError) {
    let written = folder.staging + "/" + Manifest.name
    try Disk.remove(written)
    try Disk.write(manifest.bytes, to: written)
    try Disk.flush(folder.staging)
    try Disk.move(written, over: folder.path + "/" + Manifest.name)
  }
}

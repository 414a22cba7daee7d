import Foundation
import Testing

@testable import VersusBuild

/// What becomes of an output that is there already.
struct RepublishingTests {
  private let site: TemporarySite

  init() throws {
    site = try TemporarySite([
      "content/index.md": "Hello.\n", "content/guides/deep/more.md": "# More\n",
      "content/img/cup.svg": "<svg/>",
    ])
  }

  @Test(arguments: [true, false])
  func `what changed in the content changes in the output`(isAtomic: Bool) throws {
    try site.publish(isAtomic: isAtomic)
    try site.remove("site/content/guides")
    try site.write("<svg id='new'/>", to: "site/content/img/cup.svg")
    try site.write("# New\n", to: "site/content/new/page.md")
    try site.publish(isAtomic: isAtomic)
    #expect(!has("guides") && has("new/page.html"))
    #expect(text("img/cup.svg") == "<svg id='new'/>")
    #expect(site.leftovers.isEmpty)
  }

  @Test(arguments: [true, false])
  func `files that stay as they are stay the same files`(isAtomic: Bool) throws {
    try site.publish(isAtomic: isAtomic)
    let old = try files()
    try site.write("Hello again.\n", to: "site/content/index.md")
    try site.write("<svg id='new'/>", to: "site/content/img/cup.svg")
    try site.publish(isAtomic: isAtomic)
    let new = try files()
    let changed = Set(new.keys.filter { new[$0] != old[$0] })
    #expect(changed == ["index.html", "img/cup.svg", "search/index.js", Manifest.name])
    #expect(site.leftovers.isEmpty)
  }

  @Test func `a folder that can't be removed is a failure`() throws {
    // Nobody may make a name so long, not even root: to remove it is a fault of the disk.
    let name = String(repeating: "a", count: 300)
    let failure = #expect(throws: DiskError.self) {
      try Disk.removeIfEmpty(site.root + "/" + name)
    }
    #expect(failure?.code == ENAMETOOLONG && failure?.action == "remove")
    #expect(throws: Never.self) { try Disk.removeIfEmpty(site.output + "/nothing") }
    #expect(throws: Never.self) { try Disk.removeIfEmpty(site.root) }
  }

  @Test func `an emptied folder that can't go is told, and mended by the next build`() throws {
    try site.publish(isAtomic: false)
    try site.remove("site/content/guides")
    let root = URL(fileURLWithPath: site.root)
    let below = FileManager.default.enumerator(at: root, includingPropertiesForKeys: nil)
    for case let url as URL in below ?? .init() where url.hasDirectoryPath {
      try #require(chmod(url.path, 0o777) == 0)
    }
    try #require(chmod(site.root, 0o777) == 0 && chmod(site.output + "/guides", 0o555) == 0)
    let failure = asNobody {
      #expect(throws: PublishFailure.self) { try site.publish(isAtomic: false) }
    }
    guard case .disk(let error, leaving: .parts)? = failure else {
      Issue.record("\(String(describing: failure))")
      return
    }
    #expect(error.path == site.output + "/guides/deep" && error.code == EACCES)
    try #require(chmod(site.output + "/guides", 0o700) == 0)
    try site.publish(isAtomic: false)
    #expect(!has("guides") && site.leftovers.isEmpty)
  }

  /// Root may remove what it likes; its threads, one by one, may give that up for a while.
  private func asNobody<Result>(_ work: () throws -> Result) rethrows -> Result {
    let user = getuid()
    setFileUser(user == 0 ? 65534 : user)
    defer { setFileUser(user) }
    return try work()
  }

  /// What tells a file and its times, by path.
  private func files() throws -> [String: FileState] {
    var files: [String: FileState] = [:]
    for (path, bytes) in site.contents(of: "site/public") where bytes != nil {
      files[path] = try Disk.information(of: site.output + "/" + path).map(FileState.init)
    }
    return files
  }

  @Test(arguments: [true, false])
  func `a file takes a folder's place, and a folder a file's`(isAtomic: Bool) throws {
    try site.write("x", to: "site/content/files/a/b/x.txt")
    try site.publish(isAtomic: isAtomic)
    try site.remove("site/content/files/a")
    try site.write("y", to: "site/content/files/a")
    try site.publish(isAtomic: isAtomic)
    #expect(text("files/a") == "y")
    try site.remove("site/content/files/a")
    try site.write("z", to: "site/content/files/a/b/x.txt")
    try site.publish(isAtomic: isAtomic)
    #expect(text("files/a/b/x.txt") == "z")
    #expect(site.leftovers.isEmpty)
  }

  @Test(arguments: [true, false])
  func `kept folders come along whole, time after time`(isAtomic: Bool) throws {
    try site.publish()
    try site.write("ref", to: "site/public/.git/refs/heads/main")
    try site.write("*.tmp", to: "site/public/.gitignore")
    try FileManager.default.createDirectory(
      atPath: site.output + "/.git/empty", withIntermediateDirectories: true)
    try FileManager.default.createSymbolicLink(
      atPath: site.output + "/.git/link", withDestinationPath: "/nowhere")
    for _ in 1...3 { try site.publish(isAtomic: isAtomic) }
    #expect(text(".git/refs/heads/main") == "ref" && text(".gitignore") == "*.tmp")
    #expect(try Disk.kind(of: site.output + "/.git/empty") == .folder)
    #expect(try Disk.kind(of: site.output + "/.git/link") == .link)
  }

  @Test(arguments: [true, false])
  func `a file that is gone before it is copied leaves the old site`(isAtomic: Bool) throws {
    try site.publish()
    let before = site.contents(of: "site/public")
    let prepared = try prepareSite(at: site.root)
    try site.remove("site/content/img/cup.svg")
    let failure = #expect(throws: PublishFailure.self) {
      try Publisher(prepared, root: site.root, output: site.output, isAtomic: isAtomic).publish()
    }
    guard case .disk(let error, .oldSite)? = failure else {
      Issue.record("\(String(describing: failure))")
      return
    }
    #expect(error.code == ENOENT && error.description.contains("cup.svg"))
    #expect(site.contents(of: "site/public") == before)
    #expect(site.leftovers.isEmpty)
  }

  @Test(arguments: [true, false])
  func `a file that became a pipe is not taken for a fault of the file system`(
    isAtomic: Bool
  ) throws {
    try site.publish()
    let prepared = try prepareSite(at: site.root)
    try site.remove("site/content/img/cup.svg")
    try #require(mkfifo(site.root + "/content/img/cup.svg", 0o644) == 0)
    let failure = #expect(throws: PublishFailure.self) {
      try Publisher(prepared, root: site.root, output: site.output, isAtomic: isAtomic).publish()
    }
    guard case .disk(let error, .oldSite)? = failure else {
      Issue.record("\(String(describing: failure))")
      return
    }
    #expect(error.description.contains("cup.svg"))
    #expect(text("img/cup.svg") == "<svg/>" && site.leftovers.isEmpty)
  }

  @Test func `a held lock changes nothing, and its end lets the next build in`() throws {
    try site.publish()
    let before = site.contents(of: "site/public")
    let descriptor = open(site.root + "/.public.versus-lock", O_RDWR | O_CREAT, 0o644)
    try #require(descriptor >= 0 && flock(descriptor, LOCK_EX | LOCK_NB) == 0)
    try site.remove("site/content/guides")
    let failure = #expect(throws: PublishFailure.self) { try site.publish() }
    guard case .busy(site.output)? = failure else {
      Issue.record("\(String(describing: failure))")
      return
    }
    #expect(site.contents(of: "site/public") == before)
    close(descriptor)
    try site.publish()
    #expect(!has("guides") && site.leftovers.isEmpty)
  }

  @Test(arguments: [true, false], ["note.txt", "guides/note.txt", "empty/", ".hidden", "x/y/z"])
  func `what is foreign is named and all stays as it was`(isAtomic: Bool, path: String) throws {
    try site.publish()
    if path.hasSuffix("/") {
      try FileManager.default.createDirectory(
        atPath: site.output + "/" + path, withIntermediateDirectories: true)
    } else {
      try site.write("mine", to: "site/public/" + path)
    }
    try site.remove("site/content/img")
    let before = site.contents(of: "site/public")
    let failure = #expect(throws: PublishFailure.self) { try site.publish(isAtomic: isAtomic) }
    guard case .refused(let reason)? = failure else {
      Issue.record("\(String(describing: failure))")
      return
    }
    let named = path.hasPrefix("x/") ? "x" : path.hasSuffix("/") ? "empty" : path
    #expect(reason.contains(site.output + "/" + named))
    #expect(site.contents(of: "site/public") == before)
    #expect(site.leftovers.isEmpty)
  }

  @Test func `a link in the place of one of our folders is foreign`() throws {
    try site.publish()
    try site.write("theirs", to: "elsewhere/deep/more.html")
    try site.remove("site/public/guides")
    try FileManager.default.createSymbolicLink(
      atPath: site.output + "/guides", withDestinationPath: site.folder + "/elsewhere")
    for isAtomic in [true, false] {
      #expect(throws: PublishFailure.self) { try site.publish(isAtomic: isAtomic) }
    }
    #expect(site.contents(of: "elsewhere")["deep/more.html"] == Data("theirs".utf8))
  }

  @Test(arguments: [true, false])
  func `a link in the place of one of our files is foreign`(isAtomic: Bool) throws {
    try site.publish()
    try site.write("theirs", to: "elsewhere/more.html")
    try site.remove("site/public/index.html")
    try FileManager.default.createSymbolicLink(
      atPath: site.output + "/index.html", withDestinationPath: site.folder + "/elsewhere")
    // What was never written could not be removed either, but for the link on the way.
    let manifest = try String(contentsOfFile: site.output + "/.versus-manifest", encoding: .utf8)
    try site.write(manifest + "index.html/more.html\n", to: "site/public/.versus-manifest")
    let failure = #expect(throws: PublishFailure.self) { try site.publish(isAtomic: isAtomic) }
    #expect(failure?.description.contains("\n  \(site.output)/index.html\n") == true)
    #expect(site.contents(of: "elsewhere")["more.html"] == Data("theirs".utf8))
  }

  @Test(arguments: [true, false])
  func `a foreign name reaches no terminal's controls`(isAtomic: Bool) throws {
    try site.publish()
    try site.write("theirs", to: "site/public/a\u{1B}]0;b\u{7}")
    let failure = #expect(throws: PublishFailure.self) { try site.publish(isAtomic: isAtomic) }
    #expect(failure?.description.contains("/a\u{FFFD}]0;b\u{FFFD}\n") == true)
  }

  @Test(arguments: [true, false])
  func `a foreign name that only looks like one of ours is foreign`(isAtomic: Bool) throws {
    try site.write("ours", to: "site/content/caf\u{E9}.txt")
    try site.publish(isAtomic: isAtomic)
    try Disk.write(Array("theirs".utf8), to: site.output + "/cafe\u{301}.txt")
    #expect(throws: PublishFailure.self) { try site.publish(isAtomic: isAtomic) }
    #expect(try Disk.read(site.output + "/cafe\u{301}.txt") == Array("theirs".utf8))
  }

  @Test(arguments: [true, false])
  func `a name that is spelt anew takes the old one's place`(isAtomic: Bool) throws {
    try site.write("ours", to: "site/content/caf\u{E9}.txt")
    try site.publish(isAtomic: isAtomic)
    let content = site.root + "/content/"
    try Disk.move(content + "caf\u{E9}.txt", over: content + "cafe\u{301}.txt")
    for _ in 1...2 { try site.publish(isAtomic: isAtomic) }
    #expect(try Disk.kind(of: site.output + "/caf\u{E9}.txt") == nil)
    #expect(try Disk.kind(of: site.output + "/cafe\u{301}.txt") == .file)
  }

  @Test func `a manifest can't have what lies outside the output removed`() throws {
    try site.publish()
    try site.write("mine", to: "site/note.txt")
    let accented = site.root + "/\u{301}x"
    for name in ["../note.txt", "a/../../note.txt", site.root + "/note.txt", "../\u{301}x"] {
      let manifest = try String(
        contentsOfFile: site.output + "/.versus-manifest", encoding: .utf8)
      try Disk.remove(accented)
      try Disk.write([1], to: accented)
      try site.write(manifest + name + "\n", to: "site/public/.versus-manifest")
      _ = try? site.publish(isAtomic: false)
      #expect(site.contents(of: "site")["note.txt"] == Data("mine".utf8), "\(name)")
      #expect(try Disk.read(accented) == [1], "\(name)")
    }
  }

  private func has(_ path: String) -> Bool {
    FileManager.default.fileExists(atPath: site.output + "/" + path)
  }

  private func text(_ path: String) -> String? {
    FileManager.default.contents(atPath: site.output + "/" + path)
      .map { String(decoding: $0, as: UTF8.self) }
  }
}

/// `setfsuid` of Glibc, which Swift's import leaves out: for the calling thread alone.
@_silgen_name("setfsuid") @discardableResult
private func setFileUser(_ user: uid_t) -> CInt

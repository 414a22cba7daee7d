import Foundation
import Testing

@testable import VersusBuild

struct PublisherTests {
  private let pages = [
    "content/index.md": "Hello.\n", "content/a/b.md": "# B\n", "content/img/c.txt": "c",
  ]

  @Test(arguments: [true, false])
  func `a first build writes every page and file, and nothing beside`(isAtomic: Bool) throws {
    let site = try TemporarySite(pages)
    let report = try site.publish(isAtomic: isAtomic)
    let made = site.contents(of: "site/public")
    #expect(report.pages == 4)
    #expect(Set(made.keys).isSuperset(of: ["index.html", "404.html", "a/b.html", "img/c.txt"]))
    #expect(made["img/c.txt"] == Data("c".utf8))
    #expect(site.leftovers == [])
  }

  @Test(arguments: [true, false])
  func `pages that are gone are gone, with their folders`(isAtomic: Bool) throws {
    let site = try TemporarySite(pages)
    try site.publish(isAtomic: isAtomic)
    try site.remove("site/content/a")
    try site.publish(isAtomic: isAtomic)
    let made = site.contents(of: "site/public")
    #expect(made["a/b.html"] == nil)
    #expect(made["a"] == nil)
    #expect(made["index.html"] != nil)
  }

  @Test func `both ways and every time give the same bytes`() throws {
    let site = try TemporarySite(pages)
    try site.publish()
    let first = site.contents(of: "site/public")
    try site.publish()
    #expect(site.contents(of: "site/public") == first)
    try site.publish(isAtomic: false)
    #expect(site.contents(of: "site/public") == first)
  }

  @Test(arguments: [true, false])
  func `what is kept comes along`(isAtomic: Bool) throws {
    let site = try TemporarySite(pages)
    try site.write("*\n", to: "site/public/.gitignore")
    try site.write("ref\n", to: "site/public/.git/refs/heads/main")
    try site.publish(isAtomic: isAtomic)
    try site.publish(isAtomic: isAtomic)
    let made = site.contents(of: "site/public")
    #expect(made[".gitignore"] == Data("*\n".utf8))
    #expect(made[".git/refs/heads/main"] == Data("ref\n".utf8))
  }

  @Test(arguments: ["mine.txt", "a/mine.txt", "empty/"])
  func `files of others are named, and nothing is touched`(path: String) throws {
    let site = try TemporarySite(pages)
    try site.publish()
    if path.hasSuffix("/") {
      try FileManager.default.createDirectory(
        atPath: site.output + "/" + path, withIntermediateDirectories: true)
    } else {
      try site.write("mine", to: "site/public/" + path)
    }
    let before = site.contents(of: "site/public")
    try site.write("Changed.\n", to: "site/content/index.md")
    for isAtomic in [true, false] {
      let failure = #expect(throws: PublishFailure.self) { try site.publish(isAtomic: isAtomic) }
      guard case .refused(let reason) = failure else {
        Issue.record("\(String(describing: failure))")
        continue
      }
      #expect(reason.contains(path.hasSuffix("/") ? "empty" : path))
    }
    #expect(site.contents(of: "site/public") == before)
    #expect(site.leftovers == [])
  }

  @Test func `a file of others is not overwritten by one of the same name`() throws {
    let site = try TemporarySite(["content/index.md": "Hi.\n", "content/CNAME": "new"])
    try site.write("old", to: "site/public/CNAME")
    #expect(throws: PublishFailure.self) { try site.publish() }
    #expect(site.contents(of: "site/public")["CNAME"] == Data("old".utf8))
  }

  @Test func `leftovers of a killed run are cleared`() throws {
    let site = try TemporarySite(pages)
    try site.publish()
    try site.write("half", to: "site/.public.versus-staging/index.html")
    try site.publish()
    #expect(site.leftovers == [])
  }

  @Test func `one build at a time`() throws {
    let site = try TemporarySite(pages)
    try site.publish()
    let held = open(site.root + "/.public.versus-lock", O_RDWR | O_CREAT, 0o644)
    defer { close(held) }
    try #require(flock(held, LOCK_EX | LOCK_NB) == 0)
    let failure = #expect(throws: PublishFailure.self) { try site.publish() }
    guard case .busy = failure else {
      Issue.record("\(String(describing: failure))")
      return
    }
  }
}

import Testing

@testable import VersusBuild

struct InputStampTests {
  private func stamp(_ site: TemporarySite, content: String = "content") -> Int {
    InputStamp.of(root: site.root, content: content)
  }

  @Test(arguments: [
    "content/a.md", "content/deep/b.md", "templates/footer-extra.html", "versus.yml",
  ])
  func `whatever a site is made of changes the stamp`(path: String) throws {
    let site = try TemporarySite()
    let none = stamp(site)
    try site.write("one", to: "site/" + path)
    let one = stamp(site)
    #expect(none != one)
    #expect(stamp(site) == one)
    try site.write("other", to: "site/" + path)
    let other = stamp(site)
    #expect(one != other)
    try site.remove("site/" + path)
    #expect(stamp(site) != other)
  }

  @Test func `what is no input does not`() throws {
    let site = try TemporarySite()
    let before = stamp(site)
    try site.write("text", to: "site/content/.index.md.swp")
    try site.write("text", to: "site/public/index.html")
    try site.write("text", to: "site/notes.txt")
    #expect(stamp(site) == before)
  }

  @Test func `where the root is the content, the output is no input`() throws {
    let site = try TemporarySite(["versus.yml": "content: .\n", "index.md": "Hello.\n"])
    let before = stamp(site, content: ".")
    try site.write("text", to: "site/public/index.html")
    #expect(stamp(site, content: ".") == before)
    try site.write("text", to: "site/other.md")
    #expect(stamp(site, content: ".") != before)
  }
}

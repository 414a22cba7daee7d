import Testing

@testable import VersusBuild

struct PathTests {
  @Test func `dots and double slashes go`() {
    #expect(Path.absolute("a//./b/../c/", in: "/x") == "/x/a/c")
    #expect(Path.absolute("/../a", in: "/x") == "/a")
  }

  /// To Unicode a slash and the accent behind it are one character.
  @Test(arguments: ["\u{301}x", "\u{FE0F}x", "\u{200D}"])
  func `a name may begin with what joins the slash before it`(name: String) {
    let path = "/site/content/" + name
    #expect(Path.parent(of: path) == "/site/content")
    #expect(Path.name(of: path).utf8.elementsEqual(name.utf8))
    #expect(Path.contains("/site/content", path))
    #expect(Path.absolute("../" + name, in: "/a/b").utf8.elementsEqual(("/a/" + name).utf8))
    #expect(Path.parts(of: "../" + name).first == "..")
  }

  @Test func `two spellings of a letter are two paths`() {
    let paths = PathSet(["caf\u{E9}", "cafe\u{301}", "caf\u{E9}"])
    #expect(paths.sorted.map { Array($0.utf8).count } == [6, 5])
    #expect(!PathSet(["caf\u{E9}"]).contains("cafe\u{301}"))
    #expect(!Path.contains("/caf\u{E9}", "/cafe\u{301}"))
  }
}

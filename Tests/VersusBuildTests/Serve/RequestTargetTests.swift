import Testing

@testable import VersusBuild

struct RequestTargetTests {
  @Test(arguments: [
    ("/", "", ""), ("/options/tea/", "options/tea/", ""), ("/a%20b.txt?c=d", "a b.txt", "?c=d"),
    ("/caf%C3%A9", "café", ""), ("/...", "...", ""), ("/?", "", "?"),
  ])
  func `an address is a path and a query`(uri: String, path: String, query: String) {
    let target = RequestTarget(uri)
    #expect(target?.path == path)
    #expect(target?.query == query)
  }

  @Test(arguments: [
    "", "a", "*", "http://host/", "//", "//a", "/a//b", "/.", "/..", "/a/../b", "/%2e", "/%2E%2e/a",
    "/%2e.", "/a%2fb", "/a\\b", "/a%5Cb", "/%00", "/a%0Ab", "/%7f", "/%", "/%1", "/%g1", "/%ff",
    "/a#b", "/a b", "/é",
  ])
  func `a trick is no address`(uri: String) {
    #expect(RequestTarget(uri) == nil)
  }
}

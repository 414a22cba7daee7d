import Testing

@testable import VersusBuild

struct CurlConfigurationTests {
  @Test func `each request has a section of its own, and its number in the answer`() {
    let text = CurlConfiguration.text(
      of: [
        WebRequest(address: "https://a.example/", method: .head),
        WebRequest(address: "https://b.example/", method: .get),
      ], seconds: 7)
    let sections = text.split(separator: "next\n").map { $0.split(separator: "\n") }
    #expect(sections.count == 2)
    #expect(
      sections.map(\.first) == ["url = \"https://a.example/\"", "url = \"https://b.example/\""])
    #expect(sections[0].contains("head") && !sections[1].contains("head"))
    #expect(sections.allSatisfy { $0.contains("max-time = 7") })
    #expect(!text.contains("location"), "redirects are not followed")
    #expect(sections[1].last?.hasPrefix("write-out = \"1\\t%{http_code}\\t") == true)
  }

  @Test(arguments: [
    ("https://a.example/b?c=d&e#f", "https://a.example/b?c=d&e#f"),
    (
      "https://a.example/\"\nurl = \"file:///etc\\",
      "https://a.example/%22%0Aurl%20=%20%22file:///etc%5C"
    ),
    ("https://a.example/ä{1}[2]", "https://a.example/%C3%A4%7B1%7D[2]"),
    ("https://bücher.example?ü", "https://bücher.example?%C3%BC"),
    ("https://a\"b.example/", "https://a%22b.example/"),
  ])
  func `no address ends its line or its quotes`(address: String, written: String) {
    #expect(CurlConfiguration.quotable(address) == written)
  }

  @Test func `answers are read by their numbers, and other lines are passed over`() {
    let answers = CurlConfiguration.answers(
      """
      1\t301\t0\t0.004\thttps://b.example/\t
      a warning
      0\t000\t6\t0.000000\t\tCould not resolve\thost
      2\t200
      """)
    #expect(
      answers == [
        0: .exit(6, "Could not resolve\thost", isFound: false),
        1: .status(301, to: "https://b.example/"),
      ])
  }
}

import Testing

@testable import VersusPages

struct AddressPiecesTests {
  @Test func `an address is said without its scheme and the slash at its end`() {
    #expect("https://go.dev/".addressPieces.joined() == "go.dev")
    #expect("http://go.dev/ref/spec".addressPieces.joined() == "go.dev/ref/spec")
    #expect("mailto:me@example.org".addressPieces.joined() == "mailto:me@example.org")
  }

  @Test func `a line may break behind a slash and before what joins other parts`() {
    #expect(
      "https://www.example.org/a/b_c.html?d=e&f#g".addressPieces
        == ["www", ".example", ".org/", "a/", "b", "_c", ".html", "?d", "=e", "&f", "#g"])
  }

  @Test func `nothing has no pieces`() {
    #expect("".addressPieces.isEmpty)
  }
}

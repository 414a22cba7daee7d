import Testing

@testable import VersusModel

struct JSONTextTests {
  private let value = JSONText.object([
    ("flag", .bool(true)), ("nothing", .null), ("left-out", nil), ("none", .list([])),
    ("list", .list([.number(-1), .bool(false), .object([])])),
  ])

  @Test func `compact JSON has no blanks`() {
    #expect(
      value.compact
        == #"{"flag":true,"nothing":null,"none":[],"list":[-1,false,{}]}"#)
  }

  @Test func `indented JSON stands one member on a line`() {
    #expect(
      value.text() == """
        {
          "flag": true,
          "nothing": null,
          "none": [],
          "list": [
            -1,
            false,
            {}
          ]
        }
        """)
  }

  @Test func `strings are quoted in both`() {
    let text = JSONText.string("\"\\\n\t\u{7F}é")
    #expect(text.compact == #""\"\\\n\u0009\u007fé""#)
    #expect(text.text() == text.compact)
  }
}

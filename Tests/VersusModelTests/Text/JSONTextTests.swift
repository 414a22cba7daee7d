import Testing

@testable import VersusModel

struct JSONTextTests {
  private let value = JSONText.object([
    ("a", .string("\"\\\n\u{1}\u{7F}é")), ("b", nil),
    ("c", .list([.number(-1), .flag(true), .null])),
    ("d", .object([])), ("e", .list([])), ("f", .decimal(Decimal(significand: 695, places: 1))),
  ])

  @Test func `compact text has no blanks`() {
    #expect(
      String(decoding: value.compact, as: UTF8.self)
        == #"{"a":"\"\\\n\u0001\u007fé","c":[-1,true,null],"d":{},"e":[],"f":69.5}"#)
  }

  @Test func `text for people has a member a line`() {
    #expect(
      value.text
        == """
        {
          "a": "\\"\\\\\\n\\u0001\\u007fé",
          "c": [
            -1,
            true,
            null
          ],
          "d": {},
          "e": [],
          "f": 69.5
        }
        """)
  }
}

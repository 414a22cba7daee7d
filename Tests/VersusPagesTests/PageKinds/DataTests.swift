import Testing
import VersusModel

@testable import VersusPages

/// What pages are made for programs.
struct DataTests {
  @Test(arguments: [
    ("plain", "plain"), ("a,b", "\"a,b\""), ("say \"hi\"", "\"say \"\"hi\"\"\""),
    ("two\nlines", "\"two\nlines\""), ("two\r\nlines", "\"two\r\nlines\""),
    ("=1+1", "'=1+1"), ("+1", "'+1"), ("-1", "'-1"), ("@a", "'@a"), ("\t=a", "'\t=a"),
    ("=a,b", "\"'=a,b\""), ("", ""), ("−1", "−1"),
  ])
  func `a cell is no formula and keeps to its column`(_ text: String, _ cell: String) {
    #expect(ComparisonData.cell(text) == cell)
  }

  @Test func `text for XML holds nothing that XML can't`() {
    #expect(xmlEscaped("<a & \"b\">\u{0}\u{B}\n") == "&lt;a &amp; &quot;b&quot;&gt;\n")
  }

  @Test(arguments: [
    (0x00, 0x00, 0x00), (0xFF, 0xFF, 0xFF), (0xFF, 0xE0, 0x00), (0x1F, 0x5F, 0xA8),
    (0x80, 0x80, 0x80), (0x00, 0xFF, 0x00),
  ])
  func `an accent can be read on light and on dark grounds`(_ red: Int, _ green: Int, _ blue: Int) {
    let accent = Accent(Colour(red: red, green: green, blue: blue))
    let (light, dark) = (
      Colour(red: 0xFC, green: 0xFC, blue: 0xFB), Colour(red: 0x14, green: 0x16, blue: 0x1A)
    )
    #expect(accent.onLight.contrast(to: light) >= 4.5)
    #expect(accent.onDark.contrast(to: dark) >= 4.5)
  }

  @Test func `contrast is that of WCAG`() {
    let (black, white) = (
      Colour(red: 0, green: 0, blue: 0), Colour(red: 255, green: 255, blue: 255)
    )
    #expect(abs(black.contrast(to: white) - 21) < 1e-9)
    // A known value: #767676 is the lightest grey with 4.5 on white.
    let grey = Colour(red: 0x76, green: 0x76, blue: 0x76)
    #expect(abs(grey.contrast(to: white) - 4.54) < 0.005)
  }
}

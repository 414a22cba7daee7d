import Testing
import VersusContent
import VersusModel

/// Sizes that a browser tells of real pictures are compared in `Tests/Web/test_pictures.py`.
struct PictureSizeTests {
  static let png: [UInt8] =
    [0x89] + Array("PNG\r\n".utf8) + [0x1A, 0x0A, 0, 0, 0, 13] + Array("IHDR".utf8)
    + [0, 0, 1, 44, 0, 0, 0, 200]
  static let gif: [UInt8] = Array("GIF89a".utf8) + [44, 1, 200, 0]
  static let lossyWebP: [UInt8] =
    Array("RIFF....WEBPVP8 ....".utf8) + [0, 0, 0, 0x9D, 0x01, 0x2A, 44, 1, 200, 0]
  static let losslessWebP: [UInt8] =
    Array("RIFF....WEBPVP8L....".utf8) + [0x2F, 0x2B, 0xC1, 0x31, 0x00]
  static let extendedWebP: [UInt8] =
    Array("RIFF....WEBPVP8X....".utf8) + [0, 0, 0, 0, 43, 1, 0, 199, 0, 0]
  static let frame: [UInt8] = [0xFF, 0xC2, 0, 17, 8, 0, 200, 1, 44, 3]
  /// A segment before the size, and bytes that fill.
  static let jpeg: [UInt8] = [0xFF, 0xD8, 0xFF, 0xE0, 0, 4, 1, 2, 0xFF] + frame

  static func exif(_ orientation: UInt8, isLittle: Bool) -> [UInt8] {
    func number(_ value: UInt8, _ count: Int) -> [UInt8] {
      let zeros = [UInt8](repeating: 0, count: count - 1)
      return isLittle ? [value] + zeros : zeros + [value]
    }
    let tag: (UInt8) -> [UInt8] = { isLittle ? [$0, 0x01] : [0x01, $0] }
    let body =
      Array("Exif\0\0".utf8) + Array((isLittle ? "II" : "MM").utf8) + number(42, 2) + number(8, 4)
      + number(2, 2)
      + tag(0x0F) + number(3, 2) + number(1, 4) + number(7, 2) + [0, 0]
      + tag(0x12) + number(3, 2) + number(1, 4) + number(orientation, 2) + [0, 0]
    return [0xFF, 0xE1, 0, UInt8(body.count + 2)] + body
  }

  @Test(arguments: [
    png, gif, lossyWebP, losslessWebP, extendedWebP, jpeg,
  ])
  func `the first bytes of each kind tell`(bytes: [UInt8]) {
    #expect(PictureSize(startOfFile: bytes) == PictureSize(width: 300, height: 200))
  }

  @Test(arguments: [
    png, gif, lossyWebP, losslessWebP, extendedWebP, jpeg.dropLast(),
    [0xFF, 0xD8] + exif(6, isLittle: true) + frame.dropLast(),
  ])
  func `what ends early tells nothing, and does no harm`(bytes: [UInt8]) {
    for count in 0..<bytes.count {
      #expect(PictureSize(startOfFile: Array(bytes[..<count])) == nil)
    }
  }

  @Test(arguments: 1...8 as ClosedRange<UInt8>)
  func `a photograph that the camera was turned for is turned`(_ orientation: UInt8) {
    for isLittle in [true, false] {
      let bytes = [0xFF, 0xD8] + Self.exif(orientation, isLittle: isLittle) + Self.frame
      let (width, height) = orientation < 5 ? (300, 200) : (200, 300)
      #expect(PictureSize(startOfFile: bytes) == PictureSize(width: width, height: height))
    }
  }

  @Test(arguments: [
    ("<svg width='300' height='200'>", 300, 200),
    ("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"300px\" height = \"200\"/>", 300, 200),
    ("<svg viewBox='0 0 300 200'>", 300, 200),
    ("<svg viewBox='-10,-10,300.4,199.6' width='100%'>", 300, 200),
    ("<svg viewBox='0 0 3 2' width='300'>", 300, 200),
    ("<svg viewBox='0 0 3 2' height='200'>", 300, 200),
    ("<svg width='3in' height='36pt'>", 288, 48),
    ("<svg width='2.54cm' height='25.4mm'>", 96, 96),
    ("<svg width='6pc' height='101.6q'>", 96, 96),
    (
      "\u{FEFF}<?xml version='1.0'?>\n<!-- <svg width='1' height='1'> -->\n<svg:svg width='3' height='2'>",
      3, 2
    ),
    ("<!DOCTYPE svg PUBLIC 'a' 'b' [ <!ENTITY x 'y'> ]><svg width='3' height='2'>", 3, 2),
    ("<!DOCTYPE svg><svg title='a > b' width='3' height='2'>", 3, 2),
  ])
  func `an SVG tells by its lengths, else by its box`(text: String, width: Int, height: Int) {
    #expect(
      PictureSize(startOfFile: Array(text.utf8)) == PictureSize(width: width, height: height))
  }

  @Test(arguments: [
    "", "<", "<svg", "<svg>", "<svg width='3'>", "<svg width='3' height='2'",
    "<svg width='3' height=2>",
    "<svg width='3' height='2", "<svg width='0' height='2'>", "<svg width='-3' height='2'>",
    "<svg width='1e300' height='1e300'>", "<svg width='nan' height='inf'>",
    "<svg width='3em' height='2em'>", "<svg viewBox='0 0 0 2'>", "<svg viewBox='0 0 nan nan'>",
    "<html><svg width='3' height='2'>", "<!-- <svg width='3' height='2'>", "<?xml <svg>",
    "<!DOCTYPE [",
    "GIF89a", "plain text", "\u{FEFF}",
  ])
  func `anything else tells nothing`(text: String) {
    #expect(PictureSize(startOfFile: Array(text.utf8)) == nil)
  }

  @Test func `a picture that another height is given keeps its shape`() throws {
    let size = try #require(PictureSize(width: 300, height: 200))
    #expect(size.width(atHeight: 28) == 42)
    #expect(try #require(PictureSize(width: 1, height: 900)).width(atHeight: 28) == 1)
  }
}

import VersusModel

extension PictureSize {
  /// Reads the size from the first bytes of a picture's file.
  ///
  /// - Parameter bytes: Of a PNG, GIF, JPEG, WebP or SVG, told by its content. Some 40 bytes do but
  ///   for JPEG and SVG, where others may stand before the size.
  /// - Returns: Nil where they don't tell.
  package init?(startOfFile bytes: [UInt8]) {
    let reader = ByteReader(bytes: bytes)
    let size =
      PictureSize(png: reader) ?? PictureSize(gif: reader) ?? PictureSize(webP: reader)
      ?? PictureSize(jpeg: reader) ?? PictureSize(svg: bytes)
    guard let size else { return nil }
    self = size
  }

  /// Portable Network Graphics 3, 5.2 and 11.2.1.
  private init?(png: ByteReader) {
    guard png.holds("\u{89}PNG\r\n\u{1A}\n", at: 0), png.holds("IHDR", at: 12),
      let width = png.bigEndian(4, at: 16), let height = png.bigEndian(4, at: 20)
    else { return nil }
    self.init(width: width, height: height)
  }

  /// Graphics Interchange Format 89a, 17 and 18.
  private init?(gif: ByteReader) {
    guard gif.holds("GIF87a", at: 0) || gif.holds("GIF89a", at: 0),
      let width = gif.littleEndian(2, at: 6), let height = gif.littleEndian(2, at: 8)
    else { return nil }
    self.init(width: width, height: height)
  }

  /// RFC 9649, 2.5 to 2.7 and 3.4; RFC 6386, 9.1.
  private init?(webP: ByteReader) {
    guard webP.holds("RIFF", at: 0), webP.holds("WEBP", at: 8) else { return nil }
    if webP.holds("VP8X", at: 12) {
      guard let width = webP.littleEndian(3, at: 24), let height = webP.littleEndian(3, at: 27)
      else { return nil }
      self.init(width: width + 1, height: height + 1)
    } else if webP.holds("VP8L", at: 12), webP.bytes.count > 20, webP.bytes[20] == 0x2F {
      guard let sides = webP.littleEndian(4, at: 21) else { return nil }
      self.init(width: sides & 0x3FFF + 1, height: sides >> 14 & 0x3FFF + 1)
    } else if webP.holds("VP8 ", at: 12), webP.bigEndian(3, at: 23) == 0x9D012A {
      guard let width = webP.littleEndian(2, at: 26), let height = webP.littleEndian(2, at: 28)
      else { return nil }
      self.init(width: width & 0x3FFF, height: height & 0x3FFF)
    } else {
      return nil
    }
  }

  /// ITU-T T.81, B.1 and B.2; browsers turn a picture as its Exif says.
  private init?(jpeg: ByteReader) {
    guard jpeg.bigEndian(2, at: 0) == 0xFFD8 else { return nil }
    var place = 2
    var isTurned = false
    while jpeg.bigEndian(1, at: place) == 0xFF, let marker = jpeg.bigEndian(1, at: place + 1) {
      switch marker {
      // Bytes that fill, and markers that stand alone.
      case 0xFF: place += 1
      case 0x01, 0xD0...0xD8: place += 2
      case 0xC0...0xC3, 0xC5...0xC7, 0xC9...0xCB, 0xCD...0xCF:
        guard let height = jpeg.bigEndian(2, at: place + 5),
          let width = jpeg.bigEndian(2, at: place + 7),
          let size = PictureSize(width: width, height: height)
        else { return nil }
        self = isTurned ? size.turned : size
        return
      // The picture begins, or ends, without a size before it.
      case 0xD9, 0xDA: return nil
      default:
        guard let length = jpeg.bigEndian(2, at: place + 2), length >= 2 else { return nil }
        if marker == 0xE1 { isTurned = jpeg.isTurned(byExifAt: place + 4) ?? isTurned }
        place += 2 + length
      }
    }
    return nil
  }
}

extension ByteReader {
  /// Whether Exif 2.32, 4.6.4 says by its `Orientation` that rows are columns; nil where it is none.
  fileprivate func isTurned(byExifAt place: Int) -> Bool? {
    guard holds("Exif\0\0", at: place) else { return nil }
    let start = place + 6
    let isLittle = holds("II", at: start)
    func number(_ count: Int, at offset: Int) -> Int? {
      isLittle ? littleEndian(count, at: start + offset) : bigEndian(count, at: start + offset)
    }
    guard isLittle || holds("MM", at: start), let fields = number(4, at: 4),
      let count = number(2, at: fields)
    else { return nil }
    for field in 0..<count {
      let entry = fields + 2 + 12 * field
      guard let tag = number(2, at: entry) else { return nil }
      if tag == 0x0112 { return number(2, at: entry + 8).map { (5...8).contains($0) } }
    }
    return nil
  }
}

/// Numbers in a piece of a file, which may end anywhere.
struct ByteReader {
  let bytes: [UInt8]

  /// - Parameter text: Each of its scalars stands for the byte of its number.
  func holds(_ text: String, at place: Int) -> Bool {
    let wanted = text.unicodeScalars.map { UInt8($0.value) }
    return place + wanted.count <= bytes.count && bytes[place...].starts(with: wanted)
  }

  func bigEndian(_ count: Int, at place: Int) -> Int? {
    guard place + count <= bytes.count else { return nil }
    return bytes[place..<place + count].reduce(0) { $0 << 8 | Int($1) }
  }

  func littleEndian(_ count: Int, at place: Int) -> Int? {
    guard place + count <= bytes.count else { return nil }
    return bytes[place..<place + count].reversed().reduce(0) { $0 << 8 | Int($1) }
  }
}

/// Keeps sight of `\~`, `\[` and the like, whose backslash libcmark drops: versus reads markup in
/// text, and must not read it where an author escaped it.
///
/// Before libcmark sees them, they become signs of the cuneiform punctuation, U+12470…U+12474: it
/// takes these for punctuation too. A text that holds such signs itself is left as it is.
enum EscapedMarks {
  private static let marks = Array("~[@:.".utf8)
  private static let prefix: [UInt8] = [0xF0, 0x92, 0x91]
  private static let first: UInt8 = 0xB0

  static func hide(in bytes: ContiguousArray<UInt8>) -> ContiguousArray<UInt8> {
    guard holdsBackslash(bytes), !bytes[...].holdsSign else { return bytes }
    var result: ContiguousArray<UInt8> = []
    result.reserveCapacity(bytes.count + 64)
    var index = 0
    // Within `<…` a backslash stands for itself.
    var isInAddress = false
    while index < bytes.count {
      let byte = bytes[index]
      switch byte {
      case UInt8(ascii: "<"): isInAddress = true
      case UInt8(ascii: ">"), 0x20, 0x09, 0x0A, 0x0D: isInAddress = false
      default: break
      }
      guard byte == backslash, index + 1 < bytes.count else {
        result.append(byte)
        index += 1
        continue
      }
      let next = bytes[index + 1]
      if let mark = marks.firstIndex(of: next), !isInAddress {
        result += prefix
        result.append(first + UInt8(mark))
      } else {
        result.append(byte)
        result.append(next)
      }
      index += 2
    }
    return result
  }

  private static func holdsBackslash(_ bytes: ContiguousArray<UInt8>) -> Bool {
    bytes.withUnsafeBufferPointer { buffer in buffer.contains { $0.places(of: "\\") } }
  }

  /// - Parameter isVerbatim: Whether the backslashes come back too, as in code.
  static func reveal(_ bytes: [UInt8], isVerbatim: Bool = false) -> [UInt8] {
    guard bytes[...].holdsSign else { return bytes }
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var index = 0
    while index < bytes.count {
      guard let mark = mark(at: index, of: bytes) else {
        result.append(bytes[index])
        index += 1
        continue
      }
      if isVerbatim { result.append(backslash) }
      result.append(mark)
      index += 4
    }
    return result
  }

  private static func mark(at index: Int, of bytes: [UInt8]) -> UInt8? {
    guard bytes[index] == prefix[0], index + 3 < bytes.count,
      bytes[(index + 1)...].starts(with: prefix[1...])
    else { return nil }
    let number = Int(bytes[index + 3]) - Int(first)
    return marks.indices.contains(number) ? marks[number] : nil
  }

  private static let backslash = UInt8(ascii: "\\")
}

extension RandomAccessCollection<UInt8> where Index == Int {
  /// Whether one of the signs that stand for escaped marks is in it, or one near them.
  fileprivate var holdsSign: Bool {
    indices.contains {
      self[$0] == 0xF0 && $0 + 2 < endIndex && self[$0 + 1] == 0x92 && self[$0 + 2] == 0x91
    }
  }
}

import VersusModel

/// Writes what a record holds: whole numbers of eight bytes, and texts behind their lengths.
struct RecordWriter {
  private(set) var bytes: [UInt8] = []

  mutating func put(_ number: Int) {
    withUnsafeBytes(of: Int64(number).littleEndian) { bytes.append(contentsOf: $0) }
  }

  mutating func put(_ flag: Bool) { put(flag ? 1 : 0) }

  mutating func put(_ text: String) { put(Array(text.utf8)) }

  mutating func put(_ data: [UInt8]) {
    put(data.count)
    bytes += data
  }

  /// Whether there is one, and then it.
  mutating func put<Value>(_ value: Value?, _ putValue: (inout Self, Value) -> Void) {
    put(value != nil)
    if let value { putValue(&self, value) }
  }

  mutating func put<Value>(list: [Value], _ putValue: (inout Self, Value) -> Void) {
    put(list.count)
    for value in list { putValue(&self, value) }
  }
}

/// Reads what a `RecordWriter` wrote; whatever else it is given is refused.
struct RecordReader {
  struct Broken: Error {}

  private let bytes: [UInt8]
  private var position = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  var isAtEnd: Bool { position == bytes.count }

  mutating func number() throws(Broken) -> Int {
    guard bytes.count - position >= 8 else { throw Broken() }
    let value = bytes.withUnsafeBytes {
      $0.loadUnaligned(fromByteOffset: position, as: Int64.self)
    }
    position += 8
    return Int(Int64(littleEndian: value))
  }

  mutating func flag() throws(Broken) -> Bool { try number() == 1 }

  mutating func text() throws(Broken) -> String {
    String(decoding: try data(), as: UTF8.self)
  }

  mutating func data() throws(Broken) -> [UInt8] {
    let count = try number()
    guard count >= 0, count <= bytes.count - position else { throw Broken() }
    defer { position += count }
    return Array(bytes[position..<(position + count)])
  }

  mutating func optional<Value>(
    _ value: (inout Self) throws(Broken) -> Value
  ) throws(Broken) -> Value? {
    try flag() ? try value(&self) : nil
  }

  mutating func list<Value>(
    _ value: (inout Self) throws(Broken) -> Value
  ) throws(Broken) -> [Value] {
    let count = try number()
    // Every item takes some bytes: a count beyond them is none.
    guard count >= 0, count <= bytes.count - position else { throw Broken() }
    var values: [Value] = []
    for _ in 0..<count { values.append(try value(&self)) }
    return values
  }
}

/// A record as a file holds it: with its make, and a sum that tells whether it is whole.
func sealed(_ content: [UInt8], as heading: String) -> [UInt8] {
  var writer = RecordWriter()
  writer.put(heading)
  writer.put(Fingerprint(of: content).hexadecimal)
  writer.put(content)
  return writer.bytes
}

/// What a file holds; nil where it is no whole record of this make.
func unsealed(_ bytes: [UInt8], as heading: String) -> RecordReader? {
  var reader = RecordReader(bytes)
  guard (try? reader.text()) == heading, let sum = try? reader.text(),
    let content = try? reader.data(), reader.isAtEnd,
    Fingerprint(of: content).hexadecimal == sum
  else { return nil }
  return RecordReader(content)
}

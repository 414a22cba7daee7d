import Testing
import VersusModel

@testable import VersusBuild

struct RecordCodingTests {
  private let diagnostics = [
    Diagnostic(
      .warning, .noBaseURL, "something", hint: "mend it",
      at: SourcePosition(file: "content/é.md", line: 3, column: 7),
      related: [.init("the other", at: SourcePosition(file: "versus.yml"))]),
    Diagnostic(.note, .noBaseURL, "", at: nil),
  ]

  @Test func `what is written is read again`() throws {
    var writer = RecordWriter()
    writer.put(Int.min)
    writer.put("tëxt")
    writer.put(list: diagnostics) { $0.put($1) }
    writer.put(nil as String?) { $0.put($1) }
    var reader = RecordReader(writer.bytes)
    #expect(try reader.number() == .min)
    #expect(try reader.text() == "tëxt")
    let read = try reader.list { reader throws(RecordReader.Broken) in try reader.diagnostic() }
    #expect(read == diagnostics)
    #expect(try reader.optional { reader throws(RecordReader.Broken) in try reader.text() } == nil)
    #expect(reader.isAtEnd)
  }

  @Test func `bytes that end too soon are refused`() throws {
    var writer = RecordWriter()
    writer.put(list: diagnostics) { $0.put($1) }
    for count in writer.bytes.indices {
      var reader = RecordReader(Array(writer.bytes[..<count]))
      #expect(throws: RecordReader.Broken.self) {
        try reader.list { reader throws(RecordReader.Broken) in try reader.diagnostic() }
      }
    }
  }

  @Test(arguments: [-1, Int.max, 1 << 40])
  func `lengths that nothing has are refused`(_ count: Int) {
    var writer = RecordWriter()
    writer.put(count)
    var (text, list) = (RecordReader(writer.bytes), RecordReader(writer.bytes))
    #expect(throws: RecordReader.Broken.self) { try text.text() }
    #expect(throws: RecordReader.Broken.self) {
      try list.list { reader throws(RecordReader.Broken) in try reader.number() }
    }
  }
}

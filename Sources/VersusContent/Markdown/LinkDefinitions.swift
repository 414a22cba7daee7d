/// The lines of a text that define where its links by reference lead, by label.
struct LinkDefinitions {
  private var byLabel: [String: ArraySlice<UInt8>] = [:]

  init(of source: MarkdownSource) {
    guard source.holdsDefinition else { return }
    for line in source.bytes.split(separator: 0x0A) {
      let text = line.drop { $0 == 0x20 }
      guard text.first == UInt8(ascii: "["), line.count - text.count < 4,
        let bracket = text.firstIndex(of: UInt8(ascii: "]")), bracket + 1 < text.endIndex,
        text[bracket + 1] == UInt8(ascii: ":")
      else { continue }
      let label = Self.label(text[(text.startIndex + 1)..<bracket])
      // Of two that define the same the first counts.
      if byLabel[label] == nil { byLabel[label] = text }
    }
  }

  /// Those that a text names, as paragraphs of their own that can follow it.
  func lines(for text: ArraySlice<UInt8>) -> [UInt8] {
    guard !byLabel.isEmpty else { return [] }
    var lines: [UInt8] = []
    var taken: Set<String> = []
    var start: Int?
    for (index, byte) in zip(text.indices, text) {
      let isEscaped = index > text.startIndex && text[index - 1] == UInt8(ascii: "\\")
      switch byte {
      case UInt8(ascii: "[") where !isEscaped: start = index + 1
      case UInt8(ascii: "]") where !isEscaped:
        guard let from = start else { continue }
        start = nil
        let label = Self.label(text[from..<index])
        if let line = byLabel[label], taken.insert(label).inserted { lines += [0x0A, 0x0A] + line }
      default: continue
      }
    }
    return lines
  }

  /// Labels match whatever their case and however many blanks part their words.
  private static func label(_ text: ArraySlice<UInt8>) -> String {
    let words = String(decoding: text, as: UTF8.self).split { $0.isWhitespace }
    return words.joined(separator: " ").uppercased().lowercased()
  }
}

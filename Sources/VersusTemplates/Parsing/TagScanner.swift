import VersusModel

/// Finds the tags of a template; what is between them is text.
struct TagScanner {
  private let text: TemplateText
  private var tags: [Tag] = []
  private var diagnostics: [Diagnostic] = []

  static func scan(_ text: TemplateText) -> (tags: [Tag], diagnostics: [Diagnostic]) {
    var scanner = TagScanner(text: text)
    scanner.scan()
    return (standingAlone(scanner.tags, in: text.bytes), scanner.diagnostics)
  }

  private init(text: TemplateText) {
    self.text = text
  }

  private mutating func scan() {
    var offset = 0
    while let start = find("{{", from: offset) {
      guard let end = scanTag(at: start) else { return }
      offset = end
    }
  }

  /// Returns the end of the tag; nil when it has none.
  private mutating func scanTag(at start: Int) -> Int? {
    let sigilOffset = skipSpace(from: start + 2)
    let sigil = sigilOffset < text.bytes.count ? text.bytes[sigilOffset] : 0
    let isTriple = start + 2 < text.bytes.count && text.bytes[start + 2] == UInt8(ascii: "{")
    let closing = isTriple ? "}}}" : "}}"
    guard let close = find(closing, from: start + (isTriple ? 3 : 2)) else {
      let message = "this tag is never closed"
      report(message, hint: "write '\(closing)' behind it", at: start)
      return nil
    }
    let end = close + closing.utf8.count
    if isTriple {
      add(.raw, nameIn: (start + 3)..<close, tag: start..<end)
    } else if sigil == UInt8(ascii: "=") {
      let hint = "delimiters are always '{{' and '}}'"
      report("a template can't change its delimiters", hint: hint, at: start)
    } else if let kind = kind(of: sigil) {
      add(kind, nameIn: (sigilOffset + 1)..<max(close, sigilOffset + 1), tag: start..<end)
    } else {
      add(.variable, nameIn: (start + 2)..<close, tag: start..<end)
    }
    return end
  }

  private func kind(of sigil: UInt8) -> Tag.Kind? {
    switch sigil {
    case UInt8(ascii: "&"): .raw
    case UInt8(ascii: "#"): .section
    case UInt8(ascii: "^"): .inverted
    case UInt8(ascii: "/"): .close
    case UInt8(ascii: ">"): .partial
    case UInt8(ascii: "<"): .parent
    case UInt8(ascii: "$"): .block
    case UInt8(ascii: "!"): .comment
    default: nil
    }
  }

  private mutating func add(_ kind: Tag.Kind, nameIn content: Range<Int>, tag: Range<Int>) {
    let start = min(skipSpace(from: content.lowerBound), content.upperBound)
    var end = content.upperBound
    while end > start, isSpace(text.bytes[end - 1]) { end -= 1 }
    let name = kind == .comment ? "" : String(decoding: text.bytes[start..<end], as: UTF8.self)
    guard kind == .comment || isName(name) else {
      let message = name.isEmpty ? "this tag has no name" : "'\(name)' can't be a name"
      let hint =
        name.isEmpty
        ? "write the name of a field into it, as in {{page.title}}, or remove it"
        : "names are made of letters, digits, '-', '_', '.' and '/'"
      report(message, hint: hint, at: name.isEmpty ? tag.lowerBound : start)
      return
    }
    tags.append(Tag(kind: kind, name: name, nameOffset: start, range: tag))
  }

  private func isName(_ name: String) -> Bool {
    !name.isEmpty
      && name.unicodeScalars.allSatisfy { scalar in
        switch scalar {
        case "a"..."z", "A"..."Z", "0"..."9", "-", "_", ".", "/": true
        default: scalar.properties.isAlphabetic
        }
      }
  }

  private func find(_ pattern: String, from start: Int) -> Int? {
    let pattern = Array(pattern.utf8)
    let last = text.bytes.count - pattern.count
    guard start <= last else { return nil }
    return text.bytes.withUnsafeBufferPointer { bytes in
      (start...last).first { offset in
        bytes[offset] == pattern[0]
          && bytes[offset..<(offset + pattern.count)].elementsEqual(pattern)
      }
    }
  }

  private func skipSpace(from start: Int) -> Int {
    var offset = start
    while offset < text.bytes.count, isSpace(text.bytes[offset]) { offset += 1 }
    return offset
  }

  private mutating func report(_ message: String, hint: String?, at offset: Int) {
    diagnostics.append(
      .error(message, code: .templateSyntax, hint: hint, at: text.position(at: offset)))
  }
}

func isSpace(_ byte: UInt8) -> Bool {
  byte == UInt8(ascii: " ") || (9...13).contains(byte)
}

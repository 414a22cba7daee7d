/// Reads HTML as strictly as we write it, and says what is wrong with it.
///
/// Written apart from the program's own code, from the standard's syntax: every tag is closed in its
/// order, every attribute is quoted and there once, every `&` begins a reference.
struct MarkupReader {
  private static let void: Set<String> = [
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "wbr",
  ]
  private static let addresses: Set<String> = ["href", "src", "action", "formaction", "poster"]
  private static let schemes: Set<String> = ["http", "https", "mailto"]

  private let bytes: [UInt8]
  private let mayHoldScripts: Bool
  private var index = 0
  private var open: [String] = []
  private var broken: [String] = []

  /// - Parameter mayHoldScripts: Scripts that are files or data, as a whole page has them.
  static func broken(in bytes: [UInt8], mayHoldScripts: Bool = false) -> [String] {
    guard String(validating: bytes, as: UTF8.self) != nil else { return ["HTML is no UTF-8"] }
    var reader = MarkupReader(bytes: bytes, mayHoldScripts: mayHoldScripts)
    reader.read()
    return reader.broken
  }

  private init(bytes: [UInt8], mayHoldScripts: Bool) {
    self.bytes = bytes
    self.mayHoldScripts = mayHoldScripts
  }

  private mutating func read() {
    while index < bytes.count, broken.isEmpty {
      switch bytes[index] {
      case UInt8(ascii: "<"): readTag()
      case UInt8(ascii: "&"): readReference()
      default: index += 1
      }
    }
    if broken.isEmpty, let name = open.last { say("<\(name)> is never closed") }
  }

  private mutating func say(_ sentence: String) {
    let start = max(0, index - 30)
    let near = String(decoding: bytes[start..<min(bytes.count, index + 30)], as: UTF8.self)
    broken.append("\(sentence), near: \(near)")
  }

  private mutating func take(_ text: String) -> Bool {
    guard bytes[index...].starts(with: text.utf8) else { return false }
    index += text.utf8.count
    return true
  }

  private mutating func takeName() -> String {
    let start = index
    while index < bytes.count, bytes[index].isNamePart { index += 1 }
    return String(decoding: bytes[start..<index], as: UTF8.self)
  }

  private mutating func readReference() {
    let start = index
    index += 1
    while index < bytes.count, bytes[index].isNamePart || bytes[index] == UInt8(ascii: "#") {
      index += 1
    }
    guard index - start > 1, take(";") else { return say("a bare &") }
  }

  private mutating func readTag() {
    if mayHoldScripts, take("<!doctype html>") { return }
    if take("</") {
      let name = takeName()
      guard !name.isEmpty, take(">") else { return say("no end tag") }
      guard open.popLast() == name else { return say("</\(name)> closes nothing") }
      return
    }
    index += 1
    let name = takeName()
    guard !name.isEmpty else { return say("a bare <") }
    let attributes = readAttributes(of: name)
    guard broken.isEmpty else { return }
    check(name, attributes)
    if name == "script" { return skipScript() }
  }

  /// Up to the end of the tag.
  private mutating func readAttributes(of name: String) -> [String: String] {
    var attributes: [String: String] = [:]
    while index < bytes.count {
      if take("/>") || take(" />") { return attributes }
      if take(">") {
        if !Self.void.contains(name) { open.append(name) }
        return attributes
      }
      guard bytes[index] == 0x20 || bytes[index] == 0x0A else { break }
      while index < bytes.count, bytes[index] == 0x20 || bytes[index] == 0x0A { index += 1 }
      let key = takeName()
      guard !key.isEmpty, attributes[key] == nil else { break }
      attributes[key] = ""
      guard take("=\"") else { continue }
      let start = index
      while index < bytes.count, bytes[index] != UInt8(ascii: "\""), broken.isEmpty {
        guard bytes[index] != UInt8(ascii: "<") else { break }
        if bytes[index] == UInt8(ascii: "&") { readReference() } else { index += 1 }
      }
      let value = String(decoding: bytes[start..<index], as: UTF8.self)
      guard broken.isEmpty, take("\"") else { break }
      attributes[key] = value
    }
    say("no start tag")
    return attributes
  }

  private mutating func check(_ name: String, _ attributes: [String: String]) {
    let isData = attributes["type"]?.hasSuffix("json") ?? false
    if name == "script", !mayHoldScripts || attributes["src"] == nil && !isData {
      say("a script")
    }
    if ["style", "iframe", "object", "embed", "base", "frame"].contains(name) { say("<\(name)>") }
    for (key, value) in attributes {
      if key.hasPrefix("on") || key == "style" || key == "srcdoc" { say("the attribute '\(key)'") }
      if Self.addresses.contains(key), !Self.isSafe(value) { say("the address '\(value)'") }
    }
  }

  /// Whether a browser takes the address for one of the site's own or of a kind that may be linked to.
  private static func isSafe(_ address: String) -> Bool {
    // Browsers drop blanks from a scheme.
    guard let address = decoded(address), !address.hasPrefix("//"),
      address.unicodeScalars.allSatisfy({ $0.value > 0x20 && $0 != "\\" })
    else { return false }
    let start = address.prefix { $0.isASCII && ($0.isLetter || $0.isNumber || "+-.".contains($0)) }
    return !address.dropFirst(start.count).hasPrefix(":")
      || schemes.contains(start.lowercased())
  }

  private static let references = [
    "amp;": "&", "quot;": "\"", "lt;": "<", "gt;": ">", "#39;": "'", "#x27;": "'",
  ]

  /// Nil where it has another reference than we write, which could hide a scheme.
  private static func decoded(_ address: String) -> String? {
    let parts = address.split(separator: "&", omittingEmptySubsequences: false)
    var text = String(parts[0])
    for part in parts.dropFirst() {
      guard let (name, character) = references.first(where: { part.hasPrefix($0.key) }) else {
        return nil
      }
      text += character + part.dropFirst(name.count)
    }
    return text
  }

  private mutating func skipScript() {
    while index < bytes.count {
      if bytes[index] == UInt8(ascii: "<") { return }
      index += 1
    }
  }
}

extension UInt8 {
  fileprivate var isNamePart: Bool {
    switch self {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: ":"):
      true
    default: false
    }
  }
}

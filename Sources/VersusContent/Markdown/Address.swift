import VersusModel

/// What a link or an image in Markdown points at.
enum Address {
  /// Allowed, and left as it is.
  case external(String)
  case page(PageAddress, fragment: String?)
  /// The path that nothing in the site has.
  case missing(String)
  /// Above the content folder.
  case outside
  /// Nothing is written.
  case empty
  /// Of a kind that pages must not link to.
  case unsafe

  /// - Parameters:
  ///   - url: As it stands in the text, entities and escapes already resolved.
  ///   - path: Of the file that holds the link, below the content folder.
  ///   - targets: Nil for a text without a site, whose relative addresses stay as they are.
  init(_ url: String, in path: String, targets: LinkTargets?) {
    if url.isEmpty, targets != nil {
      self = .empty
      return
    }
    if let scheme = Self.scheme(of: url) {
      let isSafe =
        ["http", "https", "mailto"].contains(scheme)
        && url.utf8.allSatisfy { $0 > 0x20 && $0 != 0x7F }
      self = isSafe ? .external(url) : .unsafe
      return
    }
    let isForeign = url.utf8.prefix(2).allSatisfy { $0 == 0x2F || $0 == 0x5C }
    let hasControl = url.unicodeScalars.contains { $0.value < 0x20 || $0.value == 0x7F }
    if url.utf8.count > 1 && isForeign || hasControl {
      self = .unsafe
      return
    }
    guard let targets else {
      self = .external(url)
      return
    }
    let parts = url.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    let fragment = parts.count > 1 ? percentDecoded(parts[1]) : nil
    let before = parts.first.map { $0.prefix { $0 != "?" } } ?? ""
    let target = before.isEmpty ? path : Self.resolve(percentDecoded(before), against: path)
    guard let target else {
      self = .outside
      return
    }
    if let address = targets.address(target) {
      self = .page(address, fragment: fragment.flatMap { $0.isEmpty ? nil : $0 })
    } else {
      self = .missing(target)
    }
  }

  /// In lower case; nil where the address is relative. Leading blanks don't hide one, since
  /// browsers drop them, nor do blanks and control characters within it.
  private static func scheme(of url: String) -> String? {
    // Most are written in small letters.
    if let end = url.utf8.firstIndex(where: { !(0x61...0x7A).contains($0) }),
      url.utf8[end] == UInt8(ascii: ":")
    {
      return String(url[..<end])
    }
    var scheme = ""
    for scalar in url.unicodeScalars {
      switch scalar {
      case ":": return scheme
      case "/", "?", "#", "\\": return nil
      case _ where scalar.value <= 0x20: continue
      case "a"..."z": scheme.unicodeScalars.append(scalar)
      default: scheme += String(scalar).lowercased()
      }
    }
    return nil
  }

  /// Below the content folder; nil where it leads out of it.
  private static func resolve(_ relative: String, against path: String) -> String? {
    var parts =
      relative.hasPrefix("/") ? [] : path.split(separator: "/").dropLast().map(String.init)
    let pieces = relative.split(separator: "/", omittingEmptySubsequences: true)
    for piece in pieces {
      switch piece {
      case ".": continue
      case "..":
        if parts.isEmpty { return nil }
        parts.removeLast()
      default: parts.append(String(piece))
      }
    }
    let isFolder = relative.hasSuffix("/") || pieces.last == "." || pieces.last == ".."
    return parts.joined(separator: "/") + (isFolder && !parts.isEmpty ? "/" : "")
  }
}

/// What is left as it is where the escapes don't give UTF-8.
func percentDecoded(_ text: some StringProtocol) -> String {
  guard text.utf8.contains(UInt8(ascii: "%")) else { return String(text) }
  var bytes: [UInt8] = []
  var rest = text.utf8[...]
  while let byte = rest.popFirst() {
    if byte == UInt8(ascii: "%"),
      let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16)
    {
      bytes.append(value)
      rest = rest.dropFirst(2)
    } else {
      bytes.append(byte)
    }
  }
  return String(validating: bytes, as: UTF8.self) ?? String(text)
}

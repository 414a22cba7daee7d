import VersusModel

extension FieldReader {
  /// An absolute web address.
  func address(_ key: String) -> String? {
    self[key].flatMap { decoding.address($0, of: "'\(key)'") }
  }

  /// A time such as `18 months`.
  func period(_ key: String) -> Period? {
    self[key].flatMap { decoding.period($0, of: "'\(key)'") }
  }
}

/// An absolute web address without its final slashes; nil where the text is none.
package func webAddress(_ text: String) -> String? {
  let rest = ["https://", "http://"].first { text.lowercased().hasPrefix($0) }
    .map { text.dropFirst($0.count) }
  let isVisible = text.unicodeScalars.allSatisfy { $0.value > 0x20 && $0.value != 0x7F }
  guard let rest, !rest.isEmpty, !rest.hasPrefix("/"), isVisible else { return nil }
  return text.droppingFinalSlashes
}

extension Decoding {
  func address(_ node: YAMLNode, of name: String) -> String? {
    guard let text = text(node, of: name) else { return nil }
    let rest = ["https://", "http://"].first { text.lowercased().hasPrefix($0) }
      .map { text.dropFirst($0.count) }
    guard let rest, !rest.isEmpty, !rest.hasPrefix("/") else {
      report(.noWebAddress(name, node))
      return nil
    }
    guard text.unicodeScalars.allSatisfy(isVisible) else {
      report(.blankInAddress(name, node))
      return nil
    }
    return text
  }

  func period(_ node: YAMLNode, of name: String) -> Period? {
    let words = node.scalar?.split(separator: " ") ?? []
    if words.count == 2, let count = Decimal(words[0]), count.places == 0, count.significand > 0,
      let unit = Period.Unit.allCases.first(where: {
        words[1] == $0.rawValue || words[1] + "s" == $0.rawValue
      })
    {
      return Period(count: Int(count.significand), unit: unit)
    }
    reportWrongType(
      node, of: name, wanted: "a whole number of days, weeks, months or years",
      form: "write it as in '18 months'")
    return nil
  }

  private func isVisible(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value > 0x20 && scalar.value != 0x7F
  }
}

extension Diagnostic {
  fileprivate static func noWebAddress(_ name: String, _ node: YAMLNode) -> Self {
    let text = node.scalar ?? ""
    let isHost =
      text.hasPrefix("www.") && text.unicodeScalars.allSatisfy { $0.value > 0x20 }
    // What names another way to get there is refused; what names none is only incomplete.
    let scheme = text.prefix { $0.isASCII && $0.isLetter }
    let hasScheme = scheme.count > 1 && text.dropFirst(scheme.count).hasPrefix(":")
    return .error(
      "\(name) must be a web address, but it is \(node.inWords)",
      code: hasScheme ? .unsafeAddress : .invalidValue,
      hint: isHost ? "write 'https://\(text)'" : "begin it with https:// or http://",
      at: node.position)
  }

  fileprivate static func blankInAddress(_ name: String, _ node: YAMLNode) -> Self {
    .error(
      "\(name) holds a blank, and web addresses hold none", code: .invalidValue,
      hint: "write %20 for a blank that belongs to it", at: node.position)
  }
}

/// Follows the template's own text through HTML, byte by byte, to know the place of each tag.
struct HTMLTracker {
  private enum State: Hashable {
    case text, tagStart, tagName, betweenAttributes, attributeName, afterAttributeName
    /// In a tag behind the begin or end of a section that cut a name short.
    case afterSection
    case beforeValue, unquotedValue, quotedValue
    /// Right behind the closing quotation mark.
    case afterValue
    case declaration, comment, rawText
  }

  private var state = State.text
  /// Whether the place is known; not behind a value that lacks its closing quotation mark.
  private(set) var isSure = true
  private var isEndTag = false
  private var elementBytes: [UInt8] = []
  private var attributeBytes: [UInt8] = []
  private var quote: UInt8 = 0
  /// Whether the attribute's value is an address.
  private var isAddress = false
  /// What the address begins with, without space; values count for nothing.
  private var addressStart: [UInt8] = []
  /// Where the tag, comment or element at hand begins, and the attribute's value.
  private var (tagMark, quoteMark): (TemplateMark?, TemplateMark?)
  /// Of a script.
  private var typeBytes: [UInt8] = []
  /// Whether the attribute's value is that type.
  private var isType = false
  private var fill = HTMLPlace.Fill.nothing
  /// Bytes of `--` or of `</script` seen so far, when looking for the end of something.
  private var matched = 0
  /// Where `end`, the end tag that raw text waits for, is kept to compare bytes fast.
  private var end: [UInt8] = []

  var place: HTMLPlace {
    switch state {
    case .text: .text
    case .tagStart: .tagStart
    case .tagName, .betweenAttributes, .attributeName, .afterAttributeName, .afterSection,
      .afterValue:
      .tag(element: isEndTag ? "/" + element : element, type: normalType)
    case .beforeValue, .unquotedValue: .unquoted(attribute: attribute)
    case .quotedValue:
      .quoted(
        element: element, attribute: attribute, quote: quote, type: normalType,
        scheme: unsafeScheme)
    case .declaration: .declaration
    case .comment: .comment
    case .rawText:
      .rawText(
        element: element, type: normalType,
        fill: HTMLPlace.jsonTypes.contains(normalType) ? fill : .other)
    }
  }

  /// Where what is still open began; nil in text.
  var opening: TemplateMark? {
    switch state {
    case .text: nil
    case .quotedValue: quoteMark
    default: tagMark
    }
  }

  /// Whether something that is or was open here began at this place.
  func hasOpened(_ mark: TemplateMark) -> Bool {
    mark == tagMark || mark == quoteMark
  }

  /// Whether a value here is an address, or a part of one.
  var isInAddress: Bool {
    state == .quotedValue && isAddress
  }

  private var unsafeScheme: String {
    guard isInAddress else { return "" }
    let start = String(decoding: addressStart, as: UTF8.self)
    return UnsafeScheme.all.first(where: start.hasPrefix) ?? ""
  }

  private var element: String { String(decoding: elementBytes, as: UTF8.self) }
  private var attribute: String { String(decoding: attributeBytes, as: UTF8.self) }

  private var normalType: String {
    element == "script" ? String(decoding: typeBytes, as: UTF8.self) : ""
  }

  /// What shows only now that a value is to be shown here.
  mutating func problemOfValue() -> PlaceProblem? {
    state == .afterValue ? reopenQuotes() : nil
  }

  /// Goes on as if the last quotation mark opened a value: the one before lacks its closing mark.
  private mutating func reopenQuotes() -> PlaceProblem? {
    state = .quotedValue
    let problem = isSure ? PlaceProblem.leftOpen(place, from: quoteMark) : nil
    isSure = false
    (isAddress, isType) = (false, false)
    attributeBytes = []
    return problem
  }

  /// Goes over a value that is shown here.
  mutating func skipValue() {
    switch state {
    case .rawText:
      fill = place.problem(showing: .json) == nil ? .value : .other
      matched = 0
    case .quotedValue: append(toValue: UInt8(ascii: "?"))
    case .beforeValue: state = .unquotedValue
    default: break
    }
  }

  /// Goes over the begin or end of a section: what is in it may be left out.
  ///
  /// - Parameter endsName: Whether without the section a name would go on here.
  mutating func boundary(endsName: Bool = false) {
    switch state {
    case .tagName, .attributeName, .afterAttributeName: state = .afterSection
    case .betweenAttributes where endsName: state = .afterSection
    case .afterValue: state = .betweenAttributes
    default: break
    }
  }

  /// Whether the next byte must not go on with a name.
  var needsSpace: Bool { state == .afterSection }

  /// Whether the next byte changes nothing.
  func passesOver(_ byte: UInt8) -> Bool { state == .text && byte != UInt8(ascii: "<") }

  /// Takes the next byte of the template's own text.
  ///
  /// - Parameter mark: Where the byte stands.
  mutating func take(_ byte: UInt8, at mark: TemplateMark) -> PlaceProblem? {
    switch state {
    case .text:
      if byte == UInt8(ascii: "<") {
        state = .tagStart
        tagMark = mark
      }
    case .tagStart: startTag(byte, at: mark)
    case .tagName:
      if isSpace(byte) || byte == UInt8(ascii: "/") && !elementBytes.isEmpty {
        state = .betweenAttributes
      } else if byte == UInt8(ascii: ">") {
        endTag()
      } else {
        elementBytes.append(lowercased(byte))
      }
    case .betweenAttributes, .attributeName, .afterAttributeName, .afterSection, .afterValue:
      return takeInTag(byte, at: mark)
    case .beforeValue:
      if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
        quoteMark = mark
        state = .quotedValue
        startValue()
      } else if byte == UInt8(ascii: ">") {
        endTag()
      } else if !isSpace(byte) {
        state = .unquotedValue
        startValue()
        append(toValue: byte)
      }
    case .unquotedValue:
      if isSpace(byte) {
        state = .betweenAttributes
      } else if byte == UInt8(ascii: ">") {
        endTag()
      } else {
        append(toValue: byte)
      }
    case .quotedValue:
      if byte == quote {
        state = .afterValue
      } else {
        append(toValue: byte)
        append(toAddress: byte)
      }
    case .declaration: takeInDeclaration(byte)
    case .comment: takeInComment(byte)
    case .rawText: return takeInRawText(byte)
    }
    return nil
  }

  private mutating func startTag(_ byte: UInt8, at mark: TemplateMark) {
    elementBytes.removeAll(keepingCapacity: true)
    typeBytes = []
    isEndTag = byte == UInt8(ascii: "/")
    if isEndTag {
      state = .tagName
    } else if byte == UInt8(ascii: "!") || byte == UInt8(ascii: "?") {
      state = .declaration
      matched = 0
    } else if isLetter(byte) {
      state = .tagName
      elementBytes.append(lowercased(byte))
    } else if byte == UInt8(ascii: "<") {
      tagMark = mark
    } else {
      state = .text
    }
  }

  private mutating func endTag() {
    state = .text
    guard !isEndTag, Self.rawElements.contains(elementBytes) else { return }
    state = .rawText
    fill = .nothing
    matched = 0
    end = Array("</".utf8) + elementBytes
  }

  private static let rawElements = Set(
    ["script", "style", "title", "textarea"].map { Array($0.utf8) })

  private mutating func takeInTag(
    _ byte: UInt8, at mark: TemplateMark
  ) -> PlaceProblem? {
    switch byte {
    case UInt8(ascii: ">"): endTag()
    case UInt8(ascii: "<"):
      let problem = isSure ? PlaceProblem.leftOpen(place, from: tagMark) : nil
      state = .tagStart
      tagMark = mark
      return problem
    case UInt8(ascii: "/"): state = .betweenAttributes
    case _ where isSpace(byte):
      state =
        state == .attributeName || state == .afterAttributeName
        ? .afterAttributeName : .betweenAttributes
    case _ where state == .afterValue: return reopenQuotes()
    case _ where state == .afterSection:
      state = .betweenAttributes
      return .nameGoesOn
    case UInt8(ascii: "=") where state != .betweenAttributes: state = .beforeValue
    default:
      if state != .attributeName { attributeBytes.removeAll(keepingCapacity: true) }
      attributeBytes.append(lowercased(byte))
      state = .attributeName
    }
    return nil
  }

  private mutating func startValue() {
    isAddress = HTMLPlace.addressAttributes.contains(attribute)
    if isAddress { addressStart.removeAll(keepingCapacity: true) }
    if attribute == "type" { typeBytes = [] }
    isType = attribute == "type" && element == "script"
  }

  private mutating func append(toValue byte: UInt8) {
    if isType { typeBytes.append(lowercased(byte)) }
  }

  private mutating func append(toAddress byte: UInt8) {
    // Browsers skip white space and control characters in a scheme.
    guard isAddress, byte > 0x20, addressStart.count < UnsafeScheme.longest else { return }
    addressStart.append(lowercased(byte))
  }

  private mutating func takeInDeclaration(_ byte: UInt8) {
    if byte == UInt8(ascii: ">") {
      state = .text
    } else if matched >= 0, byte == UInt8(ascii: "-") {
      matched += 1
      // `<!-->` is a whole comment: its dashes count at both ends.
      if matched == 2 { state = .comment }
    } else {
      matched = -1
    }
  }

  private mutating func takeInComment(_ byte: UInt8) {
    if byte == UInt8(ascii: "-") {
      matched += 1
    } else if byte == UInt8(ascii: ">"), matched >= 2 {
      state = .text
    } else {
      matched = 0
    }
  }

  private mutating func takeInRawText(_ byte: UInt8) -> PlaceProblem? {
    if matched == end.count, byte == UInt8(ascii: ">") || byte == UInt8(ascii: "/") || isSpace(byte)
    {
      isEndTag = true
      typeBytes = []
      if byte == UInt8(ascii: ">") { state = .text } else { state = .betweenAttributes }
      return nil
    }
    if matched < end.count, lowercased(byte) == end[matched] {
      matched += 1
      return nil
    }
    let isOther = matched > 0 || !isSpace(byte)
    matched = byte == UInt8(ascii: "<") ? 1 : 0
    guard isOther else { return nil }
    defer { fill = .other }
    return fill == .value && element == "script" ? .jsonNotAlone : nil
  }
}

private func isLetter(_ byte: UInt8) -> Bool {
  (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(lowercased(byte))
}

private func lowercased(_ byte: UInt8) -> UInt8 {
  (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte + 32 : byte
}

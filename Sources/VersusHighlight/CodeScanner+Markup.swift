// HTML, XML and CSS.

extension CodeScanner {
  /// Tags, their attributes, comments and entities, with the scripts and styles between them.
  mutating func scanMarkup(upTo limit: Int = .max) {
    let outer = end
    end = min(end, limit)
    defer { end = outer }
    while position < end {
      switch source[position] {
      case UInt8(ascii: "<"): scanMarkupOpening()
      case UInt8(ascii: "&"): scanEntity()
      default: position += 1
      }
    }
  }

  private mutating func scanMarkupOpening() {
    let (comment, data): (Mark, Mark) = ("<!--", "<![CDATA[")
    let next = byte(position + 1)
    if comment.stands(at: position, of: source, before: end) {
      take(.blockComment, upTo: behind("-->", from: position + 4))
    } else if data.stands(at: position, of: source, before: end) {
      take(.preprocessor, upTo: behind("]]>", from: position + 8))
    } else if next == UInt8(ascii: "!") {
      take(.preprocessor, upTo: behind(">", from: position))
    } else if next == UInt8(ascii: "?") {
      take(.preprocessor, upTo: behind("?>", from: position))
    } else if isLetter(next) || next == UInt8(ascii: "/") && isLetter(byte(position + 2)) {
      scanTag()
    } else {
      position += 1
    }
  }

  /// Behind the next mark; the end where there is none.
  private func behind(_ mark: Mark, from index: Int) -> Int {
    var index = index
    while index < end {
      if mark.stands(at: index, of: source, before: end) { return index + mark.count }
      index += 1
    }
    return end
  }

  private mutating func scanTag() {
    let start = position
    let isClosing = isAt(position + 1, "/")
    let nameStart = position + (isClosing ? 2 : 1)
    var stop = nameStart
    while isNameByte(byte(stop)) { stop += 1 }
    mark(.tag, from: start, to: stop)
    position = stop
    scanAttributes()
    guard isAt(position, ">") else { return }
    let isSelfClosing = isAt(position - 1, "/")
    position += 1
    if isClosing || isSelfClosing { return }
    let name = Slice(base: source, bounds: nameStart..<stop)
    switch Self.rawTexts.entry(for: name)?.kind {
    case .function:
      scan(upTo: endOfRawText(name), by: .javascript)
    case .attribute:
      let outer = end
      end = endOfRawText(name)
      scanStylesheet()
      end = outer
    default: break
    }
  }

  private static let rawTexts = WordTable(
    [(.function, "script"), (.attribute, "style")], ignoringCase: true)

  private func isNameByte(_ byte: UInt8) -> Bool {
    isLetter(byte) || isDigit(byte) || byte >= 0x80 || ":-_.@".utf8.contains(byte)
  }

  private mutating func scanAttributes() {
    while position < end {
      let byte = source[position]
      switch byte {
      case UInt8(ascii: ">"), UInt8(ascii: "<"):
        return
      case UInt8(ascii: "="):
        position = skippingBlanks(from: position + 1)
        scanAttributeValue()
      case _ where isNameByte(byte):
        let start = position
        while isNameByte(self.byte(position)) { position += 1 }
        mark(.attribute, from: start, to: position)
      default:
        position += 1
      }
    }
  }

  private mutating func scanAttributeValue() {
    let quote = byte(position)
    guard quote == 0x22 || quote == 0x27 else {
      var stop = position
      while stop < end, !" \t\n>".utf8.contains(source[stop]) { stop += 1 }
      return take(.string, upTo: stop)
    }
    let form = StringForm(kind: .string, quote: quote, escape: .none, spansLines: true)
    _ = openString(form, from: position, behind: position + 1)
  }

  /// Where an element's text ends that holds no markup: at a closing tag of as long a name.
  private func endOfRawText(_ name: Slice<UnsafeBufferPointer<UInt8>>) -> Int {
    var index = position
    while index < end {
      let stop = index + 2 + name.count
      if source[index] == UInt8(ascii: "<"), isAt(index + 1, "/"), stop <= end,
        Self.rawTexts.entry(for: source[index + 2..<stop]) != nil
      {
        return index
      }
      index += 1
    }
    return end
  }

  private mutating func scanEntity() {
    var stop = position + 1
    if isAt(stop, "#") { stop += 1 }
    while stop < position + 34, isLetter(byte(stop)) || isDigit(byte(stop)) { stop += 1 }
    guard isAt(stop, ";"), stop > position + 1 else {
      position += 1
      return
    }
    take(.entity, upTo: stop + 1)
  }

  // MARK: CSS

  mutating func scanStylesheet() {
    // Within braces a name before a colon is a property, as it is where no brace follows it.
    while position < end {
      let byte = source[position]
      switch byte {
      case UInt8(ascii: "/"):
        if isAt(position + 1, "*") {
          take(.blockComment, upTo: behind("*/", from: position + 2))
        } else if isAt(position + 1, "/"), !isAt(position - 1, ":") {
          take(.comment, upTo: endOfLine(from: position))
        } else {
          position += 1
        }
      case 0x22, 0x27:
        let form = StringForm(kind: byte == 0x22 ? .double : .single, quote: byte)
        if !openString(form, from: position, behind: position + 1) { position += 1 }
      case UInt8(ascii: "@"):
        take(.keyword, upTo: max(endOfStyleName(position + 1), position + 1))
      case UInt8(ascii: "."), UInt8(ascii: "#"), UInt8(ascii: ":"):
        scanSelectorMark(byte)
      case UInt8(ascii: "!"):
        take(.keyword, upTo: endOfStyleName(position + 1))
      case _ where isDigit(byte) || byte == 0x2D && isDigit(self.byte(position + 1)):
        scanStyleNumber()
      case _ where isStyleNameByte(byte):
        scanStyleName()
      default:
        position += 1
      }
    }
  }

  private func isStyleNameByte(_ byte: UInt8) -> Bool {
    isLetter(byte) || isDigit(byte) || byte >= 0x80 || byte == 0x2D || byte == 0x5F
  }

  private func endOfStyleName(_ index: Int) -> Int {
    var index = index
    while isStyleNameByte(byte(index)) { index += 1 }
    return index
  }

  private mutating func scanSelectorMark(_ mark: UInt8) {
    let isDouble = mark == UInt8(ascii: ":") && isAt(position + 1, ":")
    let start = position + (isDouble ? 2 : 1)
    let stop = endOfStyleName(start)
    guard stop > start else {
      position = start
      return
    }
    if mark == UInt8(ascii: "#"), isColour(start, stop) {
      return take(.hexadecimal, upTo: stop)
    }
    // `a:hover` and `color:red` differ in what stands before them.
    let isInValue =
      mark == UInt8(ascii: ":") && tokens.last?.end == position && tokens.last?.kind == .keyword
    if isInValue || isDigit(byte(start)) {
      position += 1
      return
    }
    switch mark {
    case UInt8(ascii: "."): take(.className, upTo: stop)
    case UInt8(ascii: "#"): take(.name, upTo: stop)
    default: take(.decorator, upTo: stop)
    }
  }

  private func isColour(_ start: Int, _ stop: Int) -> Bool {
    guard [3, 4, 6, 8].contains(stop - start) else { return false }
    for index in start..<stop where !isHexDigit(source[index]) { return false }
    return true
  }

  /// A number with its unit.
  private mutating func scanStyleNumber() {
    var (stop, kind) = (position, Token.Kind.integer)
    if isAt(stop, "-") { stop += 1 }
    while isDigit(byte(stop)) || isAt(stop, ".") && isDigit(byte(stop + 1)) {
      if isAt(stop, ".") { kind = .float }
      stop += 1
    }
    while isLetter(byte(stop)) || isAt(stop, "%") { stop += 1 }
    take(kind, upTo: stop)
  }

  /// A property where a colon and a blank or value follow, a function where a bracket does; in a
  /// selector an element's name.
  private mutating func scanStyleName() {
    let start = position
    let stop = endOfStyleName(start)
    position = stop
    if isAt(start, "-"), isAt(start + 1, "-") { return mark(.variable, from: start, to: stop) }
    if isAt(stop, "(") {
      mark(.builtin, from: start, to: stop)
      let address: Mark = "url("
      if address.stands(at: start, of: source, before: end) { takeAddress() }
      return
    }
    var before = start - 1
    while before >= 0, [0x20, 0x09, 0x0A, 0x0D].contains(source[before]) { before -= 1 }
    let isFirst = before < 0 || ";{}/(".utf8.contains(source[before])
    if isFirst, isAt(skippingBlanks(from: stop), ":"), !opensRule(from: stop) {
      mark(.keyword, from: start, to: stop)
    }
  }

  /// What stands unquoted in `url(…)`.
  private mutating func takeAddress() {
    position += 1
    var stop = position
    while stop < end, !")\"' \n".utf8.contains(source[stop]) { stop += 1 }
    take(.otherString, upTo: stop)
  }

  /// Whether a brace comes before the end of what could be a declaration.
  private func opensRule(from index: Int) -> Bool {
    var index = index
    while index < end, index < position + 200 {
      if source[index] == UInt8(ascii: "{") { return true }
      if ";}\n".utf8.contains(source[index]) { return false }
      index += 1
    }
    return false
  }
}

import VersusModel

extension MarkdownWriter {
  /// Writes a paragraph as a table, with the lines before it as a paragraph of their own.
  ///
  /// - Returns: False where the paragraph holds no table.
  mutating func writeTable(in paragraph: MarkdownNode) -> Bool {
    guard source.mayHoldTable(places.lines) else { return false }
    let text = source.lines(of: paragraph)
    guard let table = PipeTable(text) else { return false }
    write(table, behind: text[..<table.headerLine], isTight: paragraph.isInTightList)
    return true
  }

  /// A table that is followed at once by a line of `=` or `-`, which libcmark takes for a heading.
  ///
  /// - Returns: False where the heading holds no table.
  mutating func writeUnderlinedTable(in heading: MarkdownNode) -> Bool {
    guard heading.endLine > heading.startLine + 1, source.mayHoldTable(places.lines) else {
      return false
    }
    // libcmark's last line of such a heading may be the one behind it.
    var text = source.lines(of: heading)
    while let last = text.last, !last.isUnderline { text.removeLast() }
    guard let underline = text.popLast() else { return false }
    let isRule = heading.headingLevel == 2 && underline.count { $0 == UInt8(ascii: "-") } > 2
    guard PipeTable(text) != nil, let table = PipeTable(isRule ? text : text + [underline]) else {
      return false
    }
    write(table, behind: text[..<table.headerLine], isTight: heading.isInTightList)
    if isRule { bytes.append("<hr />\n") }
    return true
  }

  private mutating func write(
    _ table: PipeTable, behind text: ArraySlice<PipeTable.Text>, isTight: Bool
  ) {
    missingCellsLeft -= table.missingCells
    guard missingCellsLeft >= 0 else {
      diagnostics.append(.cellsMissing(at: source.position(ofLine: places.lines.lowerBound)))
      return
    }
    if text.isEmpty || !isTight { startLine() }
    writeParagraph(text, isTight: isTight)
    let label = table.header.map { Self.plain($0) }.filter { !$0.isEmpty }
      .joined(separator: words.text("list-comma"))
    bytes.append("<div class=\"table-scroll\" role=\"region\" tabindex=\"0\" aria-label=\"")
    bytes.appendEscaped(words.text("table-of", [("columns", label)]))
    let count = tableLabels[label, default: 0] + 1
    tableLabels[label] = count
    if count > 1 { bytes += " (\(count))".utf8 }
    bytes.append("\">\n<table>\n<thead>\n<tr>\n")
    for (cell, alignment) in zip(table.header, table.alignments) {
      // A cell with nothing in it heads nothing.
      if cell.isEmpty {
        write(cell, in: Self.dataCell(alignment), "</td>\n")
      } else {
        write(cell, in: Self.headerCell(alignment), "</th>\n")
      }
    }
    bytes.append("</tr>\n</thead>\n")
    if !table.rows.isEmpty { bytes.append("<tbody>\n") }
    for row in table.rows {
      bytes.append("<tr>\n")
      for (column, alignment) in table.alignments.enumerated() {
        write(column < row.count ? row[column] : [], in: Self.dataCell(alignment), "</td>\n")
      }
      bytes.append("</tr>\n")
    }
    if !table.rows.isEmpty { bytes.append("</tbody>\n") }
    bytes.append("</table>\n</div>\n")
  }

  /// What stands before the header. Lines that only define references leave nothing of it.
  private mutating func writeParagraph(_ text: ArraySlice<PipeTable.Text>, isTight: Bool) {
    guard !text.isEmpty else { return }
    let joined = Array(text.joined(separator: [0x0A]))
    tokens = [:]
    let isWritten = withMarkdownTree(joined + definitions(for: joined[...])) { root in
      guard let paragraph = root.firstChild else { return true }
      guard paragraph.kind == .paragraph, paragraph.next == nil else { return false }
      if !isTight { bytes.append("<p>") }
      writeInlines(of: paragraph)
      bytes.append(isTight ? "\n" : "</p>\n")
      return true
    }
    guard isWritten != true else { return }
    // A line that was indented is none of a block of its own.
    if !isTight { bytes.append("<p>") }
    writeCell(joined[...])
    bytes.append(isTight ? "\n" : "</p>\n")
  }

  private mutating func write(
    _ cell: PipeTable.Text, in opening: StaticString, _ closing: StaticString
  ) {
    bytes.append(opening)
    writeCell(cell)
    bytes.append(closing)
  }

  private static func dataCell(_ alignment: PipeTable.Alignment?) -> StaticString {
    switch alignment {
    case .left: "<td class=\"align-left\">"
    case .center: "<td class=\"align-center\">"
    case .right: "<td class=\"align-right\">"
    case nil: "<td>"
    }
  }

  private static func headerCell(_ alignment: PipeTable.Alignment?) -> StaticString {
    switch alignment {
    case .left: "<th scope=\"col\" class=\"align-left\">"
    case .center: "<th scope=\"col\" class=\"align-center\">"
    case .right: "<th scope=\"col\" class=\"align-right\">"
    case nil: "<th scope=\"col\">"
    }
  }

  /// A pipe that a backslash escapes is a pipe, also within code.
  private mutating func writeCell(_ cell: PipeTable.Text) {
    let text = cell.contains(UInt8(ascii: "\\")) ? Self.unescapingPipes(cell) : cell
    let isText = text.withUnsafeBufferPointer { text in
      guard !text.contains(where: Self.marksInlines) else { return false }
      bytes.appendEscaped(text)
      return true
    }
    guard !isText else { return }
    let source = inlineSource(text) + definitions(for: text)
    // Nodes of trees that are gone leave nothing behind: their places in memory are used again.
    tokens = [:]
    _ = withMarkdownTree(source) { root in
      if let heading = root.firstChild { writeInlines(of: heading) }
    }
  }

  /// The definitions of links that a text may name. Each cell has its own, so that a long one named
  /// in every cell of a long table would grow beyond measure.
  private mutating func definitions(for text: PipeTable.Text) -> [UInt8] {
    let lines = linkDefinitions.lines(for: text)
    guard !lines.isEmpty, definitionBytesLeft >= 0 else { return [] }
    definitionBytesLeft -= lines.count
    guard definitionBytesLeft < 0 else { return lines }
    diagnostics.append(.definitionsRepeated(at: source.position(ofLine: places.lines.lowerBound)))
    return []
  }

  private static func plain(_ cell: PipeTable.Text) -> String {
    guard cell.contains(where: marksInlines) else { return String(decoding: cell, as: UTF8.self) }
    return withMarkdownTree(inlineSource(cell)) { $0.firstChild?.plainText ?? "" } ?? ""
  }

  /// Whether a byte may begin or end anything but text.
  private static func marksInlines(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "`"), UInt8(ascii: "["),
      UInt8(ascii: "<"), UInt8(ascii: "&"), UInt8(ascii: "\\"), UInt8(ascii: "!"), 0x0A, 0x0D,
      UInt8(ascii: "~"), UInt8(ascii: "@"), UInt8(ascii: ":"), UInt8(ascii: "."):
      true
    default: false
    }
  }

  private static func unescapingPipes(_ text: PipeTable.Text) -> PipeTable.Text {
    var result: PipeTable.Text = []
    for byte in text {
      if byte == UInt8(ascii: "|"), result.last == UInt8(ascii: "\\") { result.removeLast() }
      result.append(byte)
    }
    return result
  }
}

extension PipeTable.Text {
  fileprivate var isUnderline: Bool {
    let marks = Set(filter { !$0.isBlank })
    return marks == [UInt8(ascii: "-")] || marks == [UInt8(ascii: "=")]
  }
}

extension MarkdownSource {
  /// Whether a later line than the first is made of what a delimiter row is made of.
  func mayHoldTable(_ lines: ClosedRange<Int>) -> Bool {
    guard lines.count > 1 else { return false }
    return lines.dropFirst().contains { number in
      let text = bytes(ofLine: number).drop { $0.isBlank || $0 == UInt8(ascii: ">") }
      guard let first = text.first else { return false }
      return first == UInt8(ascii: "|") || first == UInt8(ascii: ":") || first == UInt8(ascii: "-")
    }
  }

  /// Where the address of each definition of a link reference begins; the first counts.
  var addressesOfDefinitions: [String: SourcePosition] {
    guard holdsDefinition, !isFixed else { return [:] }
    var places: [String: SourcePosition] = [:]
    for number in 1...lineCount {
      let scalars = Array(line(number).unicodeScalars)
      guard let bracket = scalars.firstIndex(of: "["), bracket < 4,
        scalars[..<bracket].allSatisfy({ $0 == " " }),
        let end = scalars.indices.dropLast().first(where: {
          scalars[$0] == "]" && scalars[$0 + 1] == ":"
        }),
        let start = scalars[(end + 2)...].firstIndex(where: { !" \t<".unicodeScalars.contains($0) })
      else { continue }
      let address = scalars[start...].prefix { !" \t>".unicodeScalars.contains($0) }
      let text = String(String.UnicodeScalarView(address))
      if places[text] == nil { places[text] = position(ofLine: number, column: start + 1) }
    }
    return places
  }

  var holdsDefinition: Bool {
    bytes.withUnsafeBufferPointer { buffer in
      buffer.indices.dropLast().contains {
        buffer[$0] == UInt8(ascii: "]") && buffer[$0 + 1] == UInt8(ascii: ":")
      }
    }
  }
}

extension Diagnostic {
  fileprivate static func cellsMissing(at position: SourcePosition) -> Self {
    .error(
      "the rows of this text's tables lack more than \(PipeTable.mostMissingCells) cells, "
        + "each of which would be written",
      code: .markdownTooLarge, hint: "give the table fewer columns, or its rows their cells",
      at: position)
  }

  fileprivate static func definitionsRepeated(at position: SourcePosition) -> Self {
    .error(
      "the cells of this text's tables name more than "
        + "\(MarkdownWriter.mostDefinitionBytes / 1_000_000) MB of link definitions",
      code: .markdownTooLarge, hint: "split the table, or shorten the addresses", at: position)
  }
}

/// A table in the form of GitHub: one line a row, cells between bars.
struct MarkdownTable {
  private var caption: String?
  private var head: [String]?
  private var rows: [[String]] = []
  private let textOf: ([PageNode]) -> [String]

  /// - Parameter textOf: The blocks of what a cell holds, put on one line here.
  init(_ table: PageElement, _ textOf: @escaping ([PageNode]) -> [String]) {
    self.textOf = textOf
    read(table, isHead: false)
  }

  var blocks: [String] {
    let width = max(head?.count ?? 0, rows.map(\.count).max() ?? 0)
    guard width > 0 else { return [] }
    let titles = head ?? Array(repeating: "", count: width)
    let lines = [line(titles, width), "|" + String(repeating: "---|", count: width)]
    let table = (lines + rows.map { line($0, width) }).joined(separator: "\n")
    return [caption, table].compactMap(\.self)
  }

  private func line(_ cells: [String], _ width: Int) -> String {
    let all = cells + Array(repeating: "", count: width - cells.count)
    return "| " + all.joined(separator: " | ") + " |"
  }

  private mutating func read(_ element: PageElement, isHead: Bool) {
    for case .element(let part) in element.children where part.isShown {
      switch part.name {
      case "caption": caption = onOneLine(part)
      case "thead": read(part, isHead: true)
      case "tr":
        let cells = cells(of: part)
        if isHead, head == nil {
          head = cells
        } else if cells.contains(where: { !$0.isEmpty }) {
          rows.append(cells)
        }
      default: read(part, isHead: isHead)
      }
    }
  }

  private func cells(of row: PageElement) -> [String] {
    var cells: [String] = []
    for case .element(let cell) in row.children where cell.isShown {
      let text = onOneLine(cell)
      let span = min(Int(cell.attributes["colspan"] ?? "") ?? 1, 1000)
      // A heading across the table names the rows below it.
      let isGroup = cell.name == "th" && span > 1 && !text.isEmpty && !text.contains("**")
      cells.append(isGroup ? "**\(text)**" : text)
      if span > 1 { cells += Array(repeating: "", count: span - 1) }
    }
    return cells
  }

  private func onOneLine(_ element: PageElement) -> String {
    let parts = textOf(element.children).flatMap { $0.split(separator: "\n") }.map { line in
      // What ends a line within a paragraph.
      let line = line.hasSuffix("\\") && !line.hasSuffix("\\\\") ? line.dropLast() : line
      return line.hasPrefix("- ") ? line.dropFirst(2) : line
    }
    return parts.joined(separator: " · ").withoutBareBars
  }
}

extension String {
  /// A bar ends a cell, in code too. Text has escaped its own; in code a backslash escapes nothing,
  /// so each bar gets one more, which the table takes away.
  fileprivate var withoutBareBars: String {
    let (bar, backslash) = (UInt8(ascii: "|"), UInt8(ascii: "\\"))
    guard utf8.contains(bar) else { return self }
    var bytes: [UInt8] = []
    var rest = Array(utf8)[...]
    while let byte = rest.first {
      let isEscape = byte == backslash && rest.count > 1
      let part = isEscape ? rest.prefix(2) : rest.prefix(rest.lengthOfCode ?? 1)
      if isEscape {
        bytes += part
      } else {
        for byte in part { bytes += byte == bar ? [backslash, bar] : [byte] }
      }
      rest = rest.dropFirst(part.count)
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

extension ArraySlice<UInt8> {
  /// How long the code is that begins here, up to as many backticks as it begins with.
  fileprivate var lengthOfCode: Int? {
    let fence = prefix { $0 == UInt8(ascii: "`") }.count
    guard fence > 0 else { return nil }
    var run = 0
    for (index, byte) in zip(indices, self).dropFirst(fence) {
      if byte == UInt8(ascii: "`") {
        run += 1
      } else if run == fence {
        return index - startIndex
      } else {
        run = 0
      }
    }
    return run == fence ? count : nil
  }
}

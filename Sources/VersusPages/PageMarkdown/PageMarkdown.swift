/// The text of a finished page as Markdown, for programs that read.
///
/// It says what the page's `<main>` says, in its order: headings, paragraphs, lists, tables, code,
/// links. What only works or decorates, such as buttons, drawings and contents, is left out.
struct PageMarkdown {
  /// - Parameter html: Of the whole page.
  static func text(of html: [UInt8]) -> String {
    let page = PageTreeReader.read(html)
    let main = page.first(named: "main") ?? page
    return PageMarkdown().blocks(of: main.children).joined(separator: "\n\n") + "\n"
  }

  /// Each may have several lines.
  private func blocks(of nodes: [PageNode]) -> [String] {
    var blocks: [String] = []
    var line: [PageNode] = []
    func endLine() {
      let text = MarkdownLine(line).text
      if !text.isEmpty { blocks.append(MarkdownLine.atStart(text)) }
      line = []
    }
    for node in nodes {
      if case .element(let element) = node, !MarkdownLine.holds(element) {
        endLine()
        if element.isShown { blocks += self.blocks(of: element) }
      } else {
        line.append(node)
      }
    }
    endLine()
    return blocks
  }

  private func blocks(of element: PageElement) -> [String] {
    switch element.name {
    case "h1", "h2", "h3", "h4", "h5", "h6":
      let level = element.name.last?.wholeNumberValue ?? 1
      let text = MarkdownLine(element.children).text
      return text.isEmpty ? [] : [String(repeating: "#", count: level) + " " + text]
    case "ul", "ol": return list(element)
    case "dl": return definitions(element)
    case "table": return MarkdownTable(element, blocks).blocks
    case "pre": return [code(element)]
    case "blockquote":
      return [blocks(of: element.children).joined(separator: "\n\n").indented(by: "> ")]
    case "hr": return ["---"]
    case "summary": return bold(element)
    default: return blocks(of: element.children)
    }
  }

  private func bold(_ element: PageElement) -> [String] {
    let blocks = blocks(of: element.children)
    return blocks.count == 1 && !blocks[0].hasPrefix("#") && !blocks[0].contains("**")
      ? ["**" + blocks[0] + "**"] : blocks
  }

  private func list(_ list: PageElement) -> [String] {
    let isNumbered = list.name == "ol"
    var number = Int(list.attributes["start"] ?? "") ?? 1
    var items: [String] = []
    for case .element(let item) in list.children where item.isShown {
      let blocks = blocks(of: item.children)
      guard !blocks.isEmpty else { continue }
      let mark = isNumbered ? "\(number). " : "- "
      let isTight = blocks.dropFirst().allSatisfy { $0.hasPrefix("- ") || $0.hasPrefix("1. ") }
      items.append(
        mark
          + blocks.joined(separator: isTight ? "\n" : "\n\n")
          .indented(by: String(repeating: " ", count: mark.count), first: ""))
      number += 1
    }
    return items.isEmpty ? [] : [items.joined(separator: "\n")]
  }

  /// Terms and what is said of them: texts on the term's line, lists and code below it.
  private func definitions(_ list: PageElement) -> [String] {
    var items: [String] = []
    // What stands before the next text of the last item.
    var mark = ""
    func read(_ nodes: [PageNode]) {
      for case .element(let part) in nodes where part.isShown {
        let blocks = blocks(of: part.children)
        switch part.name {
        case "dt":
          items.append("- **" + blocks.joined(separator: " · ") + "**")
          mark = ": "
        case "dd":
          if items.isEmpty { (items, mark) = (["-"], " ") }
          for block in blocks {
            let isText = !block.contains("\n") && !block.hasPrefix("- ") && !block.hasPrefix("1. ")
            items[items.count - 1] += isText ? mark + block : "\n" + block.indented(by: "  ")
            mark = isText ? " · " : "\n\n  "
          }
        default: read(part.children)
        }
      }
    }
    read(list.children)
    return items.isEmpty ? [] : [items.joined(separator: "\n")]
  }

  private func code(_ element: PageElement) -> String {
    let code = element.first(named: "code") ?? element
    let language =
      code.attributes["class"]?.split(separator: " ").first { $0.hasPrefix("language-") }?
      .dropFirst("language-".count) ?? ""
    var text = String(decoding: code.rawText, as: UTF8.self)
    if text.hasSuffix("\n") { text.removeLast() }
    let fence = text.fence(of: "`", atLeast: 3)
    return fence + language + "\n" + text + "\n" + fence
  }
}

extension PageElement {
  /// As it stands, without its tags.
  var rawText: [UInt8] {
    var text: [UInt8] = []
    for child in children {
      switch child {
      case .text(let part): text += part
      case .element(let element) where element.name == "br": text.append(UInt8(ascii: "\n"))
      case .element(let element): text += element.rawText
      }
    }
    return text
  }
}

extension String {
  /// Each line that is not empty behind a prefix; that of a quotation stands before all.
  fileprivate func indented(by prefix: String, first: String? = nil) -> String {
    split(separator: "\n", omittingEmptySubsequences: false).enumerated().map { number, line in
      if number == 0, let first { return first + line }
      let bare = prefix.prefix { $0 != " " }
      return line.isEmpty ? String(bare) : prefix + line
    }.joined(separator: "\n")
  }

  /// More signs than stand anywhere in a row.
  func fence(of sign: Character, atLeast least: Int) -> String {
    var (longest, current) = (0, 0)
    for character in self {
      current = character == sign ? current + 1 : 0
      longest = max(longest, current)
    }
    return String(repeating: sign, count: max(least, longest + 1))
  }
}

import VersusHighlight
import VersusModel

extension MarkdownWriter {
  mutating func writeCode(_ node: MarkdownNode) {
    startLine()
    let info = FenceInfo(EscapedMarks.reveal(Array(node.fenceInfo)))
    let position = source.position(ofLine: node.startLine, column: node.startColumn)
    if let references = converter.references {
      if Directive.names.contains(info.name) {
        let body = String(decoding: verbatim(node.literal), as: UTF8.self)
        return append(references.directive(info.name, body, position))
      }
      if let meant = Directive.meant(by: info.name) {
        diagnostics.append(.unknownDirective(info.name, near: meant, at: position))
        return
      }
    }
    if info.name == Directive.tabs {
      writeTabs(node, at: position)
    } else {
      writeCode(node, language: info.name)
    }
  }

  private mutating func append(_ checked: Checked<Markup>) {
    diagnostics += checked.diagnostics
    links += checked.value.links
    for piece in checked.value.pieces { append(piece) }
  }

  private mutating func writeCode(_ node: MarkdownNode, language: String) {
    // What may be wider than a phone can be scrolled by keyboard too.
    let isWide = converter.references != nil && Self.isWide(node.literal)
    let known = converter.highlightsCode ? CodeLanguage(fence: language) : nil
    bytes.append("<pre")
    if known != nil { bytes.append(" class=\"highlight\"") }
    bytes.append(isWide ? " tabindex=\"0\"><code" : "><code")
    if !language.isEmpty {
      bytes.append(" class=\"language-")
      bytes.appendEscaped(language)
      bytes.append("\"")
    }
    bytes.append(">")
    if let known {
      appendHighlighted(node.literal, known)
    } else {
      appendVerbatim(node.literal)
    }
    bytes.append("</code></pre>\n")
  }

  private mutating func appendHighlighted(
    _ code: UnsafeBufferPointer<UInt8>, _ language: CodeLanguage
  ) {
    guard source.holdsBackslash else {
      return bytes.appendHighlighted(code, language)
    }
    verbatim(code).withUnsafeBufferPointer { bytes.appendHighlighted($0, language) }
  }

  private static func isWide(_ code: UnsafeBufferPointer<UInt8>) -> Bool {
    var length = 0
    for byte in code {
      length = byte == 0x0A ? 0 : length + 1
      if length > 32 { return true }
    }
    return false
  }

  /// Code side by side: a fence that holds fences, each under its title.
  private mutating func writeTabs(_ node: MarkdownNode, at position: SourcePosition) {
    let fenceLine = node.startLine
    _ = withMarkdownTree(verbatim(node.literal)) { root in
      bytes.append("<div class=\"tabs\">\n")
      var (count, mistakes) = (0, 0)
      var child = root.firstChild
      while let block = child {
        child = block.next
        let place = source.position(ofLine: fenceLine + block.startLine)
        guard block.kind == .codeBlock, !block.fenceInfo.isEmpty else {
          diagnostics.append(.notATab(at: place))
          mistakes += 1
          continue
        }
        let info = FenceInfo(EscapedMarks.reveal(Array(block.fenceInfo)))
        guard let title = info.title else {
          diagnostics.append(.unreadableTabTitle(at: place))
          mistakes += 1
          continue
        }
        count += 1
        bytes.append("<figure class=\"tab\">\n<figcaption>")
        bytes.appendEscaped(title)
        bytes.append("</figcaption>\n")
        writeCode(block, language: info.name)
        bytes.append("</figure>\n")
      }
      bytes.append("</div>\n")
      if count + mistakes == 0 { diagnostics.append(.noTabs(at: position)) }
    }
  }
}

/// What stands behind the fence of a block of code: a name, and perhaps more.
struct FenceInfo {
  let name: String
  /// As in `js title="Node.js"`; without one the name, nil where it can't be read.
  let title: String?

  init(_ bytes: [UInt8]) {
    let info = String(decoding: bytes, as: UTF8.self)
    let name = String(info.prefix { $0 != " " && $0 != "\t" })
    self.name = name
    let rest = info.dropFirst(name.count).drop { $0 == " " || $0 == "\t" }
    if rest.isEmpty {
      title = name
    } else if rest.hasPrefix("title=\""), rest.hasSuffix("\""), rest.count > "title=\"\"".count {
      title = String(rest.dropFirst("title=\"".count).dropLast())
    } else {
      title = nil
    }
  }
}

/// The names of fenced blocks that are more than code.
enum Directive {
  static let tabs = "tabs"
  /// Those that ask something of the site.
  static let names: Set<String> = ["chart", "compare", "pros-cons", "use-cases"]

  private static let initials = Set(names.union([tabs]).compactMap(\.utf8.first))

  /// What an author most likely meant by a name that is near one and begins like one.
  static func meant(by name: String) -> String? {
    guard name.utf8.first.map({ $0 | 0x20 }).map(initials.contains) ?? false, name != tabs else {
      return nil
    }
    let small = name.lowercased().split(separator: "_").joined(separator: "-")
    return nearest(to: small, among: names.union([tabs]).sorted())
  }
}

extension Diagnostic {
  fileprivate static func unknownDirective(
    _ name: String, near: String, at position: SourcePosition
  ) -> Self {
    .error(
      "no directive is called '\(name)'", code: .unknownDirective, hint: "did you mean '\(near)'?",
      at: position)
  }

  fileprivate static func notATab(at position: SourcePosition) -> Self {
    .error(
      "a tabs block holds fenced code and nothing else, each with its language",
      code: .invalidDirective,
      hint: "open it with more backticks than the code within, and write ```js before each code",
      at: position)
  }

  fileprivate static func unreadableTabTitle(at position: SourcePosition) -> Self {
    .error(
      "behind a language only a title may stand", code: .invalidDirective,
      hint: "write it as in: js title=\"Node.js\"", at: position)
  }

  fileprivate static func noTabs(at position: SourcePosition) -> Self {
    .error(
      "this tabs block holds no code", code: .invalidDirective,
      hint: "put two fences or more into it", at: position)
  }
}

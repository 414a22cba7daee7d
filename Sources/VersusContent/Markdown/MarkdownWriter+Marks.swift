import VersusModel

/// What a mark at the start of a text makes of its block: `[x]` a task, `[!NOTE]` an alert.
extension MarkdownWriter {
  /// Writes the box of a task, whose text follows.
  mutating func openTask(_ paragraph: MarkdownNode) {
    guard paragraph.previous == nil, paragraph.parent?.kind == .item,
      let first = paragraph.firstChild, first.kind == .text, let isDone = Self.task(first.literal)
    else { return }
    bytes.append("<input type=\"checkbox\" disabled=\"\"")
    if isDone { bytes.append(" checked=\"\"") }
    bytes.append(" aria-label=\"")
    bytes.appendEscaped(words.text(isDone ? "task-done" : "task-to-do"))
    bytes.append("\" />")
    writtenMarks[first.identity] = 3
  }

  private static func task(_ text: UnsafeBufferPointer<UInt8>) -> Bool? {
    guard text.count > 3, text[0] == UInt8(ascii: "["), text[2] == UInt8(ascii: "]"),
      text[3] == 0x20 || text[3] == 0x09
    else { return nil }
    switch text[1] {
    case 0x20: return false
    case UInt8(ascii: "x"), UInt8(ascii: "X"): return true
    default: return nil
    }
  }

  /// Begins a quote as an alert, where its first line is a mark such as `[!NOTE]`.
  mutating func openAlert(_ quote: MarkdownNode) -> Bool {
    guard let paragraph = quote.firstChild, paragraph.kind == .paragraph,
      let first = paragraph.firstChild, first.kind == .text,
      first.next == nil || first.next?.kind == .softBreak || first.next?.kind == .lineBreak,
      let word = Self.alertWord(first.literal)
    else { return false }
    guard let alert = Alert(rawValue: word.lowercased()) else {
      diagnostics.append(
        .unknownAlert(word, at: source.position(ofLine: paragraph.startLine)))
      return false
    }
    alerts.insert(quote.identity)
    writtenMarks[first.identity] = first.literal.count
    bytes += "<div class=\"alert alert-\(alert.rawValue)\">\n".utf8
    bytes += "<p class=\"alert-title\">".utf8
    bytes.appendEscaped(words.text("alert-\(alert.rawValue)"))
    bytes += "</p>\n".utf8
    return true
  }

  /// Whether a line's end is that of an alert's mark, and goes with it.
  func endsMark(_ lineEnd: MarkdownNode) -> Bool {
    guard !writtenMarks.isEmpty, let text = lineEnd.previous,
      let written = writtenMarks[text.identity]
    else { return false }
    return written == text.literal.count
  }

  /// Whether a paragraph holds the mark of its alert and nothing else.
  func isOnlyMark(_ paragraph: MarkdownNode) -> Bool {
    guard let first = paragraph.firstChild, first.next == nil,
      let written = writtenMarks[first.identity]
    else { return false }
    return written == first.literal.count
  }

  private static func alertWord(_ text: UnsafeBufferPointer<UInt8>) -> String? {
    guard text.count > 3, text[0] == UInt8(ascii: "["), text[1] == UInt8(ascii: "!"),
      text[text.count - 1] == UInt8(ascii: "]")
    else { return nil }
    let word = text[2..<(text.count - 1)]
    return word.allSatisfy(\.isLetter) ? String(decoding: word, as: UTF8.self) : nil
  }
}

/// The kinds of alerts that GitHub knows.
private enum Alert: String, CaseIterable {
  case note, tip, important, warning, caution
}

extension Diagnostic {
  fileprivate static func unknownAlert(_ word: String, at position: SourcePosition) -> Self {
    let words = Alert.allCases.map { $0.rawValue.uppercased() }
    return .error(
      "no alert is called '\(word)'", code: .unknownDirective,
      hint: nearest(to: word.uppercased(), among: words).map { "did you mean '\($0)'?" }
        ?? "the alerts are \(words.joined(separator: ", "))", at: position)
  }
}

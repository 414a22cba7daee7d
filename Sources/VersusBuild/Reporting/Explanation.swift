/// What the manual says about one kind of finding.
package struct Explanation: Sendable {
  /// As printed in brackets behind a finding.
  package let code: String
  /// What such a finding is: error, warning or note.
  package let severity: String
  /// As it stands in the manual.
  private let lines: [Substring]

  /// In the manual's order.
  package static let all: [Explanation] = {
    let file = EmbeddedManual.files.first { $0.path.hasSuffix("diagnostics.md") }
    let text = String(decoding: file?.bytes ?? [], as: UTF8.self)
    var sections: [(code: String, lines: [Substring])] = []
    var isOpen = false
    var isCode = false
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("```") { isCode.toggle() }
      if !isCode, line.hasPrefix("### ") {
        sections.append((String(line.dropFirst(4)), []))
        isOpen = true
      } else if !isCode, line.hasPrefix("## ") {
        isOpen = false
      } else if isOpen {
        sections[sections.count - 1].lines.append(line)
      }
    }
    return sections.map(Explanation.init)
  }()

  /// - Parameter lines: The first that is not empty holds the severity, as in `*Warning.*`.
  private init(code: String, lines: [Substring]) {
    self.code = code
    let start = lines.firstIndex { !$0.isEmpty } ?? lines.startIndex
    severity = lines[start...].first.map { $0.filter(\.isLetter).lowercased() } ?? ""
    self.lines = Array(lines[start...].dropFirst())
  }

  /// The meaning in one sentence.
  package var summary: String {
    let words = paragraphs.first ?? ""
    // A point ends a sentence where a blank or nothing follows, not in `versus.yml`.
    var end = words.startIndex
    while let point = words[end...].firstIndex(of: ".") {
      end = words.index(after: point)
      let rest = words[end...]
      if rest.isEmpty || rest.first == " " { return String(words[..<end]) }
    }
    return words
  }

  private var paragraphs: [String] {
    blocks.compactMap { if case .text(let text) = $0 { text } else { nil } }
  }

  /// For a terminal: no line of prose is longer than 80 columns, examples are indented.
  package var text: String {
    var text = "\(code) (\(severity))\n"
    for block in blocks {
      switch block {
      case .text(let words): text += "\n" + wrapped(words, at: 80).joined(separator: "\n") + "\n"
      case .example(let path, let lines):
        text += "\n" + (path.map { "  \($0)\n\n" } ?? "")
        text += lines.map { $0.isEmpty ? "\n" : "    \($0)\n" }.joined()
      }
    }
    return text
  }

  private enum Block {
    case text(String)
    /// With the path of the file that it shows.
    case example(path: String?, lines: [Substring])
  }

  private var blocks: [Block] {
    var blocks: [Block] = []
    var words: [Substring] = []
    var example: (path: String?, lines: [Substring])?
    for line in lines + [""] {
      if let open = example {
        if line == "```" {
          blocks.append(.example(path: open.path, lines: open.lines))
          example = nil
        } else {
          example?.lines.append(line)
        }
      } else if line.hasPrefix("```") || line.isEmpty {
        if !words.isEmpty { blocks.append(.text(plain(words.joined(separator: " ")))) }
        words = []
        if line.hasPrefix("```") {
          let path = line.split(separator: " ").dropFirst(2).first.map(String.init)
          example = (path, [])
        }
      } else {
        words.append(line)
      }
    }
    return blocks
  }
}

/// Markdown's words without its marks: code in quotes, links as their texts.
private func plain(_ text: String) -> String {
  text.replacing("`", with: "'").replacing(/\[([^\]]+)\]\([^)]+\)/) { String($0.output.1) }
}

private func wrapped(_ text: String, at width: Int) -> [String] {
  var lines: [String] = []
  for word in text.split(separator: " ") {
    if let last = lines.last, last.count + 1 + word.count <= width {
      lines[lines.count - 1] = last + " " + word
    } else {
      lines.append(String(word))
    }
  }
  return lines
}

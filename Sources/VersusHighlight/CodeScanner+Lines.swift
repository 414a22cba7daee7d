// What is read line by line: sessions, differences, Dockerfiles.

extension CodeScanner {
  /// Prompts with the commands behind them, and what they print.
  mutating func scanConsole() {
    var goesOn = false
    while position < end {
      let stop = endOfLine(from: position)
      let prompt = endOfPrompt(stop)
      if let prompt { take(.prompt, upTo: prompt) }
      if prompt != nil || goesOn {
        scan(upTo: stop, by: .shell)
        goesOn = stop > 0 && isAt(stop - 1, "\\")
      } else {
        mark(.output, from: position, to: stop)
      }
      position = min(stop + 1, end)
    }
  }

  /// Behind `$ `, `user@host:~$ ` and their like at the head of a line; nil where none stands.
  private func endOfPrompt(_ stop: Int) -> Int? {
    var index = position
    while index < min(stop, position + 80) {
      let byte = source[index]
      if "$#%>".utf8.contains(byte), isAt(index + 1, " ") || index + 1 == stop {
        return min(index + 2, stop)
      }
      if byte == 0x20, !isAt(position, "["), !isAt(position, "(") { return nil }
      index += 1
    }
    return nil
  }

  // MARK: Differences

  mutating func scanDiff() {
    while position < end {
      let stop = endOfLine(from: position)
      if let kind = kindOfDiffLine { mark(kind, from: position, to: stop) }
      position = min(stop + 1, end)
    }
  }

  private var kindOfDiffLine: Token.Kind? {
    let marks: [(Mark, Token.Kind)] = [
      ("+", .inserted), (">", .inserted), ("-", .deleted), ("<", .deleted), ("@", .subheading),
      ("diff ", .heading), ("Index ", .heading), ("index ", .heading), ("=", .heading),
    ]
    return marks.first { $0.0.stands(at: position, of: source, before: end) }?.1
  }

  // MARK: Dockerfiles

  /// An instruction with its arguments, by the line; a backslash at its end joins the next one.
  mutating func scanDockerfile() {
    grammar = .shell
    var goesOn = false
    while position < end {
      let stop = endOfLine(from: position)
      let start = skippingBlanks(from: position)
      if isAt(start, "#") {
        mark(.comment, from: start, to: stop)
      } else {
        position = start
        if !goesOn { scanInstruction() }
        scan(upTo: stop, by: .shell)
        goesOn = stop > 0 && isAt(stop - 1, "\\")
      }
      position = min(max(position, stop) + 1, end)
    }
  }

  private mutating func scanInstruction() {
    for _ in 0..<2 {
      let word = endOfWord(from: position)
      guard let entry = Self.instructions.entry(for: source[position..<word]) else { return }
      take(.keyword, upTo: word)
      // What an instruction is given is no command, but for RUN.
      position = skippingBlanks(from: position)
      switch entry.kind {
      case .label: continue
      case .keyword: return
      default: return scanArguments()
      }
    }
  }

  /// Names and strings up to the end of the line.
  private mutating func scanArguments() {
    scan(upTo: endOfLine(from: position), by: .dockerArguments)
  }

  private static let instructions = WordTable(
    [
      (.keyword, "run cmd entrypoint healthcheck shell"),
      (.name, "from copy add env arg expose label volume workdir user stopsignal maintainer"),
      (.label, "onbuild"),
    ], ignoringCase: true)
}

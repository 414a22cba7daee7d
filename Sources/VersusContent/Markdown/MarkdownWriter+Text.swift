import VersusModel

extension MarkdownWriter {
  mutating func writeText(_ node: MarkdownNode) {
    let literal = node.literal
    if let written = writtenMarks[node.identity] {
      tokens[node.identity] = nil
      writePlain(node, from: written)
    } else if TextToken.mayBe(in: literal) {
      writeTokens(node, from: 0)
    } else {
      bytes.appendEscaped(literal)
    }
  }

  private mutating func writePlain(_ node: MarkdownNode, from start: Int) {
    let rest = UnsafeBufferPointer(rebasing: node.literal[start...])
    // The break behind an alert's mark goes with it.
    if rest.isEmpty { return }
    TextToken.mayBe(in: rest) ? writeTokens(node, from: start) : bytes.appendEscaped(rest)
  }

  private mutating func writeTokens(_ node: MarkdownNode, from start: Int) {
    if tokens[node.identity] == nil { takeApartTexts(beside: node) }
    let text = Array(node.literal)
    for token in tokens[node.identity] ?? [] {
      switch token {
      case .text(let range), .tildes(let range, _, _):
        appendEscaped(text[max(range.lowerBound, start)..<max(range.upperBound, start)])
      case .link(let link): write(link, of: text)
      case .citation(let sources, let range): write(sources, text: text[range])
      case .strikeStart: bytes.append("<del>")
      case .strikeEnd: bytes.append("</del>")
      }
    }
  }

  private mutating func appendEscaped(_ text: ArraySlice<UInt8>) {
    text.withUnsafeBufferPointer { bytes.appendEscaped($0) }
  }

  /// Takes apart all texts below one parent at once, since what is struck out may begin in one and
  /// end in another.
  private mutating func takeApartTexts(beside node: MarkdownNode) {
    var identities: [Int] = []
    var texts: [[TextToken]] = []
    var child = node.parent?.firstChild
    while let current = child {
      child = current.next
      guard current.kind == .text else { continue }
      identities.append(current.identity)
      let text = Array(current.literal)
      texts.append(
        TextToken.tokens(
          of: text, before: edge(current.previous), after: edge(current.next),
          isInLink: linkDepth > 0))
    }
    for (identity, found) in zip(identities, matchingTildes(in: texts)) {
      tokens[identity] = found
    }
  }

  /// What a neighbour's edge looks like from a text: markup ends and begins with marks.
  private func edge(_ neighbour: MarkdownNode?) -> TextEdge {
    switch neighbour?.kind {
    case nil, .softBreak, .lineBreak: .blank
    case .emphasis, .strong: .mark
    default: .letter
    }
  }

  private mutating func write(_ link: BareLink, of text: [UInt8]) {
    let shown = String(decoding: EscapedMarks.reveal(Array(text[link.range])), as: UTF8.self)
    writeAddress(link.prefix + shown, before: "<a href=\"")
    bytes.append("\">")
    bytes.appendEscaped(shown)
    bytes.append("</a>")
  }

  /// Without a site nothing can be cited.
  private mutating func write(_ sources: [CitedSource], text: ArraySlice<UInt8>) {
    guard let references = converter.references else { return appendEscaped(text) }
    for cited in sources {
      let place = self.place(of: "@" + cited.id)
      let found = references.source(cited.id, place)
      diagnostics += found.diagnostics
      guard let id = found.value else { continue }
      links.append(Markup.Link(target: .source(id), fragment: nil, position: place))
      let citation = Citation(source: id, place: cited.place, position: place)
      append(.citation(citation, number: isBody ? number(of: citation) : nil))
    }
  }

  private mutating func place(of text: String) -> SourcePosition {
    guard maySearch() else { return source.position(ofLine: places.lines.lowerBound) }
    return source.position(of: text, inLines: places.lines, skipping: places.skip(text))
  }

  /// From 1, in the order of first mention.
  private mutating func number(of citation: Citation) -> Int {
    let cited = CitedSource(id: citation.source.slug, place: citation.place)
    if let known = citationNumbers[cited] { return known }
    citations.append(citation)
    citationNumbers[cited] = citations.count
    return citations.count
  }
}

import VersusModel

extension MarkdownWriter {
  mutating func openLink(_ node: MarkdownNode) {
    writeAddress(shown(node.url), before: "<a href=\"")
    writeTitle(node)
    bytes.append(">")
  }

  private func shown(_ text: UnsafeBufferPointer<UInt8>) -> String {
    String(decoding: EscapedMarks.reveal(Array(text)), as: UTF8.self)
  }

  private mutating func writeTitle(_ node: MarkdownNode) {
    bytes.append("\"")
    guard !node.title.isEmpty else { return }
    bytes.append(" title=\"")
    bytes.appendEscaped(node.title)
    bytes.append("\"")
  }

  /// Writes the address and checks it; what must not be linked is left out.
  mutating func writeAddress(
    _ url: String, before tag: StaticString, isImage: Bool = false
  ) {
    bytes.append(tag)
    switch address(url) {
    case .external(let url):
      bytes.appendAddress(url)
      let near = source.position(ofLine: places.lines.lowerBound)
      if let link = ExternalLink(url, near: near) { externalLinks.append(link) }
    case .page(let target, _) where isImage && !target.isCopied:
      diagnostics.append(.imageOfPage(url, at: position(of: url)))
    case .page(let target, let fragment):
      append(.address(target, fragment: fragment))
      links.append(
        Markup.Link(target: target, fragment: fragment, position: position(of: url)))
    case .missing(let target):
      let broken = BrokenLink(
        url: url, target: target, file: path, content: converter.content, isImage: isImage,
        targets: converter.references?.targets, isCompared: comparisons.take(candidateCount))
      diagnostics.append(broken.diagnostic(at: position(of: url)))
    case .outside: diagnostics.append(.leadsOut(url, at: position(of: url)))
    case .empty: diagnostics.append(.noAddress(isImage: isImage, at: position(of: url)))
    case .unsafe: diagnostics.append(.unsafeAddress(url, at: position(of: url)))
    }
  }

  private func address(_ url: String) -> Address {
    Address(url, in: path, targets: converter.references?.targets)
  }

  /// Where an address stands: best in a link's brackets, since the same text may stand elsewhere.
  private mutating func position(of url: String) -> SourcePosition {
    guard maySearch() else { return source.position(ofLine: places.lines.lowerBound) }
    guard !url.isEmpty else {
      let skipped = places.skip("]()")
      return source.position(of: "]()", inLines: places.lines, skipping: skipped)
    }
    let skipped = places.skip("(" + url)
    let marked = ["(" + url, "<" + url, "]: " + url]
    return source.position(ofAnyOf: marked, inLines: places.lines, skipping: skipped)
      ?? definitions[url] ?? source.position(of: url, inLines: places.lines)
  }

  /// Whether to look for a place in the block at hand.
  ///
  /// Each look goes over the whole block. A text of nothing but links would take quadratic time, so
  /// from some effort on places are those of blocks.
  mutating func maySearch() -> Bool {
    guard searchEffortLeft > 0 else { return false }
    searchEffortLeft -= source.size(of: places.lines)
    return true
  }

  mutating func writeImage(_ node: MarkdownNode) {
    let url = shown(node.url)
    let text = node.plainText
    if converter.references != nil, case .external = address(url) {
      diagnostics.append(.remoteImage(at: position(of: url)))
      if linkDepth > 0 {
        bytes.appendEscaped(text.isEmpty ? url : text)
        return
      }
      writeAddress(url, before: "<a href=\"")
      bytes.append("\">")
      bytes.appendEscaped(text.isEmpty ? url : text)
      bytes.append("</a>")
      return
    }
    writeAddress(url, before: "<img src=\"", isImage: true)
    bytes.append("\" alt=\"")
    bytes.appendEscaped(text)
    writeTitle(node)
    if case .page(.file(let path), _) = address(url) { append(.pictureSize(path)) }
    if converter.references != nil { bytes.append(" loading=\"lazy\"") }
    bytes.append(" />")
  }
}

extension PageAddress {
  fileprivate var isCopied: Bool {
    if case .file = self { true } else { false }
  }
}

/// The lines of a block, and how often each text was looked for in them.
struct TextPlaces {
  let lines: ClosedRange<Int>
  private var found: [String: Int] = [:]

  init(lines: ClosedRange<Int> = 1...1) { self.lines = lines }

  /// How many places of a text to pass over: equal ones are written in their order. From some number
  /// on they share a place, since each is searched for from the first line.
  mutating func skip(_ text: String) -> Int {
    let skipped = found[text, default: 0]
    found[text] = min(skipped + 1, 100)
    return skipped
  }
}

extension Diagnostic {
  fileprivate static func leadsOut(_ url: String, at position: SourcePosition) -> Self {
    .error(
      "the path '\(url.shortened)' leads out of the content folder", code: .brokenLink,
      hint: "link to a file within it, or to a web address", at: position)
  }

  fileprivate static func noAddress(isImage: Bool, at position: SourcePosition) -> Self {
    .error(
      "this \(isImage ? "image" : "link") has no address", code: .brokenLink,
      hint: "write one between '(' and ')'", at: position)
  }

  fileprivate static func imageOfPage(_ url: String, at position: SourcePosition) -> Self {
    .error(
      "an image can't show the page '\(url.shortened)'", code: .brokenLink,
      hint: "take the '!' away, which makes it a link", at: position)
  }

  static func unsafeAddress(_ url: String, at position: SourcePosition) -> Self {
    .error(
      "the address '\(url)' is of a kind that pages must not link to", code: .unsafeAddress,
      hint: "use http:, https:, mailto: or a path within the site", at: position)
  }

  static func remoteImage(at position: SourcePosition) -> Self {
    .warning(
      "an image from another host is shown as a link, so that pages load nothing from elsewhere",
      code: .remoteImage, hint: "put the image into the content folder", at: position)
  }
}

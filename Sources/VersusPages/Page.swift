/// A page or other text file of the finished site, rendered when Build asks for it.
///
/// A class, since lists of pages are joined and handed on.
package final class Page: Sendable {
  /// Below the output folder, with `/`.
  package let path: String
  private let make: @Sendable (PageMemory, inout [UInt8]) -> Void
  /// Missing where it is no page for people.
  let outline: PageOutline?
  /// How a search finds it; missing where none does.
  let found: SearchDocument.Found?

  init(
    path: String, outline: PageOutline? = nil, found: SearchDocument.Found? = nil,
    make: @escaping @Sendable (PageMemory, inout [UInt8]) -> Void
  ) {
    self.path = path
    self.outline = outline
    self.found = found
    self.make = make
  }

  package convenience init(path: String, bytes: @escaping @Sendable () -> [UInt8]) {
    self.init(path: path) { $1 += bytes() }
  }

  /// - Parameters:
  ///   - bytes: What it is appended to.
  ///   - memory: Makes the next page of the same site cheaper, never different.
  package func render(into bytes: inout [UInt8], with memory: PageMemory) {
    make(memory, &bytes)
  }

  package func render() -> [UInt8] {
    var bytes: [UInt8] = []
    make(PageMemory(), &bytes)
    return bytes
  }
}

/// What the pages of one site that are rendered one after the other need again.
///
/// Not for several threads at once: each has its own.
package final class PageMemory {
  private var pairs: PairPages?

  package init() {}

  /// - Parameter index: Of the site whose pages are asked for.
  func pairs(of index: SiteIndex, orMade make: () -> PairPages) -> PairPages {
    if let pairs, pairs.context.index === index { return pairs }
    let made = make()
    pairs = made
    return made
  }
}

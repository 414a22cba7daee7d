import VersusModel

/// Looks up where addresses stand in their files.
struct LinkPlaces {
  private var files: LinesOfFiles

  /// - Parameter root: The site's, absolute.
  init(root: String) { files = LinesOfFiles(root: root) }

  /// In order, each once. Where an address is spelled in another way, its block or field is the
  /// place.
  mutating func places(of links: [ExternalLink]) -> [SourcePosition] {
    var places: Set<SourcePosition> = []
    for link in links { places.formUnion(self.places(of: link)) }
    return places.sorted()
  }

  /// From the line where the address is first met to the end of the paragraph.
  private mutating func places(of link: ExternalLink) -> [SourcePosition] {
    let file = link.near.file
    var places: [SourcePosition] = []
    var line = max(link.near.line, 1)
    while let text = files.line(line, of: file) {
      if !places.isEmpty, text.allSatisfy(\.isWhitespace) { break }
      places += Self.columns(of: link.address, in: text).map {
        SourcePosition(file: file, line: line, column: $0)
      }
      line += 1
    }
    return places.isEmpty ? [link.near] : places
  }

  /// Counted from 1, in Unicode scalars. What goes on behind it is another address.
  static func columns(of address: String, in line: String) -> [Int] {
    let text = Array(line.unicodeScalars)
    let spellings = [address, address.replacing("&", with: "&amp;")].map {
      Array($0.unicodeScalars)
    }
    return text.indices.filter { start in
      spellings.contains { spelling in
        text[start...].starts(with: spelling) && !goesOn(text[(start + spelling.count)...])
      }
    }.map { $0 + 1 }
  }

  private static func goesOn(_ rest: ArraySlice<Unicode.Scalar>) -> Bool {
    guard let next = rest.first else { return false }
    if "/-_~%=&+#?@$".unicodeScalars.contains(next) { return true }
    let isInner = ".,:;!".unicodeScalars.contains(next)
    let letter = isInner ? rest.dropFirst().first : next
    return letter.map { $0.properties.isAlphabetic || $0.properties.numericType != nil } ?? false
  }
}

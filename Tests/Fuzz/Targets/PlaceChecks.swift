import VersusModel

/// The texts of a site, to tell whether a place lies in one of them.
struct PlaceChecks {
  /// By path: for each line its number of Unicode scalars.
  private var lines: [String: [Int]] = [:]

  init(_ files: [SourceFile]) {
    for file in files { replace(file) }
  }

  mutating func replace(_ file: SourceFile) {
    var lengths = [0]
    var last: Unicode.Scalar?
    for scalar in String(decoding: file.bytes, as: UTF8.self).unicodeScalars {
      if scalar == "\n" && last != "\r" || scalar == "\r" {
        lengths.append(0)
      } else if scalar != "\n" {
        lengths[lengths.count - 1] += 1
      }
      last = scalar
    }
    lines[file.path] = lengths
  }

  /// One sentence for each finding that points nowhere.
  func broken(by diagnostics: [Diagnostic]) -> [String] {
    diagnostics.flatMap { diagnostic in
      ([diagnostic.position].compactMap(\.self) + diagnostic.related.map(\.position))
        .filter { !contains($0) }
        .map { "[\(diagnostic.code.rawValue)] \(diagnostic.message): no such place as \($0)" }
    }
  }

  private func contains(_ place: SourcePosition) -> Bool {
    guard let lines = lines[place.file] else { return false }
    if place.line == 0 { return place.column == 0 }
    guard (1...lines.count).contains(place.line) else { return false }
    // Right behind the last character is where something may be missing.
    return (1...lines[place.line - 1] + 1).contains(place.column)
  }
}

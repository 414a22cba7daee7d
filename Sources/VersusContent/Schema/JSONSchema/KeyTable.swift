import VersusModel

/// The keys that one kind of map takes: decoding accepts these, and the JSON Schema tells them.
struct KeyTable: Sendable {
  struct Key: Sendable {
    let name: String
    let shape: Shape
    /// What it means, for people who hover over it.
    let about: String
    let isRequired: Bool
  }

  let keys: [Key]
  /// In the order in which messages list them.
  let names: [String]

  init(_ keys: [Key]) {
    self.keys = keys
    names = keys.map(\.name)
  }
}

/// A key that may be missing, or have nothing behind it.
func key(_ name: String, _ shape: Shape, _ about: String) -> KeyTable.Key {
  KeyTable.Key(name: name, shape: shape, about: about, isRequired: false)
}

func requiredKey(_ name: String, _ shape: Shape, _ about: String) -> KeyTable.Key {
  KeyTable.Key(name: name, shape: shape, about: about, isRequired: true)
}

/// What the value of a key may be.
///
/// What depends on other files, such as the type of a criterion or which ids there are, is left to
/// `versus check`.
indirect enum Shape: Sendable {
  /// Nothing behind the colon.
  case blank
  case text
  /// A line of Markdown.
  case line
  /// Markdown that may run to paragraphs.
  case markdown
  case whole(ClosedRange<Int>)
  /// True or false.
  case flag
  case words([String])
  /// A year, a month or a day.
  case date
  /// A date, or `undated`.
  case asOf
  /// As in `18 months`.
  case period
  case address
  /// An id, or a word that stands in its place.
  case id
  /// One value of a fact, by the type of its criterion.
  case value
  case list(Shape, atLeast: Int = 0)
  case map(KeyTable)
  /// From ids to something.
  case byID(Shape)
  case either([Shape])
  case anything

  static func words<Word: RawRepresentable<String> & CaseIterable>(of type: Word.Type) -> Shape {
    .words(Word.allCases.map(\.rawValue))
  }
}

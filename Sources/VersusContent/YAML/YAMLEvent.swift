/// One step of libyaml's stream, free of its memory.
struct YAMLEvent {
  enum Kind {
    case scalar(String, YAMLNode.Style)
    case sequenceStart, mappingStart, collectionEnd
    case documentStart(hasDirectives: Bool)
    case alias
    case other
  }

  /// Both counted from 0, the column in Unicode scalars.
  struct Mark {
    var line: Int
    var column: Int
  }

  let kind: Kind
  let start: Mark
  var anchor: String?
  var tag: String?
  /// Whether a list or a map stands in brackets or braces.
  var isFlow = false
}

/// Why libyaml gave up, and where.
struct YAMLFailure {
  let problem: String
  let mark: YAMLEvent.Mark
  /// Where what it was reading began.
  var context: YAMLEvent.Mark?
}

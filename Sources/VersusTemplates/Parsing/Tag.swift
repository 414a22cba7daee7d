/// One `{{…}}` of a template.
struct Tag {
  enum Kind: Hashable {
    case variable, raw, section, inverted, close, partial, parent, block, comment
  }

  let kind: Kind
  let name: String
  /// Where the name begins, the place that messages about it point to.
  let nameOffset: Int
  /// All of the tag, or of its line where it stands alone on it.
  var range: Range<Int>
  /// What stands before the tag where it is alone on its line; nil elsewhere.
  var indentation: Range<Int>?

  var isAlone: Bool { indentation != nil }

  /// Whether the tag shows nothing itself, so that its line goes when nothing else is on it.
  var canStandAlone: Bool {
    switch kind {
    case .variable, .raw: false
    case .section, .inverted, .close, .partial, .parent, .block, .comment: true
    }
  }

  /// As written in front of the name.
  var sigil: String {
    switch kind {
    case .variable, .raw, .comment: ""
    case .section: "#"
    case .inverted: "^"
    case .close: "/"
    case .partial: "> "
    case .parent: "< "
    case .block: "$"
    }
  }

  var written: String { "{{\(sigil)\(name)}}" }
}

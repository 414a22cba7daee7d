/// Where in HTML some text of a template stands, as far as it decides what may be shown there.
enum HTMLPlace: Hashable {
  case text
  /// Right behind `<`.
  case tagStart
  /// In a tag, between or in the names of attributes.
  case tag(element: String, type: String)
  /// Behind `=`, without a quotation mark.
  case unquoted(attribute: String)
  /// The scheme is that of an address that would run as code, such as "javascript:", or empty.
  case quoted(element: String, attribute: String, quote: UInt8, type: String, scheme: String)
  case comment
  case declaration
  /// In an element whose content isn't markup: a script, a style, a title or a text area.
  case rawText(element: String, type: String, fill: Fill)

  /// What a JSON script has so far; `other` for other elements.
  enum Fill: Hashable {
    case nothing, value, other
  }

  /// As in "ends inside …".
  var phrase: String {
    switch self {
    case .text: "text"
    case .tagStart: "a tag"
    case .tag(let element, _): "the tag <\(element)>"
    case .unquoted(let attribute), .quoted(_, let attribute, _, _, _):
      "the attribute '\(attribute)'"
    case .comment: "a comment"
    case .declaration: "a declaration"
    case .rawText(let element, _, _): "the element <\(element)>"
    }
  }
}

extension HTMLPlace {
  /// What closes it, as far as it is still open.
  var end: String {
    switch self {
    case .text: ""
    case .tagStart, .tag, .unquoted, .declaration: ">"
    case .quoted(_, _, let quote, _, _): quote == UInt8(ascii: "'") ? "'" : "\""
    case .comment: "-->"
    case .rawText(let element, _, _): "</\(element)>"
    }
  }
}

/// What is wrong with showing something at a place.
struct PlaceProblem {
  let message: String
  let hint: String
  /// Where what is wrong began, if that is not the place at hand.
  var mark: TemplateMark?
}

extension HTMLPlace {
  /// Why a value of this kind can't be shown here; nil if it can.
  func problem(showing kind: Outline.Kind) -> PlaceProblem? {
    if kind == .json { return jsonProblem }
    switch self {
    case .text, .comment: return kind == .html && self != .text ? .htmlOutsideText(self) : nil
    case .quoted(_, let attribute, _, _, let scheme):
      if let problem = Self.problem(inAttribute: attribute) { return problem }
      if !scheme.isEmpty { return .valueInAddress(scheme) }
      return kind == .html ? .htmlOutsideText(self) : nil
    case .rawText(let element, _, _):
      return switch element {
      case "script": .valueInScript
      case "style": .valueInStyle
      default: kind == .html ? .htmlOutsideText(self) : nil
      }
    case .unquoted(let attribute): return .unquotedValue(of: attribute)
    case .tagStart, .tag, .declaration: return .valueInTag
    }
  }

  /// Why no section can begin here; nil if one can.
  var problemOfSections: PlaceProblem? {
    switch self {
    case .tagStart: .valueInTag
    case .unquoted(let attribute): .unquotedValue(of: attribute)
    case .text, .tag, .quoted, .comment, .declaration, .rawText: nil
    }
  }

  private var jsonProblem: PlaceProblem? {
    guard case .rawText("script", let type, let fill) = self, Self.jsonTypes.contains(type) else {
      return .jsonOutsideScript
    }
    return fill == .nothing ? nil : .jsonNotAlone
  }

  /// Attributes whose value is an address that a browser opens.
  static let addressAttributes = ["href", "src", "action", "formaction", "xlink:href", "data"]

  static let jsonTypes = ["application/json", "application/ld+json"]

  private static func problem(inAttribute name: String) -> PlaceProblem? {
    if name.hasPrefix("on") { return .valueInHandler(name) }
    return switch name {
    case "style", "srcdoc": .valueInUnsafeAttribute(name)
    default: nil
    }
  }
}

extension PlaceProblem {
  static let jsonNotAlone = Self(
    message: "a JSON script holds one value and nothing else",
    hint: "put what belongs together into one field")
  static let jsonOutsideScript = Self(
    message: "JSON can't be shown here",
    hint: #"only as all of <script type="application/json">{{{…}}}</script>"#)
  static let valueInScript = Self(
    message: "a value can't stand in a script",
    hint: #"hand it over in a data-… attribute or in a <script type="application/json">"#)
  static let valueInStyle = Self(
    message: "a value can't stand in <style>",
    hint: "set a class or a data-… attribute and style that")
  static let valueInTag = Self(
    message: "a value can't stand in a tag outside of a quoted attribute",
    hint: #"write name="{{…}}", or a section with the whole attribute in it"#)
  static let nameGoesOn = Self(
    message: "a name can't go on behind a section",
    hint: "put a space between them, and the whole name into the section")

  static func leftOpen(_ place: HTMLPlace, from mark: TemplateMark?) -> Self {
    Self(
      message: "\(place.phrase) is never closed",
      hint: "write '\(place.end)' where it ends, in the same file", mark: mark)
  }

  static func closedFromInside(_ place: HTMLPlace, name: String) -> Self {
    Self(
      message: "'\(name)' ends \(place.phrase), which began outside of it",
      hint: "begin and end it in the same file")
  }

  static func unquotedValue(of attribute: String) -> Self {
    Self(
      message: "the value of '\(attribute)' needs quotes",
      hint: #"write \#(attribute)="{{…}}""#)
  }

  static func valueInHandler(_ attribute: String) -> Self {
    Self(
      message: "a value can't stand in the handler '\(attribute)'",
      hint: "hand it over in a data-… attribute and add the handler in a script file")
  }

  static func valueInUnsafeAttribute(_ attribute: String) -> Self {
    Self(
      message: "a value can't stand in the attribute '\(attribute)'",
      hint: "set a class or a data-… attribute instead")
  }

  static func valueInAddress(_ scheme: String) -> Self {
    Self(
      message: "a value can't stand in an address that begins with '\(scheme)'",
      hint: "hand it over in a data-… attribute and use it in a script file")
  }

  static func htmlOutsideText(_ place: HTMLPlace) -> Self {
    Self(
      message: "HTML can't stand in \(place.phrase)", hint: "use a field that is plain text")
  }
}

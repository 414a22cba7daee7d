import VersusModel

/// The reading of one file's fields: turns its texts into markup, and gathers all that is wrong.
///
/// Made for one file and dropped with it; never shared between threads.
final class Decoding {
  let markdown: MarkdownConverter
  private(set) var diagnostics: [Diagnostic] = []
  /// Of hundreds of unknown names in one document the first are enough to see what went wrong.
  private var comparisons = ComparisonBudget(20_000)

  init(markdown: MarkdownConverter) {
    self.markdown = markdown
  }

  /// Whether to look for what was meant among so many names.
  func mayCompare(with count: Int) -> Bool { comparisons.take(count) }

  func report(_ diagnostic: Diagnostic) {
    diagnostics.append(diagnostic)
  }

  /// Says nothing of what was refused, and so reported, before.
  ///
  /// - Parameter form: How it is written; nil where `wanted` shows it.
  func reportWrongType(_ node: YAMLNode, of name: String, wanted: String, form: String? = nil) {
    if !node.isRefused {
      report(.wrongType(of: name, wanted: wanted, found: node, form: form))
    }
  }

  /// Keeps what was said about a value, and passes the value on.
  func keep<Value>(_ checked: Checked<Value>) -> Value {
    diagnostics += checked.diagnostics
    return checked.value
  }

  /// A scalar's text; anything else is a wrong type.
  func text(_ node: YAMLNode, of name: String) -> String? {
    guard let text = node.scalar, !node.isBlank else {
      let form =
        node.isFlow
        ? "put a text that begins with '{' or '[' in quotes"
        : "write the text behind the ':', on the same line"
      reportWrongType(node, of: name, wanted: "a text", form: form)
      return nil
    }
    guard text.contains(where: { !$0.isWhitespace }) else {
      report(.emptyText(name, at: node.position))
      return nil
    }
    return text
  }

  func inline(_ node: YAMLNode, of name: String) -> Markup? {
    text(node, of: name).map { keep(markdown.inline($0, at: node.textPosition)) }
  }

  func paragraphs(_ node: YAMLNode, of name: String) -> Markup? {
    text(node, of: name).map { keep(markdown.paragraphs($0, at: node.textPosition)) }
  }

  func whole(_ node: YAMLNode, of name: String, in range: ClosedRange<Int>) -> Int? {
    let wanted =
      range.lowerBound == .min ? "a whole number" : "a whole number from \(range.inWords)"
    guard let text = node.scalar, let number = Decimal(text), number.places == 0,
      let whole = Int(exactly: number.significand)
    else {
      reportWrongType(
        node, of: name, wanted: wanted, form: range.asChoice ?? "write digits alone, as in 3")
      return nil
    }
    guard range.contains(whole) else {
      report(.outOfRange(name, wanted: wanted, range, found: node))
      return nil
    }
    return whole
  }

  func flag(_ node: YAMLNode, of name: String) -> Bool? {
    switch node.scalar {
    case "true", "yes": return true
    case "false", "no": return false
    default:
      reportWrongType(
        node, of: name, wanted: "true or false", form: "without the key it counts as false")
      return nil
    }
  }

  /// One of a fixed set of words.
  func word<Word: RawRepresentable<String> & CaseIterable>(
    _ node: YAMLNode, of name: String, as type: Word.Type = Word.self
  ) -> Word? {
    guard let text = text(node, of: name) else { return nil }
    if let word = Word(rawValue: text) { return word }
    report(.unknownWord(name, node: node, words: Word.allCases.map(\.rawValue)))
    return nil
  }

  func date(_ node: YAMLNode, of name: String) -> PartialDate? {
    if let date = node.scalar.flatMap({ PartialDate($0) }) { return date }
    if let text = node.scalar, let mistake = MistakenDate(text) {
      report(.mistakenDate(name, mistake, node))
    } else {
      reportWrongType(
        node, of: name, wanted: "a date", form: "write it as in 2026, 2026-01 or 2026-01-31")
    }
    return nil
  }

  func asOf(_ node: YAMLNode, of name: String) -> AsOf? {
    node.scalar == "undated" ? .undated : date(node, of: name).map(AsOf.date)
  }

  /// - Parameter example: As in "pros: [Cheap]".
  func list(
    _ node: YAMLNode, of name: String, wanted: String = "a list", example: String? = nil
  ) -> [YAMLNode]? {
    if let items = node.items { return items }
    let key = name.hasPrefix("'") ? name.dropFirst().prefix { $0 != "'" } + ": " : ""
    let one = node.scalar.map(\.shortened) ?? (node.pairs == nil ? "first, second" : "{…}")
    reportWrongType(
      node, of: name, wanted: wanted,
      form: "write it in brackets, as in '\(example ?? "\(key)[\(one)]")'")
    return nil
  }

  /// - Parameter example: As in "{worst: 0, best: 10}".
  func map(
    _ node: YAMLNode, of name: String, wanted: String, example: String? = nil
  ) -> [YAMLNode.Pair]? {
    if let pairs = node.pairs { return pairs }
    if reportMissingBlank(in: node) { return nil }
    reportWrongType(
      node, of: name, wanted: wanted,
      form: example.map { "write it in braces, as in \($0)" }
        ?? "write 'key: value' lines below it")
    return nil
  }
}

extension Decoding {
  /// Says that `worst:0` is a text, where keys are due, for want of a blank.
  ///
  /// - Returns: False where the text is none of that kind.
  func reportMissingBlank(in node: YAMLNode) -> Bool {
    guard case .scalar(let text, .plain) = node.content, let colon = text.colonWithoutBlank else {
      return false
    }
    var place = node.position
    place.column += colon
    report(.blankMissing(at: place))
    return true
  }
}

extension ClosedRange<Int> {
  /// As in "from 0 to 5".
  fileprivate var inWords: String {
    upperBound == .max ? "\(lowerBound) up" : "\(lowerBound) to \(upperBound)"
  }
}

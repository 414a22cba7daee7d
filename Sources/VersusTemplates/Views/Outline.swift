/// The names and kinds of a shape, without the view's type.
@usableFromInline
package struct Outline: Sendable {
  @usableFromInline
  package enum Kind: String, Sendable, CaseIterable {
    case text, html, flag, number, json, texts, parameters, view, list
  }

  @usableFromInline
  package struct Field: Sendable {
    package let name: String
    package let kind: Kind
    let inner: (@Sendable () -> Outline)?
    /// Whether its views are `Shared`.
    var isShared = false

    /// The shape of a view or of a list's items; made when asked for, since shapes may recur.
    package var nested: Outline? { inner?() }
  }

  package let name: String
  package let fields: [Field]

  /// The name with its article: "an option card".
  package var phrase: String {
    // "use" and "unit" begin with the sound of a consonant.
    let hasVowel = "aeiou".contains(name.prefix(1)) && !["use", "uni"].contains(name.prefix(3))
    return "\(hasVowel && !name.isEmpty ? "an" : "a") \(name)"
  }

  /// "option cards".
  var plural: String {
    if name.hasSuffix("s") { return name }
    let isIrregular = name.hasSuffix("y") && !["ay", "ey", "oy", "uy"].contains(name.suffix(2))
    return isIrregular ? "\(name.dropLast())ies" : "\(name)s"
  }
}

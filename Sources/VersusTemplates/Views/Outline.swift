/// The names and kinds of a shape, without the view's type.
@usableFromInline
package struct Outline: Sendable {
  @usableFromInline
  package enum Kind: String, Sendable, CaseIterable {
    case text, html, flag, number, json, texts, view, list
  }

  @usableFromInline
  package struct Field: Sendable {
    package let name: String
    package let kind: Kind
    let inner: (@Sendable () -> Outline)?

    /// The shape of a view or of a list's items; made when asked for, since shapes may recur.
    package var nested: Outline? { inner?() }
  }

  package let name: String
  package let fields: [Field]

  /// The name with its article: "an option card".
  var phrase: String {
    let article = name.first.map { "aeiou".contains($0.lowercased()) } ?? false ? "an" : "a"
    return "\(article) \(name)"
  }
}

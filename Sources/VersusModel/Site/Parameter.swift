/// A value of `params` in front matter: the author's own, for templates of the author's own.
@usableFromInline
package indirect enum Parameter: Hashable, Sendable {
  case text(String)
  case list([Parameter])
  /// In the order of the file, each name once.
  case map([Entry])

  @usableFromInline
  package struct Entry: Hashable, Sendable {
    package let name: String
    package let value: Parameter

    package init(name: String, value: Parameter) {
      self.name = name
      self.value = value
    }
  }
}

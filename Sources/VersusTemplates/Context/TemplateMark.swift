/// A place in a template; two numbers, since every byte of a template has one.
struct TemplateMark: Hashable, Sendable {
  /// The `number` of the file.
  let file: Int
  let offset: Int
}

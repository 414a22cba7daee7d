/// A page or other text file of the finished site, rendered when Build asks for it.
package struct Page: Sendable {
  /// Below the output folder, with `/`.
  package let path: String
  package let render: @Sendable () -> [UInt8]
  /// Missing where it is no page for people.
  let outline: PageOutline?

  init(path: String, outline: PageOutline? = nil, render: @escaping @Sendable () -> [UInt8]) {
    self.path = path
    self.outline = outline
    self.render = render
  }
}

/// A page or other text file of the finished site, rendered when Build asks for it.
package struct Page: Sendable {
  /// Below the output folder, with `/`.
  package let path: String
  package let render: @Sendable () -> [UInt8]
}

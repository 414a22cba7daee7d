/// How large a picture is by its own file, in CSS pixels; both above 0.
///
/// Pages say it, so that a browser keeps the room before the picture has come.
package struct PictureSize: Equatable, Sendable {
  package let width: Int
  package let height: Int

  /// - Returns: Nil where a side is less than a pixel, or more than any picture has.
  package init?(width: Int, height: Int) {
    let sides = 1...1_000_000
    guard sides.contains(width), sides.contains(height) else { return nil }
    self.width = width
    self.height = height
  }

  /// The same turned by a quarter.
  package var turned: PictureSize { PictureSize(width: height, height: width) ?? self }

  /// Its width where it is shown with another height; both in pixels, at least 1.
  package func width(atHeight shown: Int) -> Int {
    max(1, (width * shown + height / 2) / height)
  }
}

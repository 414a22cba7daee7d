/// An id: `[a-z0-9]` with single `-` or `.` between, unique within its kind.
package protocol Slug: Hashable, Comparable, Sendable, CustomStringConvertible {
  var slug: String { get }
  init(_ slug: String)
}

extension Slug {
  package static func < (left: Self, right: Self) -> Bool { left.slug < right.slug }
  package var description: String { slug }
}

/// Whether a text may be an id.
package func isSlug(_ text: some StringProtocol) -> Bool {
  var afterJoint = true
  for byte in text.utf8 {
    switch byte {
    case 0x61...0x7A, 0x30...0x39: afterJoint = false
    case UInt8(ascii: "-"), UInt8(ascii: "."):
      if afterJoint { return false }
      afterJoint = true
    default: return false
    }
  }
  return !afterJoint
}

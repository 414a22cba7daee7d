extension UInt8 {
  /// Whether this is a space or a tab, what lines are indented with.
  @inlinable
  package var isBlank: Bool { self == 0x20 || self == 0x09 }
}

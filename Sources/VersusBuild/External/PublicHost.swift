extension String {
  /// What stands between `//` and the path: user, host and port.
  var authority: Substring {
    guard let start = firstRange(of: "://")?.upperBound else { return prefix(0) }
    return self[start...].prefix { !"/?#".contains($0) }
  }
}

/// In small letters, without user and port; an address of IPv6 keeps its brackets.
func hostName(of address: String) -> String {
  let authority = address.authority
  let host =
    authority.lastIndex(of: "@").map { authority[authority.index(after: $0)...] } ?? authority
  if host.hasPrefix("["), let end = host.firstIndex(of: "]") { return host[...end].lowercased() }
  let name = host.prefix { $0 != ":" }.lowercased()
  return name.hasSuffix(".") ? String(name.dropLast()) : name
}

/// Whether the name or number can be one that everyone's browser reaches.
///
/// It looks at what is written alone. Where a number is spelled in a way that only some programs
/// read, such as 0x7F000001, it is none.
///
/// - Parameter host: As `hostName(of:)` gives it.
func isPublicHost(_ host: String) -> Bool {
  if host.hasPrefix("[") { return isPublicIPv6(host.dropFirst().dropLast()) }
  let labels = host.split(separator: ".", omittingEmptySubsequences: false)
  guard let last = labels.last, labels.count > 1, !host.contains("%") else { return false }
  if last.first?.isNumber ?? true { return isPublicIPv4(labels) }
  // RFC 6761, RFC 6762, RFC 8375 and ICANN's reservation of 2024; no page is in the rest of `arpa`.
  return !["localhost", "local", "internal", "arpa"].contains(last)
    && last.unicodeScalars.allSatisfy(standsForItself)
}

/// Whether a letter is of ASCII, or of a block from which nothing is mapped to one that is, as `ⓛ`
/// and `ｌ` are (Unicode Technical Standard 46).
private func standsForItself(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0..<0x80, 0x00DF..<0x0100, 0x0370..<0x1D00: true
  case 0x3041..<0x3200, 0x3400..<0xA000, 0xAC00..<0xD7A4: true
  default: false
  }
}

/// By IANA's registry of special-purpose addresses.
private func isPublicIPv4(_ parts: [Substring]) -> Bool {
  let bytes = parts.compactMap { part in UInt8(part).flatMap { String($0) == part ? $0 : nil } }
  guard parts.count == 4, bytes.count == 4 else { return false }
  return switch (bytes[0], bytes[1], bytes[2]) {
  case (0, _, _), (10, _, _), (127, _, _), (169, 254, _), (192, 168, _), (100, 64...127, _),
    (172, 16...31, _), (192, 0, 0), (192, 0, 2), (192, 88, 99), (198, 18...19, _), (198, 51, 100),
    (203, 0, 113), (224..., _, _):
    false
  default: true
  }
}

/// Addresses of the global Internet begin with 2 or 3. Those that hold one of IPv4, or are for
/// protocols and for manuals, do so too.
private func isPublicIPv6(_ text: Substring) -> Bool {
  let parts = text.split(separator: ":", omittingEmptySubsequences: false)
  guard parts.count > 2, parts[0].count == 4, let first = UInt16(parts[0], radix: 16) else {
    return false
  }
  let second = UInt16(parts[1], radix: 16) ?? 0
  return switch (first, second) {
  case (0x2001, ..<0x0200), (0x2001, 0x0DB8), (0x2002, _), (0x3FFF, ..<0x1000): false
  default: (0x2000..<0x4000).contains(first)
  }
}

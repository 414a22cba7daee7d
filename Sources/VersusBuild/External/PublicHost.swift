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
  // RFC 6761, RFC 6762, RFC 8375 and ICANN's reservation of 2024.
  return !["localhost", "local", "internal"].contains(last) && !host.hasSuffix(".home.arpa")
}

/// By IANA's registry of special-purpose addresses.
private func isPublicIPv4(_ parts: [Substring]) -> Bool {
  let bytes = parts.compactMap { part in UInt8(part).flatMap { String($0) == part ? $0 : nil } }
  guard parts.count == 4, bytes.count == 4 else { return false }
  return switch (bytes[0], bytes[1]) {
  case (0, _), (10, _), (127, _), (169, 254), (192, 168), (100, 64...127), (172, 16...31),
    (224..., _):
    false
  default: true
  }
}

/// Addresses of the global Internet begin with 2 or 3.
private func isPublicIPv6(_ text: Substring) -> Bool {
  let first = text.prefix { $0 != ":" }
  return first.count == 4 && (first.hasPrefix("2") || first.hasPrefix("3"))
}

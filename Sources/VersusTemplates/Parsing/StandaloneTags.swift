/// Widens tags that are alone on their line to all of it, so that a line that only opens or closes
/// something leaves no empty line behind.
///
/// As in the Mustache specification, tags of parents may share their line with others that show
/// nothing: `{{< layout}}{{$title}}`.
func standingAlone(_ tags: [Tag], in bytes: [UInt8]) -> [Tag] {
  var tags = tags
  let parents = Set(tags.lazy.filter { $0.kind == .parent }.map(\.name))
  var start = 0
  while start < tags.count {
    var end = start + 1
    while end < tags.count, isBlank(bytes, from: tags[end - 1].range, to: tags[end].range) {
      end += 1
    }
    let group = start..<end
    let takesParent = tags[group].contains { tag in
      tag.kind == .parent || (tag.kind == .close && parents.contains(tag.name))
    }
    if group.count == 1 || takesParent {
      widen(&tags, group, in: bytes)
    }
    start = end
  }
  return tags
}

private func widen(_ tags: inout [Tag], _ group: Range<Int>, in bytes: [UInt8]) {
  let first = tags[group.lowerBound].range.lowerBound
  let last = tags[group.upperBound - 1].range.upperBound
  guard tags[group].allSatisfy(\.canStandAlone),
    let lineStart = lineStart(before: first, in: bytes),
    let lineEnd = lineEnd(after: last, in: bytes)
  else { return }
  for index in group {
    tags[index].indentation = lineStart..<first
  }
  tags[group.lowerBound].range = lineStart..<tags[group.lowerBound].range.upperBound
  tags[group.upperBound - 1].range = tags[group.upperBound - 1].range.lowerBound..<lineEnd
}

/// Whether only spaces are between two tags.
private func isBlank(_ bytes: [UInt8], from first: Range<Int>, to second: Range<Int>) -> Bool {
  bytes[first.upperBound..<second.lowerBound].allSatisfy(\.isBlank)
}

/// The start of the line if only spaces are before the offset.
func lineStart(before offset: Int, in bytes: [UInt8]) -> Int? {
  var start = offset
  while start > 0, bytes[start - 1].isBlank { start -= 1 }
  return start == 0 || bytes[start - 1] == UInt8(ascii: "\n") ? start : nil
}

/// The end of the line, behind its line break, if only spaces are after the offset.
private func lineEnd(after offset: Int, in bytes: [UInt8]) -> Int? {
  var end = offset
  while end < bytes.count, bytes[end].isBlank { end += 1 }
  if end == bytes.count { return end }
  if bytes[end] == UInt8(ascii: "\n") { return end + 1 }
  let isReturn = bytes[end] == UInt8(ascii: "\r")
  return isReturn && end + 1 < bytes.count && bytes[end + 1] == UInt8(ascii: "\n")
    ? end + 2 : nil
}

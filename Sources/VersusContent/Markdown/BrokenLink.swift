import VersusModel

/// A link or an image whose path nothing in the site has.
struct BrokenLink {
  /// As it is written.
  let url: String
  /// Below the content folder.
  let target: String
  /// The file that holds it, below the content folder; empty for the settings.
  let file: String
  /// The content folder, below the site's root.
  let content: String
  let isImage: Bool
  let targets: LinkTargets?
  /// Whether to look for what was meant, which takes time where there are many pages.
  var isCompared = true

  func diagnostic(at position: SourcePosition) -> Diagnostic {
    .error(
      "there is no \(isImage ? "file" : "page or file") at '\(target.shortened)'",
      code: .brokenLink, hint: hint, at: position)
  }

  private var hint: String {
    if url.hasPrefix("www.") { return "write 'https://\(url.shortened)'" }
    if let meant { return "did you mean '\(fromHere(meant))'?" }
    if let pair = hintForPair { return pair }
    let isText = target.hasSuffix(".md") || target.hasSuffix(".html") || target.hasSuffix("/")
    if isImage || !isText && target.contains(".") {
      let folder = content.isEmpty || content == "." ? "" : content + "/"
      return "add '\(folder)\(target)', or mend the path"
    }
    return "mend the path, which counts from "
      + (file.isEmpty ? "the content folder" : "the folder of this file")
  }

  /// A path below the content folder that was most likely meant.
  private var meant: String? {
    guard let targets, isCompared else { return nil }
    // Counted from the site's root, which is only right in a file at the top.
    let before = String(url.prefix { $0 != "#" && $0 != "?" })
    if before.hasPrefix(content + "/") {
      let path = percentDecoded(before.dropFirst(content.count + 1))
      if targets.address(path) != nil { return path }
    }
    let made = ["table.html"].filter { targets.address($0) != nil }
    return nearestPath(to: target, among: targets.candidates + made)
  }

  /// A path as a link in this file has it.
  private func fromHere(_ path: String) -> String {
    if url.hasPrefix("/") { return "/" + path }
    let here = file.split(separator: "/").dropLast()
    let there = path.split(separator: "/")
    let shared = zip(here, there.dropLast()).prefix { $0 == $1 }.count
    let up = Array(repeating: "..", count: here.count - shared)
    return (up + there.dropFirst(shared).map(String.init)).joined(separator: "/")
  }

  /// Of `compare/a-vs-b.html`, where one of the two is no option.
  private var hintForPair: String? {
    guard isCompared, target.hasPrefix("compare/") else { return nil }
    let ids = (targets?.candidates ?? [])
      .filter { $0.hasPrefix("options/") && $0.hasSuffix(".md") }
      .map { String($0.dropFirst("options/".count).dropLast(".md".count)) }
    let name = target.dropFirst("compare/".count)
    let stem = String(
      name.hasSuffix(".html") ? name.dropLast(".html".count) : name.prefix { $0 != "/" })
    for id in ids.sorted() {
      let (start, end) = (id + "-vs-", "-vs-" + id)
      let other =
        stem.hasPrefix(start)
        ? stem.dropFirst(start.count) : stem.hasSuffix(end) ? stem.dropLast(end.count) : ""
      guard !other.isEmpty else { continue }
      if other == id { return "a pair is of two different options" }
      let near = nearest(to: String(other), among: ids)
      return "no option is called '\(other)'" + (near.map { "; did you mean '\($0)'?" } ?? "")
    }
    return "a page of a pair is 'compare/A-vs-B.html', with the ids of two options"
  }
}

/// Beyond so many paths only equal names are looked for.
private let mostPathsCompared = 3000

/// The path that was most likely meant: the only one of the same name elsewhere, else that of a file
/// in the same folder with a name like it, else one that differs by a letter or two in its folders.
func nearestPath(to path: String, among candidates: [String]) -> String? {
  let wanted = PathParts(path)
  let name = wanted.stem + wanted.ending
  let below = "/" + name
  var beside: [PathParts] = []
  var namesakes: [String] = []
  for candidate in candidates {
    if wanted.isBeside(candidate) {
      beside.append(PathParts(candidate))
    } else if namesakes.count < 2, candidate == name || candidate.hasSuffix(below) {
      namesakes.append(candidate)
    }
  }
  if let same = beside.first(where: { $0.stem.lowercased() == wanted.stem.lowercased() }) {
    return same.path
  }
  if namesakes.count == 1, wanted.stem != "index" { return namesakes[0] }
  guard candidates.count <= mostPathsCompared else { return nil }
  let stems = beside.filter { $0.ending == wanted.ending }.map(\.stem)
  if let stem = nearest(to: wanted.stem, among: stems) {
    return wanted.folder + stem + wanted.ending
  }
  return nearest(to: path, among: candidates.filter { !wanted.isBeside($0) }, within: 2)
}

private struct PathParts {
  let path: String
  /// With its final `/`.
  let folder: String
  let stem: String
  /// With its point.
  let ending: String

  init(_ path: String) {
    self.path = path
    let name = path.lastIndex(of: "/").map { path[path.index(after: $0)...] } ?? path[...]
    folder = String(path.dropLast(name.count))
    let point = name.lastIndex(of: ".") ?? name.endIndex
    stem = String(name[..<point])
    ending = String(name[point...])
  }

  /// Whether a path is in the same folder.
  func isBeside(_ other: String) -> Bool {
    let (own, other) = (folder.utf8, other.utf8)
    return other.count > own.count && other.starts(with: own)
      && !other.dropFirst(own.count).contains(UInt8(ascii: "/"))
  }
}

import VersusModel

/// Finds pages and files that would be written to one path, also where only the case differs, and
/// those that would be written where a folder is needed.
func checkOutputs(of site: Site, folder: ContentFolder) -> [Diagnostic] {
  lazy var articles = site.articles
  var files: [String: PageAddress] = [:]
  /// By path, the first page or file that lies in it.
  var folders: [String: PageAddress] = [:]
  var diagnostics: [Diagnostic] = []
  func output(_ address: PageAddress) -> Output {
    Output(address, articles: articles, folder: folder)
  }
  for address in addresses(of: site) {
    let path = address.outputPath(site.settings.urls)
    let key = path.lowercased()
    if let other = files.updateValue(address, forKey: key) {
      diagnostics.append(.outputCollision(path, output(address), output(other)))
    } else if let inside = folders[key] {
      diagnostics.append(.folderCollision(path, file: output(address), inside: output(inside)))
    }
    // One finding is enough for a folder of many files.
    for parent in foldersAbove(key) where folders.updateValue(address, forKey: parent) == nil {
      guard let file = files[parent] else { continue }
      let written = file.outputPath(site.settings.urls)
      diagnostics.append(.folderCollision(written, file: output(file), inside: output(address)))
    }
  }
  return diagnostics
}

private func foldersAbove(_ path: String) -> [String] {
  path.utf8.indices.filter { path.utf8[$0] == UInt8(ascii: "/") }.map { String(path[..<$0]) }
}

/// A page or file to write, and the file that it comes from, if any.
private struct Output {
  let file: String?
  let name: String

  var position: SourcePosition? { file.map { SourcePosition(file: $0) } }

  init(_ address: PageAddress, articles: [PageAddress: Article], folder: ContentFolder) {
    var file = articles[address]?.file
    if case .file(let path) = address { file = folder.file(path) }
    self.file = file
    name = file.map { "'\($0)'" } ?? "the page that versus makes"
  }
}

extension Diagnostic {
  fileprivate static func outputCollision(
    _ path: String, _ output: Output, _ before: Output
  ) -> Self {
    collision(
      "\(before.name) and \(output.name) would both be written to '\(path)'", output, before)
  }

  fileprivate static func folderCollision(
    _ path: String, file: Output, inside: Output
  ) -> Self {
    collision(
      "\(file.name) would be written to '\(path)', and \(inside.name) into a folder of that name",
      inside, file)
  }

  private static func collision(_ message: String, _ output: Output, _ before: Output) -> Self {
    let single = output.file == nil ? before.file : before.file == nil ? output.file : nil
    return .error(
      message, code: .outputCollision,
      hint: single.map { "rename '\($0)'" } ?? "rename one of them",
      at: output.position ?? before.position,
      related: output.position == nil
        ? [] : before.position.map { [Related("the other one is this file", at: $0)] } ?? [])
  }
}

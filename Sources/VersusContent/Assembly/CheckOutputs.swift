import VersusModel

/// Finds pages and files that would be written to one path, also where only the case differs.
func checkOutputs(of site: Site, folder: ContentFolder) -> [Diagnostic] {
  let articles = articles(of: site)
  var first: [String: PageAddress] = [:]
  var diagnostics: [Diagnostic] = []
  for address in addresses(of: site) {
    let path = address.outputPath(site.settings.urls)
    guard let other = first.updateValue(address, forKey: path.lowercased()) else { continue }
    let output = Output(address, articles: articles, folder: folder)
    let before = Output(other, articles: articles, folder: folder)
    diagnostics.append(.outputCollision(path, output, before))
  }
  return diagnostics
}

/// Says which listed pairs can't be made, and how many pairs get no page.
func checkPairs(of site: Site) -> [Diagnostic] {
  let single = site.options.filter(\.combines.isEmpty).map(\.id)
  var wanted = 0
  var diagnostics: [Diagnostic] = []
  switch site.settings.pairs {
  case .none: break
  case .all: wanted = single.count * (single.count - 1) / 2
  case .listed:
    wanted = Set(site.settings.listedPairs.map { Set([$0.left, $0.right]) }).count
    for pair in site.settings.listedPairs {
      for id in [pair.left, pair.right] where !single.contains(id) {
        let near = nearest(to: id.slug, among: single.map(\.slug))
        diagnostics.append(.cannotBePaired(id, near: near, at: pair.position))
      }
    }
  }
  let leftOut = wanted - site.settings.maxPairs
  if leftOut > 0 { diagnostics.append(.tooManyPairs(leftOut, limit: site.settings.maxPairs)) }
  return diagnostics
}

/// A page or file to write, and the file that it comes from, if any.
private struct Output {
  let name: String
  let position: SourcePosition?

  init(_ address: PageAddress, articles: [PageAddress: Article], folder: ContentFolder) {
    var file = articles[address]?.file
    if case .file(let path) = address { file = folder.file(path) }
    name = file.map { "'\($0)'" } ?? "the page that versus makes"
    position = file.map { SourcePosition(file: $0) }
  }
}

extension Diagnostic {
  fileprivate static func outputCollision(
    _ path: String, _ output: Output, _ before: Output
  ) -> Self {
    .error(
      "\(before.name) and \(output.name) would both be written to '\(path)'",
      code: .outputCollision, hint: "rename one of them", at: output.position ?? before.position,
      related: before.position.map { [Related("the other one is this file", at: $0)] } ?? [])
  }

  fileprivate static func cannotBePaired(
    _ id: Option.ID, near: String?, at place: SourcePosition
  ) -> Self {
    .error(
      "no option that stands alone is called '\(id)'", code: .unknownOption,
      hint: near.map { "did you mean '\($0)'?" } ?? "pairs are of options that combine no others",
      at: place)
  }

  fileprivate static func tooManyPairs(_ leftOut: Int, limit: Int) -> Self {
    .warning(
      "\(leftOut) pairs of options get no page, for \(limit) is the limit", code: .tooManyPairs,
      hint: "raise 'max-pairs' in versus.yml", at: nil)
  }
}

import VersusModel

/// Says which listed pairs can't be made, and how many pairs get no page.
func checkPairs(of site: Site, in directory: Directory, folder: ContentFolder) -> [Diagnostic] {
  let single = site.options.filter(\.combines.isEmpty).map(\.id)
  let limit = site.settings.maxPairs
  var diagnostics: [Diagnostic] = []
  for pair in site.settings.listedPairs {
    for (id, place) in [(pair.left, pair.leftPlace), (pair.right, pair.rightPlace)] {
      guard !single.contains(id) else { continue }
      if !directory.names.options.contains(id) {
        diagnostics.append(.unknownInPair(id, among: single, folder: folder, at: place))
      } else if directory.isDraft(id) {
        diagnostics.append(.namesDraft("option '\(id)'", at: place))
      } else if let both = site.options.first(where: { $0.id == id }) {
        diagnostics.append(.combinationInPair(both, at: place))
      }
      // What is left is an option whose own mistakes were reported.
    }
  }
  let wanted =
    switch site.settings.pairs {
    case .none: 0
    case .all: single.count * (single.count - 1) / 2
    case .listed: Set(site.settings.listedPairs.map { Set([$0.left, $0.right]) }).count
    }
  if wanted > limit { diagnostics.append(.tooManyPairs(wanted - limit, limit: limit)) }
  return diagnostics
}

extension Diagnostic {
  fileprivate static func unknownInPair(
    _ id: Option.ID, among options: [Option.ID], folder: ContentFolder, at place: SourcePosition
  ) -> Self {
    let file = folder.file("\(KindFolder.options.rawValue)/\(id).md")
    let names = options.map(\.slug).sorted()
    return .error(
      "no option is called '\(id.slug.shortened)'", code: .unknownOption,
      hint: nearest(to: id.slug, among: names).map { "did you mean '\($0)'?" }
        ?? (isSlug(id.slug)
          ? "add a file '\(file)'" : "write \(names.prefix(8).map(\.self).orList)"),
      at: place)
  }

  fileprivate static func combinationInPair(_ option: Option, at place: SourcePosition) -> Self {
    .error(
      "'\(option.id)' combines others, and pairs are of options that stand alone",
      code: .unknownOption,
      hint: "name one of \(option.combines.map(\.slug).joined(separator: ", ")) instead",
      at: place)
  }

  fileprivate static func tooManyPairs(_ leftOut: Int, limit: Int) -> Self {
    .warning(
      "\(leftOut) \(leftOut == 1 ? "pair of options gets" : "pairs of options get") no page, "
        + "for \(limit) is the limit", code: .tooManyPairs,
      hint: "raise 'max-pairs' in versus.yml", at: nil)
  }
}

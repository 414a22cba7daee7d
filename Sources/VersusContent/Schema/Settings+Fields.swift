import VersusModel

extension Decoding {
  func settings(_ root: YAMLNode) -> Settings {
    var settings = Settings()
    guard
      let fields = FieldReader(root, keys: .settings, of: "versus.yml", in: self)
    else { return settings }
    settings.title = fields.text("title") ?? settings.title
    settings.description = fields.inline("description")
    settings.language = fields.text("language") ?? settings.language
    settings.content = fields["content"].flatMap(folder) ?? settings.content
    settings.baseURL = fields.address("base-url").map { $0.droppingFinalSlashes }
    settings.repository = fields.address("repository")
    settings.urls = fields.word("urls") ?? settings.urls
    settings.rawHTML = fields.word("raw-html") ?? settings.rawHTML
    settings.highlight = fields.flag("highlight") ?? settings.highlight
    settings.freshFor = fields.period("fresh-for") ?? settings.freshFor
    settings.closeCall = fields.whole("close-call", in: 0...100) ?? settings.closeCall
    settings.criteriaGroups = fields.list("criteria-groups").map(groups)
    settings.useCaseGroups = fields.list("use-case-groups").map(groups)
    settings.editURL = editURL(fields)
    settings.pairs = fields.word("pairs") ?? settings.pairs
    settings.listedPairs = fields.list("listed-pairs")?.compactMap(listedPair) ?? []
    if settings.pairs != .listed, fields["listed-pairs"] != nil {
      report(.listedPairsWithoutEffect(settings.pairs, at: fields.keyPosition("listed-pairs")))
    }
    settings.maxPairs = fields.whole("max-pairs", in: 0...Int.max) ?? settings.maxPairs
    settings.markdown = fields.flag("markdown") ?? settings.markdown
    settings.search = fields.flag("search") ?? settings.search
    settings.keep = fields.list("keep")?.compactMap(keptName) ?? settings.keep
    settings.navigation = fields.list("navigation").map(navigation)
    if let node = fields["theme"] { theme(node, into: &settings) }
    return settings
  }

  /// A folder below the site's root; `.` is the root itself.
  private func folder(_ node: YAMLNode) -> String? {
    guard let text = text(node, of: "'content'") else { return nil }
    let path = text.droppingFinalSlashes
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    if path == "." || parts.allSatisfy({ !$0.isEmpty && $0 != "." && $0 != ".." }) { return path }
    report(.notAFolder(node))
    return nil
  }

  /// A name at the top of the output.
  private func keptName(_ node: YAMLNode) -> String? {
    guard let name = text(node, of: "an entry of 'keep'") else { return nil }
    let isOurs = ["", ".", "..", ".versus-manifest"].contains(name)
    if !isOurs, !name.utf8.contains(UInt8(ascii: "/")) { return name }
    report(.notAName(node))
    return nil
  }

  private func groups(_ nodes: [YAMLNode]) -> [Group] {
    var places: [Group.ID: SourcePosition] = [:]
    return nodes.compactMap { node -> Group? in
      guard
        let fields = FieldReader(
          node, keys: .group, of: "a group", in: self)
      else { return nil }
      let title = fields.text("title")
      let description = fields.inline("description")
      guard let idNode = fields.required("id"), let id = slug(idNode, of: "a group") else {
        return nil
      }
      let group = Group.ID(id)
      if let first = places[group] {
        report(.duplicateGroup(group, at: idNode.position, first: first))
        return nil
      }
      places[group] = idNode.position
      return Group(id: group, title: title ?? id.asTitle, description: description)
    }
  }

  /// An id that the author makes up here.
  func slug(_ node: YAMLNode, of what: String) -> String? {
    guard let id = text(node, of: "the id of \(what)") else { return nil }
    if isSlug(id) { return id }
    report(.invalidID(id, of: what, at: node.position))
    return nil
  }
}

extension Decoding {
  private func editURL(_ fields: FieldReader) -> String? {
    guard let pattern = fields.address("edit-url") else { return nil }
    if pattern.contains("{path}") { return pattern }
    report(.editURLWithoutPath(at: fields["edit-url"]?.position))
    return nil
  }

  /// Whether the two are options shows when the site is assembled.
  private func listedPair(_ node: YAMLNode) -> Settings.ListedPair? {
    guard let items = list(node, of: "a listed pair", wanted: "a list of two options"),
      items.count == 2, let left = text(items[0], of: "an option's id"),
      let right = text(items[1], of: "an option's id"), left != right
    else {
      if node.items != nil { report(.notAPair(at: node.position)) }
      return nil
    }
    return Settings.ListedPair(
      left: Option.ID(left), right: Option.ID(right), position: node.position)
  }
}

extension Diagnostic {
  fileprivate static func editURLWithoutPath(at place: SourcePosition?) -> Self {
    .error(
      "'edit-url' has no '{path}' in it", code: .invalidValue,
      hint: "write where the path of the file goes, as in https://host/edit/main/{path}", at: place)
  }

  fileprivate static func listedPairsWithoutEffect(
    _ pairs: Settings.Pairs, at place: SourcePosition?
  ) -> Self {
    .warning(
      "'listed-pairs' has no effect while 'pairs' is \(pairs.rawValue)", code: .withoutEffect,
      hint: "add 'pairs: listed'", at: place)
  }

  fileprivate static func notAName(_ node: YAMLNode) -> Self {
    .error(
      "'keep' must name files or folders at the top of the output, but it has \(node.inWords)",
      code: .invalidValue, hint: "write the name alone, as in [.git, CNAME]", at: node.position)
  }

  fileprivate static func notAPair(at place: SourcePosition) -> Self {
    .error(
      "a listed pair must be two different options", code: .invalidValue,
      hint: "write it as [first, second]", at: place)
  }
}

extension String {
  var droppingFinalSlashes: String {
    var text = self[...]
    while text.count > 1, text.last == "/" { text = text.dropLast() }
    return String(text)
  }

  /// An id as words: `single-thread` is "Single thread".
  package var asTitle: String {
    let words = split(separator: "-").joined(separator: " ")
    return words.prefix(1).uppercased() + words.dropFirst()
  }
}

extension Diagnostic {
  fileprivate static func notAFolder(_ node: YAMLNode) -> Self {
    .error(
      "'content' must be a folder below the site's root, but it is \(node.inWords)",
      code: .invalidValue, hint: "write its path without '..', as in 'docs'", at: node.position)
  }

  fileprivate static func duplicateGroup(
    _ id: Group.ID, at position: SourcePosition, first: SourcePosition
  ) -> Self {
    .error(
      "two groups are called '\(id)'", code: .invalidID, hint: "give one of them another id",
      at: position, related: [Related("'\(id)' is given here first", at: first)])
  }
}

import VersusModel

extension Decoding {
  /// Keys that every kind of page takes, besides its title.
  static let articleKeys = ["description", "order", "draft", "aliases", "updated", "params"]

  /// The written part of a page.
  ///
  /// - Parameter title: What to fall back on where neither a key nor a heading gives one.
  /// - Returns: Nil, with a finding, where there is no title.
  func article(of document: Document, _ fields: FieldReader, title: String? = nil) -> Article? {
    let isDraft = fields.flag("draft") ?? false
    let aliases = aliases(fields)
    let params = fields["params"].map(parameters)
    let description = fields.inline("description")
    let order = fields.whole("order", in: Int.min...Int.max)
    let updated = fields.date("updated")
    guard let title = self.title(of: document, fields, orElse: title) else { return nil }
    return Article(
      file: document.file, title: title, description: description, order: order,
      updated: updated, body: document.body, aliases: aliases, isDraft: isDraft,
      params: params ?? .map([]))
  }

  private func title(
    of document: Document, _ fields: FieldReader, orElse title: String?
  ) -> String? {
    let key = document.kind.titleKey
    if let node = fields[key] { return text(node, of: "'\(key)'") }
    if case .option = document.kind { return fields.required(key)?.scalar }
    if let title = document.heading ?? title { return title }
    report(.noTitle(of: fields.what, at: fields.keyPosition(key) ?? document.start))
    return nil
  }
}

extension Decoding {
  /// A free map: anything goes below it.
  private func parameters(_ node: YAMLNode) -> Parameter {
    guard node.pairs != nil else {
      reportWrongType(node, of: "'params'", wanted: "keys with their values")
      return .map([])
    }
    return parameter(node)
  }

  private func parameter(_ node: YAMLNode) -> Parameter {
    if let pairs = node.pairs {
      return .map(pairs.map { Parameter.Entry(name: $0.key, value: parameter($0.value)) })
    }
    if let items = node.items { return .list(items.map(parameter)) }
    return .text(node.isBlank ? "" : node.scalar ?? "")
  }
}

extension Diagnostic {
  fileprivate static func noTitle(of what: String, at position: SourcePosition) -> Self {
    .error(
      "\(what) needs a title", code: .missingKey,
      hint: "add a line 'title: …', or begin the text with a heading '# …'", at: position)
  }
}

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
    if fields.map("params") != nil { reportWithoutEffect("params", fields) }
    let description = fields.inline("description")
    let order = fields.whole("order", in: Int.min...Int.max)
    let updated = fields.date("updated")
    guard let title = self.title(of: document, fields, orElse: title) else { return nil }
    return Article(
      file: document.file, title: title, description: description, order: order,
      updated: updated, body: document.body, aliases: aliases, isDraft: isDraft)
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
  /// A key that is part of the format, but that this version does nothing with.
  func reportWithoutEffect(_ key: String, _ fields: FieldReader) {
    report(.withoutEffect("'\(key)'", at: fields.keyPosition(key)))
  }
}

extension Diagnostic {
  static func withoutEffect(_ what: String, at position: SourcePosition?) -> Self {
    .warning(
      "\(what) has no effect in this version of versus", code: .withoutEffect,
      hint: "remove it, or leave it for a later version", at: position)
  }
  fileprivate static func noTitle(of what: String, at position: SourcePosition) -> Self {
    .error(
      "\(what) needs a title", code: .missingKey,
      hint: "add a line 'title: …', or begin the text with a heading '# …'", at: position)
  }
}

import VersusModel

extension Decoding {
  /// Keys that every kind of page takes, besides its title.
  static let articleKeys = ["description", "order", "draft", "aliases", "updated", "params"]

  /// The written part of a page.
  ///
  /// - Parameter title: What to fall back on where neither a key nor a heading gives one.
  /// - Returns: Nil, with a finding, where there is no title.
  func article(of document: Document, _ fields: FieldReader, title: String? = nil) -> Article? {
    let isOption = document.kind.titleKey == "name"
    _ = fields.flag("draft")
    _ = fields.texts("aliases")
    _ = fields.map("params")
    let description = fields.inline("description")
    let order = fields.whole("order", in: Int.min...Int.max)
    let updated = fields.date("updated")
    var found: String?
    let heading = isOption ? nil : document.heading ?? title
    if let node = fields[document.kind.titleKey] {
      found = text(node, of: "'\(document.kind.titleKey)'")
    } else {
      found = heading
      if isOption {
        _ = fields.required("name")
      } else if heading == nil {
        report(.noTitle(of: fields.what, at: fields.keyPosition("title") ?? document.start))
      }
    }
    guard let found else { return nil }
    return Article(
      file: document.file, title: found, description: description, order: order,
      updated: updated, body: document.body)
  }
}

extension Document {
  /// The front matter, or an empty map in its place.
  var allFields: YAMLNode {
    fields ?? YAMLNode(.mapping([]), at: start)
  }
}

extension Diagnostic {
  fileprivate static func noTitle(of what: String, at position: SourcePosition) -> Self {
    .error(
      "\(what) needs a title", code: .missingKey,
      hint: "add a line 'title: …', or begin the text with a heading '# …'", at: position)
  }
}

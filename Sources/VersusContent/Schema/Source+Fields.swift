import VersusModel

extension Decoding {
  func source(_ document: Document, id: Source.ID, in directory: Directory) -> Source? {
    guard
      let fields = FieldReader(
        document.fields, keys: .source, of: "a source", in: self)
    else { return nil }
    let publisher = fields.text("publisher")
    let author = fields.text("author")
    let url = fields.address("url")
    let published = fields.asOf("published")
    let accessed = fields.date("accessed")
    let kind = fields.word("kind", as: Source.Kind.self) ?? .other
    let interest = fields.inline("interest")
    var sameVoiceAs = fields["same-voice-as"].flatMap { source($0, in: directory) }
    if sameVoiceAs == id, let node = fields["same-voice-as"] {
      report(.repeatsItself(at: node.position))
      sameVoiceAs = nil
    }
    guard let article = article(of: document, fields) else { return nil }
    return Source(
      id: id, article: article, publisher: publisher, author: author, url: url,
      published: published, accessed: accessed, kind: kind, interest: interest,
      sameVoiceAs: sameVoiceAs, position: document.start)
  }
}

extension Diagnostic {
  fileprivate static func repeatsItself(at position: SourcePosition) -> Self {
    .error(
      "a source can't have the same voice as itself", code: .invalidValue,
      hint: "name the source that it repeats", at: position)
  }
}

import VersusModel

extension Decoding {
  /// A list of sources, each an id or `{id, at}`.
  func citations(_ node: YAMLNode, in directory: Directory) -> [Citation] {
    guard let items = list(node, of: "'sources'", wanted: "a list of sources") else {
      return []
    }
    return items.compactMap { citation($0, in: directory) }
  }

  private func citation(_ node: YAMLNode, in directory: Directory) -> Citation? {
    guard node.pairs != nil else {
      return source(node, in: directory).map { Citation(source: $0, position: node.position) }
    }
    guard let fields = FieldReader(node, keys: .citation, of: "a cited source", in: self) else {
      return nil
    }
    let place = fields.text("at")
    guard let id = fields["id"] else {
      if fields.keyPosition("id") != nil {
        _ = fields.required("id")
      } else {
        report(.citationWithoutID(place, among: directory.names.sources, at: node.owner))
      }
      return nil
    }
    guard let source = source(id, in: directory) else { return nil }
    return Citation(source: source, place: place, position: id.position)
  }
}

extension FieldReader {
  /// Nil where the key is not there at all.
  func citations(_ key: String = "sources", in directory: Directory) -> [Citation]? {
    self[key].map { decoding.citations($0, in: directory) }
  }
}

extension Diagnostic {
  fileprivate static func citationWithoutID(
    _ place: String?, among ids: Set<Source.ID>, at position: SourcePosition
  ) -> Self {
    let id = ids.min()?.slug ?? "ID"
    return .error(
      "a cited source needs 'id'", code: .missingKey,
      hint: "write it as {id: \(id), at: \(place?.shortened ?? "page 3")}", at: position)
  }
}

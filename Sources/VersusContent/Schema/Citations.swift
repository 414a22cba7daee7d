import VersusModel

extension Decoding {
  /// A list of sources, each an id or `{id, at}`.
  func citations(_ node: YAMLNode, in directory: Directory) -> [Citation] {
    guard let items = list(node, of: "'sources'", wanted: "a list of sources") else { return [] }
    return items.compactMap { citation($0, in: directory) }
  }

  private func citation(_ node: YAMLNode, in directory: Directory) -> Citation? {
    guard node.pairs != nil else {
      return source(node, in: directory).map { Citation(source: $0, position: node.position) }
    }
    guard let fields = FieldReader(node, keys: ["id", "at"], of: "a source", in: self) else {
      return nil
    }
    let place = fields.text("at")
    guard let id = fields.required("id"), let source = source(id, in: directory) else {
      return nil
    }
    return Citation(source: source, place: place, position: id.position)
  }
}

extension FieldReader {
  /// Nil where the key is not there at all.
  func citations(_ key: String = "sources", in directory: Directory) -> [Citation]? {
    self[key].map { decoding.citations($0, in: directory) }
  }
}

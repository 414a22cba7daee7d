/// What the index from A to Z and the results of a search call pages.
extension Words {
  func kind(_ kind: SearchDocument.Kind) -> String {
    switch kind {
    case .option, .combination: self[.option]
    case .useCase: self[.useCase]
    case .criterion: self[.criterion]
    case .page: self[.page]
    case .front: self[.frontPage]
    case .list: self[.overview]
    case .report: self[.report]
    case .source: self[.source]
    }
  }

  /// A part of the index from A to Z.
  func part(_ first: String, _ last: String) -> String {
    first == last ? first : say(.fromTo, ("first", first), ("last", last))
  }
}

/// What the site says about searching, besides the words of its templates and scripts.
enum SearchWords {
  static let title = "Search"
  static let points = "For and against"
  static let facts = "What each option has"
  static let tools = "Tools"
  /// Titles that begin with no letter.
  static let digitsAndSigns = "0–9 and signs"

  static func kind(_ kind: SearchDocument.Kind) -> String {
    switch kind {
    case .option, .combination: "Option"
    case .useCase: "Use case"
    case .criterion: "Criterion"
    case .page: "Page"
    case .front: "Front page"
    case .list: "Overview"
    case .report: "Report"
    case .source: "Source"
    }
  }

  /// Between the two names of a pair.
  static let versus = "vs"

  /// What a result calls the page of a pair.
  static let pair = "Comparison"

  /// A part of the index from A to Z.
  static func part(_ first: String, _ last: String) -> String {
    first == last ? first : "\(first) – \(last)"
  }
}

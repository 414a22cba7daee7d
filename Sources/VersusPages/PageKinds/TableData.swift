import VersusModel

/// What the tools of the whole table know of it; `templates/components/table-tools` reads it.
///
/// All numbers are whole and below 2^53. Positions count from 0.
///
///     {
///       "closeCall": 5,                 whole points of 100
///       "shortlist": [3, 0, …],         positions of the options shown at first; missing means all
///       "options": [{"id": "nodejs", "name": "Node.js"}, …],
///       "groups": [{"id": "performance", "title": "Performance"}, …],
///       "criteria": [{
///         "id": "throughput",
///         "title": "Requests per second",
///         "group": 1,                   position; missing where it stands in none
///         "alike": [1, 2, 0, …],        by option: the same number for the same value, 0 for none
///         "weight": 3,                  0…5; missing where nothing scores it
///         "intervals": [10000, [0, 2500, 5000], …],      by option: low, counted, high
///         "order": [0, 2, null, …]      instead of them: the places of the values in order
///       }, …]
///     }
struct TableData {
  /// More options than this are hard to compare at once.
  static let shortlist = 6

  private let site: Site
  /// Positions of the options shown at first, the best overall; nil where all are. Without an overall
  /// ranking the order of the options counts.
  let shortlist: [Int]?
  /// Of the criteria that nothing scores, as far as their values have an order: the place of each
  /// option, from the least up.
  private let orders: [Criterion.ID: [Int?]]

  init(_ index: SiteIndex) {
    site = index.site
    let options = site.options
    let ranked = index.assessment.overall?.standings.map(\.option) ?? options.map(\.id)
    shortlist =
      options.count > Self.shortlist
      ? ranked.prefix(Self.shortlist).compactMap { id in options.firstIndex { $0.id == id } } : nil
    var orders: [Criterion.ID: [Int?]] = [:]
    for criterion in site.criteria where !criterion.canBeWeighed {
      orders[criterion.id] = Self.order(options.map { $0.facts[criterion.id] })
    }
    self.orders = orders
  }

  /// Whether the options can be sorted by a criterion.
  func isSortable(by criterion: Criterion) -> Bool {
    criterion.canBeWeighed || orders[criterion.id] != nil
  }

  var json: JSONText {
    .object([
      ("closeCall", .number(site.settings.closeCall)),
      ("shortlist", shortlist.map { .list($0.map(JSONText.number)) }),
      (
        "options",
        .list(
          site.options.map {
            .object([("id", .string($0.id.slug)), ("name", .string($0.name))])
          })
      ),
      (
        "groups",
        .list(
          site.criteriaGroups.map {
            .object([("id", .string($0.id.slug)), ("title", .string($0.title))])
          })
      ),
      ("criteria", .list(site.criteria.map(json))),
    ])
  }

  private func json(_ criterion: Criterion) -> JSONText {
    let facts = site.options.map { $0.facts[criterion.id] }
    let utility = Utility(criterion)
    let isScored = criterion.canBeWeighed
    return .object([
      ("id", .string(criterion.id.slug)),
      ("title", .string(criterion.title)),
      (
        "group",
        site.criteriaGroups.firstIndex { $0.id == criterion.group }.map(JSONText.number)
      ),
      ("alike", .list(Self.alike(facts).map(JSONText.number))),
      ("weight", isScored ? .number(criterion.weight) : nil),
      (
        "intervals",
        isScored ? .list(facts.map { utility.interval(of: $0).json }) : nil
      ),
      (
        "order",
        orders[criterion.id].map { .list($0.map { $0.map(JSONText.number) ?? .null }) }
      ),
    ])
  }

  private static func alike(_ facts: [Fact?]) -> [Int] {
    var numbers: [Reading: Int] = [:]
    return facts.map { fact in
      guard let reading = fact?.reading, reading != .unknown else { return 0 }
      let number = numbers[reading] ?? numbers.count + 1
      numbers[reading] = number
      return number
    }
  }

  /// Places from the least up, equal for equals; nil where values of the kind have no order.
  private static func order(_ facts: [Fact?]) -> [Int?]? {
    let values = facts.map { $0?.reading.leading }
    let sorted = values.indices.filter { values[$0] != nil }
      .sorted { isBelow(values[$0], values[$1]) }
    var places = [Int?](repeating: nil, count: facts.count)
    var place = 0
    for (number, option) in sorted.enumerated() {
      if number > 0, isBelow(values[sorted[number - 1]], values[option]) { place += 1 }
      places[option] = place
    }
    return place > 0 ? places : nil
  }

  private static func isBelow(_ left: Value?, _ right: Value?) -> Bool {
    guard let left, let right else { return false }
    if case .text(let left) = left, case .text(let right) = right {
      return left.lowercased().unicodeScalars.lexicographicallyPrecedes(
        right.lowercased().unicodeScalars)
    }
    return left.compared(to: right).map { $0 < 0 } ?? false
  }
}

extension Reading {
  /// The value that it is sorted by: the lower end of a range, the first of several.
  var leading: Value? {
    switch self {
    case .value(let value), .range(let value, _): value
    case .anyOf(let values): values.first
    case .unknown, .notApplicable: nil
    }
  }
}

extension Interval {
  fileprivate var json: JSONText {
    low == high
      ? .number(counted) : .list([low, counted, high].map(JSONText.number))
  }
}

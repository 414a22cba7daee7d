import VersusModel

extension Checked {
  /// By `order`, without one last; then by title, by Unicode scalars; then by path.
  func inOrder<Item: Sendable>(_ article: (Item) -> Article) -> Self where Value == [Item] {
    sorted { left, right in
      let (left, right) = (article(left), article(right))
      let (first, second) = (left.order ?? .max, right.order ?? .max)
      if first != second { return first < second }
      return left.title == right.title
        ? left.file.precedes(right.file) : left.title.precedes(right.title)
    }
  }

  func sorted<Item: Sendable>(_ precedes: (Item, Item) -> Bool) -> Self where Value == [Item] {
    Checked(value.sorted(by: precedes), diagnostics)
  }
}

extension Array {
  /// Group by group, otherwise in the order it has; what stands in no group comes last.
  func grouped(by groups: [Group], _ group: (Element) -> Group.ID?) -> Self {
    var ranks: [Group.ID: Int] = [:]
    for (rank, group) in groups.enumerated() { ranks[group.id] = rank }
    func rank(_ element: Element) -> Int { group(element).flatMap { ranks[$0] } ?? groups.count }
    return enumerated()
      .sorted { (rank($0.element), $0.offset) < (rank($1.element), $1.offset) }
      .map(\.element)
  }
}

extension String {
  /// By Unicode scalars, the same on every machine.
  func precedes(_ other: String) -> Bool {
    unicodeScalars.lexicographicallyPrecedes(other.unicodeScalars)
  }
}

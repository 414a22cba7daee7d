import VersusModel

extension PageContext {
  func link(_ left: Option, _ right: Option) -> Link {
    Link(title: "\(left.name) vs \(right.name)", url: links.to(.pair(left.id, right.id)))
  }

  /// The pairs of the options that rank highest overall, at most so many.
  func foremostPairs(_ count: Int) -> [(left: Option, right: Option)] {
    var places: [Option.ID: Int] = [:]
    for (place, standing) in (index.assessment.overall?.standings ?? []).enumerated() {
      places[standing.option] = place
    }
    if places.isEmpty {
      for (place, option) in site.options.enumerated() { places[option.id] = place }
    }
    // Of the first five there are ten pairs, and so on: by the place of the lower of the two.
    let ranked = site.pairs.enumerated().map { offset, pair in
      let ends = [places[pair.left.id] ?? .max, places[pair.right.id] ?? .max].sorted()
      return (key: (ends[1], ends[0], offset), pair: pair)
    }
    return ranked.sorted { $0.key < $1.key }.prefix(count).map(\.pair)
  }

  /// The pair pages of one option; where there are very many, the first of them.
  func pairs(of option: Option.ID, except address: PageAddress? = nil) -> [Link] {
    (index.pairs[option] ?? []).lazy
      .filter { .pair($0.left.id, $0.right.id) != address }
      .prefix(24).map { link($0.left, $0.right) }
  }
}

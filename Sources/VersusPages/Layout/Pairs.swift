import VersusModel

extension Words {
  func pair(_ left: Option, _ right: Option) -> String {
    say(.pair, ("left", left.name), ("right", right.name))
  }
}

extension PageContext {
  func link(_ left: Option, _ right: Option) -> Link {
    Link(title: words.pair(left, right), url: links.to(.pair(left.id, right.id)))
  }

  /// The pairs of the options that rank highest overall, at most so many.
  func foremostPairs(_ count: Int) -> [(left: Option, right: Option)] {
    let places = index.rankedPlaces
    // Of the first five there are ten pairs, and so on: by the place of the lower of the two.
    let ranked = site.pairs.enumerated().map { offset, pair in
      let ends = [places[pair.left.id] ?? .max, places[pair.right.id] ?? .max].sorted()
      return (key: (ends[1], ends[0], offset), pair: pair)
    }
    return ranked.sorted { $0.key < $1.key }.prefix(count).map(\.pair)
  }

  /// The pairs of an option with those that rank nearest to it overall, at most so many, in the
  /// order of the site.
  func nearestPairs(of option: Option, _ count: Int) -> [(left: Option, right: Option)] {
    let places = index.rankedPlaces
    let pairs = index.pairs[option.id] ?? []
    let distances = pairs.enumerated().map { offset, pair in
      (abs((places[pair.left.id] ?? 0) - (places[pair.right.id] ?? 0)), offset)
    }
    return distances.sorted(by: <).prefix(count).map(\.1).sorted().map { pairs[$0] }
  }
}

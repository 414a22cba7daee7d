import VersusModel

extension PageContext {
  func link(_ left: Option, _ right: Option) -> Link {
    Link(title: "\(left.name) vs \(right.name)", url: links.to(.pair(left.id, right.id)))
  }

  /// The pair pages of one option; where there are very many, the first of them.
  func pairs(of option: Option.ID, except address: PageAddress? = nil) -> [Link] {
    (index.pairs[option] ?? []).lazy
      .filter { .pair($0.left.id, $0.right.id) != address }
      .prefix(24).map { link($0.left, $0.right) }
  }
}

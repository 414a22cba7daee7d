import VersusModel

extension Parameter {
  /// What a name below this value means; `count` is the length of a list.
  subscript(name: String) -> Parameter? {
    switch self {
    case .text: nil
    case .list(let items): name == "count" ? .text(String(items.count)) : nil
    case .map(let entries): entries.first { $0.name == name }?.value
    }
  }

  /// What a tag shows: lists and maps have no text of their own.
  var shown: String {
    if case .text(let text) = self { text } else { "" }
  }

  /// What a section goes over: the items of a list, or the value itself unless it means "no".
  var items: [Parameter] {
    switch self {
    case .text(let text): ["", "false", "no"].contains(text.lowercased()) ? [] : [self]
    case .list(let items): items
    case .map(let entries): entries.isEmpty ? [] : [self]
    }
  }

  /// What an attribute that holds an address shows: nothing where a click would run code.
  ///
  /// Browsers skip white space and control characters in a scheme, so they don't hide one here.
  var shownAsAddress: String {
    let text = shown
    let letters = text.utf8.lazy.filter { $0 > 0x20 }.prefix(UnsafeScheme.longest)
    let start = String(decoding: Array(letters), as: UTF8.self).lowercased()
    return UnsafeScheme.all.contains(where: start.hasPrefix) ? "" : text
  }
}

/// Schemes of addresses that run as code or stand for a page of their own.
enum UnsafeScheme {
  static let all = ["javascript:", "vbscript:", "data:"]
  static let longest = 11
}

/// The current one of the values that a section goes over, as index 0.
final class ParameterFrame: Frame {
  private static let accesses = [
    Access.parameter { unsafeDowncast($0, to: ParameterFrame.self).current }
  ]

  private let items: [Parameter]
  private var current: Parameter

  init?(_ items: [Parameter]) {
    guard let first = items.first else { return nil }
    self.items = items
    self.current = first
    super.init(Self.accesses, count: items.count)
  }

  override func select() {
    current = items[position]
  }
}

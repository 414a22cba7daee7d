/// An entry of the site's menu, as `versus.yml` has it.
package struct NavigationItem: Sendable {
  package enum Target: Sendable {
    /// A path below the content folder, or an address of the web.
    case to(String)
    /// Never empty; none of them has items of its own.
    case items([NavigationItem])
  }

  package let title: String
  package let target: Target
  /// Where the target is written.
  package let position: SourcePosition

  package init(title: String, target: Target, position: SourcePosition) {
    self.title = title
    self.target = target
    self.position = position
  }
}

/// An entry of the site's menu with what it leads to.
package struct MenuEntry: Sendable {
  package enum Target: Hashable, Sendable {
    case page(PageAddress)
    case external(String)
  }

  package let title: String
  /// Nil for one that only holds others.
  package let target: Target?
  package let items: [MenuEntry]

  package init(title: String, target: Target?, items: [MenuEntry] = []) {
    self.title = title
    self.target = target
    self.items = items
  }
}

/// A colour without transparency, its parts 0…255.
package struct Colour: Hashable, Sendable {
  package let red: Int
  package let green: Int
  package let blue: Int

  package init(red: Int, green: Int, blue: Int) {
    self.red = red
    self.green = green
    self.blue = blue
  }

  /// Reads `#1f5fa8` or `#26a`.
  package init?(hexadecimal text: String) {
    guard text.hasPrefix("#") else { return nil }
    let digits = text.dropFirst().compactMap(\.hexDigitValue)
    guard digits.count == text.count - 1, digits.count == 3 || digits.count == 6 else { return nil }
    let parts =
      digits.count == 3
      ? digits.map { $0 * 17 }
      : stride(from: 0, to: 6, by: 2).map { digits[$0] * 16 + digits[$0 + 1] }
    self.init(red: parts[0], green: parts[1], blue: parts[2])
  }

  package var hexadecimal: String {
    "#"
      + [red, green, blue].map { part in
        let digits = String(part, radix: 16)
        return digits.count == 1 ? "0" + digits : digits
      }.joined()
  }
}

import VersusModel

/// What looks like a number, but with separators or a unit.
struct MistakenNumber {
  /// What to write instead.
  let hint: String

  init?(_ text: String, unit: String?) {
    if let meant = Self.withoutSeparators(text) {
      hint = "write \(meant)"
      return
    }
    let isPart: (Character) -> Bool = { $0.isASCII && ($0.isNumber || "-.,".contains($0)) }
    let start = text.prefix(while: isPart)
    var rest = text.dropFirst(start.count).drop { $0 == " " }
    var number = start
    if start.isEmpty {
      number = text.drop { !isPart($0) }
      rest = text.prefix { !isPart($0) }
    }
    guard !rest.isEmpty, let meant = Self.plain(String(number)), !Self.multiplies(rest) else {
      return nil
    }
    hint =
      unit == nil
      ? "write \(meant): a unit is given once, as 'unit' of the criterion"
      : "write \(meant): the unit stands in the criterion"
  }

  private static func plain(_ text: String) -> String? {
    Decimal(text) == nil ? withoutSeparators(text) : text
  }

  /// Of `1,5`, `1.200,50`, `1,200.50` and `1 200`; nil where that can't be told.
  private static func withoutSeparators(_ text: String) -> String? {
    let commas = text.count { $0 == "," }
    let points = text.count { $0 == "." }
    let meant: String
    switch (commas, points) {
    case (1, 0):
      let digits = text.split(separator: ",", omittingEmptySubsequences: false)[1].count
      // 1,200 may be one thousand or a little more than one.
      guard digits != 3 else { return nil }
      meant = String(text.map { $0 == "," ? "." : $0 })
    case (1..., 1...):
      let last = text.last { $0 == "," || $0 == "." }
      meant = String(text.compactMap { $0 == last ? "." : $0 == "," || $0 == "." ? nil : $0 })
    default:
      meant = text.filter { $0 != " " && $0 != "_" && $0 != "'" }
    }
    return meant != text && Decimal(meant) != nil ? meant : nil
  }

  /// Whether a letter stands for more than a unit, as in `15k`.
  private static func multiplies(_ rest: Substring) -> Bool {
    ["k", "m", "g", "e"].contains(rest.prefix(1).lowercased())
      && (rest.count == 1 || rest.dropFirst().allSatisfy { $0.isNumber || $0 == "-" || $0 == "+" })
  }
}

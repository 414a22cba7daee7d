extension String {
  /// Digits in threes from the end, as in `12,345`.
  ///
  /// - Parameters:
  ///   - self: Digits alone.
  ///   - sign: What stands between the groups; by the language.
  package func digitsInThrees(with sign: String) -> String {
    let count = count
    var grouped = ""
    for (index, digit) in enumerated() {
      if index > 0, (count - index).isMultiple(of: 3) { grouped += sign }
      grouped.append(digit)
    }
    return grouped
  }
}

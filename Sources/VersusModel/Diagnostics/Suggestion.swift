/// The candidate that someone most likely meant, or nil when none is near.
///
/// Near means at most one edit for each three letters (at least one), and fewer than half of them, by
/// optimal string alignment: insertion, deletion, substitution and transposition of neighbours cost
/// one each. Of one or two letters only the case and the order may be wrong. Among equals the first in
/// order is taken.
///
/// - Parameter most: The most edits, where the length of the word should allow no more.
package func nearest(
  to word: String, among candidates: some Sequence<String>, within most: Int = .max
) -> String? {
  let letters = Letters(word)
  let limit = min(max(1, letters.count / 3), max(0, letters.count - 1) / 2, most)
  var best: (distance: Int, candidate: String)?
  for candidate in candidates {
    // A scalar takes one to four bytes.
    guard candidate.utf8.count >= letters.count - limit,
      candidate.utf8.count <= 4 * (letters.count + limit)
    else { continue }
    let other = Letters(candidate)
    let isTurned = letters.count == 2 && other.scalars == letters.scalars.reversed()
    guard let distance = isTurned ? 1 : letters.distance(to: other, within: limit) else { continue }
    if best.map({ (distance, candidate) < ($0.distance, $0.candidate) }) ?? true {
      best = (distance, candidate)
    }
  }
  return best?.candidate
}

/// How many names what is unknown may still be compared with: nobody reads a suggestion for each of
/// ten thousand mistakes, and looking for them all takes long.
package struct ComparisonBudget: Sendable {
  private var left: Int

  package init(_ comparisons: Int) { left = comparisons }

  /// Whether to look among so many; the last one may go beyond what is left.
  package mutating func take(_ count: Int) -> Bool {
    guard left > 0 else { return false }
    left -= count
    return true
  }
}

/// The scalars of a word in lower case.
private struct Letters {
  let scalars: [UInt32]

  var count: Int { scalars.count }

  init(_ word: String) {
    let isASCII = word.utf8.allSatisfy { $0 < 0x80 }
    scalars =
      isASCII
      ? word.utf8.map { UInt32($0 &- 0x41 < 26 ? $0 | 0x20 : $0) }
      : word.lowercased().unicodeScalars.map(\.value)
  }

  /// Nil where it is more than `limit`. Only those prefixes are compared whose lengths differ by no
  /// more than that.
  func distance(to other: Letters, within limit: Int) -> Int? {
    let (left, right) = (scalars, other.scalars)
    guard abs(left.count - right.count) <= limit else { return nil }
    let far = limit + 1
    var beforeLast = [Int](repeating: far, count: right.count + 1)
    var last = (0...right.count).map { min($0, far) }
    var current = beforeLast
    var leastBefore = 0
    for row in left.indices {
      let columns = max(0, row - limit)..<min(right.count, row + limit + 1)
      current[columns.lowerBound] = columns.lowerBound == 0 ? min(row + 1, far) : far
      var least = far
      for column in columns {
        let substitution = last[column] + (left[row] == right[column] ? 0 : 1)
        var cost = min(substitution, last[column + 1] + 1, current[column] + 1, far)
        if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
          cost = min(cost, beforeLast[column - 1] + 1)
        }
        current[column + 1] = cost
        least = min(least, cost)
      }
      if columns.upperBound < right.count { current[columns.upperBound + 1] = far }
      // A transposition may go on from the row before.
      guard min(least, leastBefore) <= limit else { return nil }
      (beforeLast, last, current, leastBefore) = (last, current, beforeLast, least)
    }
    return last[right.count] <= limit ? last[right.count] : nil
  }
}

/// The candidate that someone most likely meant, or nil when none is near.
///
/// Near means at most one edit for each three letters (at least one), and fewer than half of them, by
/// optimal string alignment: insertion, deletion, substitution and transposition of neighbours cost
/// one each. Of one or two letters only the case and the order may be wrong.
///
/// - Parameter most: The most edits, where the length of the word should allow no more.
package func nearest(
  to word: String, among candidates: some Sequence<String>, within most: Int = .max
) -> String? {
  let letters = Array(word.lowercased().unicodeScalars)
  let limit = min(max(1, letters.count / 3), max(0, letters.count - 1) / 2, most)
  var best: (distance: Int, candidate: String)?
  for candidate in candidates {
    let other = Array(candidate.lowercased().unicodeScalars)
    guard abs(other.count - letters.count) <= limit else { continue }
    let distance = editDistance(letters, other)
    let isTurned = letters.count == 2 && other == letters.reversed()
    guard distance <= limit || isTurned else { continue }
    if best.map({ (distance, candidate) < ($0.distance, $0.candidate) }) ?? true {
      best = (distance, candidate)
    }
  }
  return best?.candidate
}

private func editDistance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
  var beforeLast: [Int] = []
  var last = Array(0...right.count)
  for row in left.indices {
    var current = [row + 1]
    for column in right.indices {
      let substitution = last[column] + (left[row] == right[column] ? 0 : 1)
      var cost = min(substitution, last[column + 1] + 1, current[column] + 1)
      if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
        cost = min(cost, beforeLast[column - 1] + 1)
      }
      current.append(cost)
    }
    (beforeLast, last) = (last, current)
  }
  return last[right.count]
}

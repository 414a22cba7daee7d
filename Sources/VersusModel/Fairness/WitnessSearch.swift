/// Looks for a sheet on which an option wins alone.
struct WitnessSearch {
  private static let starts = 24
  private let space: SheetSpace

  init(_ space: SheetSpace) { self.space = space }

  /// Climbs from several sheets, always to the single change that helps most.
  ///
  /// - Parameter nearest: Where to begin; then come the empty sheet and some drawn by a fixed seed.
  func climb(to option: Int, from nearest: [Bool]?) -> [Bool]? {
    let empty = Array(repeating: false, count: space.answerCount)
    var draw = SheetDraw(space, seed: 0x5EED + UInt64(option))
    var start = nearest ?? empty
    for attempt in 0..<Self.starts {
      if attempt == 1 { start = empty }
      if attempt > 1 { draw.draw(into: &start) }
      if let top = climb(to: option, up: start) { return top }
    }
    return nil
  }

  /// The same witness with as few answers as it needs: none can be left out.
  func shortened(_ witness: [Bool], for option: Int) -> [Bool] {
    var sheet = witness
    var isShorter = true
    while isShorter {
      isShorter = false
      for prompt in space.prompts.indices.reversed() {
        for answer in space.prompts[prompt].answers where sheet[answer] {
          var shorter = sheet
          space.change(answer, of: prompt, on: &shorter)
          guard space.lead(of: option, in: space.sum(of: shorter)) > 0 else { continue }
          (sheet, isShorter) = (shorter, true)
        }
      }
    }
    return sheet
  }

  private func climb(to option: Int, up start: [Bool]) -> [Bool]? {
    var sheet = start
    var lead = space.lead(of: option, in: space.sum(of: sheet))
    while lead <= 0 {
      var better: (sheet: [Bool], lead: Int)?
      for prompt in space.prompts.indices where space.isShown(prompt, on: sheet) {
        for answer in space.prompts[prompt].answers {
          var changed = sheet
          space.change(answer, of: prompt, on: &changed)
          let changedLead = space.lead(of: option, in: space.sum(of: changed))
          if changedLead > better?.lead ?? lead { better = (changed, changedLead) }
        }
      }
      guard let better else { return nil }
      (sheet, lead) = better
    }
    return sheet
  }
}

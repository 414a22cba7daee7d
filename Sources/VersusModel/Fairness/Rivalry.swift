extension Quiz {
  /// One that is at least as good on every answer, and that no answer rules out without ruling this
  /// option out too: proof that no answers let this option win alone.
  func invincibleRival(of option: Int) -> Int? {
    let contributions = prompts.flatMap { prompt in
      prompt.bundles.map { Contribution(of: $0, in: self) }
    }
    return options.indices.first { rival in
      rival != option
        && contributions.allSatisfy {
          $0.totals[rival] >= $0.totals[option]
            && ($0.failures[rival] == 0 || $0.failures[option] > 0)
        }
    }
  }

  /// Pairs of options, by position, that score the same on everything that the quiz weighs.
  var alikeOptions: [(first: Int, second: Int)] {
    guard !columns.isEmpty else { return [] }
    return options.indices.flatMap { first in
      options.indices.filter { second in
        second > first && columns.allSatisfy { $0.scores(first, like: second) }
      }.map { (first, $0) }
    }
  }

  /// One that is at least as good on everything that the quiz weighs, and better on something.
  func dominator(of option: Int) -> Int? {
    options.indices.first { rival in
      columns.allSatisfy { $0.intervals[rival].counted >= $0.intervals[option].counted }
        && columns.contains { !$0.scores(rival, like: option) }
    }
  }
}

extension Quiz.Column {
  fileprivate func scores(_ option: Int, like other: Int) -> Bool {
    intervals[option].counted == intervals[other].counted
  }
}

import VersusModel

extension QuizData.Words {
  /// What the page of the quiz says about what is weighed and what is needed.
  init(in index: SiteIndex) {
    self.init(
      column: { column in
        switch column.subject {
        case .criterion(let id, let preference):
          index.criteria[id].map { criterion in
            let wish = Words.preference(preference, on: criterion)
            return criterion.title + (wish.isEmpty ? "" : ", " + wish)
          }
        case .favours: "A judgement of the author’s"
        }
      },
      need: { need in
        index.criteria[need.criterion].map {
          "\($0.title): \(Words.need(need.test, on: $0))"
        }
      },
      reason: { need, reason in
        switch (reason, index.criteria[need.criterion]) {
        case (.found(let reading), let criterion?):
          "the facts say “\(Words.reading(reading, on: criterion))”"
        default: "there is no evidence that it is met"
        }
      })
  }
}

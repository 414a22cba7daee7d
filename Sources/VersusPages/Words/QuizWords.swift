import VersusModel

extension QuizData.Words {
  /// What the page of the quiz says about what is weighed and what is needed.
  init(in index: SiteIndex) {
    let words = index.words
    self.init(
      column: { column in
        switch column.subject {
        case .criterion(let id, let preference):
          index.criteria[id].map {
            words.subject($0.title, wish: words.preference(preference, on: $0))
          }
        case .favours: words[.favours]
        }
      },
      need: { need in
        index.criteria[need.criterion].map {
          words.say(.titled, ("title", $0.title), ("text", words.need(need.test, on: $0)))
        }
      },
      reason: { need, reason in
        switch (reason, index.criteria[need.criterion]) {
        case (.found(let reading), let criterion?):
          words.say(.factsSay, ("value", words.reading(reading, on: criterion)))
        default: words[.noEvidence]
        }
      })
  }
}

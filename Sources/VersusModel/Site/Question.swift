/// One question of the quiz.
package struct Question: Sendable {
  package struct ID: Slug {
    package let slug: String
    package init(_ slug: String) { self.slug = slug }
  }

  package enum Pick: String, Hashable, Sendable, CaseIterable {
    /// At most one answer.
    case one
    case any
  }

  /// What must have been answered before for a question to be asked.
  package struct Condition: Sendable {
    /// One that is asked before.
    package let question: ID
    /// Any of these will do; never empty.
    package let answers: [Answer.ID]
    /// Where the question is named.
    package let questionPlace: SourcePosition?
    /// Where each of the answers is named; empty where nobody wrote them.
    package let places: [SourcePosition]

    package init(
      question: ID, answers: [Answer.ID], questionPlace: SourcePosition? = nil,
      places: [SourcePosition] = []
    ) {
      self.question = question
      self.answers = answers
      self.questionPlace = questionPlace
      self.places = places
    }
  }

  package let id: ID
  package let article: Article
  package let pick: Pick
  /// Two or more.
  package let answers: [Answer]
  package let condition: Condition?
  package let position: SourcePosition

  package init(
    id: ID, article: Article, pick: Pick = .one, answers: [Answer], condition: Condition? = nil,
    position: SourcePosition
  ) {
    self.id = id
    self.article = article
    self.pick = pick
    self.answers = answers
    self.condition = condition
    self.position = position
  }

  package var title: String { article.title }
}

extension Question.ID {
  /// Where it stands on the page of the quiz, which it shares with all others.
  package var anchor: String { "question-\(slug)" }

  /// Where a heading of its body stands there: another body may have the same. No heading has a dot
  /// in its id.
  package func anchor(ofHeading id: String) -> String { "\(anchor).\(id)" }
}

/// What may be answered to a question: a bundle of weights and needs.
package struct Answer: Sendable {
  package struct ID: Slug {
    package let slug: String
    package init(_ slug: String) { self.slug = slug }
  }

  /// What no criterion can carry: a rating of every option, which acts as a criterion of its own.
  package struct Favours: Sendable {
    /// 1…5, of every option of the site.
    package let ratings: [Option.ID: Int]
    /// 0…5
    package let weight: Int
    package let why: Markup

    package init(ratings: [Option.ID: Int], weight: Int = 3, why: Markup) {
      self.ratings = ratings
      self.weight = weight
      self.why = why
    }
  }

  package let id: ID
  package let text: Markup
  package let weights: [Weighing]
  package let needs: [Need]
  package let favours: Favours?
  /// Offered as reading on the result.
  package let useCase: UseCase.ID?
  package let position: SourcePosition

  package init(
    id: ID, text: Markup, weights: [Weighing] = [], needs: [Need] = [], favours: Favours? = nil,
    useCase: UseCase.ID? = nil, position: SourcePosition
  ) {
    self.id = id
    self.text = text
    self.weights = weights
    self.needs = needs
    self.favours = favours
    self.useCase = useCase
    self.position = position
  }
}

/// One of the author's tests of the quiz: answers, and what they must lead to.
package struct QuizCase: Sendable {
  package enum Winner: Hashable, Sendable {
    /// Those that share the lead, or the one that leads alone; never empty.
    case options([Option.ID])
    /// Nothing fits.
    case none
  }

  package let name: String
  /// In the order of the quiz; questions that are not named are skipped.
  package let answers: [(question: Question.ID, answers: [Answer.ID])]
  package let winner: Winner
  package let position: SourcePosition

  package init(
    name: String, answers: [(question: Question.ID, answers: [Answer.ID])], winner: Winner,
    position: SourcePosition
  ) {
    self.name = name
    self.answers = answers
    self.winner = winner
    self.position = position
  }
}

/// The quiz in whole numbers: what each answer adds to each option's score, and what it rules out.
///
/// Made from a site by the build, and shipped with the page as `QuizData`.
package struct Quiz: Equatable, Sendable {
  /// In the order in which equals are listed.
  package let options: [Option.ID]
  /// By the position of the option.
  package let names: [String]
  /// Whole points of 100.
  package let closeCall: Int
  /// In the order in which answers first name them.
  package let columns: [Column]
  /// All needs of all answers, each once.
  package let needs: [Requirement]
  /// In the order in which they are asked.
  package let prompts: [Prompt]

  package init(
    options: [Option.ID], names: [String], closeCall: Int, columns: [Column],
    needs: [Requirement], prompts: [Prompt]
  ) {
    self.options = options
    self.names = names
    self.closeCall = closeCall
    self.columns = columns
    self.needs = needs
    self.prompts = prompts
  }

  /// What a weight is given to: a criterion in one direction, or what one answer favours.
  package struct Column: Equatable, Sendable {
    package enum Subject: Hashable, Sendable {
      /// The preference is nil where it is the criterion's own direction.
      case criterion(Criterion.ID, Weighing.Preference?)
      case favours(Question.ID, Answer.ID)
    }

    package let subject: Subject
    /// By the position of the option.
    package let intervals: [Interval]

    package init(subject: Subject, intervals: [Interval]) {
      self.subject = subject
      self.intervals = intervals
    }
  }

  /// A need, and how each option fares.
  package struct Requirement: Equatable, Sendable {
    package let criterion: Criterion.ID
    package let test: Need.Test
    /// By the position of the option; nil where it meets the need.
    package let unmet: [Standing.UnmetNeed.Reason?]

    package init(
      criterion: Criterion.ID, test: Need.Test, unmet: [Standing.UnmetNeed.Reason?]
    ) {
      self.criterion = criterion
      self.test = test
      self.unmet = unmet
    }
  }

  /// A question, as far as it is needed to score.
  package struct Prompt: Equatable, Sendable {
    /// Positions of an earlier question and of those of its answers of which one must be chosen.
    package struct Condition: Hashable, Sendable {
      package let prompt: Int
      package let bundles: [Int]

      package init(prompt: Int, bundles: [Int]) {
        self.prompt = prompt
        self.bundles = bundles
      }
    }

    package let id: Question.ID
    package let pick: Question.Pick
    package let condition: Condition?
    package let bundles: [Bundle]

    package init(
      id: Question.ID, pick: Question.Pick, condition: Condition?, bundles: [Bundle]
    ) {
      self.id = id
      self.pick = pick
      self.condition = condition
      self.bundles = bundles
    }
  }

  /// An answer, as far as it is needed to score.
  package struct Bundle: Equatable, Sendable {
    package struct Weight: Hashable, Sendable {
      /// Position of the column.
      package let column: Int
      /// 1…5
      package let weight: Int

      package init(column: Int, weight: Int) {
        self.column = column
        self.weight = weight
      }
    }

    package let id: Answer.ID
    package let weights: [Weight]
    /// Positions of needs.
    package let needs: [Int]

    package init(id: Answer.ID, weights: [Weight], needs: [Int]) {
      self.id = id
      self.weights = weights
      self.needs = needs
    }
  }
}

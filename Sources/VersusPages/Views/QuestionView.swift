import VersusModel
import VersusTemplates

/// A question as the scorecard shows it.
struct QuestionView: View {
  let id: String
  let anchor: String
  let title: String
  let description: [UInt8]
  let picksAny: Bool
  /// After which answers it is asked; nil where it always is.
  let condition: Condition?
  let answers: [AnswerView]
  let body: [UInt8]

  static let shape = Shape<QuestionView>(
    "question",
    [
      .text("id") { $0.id },
      .text("anchor") { $0.anchor },
      .text("title") { $0.title },
      .html("description") { $0.description },
      .flag("picks-any") { $0.picksAny },
      .view("condition") { $0.condition },
      .list("answers") { $0.answers },
      .html("body") { $0.body },
    ])

  struct Condition: View {
    let question: Link
    let answers: String

    static let shape = Shape<Condition>(
      "condition of a question",
      [
        .view("question") { $0.question },
        .text("answers") { $0.answers },
      ])
  }

  init(_ question: Question, _ prompt: Quiz.Prompt, of quiz: Quiz, in context: PageContext) {
    id = question.id.slug
    anchor = question.id.anchor
    title = question.title
    description = context.html(question.article.description)
    picksAny = question.pick == .any
    condition = question.condition.flatMap { Self.condition($0, in: context) }
    answers = zip(question.answers, prompt.bundles).map {
      AnswerView($0, $1, of: quiz, in: context)
    }
    body = context.html(question.article.body, isNote: true)
  }

  private static func condition(
    _ condition: Question.Condition, in context: PageContext
  ) -> Condition? {
    context.site.questions.first { $0.id == condition.question }.map { asked in
      let answers = asked.answers.filter { condition.answers.contains($0.id) }
      return Condition(
        question: Link(title: asked.title, url: "#" + asked.id.anchor),
        answers: context.words.list(
          answers.map { context.words.say(.quoted, ("text", $0.text.plainText)) }, .or))
    }
  }
}

/// An answer with all that it weighs and rules out.
struct AnswerView: View {
  let id: String
  let text: [UInt8]
  let weights: [Weight]
  let favours: Favours?
  let needs: [Need]
  let useCase: Link?

  static let shape = Shape<AnswerView>(
    "answer",
    [
      .text("id") { $0.id },
      .html("text") { $0.text },
      .list("weights") { $0.weights },
      .view("favours") { $0.favours },
      .list("needs") { $0.needs },
      .view("use-case") { $0.useCase },
      .flag("is-neutral") { $0.weights.isEmpty && $0.needs.isEmpty && $0.favours == nil },
    ])

  struct Weight: View {
    let criterion: Link
    let weight: Int
    /// Where it is not the criterion's own direction.
    let preference: String

    static let shape = Shape<Weight>(
      "weight of an answer",
      [
        .view("criterion") { $0.criterion },
        .number("weight") { $0.weight },
        .text("preference") { $0.preference },
      ])
  }

  /// Ratings of the options that no criterion carries.
  struct Favours: View {
    let ratings: String
    let weight: Int
    let why: [UInt8]

    static let shape = Shape<Favours>(
      "what an answer favours",
      [
        .text("ratings") { $0.ratings },
        .number("weight") { $0.weight },
        .html("why") { $0.why },
      ])
  }

  struct Need: View {
    let criterion: Link
    let condition: String
    /// Those that don't meet it, in a sentence; empty where all do.
    let ruledOut: String

    static let shape = Shape<Need>(
      "need of an answer",
      [
        .view("criterion") { $0.criterion },
        .text("condition") { $0.condition },
        .text("ruled-out") { $0.ruledOut },
      ])
  }

  init(_ answer: Answer, _ bundle: Quiz.Bundle, of quiz: Quiz, in context: PageContext) {
    id = answer.id.slug
    text = context.html(answer.text)
    weights = answer.weights.filter { $0.weight > 0 }.compactMap { weighing in
      context.index.criteria[weighing.criterion].map { criterion in
        Weight(
          criterion: context.link(criterion), weight: weighing.weight,
          preference: context.words.preference(weighing.preference, on: criterion))
      }
    }
    favours = answer.favours.map { favours in
      let ratings = context.site.options.compactMap { option in
        favours.ratings[option.id].map { "\(option.name) \($0)" }
      }
      return Favours(
        ratings: ratings.joined(separator: context.words[.listComma]), weight: favours.weight,
        why: context.html(favours.why))
    }
    needs = bundle.needs.map { quiz.needs[$0] }.compactMap { need in
      context.index.criteria[need.criterion].map { criterion in
        let out = quiz.options.indices.filter { need.unmet[$0] != nil }
        return Need(
          criterion: context.link(criterion),
          condition: context.words.need(need.test, on: criterion),
          ruledOut: context.words.list(out.map { quiz.names[$0] }))
      }
    }
    useCase = answer.useCase.flatMap { id in context.site.useCases.first { $0.id == id } }
      .map { context.link($0) }
  }
}

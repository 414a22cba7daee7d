/// Everything that one build reads: at most one comparison, plus free pages.
///
/// Every list is in the order in which it is shown; every id in it names something that is there.
package struct Site: Sendable {
  package let settings: Settings
  package let front: FrontPage?
  package let options: [Option]
  /// In the order of their groups.
  package let criteria: [Criterion]
  package let criteriaGroups: [Group]
  /// In the order of their groups.
  package let useCases: [UseCase]
  package let useCaseGroups: [Group]
  package let sources: [Source]
  /// In the order in which they are asked.
  package let questions: [Question]
  package let quizCases: [QuizCase]
  package let pages: [FreePage]
  /// What `index.md` in a kind's folder says, by the list page that it is for.
  package let lists: [PageAddress: Article]
  /// Files copied as they are, by their paths below the content folder.
  package let files: [String]
  /// Nil for the default menu.
  package let menu: [MenuEntry]?
  /// One of the files.
  package let logo: PageAddress?
  /// Of the logo and the pictures in texts, by the paths of their files, as far as these tell.
  package var pictureSizes: [String: PictureSize] = [:]

  package init(
    settings: Settings, front: FrontPage? = nil, options: [Option] = [],
    criteria: [Criterion] = [], criteriaGroups: [Group] = [], useCases: [UseCase] = [],
    useCaseGroups: [Group] = [], sources: [Source] = [], questions: [Question] = [],
    quizCases: [QuizCase] = [], pages: [FreePage] = [],
    lists: [PageAddress: Article] = [:], files: [String] = [],
    menu: [MenuEntry]? = nil, logo: PageAddress? = nil
  ) {
    self.settings = settings
    self.front = front
    self.options = options
    self.criteria = criteria
    self.criteriaGroups = criteriaGroups
    self.useCases = useCases
    self.useCaseGroups = useCaseGroups
    self.sources = sources
    self.questions = questions
    self.quizCases = quizCases
    self.pages = pages
    self.lists = lists
    self.files = files
    self.menu = menu
    self.logo = logo
  }

  /// The pairs that get a page each, in order, `settings.maxPairs` of them at most. Options that
  /// combine others are in none.
  package var pairs: [(left: Option, right: Option)] {
    let single = options.filter(\.combines.isEmpty)
    switch settings.pairs {
    case .none: return []
    case .listed:
      let positions = Dictionary(single.enumerated().map { ($0.element.id, $0.offset) }) { $1 }
      var seen = Set<[Int]>()
      var listed: [[Int]] = []
      for pair in settings.listedPairs where listed.count < settings.maxPairs {
        guard let left = positions[pair.left], let right = positions[pair.right], left != right
        else { continue }
        let ends = [left, right].sorted()
        if seen.insert(ends).inserted { listed.append(ends) }
      }
      return listed.map { (single[$0[0]], single[$0[1]]) }
    case .all:
      var pairs: [(left: Option, right: Option)] = []
      for (index, left) in single.enumerated() {
        for right in single[(index + 1)...] {
          if pairs.count == settings.maxPairs { return pairs }
          pairs.append((left, right))
        }
      }
      return pairs
    }
  }
}

extension Site {
  /// The groups with a criterion that counts in the overall ranking, in order, those of criteria
  /// without a group last, as nil.
  package var weighedGroups: [Group.ID?] {
    let weighed = Set(criteria.filter { $0.weight > 0 && $0.canBeWeighed }.map(\.group))
    return (criteriaGroups.map(\.id) + [nil]).filter(weighed.contains)
  }

  package var hasFacts: Bool { options.contains { !$0.facts.isEmpty } }

  package var hasDisagreements: Bool {
    options.contains { $0.facts.values.contains(where: \.isContested) }
  }
}

/// The front page, `content/index.md`.
package struct FrontPage: Sendable {
  package let article: Article
  /// Checked against the overall ranking.
  package let verdict: Verdict?

  package init(article: Article, verdict: Verdict? = nil) {
    self.article = article
    self.verdict = verdict
  }
}

/// Any other `.md` file, at the same path in the output.
package struct FreePage: Sendable {
  /// Path below the content folder without `.md`, as in `guides/hybrid`.
  package let path: String
  package let article: Article

  package init(path: String, article: Article) {
    self.path = path
    self.article = article
  }
}

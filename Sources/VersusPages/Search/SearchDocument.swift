import VersusModel

/// What a page is found by, and what a result shows of it.
struct SearchDocument: Sendable {
  /// In the order in which equals are shown.
  enum Kind: CaseIterable, Sendable {
    /// One that has pairs comes first, so that they can be told by their places.
    case option, combination, useCase, criterion, page, front, list, report, source

    /// As `templates/components/search/rank.js` knows it.
    var name: String {
      switch self {
      case .option, .combination: "option"
      case .useCase: "use-case"
      case .criterion: "criterion"
      case .page: "page"
      case .front: "front"
      case .list: "list"
      case .report: "report"
      case .source: "source"
      }
    }
  }

  /// The page of a site that is found by this: what it is, and how its text is read.
  struct Found: Sendable {
    let kind: Kind
    let document: @Sendable () -> SearchDocument
  }

  /// A heading with what stands below it; the first of a page is what stands above all headings.
  struct Section: Sendable {
    /// Without `#`.
    var anchor = ""
    var heading = ""
    /// Plain text in UTF-8, its white space made single blanks.
    var text: [UInt8] = []
  }

  let kind: Kind
  let title: String
  /// From the site's root.
  let url: String
  let description: String
  /// Other names: its id, old addresses.
  var names: [String] = []
  /// What it is filed under: found, and not shown.
  var keywords: [String] = []
  var sections: [Section] = [Section()]

  init(_ kind: Kind, _ outline: PageOutline, style: Settings.URLStyle) {
    self.kind = kind
    title = outline.title
    url = percentEncoded(outline.address.url(style))
    description = outline.description?.plainText ?? ""
    names = outline.aliases.map(Self.words)
  }

  /// An old address without what is the same in all of them.
  private static func words(_ path: String) -> String {
    for ending in ["/index.html", ".html"] where path.hasSuffix(ending) {
      return String(path.dropLast(ending.count))
    }
    return path
  }

  /// Adds text to what stands above all headings.
  mutating func add(_ text: String) {
    guard !text.isEmpty else { return }
    if !sections[0].text.isEmpty { sections[0].text += " · ".utf8 }
    sections[0].text += text.utf8
  }

  mutating func add(_ markup: Markup?) {
    if let markup { add(Self.plain(markup)) }
  }

  mutating func add(_ verdict: Verdict?) {
    add(verdict?.why)
    add(verdict?.unless)
  }

  mutating func addSection(_ heading: String, at anchor: String, _ texts: [String]) {
    let texts = texts.filter { !$0.isEmpty }
    sections.append(
      Section(anchor: anchor, heading: heading, text: Array(texts.joined(separator: " · ").utf8)))
  }

  /// A body with its headings.
  mutating func addBody(_ markup: Markup) {
    var reader = SearchTextReader()
    reader.read(markup)
    if sections[0].text.isEmpty {
      sections[0].text = reader.sections[0].text
    } else if !reader.sections[0].text.isEmpty {
      sections[0].text += " · ".utf8
      sections[0].text += reader.sections[0].text
    }
    sections += reader.sections.dropFirst()
  }

  static func plain(_ markup: Markup) -> String {
    if !markup.plainText.isEmpty { return markup.plainText }
    var reader = SearchTextReader()
    reader.read(markup)
    return reader.sections.map { String(decoding: $0.text, as: UTF8.self) }.joined(separator: " ")
  }
}

extension SearchDocument {
  init(_ option: Option, _ outline: PageOutline, in index: SiteIndex) {
    self.init(option.combines.isEmpty ? .option : .combination, outline, style: index.style)
    names.append(option.id.slug)
    add(option.tagline)
    addBody(option.article.body)
    let points = (option.pros + option.cons).map { Self.plain($0.text) }
    if !points.isEmpty {
      addSection(index.words[.forAndAgainst], at: "section.for-and-against", points)
    }
    for criterion in index.site.criteria {
      guard let fact = option.facts[criterion.id] else { continue }
      let texts = [fact.note, fact.why] + fact.claims.map(\.says)
      addSection(
        criterion.title, at: "fact-\(criterion.id)",
        [index.words.reading(fact.reading, on: criterion)]
          + texts.compactMap { $0.map(Self.plain) })
    }
  }

  init(_ criterion: Criterion, _ outline: PageOutline, in index: SiteIndex) {
    self.init(.criterion, outline, style: index.style)
    names.append(criterion.id.slug)
    keywords += index.site.criteriaGroups.filter { $0.id == criterion.group }.map(\.title)
    add(criterion.verdict)
    addBody(criterion.article.body)
    let facts = index.site.options.compactMap { option in
      option.facts[criterion.id].map {
        "\(option.name): \(index.words.reading($0.reading, on: criterion))"
      }
    }
    addSection(index.words[.factsOfOptions], at: "section.facts", facts)
  }

  init(_ useCase: UseCase, _ outline: PageOutline, in index: SiteIndex) {
    self.init(.useCase, outline, style: index.style)
    names.append(useCase.id.slug)
    keywords += index.site.useCaseGroups.filter { $0.id == useCase.group }.map(\.title)
    add(useCase.verdict)
    addBody(useCase.article.body)
    if !useCase.tools.isEmpty {
      addSection(
        index.words[.tools], at: "section.tools",
        useCase.tools.map {
          "\(index.name(of: $0.option)): \($0.names.joined(separator: ", "))"
        })
    }
  }

  init(_ source: Source, _ outline: PageOutline, in index: SiteIndex) {
    self.init(.source, outline, style: index.style)
    names.append(source.id.slug)
    keywords += [source.publisher, source.author].compactMap(\.self)
    add(source.interest)
    addBody(source.article.body)
  }

  init(quiz outline: PageOutline, in index: SiteIndex) {
    self.init(list: outline, in: index)
    for question in index.site.questions {
      let answers = question.answers.map { Self.plain($0.text) }
      addSection(
        question.title, at: question.id.anchor, answers + [Self.plain(question.article.body)])
    }
  }

  init(list outline: PageOutline, in index: SiteIndex) {
    self.init(.list, outline, style: index.style)
    if let article = index.site.lists[outline.address] { addBody(article.body) }
  }

  init(front outline: PageOutline, in index: SiteIndex) {
    self.init(.front, outline, style: index.style)
    guard let front = index.site.front else { return }
    add(front.verdict)
    addBody(front.article.body)
  }

  init(_ free: FreePage, _ outline: PageOutline, in index: SiteIndex) {
    self.init(.page, outline, style: index.style)
    addBody(free.article.body)
  }
}

extension SiteIndex {
  fileprivate var style: Settings.URLStyle { site.settings.urls }
}

import VersusModel

/// Decodes all documents of a kind, and puts them in order.
struct DocumentDecoder: Sendable {
  let settings: Settings
  let directory: Directory
  let markdown: MarkdownConverter

  func criteria(_ documents: [Document], by mapping: some Mapping) -> Checked<[Criterion]> {
    decode(documents.with { if case .criterion(let id) = $0 { id } else { nil } }, by: mapping) {
      document, id, decoding in
      decoding.criterion(document, id: id, in: directory)
    }
    .inOrder(\.article)
  }

  func options(
    _ documents: [Document], criteria: [Criterion], by mapping: some Mapping
  ) -> Checked<[Option]> {
    let criteria = criteria.byID
    return decode(documents.with { if case .option(let id) = $0 { id } else { nil } }, by: mapping)
    {
      document, id, decoding in
      decoding.option(document, id: id, criteria: criteria, in: directory)
    }
    .inOrder(\.article)
  }

  func useCases(
    _ documents: [Document], criteria: [Criterion], options: [Option], by mapping: some Mapping
  ) -> Checked<[UseCase]> {
    let criteria = criteria.byID
    let options = options.map(\.id)
    return decode(documents.with { if case .useCase(let id) = $0 { id } else { nil } }, by: mapping)
    {
      document, id, decoding in
      decoding.useCase(
        document, id: id, criteria: criteria, options: options, in: directory)
    }
    .inOrder(\.article)
  }

  func sources(_ documents: [Document], by mapping: some Mapping) -> Checked<[Source]> {
    decode(documents.with { if case .source(let id) = $0 { id } else { nil } }, by: mapping) {
      document, id, decoding in
      decoding.source(document, id: id, in: directory)
    }
    .inOrder(\.article)
  }

  /// In the order in which they are asked: by `order`, else by the number of their file names.
  func questions(
    _ documents: [Document], _ references: QuizReferences, by mapping: some Mapping
  ) -> Checked<[Question]> {
    decode(documents.with { if case .question(let id) = $0 { id } else { nil } }, by: mapping) {
      document, id, decoding in
      decoding.question(document, id: id, references)
    }
    .sorted { left, right in
      let (first, second) = (left.rank, right.rank)
      return first == second ? left.article.file.precedes(right.article.file) : first < second
    }
  }

  func quizCases(_ documents: [Document], questions: [Question]) -> Checked<[QuizCase]> {
    let decoding = Decoding(markdown: markdown)
    let cases = documents.filter { $0.kind == .quizCases }.flatMap {
      decoding.quizCases($0, questions: questions, in: directory)
    }
    return Checked(cases, decoding.diagnostics)
  }

  func pages(_ documents: [Document], by mapping: some Mapping) -> Checked<WrittenPages> {
    let front = decode(documents.with { $0 == .front ? $0 : nil }, by: mapping) {
      document, _, decoding in
      decoding.frontPage(document, settings: settings, in: directory)
    }
    let lists = decode(
      documents.with { if case .list(let address) = $0 { address } else { nil } }, by: mapping
    ) { document, address, decoding in
      decoding.listPage(document, of: address).map { (address, $0) }
    }
    let free = decode(
      documents.with { if case .page(let path) = $0 { path } else { nil } }, by: mapping
    ) { document, path, decoding in
      decoding.freePage(document, path: path)
    }
    var all = WrittenPages(
      front: front.value.last, lists: Dictionary(lists.value) { first, _ in first },
      free: free.value)
    all.free.sort { left, right in
      let (first, second) = (left.article.order ?? .max, right.article.order ?? .max)
      return first == second ? left.path.precedes(right.path) : first < second
    }
    return Checked(all, front.diagnostics + lists.diagnostics + free.diagnostics)
  }

  private func decode<ID: Sendable, Thing: Sendable>(
    _ documents: [(Document, ID)], by mapping: some Mapping,
    _ read: @Sendable (Document, ID, Decoding) -> Thing?
  ) -> Checked<[Thing]> {
    let results = mapping.map(documents) { document, id in
      let decoding = Decoding(markdown: markdown)
      let thing = read(document, id, decoding)
      return Checked(thing, decoding.diagnostics)
    }
    return Checked(results.compactMap(\.value), results.flatMap(\.diagnostics))
  }
}

extension [Document] {
  /// Those of one kind, each with what the kind says of it.
  fileprivate func with<ID>(_ id: (DocumentKind) -> ID?) -> [(Document, ID)] {
    compactMap { document in id(document.kind).map { (document, $0) } }
  }
}

extension Question {
  fileprivate var rank: Int {
    let name = article.file.split(separator: "/").last.map(String.init)
    return article.order ?? name?.leadingNumber ?? .max
  }
}

/// The pages that are nothing but text.
struct WrittenPages: Sendable {
  var front: FrontPage?
  var lists: [PageAddress: Article] = [:]
  var free: [FreePage] = []
}

extension [Criterion] {
  fileprivate var byID: [Criterion.ID: Criterion] {
    Dictionary(map { ($0.id, $0) }) { first, _ in first }
  }
}

import VersusModel

/// Decodes all documents of a kind, and puts them in order.
struct DocumentDecoder: Sendable {
  let settings: Settings
  let directory: Directory
  let markdown: MarkdownConverter

  func criteria(_ documents: [Document], by mapping: some Mapping) -> Checked<[Criterion]> {
    decode(documents, by: mapping) { document, decoding in
      guard case .criterion(let id) = document.kind else { return nil }
      return decoding.criterion(document, id: id, in: directory)
    }
    .inOrder(\.article)
  }

  func options(
    _ documents: [Document], criteria: [Criterion], by mapping: some Mapping
  ) -> Checked<[Option]> {
    let criteria = criteria.byID
    return decode(documents, by: mapping) { document, decoding in
      guard case .option(let id) = document.kind else { return nil }
      return decoding.option(document, id: id, criteria: criteria, in: directory)
    }
    .inOrder(\.article)
  }

  func useCases(
    _ documents: [Document], criteria: [Criterion], options: [Option], by mapping: some Mapping
  ) -> Checked<[UseCase]> {
    let criteria = criteria.byID
    let options = options.map(\.id)
    return decode(documents, by: mapping) { document, decoding in
      guard case .useCase(let id) = document.kind else { return nil }
      return decoding.useCase(
        document, id: id, criteria: criteria, options: options, in: directory)
    }
    .inOrder(\.article)
  }

  func sources(_ documents: [Document], by mapping: some Mapping) -> Checked<[Source]> {
    decode(documents, by: mapping) { document, decoding in
      guard case .source(let id) = document.kind else { return nil }
      return decoding.source(document, id: id, in: directory)
    }
    .inOrder(\.article)
  }

  /// In the order in which they are asked: by `order`, else by the number of their file names.
  func questions(
    _ documents: [Document], _ references: QuizReferences, by mapping: some Mapping
  ) -> Checked<[Question]> {
    decode(documents, by: mapping) { document, decoding in
      guard case .question(let id) = document.kind else { return nil }
      return decoding.question(document, id: id, references)
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
    let decoded = decode(documents, by: mapping) { document, decoding -> WrittenPages? in
      var pages = WrittenPages()
      switch document.kind {
      case .front:
        pages.front = decoding.frontPage(document, settings: settings, in: directory)
      case .list(let address):
        pages.lists[address] = decoding.listPage(document, of: address)
      case .page(let path):
        pages.free = decoding.freePage(document, path: path).map { [$0] } ?? []
      case .option, .criterion, .useCase, .source, .question, .quizCases: return nil
      }
      return pages
    }
    var all = WrittenPages()
    for pages in decoded.value {
      all.front = pages.front ?? all.front
      all.lists.merge(pages.lists) { first, _ in first }
      all.free += pages.free
    }
    all.free.sort { left, right in
      let (first, second) = (left.article.order ?? .max, right.article.order ?? .max)
      return first == second ? left.path.precedes(right.path) : first < second
    }
    return Checked(all, decoded.diagnostics)
  }

  private func decode<Thing: Sendable>(
    _ documents: [Document], by mapping: some Mapping,
    _ read: @Sendable (Document, Decoding) -> Thing?
  ) -> Checked<[Thing]> {
    let results = mapping.map(documents) { document in
      let decoding = Decoding(markdown: markdown)
      let thing = read(document, decoding)
      return Checked(thing, decoding.diagnostics)
    }
    return Checked(results.compactMap(\.value), results.flatMap(\.diagnostics))
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

import VersusModel

extension Decoding {
  /// The front page; its title is the site's unless it has its own.
  func frontPage(
    _ document: Document, settings: Settings, in directory: Directory
  ) -> FrontPage? {
    guard
      let fields = FieldReader(
        document.fields, keys: .frontPage, of: "the front page",
        in: self)
    else { return nil }
    let verdict = verdict(of: fields, in: directory)
    return article(of: document, fields, title: settings.title)
      .map { FrontPage(article: $0, verdict: verdict) }
  }

  func freePage(_ document: Document, path: String) -> FreePage? {
    page(document, title: nil).map { FreePage(path: path, article: $0) }
  }

  /// The text of a kind's list page.
  func listPage(_ document: Document, of list: PageAddress) -> Article? {
    let folder = list.stem.prefix { $0 != "/" }
    return page(document, title: String(folder).asTitle)
  }

  /// Keys that show of which kind a page was meant to be.
  private static let keysOfKinds: [String: KindFolder] = [
    "name": .options, "tagline": .options, "website": .options, "facts": .options,
    "facts-default": .options, "pros": .options, "cons": .options, "combines": .options,
    "type": .criteria, "unit": .criteria, "better": .criteria, "scale": .criteria,
    "choices": .criteria, "labels": .criteria, "needs": .useCases, "weights": .useCases,
    "tools": .useCases, "answers": .questions, "pick": .questions, "when": .questions,
    "publisher": .sources, "author": .sources, "url": .sources, "published": .sources,
    "accessed": .sources, "interest": .sources, "same-voice-as": .sources,
  ]

  private func page(_ document: Document, title: String?) -> Article? {
    FieldReader(
      document.fields, keys: .page, of: "a page", in: self,
      elsewhere: Self.keysOfKinds
    )
    .flatMap { article(of: document, $0, title: title) }
  }
}

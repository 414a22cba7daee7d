import VersusModel
import VersusTemplates

/// A link with its text.
struct Link: View {
  let title: String
  let url: String

  static let shape = Shape<Link>(
    "link",
    [
      .text("title") { $0.title },
      .text("url") { $0.url },
    ])
}

extension PageContext {
  func link(_ option: Option) -> Link {
    Link(title: option.name, url: links.to(.option(option.id)))
  }

  func link(_ criterion: Criterion) -> Link {
    Link(title: criterion.title, url: links.to(.criterion(criterion.id)))
  }

  func link(_ useCase: UseCase) -> Link {
    Link(title: useCase.title, url: links.to(.useCase(useCase.id)))
  }

  func link(_ id: Option.ID) -> Link {
    Link(title: index.name(of: id), url: links.to(.option(id)))
  }
}

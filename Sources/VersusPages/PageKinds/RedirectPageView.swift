import VersusModel
import VersusTemplates

/// What stands at an old address: the way to the new one.
struct RedirectPageView: View {
  let language: String
  let isRightToLeft: Bool
  let title: String
  let url: String
  /// Absolute; empty without a `base-url`.
  let canonical: String
  /// Leads on with the fragment and the query; without it the page itself does, without them.
  let script: String

  static let shape = Shape<RedirectPageView>(
    "redirect page",
    [
      .text("language") { $0.language },
      .flag("is-right-to-left") { $0.isRightToLeft },
      .text("title") { $0.title },
      .text("url") { $0.url },
      .text("canonical") { $0.canonical },
      .text("script") { $0.script },
    ])

  init(to outline: PageOutline, in context: PageContext) {
    language = context.site.settings.language
    isRightToLeft = context.index.isRightToLeft
    title = outline.title
    url = context.links.to(outline.address)
    script = context.index.assets.bundles[.redirect]?.script.map(context.links.to(file:)) ?? ""
    canonical = context.site.absolute(outline.address) ?? ""
  }
}

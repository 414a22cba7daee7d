import VersusModel

extension KeyTable {
  static let settings = KeyTable([
    key("title", .text, "The name of the site."),
    key("description", .line, "What the site is about."),
    key("language", .text, "The language of the texts, as in en or pt-BR."),
    key("content", .text, "The folder that holds the Markdown."),
    key("base-url", .address, "The address at which the site will be."),
    key("repository", .address, "Where the site's sources are."),
    key("edit-url", .address, "Where a page is edited, with {path} for the path of its file."),
    key("urls", .words(of: Settings.URLStyle.self), "How pages are named."),
    key("raw-html", .words(of: Settings.RawHTML.self), "What becomes of HTML in Markdown."),
    key("highlight", .flag, "Whether code gets the colours of its language."),
    key("fresh-for", .period, "How long a fact counts as fresh, as in 18 months."),
    key("close-call", .whole(0...100), "Points of 100 below which a call is close."),
    key("navigation", .list(.map(.navigation)), "The entries at the top of every page."),
    key("criteria-groups", .list(.map(.group)), "The groups of criteria, in order."),
    key("use-case-groups", .list(.map(.group)), "The groups of use cases, in order."),
    key("theme", .map(.theme), "The accent and the logo."),
    key("pairs", .words(of: Settings.Pairs.self), "Which pairs of options get a page."),
    key("listed-pairs", .list(.list(.id, atLeast: 2)), "The pairs of `pairs: listed`."),
    key("max-pairs", .whole(0 ... .max), "How many pairs get a page at most."),
    key("markdown", .flag, "Whether each page also stands beside itself as Markdown."),
    key("search", .flag, "Whether visitors can search the site."),
    key("keep", .list(.text), "Names at the top of the output that stay there over builds."),
  ])

  static let navigation = KeyTable([
    requiredKey("title", .text, "What the entry is called."),
    key("to", .text, "A path below the content folder, or a web address."),
    key("items", .list(.map(.navigationItem), atLeast: 1), "Entries below it."),
  ])

  static let navigationItem = KeyTable([
    requiredKey("title", .text, "What the entry is called."),
    requiredKey("to", .text, "A path below the content folder, or a web address."),
  ])

  static let group = KeyTable([
    requiredKey("id", .id, "What criteria or use cases call it."),
    key("title", .text, "What it is called."),
    key("description", .line, "What it is about."),
  ])

  static let theme = KeyTable([
    key("accent", .text, "A colour in hexadecimal and in quotes, as in \"#1f5fa8\"."),
    key("logo", .text, "The path of an image below the content folder."),
  ])
}

import VersusContent
import VersusModel

/// A content file to fill in, with a comment on each of its keys.
package struct NewFile {
  package enum Kind: String, CaseIterable, Sendable {
    case option, criterion
    case useCase = "use-case"
    case question, source, page

    fileprivate var folder: String {
      switch self {
      case .option: "options/"
      case .criterion: "criteria/"
      case .useCase: "use-cases/"
      case .question: "questions/"
      case .source: "sources/"
      case .page: ""
      }
    }

    fileprivate func address(_ id: String) -> PageAddress {
      switch self {
      case .option: .option(Option.ID(id))
      case .criterion: .criterion(Criterion.ID(id))
      case .useCase: .useCase(UseCase.ID(id))
      case .question: .question(Question.ID(id))
      case .source: .source(Source.ID(id))
      case .page: .page(id)
      }
    }

    /// What already means something where an id may stand.
    fileprivate var reservedIDs: Set<String> {
      self == .option ? ["tie", "depends", "disputed", "none", "index"] : ["index"]
    }
  }

  /// Below the site's root.
  package let path: String
  let bytes: [UInt8]

  /// Writes a file for something new of a site.
  ///
  /// - Parameters:
  ///   - id: Of a page its path without `.md`.
  ///   - root: The site's folder, absolute.
  package static func make(
    _ kind: Kind, _ id: String, inSiteAt root: String
  ) throws(ScaffoldFailure) -> NewFile {
    let stem = try checkedStem(of: kind, id)
    var wishes = Wishes()
    wishes.includesDrafts = true
    let site = try siteToAddTo(at: root, wishes: wishes)
    let content = site.settings.content == "." ? "" : site.settings.content + "/"
    if let failure = ScaffoldFailure.placeTaken(
      by: kind.address(stem), in: site, content: content)
    {
      throw failure
    }
    let name = kind == .question ? try questionName(stem, in: site) : stem
    let path = content + kind.folder + name + ".md"
    let bytes = Array(text(of: kind, title: title(of: stem, kind), in: site).utf8)
    try writeNewFiles([SourceFile(path: path, bytes: bytes)], below: root)
    return NewFile(path: path, bytes: bytes)
  }

  /// The path below the kind's folder without `.md`.
  private static func checkedStem(of kind: Kind, _ id: String) throws(ScaffoldFailure) -> String {
    let noun = kind.rawValue.replacing("-", with: " ")
    let given = id.hasSuffix(".md") ? String(id.dropLast(".md".count)) : id
    let parts = given.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    if kind == .page, parts.count == 2,
      let other = Kind.allCases.first(where: { $0.folder == parts[0] + "/" })
    {
      throw .badID(
        "'\(given)' would be \(other == .option ? "an" : "a") \(other.rawValue), not a page",
        hint: "write 'versus new \(other.rawValue) \(parts[1])'")
    }
    let isGood = kind == .page ? parts.allSatisfy { isSlug($0) } : isSlug(given)
    guard isGood else {
      let slugs = (kind == .page ? parts : [given]).map(\.asSlug)
      let meant = slugs.contains(nil) ? nil : slugs.compactMap(\.self).joined(separator: "/")
      throw .badID(
        "'\(given)' can't be the id of \("aeiou".contains(noun.prefix(1)) ? "an" : "a") \(noun)",
        hint: meant.map { "write '\($0)'" }
          ?? "use small letters, digits and single '-' or '.' between them")
    }
    guard kind == .page || !kind.reservedIDs.contains(given) else {
      throw .badID("'\(given)' has a meaning of its own", hint: "choose another id")
    }
    return given
  }

  private static func title(of stem: String, _ kind: Kind) -> String {
    let last = stem.split(separator: "/").last.map(String.init) ?? stem
    let id = kind == .question ? unnumbered(last) : last
    // What YAML would take for a number is a text all the same, but `1.10` is no good title.
    return id.asTitle
  }
}

/// Questions alone have a number before their ids, which puts them in order.
extension NewFile {
  private static func unnumbered(_ name: String) -> String {
    let rest = name.drop { $0.isNumber }
    return rest.count < name.count && rest.first == "-" ? String(rest.dropFirst()) : name
  }

  /// With the next number, ten by ten, unless it has one.
  private static func questionName(
    _ name: String, in site: Site
  ) throws(ScaffoldFailure) -> String {
    let id = Question.ID(unnumbered(name))
    if let other = site.questions.first(where: { $0.id == id }) {
      throw .taken([other.article.file])
    }
    guard unnumbered(name) == name else { return name }
    let numbers = site.questions.compactMap { question in
      Int(Path.name(of: question.article.file).prefix { $0.isNumber })
    }
    return "\(((numbers.max() ?? 0) / 10 + 1) * 10)-\(name)"
  }
}

extension NewFile {
  private static func text(of kind: Kind, title: String, in site: Site) -> String {
    let path = "scaffold/files/\(kind.rawValue).md"
    let file = EmbeddedScaffold.files.first { $0.path == path }
    return String(decoding: file?.bytes ?? [], as: UTF8.self)
      .replacing("%title%", with: title).replacing("%facts%", with: facts(of: site))
  }

  /// A line for each criterion: without the `#` in front, a fact that is not known yet.
  private static func facts(of site: Site) -> String {
    guard !site.criteria.isEmpty else { return "  # ID: 3" }
    let longest = site.criteria.map(\.id.slug.count).max() ?? 0
    return site.criteria.map { criterion in
      let blanks = String(repeating: " ", count: longest - criterion.id.slug.count)
      return "  # \(criterion.id):\(blanks)    # \(criterion.title.onOneLine): \(criterion.values)"
    }.joined(separator: "\n")
  }
}

extension Criterion {
  /// What a fact on it takes, in few words.
  fileprivate var values: String {
    switch kind {
    case .rating: "a whole number from 1 to 5"
    case .number: "a number" + (unit.map { " in \($0.onOneLine)" } ?? "")
    case .flag: "yes, no or partial"
    case .choice: "one of " + choices.map(\.id.slug).joined(separator: ", ")
    case .list: "any of [\(choices.map(\.id.slug).joined(separator: ", "))]"
    case .text: "a text"
    case .date: "a year, a month or a day"
    case .version: "a version, as in 1.10, or none"
    case .link: "a web address"
    }
  }
}

extension String {
  fileprivate var onOneLine: String {
    split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}

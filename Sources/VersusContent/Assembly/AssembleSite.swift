import VersusModel

/// Gives all fields their meaning, resolves every name and checks what only the whole site shows.
///
/// - Parameters:
///   - documents: Those that could be read, in the order of their paths.
///   - words: What the pages say in their own words.
///   - mapping: How to go over the documents, which are decoded one by one, and over the pictures.
///   - pictureSize: How large a picture is, a file by its path below the content folder; nil where it
///     doesn't tell.
/// - Returns: Where there are errors the site lacks what they concern, and must not be published.
package func assembleSite(
  _ documents: [Document], index: ContentIndex, settings: Settings, words: Phrasebook,
  by mapping: some Mapping, pictureSize: @Sendable (String) -> PictureSize? = { _ in nil }
) -> Checked<Site> {
  let directory = Directory(documents, index: index, settings: settings)
  let published = documents.filter { !directory.drafts.contains($0.kind.address) }
  let decoder = DocumentDecoder(
    settings: settings, directory: directory,
    markdown: .of(settings: settings, index: index, words: words))

  let criteria = decoder.criteria(published, by: mapping)
  let options = decoder.options(published, criteria: criteria.value, by: mapping)
  let useCases = decoder.useCases(
    published, criteria: criteria.value, options: options.value, by: mapping)
  let sources = decoder.sources(published, by: mapping)
  let questions = decoder.questions(
    published,
    QuizReferences(
      criteria: Dictionary(criteria.value.map { ($0.id, $0) }) { first, _ in first },
      options: options.value.map(\.id), directory: directory),
    by: mapping)
  let quizCases = decoder.quizCases(published, questions: questions.value)
  let pages = decoder.pages(published, by: mapping)

  let criteriaGroups = groupsInUse(
    criteria.value.map(\.group), declared: settings.criteriaGroups)
  let useCaseGroups = groupsInUse(useCases.value.map(\.group), declared: settings.useCaseGroups)
  let appearance = resolveAppearance(of: settings, index: index)
  var site = Site(
    settings: settings, front: pages.value.front, options: options.value,
    criteria: criteria.value.grouped(by: criteriaGroups, \.group), criteriaGroups: criteriaGroups,
    useCases: useCases.value.grouped(by: useCaseGroups, \.group), useCaseGroups: useCaseGroups,
    sources: sources.value, questions: questions.value, quizCases: quizCases.value,
    pages: pages.value.free, lists: pages.value.lists, files: index.files,
    menu: appearance.value.menu, logo: appearance.value.logo)

  let unread = Set(index.kinds.values.map(\.address))
    .subtracting(targets(of: site)).subtracting([DocumentKind.quizCases.address])
    .subtracting(directory.drafts)
  let found =
    published.flatMap(\.findings) + criteria.diagnostics + options.diagnostics
    + useCases.diagnostics + sources.diagnostics
    + questions.diagnostics + quizCases.diagnostics + pages.diagnostics
  let texts = site.texts
  let pictures = pictures(in: texts, logo: site.logo)
  for (path, size) in zip(pictures, mapping.map(pictures, pictureSize)) {
    site.pictureSizes[path] = size
  }
  let checks =
    appearance.diagnostics + checkMenu(of: site, unread: unread)
    + checkConditions(of: questions.value)
    + checkLinks(
      in: texts, of: site, drafts: directory.drafts, unread: unread,
      candidates: index.targets.candidates)
    + checkOutputs(of: site, folder: index.folder) + checkAliases(of: site)
    + checkDirectives(in: texts, of: site, unread: unread)
    + checkPairs(of: site, in: directory, folder: index.folder)
  return Checked(site, (found + checks).inOrder)
}

/// The files whose sizes pages tell, by their paths below the content folder, sorted.
private func pictures(in texts: [Markup], logo: PageAddress?) -> [String] {
  var paths = Set<String>()
  if case .file(let path) = logo { paths.insert(path) }
  for text in texts {
    for case .pictureSize(let path) in text.pieces { paths.insert(path) }
  }
  return paths.sorted()
}

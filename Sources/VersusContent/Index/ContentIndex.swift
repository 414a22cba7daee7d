import VersusModel

/// What the paths of a site's files say, before any is opened: kinds, ids and targets of links.
package struct ContentIndex: Sendable {
  /// Documents to read, below the content folder, in order.
  package let documents: [String]
  /// Files to copy as they are, below the content folder, in order.
  package let files: [String]
  /// By path below the content folder.
  let kinds: [String: DocumentKind]
  let folder: ContentFolder
  let names: DeclaredNames
  let targets: LinkTargets

  /// - Parameter paths: Below the content folder, with `/`, sorted.
  package static func make(paths: [String], settings: Settings) -> Checked<ContentIndex> {
    let folder = ContentFolder(settings)
    var documents: [String] = []
    var files: [String] = []
    var usable: [String] = []
    var kinds: [String: DocumentKind] = [:]
    var diagnostics: [Diagnostic] = []
    for path in paths where isInput(path) {
      guard path.hasSuffix(".md") || path == DocumentKind.quizCasesPath else {
        files.append(path)
        usable.append(path)
        continue
      }
      // To Swift they are one path, and so to all that follows.
      if let other = kinds.index(forKey: path) {
        diagnostics.append(.spelledTwice(path, kinds[other].key, in: folder))
        continue
      }
      let kind = kindOfDocument(at: path, in: folder)
      diagnostics += kind.diagnostics
      guard let kind = kind.value else { continue }
      if case .question = kind, let other = kinds.first(where: { $0.value == kind })?.key {
        diagnostics.append(.questionTwice(path, other, in: folder))
        continue
      }
      documents.append(path)
      usable.append(path)
      kinds[path] = kind
    }
    let names = DeclaredNames(kinds: kinds.values)
    return Checked(
      ContentIndex(
        documents: documents, files: files, kinds: kinds, folder: folder, names: names,
        targets: .within(folder, kinds: kinds, paths: usable, names: names)),
      diagnostics)
  }

  func kind(of file: SourceFile) -> DocumentKind? {
    folder.path(below: file.path).flatMap { kinds[$0] }
  }

  /// Names that start with a dot are no inputs, but for `.well-known`.
  private static func isInput(_ path: String) -> Bool {
    var before = UInt8(ascii: "/")
    let mayBeHidden = path.utf8.contains { byte in
      defer { before = byte }
      return byte == UInt8(ascii: ".") && before == UInt8(ascii: "/")
    }
    return !mayBeHidden
      || path.split(separator: "/").allSatisfy { !$0.hasPrefix(".") || $0 == ".well-known" }
  }

  private static func kindOfDocument(
    at path: String, in folder: ContentFolder
  ) -> Checked<DocumentKind?> {
    let kind = DocumentKind.shape(of: path)
    guard let id = kind.id else { return Checked(kind) }
    let place = SourcePosition(file: folder.file(path))
    guard isSlug(id) else { return Checked(nil, [.invalidFileName(id, at: place)]) }
    guard !kind.reservedIDs.contains(id) else { return Checked(nil, [.reservedID(id, at: place)]) }
    return Checked(kind)
  }
}

/// Where the content lies below the site's root.
struct ContentFolder: Sendable {
  private let prefix: String

  init(_ settings: Settings) {
    self.init(settings.content)
  }

  /// - Parameter path: Below the site's root; `.` is the root itself.
  init(_ path: String) {
    prefix = path == "." ? "" : path + "/"
  }

  /// The path below the site's root of one below the content folder.
  func file(_ path: String) -> String { prefix + path }

  /// The path below the content folder of one below the site's root.
  func path(below file: String) -> String? {
    file.hasPrefix(prefix) ? String(file.dropFirst(prefix.count)) : nil
  }
}

extension Diagnostic {
  fileprivate static func questionTwice(
    _ path: String, _ other: String, in folder: ContentFolder
  ) -> Self {
    .error(
      "this file and '\(folder.file(other))' are both the question of one id", code: .invalidID,
      hint: "give them different names behind the number",
      at: SourcePosition(file: folder.file(path)))
  }

  fileprivate static func spelledTwice(
    _ path: String, _ other: String, in folder: ContentFolder
  ) -> Self {
    let (file, first) = (folder.file(path), folder.file(other))
    return .error(
      "the names '\(first)' and '\(file)' differ only in how an accented letter is spelt",
      code: .outputCollision, hint: "rename one of them", at: SourcePosition(file: file),
      related: [Related("the other one is this file", at: SourcePosition(file: first))])
  }

  fileprivate static func invalidFileName(_ id: String, at place: SourcePosition) -> Self {
    .error(
      "the file name '\(id).md' gives no usable id", code: .invalidID,
      hint: id.asSlug.map { "rename it to '\($0).md'" }
        ?? "use small letters, digits and single '-' or '.' between them", at: place)
  }

  fileprivate static func reservedID(_ id: String, at place: SourcePosition) -> Self {
    .error(
      "an option can't be called '\(id)', which has a meaning of its own in verdicts",
      code: .invalidID, hint: "rename the file", at: place)
  }
}

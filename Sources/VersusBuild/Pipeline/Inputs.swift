import VersusModel

/// The files of a site's root that a build reads, found but not opened.
struct Inputs {
  static let settingsName = "versus.yml"
  static let templatesFolder = "templates"
  /// Where the site is written unless told otherwise.
  static let outputFolder = "public"
  /// What is larger is not even read: it might not fit into memory. Each stage has its own, lower
  /// limits.
  static let mostBytesRead = 64 * 1024 * 1024

  /// Absolute.
  let root: String
  /// The same, with every link on the way resolved.
  private let realRoot: String
  /// With every link above it resolved; what lies in it is no input.
  private let output: String
  private(set) var diagnostics: [Diagnostic] = []

  /// - Parameters:
  ///   - root: Absolute.
  ///   - output: Absolute.
  init(root: String, output: String) {
    self.root = root
    realRoot = ((try? Path.resolved(root)) ?? nil) ?? root
    self.output = (try? Path.resolvedWhereThere(output)) ?? output
  }

  /// The settings file, where there is one.
  mutating func settings() throws(DiskError) -> SourceFile? {
    let name = Self.settingsName
    switch try Disk.kind(of: root + "/" + name) {
    case nil: return nil
    case .file: return keep(try read(name))
    case .folder:
      diagnostics.append(.settingsAreAFolder(name))
      return nil
    default:
      diagnostics.append(.unusableFile(name))
      return nil
    }
  }

  /// The files below a folder of the root, by their paths below it, sorted by bytes.
  ///
  /// - Returns: Nil where the folder is not there.
  mutating func paths(below folder: String) throws(DiskError) -> [String]? {
    // A link above the folder leads out of the site just as well.
    for path in Path.folders(above: folder) + [folder] {
      switch try Disk.kind(of: Path.joined(realRoot, path)) {
      case nil: return nil
      case .folder: continue
      default:
        diagnostics.append(.unusableFile(path))
        return []
      }
    }
    var found: [String] = []
    var waiting = [""]
    while let below = waiting.popLast() {
      for (entry, shown) in try Disk.list(Path.joined(root, folder) + "/" + below) {
        guard let entry else {
          diagnostics.append(.nameNotUTF8(Path.joined(folder, below + shown)))
          continue
        }
        if entry.name.hasPrefix("."), entry.name != ".well-known" { continue }
        let path = Path.joined(folder, below + entry.name)
        if isNoContent(path) { continue }
        // A line feed would make two names of one in the manifest.
        if entry.name.utf8.contains(where: { $0 < 0x20 || $0 == 0x7F }) {
          diagnostics.append(.controlInName(path))
          continue
        }
        switch entry.kind {
        case .file: found.append(below + entry.name)
        case .folder: waiting.append(below + entry.name + "/")
        case .link, .other:
          diagnostics.append(.unusableFile(path))
        }
      }
    }
    return found.sorted(by: Path.precedes)
  }

  /// Where the content is the root itself, what else stands there is none of it.
  private func isNoContent(_ path: String) -> Bool {
    path == Self.settingsName || path == Self.templatesFolder
      || Path.joined(realRoot, path) == output || path == Self.outputFolder
  }

  /// - Parameter path: Below the root.
  func state(of path: String) throws(DiskError) -> InputFileState? {
    try Disk.inputState(of: root + "/" + path)
  }

  /// - Parameter path: Below the root.
  func read(_ path: String) throws(DiskError) -> Checked<SourceFile?> {
    try read(path, in: state(of: path))
  }

  /// - Parameter state: The file as it was just now.
  func read(
    _ path: String, in state: InputFileState?
  ) throws(DiskError) -> Checked<SourceFile?> {
    let size = state?.file.size ?? 0
    guard size <= Self.mostBytesRead else { return Checked(nil, [.farTooLarge(path, size: size)]) }
    return Checked(SourceFile(path: path, bytes: try Disk.read(root + "/" + path)))
  }

  /// How large a picture is, as the start of its file tells.
  ///
  /// - Parameter path: Below the root.
  /// - Returns: Nil where it doesn't tell or can't be read: no page needs it.
  func pictureSize(_ path: String) -> PictureSize? {
    // A camera puts some 100 KB before the size of a photograph, others a few bytes.
    for most in [4_096, 1_048_576] {
      guard let start = try? Disk.start(of: root + "/" + path, most: most) else { return nil }
      if let size = PictureSize(startOfFile: start) { return size }
      if start.count < most { return nil }
    }
    return nil
  }

  /// Keeps what was said about a value, and passes the value on.
  mutating func keep<Value>(_ checked: Checked<Value>) -> Value {
    diagnostics += checked.diagnostics
    return checked.value
  }
}

extension Diagnostic {
  fileprivate static func unusableFile(_ path: String) -> Self {
    .error(
      "this is a link or a device, not a file or a folder", code: .unusableFile,
      hint: "put the file or the folder itself here: links are not followed",
      at: SourcePosition(file: path))
  }

  fileprivate static func controlInName(_ path: String) -> Self {
    .error(
      "the name holds a line break or another control character", code: .unusableFile,
      hint: "rename the file or the folder", at: SourcePosition(file: path))
  }

  fileprivate static func settingsAreAFolder(_ path: String) -> Self {
    .error(
      "'\(path)' must be a file, but it is a folder", code: .unusableFile,
      hint: "rename the folder", at: SourcePosition(file: path))
  }

  fileprivate static func farTooLarge(_ path: String, size: Int) -> Self {
    .error(
      "this file has \(size) bytes, far more than a text may have", code: .fileTooLarge,
      hint: "split it into several files", at: SourcePosition(file: path))
  }

  fileprivate static func nameNotUTF8(_ path: String) -> Self {
    .error(
      "the name of this file is not UTF-8", code: .notUTF8, hint: "rename the file",
      at: SourcePosition(file: path))
  }
}

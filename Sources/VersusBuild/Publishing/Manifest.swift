import Glibc

/// The list of what versus made in an output: nothing else in it is ever removed.
struct Manifest {
  static let name = ".versus-manifest"
  private static let heading = "versus manifest 1"

  /// Paths below the output, sorted.
  let paths: [String]

  init(paths: some Sequence<String>) {
    // They come nearly sorted, which sorting makes use of and a set would undo.
    let sorted = paths.sorted(by: Path.precedes)
    self.paths = zip(sorted.indices, sorted).lazy
      .filter { $0 == 0 || Path.precedes(sorted[$0 - 1], $1) }.map(\.1)
  }

  /// What the last build made; nothing where there is no manifest, or one of another make.
  init(of output: String) throws(DiskError) {
    let path = output + "/" + Self.name
    guard try Disk.kind(of: path) == .file else {
      self.init(paths: [])
      return
    }
    let lines = String(decoding: try Disk.read(path), as: UTF8.self)
      .split(separator: "\n").map(String.init)
    self.init(
      paths: lines.first == Self.heading ? lines.dropFirst().filter(Self.isWithin) : [])
  }

  /// Whether a path stays in the output: a manifest may have been written by anyone.
  private static func isWithin(_ path: String) -> Bool {
    Path.parts(of: path).allSatisfy { !["", ".", ".."].contains($0) }
  }

  var bytes: [UInt8] {
    Array(([Self.heading] + paths).joined(separator: "\n").utf8) + [0x0A]
  }

  /// What is in an output and was not made by versus, but for names that are kept. A link in the
  /// place of a file of ours is none of ours: it may lead out of the output.
  func foreign(in output: String, keep: [String]) throws(DiskError) -> [String] {
    let made = PathSet(paths + [Self.name])
    let folders = PathSet(self.folders)
    let keep = PathSet(keep)
    var foreign: [String] = []
    var waiting = [""]
    while let below = waiting.popLast() {
      for (entry, shown) in try Disk.list(output + "/" + below) {
        // What is shown of a name that is not UTF-8 may be another's name.
        guard let entry else {
          foreign.append(below + shown)
          continue
        }
        let path = below + entry.name
        if below.isEmpty, keep.contains(path), !made.contains(path) { continue }
        if entry.kind == .folder, folders.contains(path) {
          waiting.append(path + "/")
        } else if entry.kind != .file || !made.contains(path) {
          foreign.append(path)
        }
      }
    }
    return foreign.sorted(by: Path.precedes)
  }

  /// The folders that the paths lie in, each before those in it.
  var folders: [String] { PathSet(paths.flatMap(Path.folders)).sorted }
}

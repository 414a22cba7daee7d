/// Paths told apart by their bytes, as a file system does it; equal texts may be two names.
struct PathSet {
  private struct Member: Hashable {
    let path: String

    static func == (left: Self, right: Self) -> Bool {
      left.path.utf8.elementsEqual(right.path.utf8)
    }

    func hash(into hasher: inout Hasher) {
      for byte in path.utf8 { hasher.combine(byte) }
    }
  }

  private let members: Set<Member>

  init(_ paths: some Sequence<String>) { members = Set(paths.lazy.map(Member.init)) }

  func contains(_ path: String) -> Bool { members.contains(Member(path: path)) }

  /// By their bytes.
  var sorted: [String] { members.map(\.path).sorted(by: Path.precedes) }
}

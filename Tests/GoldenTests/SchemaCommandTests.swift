import Foundation
import Testing

struct SchemaCommandTests {
  /// A file of each kind in which a key is wrong, by its path.
  private static let files = [
    "option": "content/options/a.md", "criterion": "content/criteria/a.md",
    "use-case": "content/use-cases/a.md", "question": "content/questions/a.md",
    "source": "content/sources/a.md", "page": "content/a.md", "front-page": "content/index.md",
    "settings": "versus.yml", "quiz-cases": "content/quiz-cases.yml",
  ]

  @Test(arguments: files.keys.sorted())
  func `a schema has the keys that decoding accepts`(kind: String) throws {
    let path = Self.files[kind] ?? ""
    let isYAML = path.hasSuffix(".yml")
    let line = kind == "quiz-cases" ? "- wxyz: 1\n" : "wxyz: 1\n"
    let site = try ScratchSite(["content/b.md": "# B\n"])
    try site.write(isYAML ? line : "---\n\(line)---\n", to: path)
    let errors = try site.run(["check"]).errors
    let accepted = try #require(
      errors.firstMatch(of: /the keys are ([^\n]*)/), "\(errors)"
    ).output.1
    #expect(
      accepted.components(separatedBy: ", ").sorted() == (try SchemaOfKind(kind).keys.sorted()))
  }

  /// `FieldReader` takes a table for what authors write; lists of its own have only directives.
  @Test func `no list of keys stands beside the tables`() throws {
    let folder = Command.repository.appendingPathComponent("Sources/VersusContent/Schema")
    for case let path as String in FileManager.default.enumerator(atPath: folder.path) ?? .init()
    where path.hasSuffix(".swift") {
      let text = try String(contentsOf: folder.appendingPathComponent(path), encoding: .utf8)
      #expect(!text.contains("keys: [\""), "\(path)")
    }
  }

  @Test func `every key has a description, on every level`() throws {
    for kind in Self.files.keys {
      var waiting: [Any] = [try SchemaOfKind(kind).whole]
      while let next = waiting.popLast() {
        if let list = next as? [Any] { waiting += list }
        guard let map = next as? [String: Any] else { continue }
        for (name, value) in map["properties"] as? [String: [String: Any]] ?? [:] {
          #expect((value["description"] as? String)?.isEmpty == false, "\(kind): \(name)")
          waiting.append(value)
        }
        waiting += ["items", "anyOf", "additionalProperties"].compactMap { map[$0] }
      }
    }
  }

  @Test func `another kind is wrong usage`() throws {
    #expect(try ScratchSite().run(["schema", "optoin"]).status == 64)
  }
}

/// What `versus schema` prints for a kind.
struct SchemaOfKind {
  let whole: [String: Any]

  init(_ kind: String) throws {
    let printed = try ScratchSite().run(["schema", kind])
    whole =
      try JSONSerialization.jsonObject(with: Data(printed.output.utf8)) as? [String: Any] ?? [:]
  }

  /// Of the file, or of each entry where the file is a list.
  var keys: [String] {
    let map = whole["items"] as? [String: Any] ?? whole
    return (map["properties"] as? [String: Any]).map { Array($0.keys) } ?? []
  }
}

import Foundation
import Testing
import VersusModel

/// The page's script, run by node, says of many sheets what Swift says. The web's tests hold the
/// browser to what node says of the same sheets.
@Suite(.enabled(if: Node.isInstalled, "node is not installed; script/test installs it"))
struct RandomSheetsTests {
  @Test(arguments: [".", "examples/licences"])
  func `Swift and the page's script agree on every number of random sheets`(root: String) throws {
    let built = try BuiltQuiz(of: root)
    let reasons = try JSONDecoder().decode(PageReasons.self, from: Data(built.data.utf8))
    let lines = try Node.randomSheets(of: built.data)
    let outcomes = try lines.map {
      try JSONDecoder().decode(SheetOutcome.self, from: Data($0.utf8))
    }
    #expect(outcomes.count == 1000)
    for outcome in outcomes {
      let expected = SheetOutcome(of: outcome.sheet, in: built.quiz, reasons)
      #expect(outcome == expected)
      guard outcome == expected else { break }
    }
    expectVariety(of: outcomes)
  }

  /// Equal sheets prove nothing unless each thing that is compared happens.
  private func expectVariety(of outcomes: [SheetOutcome]) {
    let kinds: [(name: String, isOf: (SheetOutcome) -> Bool)] = [
      ("one leads", { $0.result.leaders.count == 1 }),
      ("several lead", { $0.result.leaders.count > 1 }),
      ("nothing fits", { !$0.result.conflicts.isEmpty }),
      ("some are out", { $0.result.standings.contains { !$0.unmet.isEmpty } }),
      ("close", { !$0.result.close.isEmpty }),
      ("uncertain", { !$0.result.uncertain.isEmpty }),
      ("unsteady", { $0.result.steady < $0.result.weighed }),
      ("flips", { !$0.flips.isEmpty }),
      ("a hidden answer", { !Set($0.sheet.keys).isSubset(of: $0.shown) }),
    ]
    for kind in kinds {
      #expect(outcomes.count(where: kind.isOf) > 10, "\(kind.name)")
    }
    #expect(Set(outcomes.map(\.result.leaders)).count > 3)
  }
}

/// A JavaScript engine outside the browser.
enum Node {
  static let isInstalled = (try? run(["--version"])) != nil

  /// What `Tests/RankingCases/random-sheets.js` gives, line by line.
  static func randomSheets(of data: String) throws -> [Substring] {
    let scripts = try [
      "templates/components/scoring/scoring.js", "Tests/RankingCases/random-sheets.js",
    ].map {
      try String(contentsOf: BuiltQuiz.repository.appendingPathComponent($0), encoding: .utf8)
    }
    let call = "randomSheets((\(data)).quiz).join(\"\\n\")"
    let file = FileManager.default.temporaryDirectory
      .appendingPathComponent("versus-\(UUID().uuidString).js")
    defer { try? FileManager.default.removeItem(at: file) }
    try Data((scripts + ["process.stdout.write(\(call));"]).joined(separator: "\n").utf8)
      .write(to: file)
    return try run([file.path]).split(separator: "\n")
  }

  private static func run(_ arguments: [String]) throws -> String {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["node"] + arguments
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let bytes = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { throw CocoaError(.executableLoad) }
    return String(decoding: bytes, as: UTF8.self)
  }
}

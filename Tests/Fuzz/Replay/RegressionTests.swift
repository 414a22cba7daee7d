import Foundation
import Testing

/// Every file that ever broke a promise, and those that fuzzing begins with, keep them all.
struct RegressionTests {
  @Test(arguments: FuzzTarget.all)
  func `no promise is broken by what broke one, or by what fuzzing begins with`(
    target: FuzzTarget
  ) throws {
    let files = try Self.files(in: "corpus/\(target.name)")
    #expect(!files.isEmpty)
    for file in try files + Self.files(in: "regressions/\(target.name)") {
      let broken = target.brokenPromises(Array(try Data(contentsOf: file)))
      #expect(broken.isEmpty, "\(file.lastPathComponent)")
    }
  }

  @Test(arguments: ["corpus", "regressions"])
  func `no folder of files is without a target`(folder: String) throws {

    let names = FuzzTarget.all.map(\.name)
    let folders = try Self.files(in: folder).map(\.lastPathComponent)
    #expect(folders.filter { !names.contains($0) }.isEmpty)
  }

  @Test(arguments: [
    "<p>a", "<p>a</b>", "a < b", "a & b", "<p class=x>a</p>", "<a href=\"javascript:x\">a</a>",
    "<p onclick=\"x\">a</p>", "<script>x</script>", "<a href=\"//x\">a</a>",
    "<p a=\"\" a=\"\"></p>",
    "<a href=\"&#106;avascript:x\">a</a>", "<a href=\"javascript&colon;x\">a</a>",
    "<style>p</style>", "<p style=\"x\">a</p>",
    "<p a=\"<\"></p>",
  ])
  func `what is no good HTML is found out`(html: String) {
    #expect(!MarkupReader.broken(in: Array(html.utf8)).isEmpty)
  }

  @Test(arguments: [
    ("<a title='x'>b</a>", ["a title", "/a"]), ("<a title=''><i x=''>", ["a title", "i x"]),
    ("<!-- <b> --><i>", ["!--", "i"]), ("<title><b></title><i>", ["title", "/title", "i"]),
    ("a < b <1> </ x>", ["!"]), ("<p a=b c>", ["p a c"]), ("<p a='", ["p a…"]),
  ])
  func `tags are found as browsers find them`(html: String, tokens: [String]) {
    #expect(MarkupOutline(of: Array(html.utf8)).tokens == tokens)
  }

  private static func files(in folder: String) throws -> [URL] {
    let place = SampleSite.repository.appendingPathComponent("Tests/Fuzz/" + folder)
    guard FileManager.default.fileExists(atPath: place.path) else { return [] }
    return try FileManager.default.contentsOfDirectory(at: place, includingPropertiesForKeys: nil)
      .sorted { $0.path < $1.path }
  }
}

extension FuzzTarget: CustomTestStringConvertible {
  var testDescription: String { name }
}

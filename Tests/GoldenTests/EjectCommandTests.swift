import Foundation
import Testing

struct EjectCommandTests {
  @Test func `a part of the theme becomes the site's own, and says where it comes from`() throws {
    let site = try ScratchSite.new()
    let made = try site.run(["eject", "use-case-card"])
    #expect(made.status == 0, "\(made.errors)")
    let folder = "templates/components/use-case-card/use-case-card"
    #expect(made.output == "\(folder).css\n\(folder).html\n")
    let first = /copied from versus \d+\.\d+\.\d+, original [0-9a-f]{16}/
    #expect(try site.text("\(folder).css").hasPrefix("/* copied from versus "))
    #expect(try site.text("\(folder).html").contains(first))
    #expect(try site.run(["eject", "words/en"]).output == "templates/words/en.yml\n")
    #expect(try site.text("templates/words/en.yml").hasPrefix("# copied from versus "))
    #expect(try site.run(["check", "--strict"]).status == 0)
  }

  @Test func `a site with the whole theme as its own has the same pages`() throws {
    let site = try ScratchSite.new()
    #expect(try site.run(["build", "-o", "theirs"]).status == 0)
    let names = try site.run(["eject", "--list"]).output.split(separator: "\n")
      .filter { !$0.hasPrefix(" ") }.map(String.init)
    #expect(names.contains("layout") && names.contains("pages/option") && names.count > 50)
    for name in names { #expect(try site.run(["eject", name]).status == 0, "\(name)") }
    #expect(try site.run(["build", "--strict", "-o", "own"]).status == 0)
    #expect(try site.text("own/index.html").contains("assets/style-"))
    // The line that names the original goes to no browser: its icon has the same name too.
    for page in ["index.html", "table.html", "quiz/index.html", "options/bike.html"] {
      #expect(try site.text("own/\(page)") == site.text("theirs/\(page)"), "\(page)")
    }
  }

  @Test func `a copy whose original has moved on is told by check`() throws {
    let site = try ScratchSite.new()
    let path = "templates/components/ranking/ranking.css"
    #expect(try site.run(["eject", "ranking/ranking.css"]).output == path + "\n")
    try site.change(path, "@layer components", to: "/* ours */\n@layer components")
    #expect(!(try site.run(["check"]).errors.contains("outdated-copy")))
    let text = try site.text(path).split(separator: "\n").dropFirst().joined(separator: "\n")
    try site.write(
      "/* copied from versus 0.0.9, original 0000000000000000 */\n" + text, to: path)
    let warned = try site.run(["check"])
    #expect(warned.status == 0)
    #expect(warned.errors.contains("\(path):1:1: warning: "))
    #expect(warned.errors.contains("copied from versus 0.0.9 [outdated-copy]"))
    #expect(warned.errors.contains("'versus eject --print \(path)'"))
    // What the hint says works.
    let original = try site.run(["eject", "--print", path]).output
    try site.write(original, to: path)
    #expect(try site.run(["check", "--strict"]).status == 0)
  }

  @Test func `what is there stays as it is`() throws {
    let site = try ScratchSite.new()
    let path = "templates/components/ranking/ranking.css"
    try site.write("/* mine */\n", to: path)
    let refused = try site.run(["eject", "ranking"])
    #expect(refused.status == 73)
    #expect(refused.errors.contains(path) && refused.errors.contains("nothing was written"))
    #expect(try site.text(path) == "/* mine */\n")
    #expect(!site.has("templates/components/ranking/ranking.html"))
  }

  @Test(arguments: [
    (["eject", "rankin"], "did you mean 'ranking'?"), (["eject", "zzzzzz"], "versus eject --list"),
    (["eject"], "--list"), (["eject", "ranking", "--list"], "--list"), (["eject", ""], "no ''"),
    (["eject", "../ranking"], "has no '../ranking'"),
  ])
  func `a name that the theme does not have is refused`(_ command: [String], _ says: String) throws
  {
    let refused = try ScratchSite.new().run(command)
    #expect(refused.status == 64)
    #expect(refused.errors.contains(says), "\(refused.errors)")
  }

  @Test func `where there is no site nothing is written`() throws {
    let site = try ScratchSite()
    let refused = try site.run(["eject", "ranking"])
    #expect(refused.status != 0 && refused.errors.contains("content-missing"))
    #expect(!site.has("templates"))
  }
}

import Testing
import VersusModel

@testable import VersusPages

struct LinksTests {
  private let option = PageAddress.option(Option.ID("nodejs"))

  @Test func `links climb from the page's folder to the output's`() {
    #expect(Links(from: "index.html", style: .files).to(option) == "options/nodejs.html")
    #expect(Links(from: "table.html", style: .files).to(.index) == "index.html")
    #expect(
      Links(from: "a/b/c.html", style: .files).to(option, fragment: "facts")
        == "../../options/nodejs.html#facts")
  }

  @Test func `folders are linked without their index`() {
    let links = Links(from: "options/python/index.html", style: .folders)
    #expect(links.to(option) == "../../options/nodejs/")
    #expect(links.to(.index) == "../../")
    #expect(links.to(.file("img/a.svg")) == "../../img/a.svg")
    #expect(Links(from: "index.html", style: .folders).to(.index) == "./")
  }

  @Test func `a question is a place on the page of the quiz`() {
    let question = PageAddress.question(Question.ID("heart"))
    let links = Links(from: "options/nodejs.html", style: .files)
    #expect(links.to(question) == "../quiz/index.html#question-heart")
    #expect(
      links.to(question, fragment: "why") == "../quiz/index.html#question-heart.why")
  }

  @Test func `a page that any address may show links from the host's root`() {
    #expect(Links(fromAnywhere: "/docs/", style: .files).to(option) == "/docs/options/nodejs.html")
  }
}

import Testing

@testable import VersusBuild

/// What an answer means, and whether there is more to ask.
struct InquiryTests {
  private static let address = "https://a.example/"

  private func outcome(_ answers: WebAnswer...) -> Inquiry.Outcome? {
    var inquiry = Inquiry(Self.address)
    for answer in answers { inquiry.take(answer) }
    return inquiry.outcome
  }

  @Test(arguments: [200, 204, 206, 302, 303, 304, 307, 416])
  func `an answer says that it is there`(status: Int) {
    #expect(outcome(.status(status), .status(status)) == .there)
  }

  @Test(arguments: [404, 410])
  func `a page that the server denies twice is gone`(status: Int) {
    #expect(outcome(.status(status)) == nil)
    #expect(
      outcome(.status(status), .status(status)) == .gone("the server answers \(status)"))
  }

  @Test func `what only HEAD is refused is there`() {
    var inquiry = Inquiry(Self.address)
    inquiry.take(.status(405))
    #expect(inquiry.request == WebRequest(address: Self.address, method: .get))
    inquiry.take(.status(200))
    #expect(inquiry.outcome == .there)
    #expect(inquiry.request == nil)
  }

  @Test(arguments: [301, 308])
  func `for good is not for a while`(status: Int) {
    #expect(outcome(.status(status, to: "https://b.example/")) == .moved(to: "https://b.example/"))
    #expect(outcome(.status(status, to: Self.address)) == .unsure("it redirects to itself"))
  }

  @Test(arguments: [401, 403, 451, 500, 503])
  func `a refusal tells nothing`(status: Int) {
    #expect(
      outcome(.status(status), .status(status)) == .unsure("the server answers \(status)"))
  }

  @Test func `who asks for patience is not asked again`() {
    #expect(outcome(.status(429)) == .unsure("the server has had too many questions (429)"))
    #expect(WebAnswer.status(429).holdsForHost)
    #expect(!WebAnswer.status(404).holdsForHost)
  }

  @Test func `without an answer it counts why`() {
    #expect(outcome(.exit(3)) == .gone("it is no valid address"))
    #expect(outcome(.exit(6)) == .gone("there is no such host"))
    #expect(outcome(.exit(28)) == .unsure("there was no answer in time"))
    #expect(outcome(.exit(7, "refused")) == .unsure("curl says 'refused'"))
    #expect(outcome(.exit(60, "has expired")) == .gone("curl says 'has expired'"))
    #expect(outcome(.exit(77)) == .unsure("curl says 'error 77'"))
  }

  @Test func `an address in the house is not asked for`() {
    let inquiry = Inquiry("http://192.168.0.1/")
    #expect(inquiry.request == nil)
    #expect(inquiry.outcome == .inHouse)
  }
}

extension WebAnswer {
  static func status(_ status: Int, to redirect: String = "") -> Self {
    WebAnswer(status: status, exit: 0, isFound: true, redirect: redirect, words: "")
  }

  static func exit(_ exit: Int, _ words: String = "", isFound: Bool = true) -> Self {
    WebAnswer(status: 0, exit: exit, isFound: isFound, redirect: "", words: words)
  }
}

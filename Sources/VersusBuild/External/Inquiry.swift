import VersusModel

/// The question whether an address is there: what to ask for next, and the outcome.
struct Inquiry: Sendable {
  enum Outcome: Equatable, Sendable {
    case there
    /// For good.
    case moved(to: String)
    /// With a reason that ends a sentence.
    case gone(String)
    case unsure(String)
    /// Not for everyone, so that it is not asked for.
    case inHouse
  }

  let address: String
  let host: String
  private let isPublic: Bool
  private var method = WebRequest.Method.head
  /// The last one.
  private(set) var answer: WebAnswer?

  /// - Parameter address: Without a fragment.
  init(_ address: String) {
    self.address = address
    host = hostName(of: address)
    isPublic = isPublicHost(host)
  }

  /// Nil where there is nothing left to ask.
  var request: WebRequest? {
    isPublic && answer == nil ? WebRequest(address: address, method: method) : nil
  }

  mutating func take(_ answer: WebAnswer) {
    guard request != nil else { return }
    if method == .head, answer.mayBeOtherForGet {
      method = .get
    } else {
      self.answer = answer
    }
  }

  /// Nil as long as it is open.
  var outcome: Outcome? {
    guard isPublic else { return .inHouse }
    return answer.map { $0.outcome(of: address) }
  }
}

/// One question to one server.
struct WebRequest: Equatable, Sendable {
  enum Method: Sendable {
    case head, get
  }

  let address: String
  let method: Method
}

/// What came of a request.
struct WebAnswer: Equatable, Sendable {
  /// Of HTTP; 0 where none came. It counts whatever became of the body behind it.
  let status: Int
  /// curl's, for this transfer; by its manual, "Exit codes".
  let exit: Int
  /// Whether the host's name was looked up before it ended.
  let isFound: Bool
  /// Absolute; empty where the server names none.
  let redirect: String
  /// What curl says went wrong.
  let words: String

  static let none = WebAnswer(status: 0, exit: 0, isFound: true, redirect: "", words: "no answer")

  /// Neither the host nor the proxy in front of it has an address, or nobody says so in time.
  var isWithoutHost: Bool { [5, 6].contains(exit) || exit == 28 && !isFound }

  /// It is spelled so that nobody could be asked.
  var isMisspelt: Bool { exit == 3 }

  private var isWithoutTrust: Bool { status == 0 && [35, 51, 60, 83, 90, 91].contains(exit) }

  /// Whether other addresses of the host would get the same: asking for them could only annoy.
  var holdsForHost: Bool {
    status == 429 || isWithoutHost || isWithoutTrust || status == 0 && exit == 7
  }

  /// Many a server refuses HEAD, or answers it wrongly; one that asks for patience would not like a
  /// second request.
  var mayBeOtherForGet: Bool {
    status >= 400 && status != 429 || status == 0 && [52, 56, 92].contains(exit)
  }

  func outcome(of address: String) -> Inquiry.Outcome {
    switch status {
    case 301, 308:
      if redirect.isEmpty { return .there }
      return redirect == address ? .unsure("it redirects to itself") : .moved(to: redirect)
    // Of an empty file no range can be sent.
    case 200..<400, 416: return .there
    case 404, 410: return .gone("the server answers \(status)")
    case 429: return .unsure("the server has had too many questions (429)")
    case 1...: return .unsure("the server answers \(status)")
    default: break
    }
    if isMisspelt { return .gone("it is no valid address") }
    if exit == 6 { return .gone("there is no such host") }
    if exit == 28 { return .unsure("there was no answer in time") }
    let reason = "curl says '\(words.isEmpty ? "error \(exit)" : words)'"
    return isWithoutTrust ? .gone(reason) : .unsure(reason)
  }
}

/// An address as it is asked for: what is behind `#` stays in the browser.
func withoutFragment(_ address: String) -> String {
  String(address.prefix { $0 != "#" })
}

import Glibc
import VersusModel

/// What asking for the links out of a site gave.
package struct ExternalReport: Sendable {
  package let diagnostics: [Diagnostic]
  /// How many addresses were asked for.
  package let asked: Int
  /// How many were there within the last days and were not asked for again.
  package let known: Int
}

/// Asks for every address of the web that a site links to, each once.
///
/// - Parameters:
///   - root: Absolute; places are looked up in the files there.
///   - seconds: How long one answer may take.
package func checkExternalLinks(
  of site: Site, root: String, by curl: Curl, seconds: Int, progress: Progress
) throws(CurlFailure) -> ExternalReport {
  let cache = CacheFolder().map { KnownAddresses(in: $0, now: time(nil)) }
  return try checkExternalLinks(of: site, root: root, cache: cache, progress: progress) {
    requests throws(CurlFailure) in try curl.answers(to: requests, seconds: seconds)
  }
}

/// - Parameter ask: Gives an answer to each request, in their order; all are asked at a time.
func checkExternalLinks(
  of site: Site, root: String, cache: KnownAddresses?, progress: Progress,
  ask: ([WebRequest]) throws(CurlFailure) -> [WebAnswer]
) throws(CurlFailure) -> ExternalReport {
  let links = Dictionary(grouping: site.externalLinks) { withoutFragment($0.address) }
  let known = links.keys.filter { cache?.holds($0) ?? false }.sorted()
  var inquiries = Set(links.keys).subtracting(known).sorted().map(Inquiry.init)
  try answer(&inquiries, progress, ask)

  let answers = inquiries.compactMap(\.answer)
  let sent = answers.filter { !$0.isMisspelt }
  if !sent.isEmpty, sent.allSatisfy(\.isWithoutHost), try !isOnline(known, ask) {
    let lost = inquiries.filter { $0.answer?.isWithoutHost ?? false }
    throw .offline(hosts: Set(lost.map(\.host)).sorted())
  }

  var places = LinkPlaces(root: root)
  let diagnostics = inquiries.compactMap { inquiry -> Diagnostic? in
    if inquiry.outcome == .there { return nil }
    return .external(inquiry, at: places.places(of: links[inquiry.address] ?? []))
  }
  cache?.keep(adding: inquiries.filter { $0.outcome == .there }.map(\.address))
  return ExternalReport(diagnostics: diagnostics, asked: answers.count, known: known.count)
}

/// Where nothing new is found, all of it may be misspelt: what was there lately tells.
private func isOnline(
  _ known: [String], _ ask: ([WebRequest]) throws(CurlFailure) -> [WebAnswer]
) throws(CurlFailure) -> Bool {
  guard let witness = known.first else { return false }
  return try ask([WebRequest(address: witness, method: .head)]).contains { !$0.isWithoutHost }
}

/// In turns, so that no host is asked for much at a time.
private func answer(
  _ inquiries: inout [Inquiry], _ progress: Progress,
  _ ask: ([WebRequest]) throws(CurlFailure) -> [WebAnswer]
) throws(CurlFailure) {
  while true {
    let turn = nextTurn(of: inquiries)
    guard !turn.isEmpty else { return }
    let answers = try ask(turn.compactMap { inquiries[$0].request })
    for (index, answer) in zip(turn, answers) {
      inquiries[index].take(answer)
      guard answer.holdsForHost else { continue }
      for other in inquiries.indices where inquiries[other].host == inquiries[index].host {
        inquiries[other].take(answer)
      }
    }
    let done = inquiries.count { $0.request == nil }
    progress.report("ask for links", done, of: inquiries.count)
  }
}

/// - Returns: Indices of inquiries that are open, few of them of the same host.
private func nextTurn(of inquiries: [Inquiry]) -> [Int] {
  let mostOfHost = 2
  var counts: [String: Int] = [:]
  var turn: [Int] = []
  for (index, inquiry) in inquiries.enumerated() where inquiry.request != nil {
    counts[inquiry.host, default: 0] += 1
    if counts[inquiry.host, default: 0] <= mostOfHost { turn.append(index) }
    if turn.count == Curl.mostAtATime { break }
  }
  return turn
}

extension Diagnostic {
  fileprivate static func external(_ inquiry: Inquiry, at places: [SourcePosition]) -> Self? {
    let address = inquiry.address
    let related = places.dropFirst().map { Related("it stands here, too", at: $0) }
    switch inquiry.outcome {
    case nil, .there: return nil
    case .gone(let reason):
      return .error(
        "'\(address)' leads nowhere: \(reason)", code: .brokenExternalLink,
        hint: "link to where it is now or to an archived copy, or take the link out",
        at: places.first, related: related)
    case .moved(let target):
      return .warning(
        "'\(address)' has moved for good, to '\(target)'", code: .movedExternalLink,
        hint: "see whether the new page says the same, and link to it",
        at: places.first, related: related)
    case .unsure(let reason):
      return Diagnostic(
        .note, .unsureExternalLink, "can't tell whether '\(address)' is there: \(reason)",
        hint: "open it in a browser", at: places.first, related: related)
    case .inHouse:
      return Diagnostic(
        .note, .unsureExternalLink, "'\(address)' was not asked for: it is no public address",
        hint: "visitors can't open it, unless the site is for your own network",
        at: places.first, related: related)
    }
  }
}

import NIOCore
import NIOEmbedded
import VersusModel

@testable import VersusBuild

extension FuzzTarget {
  /// What one connection to `serve` sends, from the request line on.
  static let requests = FuzzTarget(name: "requests") { bytes in
    let addresses = bytes.split(separator: 0x20).prefix(2)
      .map { String(decoding: $0, as: UTF8.self) }
    return addresses.flatMap(brokenPaths) + brokenAnswers(to: bytes)
  }

  /// Of an address that is let through, as a file system would see it.
  private static func brokenPaths(of address: String) -> [String] {
    guard let target = RequestTarget(address) else { return [] }
    let names = target.path.split(separator: "/", omittingEmptySubsequences: false)
    let isSafe =
      !names.contains("..") && !names.contains(".") && !names.dropLast().contains("")
      && target.path.utf8.allSatisfy { $0 >= 0x20 && $0 != 0x7F && $0 != UInt8(ascii: "\\") }
    return isSafe ? [] : ["the address '\(address)' leads to '\(target.path)'"]
  }

  private static func brokenAnswers(to request: [UInt8]) -> [String] {
    guard let answer = answer(to: request) else { return ["the connection can't be set up"] }
    if answer.isEmpty { return [] }
    let lines: [Substring] = String(decoding: answer, as: UTF8.self)
      .split(separator: "\r\n" as Character, omittingEmptySubsequences: false)
    let head = lines.prefix { !$0.isEmpty }
    guard let status = head.first.flatMap({ statuses[String($0.prefix(12))] }) else {
      return ["an answer that begins '\(head.first ?? "")'"]
    }
    var broken: [String] = []
    for line in head.dropFirst() {
      let parts = line.split(separator: ": ", maxSplits: 1)
      guard parts.count == 2, headers.contains(String(parts[0])) else {
        broken.append("the header '\(line)'")
        continue
      }
      if parts[0] == "Location", parts[1].prefix(1) == "/" || !parts[1].contains("/") {
        broken.append("a redirection to '\(parts[1])'")
      }
    }
    let asked = String(decoding: request, as: UTF8.self).lowercased()
    if status, !["127.0.0.1:8000", "localhost:8000"].contains(where: asked.contains) {
      broken.append("a stranger is answered: \(asked)")
    }
    return broken
  }

  /// Whether one of these is for welcome guests alone.
  private static let statuses = [
    "HTTP/1.1 200": true, "HTTP/1.1 302": true, "HTTP/1.1 404": true, "HTTP/1.1 503": true,
    "HTTP/1.1 400": false, "HTTP/1.1 403": false, "HTTP/1.1 405": false, "HTTP/1.1 413": false,
    "HTTP/1.1 431": false,
  ]
  private static let headers: Set<String> = [
    "Content-Type", "Content-Security-Policy", "X-Content-Type-Options", "Connection", "Allow",
    "Cross-Origin-Resource-Policy", "Cache-Control", "Content-Length", "Location",
    "transfer-encoding",
  ]

  /// Everything that the server says; nil where it fails.
  private static func answer(to request: [UInt8]) -> [UInt8]? {
    let preview = SitePreview()
    preview.show(served)
    let channel = EmbeddedChannel()
    do {
      let connection = HTTPConnection(
        preview, Connections(), entrance: RequestGuard(port: 8000))
      try SiteServer.answer(by: connection, on: channel.pipeline.syncOperations)
      try channel.connect(to: SocketAddress(ipAddress: "127.0.0.1", port: 8000)).wait()
    } catch {
      return nil
    }
    // What is no HTTP is an error of the channel, too.
    _ = try? channel.writeInbound(ByteBuffer(bytes: request))
    var answer: [UInt8] = []
    while let part = try? channel.readOutbound(as: ByteBuffer.self) {
      answer += Array(buffer: part)
    }
    _ = try? channel.finish(acceptAlreadyClosed: true)
    return answer
  }

  private static let served: SiteBuild = {
    var memory = SiteMemory()
    let root = SampleSite.repository.appendingPathComponent("Tests/Sites/two-options/input").path
    return SiteBuild(at: root, wishes: Wishes(), isStrict: false, remembering: &memory) {
      $0.fairness()
    }
  }()
}

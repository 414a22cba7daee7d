import NIOHTTP1

/// Which requests are let in: those that the author's own browser sends.
///
/// A page of another host may point its name to this machine, have its scripts ask this port, or show
/// what is here as its pictures; they give themselves away by `Host`, `Origin` or `Sec-Fetch-Site`.
struct RequestGuard {
  private let hosts: Set<String>

  init(port: Int) {
    let names = ["localhost", "127.0.0.1"]
    hosts = Set(names.map { "\($0):\(port)" } + (port == 80 ? names : []))
  }

  /// Why a request is turned away; nil where it is welcome.
  func refusal(of request: HTTPRequestHead) -> HTTPResponseStatus? {
    let given = request.headers["host"]
    guard given.count == 1, let host = given.first else { return .badRequest }
    guard hosts.contains(host.lowercased()) else { return .forbidden }
    let origins = request.headers["origin"]
    guard origins.allSatisfy({ hosts.contains(Self.host(ofOrigin: $0)) }) else { return .forbidden }
    let isFollowed = request.headers["sec-fetch-mode"] == ["navigate"]
    let sites = request.headers["sec-fetch-site"]
    guard isFollowed || sites.allSatisfy({ ["same-origin", "none"].contains($0) })
    else { return .forbidden }
    guard request.method == .GET || request.method == .HEAD else { return .methodNotAllowed }
    let length = request.headers["content-length"]
    guard length.allSatisfy({ $0 == "0" }), !request.headers.contains(name: "transfer-encoding")
    else { return .payloadTooLarge }
    return nil
  }

  /// Empty where it is none of HTTP.
  private static func host(ofOrigin origin: String) -> String {
    let origin = origin.lowercased()
    return origin.hasPrefix("http://") ? String(origin.dropFirst("http://".count)) : ""
  }
}

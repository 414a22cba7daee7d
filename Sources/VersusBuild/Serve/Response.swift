import NIOHTTP1

/// What a request gets, whole.
struct Response {
  var status: HTTPResponseStatus
  let type: MediaType
  let body: [UInt8]
  /// Of a page that is kept up to date.
  private(set) var version: String?
  /// Where to go instead.
  private var location: String?

  init(_ status: HTTPResponseStatus, _ type: MediaType, _ body: [UInt8]) {
    self.status = status
    self.type = type
    self.body = body
  }

  /// A line of text that says what the status means.
  init(_ status: HTTPResponseStatus) {
    self.init(status, .text, Array("\(status.code) \(status.reasonPhrase)\n".utf8))
  }

  init(_ status: HTTPResponseStatus, _ page: LivePage) {
    self.init(status, .html, page.bytes)
    version = page.version
  }

  /// In place of a page that is not there yet.
  static func later(_ notice: LivePage) -> Response { Response(.serviceUnavailable, notice) }

  static func redirect(to location: String) -> Response {
    var response = Response(.found)
    response.location = location
    return response
  }

  /// The headers that hosts should send (docs/hosting.md), and nothing is kept: the next save
  /// changes it.
  static func headers(_ type: MediaType) -> HTTPHeaders {
    [
      "Content-Type": type.name,
      "Content-Security-Policy":
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
        + "connect-src 'self'; form-action 'self'; base-uri 'none'",
      "X-Content-Type-Options": "nosniff",
      "Cross-Origin-Resource-Policy": "same-origin",
      "Cache-Control": "no-store",
    ]
  }

  var headers: HTTPHeaders {
    var headers = Self.headers(type)
    headers.add(name: "Content-Length", value: String(body.count))
    if let location { headers.add(name: "Location", value: location) }
    if status == .methodNotAllowed { headers.add(name: "Allow", value: "GET, HEAD") }
    return headers
  }
}

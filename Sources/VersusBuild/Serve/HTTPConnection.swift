import NIOCore
import NIOHTTP1

/// One connection of a browser: reads heads, sends answers, or keeps sending news.
///
/// Whoever takes longer than the limits is dropped, so that the slow can't keep others out.
final class HTTPConnection: ChannelInboundHandler {
  typealias InboundIn = HTTPServerRequestPart
  typealias OutboundOut = HTTPServerResponsePart

  /// From the connection, or the end of the last answer, to the end of a request's head.
  static let longestWait = TimeAmount.seconds(10)
  static let longestResponse = TimeAmount.seconds(60)
  /// For what still comes in after a refusal: closing at once could cost the other side our words.
  static let longestFarewell = TimeAmount.seconds(1)
  /// In bytes, of the address, the names and the values together.
  static let largestHead = 16 * 1024

  private enum State {
    case waiting, responding, closing
    /// For news of what is shown at the target; the last news that were sent.
    case listening(RequestTarget, news: [UInt8])
  }

  private let preview: SitePreview
  private let connections: Connections
  private let entrance: RequestGuard
  private var context: ChannelHandlerContext?
  private var state = State.waiting
  private var deadline: Scheduled<Void>?

  init(_ preview: SitePreview, _ connections: Connections, entrance: RequestGuard) {
    self.preview = preview
    self.connections = connections
    self.entrance = entrance
  }

  /// Whether it costs nobody an answer if it ends now.
  var isIdle: Bool {
    switch state {
    case .waiting, .closing: true
    case .responding, .listening: false
    }
  }

  var isListening: Bool { if case .listening = state { true } else { false } }

  func drop() { context?.close(promise: nil) }

  func channelActive(context: ChannelHandlerContext) {
    self.context = context
    drop(after: Self.longestWait, context)
    connections.add(self)
    context.fireChannelActive()
  }

  func channelInactive(context: ChannelHandlerContext) {
    self.context = nil
    deadline?.cancel()
    connections.remove(self)
    context.fireChannelInactive()
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    guard case .head(let request) = unwrapInboundIn(data) else { return }
    switch state {
    case .waiting: respond(to: request, context)
    case .closing: return
    // No browser asks again before it has its answer.
    case .responding, .listening: context.close(promise: nil)
    }
  }

  func errorCaught(context: ChannelHandlerContext, error: any Error) {
    switch (state, error as? HTTPParserError) {
    case (.waiting, let error?):
      let isTooLarge = error == .headerOverflow
      send(Response(isTooLarge ? .requestHeaderFieldsTooLarge : .badRequest), .last, context)
    case (.closing, _): return
    default: context.close(promise: nil)
    }
  }

  private func respond(to request: HTTPRequestHead, _ context: ChannelHandlerContext) {
    if let refusal = entrance.refusal(of: request) {
      return send(Response(refusal), .last, context)
    }
    guard let target = RequestTarget(request.uri) else {
      return send(Response(.badRequest), .last, context)
    }
    // What follows an upgrade is no longer HTTP, and is not read.
    let isLast = !request.isKeepAlive || request.headers.contains(name: "upgrade")
    let manner = Manner(isLast: isLast, hasBody: request.method != .HEAD)
    if target.path == SitePreview.reserved + "events", manner.hasBody {
      guard let page = RequestTarget(String(target.query.dropFirst())) else {
        return send(Response(.badRequest), .last, context)
      }
      listen(for: page, context)
    } else {
      send(preview.response(to: target), manner, context)
    }
  }

  /// How an answer is sent.
  private struct Manner {
    var isLast: Bool
    var hasBody: Bool

    static let last = Manner(isLast: true, hasBody: true)
  }

  private func send(_ response: Response, _ manner: Manner, _ context: ChannelHandlerContext) {
    state = .responding
    drop(after: Self.longestResponse, context)
    var headers = response.headers
    headers.add(name: "Connection", value: manner.isLast ? "close" : "keep-alive")
    write(
      .head(HTTPResponseHead(version: .http1_1, status: response.status, headers: headers)), context
    )
    if manner.hasBody {
      write(.body(.byteBuffer(context.channel.allocator.buffer(bytes: response.body))), context)
    }
    let sent = context.eventLoop.makePromise(of: Void.self)
    sent.futureResult.assumeIsolated().whenSuccess {
      if manner.isLast { self.sayFarewell(context) } else { self.await(context) }
    }
    context.writeAndFlush(wrapOutboundOut(.end(nil)), promise: sent)
  }

  private func await(_ context: ChannelHandlerContext) {
    state = .waiting
    drop(after: Self.longestWait, context)
  }

  private func sayFarewell(_ context: ChannelHandlerContext) {
    state = .closing
    drop(after: Self.longestFarewell, context)
    context.close(mode: .output, promise: nil)
  }

  private func listen(for page: RequestTarget, _ context: ChannelHandlerContext) {
    state = .listening(page, news: [])
    deadline?.cancel()
    let head = HTTPResponseHead(
      version: .http1_1, status: .ok, headers: Response.headers(.events))
    write(.head(head), context)
    tellNews()
  }

  /// Sends what is new for a page that waits for news, if anything is.
  func tellNews() {
    guard case .listening(let page, let told) = state, let context else { return }
    let news = preview.news(of: page)
    guard news != told else { return }
    // Who does not read what was sent gets no more of it.
    guard context.channel.isWritable else { return drop() }
    state = .listening(page, news: news)
    write(.body(.byteBuffer(context.channel.allocator.buffer(bytes: news))), context)
    context.flush()
  }

  private func write(_ part: HTTPServerResponsePart, _ context: ChannelHandlerContext) {
    context.write(wrapOutboundOut(part), promise: nil)
  }

  private func drop(after time: TimeAmount, _ context: ChannelHandlerContext) {
    deadline?.cancel()
    deadline = context.eventLoop.assumeIsolated().scheduleTask(in: time) {
      context.close(promise: nil)
    }
  }
}

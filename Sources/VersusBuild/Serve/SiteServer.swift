import Glibc
import NIOCore
import NIOHTTP1
import NIOPosix

/// Shows a site to the browsers of this machine, and to nobody else. It writes no file.
package struct SiteServer: Sendable {
  /// The ports that are tried when none is asked for.
  package static let usualPorts = 8000...8099

  package let port: Int
  private let group: MultiThreadedEventLoopGroup
  private let preview: NIOLoopBound<SitePreview>
  private let connections: NIOLoopBound<Connections>

  /// Starts to listen on the loopback interface.
  ///
  /// - Parameter port: 0 for any that is free; nil for the first free one of the usual ones.
  package init(port: Int?) throws(ServeFailure) {
    group = MultiThreadedEventLoopGroup(numberOfThreads: 1)
    do {
      let loop = group.next()
      (preview, connections) = try loop.submit {
        (
          NIOLoopBound(SitePreview(), eventLoop: loop), NIOLoopBound(Connections(), eventLoop: loop)
        )
      }.wait()
      let bootstrap = Self.bootstrap(group, preview, connections)
      self.port = try Self.bind(bootstrap, port.map { $0...$0 } ?? Self.usualPorts)
    } catch {
      try? group.syncShutdownGracefully()
      throw error as? ServeFailure ?? ServeFailure(description: "can't start a server: \(error)")
    }
  }

  package var address: String { "http://127.0.0.1:\(port)/" }

  /// Shows what a build gave, in pages that are open too.
  package func show(_ build: SiteBuild) {
    preview.eventLoop.execute {
      preview.value.show(build)
      connections.value.tellNews()
    }
  }

  private static func bootstrap(
    _ group: MultiThreadedEventLoopGroup, _ preview: NIOLoopBound<SitePreview>,
    _ connections: NIOLoopBound<Connections>
  ) -> ServerBootstrap {
    ServerBootstrap(group: group)
      .serverChannelOption(.backlog, value: 256)
      .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
      .childChannelOption(.tcpOption(.tcp_nodelay), value: 1)
      .childChannelInitializer { channel in
        channel.eventLoop.makeCompletedFuture {
          let connection = HTTPConnection(
            preview.value, connections.value,
            entrance: RequestGuard(port: channel.localAddress?.port ?? 0))
          try answer(by: connection, on: channel.pipeline.syncOperations)
        }
      }
  }

  /// From what comes in to what goes out.
  static func answer(
    by connection: HTTPConnection, on pipeline: ChannelPipeline.SynchronousOperations
  ) throws {
    var limits = NIOHTTPDecoderLimitConfiguration()
    limits.maxHeaderFieldSize = HTTPConnection.largestHead
    limits.maxHeaderListSize = HTTPConnection.largestHead
    try pipeline.addHandler(BackPressureHandler())
    try pipeline.addHandler(HTTPResponseEncoder())
    try pipeline.addHandler(ByteToMessageHandler(HTTPRequestDecoder(limitConfiguration: limits)))
    try pipeline.addHandler(connection)
  }

  /// - Returns: The port that was free.
  private static func bind(
    _ bootstrap: ServerBootstrap, _ ports: ClosedRange<Int>
  ) throws -> Int {
    for port in ports {
      do {
        let channel = try bootstrap.bind(host: "127.0.0.1", port: port).wait()
        return channel.localAddress?.port ?? port
      } catch let error as IOError {
        guard error.errnoCode == EADDRINUSE else { throw ServeFailure.listen(port, error) }
      }
    }
    throw ServeFailure.busy(ports)
  }
}

/// The server can't start.
package struct ServeFailure: Error, CustomStringConvertible {
  package let description: String

  fileprivate static func busy(_ ports: ClosedRange<Int>) -> ServeFailure {
    let names =
      ports.count == 1
      ? "port \(ports.lowerBound) is in use"
      : "ports \(ports.lowerBound) to \(ports.upperBound) are in use"
    let hint =
      ports.count == 1
      ? "choose another with --port, or leave --port out to get the next free one"
      : "choose another with --port"
    return ServeFailure(description: "\(names)\n  \(hint)")
  }

  fileprivate static func listen(_ port: Int, _ error: IOError) -> ServeFailure {
    ServeFailure(
      description: "can't listen on port \(port): \(String(cString: strerror(error.errnoCode)))")
  }
}

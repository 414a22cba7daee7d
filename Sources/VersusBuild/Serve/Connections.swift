/// The connections that are open, the oldest first. They live on one event loop, and so need no lock.
final class Connections {
  /// At once.
  static let most = 100

  private var open: [HTTPConnection] = []

  /// Lets a newcomer in. Where there are too many, whoever has been idle for longest has to go, so
  /// that the slow can't keep others out; else the page that has waited for news for longest, whose
  /// browser asks again.
  func add(_ newcomer: HTTPConnection) {
    open.append(newcomer)
    guard open.count > Self.most else { return }
    let others = open.dropLast()
    let leaving = others.first(where: \.isIdle) ?? others.first(where: \.isListening)
    (leaving ?? others.first)?.drop()
  }

  func remove(_ connection: HTTPConnection) { open.removeAll { $0 === connection } }

  /// Says to the pages that wait for news what there is for each.
  func tellNews() {
    for connection in open { connection.tellNews() }
  }
}

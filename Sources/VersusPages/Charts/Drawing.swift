/// A place in a drawing, in thousandths of its width from the top left.
struct Point: Hashable, Sendable {
  var x: Int
  var y: Int
}

/// The `d` of an SVG path, in absolute whole numbers: the same bytes on every machine.
struct Path: Sendable {
  private(set) var text = ""

  mutating func move(to point: Point) { append("M", point) }
  mutating func line(to point: Point) { append("L", point) }
  mutating func close() { text += "Z" }

  /// - Parameter isClosed: Whether the last point is joined to the first.
  mutating func add(_ points: some Sequence<Point>, isClosed: Bool = false) {
    for (index, point) in points.enumerated() {
      if index == 0 { move(to: point) } else { line(to: point) }
    }
    if isClosed { close() }
  }

  private mutating func append(_ command: String, _ point: Point) {
    text += "\(command)\(point.x) \(point.y)"
  }
}

/// What marks the points of one outline, so that outlines are told apart without colour.
enum Marker: CaseIterable, Sendable {
  case circle, square, triangle, diamond, wedge, cross

  /// About as far as it reaches from its middle.
  static let reach = 12

  /// As a part of a path's `d`, around a point.
  func shape(at point: Point) -> String {
    let (x, y, r) = (point.x, point.y, Self.reach)
    return switch self {
    case .circle: "M\(x - r) \(y)a\(r) \(r) 0 1 0 \(2 * r) 0a\(r) \(r) 0 1 0-\(2 * r) 0Z"
    case .square: "M\(x - r) \(y - r)h\(2 * r)v\(2 * r)h-\(2 * r)Z"
    case .triangle: "M\(x) \(y - r - 3)l\(r + 2) \(2 * r)h-\(2 * r + 4)Z"
    case .diamond: "M\(x) \(y - r - 4)l\(r + 4) \(r + 4)l-\(r + 4) \(r + 4)l-\(r + 4)-\(r + 4)Z"
    case .wedge: "M\(x) \(y + r + 3)l\(r + 2)-\(2 * r)h-\(2 * r + 4)Z"
    case .cross: "M\(x - r) \(y - r)l\(2 * r) \(2 * r)m0-\(2 * r)l-\(2 * r) \(2 * r)"
    }
  }
}

/// A direction from the middle, in millionths of a radius.
struct Direction: Sendable {
  static let one = 1_000_000
  private static let halfTurn = 3_141_593

  let x: Int
  let y: Int

  /// One of so many that share a full turn evenly, clockwise from the top.
  init(_ number: Int, of count: Int) {
    // From -π to π in millionths, so that left and right mirror each other.
    let turn = number * 2 > count ? number - count : number
    let angle = 2 * Self.halfTurn * turn / count
    x = Self.series(of: angle, from: angle, firstDivisor: 2)
    y = -Self.series(of: angle, from: Self.one, firstDivisor: 1)
  }

  /// Taylor's series of sine (from the angle) or cosine (from 1), in whole numbers.
  private static func series(of angle: Int, from first: Int, firstDivisor: Int) -> Int {
    let square = angle * angle / one
    var (term, sum, divisor) = (first, first, firstDivisor)
    while term != 0 {
      term = -(term * square / one) / (divisor * (divisor + 1))
      sum += term
      divisor += 2
    }
    return min(max(sum, -one), one)
  }

  /// Halves away from 0.
  func point(at distance: Int, from middle: Point) -> Point {
    Point(
      x: middle.x + Self.rounded(x * distance), y: middle.y + Self.rounded(y * distance))
  }

  private static func rounded(_ millionths: Int) -> Int {
    (millionths + (millionths < 0 ? -one : one) / 2) / one
  }
}

import Testing

@testable import VersusPages

struct DrawingTests {
  @Test func `directions share a turn, clockwise from the top`() {
    let middle = Point(x: 500, y: 500)
    let points = (0..<4).map { Direction($0, of: 4).point(at: 300, from: middle) }
    #expect(
      points == [
        Point(x: 500, y: 200), Point(x: 800, y: 500), Point(x: 500, y: 800), Point(x: 200, y: 500),
      ])
    #expect(Direction(0, of: 7).x == 0 && Direction(0, of: 7).y == -Direction.one)
  }

  @Test(arguments: 3...8)
  func `left and right mirror each other`(count: Int) {
    for number in 1..<count {
      let (right, left) = (Direction(number, of: count), Direction(count - number, of: count))
      #expect(right.x == -left.x && right.y == left.y)
    }
  }

  @Test(arguments: 3...8)
  func `a direction is one radius long`(count: Int) {
    for number in 0..<count {
      let direction = Direction(number, of: count)
      let square = direction.x * direction.x + direction.y * direction.y
      #expect(abs(square - Direction.one * Direction.one) < 20 * Direction.one)
    }
  }

  @Test func `a path is written in whole numbers`() {
    var path = Path()
    path.add([Point(x: 1, y: -2), Point(x: 3, y: 4)])
    path.add([Point(x: 0, y: 0), Point(x: 5, y: 5)], isClosed: true)
    #expect(path.text == "M1 -2L3 4M0 0L5 5Z")
  }

  @Test func `every marker has a shape of its own`() {
    let shapes = Marker.allCases.map { $0.shape(at: Point(x: 50, y: 20)) }
    #expect(Set(shapes.map { $0.drop { $0 != "l" && $0 != "a" && $0 != "h" } }).count == 6)
    #expect(Marker.square.shape(at: Point(x: 50, y: 20)) == "M38 8h24v24h-24Z")
  }
}

/// Where things lie in a radar, in thousandths of its width from the top left.
struct RadarGeometry {
  struct Label {
    let text: String
    /// Where its baseline begins, has its middle or ends, by `anchor`.
    let place: Point
    /// As SVG's `text-anchor`.
    let anchor: String
  }

  private static let width = 1000
  private static let margin = 8
  /// Between the rim and the names of the axes.
  private static let gap = 28
  /// On a phone, where a drawing is about 330 px wide, letters of 38 units are 12.5 px high.
  private static let letterSize = 38
  private static let lineHeight = 44
  private static let baseline = 34
  private static let mostLines = 3
  private static let radii = stride(from: 300, through: 190, by: -10)

  let middle: Point
  let radius: Int
  let height: Int
  let labels: [Label]
  private let directions: [Direction]

  /// The largest circle that leaves room for the names of its axes; for most of them, where no
  /// circle does for all.
  init(titles: [String]) {
    let directions = titles.indices.map { Direction($0, of: titles.count) }
    var (blocks, radius): ([Block], Int) = ([], 0)
    for candidate in Self.radii {
      let found = Self.blocks(titles, directions, radius: candidate)
      if radius == 0 || found.count(where: \.fits) > blocks.count(where: \.fits) {
        (blocks, radius) = (found, candidate)
      }
    }
    // Around a middle at 0, before it is known how far the names reach up.
    let zero = Point(x: Self.width / 2, y: 0)
    let tops = zip(blocks, directions).map { block, direction in
      let rim = direction.point(at: radius + Self.gap, from: zero).y
      let height = block.lines.count * Self.lineHeight
      return rim + (direction.y * height / Direction.one - height) / 2
    }
    let bottoms = zip(tops, blocks).map { $0 + $1.lines.count * Self.lineHeight }
    let rim = directions.map { $0.point(at: radius, from: zero).y }
    let top = min(rim.min() ?? 0, tops.min() ?? 0)
    let bottom = max(rim.max() ?? 0, bottoms.max() ?? 0)
    middle = Point(x: zero.x, y: Self.margin - top)
    height = bottom - top + 2 * Self.margin
    self.radius = radius
    self.directions = directions
    var labels: [Label] = []
    for (index, block) in blocks.enumerated() {
      let x = directions[index].point(at: radius + Self.gap, from: middle).x
      for (line, text) in block.lines.enumerated() {
        let y = middle.y + tops[index] + line * Self.lineHeight + Self.baseline
        labels.append(Label(text: text, place: Point(x: x, y: y), anchor: block.anchor))
      }
    }
    self.labels = labels
  }

  /// A score on an axis: 0 in the middle, 10,000 on the rim.
  func point(_ score: Int, on axis: Int) -> Point {
    directions[axis].point(at: (score * radius + 5000) / 10_000, from: middle)
  }

  /// Rings at each quarter of the way to the rim, cornered at the axes.
  var rings: Path {
    var path = Path()
    for score in [2500, 5000, 7500, 10_000] {
      path.add(directions.indices.map { point(score, on: $0) }, isClosed: true)
    }
    return path
  }

  var spokes: Path {
    var path = Path()
    for axis in directions.indices { path.add([middle, point(10_000, on: axis)]) }
    return path
  }

  /// An outline through the scores; where one is missing it has a gap.
  func outline(_ scores: [Int?]) -> Path {
    var path = Path()
    guard let gap = scores.firstIndex(of: nil) else {
      path.add(scores.enumerated().map { point($1 ?? 0, on: $0) }, isClosed: true)
      return path
    }
    // From one gap once around, so that no run is cut where the axes begin.
    var run: [Point] = []
    for step in 1...scores.count {
      let axis = (gap + step) % scores.count
      if let score = scores[axis] {
        run.append(point(score, on: axis))
      } else {
        if run.count > 1 { path.add(run) }
        run = []
      }
    }
    return path
  }

  func marks(_ scores: [Int?], _ marker: Marker) -> String {
    scores.enumerated().compactMap { axis, score in
      score.map { marker.shape(at: point($0, on: axis)) }
    }.joined()
  }

  private struct Block {
    let lines: [String]
    let fits: Bool
    let anchor: String
  }

  private static func blocks(
    _ titles: [String], _ directions: [Direction], radius: Int
  ) -> [Block] {
    let reaches = directions.map {
      abs($0.point(at: radius + gap, from: Point(x: 0, y: 0)).x)
    }
    return titles.indices.map { axis in
      let isCentred = reaches[axis] < 10
      // Above or below the middle a name stands between those of the axes beside it.
      let between = 2 * reaches[(axis + 1) % titles.count] - gap
      let breaking = LineBreaking(
        width: isCentred ? min(width / 2, between) : width / 2 - margin - reaches[axis],
        size: letterSize, mostLines: mostLines)
      let (lines, fits) = breaking.lines(of: titles[axis])
      let side = directions[axis].x > 0 ? "start" : "end"
      return Block(lines: lines, fits: fits, anchor: isCentred ? "middle" : side)
    }
  }
}

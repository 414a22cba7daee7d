import Testing
import VersusModel

@testable import VersusPages

struct RadarTests {
  private static let titles = [
    "Performance", "Security of the supply chain", "Internationalisation and accessibility",
    "Donaudampfschifffahrtsgesellschaft", "Ease", "Speed", "Community and business", "Tests",
  ]

  @Test(arguments: 3...8)
  func `everything lies within the drawing`(count: Int) {
    let geometry = RadarGeometry(titles: Array(Self.titles.prefix(count)))
    #expect((190...300).contains(geometry.radius))
    for axis in 0..<count {
      let point = geometry.point(10_000, on: axis)
      #expect((0...1000).contains(point.x) && (0...geometry.height).contains(point.y))
    }
    for label in geometry.labels {
      let width = LineBreaking.width(of: label.text, at: 38)
      let start =
        switch label.anchor {
        case "start": label.place.x
        case "end": label.place.x - width
        default: label.place.x - width / 2
        }
      #expect(start >= 0 && start + width <= 1000, "\(label)")
      #expect(label.place.y > 20 && label.place.y < geometry.height, "\(label)")
    }
  }

  @Test func `short names leave room for a larger circle`() {
    #expect(RadarGeometry(titles: ["A", "B", "C", "D"]).radius == 300)
    #expect(RadarGeometry(titles: Self.titles).radius < 300)
  }

  @Test func `a name above the middle has the room between its neighbours`() {
    let seven = ["Performance", "Concurrency", "Ease", "Ecosystem", "Fields", "Work", "Community"]
    #expect(RadarGeometry(titles: seven).labels.map(\.text) == seven)
  }

  @Test func `a score lies on its axis, as far out as it is high`() {
    let geometry = RadarGeometry(titles: ["A", "B", "C", "D"])
    let middle = geometry.middle
    #expect(geometry.point(0, on: 2) == middle)
    #expect(geometry.point(5000, on: 0) == Point(x: middle.x, y: middle.y - 150))
    #expect(geometry.point(10_000, on: 1) == Point(x: middle.x + 300, y: middle.y))
  }

  @Test func `an outline has a gap where nothing is known`() {
    let geometry = RadarGeometry(titles: ["A", "B", "C", "D"])
    let all = geometry.outline([10_000, 5000, 5000, 0]).text
    #expect(all.hasSuffix("Z") && all.count { $0 == "M" } == 1)
    let open = geometry.outline([10_000, nil, 5000, 0]).text
    #expect(!open.contains("Z") && open.count { $0 == "M" } == 1 && open.count { $0 == "L" } == 2)
    #expect(geometry.outline([10_000, nil, 5000, nil]).text == "")
    #expect(geometry.outline([nil, nil, nil, nil]).text == "")
    #expect(geometry.marks([10_000, nil, 5000, nil], .circle).count { $0 == "M" } == 2)
  }

  @Test func `names are escaped wherever they stand`() {
    let site = DrawnSite(
      [("<b>A</b> & \"co\"", [5, 4, 3]), ("B", [1, 2, nil])], groups: ["x", "x", "x"])
    let html = site.html(.radar(site.radar(on: 3)))
    #expect(!html.contains("<b>"))
    let name = "&lt;b&gt;A&lt;/b&gt; &amp; &quot;co&quot;"
    #expect(html.contains("aria-label=\"\(name) and B on 3 axes;"))
    #expect(html.contains(">\(name)</a>"))
  }

  @Test func `the table says what the drawing shows`() {
    let site = DrawnSite([("A", [5, 4, 3]), ("B", [1, 2, nil])], groups: ["x", "x", "x"])
    let chart = RadarChart(site.radar(on: 3), in: site.context)
    #expect(chart.outlines.map(\.option.title) == ["A", "B"])
    #expect(chart.rows[0].cells.map(\.value) == ["5 of 5", "1 of 5"])
    #expect(chart.rows[0].cells.map(\.points) == ["100.0", "0.0"])
    #expect(chart.rows[2].cells[1].value == "Unknown" && chart.rows[2].cells[1].points == "")
    #expect(!chart.outlines[1].line.contains("Z"))
    #expect(site.html(.radar(site.radar(on: 3, of: [1]))).contains("<th scope=\"col\">B</th>"))
  }

  @Test func `groups score by what their criteria weigh, with their doubt`() {
    let site = DrawnSite(
      [("A", [5, nil, 3, 3]), ("B", [1, 2, 4, 5])], groups: ["x", "x", "y", nil])
    let chart = RadarChart(site.radar(.allGroups), in: site.context)
    #expect(chart.rows.map(\.axis.title) == ["The x", "The y", "More criteria"])
    #expect(chart.rows[0].cells[0].points == "50.0")
    #expect(chart.rows[0].cells[0].spread == "50.0–100.0")
    #expect(chart.rows[0].axis.url == "../criteria/index.html#group.x")
    let named = site.radar(
      .groups([Named(id: Group.ID("y"), position: SourcePosition(file: "a.md"))]))
    #expect(RadarChart(named, in: site.context).rows.map(\.axis.title) == ["The y"])
  }
}

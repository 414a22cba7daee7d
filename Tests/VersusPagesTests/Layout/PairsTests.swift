import Testing
import VersusModel
import VersusTemplates

@testable import VersusPages

struct PairsTests {
  @Test func `a pair's page leads to those that rank nearest`() {
    // Ratings and names fall alike, so that the order of the site is that of the ranking.
    let site = DrawnSite((0..<5).map { ("Option \($0)", [5 - $0]) }, groups: [nil])
    let nearest = { (option: Int, count: Int) in
      site.context.nearestPairs(of: site.site.options[option], count)
        .map { "\($0.left.name) vs \($0.right.name)" }
    }
    #expect(nearest(0, 2) == ["Option 0 vs Option 1", "Option 0 vs Option 2"])
    #expect(nearest(3, 2) == ["Option 2 vs Option 3", "Option 3 vs Option 4"])
    #expect(nearest(4, 9).count == 4)
  }

  @Test func `a page is the same whatever was rendered before it`() {
    let site = DrawnSite.many(9, useCases: 3)
    let pages = layOut(site.site, assess(site.site).value, theme: site.theme)
    let memory = PageMemory()
    for page in pages.reversed() {
      var bytes: [UInt8] = []
      page.render(into: &bytes, with: memory)
      #expect(bytes == page.render(), "\(page.path)")
    }
    #expect(pages.count { $0.path.contains("-vs-") } == 36)
  }

  @Test func `a memory of another site's pages changes nothing`() {
    let memory = PageMemory()
    for count in [3, 4] {
      let site = DrawnSite.many(count)
      for page in layOut(site.site, assess(site.site).value, theme: site.theme) {
        var bytes: [UInt8] = []
        page.render(into: &bytes, with: memory)
        #expect(bytes == page.render(), "\(page.path)")
      }
    }
  }
}

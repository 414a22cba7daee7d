import VersusModel

/// What the views of one page are made from: the site, and links as seen from that page.
struct PageContext: Sendable {
  let index: SiteIndex
  let links: Links

  var site: Site { index.site }
  var words: Words { index.words }

  /// The HTML of a text for this page.
  ///
  /// - Parameter isNote: One of several bodies on the page: it names its sources where it cites them
  ///   instead of numbering them at its foot.
  func html(_ markup: Markup?, isNote: Bool = false) -> [UInt8] {
    guard let markup else { return [] }
    if markup.pieces.count == 1, case .html(let bytes) = markup.pieces[0] { return bytes }
    var bytes: [UInt8] = []
    for piece in markup.pieces {
      switch piece {
      case .html(let html): bytes += html
      case .address(let address, let fragment):
        appendEscaped(links.to(index.published(address), fragment: fragment), to: &bytes)
      case .pictureSize(let path):
        guard let size = site.pictureSizes[path] else { continue }
        bytes += " width=\"\(size.width)\" height=\"\(size.height)\"".utf8
      case .citation(let citation, let number):
        let view = CitationView(citation, isNote ? nil : number, in: self)
        index.components.citation.render(view, into: &bytes)
      case .compare(let directive):
        index.components.compareTable.render(CompareTable(directive, in: self), into: &bytes)
      case .bars(let directive):
        guard let criterion = index.criteria[directive.criterion.id] else { continue }
        index.components.bars.render(BarChart(directive, criterion, in: self), into: &bytes)
      case .radar(let directive):
        index.components.radar.render(RadarChart(directive, in: self), into: &bytes)
      case .prosCons(let directive):
        index.components.prosCons.render(ProsConsView(directive, in: self), into: &bytes)
      case .useCases(let directive):
        index.components.useCases.render(UseCaseListView(directive, in: self), into: &bytes)
      }
    }
    if !markup.citations.isEmpty, !isNote {
      index.components.citedSources.render(CitedSourcesView(markup, in: self), into: &bytes)
    }
    return bytes
  }

  private func appendEscaped(_ text: String, to bytes: inout [UInt8]) {
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "&"): bytes += Array("&amp;".utf8)
      case UInt8(ascii: "\""): bytes += Array("&quot;".utf8)
      case UInt8(ascii: "<"): bytes += Array("&lt;".utf8)
      case UInt8(ascii: ">"): bytes += Array("&gt;".utf8)
      default: bytes.append(byte)
      }
    }
  }
}

import VersusContent
import VersusModel

/// What a reader of a site would see change from one state of it to another.
package struct SiteDifference: Sendable {
  package let facts: [FactChange]
  package let verdicts: [VerdictChange]
  package let rankings: [RankingChange]
  /// Paths of pages in the output, by the new site's way of naming them.
  package let newPages: [String]
  package let lostPages: [String]

  package var isEmpty: Bool {
    facts.isEmpty && verdicts.isEmpty && rankings.isEmpty && newPages.isEmpty && lostPages.isEmpty
  }
}

/// A site with its rankings.
package struct AssessedSite: Sendable {
  package let site: Site
  package let assessment: Assessment

  package init(_ site: Site, _ assessment: Assessment) {
    self.site = site
    self.assessment = assessment
  }
}

extension AssessedSite {
  /// Compares a site with what it has become.
  package func difference(to new: AssessedSite) -> SiteDifference {
    let pages = (old: pagePaths(by: new), new: new.pagePaths(by: new))
    return SiteDifference(
      facts: factChanges(to: new.site), verdicts: verdictChanges(to: new.site),
      rankings: rankingChanges(to: new),
      newPages: pages.new.filter { !Set(pages.old).contains($0) },
      lostPages: pages.old.filter { !Set(pages.new).contains($0) })
  }

  /// In the order of their paths.
  private func pagePaths(by other: AssessedSite) -> [String] {
    addresses(of: site).compactMap { address in
      if case .file = address { return nil }
      return address.outputPath(other.site.settings.urls)
    }.sorted()
  }
}

/// What a verdict or a ranking is of.
package enum DifferenceSubject: Sendable, Hashable {
  case overall
  case criterion(Criterion.ID, title: String)
  case useCase(UseCase.ID, title: String)

  package var title: String {
    switch self {
    case .overall: "Overall"
    case .criterion(_, let title), .useCase(_, let title): title
    }
  }
}

extension Site {
  /// The name of an option, or its id where it is gone.
  func name(of id: Option.ID) -> String { options.first { $0.id == id }?.name ?? id.slug }
}

/// The first list, and behind it what is in the second alone.
func union<ID: Hashable>(_ first: [ID], _ second: [ID]) -> [ID] {
  let known = Set(first)
  return first + second.filter { !known.contains($0) }
}

extension PreparedSite {
  package var assessed: AssessedSite { AssessedSite(site, assessment) }
}

import VersusModel
import VersusTemplates

/// The site with what every page looks up in it, made once.
///
/// A class only so that passing it costs one reference; nothing in it changes.
final class SiteIndex: Sendable {
  /// Where a source is cited for a fact.
  struct Use: Sendable {
    let option: Option
    let fact: Fact
    let says: Markup?
    /// What the source gives, where a claim says it.
    let reading: Reading?
    /// Whether no other voice supports the fact.
    let standsAlone: Bool
  }

  let site: Site
  let assessment: Assessment
  let freshness: Freshness
  let options: [Option.ID: Option]
  let criteria: [Criterion.ID: Criterion]
  let sources: [Source.ID: Source]
  /// What a reference says: the publisher where that tells the source from all others, else its title.
  let shortNames: [Source.ID: String]
  let uses: [Source.ID: [Use]]
  /// The use cases that weigh a criterion or need it.
  let useCases: [Criterion.ID: [UseCase]]
  /// The pairs with a page, by each of their options.
  let pairs: [Option.ID: [(left: Option, right: Option)]]
  /// What each option scores on each criterion that weighs anything, by the place of the option.
  let intervals: [Criterion.ID: [Interval]]
  /// The option that surely scores highest of all on a criterion.
  let best: [Criterion.ID: Option.ID]
  /// How the options do on each group of criteria that counts.
  let groupScores: [GroupScores]
  /// Where each option stands overall.
  let standings: [Option.ID: Standing]
  /// For each use case, where its options stand: in the order of the options of the site.
  let useCaseStandings: [UseCase.ID: [Standing?]]
  /// The place of each option in the order of the site.
  let places: [Option.ID: Int]
  /// The place of each option in the overall ranking; where there is none, in the site.
  let rankedPlaces: [Option.ID: Int]
  /// The number of the colour and the mark that stand for an option on all pages, from 1 on; empty
  /// where there are more options than can be told apart.
  let voices: [Option.ID: Int]
  /// Whether the site's language is written from right to left.
  let isRightToLeft: Bool
  let hasDisagreements: Bool
  let hasFacts: Bool
  /// Whether there is a feed of what changed.
  let hasFeed: Bool
  /// Which pages lead to which.
  let backlinks: Backlinks
  let folders: Folders
  let components: Components
  let assets: Assets
  let words: Words

  init(
    _ site: Site, _ assessment: Assessment, components: Components, assets: Assets, words: Words
  ) {
    self.site = site
    self.words = words
    self.assessment = assessment
    freshness = Freshness(of: site)
    self.components = components
    hasDisagreements = site.hasDisagreements
    hasFacts = site.hasFacts
    hasFeed = site.settings.baseURL != nil && site.hasUpdates
    self.assets = assets
    backlinks = Backlinks(in: site)
    folders = Folders(of: site.pages)
    options = Dictionary(site.options.map { ($0.id, $0) }) { first, _ in first }
    criteria = Dictionary(site.criteria.map { ($0.id, $0) }) { first, _ in first }
    isRightToLeft = site.settings.language.isWrittenRightToLeft
    sources = Dictionary(site.sources.map { ($0.id, $0) }) { first, _ in first }
    shortNames = Self.shortNames(of: site.sources)
    uses = Self.uses(in: site)
    var useCases: [Criterion.ID: [UseCase]] = [:]
    for useCase in site.useCases {
      let weighed = useCase.weights.filter { $0.weight > 0 }.map(\.criterion)
      for criterion in Set(weighed + useCase.needs.map(\.criterion)) {
        useCases[criterion, default: []].append(useCase)
      }
    }
    self.useCases = useCases
    var pairs: [Option.ID: [(left: Option, right: Option)]] = [:]
    for pair in site.pairs {
      pairs[pair.left.id, default: []].append(pair)
      pairs[pair.right.id, default: []].append(pair)
    }
    self.pairs = pairs
    var intervals: [Criterion.ID: [Interval]] = [:]
    for criterion in site.criteria where criterion.weight > 0 && criterion.canBeWeighed {
      let utility = Utility(criterion)
      intervals[criterion.id] = site.options.map { utility.interval(of: $0.facts[criterion.id]) }
    }
    self.intervals = intervals
    best = intervals.compactMapValues { $0.surelyHighest.map { site.options[$0].id } }
    standings = Dictionary((assessment.overall?.standings ?? []).map { ($0.option, $0) }) {
      first, _ in first
    }
    var places: [Option.ID: Int] = [:]
    for (place, option) in site.options.enumerated() { places[option.id] = place }
    self.places = places
    voices = places.count > Marker.allCases.count ? [:] : places.mapValues { $0 + 1 }
    let ranked = (assessment.overall?.standings ?? []).enumerated().map { ($1.option, $0) }
    rankedPlaces = ranked.isEmpty ? places : Dictionary(ranked) { first, _ in first }
    useCaseStandings = assessment.useCases.mapValues { $0.standings.byPlace(places) }
    groupScores = GroupScores.all(of: site, intervals: intervals, places: places, in: words)
  }

  /// As templates write it: "0" where the options have none.
  func voice(of option: Option.ID) -> String { String(voices[option] ?? 0) }

  private static func shortNames(of sources: [Source]) -> [Source.ID: String] {
    var counts: [String: Int] = [:]
    for source in sources { counts[source.publisher ?? "", default: 0] += 1 }
    var names: [Source.ID: String] = [:]
    for source in sources {
      let publisher = source.publisher ?? ""
      names[source.id] = publisher.isEmpty || counts[publisher] != 1 ? source.title : publisher
    }
    return names
  }

  private static func uses(in site: Site) -> [Source.ID: [Use]] {
    var voices: [Source.ID: Source.ID] = [:]
    for source in site.sources { voices[source.id] = source.sameVoiceAs ?? source.id }
    var uses: [Source.ID: [Use]] = [:]
    for option in site.options {
      for criterion in site.criteria {
        guard let fact = option.facts[criterion.id] else { continue }
        let cited =
          fact.sources.map { ($0.source, nil as Claim?) }
          + fact.claims.flatMap { claim in claim.sources.map { ($0.source, claim) } }
        let standsAlone = Set(cited.map { voices[$0.0] ?? $0.0 }).count == 1
        // What a source says in a claim of its own says more than that it supports the fact.
        let claiming = Set(cited.filter { $0.1 != nil }.map(\.0))
        var supporting = Set<Source.ID>()
        for (source, claim) in cited
        where claim != nil || !claiming.contains(source) && supporting.insert(source).inserted {
          uses[source, default: []].append(
            Use(
              option: option, fact: fact, says: claim?.says,
              reading: claim.map(\.reading) ?? fact.reading, standsAlone: standsAlone))
        }
      }
    }
    return uses
  }

  /// The address itself, but for a pair named the other way round.
  func published(_ address: PageAddress) -> PageAddress {
    guard case .pair(let left, let right) = address else { return address }
    let pair = pairs[left]?.first { $0.left.id == right && $0.right.id == left }
    return pair == nil ? address : .pair(right, left)
  }

  func name(of id: Option.ID) -> String { options[id]?.name ?? id.slug }
}

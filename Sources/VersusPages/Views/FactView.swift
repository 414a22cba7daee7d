import VersusModel
import VersusTemplates

/// A fact with all that supports it, as an option's or a criterion's page shows it.
struct FactView: View {
  let anchor: String
  /// What stands beside the value: the criterion on an option's page, the option on a criterion's.
  let subject: Link
  let value: String
  /// Where the value leads, if it is a link; else empty.
  let address: String
  let isGiven: Bool
  let isUnknown: Bool
  let isDisputed: Bool
  let isBest: Bool
  let status: String
  let date: DateView?
  let note: [UInt8]
  let why: [UInt8]
  let claims: [ClaimView]
  let references: [Reference]

  static let shape = Shape<FactView>(
    "fact",
    [
      .text("anchor") { $0.anchor },
      .view("subject") { $0.subject },
      .text("value") { $0.value },
      .text("address") { $0.address },
      .texts("address-pieces") { $0.address.addressPieces },
      .flag("is-given") { $0.isGiven },
      .flag("is-unknown") { $0.isUnknown },
      .flag("is-disputed") { $0.isDisputed },
      .flag("is-best") { $0.isBest },
      .text("status") { $0.status },
      .view("date") { $0.date },
      .html("note") { $0.note },
      .html("why") { $0.why },
      .list("claims") { $0.claims },
      .list("sources") { $0.references },
    ])

  init(
    _ fact: Fact?, of option: Option, on criterion: Criterion, subject: Link,
    anchor: String, in context: PageContext
  ) {
    self.anchor = anchor
    self.subject = subject
    value = context.words.reading(fact?.reading, on: criterion)
    address = fact?.reading.address ?? ""
    isGiven = fact != nil
    isUnknown = fact.map { $0.reading == .unknown } ?? true
    isDisputed = fact?.isDisputed ?? false
    isBest = context.index.best[criterion.id] == option.id
    status = fact.map { context.words.status($0.status) } ?? ""
    date = DateView(fact, on: criterion, in: context)
    note = context.html(fact?.note)
    why = context.html(fact?.why)
    claims = fact?.claims.map { ClaimView($0, on: criterion, in: context) } ?? []
    references = context.references(fact?.sources ?? [])
  }
}

extension Reading {
  /// Where a link leads, as it was checked when it was read; empty for all that is no link.
  var address: String {
    if case .value(.link(let address)) = self { address } else { "" }
  }
}

/// What one or more sources say about a fact.
struct ClaimView: View {
  let value: String
  let address: String
  let says: [UInt8]
  let date: DateView?
  let references: [Reference]

  static let shape = Shape<ClaimView>(
    "claim",
    [
      .text("value") { $0.value },
      .text("address") { $0.address },
      .texts("address-pieces") { $0.address.addressPieces },
      .html("says") { $0.says },
      .view("date") { $0.date },
      .list("sources") { $0.references },
    ])

  init(_ claim: Claim, on criterion: Criterion, in context: PageContext) {
    value = claim.reading.map { context.words.reading($0, on: criterion) } ?? ""
    address = claim.reading?.address ?? ""
    says = context.html(claim.says)
    date = DateView(claim.asOf, in: context.words)
    references = context.references(claim.sources)
  }
}

import VersusModel

/// A name that means nothing where it stands.
struct UnknownName {
  /// The part that is wrong.
  let name: String
  /// The view that lacks it; nil where it could never have such a name.
  var owner: Outline?
  /// What could have been meant.
  var candidates: [String] = []
  /// What could have been meant one part further in: `page.title` by its last name.
  var paths: [String: String] = [:]
  /// For what is no view.
  var message = ""
  var hint: String?
  /// Of the part that is wrong, in bytes from the begin of the name.
  let offset: Int
  /// The whole name with the suggestion in the place of the wrong part.
  var corrected: String?
  var position: SourcePosition?

  func at(_ position: SourcePosition) -> Self {
    var name = self
    name.position = position
    return name
  }
}

extension [UnknownName] {
  /// One finding for each place, however many views lack the name there.
  var diagnostics: [Diagnostic] {
    let groups = Dictionary(grouping: self, by: \.position)
    return groups.values.map { Diagnostic.unknownName($0) }
  }
}

extension Diagnostic {
  /// - Parameter findings: All at one place.
  fileprivate static func unknownName(_ findings: [UnknownName]) -> Self {
    let first = findings[0]
    var owners: [Outline] = []
    for owner in findings.compactMap(\.owner)
    where !owners.contains(where: { $0.name == owner.name }) {
      owners.append(owner)
    }
    guard let owner = owners.first else {
      return .error(first.message, code: .unknownName, hint: first.hint, at: first.position)
    }
    let common = first.candidates.filter { name in
      findings.allSatisfy { $0.candidates.contains(name) }
    }
    let message =
      owners.count == 1
      ? "\(owner.phrase) has no '\(first.name)'"
      : "'\(first.name)' is not known to \(listing(owners.map(\.plural)))"
    let paths = first.paths.filter { name, path in
      findings.allSatisfy { $0.paths[name] == path }
    }
    let near =
      nearest(to: first.name, among: common)
      ?? nearest(to: first.name, among: paths.keys).flatMap { paths[$0] }
    let hint = near.map { "did you mean '\($0)'?" }
    return .error(
      message, code: .unknownName, hint: hint ?? first.hint ?? listing(common, of: owners),
      at: first.position)
  }

  /// "front pages, table pages and 11 more".
  private static func listing(_ names: [String]) -> String {
    guard names.count > 3 else {
      return names.dropLast().joined(separator: ", ") + " and " + (names.last ?? "")
    }
    return "\(names[0]), \(names[1]) and \(names.count - 2) more"
  }

  private static func listing(_ common: [String], of owners: [Outline]) -> String? {
    let names = owners.count == 1 ? owners[0].fields.map(\.name) : common
    let shown = names.prefix(12).map { "'\($0)'" }.joined(separator: ", ")
    let subject = owners.count == 1 ? "it has" : "they have"
    return names.isEmpty ? nil : "\(subject) \(shown)\(names.count > 12 ? ", …" : "")"
  }
}

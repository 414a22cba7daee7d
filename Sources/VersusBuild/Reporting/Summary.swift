import VersusModel

/// The closing line of a command.
package enum Summary {
  /// `3 errors, 1 warning`, or nothing where there is nothing.
  package static func findings(_ diagnostics: [Diagnostic]) -> String {
    let errors = diagnostics.count { $0.severity == .error }
    let warnings = diagnostics.count { $0.severity == .warning }
    return [
      errors > 0 ? count(errors, "error", "errors") : nil,
      warnings > 0 ? count(warnings, "warning", "warnings") : nil,
    ].compactMap { $0 }.joined(separator: ", ")
  }

  package static func count(_ count: Int, _ one: String, _ many: String) -> String {
    "\(count) \(count == 1 ? one : many)"
  }

  /// With two decimals, rounded.
  package static func seconds(_ seconds: Double) -> String {
    let hundredths = Int((seconds * 100).rounded())
    let fraction = hundredths % 100
    return "\(hundredths / 100).\(fraction < 10 ? "0" : "")\(fraction) s"
  }
}

import VersusModel

/// Reads a fenced block that is not code but asks for something, such as `compare`.
///
/// - Parameter position: Where its fence begins; the body follows on the next line.
/// - Returns: Nil where the name is no directive's, or where its body is wrong.
func readDirective(
  _ name: String, body: String, at position: SourcePosition, names: DeclaredNames
) -> Checked<Markup.Piece?> {
  guard name == "compare" else { return Checked(nil, [.unknownDirective(name, at: position)]) }
  let parsed = parseYAML(
    Array(body.utf8)[...], in: position.file, firstLine: position.line + 1,
    firstColumn: position.column)
  guard !parsed.diagnostics.hasErrors else { return Checked(nil, parsed.diagnostics) }
  let root = parsed.value.flatMap { $0.isBlank ? nil : $0 }
  let decoding = Decoding(markdown: .withoutLinks)
  let fields = root.map {
    FieldReader($0, keys: ["criteria", "options"], of: "a compare block", in: decoding)
  }
  let criteria = fields??.list("criteria") ?? []
  let options = fields??.list("options") ?? []
  let directive = CompareDirective(
    criteria: criteria.compactMap { decoding.declared($0, among: names.criteria) },
    options: options.compactMap { decoding.declared($0, among: names.options) },
    position: position)
  return Checked(.compare(directive), decoding.diagnostics)
}

extension MarkdownConverter {
  fileprivate static let withoutLinks = MarkdownConverter(
    rawHTML: .escape, content: "", targets: LinkTargets(address: { _ in nil }, candidates: []),
    directive: { _, _, _ in Checked(nil) })
}

extension Diagnostic {
  fileprivate static func unknownDirective(_ name: String, at position: SourcePosition) -> Self {
    .error(
      "no directive is called '\(name)'", code: .unknownDirective,
      hint: nearest(to: name, among: ["compare"]).map { "did you mean '\($0)'?" }, at: position)
  }
}

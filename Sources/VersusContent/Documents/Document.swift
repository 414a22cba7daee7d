import VersusModel

/// A content file taken apart: its front matter as a tree, its body as markup.
///
/// A class, since lists of them are copied from stage to stage.
package final class Document: Sendable {
  package let kind: DocumentKind
  /// Below the site's root, as in `content/options/nodejs.md`.
  package let file: String
  /// The front matter, a mapping; empty where there is none.
  let fields: YAMLNode
  package let body: Markup
  /// The title that the body's first heading gives where the front matter gives none.
  package let heading: String?
  /// What is wrong with the body; nothing is said of a draft's.
  let findings: [Diagnostic]

  init(
    kind: DocumentKind, file: String, fields: YAMLNode, body: Markup, heading: String?,
    findings: [Diagnostic]
  ) {
    self.kind = kind
    self.file = file
    self.fields = fields
    self.body = body
    self.heading = heading
    self.findings = findings
  }

  /// Where a key that is missing is due.
  var start: SourcePosition { fields.owner }
}

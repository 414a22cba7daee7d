import VersusModel

/// The built-in theme with a site's own files in the place of those of the same path.
package struct TemplateSet: Sendable {
  let files: [SourceFile]

  package static func load(
    theme: [SourceFile], overrides: [SourceFile]
  ) -> Checked<TemplateSet> {
    Checked(TemplateSet(files: theme))
  }

  /// Compiles a template against the shape of a view.
  package func template<V: View>(_ name: String, for view: V.Type) -> Checked<Template<V>> {
    Checked(Template(program: Program()))
  }

  /// The files that end so, such as `.css`, in the order of their paths.
  package func assets(ending suffix: String) -> [SourceFile] { [] }
}

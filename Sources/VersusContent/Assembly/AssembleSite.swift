import VersusModel

package func assembleSite(
  _ documents: [Document], index: ContentIndex, settings: Settings, by mapping: some Mapping
) -> Checked<Site> {
  Checked(Site(settings: settings, files: index.files))
}

import VersusContent
import VersusModel

/// One Markdown text as HTML, without a site.
///
/// - Returns: UTF-8; must not be shown where there are errors.
package func fragment(
  of file: SourceFile, rawHTML: Settings.RawHTML, highlightsCode: Bool
) -> Checked<[UInt8]> {
  convertMarkdown(file, rawHTML: rawHTML, highlightsCode: highlightsCode, words: .english)
}

/// What the command line names, from the folder where the command runs; `-` is standard input.
package func readInput(_ path: String) throws(DiskError) -> [UInt8] {
  path == "-"
    ? try Disk.readStandardInput() : try Disk.read(Path.absolute(path, in: Path.current))
}

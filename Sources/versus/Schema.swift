import ArgumentParser
import VersusBuild

struct Schema: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: "Prints the JSON Schema of a kind of file, for editors.",
    discussion: """
      Draft 2020-12, with a description of every key. What depends on other files, such as which ids \
      there are, is left to check.

        versus schema settings > .schemas/settings.json
        versus schema option
      """)

  @Argument(
    help: ArgumentHelp(
      "Of what: "
        + SchemaKind.allCases.map(\.rawValue).joined(separator: ", ") + ".", valueName: "kind"))
  var kind: SchemaKind

  func run() throws { Terminal.show(kind.schema) }
}

extension SchemaKind: ExpressibleByArgument {}

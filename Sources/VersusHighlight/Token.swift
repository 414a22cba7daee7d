/// A piece of code that is worth a colour.
package struct Token: Equatable, Sendable {
  /// Offsets of bytes; the token ends before `end`.
  package let start: Int
  package internal(set) var end: Int
  package let kind: Kind

  /// Pygments' token types, as far as versus tells them apart.
  package enum Kind: UInt8, Sendable {
    case keyword, constant, declaration, namespace, type, wordOperator
    case comment, blockComment, preprocessor, hashbang
    case string, single, double, backtick, heredoc, character, regex, symbol, otherString, affix
    case interpolation
    case integer, float, hexadecimal, octal, binary, date
    case function, className, builtin, selfName, tag, attribute, decorator, variable, entity
    case name, label
    case inserted, deleted, heading, subheading, prompt, output

    /// Pygments' short name for the class of its `<span>`.
    package var className: StaticString {
      switch self {
      case .keyword: "k"
      case .constant: "kc"
      case .declaration: "kd"
      case .namespace: "kn"
      case .type: "kt"
      case .wordOperator: "ow"
      case .comment: "c1"
      case .blockComment: "cm"
      case .preprocessor: "cp"
      case .hashbang: "ch"
      case .string: "s"
      case .single: "s1"
      case .double: "s2"
      case .backtick: "sb"
      case .heredoc: "sh"
      case .character: "sc"
      case .regex: "sr"
      case .symbol: "ss"
      case .otherString: "sx"
      case .affix: "sa"
      case .interpolation: "si"
      case .integer: "mi"
      case .float: "mf"
      case .hexadecimal: "mh"
      case .octal: "mo"
      case .binary: "mb"
      case .date: "ld"
      case .function: "nf"
      case .className: "nc"
      case .builtin: "nb"
      case .selfName: "bp"
      case .tag: "nt"
      case .attribute: "na"
      case .decorator: "nd"
      case .variable: "nv"
      case .entity: "ni"
      case .name: "nn"
      case .label: "nl"
      case .inserted: "gi"
      case .deleted: "gd"
      case .heading: "gh"
      case .subheading: "gu"
      case .prompt: "gp"
      case .output: "go"
      }
    }
  }
}

extension Grammar {
  private static let scriptKeywords = """
    as async await break case catch continue debugger default delete do else export extends \
    finally for from get if import in instanceof new of return set static super switch this throw \
    try typeof void while with yield constructor
    """
  private static let scriptConstants = "true false null undefined NaN Infinity"
  private static let scriptBuiltins = """
    Array ArrayBuffer BigInt Boolean DataView Date Error Function Intl JSON Map Math Number Object \
    Promise Proxy Reflect RegExp Set String Symbol WeakMap WeakSet console document globalThis \
    isFinite isNaN parseFloat parseInt process require module exports window
    """
  private static let scriptRules: [(Mark, Action)] = [
    ("#!", .special(.hashbang)),
    ("//", .lineComment(.comment)), ("/*", .blockComment(close: "*/", nests: false)),
    ("/", .special(.slashRegex)),
    ("\"", .string(.plain(.double, "\""))), ("'", .string(.plain(.single, "'"))),
    (
      "`",
      .string(StringForm(kind: .backtick, quote: 0x60, spansLines: true, holes: .dollarBrace))
    ),
    ("@", .special(.decorator)),
  ]

  static let javascript = Grammar(
    words: WordTable(
      [
        (.keyword, scriptKeywords), (.declaration, "class const function let var"),
        (.constant, scriptConstants), (.builtin, scriptBuiltins),
      ], naming: [(.className, "class"), (.function, "function")],
      soft: "get set static from as of async"),
    rules: scriptRules, wordBytes: "$", hasBrackets: true)

  static let typescript = Grammar(
    words: WordTable(
      [
        (.keyword, scriptKeywords + " is keyof satisfies asserts infer"),
        (
          .declaration,
          """
          class const function let var abstract declare enum implements interface namespace \
          override private protected public readonly type accessor
          """
        ),
        (.constant, scriptConstants), (.builtin, scriptBuiltins),
        (.type, "any bigint boolean never number object string symbol unknown"),
      ], naming: [(.className, "class interface enum type namespace"), (.function, "function")],
      soft: "get set static from as of async type namespace declare is asserts infer satisfies"
        + " accessor override abstract keyof readonly"),
    rules: scriptRules, wordBytes: "$", hasBrackets: true)

  static let python = Grammar(
    words: WordTable(
      [
        (
          .keyword,
          """
          as assert async await break class continue def del elif else except finally for from \
          global if import lambda nonlocal pass raise return try while with yield match case type
          """
        ),
        (.wordOperator, "and in is not or"), (.constant, "True False None"),
        (.selfName, "self cls"),
        (
          .builtin,
          """
          abs all any bool breakpoint bytearray bytes callable chr classmethod complex dict dir \
          divmod enumerate filter float format frozenset getattr globals hasattr hash hex id input \
          int isinstance issubclass iter len list locals map max min next object oct open ord pow \
          print property range repr reversed round set setattr slice sorted staticmethod str sum \
          super tuple vars zip Exception KeyError OSError RuntimeError StopIteration TypeError \
          ValueError IndexError AttributeError NotImplementedError
          """
        ),
      ], naming: [(.className, "class"), (.function, "def")],
      soft: "match case type"),
    rules: [
      ("#!", .special(.hashbang)), ("#", .lineComment(.comment)),
      ("\"\"\"", .string(StringForm(kind: .double, quote: 0x22, quotes: 3, spansLines: true))),
      ("'''", .string(StringForm(kind: .single, quote: 0x27, quotes: 3, spansLines: true))),
      ("\"", .string(.plain(.double, "\""))), ("'", .string(.plain(.single, "'"))),
      ("@", .special(.decoratorFirst)),
    ], prefixes: .python, hasBrackets: true)

  static let ruby = Grammar(
    words: WordTable(
      [
        (
          .keyword,
          """
          BEGIN END alias begin break case defined? do else elsif end ensure for if in next redo \
          rescue retry return super then undef unless until when while yield def class module attr \
          attr_accessor attr_reader attr_writer include extend loop private proc protected public \
          raise
          """
        ),
        (.wordOperator, "and or not"), (.constant, "true false nil"), (.selfName, "self"),
        (
          .builtin,
          """
          format lambda p prepend print puts require require_relative
          """
        ),
      ], naming: [(.className, "class module"), (.function, "def")]),
    rules: [
      ("#!", .special(.hashbang)), ("#", .lineComment(.comment)), ("=begin", .special(.rubyBlock)),
      (
        "\"",
        .string(StringForm(kind: .double, quote: 0x22, spansLines: true, holes: .hashBrace))
      ),
      ("'", .string(StringForm(kind: .single, quote: 0x27, spansLines: true))),
      (
        "`",
        .string(StringForm(kind: .backtick, quote: 0x60, spansLines: true, holes: .hashBrace))
      ),
      (":", .special(.rubySymbol)), ("%", .special(.rubyPercent)), ("/", .special(.slashRegex)),
      ("<<", .special(.heredoc(.ruby))), ("\n", .special(.heredocBodies)),
      ("@", .special(.rubyVariable)), ("$", .special(.rubyVariable)),
    ], hasBrackets: true, hasBlankBeforeRegex: true,
    hasLabels: true)

  static let php = Grammar(
    words: WordTable(
      [
        (
          .keyword,
          """
          abstract and array as break callable case catch class clone const continue declare \
          default die do echo else elseif empty enddeclare endfor endforeach endif endswitch \
          endwhile enum exit extends final finally fn for foreach function global goto if \
          implements include include_once instanceof insteadof interface match namespace new or \
          print private protected public readonly require require_once return static switch throw \
          trait try use var while xor yield from
          """
        ),
        (.selfName, "self parent this"),
        (.builtin, "isset unset list bool float int string void mixed never object iterable"),
        (.constant, "true false null TRUE FALSE NULL"),
      ],
      naming: [(.className, "class interface trait enum"), (.function, "function")]),
    rules: [
      ("//", .special(.phpComment)), ("/*", .blockComment(close: "*/", nests: false)),
      ("#[", .special(.attribute)), ("#", .special(.phpComment)), ("$", .special(.phpVariable)),
      ("?>", .special(.phpClose)),
      (
        "\"",
        .string(
          StringForm(
            kind: .double, quote: 0x22, spansLines: true, holes: [.dollarName, .braceDollar]))
      ),
      ("'", .string(StringForm(kind: .single, quote: 0x27, spansLines: true))),
      ("<<<", .special(.heredoc(.php))), ("\n", .special(.heredocBodies)),
    ], hasBrackets: true)

  static let shell = Grammar(
    words: WordTable([
      (
        .keyword,
        """
        if fi else while in do done for then return function case select break continue until esac \
        elif
        """
      ),
      (
        .builtin,
        """
         alias bg bind builtin caller cd command declare dirs echo enable eval exec exit export \
        false fc fg getopts hash help history jobs kill let local logout popd printf pushd pwd \
        read readonly set shift shopt source stop suspend test time times trap true type typeset \
        ulimit umask unalias unset wait
        """
      ),
    ]),
    rules: [
      ("#!", .special(.hashbang)), ("#", .special(.shellComment)),
      ("$", .special(.shellVariable)),
      (
        "\"",
        .string(
          StringForm(
            kind: .double, quote: 0x22, spansLines: true,
            holes: [.dollarBrace, .dollarParenthesis, .dollarName]))
      ),
      (
        "'",
        .string(StringForm(kind: .single, quote: 0x27, escape: .none, spansLines: true))
      ),
      ("<<", .special(.heredoc(.shell))), ("\n", .special(.heredocBodies)),
    ], wordBytes: "-./", hasBrackets: true,
    hasNumbers: false)

  /// Behind an instruction that runs nothing.
  static let dockerArguments = Grammar(
    words: WordTable([(.keyword, "as AS")]),
    rules: [
      ("$", .special(.shellVariable)), ("\"", .string(.plain(.double, "\""))),
      ("'", .string(.plain(.single, "'"))),
    ], wordBytes: "-./", hasNumbers: false)
}

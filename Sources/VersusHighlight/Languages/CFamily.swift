extension Grammar {
  private static let comments: [(Mark, Action)] = [
    ("//", .lineComment(.comment)), ("/*", .blockComment(close: "*/", nests: false)),
  ]
  private static let nestedComments: [(Mark, Action)] = [
    ("//", .lineComment(.comment)), ("/*", .blockComment(close: "*/", nests: true)),
  ]

  private static let cKeywords = """
    asm auto break case const continue default do else enum extern for goto if register restrict \
    return sizeof static struct switch typedef volatile union while inline _Atomic _Alignas \
    _Generic _Noreturn _Static_assert static_assert
    """
  private static let cTypes = """
    int long float short double char unsigned signed void bool _Bool _Complex size_t ssize_t \
    ptrdiff_t wchar_t int8_t int16_t int32_t int64_t uint8_t uint16_t uint32_t uint64_t intptr_t \
    uintptr_t FILE time_t off_t pid_t uid_t gid_t mode_t dev_t ino_t intmax_t uintmax_t va_list
    """

  static let c = Grammar(
    words: WordTable(
      [(.keyword, cKeywords), (.type, cTypes), (.builtin, "NULL true false nullptr")],
      naming: [(.className, "struct union enum")]),
    rules: comments + [
      ("#", .special(.directive)), ("\"", .string(.plain(.string, "\""))),
      ("'", .string(.plain(.character, "'"))),
    ], prefixes: .cpp)

  static let cpp = Grammar(
    words: WordTable(
      [
        (
          .keyword,
          cKeywords + """
            alignas alignof catch class concept consteval constexpr constinit const_cast co_await \
            co_return co_yield decltype delete dynamic_cast explicit export final friend module \
            mutable namespace new noexcept operator override private protected public \
            reinterpret_cast requires static_cast template this thread_local throw try typeid \
            typename using virtual import
            """
        ),
        (.type, cTypes + " char8_t char16_t char32_t"), (.builtin, "NULL true false nullptr"),
        (.wordOperator, "and or not xor bitand bitor compl and_eq or_eq not_eq xor_eq"),
      ], naming: [(.className, "class struct union enum concept"), (.name, "namespace")]),
    rules: comments + [
      ("#", .special(.directive)), ("\"", .string(.plain(.string, "\""))),
      ("'", .string(.plain(.character, "'"))),
    ], prefixes: .cpp)

  static let java = Grammar(
    words: WordTable(
      [
        (
          .keyword,
          """
          assert break case catch continue default do else finally for if goto instanceof new \
          return switch this throw try while yield super when
          """
        ),
        (
          .declaration,
          """
          abstract const enum extends final implements native private protected public static \
          strictfp synchronized throws transient volatile class interface record sealed permits \
          non-sealed var
          """
        ),
        (.type, "boolean byte char double float int long short void"),
        (.constant, "true false null"), (.namespace, "import package module requires exports"),
      ], naming: [(.className, "class interface enum record"), (.name, "package")],
      soft: "record sealed permits module requires exports when var"),
    rules: comments + [
      ("\"\"\"", .string(StringForm(kind: .string, quote: 0x22, quotes: 3, spansLines: true))),
      ("\"", .string(.plain(.string, "\""))), ("'", .string(.plain(.character, "'"))),
      ("@", .special(.decorator)),
    ], wordBytes: "$")

  static let kotlin = Grammar(
    words: WordTable(
      [
        (
          .keyword,
          """
          as break catch continue do else finally for if in is return super this throw try when \
          while by constructor init where get set dynamic file
          """
        ),
        (
          .declaration,
          """
          class interface object typealias fun val var abstract actual annotation companion const \
          crossinline data enum expect external final infix inline inner internal lateinit \
          noinline open operator out override private protected public reified sealed suspend \
          tailrec value vararg
          """
        ),
        (
          .type,
          "Boolean Byte Char Double Float Int Long Short String Unit Any Nothing UInt ULong Array"
        ),
        (.constant, "true false null"), (.namespace, "import package"),
      ],
      naming: [
        (.className, "class interface object typealias"), (.function, "fun"), (.name, "package"),
      ], soft: "value open data inner annotation inline file set where by get infix operator"),
    rules: nestedComments + [
      (
        "\"\"\"",
        .string(
          StringForm(
            kind: .string, quote: 0x22, quotes: 3, escape: .none, spansLines: true,
            holes: [.dollarBrace, .dollarName]))
      ),
      (
        "\"",
        .string(StringForm(kind: .string, quote: 0x22, holes: [.dollarBrace, .dollarName]))
      ),
      ("'", .string(.plain(.character, "'"))), ("@", .special(.decorator)),
      ("#!", .special(.hashbang)),
    ], hasBrackets: true)

  static let csharp = Grammar(
    words: WordTable(
      [
        (
          .keyword,
          """
          abstract as async await base break case catch checked const continue default delegate do \
          else enum event explicit extern finally fixed for foreach goto if implicit in interface \
          internal is lock new operator out override params private protected public readonly ref \
          required return sealed sizeof stackalloc static switch this throw try typeof unchecked \
          unsafe virtual void while get set init yield partial where with when record class struct \
          and or not file add remove global from select orderby join into let on equals group by \
          ascending descending nameof
          """
        ),
        (
          .type,
          """
          bool byte char decimal double dynamic float int long nint nuint object sbyte short \
          string uint ulong ushort var
          """
        ),
        (.constant, "true false null"), (.namespace, "namespace using"),
      ],
      naming: [
        (.className, "class struct interface enum record delegate"), (.name, "namespace using"),
      ],
      soft: "from select orderby join into let on equals group by add remove global file partial"
        + " record where required var"),
    rules: comments + [
      ("#", .special(.directive)),
      ("\"\"\"", .string(StringForm(kind: .string, quote: 0x22, quotes: 3, spansLines: true))),
      ("$@\"", .string(verbatim([.brace]))), ("@$\"", .string(verbatim([.brace]))),
      ("@\"", .string(verbatim([]))),
      ("$\"", .string(StringForm(kind: .string, quote: 0x22, holes: .brace))),
      ("\"", .string(.plain(.string, "\""))), ("'", .string(.plain(.character, "'"))),
    ], hasBrackets: true)

  private static func verbatim(_ holes: StringForm.Holes) -> StringForm {
    StringForm(kind: .string, quote: 0x22, escape: .doubled, spansLines: true, holes: holes)
  }

  static let go = Grammar(
    words: WordTable(
      [
        (
          .keyword,
          "break case chan continue default defer else fallthrough for go goto if range return"
            + " select switch"
        ),
        (.declaration, "const func interface map struct type var"),
        (.namespace, "import package"),
        (
          .type,
          """
          any bool byte complex64 complex128 error float32 float64 int int8 int16 int32 int64 rune \
          string uint uint8 uint16 uint32 uint64 uintptr comparable
          """
        ),
        (.constant, "true false iota nil"),
        (
          .builtin,
          """
           append cap clear close complex copy delete imag len make max min new panic print \
          println real recover
          """
        ),
      ], naming: [(.function, "func"), (.className, "type"), (.name, "package")]),
    rules: comments + [
      ("\"", .string(.plain(.string, "\""))), ("'", .string(.plain(.character, "'"))),
      (
        "`",
        .string(StringForm(kind: .string, quote: 0x60, escape: .none, spansLines: true))
      ),
    ])

  static let rust = Grammar(
    words: WordTable(
      [
        (
          .keyword,
          """
          as async await box break const continue crate dyn else extern for if impl in loop match \
          move mut pub ref return static super trait try unsafe use where while yield union \
          default
          """
        ),
        (.declaration, "enum fn let mod struct type"),
        (.selfName, "self Self"),
        (
          .type,
          """
          bool char f32 f64 i8 i16 i32 i64 i128 isize str u8 u16 u32 u64 u128 usize
          """
        ),
        (
          .builtin,
          "Box Option Result String Vec Some None Ok Err Default Clone Copy Debug Send Sync"
        ),
        (.constant, "true false"),
      ],
      naming: [(.className, "enum struct trait type union"), (.function, "fn"), (.name, "mod")],
      soft: "union default"),
    rules: nestedComments + [
      ("#[", .special(.attribute)), ("#![", .special(.attribute)),
      ("\"", .string(StringForm(kind: .string, quote: 0x22, spansLines: true))),
      ("'", .special(.lifetime)),
    ], prefixes: .rust)

  static let swift = Grammar(
    words: WordTable(
      [
        (
          .keyword,
          """
          as async await break case catch continue default defer do else fallthrough for guard if \
          in is repeat return some any switch throw throws rethrows try where while yield
          """
        ),
        (
          .declaration,
          """
          actor associatedtype class convenience deinit didSet dynamic enum extension fileprivate \
          final func get import indirect infix init inout internal isolated lazy let macro \
          mutating nonisolated nonmutating open operator optional override package postfix \
          precedencegroup prefix private protocol public required set static struct subscript \
          typealias unowned var weak willSet borrowing consuming sending
          """
        ),
        (.constant, "true false nil self Self super"),
        (
          .builtin,
          """
          Any Array Bool Character Dictionary Double Error Float Int Int8 Int16 Int32 Int64 Never \
          Optional Result Sendable Set String Substring UInt UInt8 UInt16 UInt32 UInt64 Void print
          """
        ),
      ],
      naming: [
        (.className, "actor class enum extension protocol struct typealias associatedtype"),
        (.function, "func macro"), (.name, "import"),
      ],
      soft: "open prefix postfix infix package some any get set lazy macro actor optional"
        + " required dynamic indirect sending borrowing consuming convenience"),
    rules: nestedComments + [
      ("#", .special(.swiftHash)),
      (
        "\"\"\"",
        .string(
          StringForm(
            kind: .string, quote: 0x22, quotes: 3, spansLines: true, holes: .backslashParenthesis))
      ),
      ("\"", .string(StringForm(kind: .string, quote: 0x22, holes: .backslashParenthesis))),
      ("@", .special(.decorator)),
    ], hasBrackets: true)
}

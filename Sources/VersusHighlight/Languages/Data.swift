extension Grammar {
  static let json = Grammar(
    words: WordTable([(.constant, "true false null")]),
    rules: [
      ("\"", .special(.jsonString)), ("-", .special(.negative)), ("//", .lineComment(.comment)),
      ("/*", .blockComment(close: "*/", nests: false)),
    ])

  static let toml = Grammar(
    words: WordTable([(.constant, "true false"), (.float, "inf nan")]),
    rules: [
      ("#", .lineComment(.comment)), ("[", .special(.tomlTable)),
      ("-", .special(.negative)), ("+", .special(.negative)),
      ("\"\"\"", .string(StringForm(kind: .double, quote: 0x22, quotes: 3, spansLines: true))),
      (
        "'''",
        .string(
          StringForm(kind: .single, quote: 0x27, quotes: 3, escape: .none, spansLines: true))
      ),
      ("\"", .string(.plain(.double, "\""))),
      ("'", .string(StringForm(kind: .single, quote: 0x27, escape: .none))),
    ], hasDates: true)

  static let sql = Grammar(
    words: WordTable(
      [
        (
          .keyword,
          """
          add after all alter analyze and any as asc authorization before begin between by cascade \
          case cast check collate column commit conflict constraint create cross current \
          current_date current_time current_timestamp current_user cursor cycle database declare \
          default deferrable deferred delete desc distinct do drop each else elsif end escape \
          except exclude execute exists explain extension false fetch filter first following for \
          foreign from full function generated global grant group grouping having if ilike \
          immediate in index inherits initially inner insert instead intersect into is isnull \
          isolation join key language last lateral leading left level like limit local lock loop \
          match materialized merge natural next no not nothing notnull null nulls of off offset on \
          only option or order outer over overlaps partition plan policy preceding prepare primary \
          privileges procedure public range read recursive references refresh reindex rename \
          repeatable replace returning returns revoke right role rollback rollup row rows \
          savepoint schema select sequence serializable session set sets show similar some start \
          statement table tables temp temporary then ties to trailing transaction trigger true \
          truncate type unbounded union unique unknown unlogged until update using vacuum values \
          view when where while window with within without work class family immutable insensitive \
          input load operator output parallel returns setof stable strict volatile avg coalesce \
          count lower max min sum upper write zone pragma autoincrement
          """
        ),
        (
          .builtin,
          """
          array bigint binary bit blob boolean bytea char character date datetime dec decimal \
          double float int integer interval json jsonb number numeric precision real serial \
          bigserial smallint text time timestamp timestamptz tinyint uuid varchar varying
          """
        ),
      ], ignoringCase: true),
    rules: [
      ("--", .lineComment(.comment)), ("/*", .blockComment(close: "*/", nests: true)),
      (
        "'",
        .string(StringForm(kind: .single, quote: 0x27, escape: .doubled, spansLines: true))
      ),
      (
        "\"",
        .string(StringForm(kind: .symbol, quote: 0x22, escape: .doubled, spansLines: true))
      ),
    ])
}

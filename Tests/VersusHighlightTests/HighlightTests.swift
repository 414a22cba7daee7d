import Testing

@testable import VersusHighlight

/// `class:text` of each token.
private func tokens(_ code: String, _ language: String) -> [String] {
  let bytes = Array(code.utf8)
  guard let language = CodeLanguage(fence: language) else { return ["no language"] }
  return bytes.withUnsafeBufferPointer { buffer in
    highlight(buffer, as: language).map { token in
      "\(token.kind.className):" + String(decoding: bytes[token.start..<token.end], as: UTF8.self)
    }
  }
}

@Suite struct HighlightTests {
  @Test(arguments: CodeLanguage.allCases)
  func `a language is found by its names in any case`(language: CodeLanguage) {
    for name in [language.rawValue] + language.aliases {
      #expect(CodeLanguage(fence: name) == language)
      #expect(CodeLanguage(fence: name.uppercased()) == language)
    }
  }

  @Test func `what no fence names is no language`() {
    for name in ["", "klingon", "js{1}", "text"] { #expect(CodeLanguage(fence: name) == nil) }
  }

  /// Where a lexer is easily led astray; what Pygments doesn't know is here and not in the samples.
  @Test(arguments: [
    ("js", "a = b / c / d", []),
    ("js", "x = /[/\"]/g.test(y)", ["sr:/[/\"]/g"]),
    ("js", "(a) => /b/.test(a)", ["sr:/b/"]),
    ("js", "`a ${ {b: `c`} } d`", ["sb:`a ", "si:${", "sb:`c`", "si:}", "sb: d`"]),
    ("js", "1_000n + .default", ["mi:1_000n"]),
    ("jsx", "<p>Don't</p>", []),
    ("swift", "#\"a \\(b) \\#(c)\"#", ["s:#\"a \\(b) ", "si:\\#(", "si:)", "s:\"#"]),
    ("swift", "/* a /* b */ c */ x", ["cm:/* a /* b */ c */"]),
    ("swift", "open(x); open class A", ["kd:open", "kd:class", "nc:A"]),
    ("rust", "'a: 'b'", ["na:'a", "sc:'b'"]),
    ("rust", "r##\"a\"#b\"##", ["s:r##\"a\"#b\"##"]),
    ("rust", "0xFF_i64", ["mh:0xFF_i64"]),
    ("cpp", "R\"x(a)\" )x\" 1'000", ["s:R\"x(a)\" )x\"", "mi:1'000"]),
    ("c", "#define A \\\n 1 // b\nint", ["cp:#define A \\\n 1 ", "c1:// b", "kt:int"]),
    ("csharp", "$\"a {b + \"c\"} {{d}}\"", ["s:$\"a ", "si:{", "s:\"c\"", "si:}", "s: {{d}}\""]),
    ("python", "f'{a!r} {{b}}'", ["s1:f'", "si:{", "si:}", "s1: {{b}}'"]),
    ("python", "match = type(x)\nmatch x:", ["k:match"]),
    (
      "kotlin", "\"$a ${b(\"c\")}\"",
      [
        "s:\"", "nv:$a", "s: ", "si:${", "s:\"c\"", "si:}", "s:\"",
      ]
    ),
    ("ruby", "<<~A + <<B\n  a\n  A\nb\nB\nx", ["sh:<<~A", "sh:<<B", "sh:  a\n  A", "sh:b\nB"]),
    ("ruby", "%w[a [b] c] a ? b : c", ["sx:%w[a [b] c]"]),
    ("sh", "echo a#b # c", ["nb:echo", "c1:# c"]),
    ("sh", "cat <<'A' | x\n$b\nA\ncd", ["sh:<<'A'", "sh:$b\nA", "nb:cd"]),
    ("console", "$ cd a\ncd b", ["gp:$ ", "nb:cd", "go:cd b"]),
    ("php", "<b><?php $a ?></b>", ["nt:<b", "cp:<?php", "nv:$a", "cp:?>", "nt:</b"]),
    ("php", "return $a;", ["k:return", "nv:$a"]),
    ("sql", "SELECT 'it''s' -- a", ["k:SELECT", "s1:'it''s'", "c1:-- a"]),
    ("html", "<a b='>'>&lt; < 2", ["nt:<a", "na:b", "s:'>'", "ni:&lt;"]),
    (
      "html", "<SCRIPT>var a = '<p>'</SCRIPT>", ["nt:<SCRIPT", "kd:var", "s1:'<p>'", "nt:</SCRIPT"]
    ),
    ("css", "a:hover{color:#fff}", ["nd::hover", "k:color", "mh:#fff"]),
    ("json", "{\"a\": [\"b\", -1.5, null]}", ["nt:\"a\"", "s2:\"b\"", "mf:-1.5", "kc:null"]),
    ("yaml", "a: |\n  b: c\nd: 1 # e", ["nt:a", "s:b: c", "nt:d", "mi:1", "c1:# e"]),
    ("toml", "[a]\nb = 2026-01-02", ["k:[a]", "ld:2026-01-02"]),
    ("docker", "FROM a AS b\nRUN cd /x", ["k:FROM", "k:AS", "k:RUN", "nb:cd"]),
    ("diff", "@@ -1 +1 @@\n-a\n+b\n c", ["gu:@@ -1 +1 @@", "gd:-a", "gi:+b"]),
  ])
  func `what looks alike is told apart`(language: String, code: String, expected: [String]) {
    #expect(tokens(code, language) == expected)
  }

  /// Bytes of any kind, and the signs that languages are written with.
  @Test(arguments: CodeLanguage.allCases)
  func `tokens of any input are whole, in order and within it`(language: CodeLanguage) {
    var random = SplitMix(state: 10)
    let signs = Array("\"'`/*<>#${}()[]\\\n%=:;-!@aR09 \u{e9}".utf8)
    for length in 0..<600 {
      let bytes = (0..<length).map { _ in
        random.next() % 8 == 0
          ? UInt8(truncatingIfNeeded: random.next())
          : signs[Int(random.next() % UInt64(signs.count))]
      }
      var end = 0
      let found = bytes.withUnsafeBufferPointer { highlight($0, as: language) }
      for token in found {
        #expect(end <= token.start && token.start < token.end && token.end <= length)
        end = token.end
      }
    }
  }
}

private struct SplitMix {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

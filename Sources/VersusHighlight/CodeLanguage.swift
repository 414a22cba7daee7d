/// A language whose code versus colours.
package enum CodeLanguage: String, CaseIterable, Sendable {
  case bash, console, javascript, typescript, python, swift, go, rust, java, kotlin, c, cpp, csharp
  case ruby, php, sql, html, css, json, yaml, toml, dockerfile, diff

  /// The language that a fence names, in small or capital letters.
  package init?(fence name: String) {
    guard let language = Self.byName[name] ?? Self.byName[name.lowercased()] else { return nil }
    self = language
  }

  /// What else a fence may call it.
  package var aliases: [String] {
    switch self {
    case .bash: ["sh", "shell", "zsh", "ksh"]
    case .console: ["shell-session", "shellsession", "sh-session", "terminal"]
    case .javascript: ["js", "jsx", "mjs", "cjs", "node"]
    case .typescript: ["ts", "tsx", "mts", "cts"]
    case .python: ["py", "python3", "py3"]
    case .go: ["golang"]
    case .rust: ["rs"]
    case .kotlin: ["kt", "kts"]
    case .c: ["h"]
    case .cpp: ["c++", "cc", "cxx", "hpp"]
    case .csharp: ["c#", "cs"]
    case .ruby: ["rb"]
    case .sql: ["mysql", "postgresql", "postgres", "sqlite"]
    case .html: ["xml", "xhtml", "svg", "htm", "vue"]
    case .css: ["scss", "less"]
    case .json: ["jsonc", "json5"]
    case .yaml: ["yml"]
    case .dockerfile: ["docker", "containerfile"]
    case .diff: ["patch"]
    case .swift, .java, .php, .toml: []
    }
  }

  private static let byName: [String: CodeLanguage] = {
    var names: [String: CodeLanguage] = [:]
    for language in allCases {
      for name in [language.rawValue] + language.aliases { names[name] = language }
    }
    return names
  }()

  /// The table by which most languages are read; nil where a scanner of its own reads them.
  var grammar: Grammar? {
    switch self {
    case .bash: .shell
    case .javascript: .javascript
    case .typescript: .typescript
    case .python: .python
    case .swift: .swift
    case .go: .go
    case .rust: .rust
    case .java: .java
    case .kotlin: .kotlin
    case .c: .c
    case .cpp: .cpp
    case .csharp: .csharp
    case .ruby: .ruby
    case .sql: .sql
    case .json: .json
    case .toml: .toml
    case .console, .php, .html, .css, .yaml, .dockerfile, .diff: nil
    }
  }
}

extension FuzzTarget {
  /// Front matter of each kind and the files that are YAML as a whole: the first byte says which.
  static let frontMatter = FuzzTarget(name: "front-matter") { bytes in
    guard let path = bytes.first.flatMap({ kinds[$0] }) else { return [] }
    return Array(bytes.dropFirst()).texts.flatMap { SampleSite.whole.broken(with: $0, at: path) }
  }

  /// By what a file of the corpus begins with.
  private static let kinds: [UInt8: String] = [
    UInt8(ascii: "o"): "content/options/tea.md", UInt8(ascii: "c"): "content/criteria/price.md",
    UInt8(ascii: "r"): "content/criteria/origin.md",
    UInt8(ascii: "u"): "content/use-cases/night.md",
    UInt8(ascii: "q"): "content/questions/20-habit.md", UInt8(ascii: "s"): "content/sources/lab.md",
    UInt8(ascii: "p"): "content/guides/start.md", UInt8(ascii: "f"): "content/index.md",
    UInt8(ascii: "l"): "content/use-cases/index.md", UInt8(ascii: "z"): "content/quiz-cases.yml",
    UInt8(ascii: "v"): "versus.yml",
  ]

  /// The body of a directive, which the first byte names, in a page of a site.
  static let directives = FuzzTarget(name: "directives") { bytes in
    guard let name = bytes.first.flatMap({ directiveNames[$0] }) else { return [] }
    return Array(bytes.dropFirst()).texts.flatMap { body in
      let page = Array("# A page\n\n~~~~~\(name)\n".utf8) + body + Array("\n~~~~~\n".utf8)
      return SampleSite.whole.broken(with: page, at: "content/guides/start.md")
    }
  }

  private static let directiveNames: [UInt8: String] = [
    UInt8(ascii: "c"): "compare", UInt8(ascii: "h"): "chart", UInt8(ascii: "t"): "tabs",
    UInt8(ascii: "p"): "pros-cons", UInt8(ascii: "u"): "use-cases",
  ]
}

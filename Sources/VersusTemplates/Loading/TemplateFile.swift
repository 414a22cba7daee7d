import VersusModel

/// A template file with its tree.
struct TemplateFile: Sendable {
  let text: TemplateText
  let nodes: [Node]
  let isOverride: Bool
  /// Tells it from the other files of a set.
  let number: Int
  /// Included templates that include this one again; they are never followed.
  var cyclicInclusions: Set<String> = []

  var name: String { text.name }

  func mark(at offset: Int) -> TemplateMark {
    TemplateMark(file: number, offset: offset)
  }
}

extension [Node] {
  /// Goes over these nodes and all inside of them, in the order of the text.
  func visit(_ body: (Node) -> Void) {
    for node in self {
      body(node)
      switch node {
      case .text, .variable: break
      case .section(let section): section.parts.visit(body)
      case .block(let block): block.children.visit(body)
      case .inclusion(let inclusion):
        for block in inclusion.blocks { block.children.visit(body) }
      }
    }
  }
}

extension TemplateFile {
  /// The partials and parents that the file names, in order.
  var inclusions: [Node.Inclusion] {
    var found: [Node.Inclusion] = []
    nodes.visit { if case .inclusion(let inclusion) = $0 { found.append(inclusion) } }
    return found
  }

  /// The names of the blocks that the file itself offers or fills.
  var blockNames: Set<String> {
    var names: Set<String> = []
    nodes.visit { node in
      switch node {
      case .block(let block): names.insert(block.name.text)
      case .inclusion(let inclusion): names.formUnion(inclusion.blocks.map(\.name.text))
      default: break
      }
    }
    return names
  }
}

extension Node.Section {
  /// What it holds; of words, what fills their places, which are no blocks of a layout.
  fileprivate var parts: [Node] {
    guard name.wordKey != nil else { return children }
    return children.flatMap { child in
      if case .block(let block) = child { block.children } else { [child] }
    }
  }
}

/// A part of a parsed template.
indirect enum Node: Sendable {
  case text(Range<Int>)
  case variable(Name, isRaw: Bool)
  case section(Section)
  /// A partial, or a parent with the blocks that replace its own.
  case inclusion(Inclusion)
  case block(Block)

  struct Name: Sendable {
    let text: String
    let offset: Int
  }

  struct Section: Sendable {
    let name: Name
    let isInverted: Bool
    let children: [Node]
    let close: Int
    /// Whether the tags share their lines with other text.
    let opensInline: Bool
    let closesInline: Bool
  }

  struct Inclusion: Sendable {
    let name: Name
    let blocks: [Block]
    /// What the lines of the partial are indented by; nil in the middle of a line.
    let indentation: Range<Int>?
  }

  struct Block: Sendable {
    let name: Name
    let children: [Node]
    /// Between the tags, without the lines that the tags have for themselves.
    let content: Range<Int>
    /// The space before the opening tag; nil where something else is before it on its line.
    let indentation: Range<Int>?
    let opensInline: Bool
    let closesInline: Bool
  }
}

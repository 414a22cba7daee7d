import VersusModel

/// A place in a template, worked out only when a message needs it.
struct TemplateMark: Sendable {
  let text: TemplateText
  let offset: Int

  var position: SourcePosition { text.position(at: offset) }
}

extension TemplateMark: Equatable {
  static func == (left: Self, right: Self) -> Bool {
    (left.text.path, left.offset) == (right.text.path, right.offset)
  }
}

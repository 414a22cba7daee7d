private import CYAML

/// Goes through a text's YAML events, the only place that knows libyaml.
///
/// - Parameters:
///   - bytes: Valid UTF-8 without a byte order mark.
///   - take: Returns false to stop early.
/// - Returns: Why libyaml gave up, or nil.
func forEachYAMLEvent(
  in bytes: ArraySlice<UInt8>, _ take: (YAMLEvent) -> Bool
) -> YAMLFailure? {
  var parser = yaml_parser_t()
  guard yaml_parser_initialize(&parser) == 1 else { breakOffForWantOfMemory() }
  defer { yaml_parser_delete(&parser) }
  yaml_parser_set_encoding(&parser, YAML_UTF8_ENCODING)
  return bytes.withUnsafeBufferPointer { buffer in
    yaml_parser_set_input_string(&parser, buffer.baseAddress, buffer.count)
    while true {
      var event = yaml_event_t()
      guard yaml_parser_parse(&parser, &event) == 1 else {
        return failure(of: parser, in: buffer)
      }
      defer { yaml_event_delete(&event) }
      if event.type == YAML_STREAM_END_EVENT || !take(YAMLEvent(event)) { return nil }
    }
  }
}

/// As Swift and libcmark do: the text is not to blame.
private func breakOffForWantOfMemory() -> Never { fatalError("libyaml got no memory") }

private func failure(
  of parser: yaml_parser_t, in buffer: UnsafeBufferPointer<UInt8>
) -> YAMLFailure {
  if parser.error == YAML_MEMORY_ERROR { breakOffForWantOfMemory() }
  let problem = parser.problem.map { String(cString: $0) } ?? "unreadable"
  guard parser.error == YAML_READER_ERROR else {
    return YAMLFailure(
      problem: problem, mark: YAMLEvent.Mark(parser.problem_mark),
      context: parser.context == nil ? nil : YAMLEvent.Mark(parser.context_mark))
  }
  // The reader runs ahead of the marks and counts bytes.
  let before = Array(buffer.prefix(Int(clamping: parser.problem_offset)))[...]
  let lines = YAMLText.lines(of: before).starts
  return YAMLFailure(
    problem: problem,
    mark: .init(
      line: lines.count - 1,
      column: before[(lines.last ?? 0)...].count { $0 & 0xC0 != 0x80 }))
}

extension YAMLEvent {
  fileprivate init(_ event: yaml_event_t) {
    let start = Mark(event.start_mark)
    switch event.type {
    case YAML_SCALAR_EVENT:
      let scalar = event.data.scalar
      let text = String(
        decoding: UnsafeBufferPointer(start: scalar.value, count: scalar.length), as: UTF8.self)
      let style: YAMLNode.Style =
        switch scalar.style {
        case YAML_SINGLE_QUOTED_SCALAR_STYLE, YAML_DOUBLE_QUOTED_SCALAR_STYLE: .quoted
        case YAML_LITERAL_SCALAR_STYLE, YAML_FOLDED_SCALAR_STYLE: .block
        default: .plain
        }
      self.init(
        kind: .scalar(text, style), start: start, anchor: Self.text(scalar.anchor),
        tag: Self.text(scalar.tag))
    case YAML_SEQUENCE_START_EVENT:
      let sequence = event.data.sequence_start
      self.init(
        kind: .sequenceStart, start: start, anchor: Self.text(sequence.anchor),
        tag: Self.text(sequence.tag), isFlow: sequence.style == YAML_FLOW_SEQUENCE_STYLE)
    case YAML_MAPPING_START_EVENT:
      let mapping = event.data.mapping_start
      self.init(
        kind: .mappingStart, start: start, anchor: Self.text(mapping.anchor),
        tag: Self.text(mapping.tag), isFlow: mapping.style == YAML_FLOW_MAPPING_STYLE)
    case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT:
      self.init(kind: .collectionEnd, start: start)
    case YAML_DOCUMENT_START_EVENT:
      let document = event.data.document_start
      let hasDirectives =
        document.version_directive != nil
        || document.tag_directives.start != document.tag_directives.end
      self.init(kind: .documentStart(hasDirectives: hasDirectives), start: start)
    case YAML_ALIAS_EVENT:
      self.init(kind: .alias, start: start)
    default:
      self.init(kind: .other, start: start)
    }
  }

  private static func text(_ name: UnsafeMutablePointer<yaml_char_t>?) -> String? {
    name.map { String(cString: $0) }
  }
}

extension YAMLEvent.Mark {
  fileprivate init(_ mark: yaml_mark_t) {
    self.init(line: Int(clamping: mark.line), column: Int(clamping: mark.column))
  }
}

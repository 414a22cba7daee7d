private import CArena
private import CCMark

/// Parses CommonMark with libcmark and hands the tree to `visit`.
///
/// The tree lives only while `visit` runs. Escaped marks are hidden in it, as `EscapedMarks` says.
func withMarkdownTree<Result>(
  _ source: some Sequence<UInt8>, _ visit: (MarkdownNode) -> Result
) -> Result? {
  let bytes = EscapedMarks.hide(in: ContiguousArray(source))
  var memory = cmark_mem(
    calloc: versus_arena_calloc, realloc: versus_arena_realloc, free: versus_arena_free)
  return withUnsafeMutablePointer(to: &memory) { memory in
    // The parser and its tree go with all that was taken for them.
    let mark = versus_arena_begin()
    defer { versus_arena_end(mark) }
    let parser = cmark_parser_new_with_mem(CMARK_OPT_DEFAULT, memory)
    bytes.withUnsafeBytes { buffer in
      cmark_parser_feed(
        parser, buffer.baseAddress?.assumingMemoryBound(to: CChar.self), buffer.count)
    }
    return cmark_parser_finish(parser).map { visit(MarkdownNode($0)) }
  }
}

/// A node of libcmark's tree.
struct MarkdownNode {
  enum Kind {
    case document, blockQuote, list, item, codeBlock, htmlBlock, paragraph, heading, thematicBreak
    case text, softBreak, lineBreak, code, htmlInline, emphasis, strong, link, image, other
  }

  private let pointer: OpaquePointer
  /// Tells the nodes of one tree apart.
  var identity: Int { Int(bitPattern: pointer) }

  fileprivate init(_ pointer: OpaquePointer) { self.pointer = pointer }

  var kind: Kind {
    switch cmark_node_get_type(pointer) {
    case CMARK_NODE_DOCUMENT: .document
    case CMARK_NODE_BLOCK_QUOTE: .blockQuote
    case CMARK_NODE_LIST: .list
    case CMARK_NODE_ITEM: .item
    case CMARK_NODE_CODE_BLOCK: .codeBlock
    case CMARK_NODE_HTML_BLOCK: .htmlBlock
    case CMARK_NODE_PARAGRAPH: .paragraph
    case CMARK_NODE_HEADING: .heading
    case CMARK_NODE_THEMATIC_BREAK: .thematicBreak
    case CMARK_NODE_TEXT: .text
    case CMARK_NODE_SOFTBREAK: .softBreak
    case CMARK_NODE_LINEBREAK: .lineBreak
    case CMARK_NODE_CODE: .code
    case CMARK_NODE_HTML_INLINE: .htmlInline
    case CMARK_NODE_EMPH: .emphasis
    case CMARK_NODE_STRONG: .strong
    case CMARK_NODE_LINK: .link
    case CMARK_NODE_IMAGE: .image
    default: .other
    }
  }

  var firstChild: MarkdownNode? { cmark_node_first_child(pointer).map(MarkdownNode.init) }
  var next: MarkdownNode? { cmark_node_next(pointer).map(MarkdownNode.init) }
  var previous: MarkdownNode? { cmark_node_previous(pointer).map(MarkdownNode.init) }
  var parent: MarkdownNode? { cmark_node_parent(pointer).map(MarkdownNode.init) }

  /// Of a block, counted from 1 in what was parsed.
  var startLine: Int { Int(cmark_node_get_start_line(pointer)) }
  var endLine: Int { Int(cmark_node_get_end_line(pointer)) }
  /// In bytes, counted from 1.
  var startColumn: Int { Int(cmark_node_get_start_column(pointer)) }

  var headingLevel: Int { Int(cmark_node_get_heading_level(pointer)) }
  var isOrdered: Bool { cmark_node_get_list_type(pointer) == CMARK_ORDERED_LIST }
  var isTight: Bool { cmark_node_get_list_tight(pointer) != 0 }
  var listStart: Int { Int(cmark_node_get_list_start(pointer)) }

  var literal: UnsafeBufferPointer<UInt8> { Self.bytes(of: cmark_node_get_literal(pointer)) }
  var url: UnsafeBufferPointer<UInt8> { Self.bytes(of: cmark_node_get_url(pointer)) }
  var title: UnsafeBufferPointer<UInt8> { Self.bytes(of: cmark_node_get_title(pointer)) }
  var fenceInfo: UnsafeBufferPointer<UInt8> { Self.bytes(of: cmark_node_get_fence_info(pointer)) }

  private static func bytes(of text: UnsafePointer<CChar>?) -> UnsafeBufferPointer<UInt8> {
    guard let text else { return UnsafeBufferPointer(start: nil, count: 0) }
    return UnsafeBufferPointer(
      start: UnsafeRawPointer(text).assumingMemoryBound(to: UInt8.self),
      count: versus_length(text))
  }
}

extension MarkdownNode {
  /// Goes over the node and all below it, in order, without recursion.
  ///
  /// - Parameter visit: Called on entering and on leaving each node; false on entering passes over
  ///   what is below it, and over its leaving.
  func walk(_ visit: (_ node: MarkdownNode, _ isEntering: Bool) -> Bool) {
    var node = self
    var depth = 0
    while true {
      if visit(node, true) {
        if let child = node.firstChild {
          node = child
          depth += 1
          continue
        }
        _ = visit(node, false)
      }
      while depth > 0, node.next == nil {
        guard let parent = node.parent else { return }
        node = parent
        depth -= 1
        _ = visit(node, false)
      }
      guard depth > 0, let next = node.next else { return }
      node = next
    }
  }

  /// The text below the node, without any markup.
  var plainText: String {
    var bytes: [UInt8] = []
    walk { node, isEntering in
      guard isEntering else { return true }
      switch node.kind {
      case .text, .code: bytes += node.literal
      case .softBreak, .lineBreak: bytes.append(UInt8(ascii: " "))
      default: break
      }
      return true
    }
    return String(decoding: EscapedMarks.reveal(bytes), as: UTF8.self)
  }
}

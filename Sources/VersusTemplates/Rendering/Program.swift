import VersusModel

/// A template as a flat list of operations that append bytes.
struct Program: Sendable {
  var operations: [Operation] = []
  var literals: [UInt8] = []
  /// The fields to go through for dotted names, outermost first.
  var paths: [[Int]] = []
  var parameters: [ParameterSlot] = []
  /// Of the language whose words it says.
  var rule = PluralRule(language: "en")
  /// How many sections on shared views depend on nothing else.
  var sectionCount = 0

  /// - Parameter sections: What this program made of shared views before.
  func render(
    _ root: Frame, into bytes: inout [UInt8], recalling sections: SharedSections? = nil
  ) {
    if bytes.isEmpty { bytes.reserveCapacity(2 * literals.count) }
    literals.withUnsafeBufferPointer { literals in
      operations.withUnsafeBufferPointer { operations in
        run(operations, literals, from: root, into: &bytes, recalling: sections)
      }
    }
  }

  private func run(
    _ operations: UnsafeBufferPointer<Operation>, _ literals: UnsafeBufferPointer<UInt8>,
    from root: Frame, into bytes: inout [UInt8], recalling sections: SharedSections?
  ) {
    var frames = [root]
    /// Where the sections that are to be kept begin.
    var starts: [Int] = []
    var cursor = 0
    while cursor < operations.count {
      let operation = operations[cursor]
      cursor += 1
      switch operation {
      case .literal(let start, let end):
        bytes.append(
          contentsOf: UnsafeBufferPointer(rebasing: literals[Int(start)..<Int(end)]))
      case .text(let slot):
        if let frame = find(slot, in: frames) {
          bytes.append(escaping: frame.text(Int(slot.index)))
        }
      case .html(let slot):
        if let frame = find(slot, in: frames) {
          bytes.append(contentsOf: frame.bytes(Int(slot.index)))
        }
      case .json(let slot):
        if let frame = find(slot, in: frames) {
          bytes.append(escapingJSON: frame.bytes(Int(slot.index)))
        }
      case .number(let slot):
        if let frame = find(slot, in: frames) {
          bytes.append(decimal: frame.number(Int(slot.index)))
        }
      case .count(let slot):
        bytes.append(decimal: find(slot, in: frames)?.count(Int(slot.index)) ?? 0)
      case .parameter(let index, let isAddress):
        if let parameter = findParameter(index, in: frames) {
          bytes.append(escaping: isAddress ? parameter.shownAsAddress : parameter.shown)
        }
      case .open(let slot, let otherwise):
        if let opened = find(slot, in: frames)?.open(Int(slot.index)) {
          frames.append(opened)
        } else {
          cursor = otherwise
        }
      case .next(let start):
        if frames[frames.count - 1].advance() {
          cursor = start
        } else {
          frames.removeLast()
        }
      case .load: frames[frames.count - 1].load()
      case .openShared(let slot, let section, let otherwise):
        if let opened = find(slot, in: frames)?.open(
          Int(slot.index), behindKept: section, of: sections, into: &bytes)
        {
          frames.append(opened)
        } else {
          cursor = otherwise
        }
      case .recall(let section, let end):
        let frame = frames[frames.count - 1]
        if let shared = frame.shared,
          sections?.append(section, of: shared, to: &bytes) == true
        {
          cursor = end
        } else {
          frame.load()
          starts.append(bytes.count)
        }
      case .keep(let section):
        let start = starts.removeLast()
        if let shared = frames[frames.count - 1].shared {
          sections?.keep(bytes[start...], as: section, of: shared)
        }
      case .skip(let slot, let truth, let target):
        if (find(slot, in: frames)?.isTrue(Int(slot.index)) ?? false) == truth {
          cursor = target
        }
      case .skipUnless(let choice, let target):
        if !choice.categories.contains(rule.category(of: number(of: choice, in: frames))) {
          cursor = target
        }
      case .openParameter(let index, let otherwise):
        if let opened = ParameterFrame(findParameter(index, in: frames)?.items ?? []) {
          frames.append(opened)
        } else {
          cursor = otherwise
        }
      case .skipParameter(let index, let truth, let target):
        if (findParameter(index, in: frames)?.items.isEmpty ?? true) != truth { cursor = target }
      }
    }
  }

  private func number(of choice: Operation.Plural, in frames: [Frame]) -> Int {
    guard let frame = find(choice.slot, in: frames) else { return 0 }
    let index = Int(choice.slot.index)
    return choice.isCount ? frame.count(index) : frame.number(index)
  }

  /// Nil where there is no such name.
  private func findParameter(_ index: Int, in frames: [Frame]) -> Parameter? {
    let place = parameters[index]
    guard var parameter = find(place.slot, in: frames)?.parameter(Int(place.slot.index)) else {
      return nil
    }
    for name in place.names {
      guard let part = parameter[name] else { return nil }
      parameter = part
    }
    return parameter
  }

  /// Nil where a dotted name goes through a view that is missing.
  @inline(__always)
  private func find(_ slot: Slot, in frames: [Frame]) -> Frame? {
    let frame = frames[Int(slot.depth)]
    return slot.path < 0 ? frame : follow(paths[Int(slot.path)], from: frame)
  }

  private func follow(_ path: [Int], from start: Frame) -> Frame? {
    var frame = start
    for index in path {
      guard let inner = frame.enter(index) else { return nil }
      frame = inner
    }
    return frame
  }
}

import VersusModel

/// Collects the operations of a program, joining texts that follow one another.
struct ProgramWriter {
  private var program: Program
  private var literalStart = 0

  init(_ rule: PluralRule) { program = Program(rule: rule) }

  mutating func write(_ byte: UInt8) {
    program.literals.append(byte)
  }

  mutating func write(escaping text: String) {
    program.literals.append(escaping: text)
  }

  mutating func append(_ operation: Operation) {
    flush()
    program.operations.append(operation)
  }

  /// Keeps the place of an operation whose target isn't known yet.
  mutating func reserve() -> Int {
    append(.next(0))
    return program.operations.count - 1
  }

  mutating func fill(_ place: Int, with operation: Operation) {
    program.operations[place] = operation
  }

  /// The index of the next operation.
  mutating func here() -> Int {
    flush()
    return program.operations.count
  }

  /// Begins what a section shows of a shared view.
  mutating func beginShared() {
    append(.load)
  }

  /// Ends it: where nothing in it depends on what is outside, it is shown again as it was.
  ///
  /// - Parameters:
  ///   - body: Where it began.
  ///   - depth: Of the section's frame.
  /// - Returns: The section's number; nil where it does depend on that.
  mutating func endShared(from body: Int, depth: Int) -> Int? {
    let end = here()
    guard isAlone(program.operations[body..<end], depth: Int32(depth)) else { return nil }
    let section = program.sectionCount
    program.sectionCount += 1
    program.operations[body] = .recall(section: section, end: end + 1)
    append(.keep(section: section))
    return section
  }

  /// Whether operations show nothing but what is in the frame of a depth or opened from there.
  private func isAlone(_ operations: ArraySlice<Operation>, depth: Int32) -> Bool {
    operations.allSatisfy { operation in
      guard let slot = program.slot(of: operation) else { return true }
      // Fields below 0 tell an item's place in its list, which is not the item's own.
      return slot.depth > depth || slot.depth == depth && slot.index >= 0
    }
  }

  mutating func intern(_ path: [Int]) -> Int32 {
    if let known = program.paths.firstIndex(of: path) { return Int32(known) }
    program.paths.append(path)
    return Int32(program.paths.count - 1)
  }

  mutating func intern(_ parameter: ParameterSlot) -> Int {
    if let known = program.parameters.firstIndex(of: parameter) { return known }
    program.parameters.append(parameter)
    return program.parameters.count - 1
  }

  mutating func finish() -> Program {
    flush()
    return program
  }

  private mutating func flush() {
    let end = program.literals.count
    guard end > literalStart else { return }
    program.operations.append(.literal(start: Int32(literalStart), end: Int32(end)))
    literalStart = end
  }
}

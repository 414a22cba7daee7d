/// Collects the operations of a program, joining texts that follow one another.
struct ProgramWriter {
  private var program = Program()
  private var literalStart = 0

  mutating func write(_ byte: UInt8) {
    program.literals.append(byte)
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

/// How a stage goes over many independent items.
///
/// Build maps in parallel, tests one by one; results are in the order of the inputs either way.
package protocol Mapping: Sendable {
  func map<Input: Sendable, Output: Sendable>(
    _ inputs: [Input], _ transform: @Sendable (Input) -> Output
  ) -> [Output]
}

/// One after another, on the caller's thread.
package struct SerialMapping: Mapping {
  package init() {}

  package func map<Input: Sendable, Output: Sendable>(
    _ inputs: [Input], _ transform: @Sendable (Input) -> Output
  ) -> [Output] {
    inputs.map(transform)
  }
}

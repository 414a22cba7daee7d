import Dispatch
import Synchronization
import VersusModel

/// Goes over items on every core.
package struct ParallelMapping: Mapping {
  package init() {}

  package func map<Input: Sendable, Output: Sendable>(
    _ inputs: [Input], _ transform: @Sendable (Input) -> Output
  ) -> [Output] {
    // Chunks even out items of unequal cost, and keep the lock out of the way.
    let size = max(1, min(64, inputs.count / 16))
    let count = (inputs.count + size - 1) / size
    guard count > 1 else { return inputs.map(transform) }
    let chunks = Mutex([[Output]](repeating: [], count: count))
    DispatchQueue.concurrentPerform(iterations: count) { index in
      let done = inputs[(index * size)..<min((index + 1) * size, inputs.count)].map(transform)
      chunks.withLock { $0[index] = done }
    }
    return chunks.withLock { $0.flatMap(\.self) }
  }
}

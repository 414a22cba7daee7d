import Dispatch
import Synchronization
import VersusModel

/// Goes over items on every core.
package struct ParallelMapping: Mapping {
  private let progress: Progress
  private let stage: String

  /// - Parameter stage: What the work is called where its progress is shown.
  package init(_ stage: String = "", progress: Progress = .silent) {
    self.stage = stage
    self.progress = progress
  }

  package func map<Input: Sendable, Output: Sendable>(
    _ inputs: [Input], _ transform: @Sendable (Input) -> Output
  ) -> [Output] {
    // Chunks even out items of unequal cost, and keep the lock out of the way.
    let size = max(1, min(64, inputs.count / 16))
    let count = (inputs.count + size - 1) / size
    guard count > 1 else { return inputs.map(transform) }
    let chunks = Mutex([[Output]](repeating: [], count: count))
    let finished = Atomic(0)
    DispatchQueue.concurrentPerform(iterations: count) { index in
      let done = inputs[(index * size)..<min((index + 1) * size, inputs.count)].map(transform)
      chunks.withLock { $0[index] = done }
      let items = finished.add(done.count, ordering: .relaxed).newValue
      progress.report(stage, items, of: inputs.count)
    }
    return chunks.withLock { $0.flatMap(\.self) }
  }
}

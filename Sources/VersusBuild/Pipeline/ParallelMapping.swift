import Dispatch
import Glibc
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
    map(inputs, remembering: ()) { _, input in transform(input) }
  }

  /// - Parameter makeMemory: Makes what one thread keeps from item to item, once on each.
  func map<Input: Sendable, Output: Sendable, Memory>(
    _ inputs: [Input], remembering makeMemory: @autoclosure @Sendable () -> Memory,
    _ transform: @Sendable (Memory, Input) -> Output
  ) -> [Output] {
    // Chunks even out items of unequal cost, and keep the lock out of the way.
    let size = max(1, min(64, inputs.count / 16))
    let count = (inputs.count + size - 1) / size
    guard count > 1 else {
      let memory = makeMemory()
      return inputs.map { transform(memory, $0) }
    }
    let chunks = Mutex([[Output]](repeating: [], count: count))
    let next = Atomic(0)
    let finished = Atomic(0)
    DispatchQueue.concurrentPerform(iterations: min(count, Self.cores)) { _ in
      let memory = makeMemory()
      while true {
        let index = next.add(1, ordering: .relaxed).oldValue
        guard index < count else { return }
        let done = inputs[(index * size)..<min((index + 1) * size, inputs.count)]
          .map { transform(memory, $0) }
        chunks.withLock { $0[index] = done }
        let items = finished.add(done.count, ordering: .relaxed).newValue
        progress.report(stage, items, of: inputs.count)
      }
    }
    return chunks.withLock { $0.flatMap(\.self) }
  }

  private static let cores = max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN)))
}

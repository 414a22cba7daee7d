import CExchange
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
    onEveryCore(atMost: count) {
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
}

/// Runs the same work on threads of its own and on this one, and waits for all. Where no thread can be
/// started, for want of memory, this one does it alone: Dispatch would wait for better times.
private func onEveryCore(atMost count: Int, _ work: @Sendable () -> Void) {
  withoutActuallyEscaping(work) { work in
    var threads: [pthread_t] = []
    let shared = Unmanaged.passRetained(SharedWork(work))
    for _ in 1..<max(1, min(count, Int(versus_cores()))) {
      var thread = pthread_t()
      let code = pthread_create(
        &thread, nil,
        { pointer in
          if let pointer { Unmanaged<SharedWork>.fromOpaque(pointer).takeUnretainedValue().run() }
          return nil
        }, shared.toOpaque())
      guard code == 0 else { break }
      threads.append(thread)
    }
    work()
    for thread in threads { pthread_join(thread, nil) }
    shared.release()
  }
}

/// What a thread is given to do.
private final class SharedWork: Sendable {
  let run: @Sendable () -> Void

  init(_ run: @escaping @Sendable () -> Void) { self.run = run }
}

/// What the sections of one program have made of shared views.
///
/// Its variables are touched by one operation after the other, as those of a frame.
final class SharedSections {
  private let sectionCount: Int
  /// By their numbers.
  @exclusivity(unchecked) private var views: [any SharedView] = []
  /// Where each is in the bytes, by view and section; empty where it is not made yet.
  @exclusivity(unchecked) private var places: [Range<Int>] = []
  @exclusivity(unchecked) private var bytes: [UInt8] = []

  init(of program: Program) {
    sectionCount = program.sectionCount
  }

  func share<V: View>(_ view: V) -> Shared<V> {
    let shared = Shared(view, number: views.count)
    views.append(shared)
    places += repeatElement(0..<0, count: sectionCount)
    return shared
  }

  /// - Returns: Whether there was something to append.
  func append(_ section: Int, of view: any SharedView, to output: inout [UInt8]) -> Bool {
    guard let number = number(of: view) else { return false }
    let place = places[number * sectionCount + section]
    guard !place.isEmpty else { return false }
    output.append(contentsOf: bytes[place])
    return true
  }

  func keep(_ made: ArraySlice<UInt8>, as section: Int, of view: any SharedView) {
    guard let number = number(of: view) else { return }
    places[number * sectionCount + section] = bytes.count..<(bytes.count + made.count)
    bytes += made
  }

  /// Nil where it belongs to another renderer.
  private func number(of view: any SharedView) -> Int? {
    guard let number = view.number, number < views.count, views[number] === view else {
      return nil
    }
    return number
  }
}

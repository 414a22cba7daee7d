import VersusModel

/// How a field's value is got from the frame of its view.
///
/// Without the view's type, since one loop renders views of all types; the closure knows it.
@usableFromInline
enum Access: Sendable {
  case text(@Sendable (Frame) -> String)
  case bytes(@Sendable (Frame) -> [UInt8])
  case flag(@Sendable (Frame) -> Bool)
  case number(@Sendable (Frame) -> Int)
  case parameter(@Sendable (Frame) -> Parameter)
  /// As `frames`, and opened from the position of an item on: the first that is not done without.
  case shared(
    firstLeft: @Sendable (Frame, _ isDone: (any SharedView) -> Bool) -> Int?,
    open: @Sendable (Frame, Int) -> Frame?,
    count: @Sendable (Frame) -> Int)
  case frames(open: @Sendable (Frame) -> Frame?, count: @Sendable (Frame) -> Int)
}

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
  case frames(open: @Sendable (Frame) -> Frame?, count: @Sendable (Frame) -> Int)
}

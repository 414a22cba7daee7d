/// A template compiled for one type of view.
package struct Template<V: View>: Sendable {
  let program: Program

  /// Appends the view, shown by this template; never fails.
  package func render(_ view: V, into bytes: inout [UInt8]) {
    program.render(ViewFrame(view), into: &bytes)
  }
}

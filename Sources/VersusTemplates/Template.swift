/// A template compiled for one type of view.
package struct Template<V: View>: Sendable {
  let program: Program

  /// Shows nothing.
  package static var empty: Self { Self(program: Program()) }

  /// Appends the view, shown by this template; never fails.
  package func render(_ view: V, into bytes: inout [UInt8]) {
    program.render(ViewFrame(view), into: &bytes)
  }
}

/// Renders views by one template one after the other, what they share only once.
package final class Renderer<V: View> {
  private let program: Program
  private let sections: SharedSections

  package init(_ template: Template<V>) {
    program = template.program
    sections = SharedSections(of: program)
  }

  /// A view that is a part of many that this renders. It is kept as long as the renderer.
  package func share<Part: View>(_ view: Part) -> Shared<Part> {
    sections.share(view)
  }

  /// Appends the view; never fails.
  package func render(_ view: V, into bytes: inout [UInt8]) {
    program.render(ViewFrame(view), into: &bytes, recalling: sections)
  }
}

/// A view, or the current one of a list of views.
final class ViewFrame<V: View>: Frame {
  private let fields: [Field<V>]
  private let items: [V]
  private var view: V

  init(_ view: V) {
    self.fields = V.shape.fields
    self.items = []
    self.view = view
    super.init(count: 1)
  }

  init?(items: [V]) {
    guard let first = items.first else { return nil }
    self.fields = V.shape.fields
    self.items = items
    self.view = first
    super.init(count: items.count)
  }

  override func select() {
    view = items[position]
  }

  override func text(_ index: Int) -> String {
    if case .text(let get) = fields[index].access { get(view) } else { "" }
  }

  override func bytes(_ index: Int) -> [UInt8] {
    if case .bytes(let get) = fields[index].access { get(view) } else { [] }
  }

  override func number(_ index: Int) -> Int {
    guard index >= 0 else { return position + 1 }
    return if case .number(let get) = fields[index].access { get(view) } else { 0 }
  }

  override func isTrue(_ index: Int) -> Bool {
    guard index >= 0 else { return itemTest(index) }
    return switch fields[index].access {
    case .text(let get): !get(view).isEmpty
    case .bytes(let get): !get(view).isEmpty
    case .flag(let get): get(view)
    case .number(let get): get(view) != 0
    case .frames(_, let count): count(view) > 0
    }
  }

  override func count(_ index: Int) -> Int {
    if case .frames(_, let count) = fields[index].access { count(view) } else { 0 }
  }

  override func open(_ index: Int) -> Frame? {
    if case .frames(let open, _) = fields[index].access { open(view) } else { nil }
  }
}

import Glibc
import VersusContent
import VersusModel

/// What the inputs of a build look like from outside: names, sizes and times, the program itself
/// among them. Equal states give equal sites.
package struct InputState: Sendable {
  let bytes: [UInt8]
  /// Whether any later change would show in it.
  let isSettled: Bool

  /// Taken before anything is read, so that what changes meanwhile is seen the next time.
  ///
  /// - Parameters:
  ///   - root: Absolute.
  ///   - output: Absolute.
  /// - Returns: Nil where the inputs can't even be listed, or not without a mistake.
  package init?(root: String, output: String, wishes: Wishes) {
    guard let now = FileClock.now else { return nil }
    self.init(root: root, output: output, wishes: wishes, now: now)
  }

  init?(root: String, output: String, wishes: Wishes, now: timespec) {
    guard let program = try? Self.program(),
      let paths = try? Self.paths(root: root, output: output)
    else { return nil }
    var writer = RecordWriter()
    var isSettled = true
    writer.put(list: program) { $0.put($1) }
    writer.put(wishes)
    for path in paths {
      guard let state = try? Disk.inputState(of: Path.joined(root, path)) else { return nil }
      writer.put(path)
      writer.put(state)
      isSettled = isSettled && state.isSettled(at: now)
    }
    bytes = writer.bytes
    self.isSettled = isSettled
  }

  /// Every file that a build reads, below the root.
  private static func paths(root: String, output: String) throws(DiskError) -> [String]? {
    var inputs = Inputs(root: root, output: output)
    let file = try inputs.settings()
    let settings = readSettings(file)
    let content = settings.value.content
    guard !settings.diagnostics.hasErrors, let documents = try inputs.paths(below: content) else {
      return nil
    }
    let templates = try inputs.paths(below: Inputs.templatesFolder) ?? []
    guard inputs.diagnostics.isEmpty else { return nil }
    return (file == nil ? [] : [Inputs.settingsName])
      + documents.map { Path.joined(content, $0) }
      + templates.map { Path.joined(Inputs.templatesFolder, $0) }
  }

  /// The program and the libraries that it runs with: another version of one may make another site.
  private static func program() throws(DiskError) -> [String] {
    let map = try Disk.read("/proc/self/maps")
    // They lie at other addresses each time, and so in another order.
    let files = Set(
      map.split(separator: UInt8(ascii: "\n")).compactMap { line -> String? in
        let behindAddress = line.drop { $0 != UInt8(ascii: " ") }
        guard behindAddress.starts(with: " r-xp ".utf8),
          let path = behindAddress.firstIndex(of: UInt8(ascii: "/"))
        else { return nil }
        return String(decoding: line[path...], as: UTF8.self)
      })
    return try files.sorted().map { path throws(DiskError) in
      var state = RecordWriter()
      state.put(try Disk.information(of: path).map(FileState.init)) { $0.put($1) }
      return "\(path) \(Fingerprint(of: state.bytes).hexadecimal)"
    }
  }
}

extension RecordWriter {
  mutating func put(_ state: FileState) {
    put(state.inode)
    put(state.size)
    put(state.mode)
    put(state.seconds)
    put(state.nanoseconds)
  }

  mutating func put(_ state: InputFileState) {
    put(state.changedSeconds)
    put(state.changedNanoseconds)
    put(state.file)
  }

  fileprivate mutating func put(_ wishes: Wishes) {
    put(wishes.baseURL) { $0.put($1) }
    put(wishes.includesDrafts)
    put(wishes.day?.description) { $0.put($1) }
  }
}

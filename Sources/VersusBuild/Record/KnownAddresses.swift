import VersusModel

/// The addresses of the web that were there lately, in a file of the user's cache folder.
///
/// Only those with nothing to say about are kept: what is broken is asked for again.
struct KnownAddresses {
  private static let heading = "versus addresses 1"
  private static let file = "external-links"
  /// How long an answer is believed, in seconds.
  static let lifetime = 7 * 24 * 60 * 60

  private let folder: CacheFolder
  /// Seconds since 1970.
  private let now: Int
  /// When each was asked for.
  private let times: [String: Int]

  init(in folder: CacheFolder, now: Int) {
    self.folder = folder
    self.now = now
    let read = folder.read(Self.file).flatMap(Self.times) ?? [:]
    // A clock that was wrong may have given a time to come.
    times = read.filter { $0.value <= now && now - $0.value < Self.lifetime }
  }

  func holds(_ address: String) -> Bool { times[address] != nil }

  /// Writes what is still believed, and what was found now.
  func keep(adding found: [String]) {
    guard !found.isEmpty else { return }
    let all = times.merging(found.map { ($0, now) }) { _, new in new }
    var content = RecordWriter()
    content.put(list: all.sorted { $0.key < $1.key }) {
      $0.put($1.key)
      $0.put($1.value)
    }
    folder.write(sealed(content.bytes, as: Self.heading), to: Self.file)
  }

  private static func times(_ bytes: [UInt8]) -> [String: Int]? {
    guard var reader = unsealed(bytes, as: heading) else { return nil }
    let list = try? reader.list { reader throws(RecordReader.Broken) in
      (try reader.text(), try reader.number())
    }
    return list.map { Dictionary($0) { _, last in last } }
  }
}

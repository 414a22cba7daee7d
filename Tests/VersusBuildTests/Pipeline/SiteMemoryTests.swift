import Glibc
import Testing

@testable import VersusBuild
@testable import VersusModel

struct SiteMemoryTests {
  private static let saved = 1_000_000

  private static func time(_ seconds: Int) -> timespec { timespec(tv_sec: seconds, tv_nsec: 0) }

  private func state(size: Int = 1, changed: Int = saved) -> InputFileState {
    var information = stat()
    information.st_mode = S_IFREG
    information.st_size = size
    information.st_ctim.tv_sec = changed
    return InputFileState(information)
  }

  /// Whether a file has to be read.
  private func reads(_ memory: inout SiteMemory, _ path: String, _ state: InputFileState) throws
    -> Bool
  {
    var isRead = false
    let entry = try memory.entry(of: path, in: state) {
      isRead = true
      return Checked(nil)
    }
    memory.keep(entry, of: path)
    return isRead
  }

  @Test func `a file that looks the same is read once`() throws {
    var memory = SiteMemory { Self.time(Self.saved + 100) }
    #expect(try reads(&memory, "a.md", state()))
    #expect(try !reads(&memory, "a.md", state()))
    #expect(try reads(&memory, "b.md", state()))
    #expect(try reads(&memory, "a.md", state(size: 2)))
    #expect(try reads(&memory, "b.md", state(changed: Self.saved + 1)))
  }

  /// Two saves within one tick of the file system's clock look the same.
  @Test func `one that was read right after a save is read again`() throws {
    var memory = SiteMemory { Self.time(Self.saved) }
    #expect(try reads(&memory, "a.md", state()))
    #expect(try reads(&memory, "a.md", state()))
  }

  @Test func `other settings or names of files make everything new`() throws {
    var memory = SiteMemory { Self.time(Self.saved + 100) }
    for (settings, paths) in [("a", ["a.md"]), ("b", ["a.md"]), ("b", ["a.md", "c.md"])] {
      memory.begin(
        settings: Array(settings.utf8), paths: paths, words: Phrasebook())
      #expect(try reads(&memory, "a.md", state()))
      memory.begin(
        settings: Array(settings.utf8), paths: paths, words: Phrasebook())
      #expect(try !reads(&memory, "a.md", state()))
    }
  }
}

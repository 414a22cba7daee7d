import Testing

@testable import VersusBuild

struct KnownAddressesTests {
  private static let now = 1_800_000_000
  private let site: TemporarySite
  private let folder: CacheFolder

  init() throws {
    site = try TemporarySite([:])
    folder = CacheFolder(site.folder + "/cache")
    KnownAddresses(in: folder, now: Self.now).keep(adding: ["https://a.example/"])
  }

  private func holds(_ address: String, after seconds: Int) -> Bool {
    KnownAddresses(in: folder, now: Self.now + seconds).holds(address)
  }

  @Test func `an address is known for a while, and then asked for again`() {
    #expect(holds("https://a.example/", after: KnownAddresses.lifetime - 1))
    #expect(!holds("https://a.example/", after: KnownAddresses.lifetime))
    #expect(!holds("https://b.example/", after: 0))
  }

  @Test func `a time to come is not believed`() {
    #expect(!holds("https://a.example/", after: -1))
  }

  @Test func `others join it, and what is too old goes`() {
    let days = 24 * 60 * 60
    KnownAddresses(in: folder, now: Self.now + 5 * days).keep(adding: ["https://b.example/"])
    #expect(holds("https://a.example/", after: 5 * days))
    KnownAddresses(in: folder, now: Self.now + 8 * days).keep(adding: ["https://c.example/"])
    #expect(!holds("https://a.example/", after: 0))
    #expect(holds("https://b.example/", after: 8 * days))
  }

  @Test func `a broken file is passed over`() throws {
    try site.write("nonsense", to: "cache/external-links")
    #expect(!holds("https://a.example/", after: 0))
  }
}

import Foundation
import Testing

@testable import VersusBuild

struct OutputFolderTests {
  private func reason(_ output: String, of site: TemporarySite) -> String? {
    do {
      try site.publish(to: output)
      return nil
    } catch PublishFailure.refused(let reason) {
      return reason
    } catch {
      return "\(error)"
    }
  }

  @Test func `folders that hold or are held by inputs are refused`() throws {
    let site = try TemporarySite()
    for output in [site.root, site.folder, "/", site.root + "/content"] {
      #expect(reason(output, of: site) != nil, "\(output)")
    }
    #expect(reason(site.root + "/content/out", of: site)?.contains("within each other") == true)
    #expect(reason(site.root + "/templates", of: site) != nil)
    #expect(site.contents(of: "site").keys.sorted() == ["content", "content/index.md"])
  }

  @Test func `a file and a link are refused`() throws {
    let site = try TemporarySite()
    try site.write("mine", to: "file")
    #expect(reason(site.folder + "/file", of: site)?.contains("not a folder") == true)
    try FileManager.default.createSymbolicLink(
      atPath: site.folder + "/link", withDestinationPath: site.folder)
    #expect(reason(site.folder + "/link", of: site)?.contains("symbolic link") == true)
  }

  @Test func `a folder elsewhere is made, with those above it`() throws {
    let site = try TemporarySite()
    #expect(reason(site.folder + "/x/y/out", of: site) == nil)
    #expect(site.contents(of: "x/y/out")["index.html"] != nil)
  }
}

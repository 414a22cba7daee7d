import Testing

@testable import VersusBuild

/// Which addresses everyone could open.
struct PublicHostTests {
  @Test(arguments: [
    "https://example.org", "https://example.org:8443/a", "http://user:word@example.org/",
    "https://EXAMPLE.org./", "https://bücher.example/", "http://8.8.8.8/", "http://172.32.0.1/",
    "https://[2606:2800::1]:80/", "https://[2001:4860:4860::8888]/",
    "https://localhost.example.org/",
    "http://192.0.1.1/", "https://президент.рф/", "https://例え.みんな/", "https://a.vermögen/",
  ])
  func `a name or number of the Internet`(address: String) {
    #expect(isPublicHost(hostName(of: address)))
  }

  @Test(arguments: [
    "http://localhost:8000/", "http://LOCALHOST./", "http://a.localhost/", "http://printer.local",
    "http://wiki.internal/", "http://nas.home.arpa/", "http://intranet/", "http://",
    "http:///a.org",
    "http://127.0.0.1/", "http://10.1.2.3/", "http://172.16.0.1/", "http://192.168.1.1/",
    "http://169.254.169.254/latest", "http://100.64.0.1/", "http://0.0.0.0/", "http://224.0.0.1/",
    "http://[::1]/", "http://[fe80::1]/", "http://[fd00::1]/", "http://[::ffff:10.0.0.1]/",
    // Spellings that only some programs read as a number.
    "http://2130706433/", "http://0x7f.1/", "http://127.1/", "http://0177.0.0.1/",
    "http://127.0.0.0x1/", "http://%6cocalhost.a/",
    // Letters that become others on the way, or go.
    "http://ⓐ.ⓛⓞⓒⓐⓛ/", "http://a.ｌocal/", "http://a.loca\u{AD}l/", "http://a.ho\u{AD}me.arpa/",
    // For protocols and for manuals; of IPv4.
    "http://192.0.0.1/", "http://198.18.0.1/", "http://203.0.113.1/", "http://192.88.99.1/",
    "http://[2002:7f00:1::]/", "http://[2001::1]/", "http://[2001:db8::1]/", "http://[3fff::1]/",
    "http://[64:ff9b::7f00:1]/", "http://[20010:1::]/",
    // Who only looks like the host.
    "http://example.org@127.0.0.1/", "http://example.org\\@127.0.0.1/",
    "http://a@b@10.0.0.1?x@y.org",
  ])
  func `one in the house, or spelled to hide it`(address: String) {
    #expect(!isPublicHost(hostName(of: address)))
  }
}

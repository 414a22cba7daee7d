import Glibc

/// The browser that the desktop prefers.
enum Browser {
  /// - Returns: What went wrong, if anything did.
  static func open(_ address: String) -> String? {
    let command = "xdg-open"
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    // The signals that this process holds back are the browser's own again.
    var none = sigset_t()
    sigemptyset(&none)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK))
    let code = command.withCString { name in
      address.withCString { argument in
        let arguments: [UnsafeMutablePointer<CChar>?] = [
          UnsafeMutablePointer(mutating: name), UnsafeMutablePointer(mutating: argument), nil,
        ]
        return posix_spawnp(nil, name, nil, &attributes, arguments, environ)
      }
    }
    return code == 0 ? nil : "\(command): \(String(cString: strerror(code)))"
  }
}

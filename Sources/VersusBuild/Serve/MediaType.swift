/// What a file holds, by the ending of its name.
struct MediaType {
  let name: String

  static let html = MediaType(name: "text/html; charset=utf-8")
  static let text = MediaType(name: "text/plain; charset=utf-8")
  static let script = MediaType(name: "text/javascript; charset=utf-8")
  static let style = MediaType(name: "text/css; charset=utf-8")
  static let events = MediaType(name: "text/event-stream; charset=utf-8")

  init(name: String) { self.name = name }

  init(ofPath path: String) {
    let name = path.split(separator: "/").last ?? ""
    let ending = name.lastIndex(of: ".").map { name[name.index(after: $0)...].lowercased() }
    self = ending.flatMap { Self.byEnding[$0] } ?? MediaType(name: "application/octet-stream")
  }

  private static let byEnding: [String: MediaType] = [
    "html": .html, "htm": .html, "txt": .text,
    "md": MediaType(name: "text/markdown; charset=utf-8"),
    "js": .script, "mjs": .script, "css": .style,
    "csv": MediaType(name: "text/csv; charset=utf-8"),
    "json": MediaType(name: "application/json"),
    "webmanifest": MediaType(name: "application/manifest+json"),
    "xml": MediaType(name: "application/xml"),
    "pdf": MediaType(name: "application/pdf"),
    "wasm": MediaType(name: "application/wasm"),
    "zip": MediaType(name: "application/zip"),
    "svg": MediaType(name: "image/svg+xml"),
    "png": MediaType(name: "image/png"),
    "jpg": MediaType(name: "image/jpeg"), "jpeg": MediaType(name: "image/jpeg"),
    "gif": MediaType(name: "image/gif"),
    "webp": MediaType(name: "image/webp"),
    "avif": MediaType(name: "image/avif"),
    "ico": MediaType(name: "image/vnd.microsoft.icon"),
    "woff": MediaType(name: "font/woff"), "woff2": MediaType(name: "font/woff2"),
    "ttf": MediaType(name: "font/ttf"), "otf": MediaType(name: "font/otf"),
    "mp3": MediaType(name: "audio/mpeg"), "ogg": MediaType(name: "audio/ogg"),
    "mp4": MediaType(name: "video/mp4"), "webm": MediaType(name: "video/webm"),
  ]
}

// Writes files as Swift source, as an enum called NAME: embed-files OUTPUT ROOT NAME PATH…
//
// Plain string literals, since arrays of byte literals take the compiler minutes.
import Foundation

let arguments = CommandLine.arguments.dropFirst()
guard arguments.count >= 3 else {
  FileHandle.standardError.write(Data("usage: embed-files OUTPUT ROOT NAME PATH…\n".utf8))
  exit(64)
}
let output = URL(fileURLWithPath: arguments[1])
let root = URL(fileURLWithPath: arguments[2], isDirectory: true)

do {
  let files = try arguments.dropFirst(3).map { path in
    (path, try Data(contentsOf: root.appending(path: path)))
  }
  try Data(embeddedSource(files, name: arguments[3]).utf8).write(to: output, options: .atomic)
} catch {
  FileHandle.standardError.write(Data("embed-files: \(error)\n".utf8))
  exit(74)
}

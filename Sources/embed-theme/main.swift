// Writes the files of a theme as Swift source: embed-theme OUTPUT ROOT PATH…
//
// Plain string literals, since arrays of byte literals take the compiler minutes.
import Foundation

let arguments = CommandLine.arguments.dropFirst()
guard arguments.count >= 2 else {
  FileHandle.standardError.write(Data("usage: embed-theme OUTPUT ROOT PATH…\n".utf8))
  exit(64)
}
let output = URL(fileURLWithPath: arguments[1])
let root = URL(fileURLWithPath: arguments[2], isDirectory: true)

do {
  let files = try arguments.dropFirst(2).map { path in
    (path, try Data(contentsOf: root.appending(path: path)))
  }
  try Data(themeSource(files).utf8).write(to: output, options: .atomic)
} catch {
  FileHandle.standardError.write(Data("embed-theme: \(error)\n".utf8))
  exit(74)
}

import Glibc

/// Hands the target that the first argument names to libFuzzer, with the other arguments.
@main
enum Driver {
  nonisolated(unsafe) private static var target = FuzzTarget.markdown

  static func main() {
    let names = FuzzTarget.all.map(\.name).joined(separator: ", ")
    var arguments = CommandLine.unsafeArgv
    var count = CommandLine.argc
    guard count > 1, let name = arguments[1].map({ String(cString: $0) }),
      let target = FuzzTarget.all.first(where: { $0.name == name })
    else { fatalError("usage: fuzz TARGET [option of libFuzzer or folder]…; targets: \(names)") }
    Self.target = target
    // Shown as the name of the program.
    arguments += 1
    count -= 1
    exit(
      run(&count, &arguments) { start, count in
        let bytes = Array(UnsafeBufferPointer(start: start, count: count))
        let broken = Driver.target.brokenPromises(bytes)
        guard broken.isEmpty else { fatalError(broken.joined(separator: "\n")) }
        return 0
      })
  }
}

/// `LLVMFuzzerRunDriver` of libFuzzer, which has no header.
@_silgen_name("LLVMFuzzerRunDriver")
private func run(
  _ count: UnsafeMutablePointer<CInt>,
  _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>,
  _ body: @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt
) -> CInt

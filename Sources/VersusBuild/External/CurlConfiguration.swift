import VersusModel

/// What curl is told on its standard input, and how its answers are read.
///
/// Addresses come from the content: what could end a quoted text or a line is percent-encoded, and
/// none of them is ever an argument.
enum CurlConfiguration {
  /// Where a server ignores the range, one megabyte is enough to know that something is there.
  private static let mostBytes = 1_000_000

  private static let answer = [
    "http_code", "exitcode", "time_namelookup", "redirect_url", "errormsg",
  ].map { "%{\($0)}" }.joined(separator: "\\t")

  /// Redirects are not followed: the first answer is what tells whether the address is right, and
  /// a server could lead into the network that versus runs in.
  ///
  /// - Parameter seconds: For each of the requests.
  static func text(of requests: [WebRequest], seconds: Int) -> String {
    requests.enumerated().map { number, request in
      let method =
        request.method == .head ? "head" : "range = \"0-0\"\nmax-filesize = \(mostBytes)"
      return """
        url = "\(quotable(request.address))"
        \(method)
        globoff
        proto = "=http,https"
        max-time = \(seconds)
        output = "/dev/null"
        user-agent = "Mozilla/5.0 (compatible; versus)"
        write-out = "\(number)\\t\(Self.answer)\\n"

        """
    }.joined(separator: "next\n")
  }

  /// By the number of their request. Lines that `text(of:seconds:)` does not ask for are passed over.
  static func answers(_ output: String) -> [Int: WebAnswer] {
    var answers: [Int: WebAnswer] = [:]
    for line in output.split(separator: "\n") {
      let parts = line.split(separator: "\t", maxSplits: 5, omittingEmptySubsequences: false)
      guard parts.count == 6, let number = Int(parts[0]), let status = Int(parts[1]),
        let exit = Int(parts[2]), let lookup = Double(parts[3])
      else { continue }
      answers[number] = WebAnswer(
        status: status, exit: exit, isFound: lookup > 0, redirect: String(parts[4]),
        words: String(parts[5]))
    }
    return answers
  }

  /// In visible ASCII without quotes and backslashes, as browsers send it; letters of a host stay,
  /// since they have an encoding of their own, which curl knows.
  static func quotable(_ address: String) -> String {
    let authority = address.authority
    var text = String(address[..<authority.startIndex])
    for scalar in authority.unicodeScalars {
      let isLetter = !scalar.isASCII && scalar.properties.isAlphabetic
      text += isLetter ? String(scalar) : quotable(scalar)
    }
    for scalar in address[authority.endIndex...].unicodeScalars { text += quotable(scalar) }
    return text
  }

  private static func quotable(_ scalar: Unicode.Scalar) -> String {
    let isVisible = scalar.isASCII && scalar.value > 0x20 && scalar.value != 0x7F
    let isPlain = isVisible && !"\"<>\\^`{|}".unicodeScalars.contains(scalar)
    return isPlain ? String(scalar) : percentEncoded(String(scalar))
  }
}

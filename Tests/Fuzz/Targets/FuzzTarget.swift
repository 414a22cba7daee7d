/// A way into the program for bytes of any kind, and what has to hold whatever they are.
///
/// libFuzzer calls it (`Driver`), and `RegressionTests` does with every file that ever broke it.
struct FuzzTarget: Sendable {
  /// As in the folders `corpus` and `regressions`.
  let name: String
  /// Runs what the target is about.
  ///
  /// - Returns: What was promised and does not hold, a sentence each.
  let brokenPromises: @Sendable ([UInt8]) -> [String]

  static let all: [FuzzTarget] = [.frontMatter, .markdown, .templates, .directives, .requests]
}

extension [UInt8] {
  /// The bytes themselves, and in UTF-8 where they are none: what refuses the rest would hide it.
  var texts: [[UInt8]] {
    String(validating: self, as: UTF8.self) == nil
      ? [self, Array(String(decoding: self, as: UTF8.self).utf8)] : [self]
  }
}

/// A sentence of eight words or more that stands in two places was copied, most likely, and one of
/// them is the wrong place or will be forgotten when the other is mended.
///
/// Facts, pros and cons of different options may be alike: what holds for both is due in both files.
func checkRepetition(in site: Site) -> [Diagnostic] {
  // Texts lie behind each other in their files, so that the order of their beginnings is that of all
  // sentences.
  let inOrder = site.prose.filter { !$0.passages.isEmpty }
    .sorted { $0.passages[0].position < $1.passages[0].position }
  let optionFiles = Set(site.options.map(\.article.file))
  var first: [Fingerprint: Place] = [:]
  var diagnostics: [Diagnostic] = []
  for text in inOrder {
    for passage in text.passages {
      text.forEachSentence(of: passage) { sentence in
        guard sentence.wordCount >= 8 else { return }
        let place = Place(
          position: sentence.position,
          isOfOption: !sentence.isInBody && optionFiles.contains(sentence.position.file))
        guard let before = first[sentence.fingerprint] else {
          first[sentence.fingerprint] = place
          return
        }
        if !place.isParallel(to: before) {
          diagnostics.append(.repeatedSentence(sentence, first: before.position))
        }
      }
    }
  }
  return diagnostics
}

private struct Place {
  let position: SourcePosition
  /// Whether it is in the front matter of an option.
  let isOfOption: Bool

  func isParallel(to other: Place) -> Bool {
    isOfOption && other.isOfOption && position.file != other.position.file
  }
}

extension Diagnostic {
  fileprivate static func repeatedSentence(_ sentence: Sentence, first: SourcePosition) -> Self {
    .warning(
      "this sentence was there before: '\(sentence.opening) …'", code: .repeatedSentence,
      hint: "say it in one place, or say here what is different", at: sentence.position,
      related: [Related("the same words stand here", at: first)])
  }
}

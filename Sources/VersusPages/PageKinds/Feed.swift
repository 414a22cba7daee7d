import VersusModel

extension Site {
  /// Whether any page says when a person last checked it.
  var hasUpdates: Bool {
    orderedArticles.contains { address, article in
      if case .question = address { false } else { article.updated != nil }
    }
  }

  /// What changed last, by RFC 4287; nil without a `base-url` or without dates.
  ///
  /// - Parameter outlines: The pages for people.
  func feed(of outlines: [PageOutline]) -> String? {
    guard let base = settings.baseURL else { return nil }
    let dated = outlines.enumerated()
      .compactMap { position, outline in outline.updated.map { (outline, $0, position) } }
      .sorted { ($1.1, $0.2) < ($0.1, $1.2) }.prefix(50)
    guard let newest = dated.first?.1 else { return nil }
    var text = """
      <?xml version="1.0" encoding="UTF-8"?>
      <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="\(xmlEscaped(settings.language))">
      <title>\(xmlEscaped(settings.title))</title>
      <id>\(xmlEscaped(base))/</id>
      <link href="\(xmlEscaped(base))/"/>
      <link rel="self" href="\(xmlEscaped(base))/feed.xml"/>
      <updated>\(Self.instant(newest))</updated>
      <author><name>\(xmlEscaped(settings.title))</name></author>

      """
    for (outline, date, _) in dated {
      guard let address = absolute(outline.address) else { continue }
      text += """
        <entry>
        <title>\(xmlEscaped(outline.title))</title>
        <id>\(xmlEscaped(address))</id>
        <link href="\(xmlEscaped(address))"/>
        <updated>\(Self.instant(date))</updated>
        <summary>\(xmlEscaped(outline.description?.plainText ?? outline.title))</summary>
        </entry>

        """
    }
    return text + "</feed>\n"
  }

  /// The begin of the first day that the date covers, as RFC 3339 has it.
  private static func instant(_ date: PartialDate) -> String {
    PartialDate(dayNumber: date.firstDayNumber).description + "T00:00:00Z"
  }
}

/// Text for XML; what XML can't hold is left out.
func xmlEscaped(_ text: String) -> String {
  var escaped = ""
  for scalar in text.unicodeScalars {
    switch scalar {
    case "&": escaped += "&amp;"
    case "<": escaped += "&lt;"
    case ">": escaped += "&gt;"
    case "\"": escaped += "&quot;"
    case _ where scalar.value < 0x20 && !"\t\n\r".unicodeScalars.contains(scalar): continue
    case "\u{FFFE}", "\u{FFFF}": continue
    default: escaped.unicodeScalars.append(scalar)
    }
  }
  return escaped
}

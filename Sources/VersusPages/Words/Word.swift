/// What Swift says on the pages, by the names of the keys in `templates/words`; templates and
/// scripts have further keys there.
package enum Word: Int, CaseIterable, Sendable {
  // Numbers, dates, lists
  case decimalSign, groupSign, minusSign, months, dateDay, dateMonth, dateYear, range, withUnit
  case percent, quoted, titled, listComma, listSemicolon, listAnd, listOr, othersAnd, othersOr
  case ordinal

  // Values of facts
  case unknown, notGiven, notApplicable, yes, partial, no, noVersion, of5, undated
  case statusMeasured, statusReported, statusEstimated, statusDepends, sourcesDisagree, details
  case factCount, criterionCount, questionCount, sourceCount, optionCount, pointCount

  // Kinds of sources
  case sourceDocumentation, sourceBenchmark, sourceSurvey, sourceStandard, sourceDataset
  case sourceIssue, sourceBook, sourceArticle, sourceVendor, sourceAgency, sourceEditorial
  case sourceOther

  // Kinds of criteria, scoring, needs, weights
  case kindRating, kindNumber, kindFlag, kindChoice, kindText, kindList, kindDate, kindVersion
  case kindLink, kindWithUnit, scoredNot, scoredHigh, scoredLow, scoredFlag, scoredChoice
  case scoredChoices, scoredEvenly, scoredByMagnitude, atLeast, atMost, includes, higherHere
  case lowerHere, wanted, ratedHere, weightOf5, withWish

  // The parts of the site
  case home, useCases, quiz, options, criteria, table, sources, more, moreCriteria, moreUseCases
  case facts, wholeTable, whereSourcesDisagree, howOldTheFactsAre, howFairTheQuizIs, pageNotFound
  case dataAsJson, dataAsCsv, repository, pair

  // Verdicts and rankings
  case aTie, itDepends, closeCall, notCertain, steadiness, steadinessOfAll, leadsBy
  case shareTheLead, aloneMeets, nothingRanks, nothingFitsNeeds, needsButHas, needsNoEvidence
  case placeOf, sharedPlaceOf

  // Tables and charts
  case compared, comparedFor, whereTheyDiffer, whatTheyShare, byEveryCriterion, whatCountsFor
  case allOptions, outOf5, fits, out, nobody, fitMapNote, radarLabel

  // The search
  case search, option, useCase, criterion, page, frontPage, overview, report, source, comparison
  case digitsAndSigns, fromTo

  // Headings
  case factsOfOptions, groupByGroup, forAndAgainst, differences, whatBothShare, whereEachIsAhead
  case whereItWins, whereItIsOut, sideBySide
  case howOptionsRank, mustHave, whatCounts, tools, staleFacts, oldestFacts, undatedFacts
  case whatComesOut, whatCanWin, whatQuestionsDecide, whatIsProved, whoFitsWhere

  // Sentences of single pages
  case sameScore, aheadOverall, scoreToScore, aheadByUseCase, disagreements, freshness
  case staleOfFacts, undatedCount, favours, factsSay, noEvidence

  // How fair the quiz is
  case oneSheet, allSheets, drawnSheets, moreThanPower, under, nothingToRankBy, nothingFits
  case closeCalls, firstWins, firstTie, firstUnranked, firstNothingFits, canWin, cannotWinRival
  case cannotWinTried, noWayFound, idleAnswer, idleAddsTheSame, idleAllTried, idleSampled
  case nothingTellsApart, asGoodEverywhere

  /// As the files of words have it: `dataAsJson` is `data-as-json`.
  package var key: String {
    var key: [UInt8] = []
    for byte in "\(self)".utf8 {
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): key += [UInt8(ascii: "-"), byte | 0x20]
      case UInt8(ascii: "0")...UInt8(ascii: "9"): key += [UInt8(ascii: "-"), byte]
      default: key.append(byte)
      }
    }
    return String(decoding: key, as: UTF8.self)
  }
}

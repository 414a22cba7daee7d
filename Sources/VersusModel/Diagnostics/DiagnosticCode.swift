extension Diagnostic {
  /// The stable name of a finding, as printed in brackets behind it.
  package enum Code: String, Hashable, Sendable, CaseIterable {
    // Files and folders
    case contentMissing = "content-missing"
    case notUTF8 = "not-utf8"
    case fileTooLarge = "file-too-large"
    case unusableFile = "unusable-file"
    case invalidID = "invalid-id"
    case outputCollision = "output-collision"

    // YAML and front matter
    case yamlSyntax = "yaml-syntax"
    case yamlFeature = "yaml-feature"
    case yamlLimit = "yaml-limit"
    case duplicateKey = "duplicate-key"
    case frontMatterUnclosed = "front-matter-unclosed"
    case unknownKey = "unknown-key"
    case missingKey = "missing-key"
    case wrongType = "wrong-type"
    case invalidValue = "invalid-value"
    case keyNotForType = "key-not-for-type"
    case withoutEffect = "without-effect"

    // Names of other things
    case unknownOption = "unknown-option"
    case unknownCriterion = "unknown-criterion"
    case unknownUseCase = "unknown-use-case"
    case unknownSource = "unknown-source"
    case unknownQuestion = "unknown-question"
    case unknownAnswer = "unknown-answer"
    case unknownGroup = "unknown-group"
    case unknownChoice = "unknown-choice"
    case draftReference = "draft-reference"

    // Markdown
    case unsafeAddress = "unsafe-address"
    case brokenLink = "broken-link"
    case brokenAnchor = "broken-anchor"
    case rawHTML = "raw-html"
    case remoteImage = "remote-image"
    case unknownDirective = "unknown-directive"
    case invalidDirective = "invalid-directive"
    case markdownTooDeep = "markdown-too-deep"
    case markdownTooLarge = "markdown-too-large"

    // Ranking and verdicts
    case cannotBeWeighed = "cannot-be-weighed"
    case verdictDisagrees = "verdict-disagrees"
    case overrideNotNeeded = "override-not-needed"
    case untestedVerdict = "untested-verdict"
    case combinationDominates = "combination-dominates"

    // Templates
    case templateSyntax = "template-syntax"
    case unknownName = "unknown-name"
    case unknownPartial = "unknown-partial"
    case partialCycle = "partial-cycle"
    case unsafeTemplate = "unsafe-template"
    case unknownTemplate = "unknown-template"
    case outdatedCopy = "outdated-copy"

    // Words of the pages
    case unknownWord = "unknown-word"
    case missingWords = "missing-words"
    case wrongPlace = "wrong-place"
    case wrongPlural = "wrong-plural"

    // Settings
    case tooManyPairs = "too-many-pairs"
    case noBaseURL = "no-base-url"

    // Quiz
    case quizCaseFails = "quiz-case-fails"
    case cannotWin = "cannot-win"
    case noWayToWin = "no-way-to-win"
    case mayNeverWinNotNeeded = "may-never-win-not-needed"
    case answerChangesNothing = "answer-changes-nothing"
    case optionsAlike = "options-alike"
    case optionDominated = "option-dominated"

    // Evidence
    case factWithoutSource = "fact-without-source"
    case undatedFact = "undated-fact"
    case staleFact = "stale-fact"
    case ratingWithoutReason = "rating-without-reason"
    case verdictWithoutWhy = "verdict-without-why"
    case unusedSource = "unused-source"
    case repeatedSentence = "repeated-sentence"

    // Links out of the site
    case brokenExternalLink = "broken-external-link"
    case movedExternalLink = "moved-external-link"
    case unsureExternalLink = "unsure-external-link"
  }
}

import Testing

@testable import VersusPages

struct WritingDirectionTests {
  @Test(arguments: ["ar", "ar-EG", "he", "fa-IR", "ur", "pa-Arab-PK", "az-Arab"])
  func `a language from right to left is known by its tag`(tag: String) {
    #expect(tag.isWrittenRightToLeft)
  }

  @Test(arguments: ["en", "en-GB", "de", "zh-Hant", "ar-Latn", "pa", "arn", ""])
  func `any other is written from left to right`(tag: String) {
    #expect(!tag.isWrittenRightToLeft)
  }
}

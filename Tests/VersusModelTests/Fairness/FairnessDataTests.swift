import Testing

@testable import VersusModel

struct FairnessDataTests {
  private func json(_ report: FairnessReport) -> String {
    String(decoding: FairnessData(report).json.compact, as: UTF8.self)
  }

  @Test func `a report is written as its comment says`() {
    #expect(
      json(Sample.report()) == """
        {"sheets":1000,"possible":1000,"estimate":false,"outcomes":[\
        {"option":"a","sheets":600,"thousandths":600,"margin":0},\
        {"option":"b","sheets":0,"thousandths":0,"margin":0},\
        {"option":"c","sheets":150,"thousandths":150,"margin":0},\
        {"outcome":"tie","sheets":50,"thousandths":50,"margin":0},\
        {"outcome":"unranked","sheets":1,"thousandths":1,"margin":0},\
        {"outcome":"nothing-fits","sheets":199,"thousandths":199,"margin":0}],\
        "closeCalls":{"sheets":40,"thousandths":40,"margin":0},\
        "firstAnswers":{"outcome":"tie","leaders":["a","c"],"answers":{"q":["x"]}},\
        "questions":[{"question":"q","sheets":400,"thousandths":400,"margin":0}],\
        "options":[{"option":"a","way":"found","answers":{"q":["x","y"]}},\
        {"option":"b","way":"none","rival":"a"},{"option":"c","way":"none"},\
        {"option":"d","way":"not-found"}],\
        "idleAnswers":[{"question":"q","answer":"x","evidence":"adds-the-same"},\
        {"question":"q","answer":"y","evidence":"all-tried"},\
        {"question":"q","answer":"z","evidence":"sampled"}],\
        "alike":[["b","a"]],"dominated":[["c","a"]]}
        """)
  }

  @Test func `a sample has margins, and a number too big for a program is left out`() {
    let sample = json(Sample.report(possible: 0x1p53, isEstimate: true))
    #expect(sample.hasPrefix(#"{"sheets":1000,"estimate":true,"#))
    // 1.96 × √(0.6 × 0.4 ÷ 1000) = 30.4 thousandths; where none was seen, 3 ÷ 1000.
    #expect(sample.contains(#""option":"a","sheets":600,"thousandths":600,"margin":31}"#))
    #expect(sample.contains(#""option":"b","sheets":0,"thousandths":0,"margin":3}"#))
  }
}

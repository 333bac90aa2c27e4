import Testing
import Wording

@Suite("What somebody is honoured for, inside of sentences")
struct CausePhraseTests {
  @Test(
    "Nouns are had, verbs are done, and what joins already stays",
    arguments: [
      ("thành tích xuất sắc trong công tác", "đã có thành tích xuất sắc trong công tác"),
      ("Thành tích xuất sắc", "đã có thành tích xuất sắc"),
      ("Đã có thành tích xuất sắc", "đã có thành tích xuất sắc"),
      ("có nhiều đóng góp", "có nhiều đóng góp"),
      ("nhiều đóng góp cho địa phương", "đã có nhiều đóng góp cho địa phương"),
      ("hành động dũng cảm cứu người", "đã có hành động dũng cảm cứu người"),
      ("hoàn thành xuất sắc nhiệm vụ năm 2025", "đã hoàn thành xuất sắc nhiệm vụ năm 2025"),
      ("Hoàn thành tốt nhiệm vụ", "đã hoàn thành tốt nhiệm vụ"),
      ("đạt giải Nhất Hội thi", "đã đạt giải Nhất Hội thi"),
      ("vì sự nghiệp trồng người", "vì sự nghiệp trồng người"),
      ("công tác phòng, chống dịch", "về công tác phòng, chống dịch"),
      ("Hội thi cấp tỉnh", "về Hội thi cấp tỉnh"),
    ])
  func clauses(cause: String, clause: String) {
    #expect(CausePhrase.clause(cause) == clause)
  }

  @Test(
    "After those who have it no time is told",
    arguments: [
      (
        "thành tích xuất sắc trong phong trào", "có thành tích xuất sắc trong phong trào",
        "có thành tích xuất sắc"
      ),
      ("Đã có thành tích xuất sắc, toàn diện", "có thành tích xuất sắc, toàn diện", "có thành tích xuất sắc"),
      (
        "đã hoàn thành xuất sắc nhiệm vụ năm 2025", "hoàn thành xuất sắc nhiệm vụ năm 2025",
        "hoàn thành xuất sắc nhiệm vụ"
      ),
      ("đạt giải Nhất", "đạt giải Nhất", "đạt giải Nhất"), ("công tác dân số", "", ""),
      ("vì cộng đồng", "", ""),
      ("thành tích trong phong trào", "có thành tích trong phong trào", ""),
    ])
  func attributes(cause: String, attribute: String, short: String) {
    #expect(CausePhrase.attribute(cause) == attribute)
    #expect(CausePhrase.shortAttribute(cause) == short)
  }

  @Test(
    "A certificate says it as a sentence",
    arguments: [
      ("Thành tích xuất sắc", "Đã có thành tích xuất sắc"), ("đã có thành tích", "Đã có thành tích"),
      ("hoàn thành xuất sắc nhiệm vụ", "Hoàn thành xuất sắc nhiệm vụ"), ("", ""),
    ])
  func sentences(cause: String, sentence: String) {
    #expect(CausePhrase.sentence(cause) == sentence)
  }
}

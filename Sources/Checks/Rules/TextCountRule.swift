import Diagnostics
import Model
import Wording

/// Numbers of recipients in the clerk's sentences and captions must agree with the lists.
struct TextCountRule: Rule {
  static let finding = DiagnosticCode(
    "award/text-count",
    summary: Message(
      vi: "con số trong lời văn khác danh sách khen thưởng", en: "a number in prose other than the lists'"),
    page: Message(
      vi:
        "Quyết định, danh sách, giấy khen và tin bài phải nói cùng một con số. Số tập thể, hộ gia đình, cá nhân ghi tay trong "
        + "“người nhận” bằng lời của một khoản khen thưởng phải bằng số của khoản đó; trong câu nói về việc khen thưởng tại chính "
        + "buổi lễ (“tại hội nghị”, “tại buổi lễ”, “dịp này”) phải bằng số của một khoản, một hình thức hoặc tổng số; trong chú thích "
        + "ảnh không được nhiều hơn số người nhận của các khoản trong ảnh. Hãy sửa con số, hoặc bỏ con số trong lời văn để chương trình "
        + "tự ghi.",
      en:
        "Decision, list, certificates and news tell one and the same number. A number of recipients written in an award's own words "
        + "for its recipients equals that award's; in a sentence on what is given at the event itself (“tại hội nghị”, “tại buổi "
        + "lễ”, “dịp này”) it is that of one award, one form or all; in a caption it is not above that of the awards shown. Correct the "
        + "number, or leave it out and have it written."))

  var code: DiagnosticCode { Self.finding }

  func check(_ ceremony: Ceremony, context: CheckContext, into findings: inout Findings) {
    for group in ceremony.awards {
      guard let text = group.recipientsText else { continue }
      let tally = Tally(group)
      guard tally.isWhole, tally.total ?? 0 > 0 else { continue }
      for mention in CountMention.all(in: text.value) where !tally.holds(mention) {
        report(mention, in: text, tally, .warning, into: &findings)
      }
    }
    checkPhotos(of: ceremony, into: &findings)
    checkSentences(of: ceremony, into: &findings)
  }

  private func checkPhotos(of ceremony: Ceremony, into findings: inout Findings) {
    for photo in ceremony.photos {
      let shown = ceremony.awards[photo.awards]
      let tally = Tally.sum(shown.map(Tally.init))
      guard !shown.isEmpty, tally.isWhole else { continue }
      for text in [photo.caption, photo.recipientsText].compactMap({ $0 }) {
        for mention in CountMention.all(in: text.value) where mention.number > tally.number(of: mention.kinds)
        {
          report(mention, in: text, tally, .warning, into: &findings)
        }
      }
    }
  }

  private func checkSentences(of ceremony: Ceremony, into findings: inout Findings) {
    let told = ceremony.narratives.flatMap(\.statements).filter { Self.tellsTheEvent($0.value) }
      .map { ($0, CountMention.all(in: $0.value)) }.filter { !$0.1.isEmpty }
    guard !told.isEmpty else { return }
    let numbers = CeremonyNumbers(ceremony)
    for (text, mentions) in told {
      for mention in mentions where !numbers.hold(mention, in: text.value) {
        report(mention, in: text, nil, numbers.isOpen ? .note : .warning, numbers.totals, into: &findings)
      }
    }
  }

  /// Whether a sentence is about giving at the event: it must mention both the occasion and the giving.
  private static func tellsTheEvent(_ text: String) -> Bool {
    let words = FoldedWords.of(text)
    let occasions = [
      "tai hoi nghi", "tai dai hoi", "tai buoi le", "tai le", "dip nay", "tai chuong trinh",
      "tai buoi gap mat",
    ]
    let giving = ["khen", "tang", "trao", "ton vinh", "bieu duong", "tuyen duong"]
    return occasions.contains { words.contains(" \($0) ") } && giving.contains { words.contains(" \($0) ") }
  }

  private func report(
    _ mention: CountMention, in text: Text, _ tally: Tally?, _ severity: Severity,
    _ notes: [Diagnostic.Note] = [], into findings: inout Findings
  ) {
    let number = Figures.grouped(mention.number)
    let kinds = mention.kindNames
    let right = tally.map { Figures.grouped($0.number(of: mention.kinds)) }
    findings.report(
      Diagnostic(
        severity, code,
        vi: right.map { "lời văn ghi “\(number) \(kinds.vi)”, phần khen thưởng có \($0)" }
          ?? "“\(number) \(kinds.vi)” không khớp số nào trong phần khen thưởng",
        en: right.map { "the text has \(number) (\(kinds.en)), the awards have \($0)" }
          ?? "“\(number)” (\(kinds.en)) fits no number of the awards",
        at: text.place, notes: notes,
        help: .cure(
          vi: "sửa con số này, hoặc số lượng và danh sách của khen thưởng",
          en: "correct this number, or the award's count and list")))
  }
}

import Diagnostics
import Law
import Model
import Wording

/// A law or decree is cited with the day on which it was issued, and nothing that a decision rests on is later than it.
struct GroundDayRule: Rule {
  static let finding = DiagnosticCode(
    "law/ground-day",
    summary: Message(
      vi: "căn cứ ghi sai ngày, hoặc sau ngày quyết định", en: "a ground with a wrong or later day"),
    page: Message(
      vi:
        "Sau tên luật, sau số nghị định là ngày ban hành của văn bản ấy (Nghị định số 30/2020/NĐ-CP, Phụ lục I): Luật Thi đua, khen "
        + "thưởng ngày 15 tháng 6 năm 2022. Sai ngày thì không có văn bản nào như vậy; văn bản sau ngày quyết định không thể là căn cứ, tờ trình có trước quyết định.",
      en:
        "The name of a law and the number of a decree are followed by the day of issue (Decree 30/2020/NĐ-CP, Annex I). With another "
        + "day there is no such document; and nothing later than the decision is its ground or its submission."
    ))

  var code: DiagnosticCode { Self.finding }

  func check(_ ceremony: Ceremony, context: CheckContext, into findings: inout Findings) {
    let documents = context.law.enactments.map(\.document)
    for decision in ceremony.decisions {
      checkOrder(of: decision, into: &findings)
      let date = decision.date?.value ?? ceremony.event.date?.value
      for ground in decision.grounds + (decision.submission?.grounds ?? []) {
        let words = FoldedWords.of(ground.value)
        var told: Set<String> = []
        for document in documents {
          let name = Self.name(of: document)
          guard let day = Self.day(after: name, in: words), told.insert(name).inserted else { continue }
          // There are several laws of one name.
          let all = documents.filter { Self.name(of: $0) == name }
          guard !all.contains(where: { $0.issued == day }),
            let meant = date.flatMap({ date in all.first { $0.validity.contains(date) } }) ?? all.last
          else { continue }
          report(meant, ground, into: &findings)
        }
      }
    }
  }

  /// The name of a law, or the number of a decree, as prepared words have it.
  private static func name(of document: LegalDocument) -> String {
    FoldedWords.of(document.kind == .law ? document.title : document.number)
  }

  /// What a decision rests on is not of a later day.
  private func checkOrder(of decision: Decision, into findings: inout Findings) {
    guard let date = decision.date else { return }
    func tell(_ day: CalendarDate, _ place: Place?) {
      guard day > date.value else { return }
      findings.warning(
        code,
        vi: "ngày \(day.text(.slash)) sau ngày quyết định \(date.value.text(.slash))",
        en: "\(day.text(.slash)) is later than the decision of \(date.value.text(.slash))", at: place,
        notes: [.init(Message(vi: "ngày quyết định", en: "the decision's day"), at: date.place)],
        help: .cure(vi: "sửa ngày nào ghi sai", en: "correct the date that is wrong"))
    }
    for text in decision.grounds + decision.proposals {
      let words = FoldedWords.of(text.value)
      if let first = words.firstRange(of: " ngay "), let day = Self.day(in: words[first.lowerBound...]) {
        tell(day, text.place)
      }
    }
    if let submitted = decision.submission?.date { tell(submitted.value, submitted.place) }
  }

  /// The day that directly follows a document's name or number in prepared words.
  private static func day(after name: String, in words: String) -> CalendarDate? {
    guard let found = words.firstRange(of: name), !words[..<found.lowerBound].contains(" sua doi ") else {
      return nil
    }
    let rest = words[found.upperBound...]
    let issuer = ["cua chinh phu ", "cua quoc hoi "].first(where: rest.hasPrefix) ?? ""
    return day(in: rest.dropFirst(issuer.count))
  }

  /// The day that prepared words begin with: “ngay 15 thang 6 nam 2022”, “ngay 15 6 2022”.
  private static func day(in text: Substring) -> CalendarDate? {
    let words = text.split(separator: " ")
    guard words.first == "ngay" else { return nil }
    let numbers = words.dropFirst().filter { !["thang", "nam"].contains($0) }.prefix(3).compactMap { Int($0) }
    guard numbers.count == 3 else { return nil }
    return CalendarDate(year: numbers[2], month: numbers[1], day: numbers[0])
  }

  private func report(
    _ document: LegalDocument, _ ground: Text, into findings: inout Findings
  ) {
    findings.warning(
      code,
      vi: "căn cứ ghi sai ngày ban hành: không có văn bản của ngày ấy, chỉ có \(document.shortName)",
      en: "the ground says a wrong day: there is no document of that day, only \(document.shortName)",
      at: ground.place,
      help: document.ground.map { [.init(Message(vi: "sửa thành: \($0)", en: "write: \($0)"))] } ?? [])
  }
}

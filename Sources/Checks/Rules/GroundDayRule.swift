import Diagnostics
import Law
import Model
import Wording

/// A law or decree is cited with the day on which it was issued.
struct GroundDayRule: Rule {
  static let finding = DiagnosticCode(
    "law/ground-day",
    summary: Message(vi: "căn cứ ghi sai ngày ban hành", en: "a ground with a wrong day"),
    page: Message(
      vi:
        "Sau tên luật, sau số nghị định là ngày ban hành của văn bản ấy (Nghị định số 30/2020/NĐ-CP, Phụ lục I): Luật Thi đua, khen "
        + "thưởng ngày 15 tháng 6 năm 2022. Sai ngày thì không có văn bản nào như vậy.",
      en:
        "The name of a law and the number of a decree are followed by the day of issue (Decree 30/2020/NĐ-CP, Annex I). With another "
        + "day there is no such document."))

  var code: DiagnosticCode { Self.finding }

  func check(_ ceremony: Ceremony, context: CheckContext, into findings: inout Findings) {
    let documents = context.law.enactments.map(\.document)
    for decision in ceremony.decisions {
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

  /// The day that directly follows a document's name or number in prepared words.
  private static func day(after name: String, in words: String) -> CalendarDate? {
    guard let found = words.firstRange(of: name), !words[..<found.lowerBound].contains(" sua doi ") else {
      return nil
    }
    var rest = words[found.upperBound...].split(separator: " ")[...]
    for issuer in [["cua", "chinh", "phu"], ["cua", "quoc", "hoi"]]
    where rest.starts(with: issuer.map { $0[...] }) {
      rest = rest.dropFirst(issuer.count)
    }
    guard rest.first == "ngay" else { return nil }
    let numbers = rest.dropFirst().filter { !["thang", "nam"].contains($0) }.prefix(3).compactMap { Int($0) }
    guard numbers.count == 3 else { return nil }
    return CalendarDate(year: numbers[2], month: numbers[1], day: numbers[0])
  }

  private func report(
    _ document: LegalDocument, _ ground: Text, into findings: inout Findings
  ) {
    findings.warning(
      code,
      Message(
        vi: "căn cứ ghi sai ngày ban hành: không có văn bản của ngày ấy, chỉ có \(document.shortName)",
        en: "the ground says a wrong day: there is no document of that day, only \(document.shortName)"),
      at: ground.place,
      help: document.ground.map { [.init(Message(vi: "sửa thành: \($0)", en: "write: \($0)"))] } ?? [])
  }
}

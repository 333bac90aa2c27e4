import Diagnostics
import Model

/// A decision with a day or number also needs its signer's name, its ký hiệu and its địa danh.
struct DecisionGapsRule: Rule {
  static let finding = DiagnosticCode(
    "decision/gap",
    summary: Message(
      vi: "quyết định thiếu họ tên người ký, ký hiệu hoặc địa danh",
      en: "a decision without its signer's name, its sign or its place"),
    page: Message(
      vi:
        "Dưới chức vụ người ký phải có họ tên, sau số phải có ký hiệu, trước ngày phải có địa danh (Nghị định số 30/2020/NĐ-CP, Điều 8 và Phụ lục I). "
        + "Thiếu thì quyết định và mọi giấy khen in chỗ trống. Số và ngày có thể ghi tay sau khi ký nên được để trống.",
      en:
        "The signer's name stands under the post, the sign behind the number, the place before the day (Decree 30/2020/NĐ-CP, Article 8 and Annex I). Without them "
        + "the decision and all its certificates show a blank. Number and date may be left to the pen."))

  var code: DiagnosticCode { Self.finding }

  func check(_ ceremony: Ceremony, context: CheckContext, into findings: inout Findings) {
    // A person's own file may have what the definition leaves out.
    for decision in ceremony.decisions where decision.wordTemplate == nil && !decision.awards.isEmpty {
      let isDated = decision.date != nil || decision.number != nil
      let place = decision.signing.title?.place ?? decision.place
      func tell(_ message: Message, _ place: Place?, _ help: Message) {
        findings.report(
          Diagnostic(isDated ? .warning : .note, code, message, at: place, help: [.init(help)]))
      }
      if decision.signing.name == nil {
        tell(
          Message(
            vi: "chưa ghi họ tên người ký, chỗ ấy in trống",
            en: "the signer's name is not given and stays blank"), place,
          Message(vi: "ghi “ký: {chức vụ: …, họ tên: …}”", en: "write “ký: {chức vụ: …, họ tên: …}”"))
      }
      if decision.sign == nil {
        tell(
          Message(
            vi: "chưa ghi ký hiệu, sau số chỉ in “/QĐ-”",
            en: "the sign is not given: only “/QĐ-” stands behind the number"), decision.place,
          Message(vi: "ghi “ký hiệu”, ví dụ QĐ-UBND", en: "write “ký hiệu”, such as QĐ-UBND"))
      }
      guard let issuedAt = decision.issuedAt else {
        tell(
          Message(
            vi: "chưa ghi nơi ban hành, trước ngày in dấu chấm",
            en: "the place is not given: dots stand before the day"), decision.place,
          Message(vi: "ghi “nơi ban hành”, ví dụ An Mỹ", en: "write “nơi ban hành”, such as An Mỹ"))
        continue
      }
      if issuedAt.value.first?.isLowercase == true {
        tell(
          Message(
            vi: "địa danh “\(issuedAt.value)” in đầu dòng với chữ thường",
            en: "the place “\(issuedAt.value)” is printed with a small letter"), issuedAt.place,
          Message(
            vi: "viết hoa tên riêng, ví dụ An Mỹ", en: "write the name with its capitals, such as An Mỹ"))
      }
    }
  }
}

import Diagnostics
import Model
import Wording

/// Ông, Bà must agree with the person's gender.
struct RecipientAddressRule: Rule {
  static let finding = DiagnosticCode(
    "recipient/address",
    summary: Message(vi: "cách gọi không khớp người nhận", en: "a form of address that does not fit"),
    page: Message(
      vi:
        "“Ông” dành cho nam, “Bà” dành cho nữ; tập thể không có Ông, Bà. Tên có chữ lót “Thị” mà gọi “Ông” thường là lệch dòng khi "
        + "chép danh sách. Hãy xem lại dòng và các dòng bên cạnh.",
      en:
        "“Ông” is for men, “Bà” for women, and collectives have neither. “Ông” with the middle name “Thị” usually means that rows "
        + "slipped when the list was copied. Look at the row and at its neighbours."))

  var code: DiagnosticCode { Self.finding }

  func check(_ ceremony: Ceremony, context: CheckContext, into findings: inout Findings) {
    for recipient in ceremony.awards.flatMap(\.recipients) {
      guard let address = recipient.address, let said = Gender(address: address.value) else { continue }
      let place = address.place ?? recipient.place
      let who = "“\(address.value) \(recipient.name.value)”"
      if recipient.kind == .collective {
        findings.warning(
          code,
          vi: "\(who) được ghi là tập thể nhưng có cách gọi của cá nhân",
          en: "\(who) is listed as a collective but addressed as a person", at: place,
          help: .cure(vi: "sửa loại đối tượng hoặc bỏ cách gọi", en: "correct the kind, or drop the address"))
      } else if let gender = recipient.gender, gender != said {
        findings.warning(
          code,
          vi: "\(who): cách gọi không khớp giới tính “\(gender.name.vi)”",
          en: "\(who): the address does not fit the gender “\(gender.name.en)”", at: place,
          help: .cure(vi: "sửa cách gọi hoặc giới tính", en: "correct the address or the gender"))
      } else if recipient.kind == .individual, has(said == .male ? "thị" : "văn", recipient.name.value) {
        let (middle, title) = said == .male ? ("Thị", "Ông") : ("Văn", "Bà")
        findings.note(
          code,
          vi: "\(who): tên có chữ lót “\(middle)” mà gọi “\(title)”, có thể lệch dòng",
          en: "\(who): “\(title)” with the middle name “\(middle)”; rows may have slipped", at: place)
      }
    }
  }

  private func has(_ middle: String, _ name: String) -> Bool {
    PersonName(name).middle.split(separator: " ").contains { Casing.lower(String($0)) == middle }
  }
}

extension Gender {
  /// The gender implied by a form of address; none for ranks and "đồng chí".
  fileprivate init?(address: String) {
    switch Casing.lower(address) {
    case "ông", "anh": self = .male
    case "bà", "chị", "cô": self = .female
    default: return nil
    }
  }
}

import Diagnostics
import Model
import Wording

/// A row for a person must not have the name of a unit.
struct KindAndNameRule: Rule {
  static let finding = DiagnosticCode(
    "recipient/kind-and-name",
    summary: Message(
      vi: "tên đơn vị được ghi là cá nhân", en: "the name of a unit listed as a person"),
    page: Message(
      vi:
        "Dòng được ghi là cá nhân nhưng tên là tên trường, phòng, Ủy ban nhân dân … thường là chọn nhầm loại đối tượng; số lượng và mức "
        + "thưởng sẽ sai theo. Hãy sửa loại thành tập thể, hoặc sửa tên.",
      en:
        "A row listed as an individual that has the name of a school, an office or a committee usually has the wrong kind, and "
        + "counts and prizes go wrong with it. Correct the kind, or the name."))

  var code: DiagnosticCode { Self.finding }

  func check(_ ceremony: Ceremony, context: CheckContext, into findings: inout Findings) {
    for recipient in ceremony.awards.flatMap(\.recipients) where recipient.kind == .individual {
      let name = Folding.fold(recipient.name.value) + " "
      guard Self.starts.contains(where: { name.utf8.starts(with: $0) }) else { continue }
      findings.warning(
        code,
        vi: "“\(recipient.name.value)” được ghi là cá nhân, nhưng tên là của một đơn vị",
        en: "“\(recipient.name.value)” is listed as an individual, but the name is a unit's",
        at: recipient.place ?? recipient.name.place,
        help: .cure(vi: "sửa loại thành tập thể", en: "change the kind to collective"))
    }
  }

  private static let starts = openings.map { Array(($0 + " ").utf8) }

  // No Vietnamese personal name begins with one of these.
  private static let openings = [
    "truong mam non", "truong mau giao", "truong tieu hoc", "truong trung hoc", "truong thcs", "truong thpt",
    "truong dai hoc", "truong cao dang", "uy ban", "ubnd", "hdnd", "cong an", "dang uy", "chi bo", "dang bo",
    "to dan pho", "hop tac xa", "cong ty", "tap the", "nhan dan", "phong giao duc", "phong noi vu",
    "phong y te",
    "phong tai chinh", "phong kinh te", "phong van hoa", "phong tu phap", "hoi nong dan",
    "hoi cuu chien binh",
    "hoi lien hiep", "hoi chu thap do", "ban chi huy", "ban quan ly", "trung tam", "benh vien", "tram y te",
    "doanh nghiep", "ngan hang", "kho bac", "chi cuc", "van phong", "doan thanh nien", "mat tran to quoc",
    "ho ong", "ho ba", "ho gia dinh", "gia dinh ong", "gia dinh ba",
  ]
}

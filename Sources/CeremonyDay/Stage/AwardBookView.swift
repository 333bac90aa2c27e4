import Diagnostics
import Facts
import Model
import TemplateLanguage
import Wording

/// Sổ khen thưởng and the lists that are signed by those who receive, as data for templates: every award that is
/// conferred, in the order of the stage.
public struct AwardBookView: FactView {
  /// Makes the view.
  public init() {}

  /// The name in manifests.
  public let name = "sổ khen thưởng"

  /// What templates may name.
  public var shape: RecordShape { AwardBook.exposure.shape }

  /// One book, when recipients are named.
  public func documents(
    of ceremony: Ceremony, for request: ViewRequest, into findings: inout Findings
  ) -> [PlannedDocument] {
    let book = AwardBook(ceremony, register: request.register)
    guard book.plan.parts.contains(where: { !$0.all.isEmpty }) else {
      findings.note(
        DayCodes.nothing,
        vi: "không lập sổ khen thưởng, danh sách ký nhận: chưa có tên người nhận",
        en: "no book of awards is made: no recipient is named", at: ceremony.day?.place)
      return []
    }
    return [ceremony.planned(.whole(AwardBook.exposure.record(book)))]
  }
}

extension StagePart {
  /// All recipients in order: those of the batches, then those for whom nobody comes.
  var all: [StagePlace] { batches.flatMap(\.places) + aside }
}

/// The awards of a ceremony with those who receive them.
struct AwardBook: Sendable {
  let names: DayNames
  let plan: StagePlan

  init(_ ceremony: Ceremony, register: RegisterBook) {
    names = DayNames(ceremony: ceremony)
    plan = StagePlan(ceremony, register: register, takesAnnounced: true)
  }

  private struct Row: Sendable {
    let place: StagePlace
    let number: Int
    let part: StagePart
  }

  private static let row = Exposure<Row>(
    "dòng của sổ", place: { $0.place.recipient.place },
    [
      .integer("số", Message(vi: "số thứ tự trong sổ", en: "number in the book")) { $0.number },
      .record("người", Message(vi: "người nhận", en: "the recipient"), DayExposure.place) { $0.place },
      .maybe("thành_tích", Message(vi: "thành tích", en: "what for")) { $0.place.facts.achievement },
      .maybe("năm_sinh", Message(vi: "năm sinh", en: "birth year")) { row in
        row.place.recipient.birthYear.map { Located(String($0.value), at: $0.place) }
      },
      .maybe("giới_tính", Message(vi: "giới tính", en: "gender")) { row in
        row.place.recipient.gender.map { Located($0.name.vi, at: nil) }
      },
      .maybe("chức_vụ", Message(vi: "chức vụ", en: "post")) { $0.place.recipient.post },
      .maybe("đơn_vị", Message(vi: "đơn vị hoặc nơi ở", en: "unit or residence")) {
        $0.place.recipient.unit ?? $0.place.recipient.residence
      },
      .maybe("cơ_quan", Message(vi: "đơn vị; không phải nơi ở", en: "unit; no residence")) {
        $0.place.recipient.unit
      },
      .maybe("của", Message(vi: "người tặng", en: "giver")) { $0.part.giver },
      .maybe("quyết_định", Message(vi: "số quyết định", en: "number of the decision")) {
        $0.part.decisionNumber
      },
      .maybeDate("ngày_quyết_định", Message(vi: "ngày quyết định", en: "its date")) {
        $0.part.decision?.date ?? $0.part.share.group.citation?.date
      },
    ])

  private struct Group: Sendable {
    let part: StagePart
    let number: Int
    let first: Int
  }

  private static let group = Exposure<Group>(
    "phần của sổ", place: { $0.part.share.group.place },
    [
      .integer("số", Message(vi: "thứ tự", en: "its number")) { $0.number },
      .maybe("hình_thức", Message(vi: "hình thức, danh hiệu", en: "form")) { $0.part.share.formName },
      .truth("là_danh_hiệu", Message(vi: "là danh hiệu", en: "is a title")) { $0.part.share.isTitle },
      .maybe("của", Message(vi: "người tặng", en: "giver")) { $0.part.giver },
      .text("số_lượng", Message(vi: "số lượng", en: "counts")) {
        Located(Count.text($0.part.counts, .padded), at: nil)
      },
      .records("dòng", Message(vi: "từng người", en: "the rows"), row) { group in
        group.part.all.enumerated().map {
          Row(place: $0.element, number: group.first + $0.offset, part: group.part)
        }
      },
      .maybeInteger("tổng_tiền", Message(vi: "tổng tiền, đồng", en: "sum in dong")) { group in
        Sums.total(group.part.all.map { $0.facts.money?.value })
      },
    ])

  private var places: [StagePlace] { plan.parts.flatMap(\.all) }

  static let exposure = Exposure<AwardBook>(
    "sổ khen thưởng", place: { $0.names.ceremony.day?.place },
    EventExposure.fields { $0.names } + [
      .record("thể_thức", Message(vi: "tên cơ quan, địa danh", en: "the body and place"), PaperFacts.exposure)
      {
        PaperFacts(DayPaper(), of: $0.names.ceremony)
      },
      .records("phần", Message(vi: "từng hình thức, theo thứ tự trao", en: "the forms in order"), group) {
        book in
        var next = 1
        return book.plan.parts.filter { !$0.all.isEmpty }.enumerated().map { index, part in
          defer { next += part.all.count }
          return Group(part: part, number: index + 1, first: next)
        }
      },
      .text("tổng_số", Message(vi: "tổng số lượt khen", en: "all awards")) { book in
        Located(Count.text(AwardShare.counts(of: book.places.map(\.recipient)), .padded), at: nil)
      },
      .truth("có_tiền", Message(vi: "có người nhận tiền thưởng", en: "somebody receives money")) { book in
        book.places.contains { ($0.facts.money?.value ?? 0) > 0 }
      },
      .integer(
        "chưa_rõ_tiền", Message(vi: "bao nhiêu người chưa rõ tiền thưởng", en: "how many sums are unknown")
      ) {
        book in book.places.count { $0.facts.money == nil }
      },
      .maybeInteger("tổng_tiền", Message(vi: "tổng tiền thưởng, đồng", en: "all money")) { book in
        Sums.total(book.places.map { $0.facts.money?.value })
      },
      .maybe("tổng_tiền_bằng_chữ", Message(vi: "tổng tiền bằng chữ", en: "the same in words")) { book in
        Sums.total(book.places.map { $0.facts.money?.value }).map { sum in
          Located(
            (book.names.ceremony.decisions.first?.list.numberWords ?? NumberWords()).money(sum), at: nil)
        }
      },
    ])
}

extension StagePart {
  /// Số và ký hiệu of the decision: 86/QĐ-UBND; nil while it has none.
  var decisionNumber: Text? {
    if let decision {
      guard let number = decision.printedNumber else { return nil }
      return Located(decision.sign.map { "\(number.value)/\($0.value)" } ?? number.value, at: number.place)
    }
    return share.group.citation?.number
  }
}

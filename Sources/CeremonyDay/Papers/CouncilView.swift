import Diagnostics
import Facts
import Model
import TemplateLanguage
import Wording

/// Biên bản họp hội đồng with its votes, as data for templates.
public struct CouncilView: FactView {
  /// Makes the view.
  public init() {}

  /// The name in manifests.
  public let name = "hội đồng"

  /// The fields for templates.
  public var shape: RecordShape { CouncilFacts.exposure.shape }

  /// The minutes, if the definition describes the meeting; with blanks throughout if only requested by name.
  public func documents(
    of ceremony: Ceremony, for request: ViewRequest, into findings: inout Findings
  ) -> [PlannedDocument] {
    guard let council = ceremony.day?.council ?? (request.isNamed ? CouncilMeeting() : nil) else {
      findings.note(
        DayCodes.nothing,
        vi: "không lập biên bản: “chương trình” chưa có “hội đồng”",
        en: "no minutes: “chương trình” has no “hội đồng”",
        at: ceremony.day?.place)
      return []
    }
    let facts = CouncilFacts(council: council, names: DayNames(ceremony: ceremony))
    return [ceremony.planned(.whole(CouncilFacts.exposure.record(facts)))]
  }
}

/// A meeting with the shares of its votes.
struct CouncilFacts: Sendable {
  let council: CouncilMeeting
  let names: DayNames

  private struct Ballot: Sendable {
    let ballot: CouncilBallot
    let council: CouncilMeeting
  }

  private static let ballot = Exposure<Ballot>(
    "phiếu", place: { $0.ballot.name.place },
    [
      .text("tên", Message(vi: "người, tập thể được xét", en: "who was considered")) { $0.ballot.name },
      .maybe("đơn_vị", Message(vi: "chức vụ, đơn vị", en: "post and unit")) { $0.ballot.unit },
      .text("hình_thức", Message(vi: "danh hiệu, hình thức", en: "form")) { $0.ballot.form },
      .maybeInteger("đồng_ý", Message(vi: "số phiếu đồng ý", en: "votes in favour")) {
        $0.ballot.agreed?.value
      },
      .maybe("tỷ_lệ", Message(vi: "tỷ lệ trên tổng số thành viên", en: "the share of all members")) { facts in
        facts.ballot.share(of: facts.council).map { Located($0, at: facts.ballot.agreed?.place) }
      },
    ])

  static let exposure = Exposure<CouncilFacts>(
    "hội đồng", place: { $0.council.paper.place },
    EventExposure.fields { $0.names } + [
      .record(
        "giấy", Message(vi: "thể thức của biên bản", en: "how the minutes are issued"), PaperFacts.exposure
      ) {
        PaperFacts($0.council.paper, of: $0.names.ceremony)
      },
      .maybe("hội_đồng", Message(vi: "tên hội đồng", en: "the council")) { $0.council.name },
      .maybeDate("ngày_họp", Message(vi: "ngày họp", en: "when it met")) { $0.council.date },
      .maybe("giờ_đầu", Message(vi: "giờ bắt đầu", en: "when it began")) { facts in
        facts.council.start.map { Located($0.value.long, at: $0.place) }
      },
      .maybe("giờ_cuối", Message(vi: "giờ kết thúc", en: "when it ended")) { facts in
        facts.council.end.map { Located($0.value.long, at: $0.place) }
      },
      .maybe("nơi_họp", Message(vi: "họp ở đâu", en: "where")) { $0.council.venue },
      .maybeInteger("số_thành_viên", Message(vi: "tổng số thành viên", en: "all members")) {
        $0.council.members?.value
      },
      .maybeInteger("số_có_mặt", Message(vi: "số có mặt", en: "how many came")) { $0.council.attendance },
      .texts("có_mặt", Message(vi: "ai có mặt", en: "who came")) { $0.council.present },
      .texts("vắng", Message(vi: "ai vắng, lý do", en: "who did not, and why")) { $0.council.absent },
      .maybe("chủ_trì", Message(vi: "người chủ trì", en: "chair")) { $0.council.chair },
      .maybe("thư_ký", Message(vi: "thư ký", en: "secretary")) { $0.council.secretary },
      .texts("diễn_biến", Message(vi: "diễn biến", en: "proceedings")) { $0.council.contents },
      .records("phiếu", Message(vi: "kết quả bỏ phiếu", en: "the ballots"), ballot) { facts in
        facts.council.ballots.map { Ballot(ballot: $0, council: facts.council) }
      },
    ])
}

extension CouncilBallot {
  /// The share of all members, with two decimals where they say something: 91,67%.
  func share(of council: CouncilMeeting) -> String? {
    guard let agreed = agreed?.value, let members = council.members?.value, members > 0 else { return nil }
    let hundredths = (agreed * 10_000 * 2 + members) / (members * 2)
    let number = DecimalNumber(unscaled: hundredths, decimals: 2).text
    return (number.hasSuffix(",00") ? String(number.dropLast(3)) : number) + "%"
  }
}

import Diagnostics
import Facts
import Model
import TemplateLanguage
import Wording

/// Giấy mời, danh sách đại biểu, bảng tên, thẻ: documents by guest, as data for templates.
public struct GuestView: FactView {
  /// Makes the view.
  public init() {}

  /// The name in manifests.
  public let name = "khách mời"

  /// The fields for templates.
  public var shape: RecordShape { GuestFacts.exposure.shape }

  /// One document, if there are guests or delegates.
  public func documents(
    of ceremony: Ceremony, for request: ViewRequest, into findings: inout Findings
  ) -> [PlannedDocument] {
    let facts = GuestFacts(ceremony)
    let isAsked = request.isNamed || facts.plan.invitation.paper.place != nil
    if facts.delegates.isEmpty, !isAsked {
      findings.note(
        DayCodes.nothing,
        vi: "không lập giấy mời, danh sách đại biểu, bảng tên: chưa có “khách mời” và “đại biểu”",
        en: "no invitations, lists of delegates or name cards: there are neither “khách mời” nor “đại biểu”",
        at: ceremony.day?.place)
      return []
    }
    return [ceremony.planned(.whole(GuestFacts.exposure.record(facts)))]
  }
}

/// Guests and delegates.
struct GuestFacts: Sendable {
  /// A guest or delegate; without a name the line is left blank.
  struct Guest: Sendable {
    var name: Text?
    var address: Text?
    var post: Text?
    var number = 0
  }

  let ceremony: Ceremony
  let names: DayNames
  let guests: [Guest]
  /// Participants by name, then the guests who are not among them.
  let delegates: [Guest]

  init(_ ceremony: Ceremony) {
    self.ceremony = ceremony
    let names = DayNames(ceremony: ceremony)
    self.names = names
    let invited = (ceremony.day?.guests ?? []).map { recipient -> Guest in
      let facts = AwardShare(group: AwardGroup(), form: nil, recipients: []).facts(recipient, number: 0)
      return Guest(
        name: recipient.name, address: facts.address,
        post: facts.postAndUnit.map { Located(Abbreviation.writtenOut($0.value), at: $0.place) })
    }
    let attending = ceremony.attendance.compactMap { participation -> Guest? in
      guard let person = names.person(participation.actor), !participation.roles.contains(.sendsFlowers)
      else { return nil }
      return Guest(
        name: Located(names.name(of: person), at: person.name.place), address: person.address,
        post: names.posts(of: person))
    }
    guests = GuestFacts.numbered(invited)
    let known = Set(attending.map { Folding.sameWord($0.name?.value ?? "") })
    delegates = GuestFacts.numbered(
      attending + invited.filter { !known.contains(Folding.sameWord($0.name?.value ?? "")) })
  }

  var plan: DayPlan { ceremony.day ?? DayPlan() }

  private static func numbered(_ guests: [Guest]) -> [Guest] {
    guests.enumerated().map { index, guest in
      var guest = guest
      guest.number = index + 1
      return guest
    }
  }

  /// Those to whom an invitation is written; one without a name while nobody is listed.
  var invited: [Guest] {
    guard guests.isEmpty else { return guests }
    let bodies = plan.invitation.paper.submittedTo.map { Guest(name: $0) }
    return bodies.isEmpty ? [Guest()] : bodies
  }

  /// A chair as an invitation names it: one whom the definition knows with address and posts.
  fileprivate func chair(_ written: Text) -> Text {
    let known = ceremony.attendance.map(\.actor).first { actor in
      names.person(actor).map { Folding.sameWord($0.name.value) } == Folding.sameWord(written.value)
    }
    return known.map { names.line($0) } ?? Located(Abbreviation.writtenOut(written.value), at: written.place)
  }

  private struct Sheet: Sendable { let guests: [Guest] }

  private static func sheets(_ guests: [Guest], by count: Int) -> [Sheet] {
    stride(from: 0, to: guests.count, by: count).map {
      Sheet(guests: Array(guests[$0..<min($0 + count, guests.count)]))
    }
  }

  private static let guest = Exposure<Guest>(
    "khách", place: { $0.name?.place },
    [
      .integer("số", Message(vi: "số thứ tự", en: "number")) { $0.number },
      .maybe(
        "tên",
        Message(vi: "họ và tên; không có thì chừa chỗ", en: "the name; a line for the pen when missing")
      ) { $0.name },
      .maybe(
        "tên_trên_bảng",
        Message(
          vi: "họ và tên, có cấp bậc đứng trước, cho bảng tên, thẻ", en: "the name with a rank, for signs")
      ) { guest in
        guard let address = guest.address, DayNames.isRank(address.value) else { return guest.name }
        return guest.name.map { Located("\(address.value) \($0.value)", at: $0.place) }
      },
      .maybe("cách_gọi", Message(vi: "Ông, Bà, đồng chí", en: "how to address")) { $0.address },
      .maybe("chức_vụ", Message(vi: "chức vụ, đơn vị", en: "post and unit")) { $0.post },
    ])

  private static let sheet = Exposure<Sheet>(
    "tờ", [.records("khách", Message(vi: "khách của tờ", en: "its guests"), guest) { $0.guests }])

  static let exposure = Exposure<GuestFacts>(
    "khách mời", place: { $0.plan.place },
    EventExposure.fields { $0.names } + [
      .maybe("bắt_đầu", Message(vi: "giờ bắt đầu: 07 giờ 30 phút", en: "when it begins")) { facts in
        facts.plan.start.map { Located($0.value.long, at: $0.place) }
      },
      .maybe("kết_thúc", Message(vi: "giờ kết thúc", en: "when it ends")) { facts in
        facts.plan.end.map { Located($0.value.long, at: $0.place) }
      },
      .record("giấy", Message(vi: "thể thức của giấy mời", en: "how it is issued"), PaperFacts.exposure) {
        PaperFacts($0.plan.invitation.paper, of: $0.ceremony)
      },
      .truth("hai_giấy_một_tờ", Message(vi: "khổ A5, hai giấy một tờ A4", en: "two on a sheet")) {
        $0.plan.invitation.size == .half
      },
      .texts("chủ_trì", Message(vi: "ai chủ trì", en: "who presides")) { facts in
        facts.plan.invitation.chairs.isEmpty
          ? facts.ceremony.attendance.filter { $0.roles.contains(.presides) }.map {
            facts.names.line($0.actor)
          }
          : facts.plan.invitation.chairs.map { facts.chair($0) }
      },
      .texts("ghi_chú", Message(vi: "lưu ý với khách", en: "notes")) { $0.plan.invitation.notes },
      .records("khách", Message(vi: "từng khách mời", en: "the guests"), guest) { $0.invited },
      .records("tờ_mời", Message(vi: "khách mời, hai người một tờ", en: "guests by twos"), sheet) {
        sheets($0.invited, by: 2)
      },
      .records("đại_biểu", Message(vi: "đại biểu và khách mời", en: "delegates and guests"), guest) {
        $0.delegates
      },
      .records("tờ_hai", Message(vi: "đại biểu, hai người một tờ", en: "delegates by twos"), sheet) {
        sheets($0.delegates, by: 2)
      },
      .records("tờ_tám", Message(vi: "đại biểu, tám người một tờ", en: "delegates by eights"), sheet) {
        sheets($0.delegates, by: 8)
      },
      .records("tờ_mười", Message(vi: "đại biểu, mười người một tờ", en: "delegates by tens"), sheet) {
        sheets($0.delegates, by: 10)
      },
    ])
}

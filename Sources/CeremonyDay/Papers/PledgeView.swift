import Diagnostics
import Facts
import Model
import TemplateLanguage
import Wording

/// Giao ước thi đua with its grid of signatures, as data for templates.
public struct PledgeView: FactView {
  /// Makes the view.
  public init() {}

  /// The name in manifests.
  public let name = "giao ước"

  /// The fields for templates.
  public var shape: RecordShape { PledgeFacts.exposure.shape }

  /// One document for each pledge of the event.
  public func documents(
    of ceremony: Ceremony, for request: ViewRequest, into findings: inout Findings
  ) -> [PlannedDocument] {
    let pledges = ceremony.pledges.filter { $0.moment != .earlier }
    if pledges.isEmpty, request.isNamed {
      findings.note(
        DayCodes.nothing,
        vi: "không lập giao ước: chưa có mục “giao ước thi đua”",
        en: "no pledge: there is no “giao ước thi đua”",
        at: nil)
    }
    return pledges.enumerated().map { index, pledge in
      let facts = PledgeFacts(pledge, of: ceremony)
      facts.report(into: &findings)
      return ceremony.planned(
        .whole(PledgeFacts.exposure.record(facts)),
        key: index == 0 ? nil : Located(String(index + 1), at: pledge.document.place))
    }
  }
}

/// A pledge with its signing parties.
struct PledgeFacts: Sendable {
  static let parties = 2...20

  let pledge: Pledge
  let ceremony: Ceremony
  let names: DayNames
  private let terms: PledgeTerms?

  init(_ pledge: Pledge, of ceremony: Ceremony) {
    self.pledge = pledge
    self.ceremony = ceremony
    names = DayNames(ceremony: ceremony)
    terms = ceremony.day?.pledges.first {
      Folding.sameWord($0.document.value) == Folding.sameWord(pledge.document.value)
    }
  }

  /// The parties: as listed, or the members of the cluster with its head first; two without names if nobody is
  /// listed.
  var parties: [PledgeTerms.Party?] {
    if let listed = terms?.parties, !listed.isEmpty { return listed }
    if pledge.signatories.count >= PledgeFacts.parties.lowerBound {
      return pledge.signatories.map { PledgeTerms.Party(unit: $0) }
    }
    guard let cluster = ceremony.cluster, cluster.members.count >= PledgeFacts.parties.lowerBound else {
      return [nil, nil]
    }
    let heads = [cluster.head, cluster.deputy].compactMap { $0 }
    let others = cluster.members.filter { member in
      !heads.contains { Folding.sameWord($0.value) == Folding.sameWord(member.value) }
    }
    return (heads + others).map { PledgeTerms.Party(unit: $0) }
  }

  func report(into findings: inout Findings) {
    let count = parties.count
    let isOpen = parties.allSatisfy { $0 == nil }
    guard isOpen || !PledgeFacts.parties.contains(count) else { return }
    findings.report(
      Diagnostic(
        isOpen ? .note : .warning, DayCodes.parties,
        isOpen
          ? Message(
            vi: "chưa khai các bên ký “\(pledge.document.value)”: chừa chỗ cho hai bên",
            en: "the parties of “\(pledge.document.value)” are not listed: two places are left open")
          : Message(
            vi: "“\(pledge.document.value)” có \(count) bên ký; giao ước có từ 2 đến 20 bên",
            en: "“\(pledge.document.value)” has \(count) parties; a pledge has 2 to 20"),
        at: terms?.document.place ?? pledge.document.place))
  }

  /// The number of signatures side by side.
  static func columns(_ count: Int) -> Int {
    switch count {
    case ...3: max(1, count)
    case 4: 2
    case ...9: 3
    default: 4
    }
  }

  private struct Row: Sendable { let parties: [PledgeTerms.Party?] }

  private static let party = Exposure<PledgeTerms.Party?>(
    "bên ký", place: { $0?.unit.place },
    [
      .maybe("đơn_vị", Message(vi: "đơn vị; không có thì chừa chỗ", en: "the unit")) { $0?.unit },
      .maybe("chức_vụ", Message(vi: "chức vụ người ký", en: "the signer's post")) { $0?.title },
      .maybe("người", Message(vi: "người ký", en: "who signs")) { $0?.signer },
    ])

  private static let row = Exposure<Row>(
    "hàng chữ ký",
    [
      .text("bề_rộng", Message(vi: "bề rộng các cột, mm", en: "widths of the columns in mm")) { row in
        Located(
          Array(repeating: BackdropFacts.tenths(165 / Double(row.parties.count)), count: row.parties.count)
            .joined(separator: " "), at: nil)
      },
      .records("bên", Message(vi: "các bên của hàng", en: "its parties"), party) { $0.parties },
    ])

  static let exposure = Exposure<PledgeFacts>(
    "giao ước", place: { $0.pledge.document.place },
    EventExposure.fields { $0.names } + [
      .text("giao_ước", Message(vi: "tên giao ước", en: "its name")) { $0.pledge.document },
      .record("thể_thức", Message(vi: "tên cơ quan, địa danh", en: "the body and place"), PaperFacts.exposure)
      {
        PaperFacts(DayPaper(), of: $0.ceremony)
      },
      .maybe("cụm", Message(vi: "cụm, khối thi đua", en: "the cluster")) { $0.ceremony.cluster?.name },
      .texts("nội_dung", Message(vi: "các nội dung giao ước", en: "what is pledged")) {
        $0.terms?.contents ?? []
      },
      .texts("khẩu_hiệu", Message(vi: "khẩu hiệu của phong trào", en: "slogans")) { facts in
        facts.ceremony.event.launches.flatMap(\.slogans)
      },
      .integer("số_bên", Message(vi: "số bên ký", en: "how many parties")) { $0.parties.count },
      .records("bên", Message(vi: "các bên ký, theo thứ tự", en: "the parties in order"), party) {
        $0.parties
      },
      .records("hàng", Message(vi: "các hàng chữ ký", en: "rows of signatures"), row) { facts in
        let all = facts.parties
        let columns = columns(all.count)
        return stride(from: 0, to: all.count, by: columns).map {
          Row(parties: Array(all[$0..<min($0 + columns, all.count)]))
        }
      },
    ])
}

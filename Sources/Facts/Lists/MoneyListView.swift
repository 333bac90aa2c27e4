import Diagnostics
import Model
import TemplateLanguage
import Wording

/// Danh sách chi tiền thưởng of a decision, as data for templates; made for decisions that ask for one.
public struct MoneyListView: FactView {
  /// Makes the view.
  public init() {}

  /// The name in manifests.
  public let name = "chi tiền thưởng"

  /// The fields for templates.
  public var shape: RecordShape { MoneyListFacts.exposure.shape }

  /// One document for each decision with a money list; unknown amounts are left blank.
  public func documents(
    of ceremony: Ceremony, for request: ViewRequest, into findings: inout Findings
  ) -> [PlannedDocument] {
    ceremony.decisions.enumerated().compactMap { index, decision in
      guard let moneyList = decision.moneyList,
        let facts = MoneyListFacts(moneyList, for: decision, of: ceremony, into: &findings)
      else { return nil }
      var document = PlannedDocument(
        key: decision.fileKey(at: index), creator: decision.issuingBody?.value ?? "",
        date: moneyList.date?.value ?? decision.date?.value ?? ceremony.documentDate ?? .y2000,
        sheets: .whole(MoneyListFacts.exposure.record(facts)))
      document.wordTemplate = moneyList.wordTemplate
      document.word = { WordFacts.data(facts) }
      return document
    }
  }
}

/// The payments of a decision.
struct MoneyListFacts: Sendable {
  let moneyList: MoneyList
  let decision: Decision
  let list: ListFacts
  let source: Text?
  /// The decision; nil when its facts are incomplete.
  let facts: DecisionFacts?

  /// Collects the facts. Reports an error and fails without recipients; unknown amounts are only a warning.
  init?(_ moneyList: MoneyList, for decision: Decision, of ceremony: Ceremony, into findings: inout Findings)
  {
    // Recipients without money are not listed.
    let shares = DecisionFacts.shares(of: decision, in: ceremony).map { share in
      AwardShare(
        group: share.group, form: share.form,
        recipients: share.recipients.filter {
          let facts = share.facts($0, number: 0)
          return facts.isPaid && facts.money?.value != 0
        })
    }
    let rows = shares.flatMap { share in share.recipients.map { share.facts($0, number: 0) } }
    let unknown = rows.filter { $0.money == nil }
    guard !rows.isEmpty else {
      findings.error(
        FactCodes.noMoneyList,
        vi: "không lập được danh sách chi tiền thưởng: quyết định chưa có danh sách người nhận",
        en: "the money list cannot be made: the decision has no list of recipients",
        at: moneyList.place ?? decision.place)
      return nil
    }
    if !unknown.isEmpty {
      let first = unknown.prefix(3).map { $0.recipient.name.value }.joined(separator: ", ")
      let more = unknown.count > 3 ? "…" : ""
      findings.warning(
        FactCodes.noMoneyList,
        vi:
          "danh sách chi tiền thưởng để trống số tiền của \(unknown.count) người nhận, vì chưa biết mức (\(first)\(more))",
        en:
          "the money list leaves the sums of \(unknown.count) recipients blank: they are not known (\(first)\(more))",
        at: moneyList.place ?? decision.place)
    }
    var layout = decision.list
    layout.columns = [.number, .name]
    if rows.contains(where: { $0.recipient.post != nil || $0.recipient.unit != nil }) {
      layout.columns.append(.postAndUnit)
    } else if rows.contains(where: { $0.recipient.residence != nil }) {
      layout.columns.append(.residence)
    }
    if shares.count > 1, layout.grouping != .byAward { layout.columns.append(.form) }
    layout.columns += [.money, .receipt]
    self.moneyList = moneyList
    self.decision = decision
    list = ListFacts(shares, layout: layout)
    // Faults of the decision itself are reported with the decision.
    var ignored = Findings()
    facts = DecisionFacts(decision, of: ceremony, into: &ignored)
    source = facts?.moneySource
  }

  /// One of the three signers.
  private struct SignerFacts: Sendable {
    let signer: MoneyList.Signer
    let number: Int
  }

  private static let signerExposure = Exposure<SignerFacts>(
    "người ký danh sách chi",
    [
      .integer(
        "thứ_tự", Message(vi: "1 người lập, 2 kế toán, 3 thủ trưởng", en: "1 preparer, 2 accountant, 3 head")
      ) {
        $0.number
      },
      .maybe("chức_vụ", Message(vi: "chức danh, nếu đã ghi", en: "the title, where given")) {
        $0.signer.title
      },
      .maybe("họ_tên", Message(vi: "họ tên", en: "the name")) { $0.signer.name },
    ])

  static let exposure = Exposure<MoneyListFacts>(
    "chi tiền thưởng", place: { $0.moneyList.place ?? $0.decision.place },
    [
      .maybe("số", Message(vi: "số quyết định", en: "number of the decision")) { $0.decision.printedNumber },
      .maybe("ký_hiệu", Message(vi: "ký hiệu quyết định", en: "sign of the decision")) { $0.decision.sign },
      .maybeDate("ngày", Message(vi: "ngày quyết định", en: "date of the decision")) { $0.decision.date },
      .maybe("người_ban_hành", Message(vi: "người ban hành quyết định", en: "issuer of the decision")) {
        $0.decision.authority?.written ?? $0.decision.issuingBody
      },
      .texts("cơ_quan_chủ_quản", Message(vi: "cơ quan chủ quản, từng dòng", en: "superior body, by lines")) {
        HeadingLines.superior($0.decision.superiorBody, parted: $0.decision.superiorLines)
      },
      .texts("cơ_quan_ban_hành", Message(vi: "cơ quan, từng dòng", en: "the body, by lines")) {
        HeadingLines.lines($0.decision.issuingBody, parted: $0.decision.issuingLines)
      },
      .maybe("nơi", Message(vi: "nơi lập", en: "place")) { $0.moneyList.issuedAt ?? $0.decision.issuedAt },
      .maybeDate("ngày_lập", Message(vi: "ngày lập", en: "the list's date")) { $0.moneyList.date },
      .maybe("nguồn_tiền", Message(vi: "nguồn tiền thưởng", en: "source of the money")) { $0.source },
      .record("danh_sách", Message(vi: "danh sách", en: "the list"), ListFacts.exposure) { $0.list },
      .records("người_ký", Message(vi: "ba người ký", en: "the three who sign"), signerExposure) { facts in
        [facts.moneyList.preparer, facts.moneyList.accountant, facts.moneyList.head].enumerated().map {
          SignerFacts(signer: $0.element, number: $0.offset + 1)
        }
      },
    ])
}

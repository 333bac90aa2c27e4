import Diagnostics
import Model
import TemplateLanguage
import Wording

/// Tờ trình về việc khen thưởng and its list, as data for templates; made for decisions that ask for one.
public struct SubmissionView: FactView {
  /// Makes the view.
  public init() {}

  /// The name in manifests.
  public let name = "tờ trình"

  /// The fields for templates.
  public var shape: RecordShape { SubmissionFacts.exposure.shape }

  /// One document for each decision that has a submission.
  public func documents(
    of ceremony: Ceremony, for request: ViewRequest, into findings: inout Findings
  ) -> [PlannedDocument] {
    ceremony.decisions.enumerated().compactMap { index, decision in
      guard let submission = decision.submission,
        let facts = SubmissionFacts(submission, for: decision, of: ceremony, into: &findings)
      else { return nil }
      var document = PlannedDocument(
        key: decision.fileKey(at: index),
        creator: submission.submittingBody.map(\.value).joined(separator: " "),
        date: submission.date?.value ?? ceremony.documentDate ?? .y2000,
        sheets: .whole(SubmissionFacts.exposure.record(facts)))
      document.wordTemplate = submission.wordTemplate
      document.word = { WordFacts.data(facts) }
      return document
    }
  }
}

/// The facts of a submission.
struct SubmissionFacts: Sendable {
  let submission: Submission
  let decision: DecisionFacts
  /// The lists, without prize money, about which the authority decides.
  let annexes: [AnnexFacts]

  /// Collects the facts; reports and fails when the awards name nobody.
  init?(
    _ submission: Submission, for decision: Decision, of ceremony: Ceremony, into findings: inout Findings
  ) {
    guard let facts = DecisionFacts(decision, of: ceremony, into: &findings) else { return nil }
    self.submission = submission
    self.decision = facts
    annexes =
      facts.annexes.isEmpty
      ? []
      : AnnexFacts.all(
        DecisionFacts.shares(of: decision, in: ceremony), layout: decision.list,
        leavingOut: [.money, .receipt])
  }

  /// Kính gửi: as given, or the deciding authority.
  var submittedTo: [Text] {
    if !submission.submittedTo.isEmpty { return submission.submittedTo }
    return [decision.decision.authority?.formalName(in: decision.ceremony)].compactMap { $0 }
  }

  /// The submitting body, as named in prose.
  var submitter: Text? {
    guard let first = submission.submittingBody.first else { return nil }
    return Located(submission.submittingBody.map(\.value).joined(separator: " "), at: first.place)
  }

  static let exposure = Exposure<SubmissionFacts>(
    "tờ trình", place: { $0.submission.place },
    heading + DecisionFacts.subject { $0.decision } + contents + lists + ending + marks)

  private static let lists = Exposure<SubmissionFacts>.annexes { $0.annexes }
  private static let marks = Exposure<SubmissionFacts>.marks { $0.submission.marks }

  private static let heading: [Exposure<SubmissionFacts>.Field] = [
    .maybe("số", Message(vi: "số tờ trình", en: "number")) { $0.submission.number.map(HeadingNumber.padded) },
    .maybe("ký_hiệu", Message(vi: "ký hiệu: TTr-VHXH", en: "sign")) { $0.submission.sign },
    .maybe("nơi", Message(vi: "địa danh", en: "place")) {
      $0.submission.issuedAt ?? $0.decision.decision.issuedAt
    },
    .maybeDate("ngày", Message(vi: "ngày ký", en: "date")) { $0.submission.date },
    .truth("bản_điện_tử", Message(vi: "bản gốc là văn bản điện tử", en: "an electronic original")) {
      $0.decision.decision.isElectronic
    },
    .texts("cơ_quan_chủ_quản", Message(vi: "cơ quan chủ quản, từng dòng", en: "superior body, by lines")) {
      HeadingLines.superior(nil, parted: $0.submission.superiorBody)
    },
    .texts("cơ_quan_ban_hành", Message(vi: "cơ quan trình, từng dòng", en: "submitting body, by lines")) {
      HeadingLines.lines(nil, parted: $0.submission.submittingBody)
    },
    .maybe("người_ban_hành", Message(vi: "cơ quan trình, gọi trong câu", en: "submitter as prose names it")) {
      $0.submitter
    },
    .maybe("trích_yếu", Message(vi: "trích yếu", en: "subject")) { $0.submission.subject },
    .records(
      "trích_yếu_khen", Message(vi: "các hình thức nêu trong trích yếu", en: "what the subject names"),
      SubjectPart.exposure
    ) { SubjectPart.all($0.decision.clauses) },
    .texts("kính_gửi", Message(vi: "nơi gửi", en: "to whom it is sent")) { $0.submittedTo },
    .maybe("người_quyết_định", Message(vi: "người có thẩm quyền quyết định", en: "who decides")) { facts in
      facts.decision.decision.authority?.formalName(in: facts.decision.ceremony)
    },
  ]

  private static let contents: [Exposure<SubmissionFacts>.Field] = [
    .texts("căn_cứ", Message(vi: "các căn cứ", en: "legal grounds")) { $0.submission.grounds },
    .texts("nội_dung", Message(vi: "các đoạn tự viết", en: "paragraphs of its own")) {
      $0.submission.paragraphs
    },
    .records(
      "khen", Message(vi: "từng khoản đề nghị khen thưởng", en: "clauses"), DecisionFacts.clauseExposure
    ) {
      $0.decision.clauses
    },
    .maybe("thành_tích_chung", Message(vi: "thành tích chung", en: "what all are for")) {
      $0.decision.commonCause
    },
    .text("tổng_số", Message(vi: "tổng số người nhận", en: "totals of recipients")) {
      Located(Count.text($0.decision.total, $0.decision.countForm), at: nil)
    },
    .texts("hồ_sơ", Message(vi: "hồ sơ kèm theo", en: "enclosures")) { $0.submission.enclosures },
  ]

  private static let ending: [Exposure<SubmissionFacts>.Field] = [
    .texts("nơi_nhận", Message(vi: "nơi nhận", en: "addressees")) { $0.submission.addressees },
    .maybe("lưu", Message(vi: "nơi lưu", en: "archive")) { $0.submission.archive },
    .texts("quyền_hạn_ký", Message(vi: "quyền hạn, chức vụ người ký", en: "lines over the signature")) {
      $0.submission.signing.lines(authority: nil, issuingBody: $0.submitter)
    },
    .maybe("người_ký", Message(vi: "họ tên người ký", en: "signer")) { $0.submission.signing.name },
  ]
}

import Diagnostics
import Model
import TemplateLanguage
import Wording

/// Giấy khen, bằng khen, giấy chứng nhận danh hiệu: one sheet a recipient, as data for templates.
public struct CertificateView: FactView {
  /// Makes the view.
  public init() {}

  /// The name in manifests.
  public let name = "giấy khen"

  /// What templates may name.
  public var shape: RecordShape { CertificateFacts.exposure.shape }

  /// One document for each form of each award whose recipients are named.
  public func documents(
    of ceremony: Ceremony, settings: ViewSettings, into findings: inout Findings
  ) -> [PlannedDocument] {
    if ceremony.awards.isEmpty {
      findings.note(
        CompositionCodes.noCertificate,
        Message(
          vi: "không in giấy khen: định nghĩa không có mục “khen thưởng”",
          en: "no certificate is made: the definition has no \"khen thưởng\""),
        at: nil)
    }
    var planned: [PlannedDocument] = []
    var used: Set<String> = []
    var register = ceremony.certificates.firstRegisterNumber?.value
    for group in ceremony.awards {
      for share in AwardShare.shares(of: group) {
        guard reasonAgainst(share, into: &findings) else { continue }
        let options = group.certificates ?? ceremony.certificates
        if let own = group.certificates?.firstRegisterNumber?.value { register = own }
        let run = CertificateRun(share: share, options: options, ceremony: ceremony, firstNumber: register)
        register = register.map { $0 + share.recipients.count }
        planned.append(run.document(stem: CertificateView.stem(of: run, used: &used)))
      }
    }
    return planned
  }

  /// Whether certificates can be made; says why not.
  private func reasonAgainst(_ share: AwardShare, into findings: inout Findings) -> Bool {
    let what = share.formName?.value ?? "khen thưởng"
    let reason: Message? =
      if share.form == nil {
        Message(vi: "chưa rõ hình thức khen thưởng", en: "the form of the award is not given")
      } else if case .proposed = share.group.status {
        Message(vi: "mới chỉ đề nghị, chưa có quyết định tặng", en: "it is only proposed, not conferred")
      } else if let kind = share.form?.entry?.kind, !CertificateView.hasSheet(kind) {
        Message(vi: "hình thức này không in thành giấy", en: "this form is not printed on a sheet")
      } else if share.recipients.isEmpty {
        Message(vi: "không có danh sách người nhận", en: "its recipients are not named")
      } else {
        nil
      }
    guard let reason else { return true }
    findings.note(
      CompositionCodes.noCertificate,
      Message(
        vi: "\(what): không in giấy khen, vì \(reason.vi)",
        en: "\(what): no certificate is made: \(reason.en)"),
      at: share.group.place)
    return false
  }

  /// Whether an award comes as a sheet with the recipient's name (flags, badges and money do not).
  private static func hasSheet(_ kind: AwardCatalogue.Kind) -> Bool {
    switch kind {
    case .honoraryTitle, .order, .medal, .prize, .title, .diploma, .certificate: true
    case .flag, .badge: false
    }
  }

  private static func stem(of run: CertificateRun, used: inout Set<String>) -> String {
    let giver = run.share.group.givers.first?.written.value ?? ""
    let base = Slug.slug(
      [run.share.formName?.value ?? "", giver].filter { !$0.isEmpty }.joined(separator: " "))
    var stem = base
    var number = 2
    while !used.insert(stem).inserted {
      stem = "\(base)-\(number)"
      number += 1
    }
    return stem
  }
}

/// The certificates of one form, in the order of the list.
struct CertificateRun: Sendable {
  let share: AwardShare
  let options: CertificateOptions
  let ceremony: Ceremony
  /// The first number in the register; nil leaves it blank.
  let firstNumber: Int?

  var decision: Decision? {
    share.group.decision.flatMap { ceremony.decisions.indices.contains($0) ? ceremony.decisions[$0] : nil }
  }

  func document(stem: String) -> PlannedDocument {
    let run = self
    return PlannedDocument(
      stem: stem,
      title: [share.formName?.value, share.group.givers.first?.written.value].compactMap { $0 }
        .joined(separator: " – "),
      creator: decision?.issuingBody?.value ?? share.group.givers.first?.written.value ?? "",
      date: decision?.date?.value ?? ceremony.documentDate ?? .y2000, printsAtFullScale: true,
      sheets: .each(count: share.recipients.count) { index in
        CertificateFacts.exposure.record(CertificateFacts(run: run, index: index))
      })
  }
}

/// One certificate.
struct CertificateFacts: Sendable {
  let run: CertificateRun
  let recipient: RecipientFacts
  let registerNumber: Int?

  init(run: CertificateRun, index: Int) {
    self.run = run
    self.recipient = run.share.facts(run.share.recipients[index], number: index + 1)
    self.registerNumber = run.firstNumber.map { $0 + index }
  }

  /// Who gives it: the authority of the decision, else the first giver.
  var giver: Located<String>? {
    let authority = run.decision?.authority ?? run.share.group.givers.first
    return authority?.formalName(in: run.ceremony)
  }
}

extension CertificateFacts {
  /// What templates see of a certificate.
  static let exposure = Exposure<CertificateFacts>(
    "giấy khen", place: { $0.recipient.recipient.place },
    [
      .text("giấy", Message(vi: "khổ giấy: A4, A3", en: "paper")) {
        Located($0.run.options.paper.name.vi, at: nil)
      },
      .truth(
        "trang_đầy_đủ", Message(vi: "in trọn trang, không phải phôi", en: "a complete page, not a blank")
      ) {
        $0.run.options.rendering == .complete
      },
      .maybe("người_tặng", Message(vi: "thẩm quyền tặng, viết đầy đủ", en: "giver, written out")) {
        $0.giver
      },
      .text("hình_thức", Message(vi: "tên hình thức", en: "form of award")) {
        $0.run.share.formName ?? Located("", at: nil)
      },
      .truth("là_danh_hiệu", Message(vi: "là danh hiệu", en: "is a title")) { facts in
        switch facts.run.share.form?.entry?.kind {
        case .title, .honoraryTitle: true
        case .order, .medal, .prize, .flag, .diploma, .certificate, .badge, nil: false
        }
      },
      .truth("truy_tặng", Message(vi: "truy tặng", en: "posthumous")) {
        $0.run.share.group.isPosthumous || $0.recipient.recipient.isPosthumous
      },
      .record("người_nhận", Message(vi: "người nhận", en: "recipient"), RecipientFacts.exposure) {
        $0.recipient
      },
      .maybe("số_quyết_định", Message(vi: "số quyết định", en: "decision number")) { facts in
        facts.run.decision?.number ?? facts.run.share.group.citation?.number
      },
      .maybe("ký_hiệu", Message(vi: "ký hiệu quyết định", en: "decision sign")) { $0.run.decision?.sign },
      .maybeDate("ngày_quyết_định", Message(vi: "ngày quyết định", en: "date of the decision")) { facts in
        facts.run.decision?.date ?? facts.run.share.group.citation?.date
      },
      .maybeInteger("số_sổ", Message(vi: "số vào sổ", en: "register number")) { $0.registerNumber },
      .maybe("nơi", Message(vi: "địa danh", en: "place")) { facts in
        facts.run.options.issuedAt ?? facts.run.decision?.issuedAt
      },
      .maybeDate("ngày", Message(vi: "ngày ký giấy", en: "date")) { facts in
        facts.run.options.date ?? facts.run.decision?.date
      },
      .texts("quyền_hạn_ký", Message(vi: "chức vụ người ký", en: "lines over the signature")) { facts in
        if let decision = facts.run.decision {
          return decision.signing.lines(authority: decision.authority, issuingBody: decision.issuingBody)
        }
        guard let giver = facts.run.share.group.givers.first, let title = giver.headTitle else { return [] }
        return [Located(title, at: giver.written.place)]
      },
      .maybe("người_ký", Message(vi: "họ tên người ký", en: "signer")) { $0.run.decision?.signing.name },
    ])
}

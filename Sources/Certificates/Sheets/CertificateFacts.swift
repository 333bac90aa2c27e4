import Diagnostics
import Facts
import Model
import TemplateLanguage
import Wording

/// The facts that all certificates of a run share.
struct CertificateRunFacts: Sendable {
  let run: CertificateRun
  /// Whether the fixed words are already on the paper.
  let isOnBlank: Bool

  /// The giver: the authority of the decision, else the first giver.
  fileprivate var giver: Located<String>? {
    let authority = run.decision?.authority ?? run.share.group.givers.first
    return authority?.formalName(in: run.ceremony)
  }
}

/// One certificate.
struct CertificateFacts: Sendable {
  let common: CertificateRunFacts
  let recipient: RecipientFacts
  let registerNumber: Int?
}

extension CertificateFacts {
  /// The fields of a certificate for templates. By their type, fields of the run cannot depend on a recipient; all
  /// others are computed for each sheet.
  static let exposure = Exposure<CertificateFacts>(
    "giấy khen", place: { $0.recipient.recipient.place }, shared: \.common, CertificateRunFacts.fields,
    own: [
      .truth("truy_tặng", Message(vi: "truy tặng", en: "posthumous")) {
        $0.common.run.share.group.isPosthumous || $0.recipient.recipient.isPosthumous
      },
      .record("người_nhận", Message(vi: "người nhận", en: "recipient"), RecipientFacts.exposure) {
        $0.recipient
      },
      .maybeInteger("số_sổ", Message(vi: "số vào sổ", en: "register number")) { $0.registerNumber },
    ])
}

extension CertificateRunFacts {
  fileprivate static let fields: [Exposure<CertificateRunFacts>.Field] = [
    .truth(
      "trên_phôi", Message(vi: "in lên phôi đã có sẵn chữ TẶNG", en: "on a blank that shows TẶNG already")
    ) { $0.isOnBlank },
    .maybe("người_tặng", Message(vi: "thẩm quyền tặng, viết đầy đủ", en: "giver, written out")) { $0.giver },
    .maybe("của", Message(vi: "người, cơ quan tặng như định nghĩa ghi", en: "giver as the definition has it"))
    {
      $0.run.share.group.givers.first?.written
    },
    .text("hình_thức", Message(vi: "tên hình thức", en: "form of award")) {
      $0.run.share.formName ?? Located("", at: nil)
    },
    .truth("là_danh_hiệu", Message(vi: "là danh hiệu", en: "is a title")) { $0.run.share.isTitle },
    .maybe("số_quyết_định", Message(vi: "số quyết định", en: "decision number")) { facts in
      facts.run.decision?.printedNumber
        ?? facts.run.share.group.citation.map { HeadingNumber.padded($0.number) }
    },
    .maybe("ký_hiệu", Message(vi: "ký hiệu quyết định", en: "decision sign")) { $0.run.decision?.sign },
    .maybeDate("ngày_quyết_định", Message(vi: "ngày quyết định", en: "date of the decision")) { facts in
      facts.run.decision?.date ?? facts.run.share.group.citation?.date
    },
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
  ]
}

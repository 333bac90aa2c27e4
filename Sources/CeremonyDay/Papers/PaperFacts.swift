import Diagnostics
import Facts
import Model
import TemplateLanguage
import Wording

/// The form of a document of the day: as in the definition, else from the host and the first decision.
struct PaperFacts: Sendable {
  let paper: DayPaper
  let ceremony: Ceremony

  init(_ paper: DayPaper, of ceremony: Ceremony) {
    self.paper = paper
    self.ceremony = ceremony
  }

  /// The hosts whose paper it is: “GM-UBND” is the committee's, though the Party hosts with it.
  private var hosts: [Authority] {
    let all = ceremony.event.hosts
    guard all.count > 1, paper.sign?.value.hasSuffix("UBND") == true else { return all }
    return all.first { $0.formalName(in: ceremony).value.hasPrefix("Ủy ban nhân dân ") }.map { [$0] } ?? all
  }

  private var host: Authority? { hosts.first }

  private var organisation: Organisation? {
    host?.organisation.flatMap {
      ceremony.organisations.indices.contains($0) ? ceremony.organisations[$0] : nil
    }
  }

  /// The issuing body's name in one text.
  var body: Text? {
    if let first = paper.issuingBody.first {
      return Located(paper.issuingBody.map(\.value).joined(separator: " "), at: first.place)
    }
    return host?.formalName(in: ceremony)
  }

  /// Those who issue it, as prose names them: all hosts of the event.
  private var issuers: Text? {
    let hosts = ceremony.event.hosts.map { $0.formalName(in: ceremony) }
    guard paper.issuingBody.isEmpty, hosts.count > 1, let last = hosts.last else { return body }
    let first = hosts.dropLast().map(\.value).joined(separator: ", ")
    return Located("\(first) và \(last.value)", at: last.place)
  }

  /// The lines of the head: each host's.
  private var headLines: [Text] {
    let hosts = hosts.map { $0.formalName(in: ceremony) }
    guard paper.issuingBody.isEmpty, hosts.count > 1 else {
      return HeadingLines.lines(body, parted: paper.issuingBody)
    }
    return hosts.flatMap { HeadingLines.lines($0, parted: []) }
  }

  /// How it is signed: by order of the host's head where nobody else is named.
  private var signing: Signing {
    var signing = paper.signing
    if signing.onBehalfOf == nil, signing.form == .byOrder || signing.form == .byAuthorisation {
      signing.onBehalfOf = organisation?.headTitle
    }
    return signing
  }

  static let exposure = Exposure<PaperFacts>(
    "thể thức", place: { $0.paper.place },
    [
      .maybe("số", Message(vi: "số", en: "number")) { $0.paper.number.map(HeadingNumber.padded) },
      .maybe("ký_hiệu", Message(vi: "ký hiệu", en: "sign")) { $0.paper.sign },
      .maybe("nơi", Message(vi: "địa danh", en: "place")) { facts in
        facts.paper.issuedAt ?? facts.ceremony.decisions.lazy.compactMap(\.issuedAt).first
      },
      .maybeDate("ngày", Message(vi: "ngày ký", en: "date")) { $0.paper.date },
      .texts("cơ_quan_chủ_quản", Message(vi: "cơ quan chủ quản, từng dòng", en: "superior body, by lines")) {
        HeadingLines.superior($0.organisation?.superior, parted: $0.paper.superiorBody)
      },
      .texts("cơ_quan_ban_hành", Message(vi: "cơ quan ban hành, từng dòng", en: "issuing body, by lines")) {
        $0.headLines
      },
      .maybe("người_ban_hành", Message(vi: "cơ quan ban hành, gọi trong câu", en: "issuer as prose names it"))
      { $0.issuers },
      .texts("kính_gửi", Message(vi: "nơi gửi", en: "to whom it goes")) { $0.paper.submittedTo },
      .texts("căn_cứ", Message(vi: "các căn cứ", en: "grounds")) { $0.paper.grounds },
      .texts("nội_dung", Message(vi: "các đoạn tự viết", en: "paragraphs of its own")) {
        $0.paper.paragraphs
      },
      .texts("nơi_nhận", Message(vi: "nơi nhận", en: "addressees")) { $0.paper.addressees },
      .maybe("lưu", Message(vi: "nơi lưu", en: "archive")) { $0.paper.archive },
      .texts("quyền_hạn_ký", Message(vi: "quyền hạn, chức vụ người ký", en: "lines over the signature")) {
        facts in
        facts.signing.lines(authority: nil, issuingBody: facts.body)
      },
      .maybe("người_ký", Message(vi: "họ tên người ký", en: "signer")) { $0.paper.signing.name },
    ])
}

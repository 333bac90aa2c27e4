import Awards
import Diagnostics
import Facts
import Model
import Wording

/// The certificates of one form, in the order in which they are printed.
struct CertificateRun: Sendable {
  /// The numbers of a run.
  struct Register: Sendable {
    /// The run of numbers: that of the ceremony, or of this award.
    let series: String
    /// The first.
    let start: Int
  }

  /// The series of a ceremony whose awards share their numbers.
  private static let commonSeries = "chung"

  let share: AwardShare
  let options: CertificateOptions
  let ceremony: Ceremony
  /// The sheets: indexes of the share's recipients.
  let order: [Int]
  /// The numbers; nil leaves them blank.
  let register: Register?
  /// The holder of each sheet as the register has them; empty where numbers are left blank.
  let holders: [RegisterBook.Holder]

  private init(_ share: AwardShare, of ceremony: Ceremony) {
    self.share = share
    self.ceremony = ceremony
    let own = share.group.certificates
    let options = own?.over(ceremony.certificates) ?? ceremony.certificates
    self.options = options
    order = CertificateRun.order(of: share.recipients, options.order ?? .asGiven)
    let giver = CertificateRun.fullName(of: share.group.givers.first, in: ceremony)
    let what = [share.formName?.value ?? "", giver].filter { !$0.isEmpty }.joined(separator: " – ")
    register = options.firstRegisterNumber.map {
      Register(
        series: own?.firstRegisterNumber == nil ? CertificateRun.commonSeries : what, start: $0.value)
    }
    var met: [RegisterBook.Holder: Int] = [:]
    let recipients = share.recipients
    let form = share.formName?.value ?? ""
    let occasion = share.group.key?.value ?? share.group.cause?.value ?? ""
    holders =
      register == nil
      ? []
      : order.map { index in
        let recipient = recipients[index]
        var holder = RegisterBook.Holder(
          name: recipient.name.value, unit: (recipient.unit ?? recipient.residence)?.value,
          birthYear: recipient.birthYear?.value, post: recipient.post?.value, form: form, giver: giver,
          occasion: occasion)
        let count = met[holder, default: 0] + 1
        met[holder] = count
        holder.count = count
        return holder
      }
  }

  /// Who gives, with the body's full name where the definition declares it, however it was written at the award.
  private static func fullName(of giver: Authority?, in ceremony: Ceremony) -> String {
    guard let giver else { return "" }
    guard let index = giver.organisation, ceremony.organisations.indices.contains(index) else {
      return giver.written.value
    }
    return [giver.headTitle, ceremony.organisations[index].name.value].compactMap { $0 }.joined(
      separator: " ")
  }

  /// Whether the sheets have no day yet: a draft, which is given no numbers.
  var isDraft: Bool { options.date == nil && decision?.date == nil }

  /// The runs of a ceremony, in the order of its awards.
  static func all(of ceremony: Ceremony) -> [CertificateRun] {
    ceremony.awards.flatMap { AwardShare.shares(of: $0) }
      .filter { CertificateRun.reasonAgainst($0) == nil }
      .map { CertificateRun($0, of: ceremony) }
  }

  /// Why a share is not printed on sheets; nil when it is.
  static func reasonAgainst(_ share: AwardShare) -> Message? {
    if share.form == nil {
      Message(vi: "chưa rõ hình thức khen thưởng", en: "the form of the award is not given")
    } else if case .proposed = share.group.status {
      Message(vi: "mới chỉ đề nghị, chưa có quyết định tặng", en: "it is only proposed, not conferred")
    } else if let kind = share.form?.entry?.kind, !CertificateRun.hasSheet(kind) {
      Message(vi: "hình thức này không in thành giấy", en: "this form is not printed on a sheet")
    } else if share.recipients.isEmpty {
      Message(vi: "không có danh sách người nhận", en: "its recipients are not named")
    } else {
      nil
    }
  }

  /// Whether an award comes as a sheet with the recipient's name (flags, badges and money do not).
  private static func hasSheet(_ kind: AwardCatalogue.Kind) -> Bool {
    switch kind {
    case .honoraryTitle, .order, .medal, .prize, .title, .diploma, .certificate: true
    case .flag, .badge: false
    }
  }

  private static func order(of recipients: [Recipient], _ order: CertificateOptions.Order) -> [Int] {
    let given = Array(recipients.indices)
    switch order {
    case .asGiven: return given
    case .asHanded:
      let kinds: [RecipientKind] = [.people, .collective, .household, .individual]
      // Tặng before truy tặng (Nghị định 152/2025/NĐ-CP, khoản 5 Điều 29).
      return [false, true].flatMap { isPosthumous in
        kinds.flatMap { kind in
          given.filter { recipients[$0].kind == kind && recipients[$0].isPosthumous == isPosthumous }
        }
      }
    case .byUnit:
      var ranks: [String: Int] = [:]
      let keys = recipients.map { recipient in
        let unit = Folding.fold((recipient.unit ?? recipient.residence)?.value ?? recipient.name.value)
        let rank = ranks[unit] ?? ranks.count
        ranks[unit] = rank
        return rank
      }
      return given.sorted { (keys[$0], $0) < (keys[$1], $1) }
    }
  }

  var decision: Decision? {
    share.group.decision.flatMap { ceremony.decisions[$0] }
  }

  var giver: String { share.group.givers.first?.written.value ?? "" }

  var title: String {
    [share.formName?.value, share.group.givers.first?.written.value].compactMap { $0 }.joined(
      separator: " – ")
  }

  var creator: String { decision?.issuingBody?.value ?? giver }

  var day: CalendarDate { decision?.date?.value ?? ceremony.documentDate ?? .y2000 }

  /// The register number of a sheet.
  func number(of sheet: Int, in book: RegisterBook) -> Int? {
    register.flatMap { book.number(holders[sheet], in: $0.series) }
  }

  /// The recipient of a sheet.
  func recipient(of sheet: Int) -> Recipient { share.recipients[order[sheet]] }

  /// The corrections of each sheet that has any; those that name nobody, or several, are reported.
  func corrections(into findings: inout Findings) -> [Int: [CertificateCorrection]] {
    guard !options.corrections.isEmpty else { return [:] }
    var sheetsByName: [String: [Int]] = [:]
    for sheet in order.indices { sheetsByName[recipient(of: sheet).name.value, default: []].append(sheet) }
    var result: [Int: [CertificateCorrection]] = [:]
    for correction in options.corrections {
      let named = sheetsByName[correction.recipient.value] ?? []
      let meant = named.filter { sheet in
        let unit = recipient(of: sheet).unit?.value
        return (correction.unit.map { $0.value == unit } ?? true)
          && (correction.number.map { $0.value == sheet + 1 } ?? true)
      }
      if meant.count == 1 {
        result[meant[0], default: []].append(correction)
      } else if !named.isEmpty {
        findings.report(CertificateRun.unclear(correction, count: meant.count))
      }
    }
    return result
  }

  private static func unclear(_ correction: CertificateCorrection, count: Int) -> Diagnostic {
    let name = correction.recipient.value
    return Diagnostic(
      .error, BlankCodes.correctionOfNobody,
      Message(
        vi: "sửa riêng cho “\(name)”: có \(count) tờ khớp, cần đúng một; hãy ghi “đơn vị” hoặc “số”",
        en: "the correction for “\(name)” fits \(count) sheets, it must fit one; add “đơn vị” or “số”"),
      at: correction.recipient.place)
  }

  /// Reports the corrections of a ceremony whose names no sheet has.
  static func reportStrangers(_ runs: [CertificateRun], into findings: inout Findings) {
    guard runs.contains(where: { !$0.options.corrections.isEmpty }) else { return }
    let names = Set(runs.flatMap { run in run.share.recipients.map(\.name.value) })
    var seen: Set<CertificateCorrection> = []
    for correction in runs.flatMap(\.options.corrections) where seen.insert(correction).inserted {
      let name = correction.recipient
      guard !names.contains(name.value) else { continue }
      let near = nearest(to: name.value, in: names.sorted())
      findings.error(
        BlankCodes.correctionOfNobody,
        Message(
          vi: "sửa riêng: không có người nhận nào tên “\(name.value)”",
          en: "correction: no recipient is called “\(name.value)”"),
        at: name.place,
        help: near.map {
          [.init(Message(vi: "có phải là “\($0)”?", en: "did you mean “\($0)”?"), replacement: $0)]
        } ?? [])
    }
  }
}

import Awards
import Diagnostics
import Model
import Wording

/// The certificates of one form, in the order in which they are printed.
package struct CertificateRun: Sendable {
  /// The register numbers of a run.
  package struct Register: Sendable {
    /// The series of numbers: that of the ceremony, or of this award.
    package let series: String
    /// The first number.
    package let start: Int
  }

  /// The series of a ceremony whose awards share one numbering.
  private static let commonSeries = "chung"

  /// The award and its recipients.
  package let share: AwardShare
  /// Their options of printing.
  package let options: CertificateOptions
  package let ceremony: Ceremony
  /// The sheets: indexes of the share's recipients.
  package let order: [Int]
  /// The numbers; nil leaves them blank.
  package let register: Register?
  /// The holder of each sheet as in the register; empty where numbers are left blank.
  package let holders: [RegisterBook.Holder]

  private init(_ share: AwardShare, of ceremony: Ceremony) {
    self.share = share
    self.ceremony = ceremony
    let own = share.group.certificates
    let options = own?.over(ceremony.certificates) ?? ceremony.certificates
    self.options = options
    order = CertificateRun.order(
      of: share, options.order ?? (ceremony.day == nil ? .asGiven : .asHanded),
      missing: share.missing(in: ceremony))
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

  /// The giver's full name, if the definition declares the body, however it is written at the award.
  private static func fullName(of giver: Authority?, in ceremony: Ceremony) -> String {
    guard let giver else { return "" }
    guard let index = giver.organisation, ceremony.organisations.indices.contains(index) else {
      return giver.written.value
    }
    return [giver.headTitle, ceremony.organisations[index].name.value].compactMap { $0 }.joined(
      separator: " ")
  }

  /// Whether the sheets have no day yet; such drafts get no numbers.
  package var isDraft: Bool { options.date == nil && decision?.date == nil }

  /// The runs of a ceremony, in the order of its awards.
  package static func all(of ceremony: Ceremony) -> [CertificateRun] {
    AwardShare.all(of: ceremony)
      .filter { CertificateRun.reasonAgainst($0) == nil }
      .map { CertificateRun($0, of: ceremony) }
  }

  /// Why a share has no sheets; nil when it has.
  package static func reasonAgainst(_ share: AwardShare) -> Message? {
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

  /// Whether an award comes with a sheet that bears the recipient's name (not so flags, badges and money).
  private static func hasSheet(_ kind: AwardCatalogue.Kind) -> Bool {
    switch kind {
    case .honoraryTitle, .order, .medal, .prize, .title, .diploma, .certificate: true
    case .flag, .badge: false
    }
  }

  private static func order(
    of share: AwardShare, _ order: CertificateOptions.Order, missing: Set<Int>
  ) -> [Int] {
    let recipients = share.recipients
    let given = Array(recipients.indices)
    switch order {
    case .asGiven: return given
    case .asHanded: return share.handingOrder(missing: missing)
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

  /// The decision that confers the award.
  package var decision: Decision? {
    share.group.decision.flatMap { ceremony.decisions[$0] }
  }

  /// Của: the first giver as written; empty without one.
  package var giver: String { share.group.givers.first?.written.value ?? "" }

  /// The title of the document.
  package var title: String {
    [share.formName?.value, share.group.givers.first?.written.value].compactMap { $0 }.joined(
      separator: " – ")
  }

  /// The issuing body of the decision, else the giver.
  package var creator: String { decision?.issuingBody?.value ?? giver }

  /// The day of the decision, else of the ceremony.
  package var day: CalendarDate { decision?.date?.value ?? ceremony.documentDate ?? .y2000 }

  /// The register number of a sheet.
  package func number(of sheet: Int, in book: RegisterBook) -> Int? {
    register.flatMap { book.number(holders[sheet], in: $0.series) }
  }

  /// The recipient of a sheet.
  package func recipient(of sheet: Int) -> Recipient { share.recipients[order[sheet]] }
}

extension AwardShare {
  /// The absent recipients for whom nobody receives.
  package func missing(in ceremony: Ceremony) -> Set<Int> {
    guard let day = ceremony.day, let award else { return [] }
    let targets = Set(day.absences.filter { $0.receiver == nil }.flatMap(\.targets))
    guard !targets.isEmpty else { return [] }
    return Set(
      recipients.indices.filter { targets.contains(Proxy.Target(award: award, recipient: positions[$0])) })
  }
}

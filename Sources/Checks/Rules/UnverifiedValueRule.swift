import Diagnostics
import Law
import Model
import Wording

/// Notes legal values that were not compared with the text, where a decision depends on them.
struct UnverifiedValueRule: Rule {
  static let finding = DiagnosticCode(
    "law/unverified-value",
    summary: Message(
      vi: "quyết định dựa vào giá trị chưa được đối chiếu với văn bản gốc",
      en: "a decision rests on a value that was not compared with the text"),
    page: Message(
      vi:
        "Mỗi giá trị trong bộ dữ liệu luật đều ghi điều, khoản và cho biết đã được thấy trong văn bản hay chưa. Khi quyết định của bộ "
        + "hồ sơ hợp lệ theo một giá trị chưa được đối chiếu (thẩm quyền, mức tiền thưởng), chương trình nói ra để người soạn thảo "
        + "tự tra. Đã tra rồi thì ghi vào law.yaml cạnh bản khai: giá trị ở đó được coi là đã thấy.",
      en:
        "Every value of the law's data has its article and tells whether it was seen in the text. Where a decision of the packet is "
        + "right by a value that was not compared (a power, a prize), it is said, so that the drafter looks it up. What was looked "
        + "up goes into law.yaml beside the definition: values there count as seen."))

  var code: DiagnosticCode { Self.finding }

  func check(_ ceremony: Ceremony, context: CheckContext, into findings: inout Findings) {
    let used = Used(ceremony, context)
    for (index, decision) in ceremony.decisions.enumerated() {
      guard let notes = used.notes[index], !notes.isEmpty else { continue }
      findings.note(
        code,
        vi: "quyết định dựa vào giá trị chưa được đối chiếu với văn bản gốc, xin kiểm tra lại",
        en: "the decision rests on values that were not compared with the text, please verify",
        at: decision.place ?? decision.date?.place ?? decision.authority?.written.place,
        notes: notes.map { .init($0) },
        help: .cure(vi: "tra văn bản, rồi ghi vào law.yaml", en: "look them up and write them to law.yaml"))
    }
  }

  /// The unverified values of each decision, each once.
  private struct Used {
    var notes: [Int: [Message]] = [:]

    init(_ ceremony: Ceremony, _ context: CheckContext) {
      for conferral in context.conferrals {
        guard let decision = conferral.decision, let date = conferral.date else { continue }
        for giver in conferral.givers {
          guard let authority = giver.authority, let award = giver.award,
            case .yes(let citation) = context.law.mayGive(award, by: authority, on: date)
          else { continue }
          let what = Message(
            vi: "thẩm quyền tặng \(award.name)", en: "the power to give “\(award.name)”")
          add(what, citation, to: decision)
        }
      }
      for (index, group) in ceremony.awards.enumerated() {
        addPrizes(of: group, at: index, context)
      }
    }

    private mutating func addPrizes(of group: AwardGroup, at index: Int, _ context: CheckContext) {
      var asked: Set<String> = []
      for recipient in group.recipients {
        guard let money = recipient.money ?? group.money?.amount,
          let conferral = context.conferral(of: recipient, in: group, at: index),
          let decision = conferral.decision, conferral.basis == .decision, let date = conferral.date,
          let award = conferral.award, case let kind = recipient.kind.counted,
          asked.insert("\(award.precedence) \(kind) \(money.value)").inserted,
          case .prize(let prize) = context.law.prize(for: award, kind: kind, on: date),
          !prize.verification.isSeen,
          prize.isCeiling ? money.value <= prize.dong : money.value == prize.dong
        else { continue }
        let what = Message(
          vi: "tiền thưởng \(award.name) cho \(kind.name.vi)",
          en: "the prize of “\(award.name)” (\(kind.name.en))")
        add(what, prize.multiple.citation, to: decision)
        add(what, prize.baseSalary.citation, to: decision)
      }
    }

    private mutating func add(_ what: Message, _ citation: Citation, to decision: Int) {
      guard !citation.verification.isSeen else { return }
      let note = Message(vi: "\(what.vi): \(citation.place)", en: "\(what.en): \(citation.place)")
      if notes[decision]?.contains(note) != true { notes[decision, default: []].append(note) }
    }
  }
}

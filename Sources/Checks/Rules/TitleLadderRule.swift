import Awards
import Diagnostics
import Law
import Model
import Wording

/// Danh hiệu phải có trước: CSTĐ cấp bộ, tỉnh sau ba lần liên tục CSTĐ cơ sở; CSTĐ toàn quốc sau hai lần liên tục.
struct TitleLadderRule: Rule {
  static let finding = DiagnosticCode(
    "law/title-ladder",
    summary: Message(
      vi: "chưa đủ số lần được tặng danh hiệu cần có trước",
      en: "the title that must come before was not given often enough"),
    page: Message(
      vi:
        "“Chiến sĩ thi đua bộ, ban, ngành, tỉnh” để tặng cho người đã có 03 lần liên tục được tặng “Chiến sĩ thi đua cơ sở”; “Chiến sĩ "
        + "thi đua toàn quốc” cho người đã có 02 lần liên tục được tặng danh hiệu cấp bộ, tỉnh (Luật Thi đua, khen thưởng năm 2022, "
        + "Điều 21, khoản 1 Điều 22; Luật năm 2003 cũng vậy). Chương trình chỉ báo khi mục “phần thưởng đã nhận” ghi danh hiệu "
        + "thấp hơn của chính người đó mà số lần chưa đủ; danh hiệu trao trong buổi lễ này cũng được tính. Hình thức khen thưởng "
        + "thì không cần có mức thấp trước (Nghị định số 152/2025/NĐ-CP, Điều 4). Hãy bổ sung những năm còn thiếu, hoặc xem lại danh "
        + "hiệu.",
      en:
        "“Chiến sĩ thi đua bộ, ban, ngành, tỉnh” is for those who were “Chiến sĩ thi đua cơ sở” three times running, “Chiến sĩ thi đua "
        + "toàn quốc” for those who held the ministry's or province's title twice running (Law on Emulation and Commendation 2022, "
        + "Articles 21 and 22.1; the Law of 2003 had the same). It is told only where the past honours name the lower title of "
        + "that very person, too few times; what this ceremony gives counts as well. Forms of commendation need no lower one "
        + "before (Decree 152/2025/NĐ-CP, Article 4). Add the years that are missing, or look at the title again."
    ))

  var code: DiagnosticCode { Self.finding }

  func check(_ ceremony: Ceremony, context: CheckContext, into findings: inout Findings) {
    guard ceremony.pastHonours.contains(where: { $0.recipient != nil }) else { return }
    let history = History(ceremony, context)
    for (index, group) in ceremony.awards.enumerated() {
      for recipient in group.recipients where recipient.kind == .individual {
        guard let conferral = context.conferral(of: recipient, in: group, at: index),
          let award = conferral.award, let date = conferral.date
        else { continue }
        switch context.law.ladder(for: award, on: date) {
        case .free: continue
        case .after(let rule): judge(recipient, rule, rule.citation, nil, history, context, into: &findings)
        case .unknown(let why, let rule):
          judge(
            recipient, rule, Citation(rule.citation.place, .unseen), why, history, context,
            into: &findings)
        }
      }
    }
  }

  private func judge(
    _ recipient: Recipient, _ rule: LadderRule, _ citation: Citation, _ unknown: Message?,
    _ history: History, _ context: CheckContext, into findings: inout Findings
  ) {
    guard let past = history.record(of: recipient, rule.required), past.isKnown else { return }
    let times = past.times(running: rule.isYearly)
    guard times < rule.times else { return }
    let years = past.years.sorted().map(String.init).joined(separator: ", ")
    let told = Message(
      vi: years.isEmpty ? "" : " (năm \(years))", en: years.isEmpty ? "" : " (\(years))")
    var notes = [
      Diagnostic.Note(
        Message(vi: "phần thưởng đã nhận", en: "the past honours"), at: past.place)
    ]
    notes += unknown.map { [.init($0)] } ?? context.notes(on: citation)
    findings.report(
      Diagnostic(
        context.severityOfValue(citation.verification), code,
        vi:
          "“\(recipient.name.value)”: “\(rule.award.name)” cần \(rule.times) lần liên tục “\(rule.required.name)”, mới có "
          + "\(times) lần liên tục\(told.vi) (\(citation.place))",
        en:
          "“\(recipient.name.value)”: “\(rule.award.name)” takes “\(rule.required.name)” \(rule.times) times running, here "
          + "\(times)\(told.en) (\(citation.place))",
        at: recipient.place ?? recipient.name.place, notes: notes,
        help: .cure(
          vi: "ghi đủ các năm ở “phần thưởng đã nhận”, hoặc xem lại danh hiệu",
          en: "give all years among the past honours, or look at the title again")))
  }
}

/// Titles of people in the past and now.
private struct History {
  private var records: [Key: Record] = [:]
  /// Names that occur twice for one title: namesakes, whose past cannot be told apart.
  private var ambiguous: Set<String> = []

  struct Key: Hashable {
    let name: String
    let title: AwardKind
  }

  struct Record {
    var years: Set<Int> = []
    /// Consecutive years, if given as a number.
    var running = 0
    /// Times without a year.
    var undated = 0
    /// Whether a past honour mentions it; a title given now says nothing about earlier years.
    var isKnown = false
    var place: Place?

    /// The number of consecutive times as far as known; the larger one if in doubt.
    func times(running yearly: Bool) -> Int {
      guard yearly else { return max(years.count, running) + undated }
      var longest = 0
      for year in years where !years.contains(year - 1) {
        var length = 1
        while years.contains(year + length) { length += 1 }
        longest = max(longest, length)
      }
      return max(longest, running) + undated
    }
  }

  init(_ ceremony: Ceremony, _ context: CheckContext) {
    for honour in ceremony.pastHonours {
      guard let recipient = honour.recipient else { continue }
      for form in honour.forms {
        guard let title = AwardKind(recognizing: form.value, by: nil) else { continue }
        note(honour, title, of: History.name(recipient.value), at: form.place)
      }
    }
    var seen: Set<Key> = []
    for (index, group) in ceremony.awards.enumerated() {
      for recipient in group.recipients where recipient.kind == .individual {
        let name = Folding.sameWord(recipient.name.value)
        guard let title = context.conferral(of: recipient, in: group, at: index)?.award else { continue }
        let key = Key(name: name, title: title)
        if !seen.insert(key).inserted { ambiguous.insert(name) }
        guard records[key] != nil else { continue }
        if let year = group.period?.lastYear {
          records[key]?.years.insert(year)
        } else {
          records[key]?.undated += 1
        }
      }
    }
  }

  /// The record of a recipient's earlier title; nil if unknown or ambiguous.
  func record(of recipient: Recipient, _ title: AwardKind) -> Record? {
    let name = Folding.sameWord(recipient.name.value)
    guard !ambiguous.contains(name) else { return nil }
    return records[Key(name: name, title: title)]
  }

  private mutating func note(_ honour: PastHonour, _ title: AwardKind, of name: String, at place: Place?) {
    var record = records[Key(name: name, title: title)] ?? Record()
    record.years.formUnion(honour.years.map(\.value))
    if honour.years.isEmpty, let period = honour.period {
      record.years.formUnion(period.firstYear...period.lastYear)
    }
    record.running = max(record.running, honour.consecutiveYears?.value ?? 0)
    // Without years or a number nothing can be judged.
    let isDated = !honour.years.isEmpty || honour.period != nil || honour.consecutiveYears != nil
    record.isKnown = (record.place == nil || record.isKnown) && isDated
    record.place = record.place ?? place
    records[Key(name: name, title: title)] = record
  }

  /// A name without the form of address before it.
  private static func name(_ text: String) -> String {
    let name = Folding.sameWord(text)
    for address in ["ông ", "bà ", "đồng chí ", "cô ", "thầy ", "anh ", "chị "] {
      let start = Folding.sameWord(address) + " "
      if name.hasPrefix(start) { return String(name.dropFirst(start.count)) }
    }
    return name
  }
}

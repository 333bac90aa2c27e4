import Awards
import Diagnostics
import Law
import Model
import Wording

/// Tỷ lệ CSTĐ cơ sở among those who are Lao động tiên tiến must not exceed the decree's limit.
struct TitleShareRule: Rule {
  static let finding = DiagnosticCode(
    "law/title-share",
    summary: Message(
      vi: "“Chiến sĩ thi đua cơ sở” vượt tỷ lệ", en: "more “Chiến sĩ thi đua cơ sở” than the limit allows"),
    page: Message(
      vi:
        "Từ 1/10/2017 đến 31/12/2023, số “Chiến sĩ thi đua cơ sở” không quá 15% tổng số cá nhân đạt “Lao động tiên tiến”, “Chiến sĩ "
        + "tiên tiến” (Nghị định số 91/2017/NĐ-CP, khoản 3 Điều 9). Chương trình chỉ so khi một người tặng trao cả hai danh hiệu cho "
        + "cùng một kỳ, và tính rộng: người được cả hai danh hiệu cũng là “Lao động tiên tiến”, dù danh sách không ghi lại. Khi hai danh hiệu không do quyết định của bộ hồ sơ tặng thì chỉ là lưu ý. Tỷ lệ từ "
        + "năm 2024 do bộ, ngành, tỉnh quy định, chưa có trong bộ dữ liệu. Hãy xem lại số lượng, hoặc ghi đủ danh sách “Lao động tiên "
        + "tiến”.",
      en:
        "From 1 October 2017 to 31 December 2023 “Chiến sĩ thi đua cơ sở” were at most 15% of all who were “Lao động tiên tiến” or “Chiến "
        + "sĩ tiên tiến” (Decree 91/2017/NĐ-CP, Article 9.3). It is compared only where one giver gives both titles for one period, "
        + "and generously: whoever gets the higher title is counted among the others as well; where the packet's decisions do not give both, it is only a note. The share since 2024 is set by ministries "
        + "and provinces and is not in the data. Look at the numbers again, or give the whole list of “Lao động tiên tiến”."
    ))

  var code: DiagnosticCode { Self.finding }

  func check(_ ceremony: Ceremony, context: CheckContext, into findings: inout Findings) {
    var parts: [Part] = []
    var indices: [String: Int] = [:]
    for (index, group) in ceremony.awards.enumerated() where group.status != .proposed {
      guard let giver = group.givers.first else { continue }
      let period = group.period.map { "\($0.firstYear)-\($0.lastYear)" } ?? ""
      let name = "\(Folding.sameWord(giver.written.value)) \(period)"
      let known = indices[name] ?? parts.count
      if known == parts.count {
        indices[name] = known
        parts.append(Part())
      }
      parts[known].add(group, at: index, context)
    }
    for part in parts { judge(part, context, into: &findings) }
  }

  /// The titles from one giver for one period.
  private struct Part {
    var counts: [AwardKind: Int] = [:]
    var dates: [AwardKind: CalendarDate] = [:]
    var places: [AwardKind: Place] = [:]
    /// Titles conferred by decisions of the packet; only these are certainly all of the unit's.
    var decided: Set<AwardKind> = []

    mutating func add(_ group: AwardGroup, at index: Int, _ context: CheckContext) {
      for recipient in group.recipients where recipient.kind == .individual {
        guard let conferral = context.conferral(of: recipient, in: group, at: index) else { continue }
        note(conferral, 1, recipient.place ?? recipient.name.place)
      }
      if group.recipients.isEmpty, group.forms.count == 1, case .exact(let parts) = group.count?.mode,
        let conferral = context.onlyConferral(of: index)
      {
        for part in parts where part.kind == .individual {
          note(conferral, part.count.value, part.count.place)
        }
      }
    }

    private mutating func note(_ conferral: Conferral, _ number: Int, _ place: Place?) {
      guard let award = conferral.award else { return }
      counts[award, default: 0] += number
      dates[award] = dates[award] ?? conferral.date
      places[award] = places[award] ?? place
      if conferral.decision != nil { decided.insert(award) }
    }
  }

  private func judge(_ part: Part, _ context: CheckContext, into findings: inout Findings) {
    for (award, number) in part.counts.sorted(by: { $0.key.precedence < $1.key.precedence }) {
      guard let date = part.dates[award], let rule = context.law.share(of: award, on: date),
        let base = part.counts[rule.base], base > 0, number <= 1_000_000, base <= 1_000_000,
        number * 100 > (base + number) * rule.percent
      else { continue }
      let isWhole = part.decided.isSuperset(of: [award, rule.base])
      findings.report(
        Diagnostic(
          isWhole ? context.severityOfValue(rule.citation.verification) : .note, code,
          vi:
            "\(Figures.grouped(number)) “\(award.name)” bên cạnh \(Figures.grouped(base)) “\(rule.base.name)”: quá "
            + "\(rule.percent)% (\(rule.citation.place))",
          en:
            "\(Figures.grouped(number)) “\(award.name)” beside \(Figures.grouped(base)) “\(rule.base.name)”: above "
            + "\(rule.percent)% (\(rule.citation.place))", at: part.places[award],
          notes: context.notes(on: rule.citation),
          help: .cure(
            vi: "xem lại số lượng, hoặc ghi đủ danh sách “\(rule.base.name)”",
            en: "look at the numbers again, or give the whole list of “\(rule.base.name)”")))
    }
  }
}

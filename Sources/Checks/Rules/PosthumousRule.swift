import Awards
import Diagnostics
import Law
import Model
import Wording

/// Truy tặng: the awards that may be given posthumously, and only to individuals.
struct PosthumousRule: Rule {
  static let finding = DiagnosticCode(
    "law/posthumous",
    summary: Message(
      vi: "luật không có truy tặng hình thức này", en: "the law does not give this award posthumously"),
    page: Message(
      vi:
        "Luật Thi đua, khen thưởng chỉ nói “tặng hoặc truy tặng” ở huân chương, huy chương, danh hiệu vinh dự nhà nước, hai giải "
        + "thưởng, Bằng khen của Thủ tướng Chính phủ và bằng khen cấp bộ, tỉnh, và chỉ cho cá nhân; không truy tặng giấy khen, kỷ "
        + "niệm chương, danh hiệu thi đua, không truy tặng tập thể. Quyết định vẫn lập được; hãy đề nghị cấp trên truy tặng bằng "
        + "khen, hoặc xem lại cột “truy tặng”.",
      en:
        "The Law on Emulation and Commendation says “tặng hoặc truy tặng” only of orders, medals, state honorary titles, the two "
        + "prizes, the Prime Minister's certificate and those of ministries and provinces, and only for individuals; a giấy khen, a "
        + "kỷ niệm chương or an emulation title is not given posthumously, nor anything to a collective. The decision can be made "
        + "all the same; propose a bằng khen to the higher level, or look at the column “truy tặng” again."))

  var code: DiagnosticCode { Self.finding }

  func check(_ ceremony: Ceremony, context: CheckContext, into findings: inout Findings) {
    for (index, group) in ceremony.awards.enumerated() {
      var told: [AwardKind: (rows: [Recipient], date: CalendarDate?)] = [:]
      var order: [AwardKind] = []
      for recipient in group.recipients where recipient.isPosthumous {
        guard let conferral = context.conferral(of: recipient, in: group, at: index),
          let award = conferral.award, award != .badge,
          !award.isGivenPosthumously || recipient.kind != .individual
        else { continue }
        if told[award] == nil { order.append(award) }
        told[award, default: ([], conferral.date)].rows.append(recipient)
      }
      if group.recipients.isEmpty, group.isPosthumous, let conferral = context.onlyConferral(of: index),
        let award = conferral.award, award != .badge, !award.isGivenPosthumously
      {
        report(
          award, group.forms.first?.written.value ?? award.name, 1, conferral.place, conferral.date, context,
          into: &findings)
      }
      for award in order {
        guard let found = told[award], let first = found.rows.first else { continue }
        let form = (first.form ?? group.forms.first)?.written.value ?? award.name
        report(
          award, form, found.rows.count, first.place ?? first.name.place, found.date, context, into: &findings
        )
      }
    }
  }

  private func report(
    _ award: AwardKind, _ form: String, _ rows: Int, _ place: Place?, _ date: CalendarDate?,
    _ context: CheckContext, into findings: inout Findings
  ) {
    // The law of 2003 was not read on this point.
    let isOld = date.map { $0.year < 2024 } ?? false
    let more = rows > 1 ? Message(vi: " (\(rows) dòng)", en: " (\(rows) rows)") : Message(vi: "", en: "")
    let why =
      award.isGivenPosthumously
      ? Message(
        vi: "chỉ cá nhân được truy tặng “\(form)”", en: "only individuals get “\(form)” posthumously")
      : Message(
        vi: "luật không có truy tặng “\(form)”: truy tặng chỉ có từ bằng khen cấp bộ, tỉnh trở lên",
        en: "the law has no posthumous “\(form)”: only from the bằng khen of a ministry or province upward")
    findings.report(
      Diagnostic(
        context.severityOfValue(isOld ? .unseen : .fullText), code,
        vi: "\(why.vi)\(more.vi) (Điều 33 đến Điều 74 Luật Thi đua, khen thưởng năm 2022)",
        en: "\(why.en)\(more.en) (Articles 33 to 74, Law on Emulation and Commendation 2022)",
        at: place,
        help: .cure(
          vi: "đề nghị cấp trên truy tặng bằng khen, hoặc sửa cột “truy tặng”",
          en: "propose a bằng khen to the higher level, or correct the column “truy tặng”")))
  }
}

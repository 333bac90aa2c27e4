import Awards
import Diagnostics
import Model

/// Thứ tự: what is given goes from the highest award to the lowest.
struct AwardOrderRule: Rule {
  static let finding = DiagnosticCode(
    "award/order",
    summary: Message(vi: "trao sau một hình thức thấp hơn", en: "given after a lower award"),
    page: Message(
      vi:
        "Công bố và trao tặng theo thứ tự từ hình thức cao đến hình thức thấp: của Nhà nước trước, của bộ, tỉnh sau, của cơ sở sau "
        + "cùng (Nghị định 152/2025/NĐ-CP, khoản 1 Điều 28 và khoản 5 Điều 29). Nếu buổi lễ có thứ tự khác vì lý do riêng thì bỏ "
        + "qua lưu ý này.",
      en:
        "Awards are announced and handed over from the highest to the lowest: the State's before those of a ministry or province, "
        + "those of a unit last (Decree 152/2025/NĐ-CP, Article 28 (1) and Article 29 (5)). Where the event had another order for "
        + "reasons of its own, let the note be."))

  var code: DiagnosticCode { Self.finding }

  func check(_ ceremony: Ceremony, context: CheckContext, into findings: inout Findings) {
    guard let date = ceremony.event.date?.value, date.year > 2025 || date.year == 2025 && date.month >= 7
    else { return }
    var lowest: (conferral: Conferral, tier: Int)?
    for conferral in context.conferrals {
      let group = ceremony.awards[conferral.group]
      guard group.status == .handed, group.session == nil, group.site == nil, !group.isPosthumous,
        let tier = conferral.givers.compactMap({ $0.authority.map { tier(of: $0.level) } }).min()
      else { continue }
      guard let found = lowest, found.tier > tier else {
        if lowest.map({ $0.tier < tier }) ?? true { lowest = (conferral, tier) }
        continue
      }
      findings.note(
        code,
        vi:
          "“\(conferral.form.written.value)” đứng sau “\(found.conferral.form.written.value)”: hình thức cao trao trước",
        en:
          "“\(conferral.form.written.value)” stands behind “\(found.conferral.form.written.value)”: the higher award is given first",
        at: conferral.place,
        help: .cure(
          vi: "chuyển nhóm này lên trước, nếu buổi lễ trao theo thứ tự của quy định",
          en: "move this award before, if the event kept the order of the decree"))
    }
  }

  /// The State before ministries and provinces, those before all others.
  private func tier(of level: AuthorityLevel) -> Int {
    switch level {
    case .state: 0
    case .government, .assembly: 1
    case .ministry, .province, .socialOrganisation: 2
    case .region, .agency, .department, .district, .commune, .enterprise, .enterpriseBoard, .school: 3
    }
  }
}

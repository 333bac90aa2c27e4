import Diagnostics
import Model

/// A launched movement must lie after the reviewed period.
struct LaunchPeriodRule: Rule {
  static let finding = DiagnosticCode(
    "event/launch-before-review",
    summary: Message(
      vi: "kỳ phát động trước kỳ tổng kết", en: "a launch for a time before the one under review"),
    page: Message(
      vi:
        "Hội nghị tổng kết một kỳ rồi phát động kỳ sau. Kỳ phát động kết thúc trước khi kỳ tổng kết kết thúc thường là ghi nhầm năm.",
      en:
        "A conference reviews one period and launches the next. A launch that ends before the reviewed period does usually has a "
        + "wrong year."))

  var code: DiagnosticCode { Self.finding }

  func check(_ ceremony: Ceremony, context: CheckContext, into findings: inout Findings) {
    guard let reviewed = ceremony.event.reviewed.max(by: { $0.lastYear < $1.lastYear }) else { return }
    for launch in ceremony.event.launches {
      guard let period = launch.period, period.lastYear < reviewed.lastYear else { continue }
      findings.warning(
        code,
        vi: "kỳ phát động “\(period.written.value)” trước kỳ tổng kết “\(reviewed.written.value)”",
        en: "the launch is for “\(period.written.value)”, before the reviewed “\(reviewed.written.value)”",
        at: period.written.place,
        notes: [.init(Message(vi: "kỳ tổng kết", en: "the reviewed period"), at: reviewed.written.place)],
        help: .cure(vi: "xem lại hai năm", en: "look at both years again"))
    }
  }
}

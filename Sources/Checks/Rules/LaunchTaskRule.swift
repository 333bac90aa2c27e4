import Diagnostics
import Model

/// Nhiệm vụ of a launch go on after “kêu gọi …”: they begin with what is to be done.
struct LaunchTaskRule: Rule {
  static let finding = DiagnosticCode(
    "event/task-without-verb",
    summary: Message(vi: "nhiệm vụ phát động không có động từ", en: "a task of a launch without a verb"),
    page: Message(
      vi:
        "Mỗi nhiệm vụ đứng sau “kêu gọi các tập thể, cá nhân”, nên bắt đầu bằng động từ: “phấn đấu 100% chi hội có mô hình tiết "
        + "kiệm”. Một chỉ tiêu bắt đầu bằng con số thì câu thiếu việc phải làm.",
      en:
        "Each task stands behind “kêu gọi các tập thể, cá nhân” and begins with a verb: “phấn đấu 100% chi hội có mô hình tiết "
        + "kiệm”. Where it begins with a number, the sentence lacks what is to be done."))

  var code: DiagnosticCode { Self.finding }

  func check(_ ceremony: Ceremony, context: CheckContext, into findings: inout Findings) {
    for task in ceremony.event.launches.flatMap(\.tasks) where task.value.first?.isNumber ?? false {
      findings.warning(
        code,
        vi: "nhiệm vụ “\(task.value)” bắt đầu bằng con số, chưa nói phải làm gì",
        en: "the task “\(task.value)” begins with a number and does not say what is to be done",
        at: task.place,
        help: .cure(
          vi: "thêm động từ, ví dụ “phấn đấu \(task.value)”",
          en: "add a verb, such as “phấn đấu \(task.value)”"))
    }
  }
}

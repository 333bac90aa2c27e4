import Diagnostics

/// What writing news can meet.
public enum NewsCodes {
  /// The report names an outlet that has no profile.
  public static let unknownOutlet = DiagnosticCode(
    "news/unknown-outlet",
    summary: Message(vi: "chưa có hồ sơ của báo này", en: "there is no profile of this outlet"),
    page: Message(
      vi: """
        Mục “báo” của tin bài phải là tên một hồ sơ trong templates/news/outlets. Hãy chọn một tên đã có, hoặc thêm \
        một tệp hồ sơ mới cho báo đó.
        """,
      en: """
        "báo" of the report must be the name of a profile in templates/news/outlets. Choose one of them, or add a \
        profile for the outlet.
        """))

  /// The report names no outlet.
  public static let noOutlet = DiagnosticCode(
    "news/no-outlet",
    summary: Message(vi: "tin bài không nói viết cho báo nào", en: "the report names no outlet"),
    page: Message(
      vi:
        "Mỗi báo viết ngày, chức vụ, tên khen thưởng một cách. Khi mục “báo” để trống, hồ sơ đầu tiên được dùng.",
      en: "Outlets differ in dates, titles and award names. When none is named, the first profile is used."))

  /// A usual report of the genre says more.
  public static let usualParts = DiagnosticCode(
    "news/usual-parts",
    summary: Message(
      vi: "bài cùng loại thường nói thêm điều này", en: "reports of this genre usually say more"),
    page: Message(
      vi: """
        Tin bài chỉ kể điều định nghĩa có. Ghi chú này nêu những phần mà bài cùng thể loại thường có còn định nghĩa chưa nêu, \
        để người biên tập hỏi thêm; không có thì bài vẫn dùng được.
        """,
      en: """
        A draft tells only what the definition has. This note names what reports of the genre usually have and the \
        definition does not, so that an editor can ask; the draft stands without it.
        """))

  /// A pinned wording does not exist.
  public static let unknownWording = DiagnosticCode(
    "news/unknown-wording",
    summary: Message(vi: "không có cách diễn đạt này", en: "there is no such wording"),
    page: Message(
      vi: """
        Mục “cách diễn đạt” của tin bài giữ cách nói của từng chỗ: tên chỗ, rồi tên cách nói. Tên của chúng đứng trong các mẫu \
        tin bài ({% vary "chỗ", "cách" %}). Hãy chọn một tên trong danh sách mà thông báo nêu, hoặc bỏ mục ấy: khi đó \
        chương trình chọn theo buổi lễ, cùng buổi lễ thì cùng lời.
        """,
      en: """
        "cách diễn đạt" of the report pins wordings: the name of a place, then that of a wording. The names stand in the \
        templates of news ({% vary "place", "wording" %}). Choose one that the message lists, or leave the field out: the \
        wording then follows from the event, the same for the same event.
        """))

  /// There are no profiles at all.
  public static let noProfiles = DiagnosticCode(
    "news/no-profiles",
    summary: Message(vi: "không có hồ sơ báo nào", en: "there are no profiles of outlets"),
    page: Message(
      vi: "Thư mục templates/news/outlets phải có ít nhất một tệp hồ sơ báo (.yaml).",
      en: "The folder templates/news/outlets needs at least one profile (.yaml)."))

  /// The draft has no first sentence.
  public static let noLede = DiagnosticCode(
    "news/no-lede",
    summary: Message(vi: "tin bài không có câu mở đầu", en: "the draft has no first sentence"),
    page: Message(
      vi: """
        Câu mở đầu cần tên buổi lễ hoặc ngày, cùng đơn vị tổ chức. Chương trình không tự đặt ra những điều này; hãy \
        thêm “tên”, “ngày”, “đơn vị tổ chức” vào “buổi lễ” nếu muốn có câu mở đầu.
        """,
      en: """
        The first sentence needs the event's name or its day, and its host. The program invents none of these: add \
        "tên", "ngày", "đơn vị tổ chức" to "buổi lễ" to have one.
        """))

  /// There is nothing to tell.
  public static let nothingToTell = DiagnosticCode(
    "news/nothing-to-tell",
    summary: Message(vi: "không lập tin bài", en: "no draft is made"),
    page: Message(
      vi: "Định nghĩa chưa có điều gì để viết tin: buổi lễ, kết quả, khen thưởng hoặc ảnh.",
      en: "The definition has nothing to report: no event, results, awards or photos."))

  /// Every code of news.
  public static let all: [DiagnosticCode] = [
    unknownOutlet, noOutlet, usualParts, unknownWording, noProfiles, noLede, nothingToTell,
  ]
}

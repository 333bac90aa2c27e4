import Diagnostics

/// What writing news can meet.
public enum NewsCodes {
  /// The report names an outlet that has no profile.
  public static let unknownOutlet = DiagnosticCode(
    "news/unknown-outlet",
    summary: Message(vi: "chưa có hồ sơ của báo này", en: "there is no profile of this outlet"),
    page: Message(
      vi: """
        Mục “báo” của tin bài gọi một hồ sơ trong templates/news/outlets. Báo chưa có hồ sơ thì tin viết theo cách chung. \
        Hãy chọn một tên đã có, hoặc thêm một tệp hồ sơ cho báo đó vào news/outlets của thư mục --templates.
        """,
      en: """
        "báo" of the report names a profile in templates/news/outlets. Without one the draft is in the general style. \
        Choose one of them, or add a profile for the outlet to news/outlets of a --templates folder.
        """))

  /// A value of the definition that a draft leaves out.
  public static let untold = DiagnosticCode(
    "news/untold",
    summary: Message(
      vi: "bài chưa kể một điều của bản khai", en: "a draft does not tell something of the definition"),
    page: Message(
      vi: """
        Mỗi giá trị của bản khai được kể trong bài, được giữ lại theo một quy tắc của templates/news/silent.yaml, hoặc được nêu \
        ở đây. Tin ngắn, bài đăng, tiêu đề kể ít hơn bài. Xem đủ, từng dòng, bằng --trace.
        """,
      en: """
        Every value of a definition is told by the draft, kept silent by a rule of templates/news/silent.yaml, or listed here. \
        Short items, posts and headlines tell less than an article. --trace lists all of them with their lines.
        """))

  /// A file of the house cannot be read.
  public static let badHouse = DiagnosticCode(
    "news/house",
    summary: Message(vi: "tệp dùng chung của tin bài viết sai", en: "a shared file of news cannot be read"),
    page: Message(
      vi: """
        templates/news/words.yaml, openers.yaml, genres.yaml, short-item.yaml và silent.yaml giữ chữ, lời mở, thứ tự và quy tắc \
        của tin bài. Thông báo nêu mục không đọc được và những mục có thể dùng.
        """,
      en: """
        templates/news/words.yaml, openers.yaml, genres.yaml, short-item.yaml and silent.yaml hold the words, openers, orders \
        and rules of news. The message names what cannot be read and what may stand there.
        """))

  /// The report names no outlet.
  public static let noOutlet = DiagnosticCode(
    "news/no-outlet",
    summary: Message(vi: "tin bài không nói viết cho báo nào", en: "the report names no outlet"),
    page: Message(
      vi:
        "Mỗi báo viết ngày, chức vụ, tên khen thưởng một cách. Khi mục “báo” để trống, hồ sơ đầu tiên được dùng.",
      en: "Outlets differ in dates, titles and award names. When none is named, the first profile is used."))

  /// Something that reports of the genre usually have.
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
        “cách diễn đạt” of the report pins wordings: the name of a place, then that of a wording. The names stand in the \
        templates of news ({% vary "place", "wording" %}). Choose one that the message lists, or leave the field out: the \
        wording then follows from the event, the same for the same event.
        """))

  /// People whom the outlet calls ông, bà are of unknown sex.
  public static let unknownGender = DiagnosticCode(
    "news/unknown-gender",
    summary: Message(
      vi: "báo gọi ông, bà mà chưa biết giới tính", en: "the outlet says ông or bà, and the sex is not known"),
    page: Message(
      vi: """
        Báo này gọi “ông”, “bà” trước họ tên. Người chưa có “giới tính” thì chức vụ đứng trước họ tên. Hãy thêm “giới tính” \
        (nam, nữ) cho người ấy nếu muốn có chữ gọi.
        """,
      en: """
        This outlet says “ông” or “bà” before names. Without “giới tính” the post stands before the name. Add “giới tính” \
        (nam, nữ) to the person to have the word.
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
        “tên”, “ngày”, “đơn vị tổ chức” to “buổi lễ” to have one.
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
    unknownOutlet, noOutlet, untold, badHouse, usualParts, unknownWording, unknownGender, noProfiles,
    noLede, nothingToTell,
  ]
}

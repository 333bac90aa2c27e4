import Diagnostics
import Model

/// Faults of articles.
enum ArticleFaults {
  static func clausesAndPoints(at place: Place) -> Diagnostic {
    Diagnostic(
      .error, ArticleCodes.clausesAndPoints,
      vi: "điều đã chia khoản thì điểm phải nằm trong khoản",
      en: "an article with clauses has its points inside them", at: place,
      help: .cure(
        vi: "ghi “điểm” vào khoản: - {nội dung: …, điểm: [ … ]}",
        en: "put “điểm” into a clause: - {nội dung: …, điểm: [ … ]}"))
  }

  static func tooManyPoints(_ count: Int, at place: Place?) -> Diagnostic {
    let most = Article.pointLetters.count
    return Diagnostic(
      .error, ArticleCodes.tooManyPoints,
      vi: "có \(count) điểm, bảng chữ cái chỉ đủ cho \(most) điểm, từ a) đến y)",
      en: "there are \(count) points, the alphabet has letters for \(most), from a) to y)", at: place,
      help: .cure(vi: "chia thành nhiều khoản", en: "divide them into several clauses"))
  }

  static func otherLabel(_ written: String, printed: String, at place: Place?) -> Diagnostic {
    Diagnostic(
      .error, ArticleCodes.otherLabel,
      vi: "chỗ này sẽ in “\(printed)” nhưng đang ghi “\(written)”",
      en: "“\(printed)” will be printed here, but “\(written)” is written", at: place,
      help: .cure(
        vi: "xóa “\(written)”: số thứ tự do chương trình đánh; hoặc sửa thứ tự, thêm phần còn thiếu",
        en: "remove “\(written)”: the program numbers; or mend the order, add what is missing"))
  }
}

/// The faults of articles.
public enum ArticleCodes {
  /// An article with clauses and points beside them.
  public static let clausesAndPoints = DiagnosticCode(
    "decision/points-beside-clauses",
    summary: Message(vi: "điểm nằm ngoài khoản", en: "points beside clauses"),
    page: Message(
      vi:
        "Một điều chia thành khoản (1., 2.), khoản chia thành điểm (a), b)). Điều không có khoản thì chia thẳng thành điểm.",
      en:
        "An article is divided into clauses (1., 2.), a clause into points (a), b)); without clauses it has points itself."
    ))
  /// More points than letters.
  public static let tooManyPoints = DiagnosticCode(
    "decision/too-many-points",
    summary: Message(vi: "quá nhiều điểm", en: "more points than letters"),
    page: Message(
      vi:
        "Điểm được đánh theo bảng chữ cái tiếng Việt: a, b, c, d, đ, e, g, h, i, k, l, m, n, o, p, q, r, s, t, u, v, x, y. Nhiều hơn "
        + "23 điểm thì chia thành nhiều khoản.",
      en:
        "Points follow the Vietnamese alphabet: a, b, c, d, đ, e, g, h, i, k, l, m, n, o, p, q, r, s, t, u, v, x, y. More than 23 are "
        + "divided into several clauses."))
  /// A number other than the one printed.
  public static let otherLabel = DiagnosticCode(
    "decision/other-number",
    summary: Message(vi: "số của điều, khoản, điểm khác thứ tự", en: "a number that is not the one printed"),
    page: Message(
      vi:
        "Chương trình tự đánh số điều (Điều 1.), khoản (1.) và điểm (a)). Ghi sẵn số thì số ấy phải đúng thứ tự; lệch nghĩa là thiếu "
        + "hoặc đảo một phần.",
      en:
        "The program numbers articles (Điều 1.), clauses (1.) and points (a)). A number that is written must be the one of its place; "
        + "another one tells of something missing or out of order."))

  /// Every code of articles.
  public static let all: [DiagnosticCode] = [clausesAndPoints, tooManyPoints, otherLabel]
}

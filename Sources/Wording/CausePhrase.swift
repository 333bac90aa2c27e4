/// Thành tích, as a sentence goes on with it: people write a noun ("thành tích xuất sắc trong …"), a verb ("hoàn thành xuất sắc
/// nhiệm vụ"), or the words of an old certificate ("Đã có thành tích …").
public enum CausePhrase {
  private enum Kind {
    /// It already joins a sentence: "đã …", "có …", "vì …".
    case joined
    /// One has it: thành tích, hành động.
    case had
    /// One did it: hoàn thành, đạt.
    case done
    /// What it is about: công tác phòng, chống dịch.
    case topic
  }

  /// What follows "cho 02 cá nhân": "đã có thành tích …", "đã hoàn thành …", "về công tác …".
  public static func clause(_ cause: String) -> String {
    switch kind(of: cause) {
    case .joined: small(cause)
    case .had: "đã có " + small(cause)
    case .done: "đã " + small(cause)
    case .topic: "về " + small(cause)
    }
  }

  /// What follows "các tập thể, cá nhân" in a subject: "có thành tích …", "hoàn thành …"; empty for what says only the field.
  public static func attribute(_ cause: String) -> String {
    switch kind(of: cause) {
    case .had: return "có " + small(cause)
    case .done: return small(cause)
    case .topic: return ""
    case .joined:
      let text = small(cause)
      for (start, rest) in [("đã có ", "có "), ("đã ", ""), ("có ", "có ")] where text.hasPrefix(start) {
        return rest + text.dropFirst(start.count)
      }
      return ""
    }
  }

  /// The beginning of the same, before where and when: "có thành tích xuất sắc".
  public static func shortAttribute(_ cause: String) -> String {
    let text = attribute(cause)
    let ends = [" trong ", " giai đoạn ", " năm ", ", ", " tại ", " nhân dịp ", " góp phần "]
      .compactMap { text.firstRange(of: $0)?.lowerBound }
    let short = String(text[..<(ends.min() ?? text.endIndex)])
    // "có thành tích" alone says nothing.
    return short == text || short.split(separator: " ").count > 3 ? short : ""
  }

  /// A sentence of its own, as on a certificate: "Đã có thành tích …", "Hoàn thành xuất sắc nhiệm vụ …".
  public static func sentence(_ cause: String) -> String {
    switch kind(of: cause) {
    case .had: "Đã có " + small(cause)
    case .joined, .done, .topic: Casing.sentence(cause)
    }
  }

  private static func kind(of cause: String) -> Kind {
    let text = Casing.lower(cause) + " "
    func starts(_ words: [String]) -> Bool { words.contains { text.hasPrefix($0 + " ") } }
    if starts(joins) { return .joined }
    if starts(nouns) { return .had }
    return starts(verbs) ? .done : .topic
  }

  /// Inside of a sentence the first letter is small, unless it begins a name.
  private static func small(_ cause: String) -> String {
    switch kind(of: cause) {
    case .joined, .had, .done: Casing.inner(cause)
    case .topic: cause
    }
  }

  private static let joins = ["đã", "có", "vì", "về", "do", "trong", "nhân dịp"]

  private static let nouns = [
    "thành tích", "nhiều thành tích", "những thành tích", "hành động", "nghĩa cử", "việc làm", "đóng góp",
    "nhiều đóng góp", "những đóng góp", "công lao", "nhiều công lao", "sáng kiến", "nhiều sáng kiến",
    "tinh thần", "nhiều năm", "quá trình cống hiến", "kết quả",
  ]

  private static let verbs = [
    "hoàn thành", "đạt", "đoạt", "giành", "tham gia", "cứu", "phát hiện", "bắt", "truy bắt", "bắt giữ",
    "hiến", "ủng hộ", "giúp", "giúp đỡ", "hỗ trợ", "vượt", "vượt khó", "tích cực", "dũng cảm", "nỗ lực",
    "gương mẫu", "chấp hành", "chủ động", "kịp thời", "tận tụy", "lập", "làm", "đi đầu", "dẫn đầu", "nhặt",
    "nhặt được", "trả lại", "hy sinh", "dập tắt", "khắc phục", "vận động", "góp phần", "cống hiến",
    "gắn bó", "thực hiện", "phối hợp", "trực tiếp", "giữ vững", "phấn đấu", "không ngừng", "luôn",
  ]
}

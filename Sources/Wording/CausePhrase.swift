/// Thành tích, as a sentence goes on with it: people write a noun ("thành tích xuất sắc trong …"), a verb ("hoàn thành xuất sắc
/// nhiệm vụ"), or the words of an old certificate ("Đã có thành tích …").
public enum CausePhrase {
  private enum Kind {
    /// It already joins a sentence: "đã …", "có …", "vì …".
    case joined
    /// One has it: thành tích, hành động.
    case had
    /// One won it: danh hiệu …, giải Nhất ….
    case won
    /// One did it: hoàn thành, đạt.
    case done
    /// One is it: tiêu biểu trong …, gương người tốt.
    case state
    /// Where one had merit: trong phong trào ….
    case within
    /// What it is about: công tác phòng, chống dịch.
    case topic
    /// Anything else: dám nghĩ, dám làm.
    case other
  }

  /// What follows "cho 02 cá nhân": "đã có thành tích …", "đã hoàn thành …", "về công tác …".
  public static func clause(_ cause: String) -> String {
    switch kind(of: cause) {
    case .joined: small(cause)
    case .had: "đã có " + small(cause)
    case .won: "đã đạt " + small(cause)
    case .done: "đã " + small(cause)
    case .state: asState(cause)
    case .within: "đã có thành tích " + small(cause)
    case .topic: "về " + small(cause)
    case .other: "vì " + small(cause)
    }
  }

  /// A quality as one has it: "tiêu biểu trong …", "là tấm gương …".
  private static func asState(_ cause: String) -> String {
    let text = small(cause)
    return text.hasPrefix("gương ") || text.hasPrefix("tấm gương ") ? "là " + text : text
  }

  /// What follows "các tập thể, cá nhân" in a subject: "có thành tích …", "hoàn thành …"; empty for what says only the field.
  public static func attribute(_ cause: String) -> String {
    switch kind(of: cause) {
    case .had: return "có " + small(cause)
    case .won: return "đạt " + small(cause)
    case .done: return small(cause)
    case .state: return asState(cause)
    case .within: return "có thành tích " + small(cause)
    case .topic, .other: return ""
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
    var ends = [" trong ", " giai đoạn ", " tại ", " nhân dịp ", " góp phần "]
      .compactMap { text.firstRange(of: $0)?.lowerBound }
    // A year, no count of years; a comma before another deed, none of an enumeration.
    for (sign, next) in [(" năm ", Character("n")), (", ", Character("v"))] {
      guard let range = text.firstRange(of: sign) else { continue }
      let rest = String(text[range.upperBound...])
      let isEnd =
        next == "n"
        ? rest.first?.isNumber ?? false || rest.hasPrefix("học ")
        : (verbs + ["được", "đã", "là"]).contains { rest.hasPrefix($0 + " ") }
      if isEnd { ends.append(range.lowerBound) }
    }
    let short = String(text[..<(ends.min() ?? text.endIndex)])
    guard short != text else { return short }
    // "có thành tích" alone says nothing, a quotation is not cut.
    let isOpen = short.count { $0 == "“" } != short.count { $0 == "”" } || short.count { $0 == "\"" } % 2 != 0
    return short.split(separator: " ").count > 3 && !isOpen ? short : ""
  }

  /// What the words before a merit say of it already, in a text that an office wrote.
  public enum Lead: Sendable, Hashable {
    /// “đã có”, “về”: a noun goes on.
    case having
    /// “có thành tích”: its field or deed goes on.
    case merit
    /// “đã”: a verb goes on.
    case past
    /// “vì”, “do”: the inside of a sentence goes on.
    case reason

    /// By the words that end a text; nil where they ask for nothing.
    public init?(endOf text: String) {
      let words = Casing.lower(NormalForm.normalized(text)).split(separator: " ").suffix(2)
      guard let last = words.last else { return nil }
      switch last {
      case "có", "về": self = .having
      case "tích" where words.first == "thành" && words.count == 2: self = .merit
      case "đã": self = .past
      case "vì", "do": self = .reason
      default: return nil
      }
    }
  }

  /// A merit as a text goes on with it: behind “đã có” the deed “Hiến 200 m² đất” is “thành tích hiến 200 m² đất”.
  public static func following(_ lead: Lead, _ cause: String) -> String {
    let text = small(cause)
    let kind = kind(of: cause)
    if kind == .joined {
      let starts =
        switch lead {
        case .reason: ["vì ", "do "]
        case .past: ["đã "]
        case .having, .merit: ["đã có ", "có ", "đã ", "vì ", "do "]
        }
      if let start = starts.first(where: text.hasPrefix) {
        let rest = String(text.dropFirst(start.count))
        return lead == .past || lead == .having && start.hasSuffix("có ") ? rest : following(lead, rest)
      }
      switch lead {
      case .reason, .merit: return text
      case .past: return text.hasPrefix("có ") ? text : "có thành tích " + text
      case .having: return "thành tích " + text
      }
    }
    switch (lead, kind) {
    case (.reason, _), (.having, .had): return text
    case (.having, .topic): return "thành tích trong " + text
    case (.having, _): return "thành tích " + text
    case (.merit, .had):
      let start = "thành tích "
      return text.hasPrefix(start) ? String(text.dropFirst(start.count)) : text
    case (.merit, .topic): return "trong " + text
    case (.merit, _): return text
    case (.past, .had): return "có " + text
    case (.past, .won): return "đạt " + text
    case (.past, .within): return "có thành tích " + text
    case (.past, .topic): return "có thành tích trong " + text
    case (.past, _): return text
    }
  }

  /// A sentence of its own, as on a certificate: "Đã có thành tích …", "Hoàn thành xuất sắc nhiệm vụ …".
  public static func sentence(_ cause: String) -> String {
    switch kind(of: cause) {
    case .had: "Đã có " + small(cause)
    case .within: "Đã có thành tích " + small(cause)
    case .won: "Đạt " + small(cause)
    case .state: Casing.sentence(asState(cause))
    case .joined, .done, .topic, .other: Casing.sentence(cause)
    }
  }

  private static func kind(of cause: String) -> Kind {
    let text = Casing.lower(cause) + " "
    func starts(_ words: [String]) -> Bool {
      words.contains { text.hasPrefix($0 + " ") || text.hasPrefix($0 + ",") }
    }
    if starts(["trong"]) { return .within }
    if starts(joins) { return .joined }
    if starts(spans) { return .done }
    if starts(["danh hiệu", "giải", "huy chương"]) { return .won }
    if starts(nouns) || startsWithYears(text) { return .had }
    if starts(states) { return .state }
    let isDeed = starts(verbs) || starts(fieldsOrDeeds) && adverbs.contains { text.contains($0) }
    if isDeed { return .done }
    return starts(fields) || cause.unicodeScalars.first?.properties.isUppercase == true ? .topic : .other
  }

  /// Inside of a sentence the first letter is small, unless it begins a name.
  private static func small(_ cause: String) -> String {
    switch kind(of: cause) {
    case .joined, .had, .won, .done, .state, .within, .other: Casing.inner(cause)
    case .topic: cause
    }
  }

  private static let joins = ["đã", "có", "vì", "về", "do", "nhân dịp"]

  /// "nhiều năm liền là hộ …", "liên tục …": how long somebody did or was something.
  private static let spans = ["nhiều năm liền", "nhiều năm liên tục", "nhiều năm là", "liên tục"]

  private static let states = [
    "tiêu biểu", "điển hình", "gương", "tấm gương", "là", "ưu tú", "đảm đang", "mẫu mực", "giỏi",
    "chăm ngoan",
  ]

  /// What an award is about.
  private static let fields = [
    "công tác", "phong trào", "cuộc thi", "cuộc vận động", "hội thi", "hội diễn", "hội thao", "kỳ thi",
    "giải", "việc",
    "lĩnh vực", "hoạt động", "sự nghiệp", "chương trình", "đề án", "dự án", "chuyên đề", "nhiệm vụ", "phòng",
    "an toàn",
    "an ninh", "cải cách", "chuyển đổi", "đổi mới", "ứng dụng", "bảo đảm", "đảm bảo", "xây dựng",
    "phát triển",
  ]

  /// "15 năm gắn bó": a number of years.
  private static func startsWithYears(_ text: String) -> Bool {
    let words = text.split(separator: " ", maxSplits: 2)
    return words.count > 1 && words[0].allSatisfy(\.isNumber) && words[1] == "năm"
  }

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
    "chiến đấu",
    "đấu tranh", "tố giác", "xả thân", "quên mình", "tự nguyện", "nuôi dưỡng", "hưởng ứng", "quyên góp",
    "rèn luyện", "đứng đầu", "xếp", "duy trì", "khống chế", "dám",
    "không quản", "vươn lên", "đóng góp công sức", "phát huy", "chấp hành", "xây dựng thành công",
  ]

  /// Words that name a field as well as a deed: a deed where it was done well, "sản xuất, kinh doanh giỏi".
  private static let fieldsOrDeeds = [
    "sản xuất", "kinh doanh", "dạy", "học", "học tập", "lao động", "bảo vệ", "triển khai", "tổ chức",
    "tuyên truyền",
    "chăm sóc", "chăm lo", "quản lý", "điều hành", "phục vụ", "nghiên cứu",
  ]
  private static let adverbs = [" giỏi ", " giỏi,", " tốt ", " tốt,", " xuất sắc ", " xuất sắc,"]
}

/// Thành tích, adapted to the sentence around it. People write a noun ("thành tích xuất sắc trong …"), a verb ("hoàn
/// thành xuất sắc nhiệm vụ"), or the words of an old certificate ("Đã có thành tích …").
public enum CausePhrase {
  private enum Kind {
    /// Already fits a sentence: "đã …", "có …", "vì …".
    case joined
    /// A noun that takes "có": thành tích, hành động.
    case had
    /// Something won: danh hiệu …, giải Nhất ….
    case won
    /// A verb: hoàn thành, đạt.
    case done
    /// What one was like: tiêu biểu trong ….
    case state
    /// What one is: học sinh giỏi …, gương người tốt.
    case being
    /// Where one had merit: trong phong trào ….
    case within
    /// A field of work: công tác phòng, chống dịch.
    case topic
    /// Words of which it is not known whether they name a deed or a thing.
    case other
  }

  /// What follows "cho 02 cá nhân": "đã có thành tích …", "đã hoàn thành …", "là học sinh giỏi …".
  public static func clause(_ cause: String) -> String {
    if let (time, rest) = timed(cause) { return time + " " + clause(rest) }
    let (kind, text) = read(cause)
    switch kind {
    case .joined, .state: return text
    case .had: return "đã có " + text
    case .won: return "đã đạt " + text
    case .done: return "đã " + text
    case .being: return "là " + text
    case .within: return "đã có thành tích " + text
    case .topic: return "đã có thành tích trong " + text
    case .other: return "vì " + text
    }
  }

  /// What follows "các tập thể, cá nhân" in a subject: "có thành tích …", "hoàn thành …"; empty for what says only the field.
  public static func attribute(_ cause: String) -> String {
    if let (time, rest) = timed(cause) { return time + " " + attribute(rest) }
    let (kind, text) = read(cause)
    switch kind {
    case .had: return "có " + text
    case .won: return "đạt " + text
    case .done, .state: return text
    case .being: return "là " + text
    case .within: return "có thành tích " + text
    case .topic: return "có thành tích trong " + text
    case .other: return ""
    case .joined:
      for (start, rest) in [("đã có ", "có "), ("đã ", ""), ("có ", "có ")] where text.hasPrefix(start) {
        return rest + text.dropFirst(start.count)
      }
      return ""
    }
  }

  /// The same without place and time: "có thành tích xuất sắc".
  public static func shortAttribute(_ cause: String) -> String {
    let text = attribute(cause)
    var ends = [" trong ", " giai đoạn ", " tại ", " nhân dịp ", " góp phần "]
      .compactMap { text.firstRange(of: $0)?.lowerBound }
    // A year, no count of years; a comma before another deed, none of an enumeration. Two verbs may share what they are
    // done to ("phát hiện, dập tắt đám cháy"): behind one only a word that never does begins anew.
    let isThing = ["có ", "đạt ", "là "].contains(where: text.hasPrefix)
    let anew = (isThing ? verbs : ["góp phần"]) + ["được", "đã", "là"]
    for (sign, next) in [(" năm ", Character("n")), (", ", Character("v"))] {
      guard let range = text.firstRange(of: sign) else { continue }
      let rest = String(text[range.upperBound...])
      let isEnd =
        next == "n"
        ? rest.first?.isNumber ?? false || rest.hasPrefix("học ")
        : anew.contains { rest.hasPrefix($0 + " ") }
      if isEnd { ends.append(range.lowerBound) }
    }
    let short = String(text[..<(ends.min() ?? text.endIndex)])
    guard short != text else { return short }
    // "có thành tích" alone says nothing, and a quotation is not cut.
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
    let (kind, text) = read(cause)
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
    case (.having, .being): return "thành tích là " + text
    case (.having, _): return "thành tích " + text
    case (.merit, .being), (.past, .being): return "là " + text
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
    if timed(cause) != nil { return Casing.sentence(cause) }
    let (kind, text) = read(cause)
    switch kind {
    case .had: return "Đã có " + text
    case .within: return "Đã có thành tích " + text
    case .topic:
      // What may be a deed as well stands as it was written: “Dạy thêm miễn phí”.
      let isDeed = fieldsOrDeeds.contains { Casing.lower(cause).hasPrefix($0 + " ") }
      return isDeed ? Casing.sentence(cause) : "Đã có thành tích trong " + text
    case .won: return "Đạt " + text
    case .being:
      // Under a name a title stands by itself: “Học sinh giỏi cấp tỉnh”.
      let isSaid = Casing.lower(cause).hasPrefix("là ")
      return isSaid || text.hasPrefix("gương ") || text.hasPrefix("tấm gương ")
        ? "Là " + text : Casing.sentence(text)
    case .joined, .done, .state, .other: return Casing.sentence(text)
    }
  }

  /// A time at the head of a deed: "trong 5 năm qua | luôn hoàn thành …", "từ năm 2020 đến năm 2025 | hoàn thành …".
  private static func timed(_ cause: String) -> (time: String, rest: String)? {
    let words = cause.split(separator: " ")
    let small = words.map { Casing.lower(String($0)) }
    func isNumber(_ index: Int) -> Bool {
      small.indices.contains(index) && small[index].allSatisfy(\.isNumber)
    }
    var length = 0
    if small.starts(with: ["trong"]), isNumber(1), small.dropFirst(2).first == "năm" {
      length = 3
      while small.indices.contains(length),
        ["qua", "liền", "liên", "tục", "gần", "đây"].contains(small[length])
      { length += 1 }
    } else if small.starts(with: ["từ", "năm"]), isNumber(2),
      small.dropFirst(3).starts(with: ["đến", "năm"]), isNumber(5)
    {
      length = 6
    }
    if length == 0, small.first == "năm", isNumber(1) { length = 2 }
    let isSpan = [["năm", "học"], ["nhiệm", "kỳ"], ["giai", "đoạn"]].contains { small.starts(with: $0) }
    if length == 0, isSpan, let first = small.dropFirst(2).first, first.contains(where: \.isNumber) {
      length = 3
      while small.indices.contains(length),
        small[length].allSatisfy({ $0.isNumber || $0 == "-" || $0 == "–" })
      { length += 1 }
    }
    guard length > 0, length < words.count else { return nil }
    return (Casing.inner(words[..<length].joined(separator: " ")), words[length...].joined(separator: " "))
  }

  /// What kind of words they are, and how they stand inside of a sentence: with a small first letter, unless it begins a name.
  private static func read(_ cause: String) -> (kind: Kind, text: String) {
    let inner = Casing.inner(String(cause.drop { "-–+•* ".contains($0) }))
    if let rest = withoutPreposition(inner) { return read(rest) }
    if inner.hasPrefix("là "), inner.count > 3 { return (.being, String(inner.dropFirst(3))) }
    let kind = kind(of: inner == cause ? cause : String(cause.drop { "-–+•* ".contains($0) }))
    return (kind, kind == .topic && startsWithName(cause) ? cause : inner)
  }

  /// What follows a preposition that sentences set themselves: "với thành tích …", "vì đã có …", "nhờ hoàn thành …", "về việc
  /// hiến đất". What a deed is done for keeps it: "vì người nghèo", "cho vay vốn", "về nhất".
  private static func withoutPreposition(_ text: String) -> String? {
    for word in ["với", "vì", "do", "nhờ", "bởi", "về", "cho"] where text.hasPrefix(word + " ") {
      let rest = String(text.dropFirst(word.count + 1))
      guard !rest.isEmpty else { return nil }
      if word == "với" { return rest }
      if rest.hasPrefix("việc "), !rest.hasPrefix("việc làm ") { return String(rest.dropFirst(5)) }
      switch kind(of: rest) {
      case .had: return rest
      case .done, .won: return word == "cho" || word == "về" ? nil : rest
      case .joined:
        let isClause = rest.hasPrefix("đã ") || rest.hasPrefix("có ")
        return isClause && word != "cho" ? rest : nil
      case .topic: return word == "về" ? rest : nil
      case .state, .being, .within, .other: return nil
      }
    }
    return nil
  }

  /// “Hội thi”, “Đại hội”, “Tết trồng cây”: events keep the capital that they are written with.
  private static func startsWithName(_ cause: String) -> Bool {
    let words = cause.split(separator: " ", maxSplits: 2)
    guard let first = words.first, first.first?.isUppercase == true else { return false }
    return names.contains { cause.hasPrefix($0 + " ") } || words.dropFirst().first?.first?.isUppercase == true
  }

  private static func kind(of cause: String) -> Kind {
    let text = Casing.lower(cause) + " "
    func starts(_ words: [String]) -> Bool {
      words.contains { text.hasPrefix($0 + " ") || text.hasPrefix($0 + ",") }
    }
    if starts(["trong", "qua"]) { return .within }
    if starts(["về nhất", "về nhì", "về ba", "về đích", "được", "bị"]) { return .done }
    if starts(["điểm sáng", "điểm tựa"]) { return .being }
    if starts(joins) { return .joined }
    if starts(spans) { return .done }
    if starts(["danh hiệu", "giải", "huy chương"]) { return .won }
    if starts(nouns) || startsWithCount(text) { return .had }
    if starts(["gương mẫu"]) { return .done }
    if starts(beings) || namesMember(text) { return .being }
    if starts(states) { return .state }
    if starts(verbs) || starts(qualities) { return .done }
    if starts(fieldsOrDeeds) {
      return adverbs.contains { text.contains(" \($0) ") || text.contains(" \($0),") } ? .done : .topic
    }
    return starts(fields) || startsWithName(cause) ? .topic : .other
  }

  private static let joins = ["đã", "có", "vì", "về", "do", "nhờ", "nhân dịp"]

  /// "nhiều năm liền là hộ …", "liên tục …": how long somebody did or was something.
  private static let spans = [
    "nhiều năm liền", "nhiều năm liên tục", "nhiều năm là", "liên tục", "liên tiếp",
  ]

  private static let states = [
    "tiêu biểu", "điển hình", "ưu tú", "đảm đang", "mẫu mực", "giỏi", "chăm ngoan",
  ]

  /// People, units and what else somebody is: "giáo viên dạy giỏi", "gia đình hiếu học", "người tốt, việc tốt".
  private static let beings = [
    "gương", "tấm gương", "học sinh", "sinh viên", "giáo viên", "nhà giáo", "chiến sĩ", "chiến sỹ", "cán bộ",
    "công chức", "viên chức", "đảng viên", "đoàn viên", "hội viên", "người", "gia đình", "hộ", "tập thể",
    "cá nhân", "đơn vị", "cơ quan", "chi bộ", "đảng bộ", "chi đoàn", "chi hội", "công nhân", "nông dân",
    "doanh nghiệp", "doanh nhân", "thanh niên", "phụ nữ", "cựu chiến binh", "con ngoan", "cháu ngoan",
    "thủ khoa", "á khoa", "quán quân", "vận động viên", "lao động tiên tiến", "lá cờ đầu", "ngọn cờ đầu",
    "hạt nhân", "y tá", "điều dưỡng", "tổ hòa giải", "tổ tự quản", "tổ an ninh", "tổ liên gia", "cơ sở",
    "dòng họ",
    "nhà hảo tâm", "mạnh thường quân", "chủ trang trại", "chủ hộ", "thương binh", "bệnh binh", "dân quân",
    "đồng chí",
    "lái xe", "thợ", "nghệ sĩ", "diễn viên", "nhân viên", "kỹ sư", "luật sư", "nhà khoa học",
    "tình nguyện viên",
    "phụ huynh", "cha mẹ", "con", "cháu", "em", "điển hình tiên tiến", "nhân tố", "bí thư chi bộ", "già làng",
    "nghệ nhân", "bác sĩ",
    "ông bà", "bí thư", "trưởng thôn", "tổ trưởng", "đội trưởng", "trưởng ban", "chủ tịch",
    "người cao tuổi", "thầy giáo", "cô giáo", "thành viên", "tình nguyện viên",
  ]

  /// Người làm việc ấy: a deed with "viên" behind it, "học viên", "huấn luyện viên"; no "viên chức".
  private static func namesMember(_ text: String) -> Bool {
    let words = text.split(separator: " ", maxSplits: 4)
    guard let member = words.prefix(3).firstIndex(of: "viên"), member > 0 else { return false }
    return words.dropFirst(member + 1).first != "chức"
  }

  /// First words of events that are written with a capital.
  private static let names = [
    "Hội thi", "Hội thao", "Hội diễn", "Hội khỏe", "Hội nghị", "Hội trại", "Đại hội", "Ngày hội", "Tết", "Lễ",
    "Cuộc thi", "Cuộc vận động", "Phong trào", "Chương trình", "Kỳ thi", "Giải",
  ]

  /// Words that begin a field of work.
  private static let fields = [
    "công tác", "phong trào", "cuộc thi", "cuộc vận động", "hội thi", "hội diễn", "hội thao", "kỳ thi",
    "giải", "việc",
    "lĩnh vực", "hoạt động", "sự nghiệp", "chương trình", "đề án", "dự án", "chuyên đề", "nhiệm vụ", "phòng",
    "an toàn",
    "an ninh", "cải cách", "chuyển đổi", "đổi mới", "ứng dụng", "bảo đảm", "đảm bảo", "xây dựng",
    "phát triển", "hội khỏe", "hội nghị", "hội trại", "đại hội", "ngày hội", "đợt", "chiến dịch",
    "khuyến học", "khuyến tài", "đền ơn đáp nghĩa", "uống nước nhớ nguồn", "số hóa", "thi đua",
    "phổ cập", "xóa đói", "giảm nghèo", "vệ sinh", "môi trường", "giáo dục", "y tế", "dân vận", "dân số",
  ]

  /// "15 năm gắn bó", "hơn 20 năm công tác", "03 sáng kiến": a number of something.
  private static func startsWithCount(_ text: String) -> Bool {
    let words = text.split(separator: " ", maxSplits: 3)
      .drop { ["hơn", "gần", "trên", "tròn"].contains($0) }
    return words.count > 1 && words.first?.allSatisfy(\.isNumber) == true
  }

  private static let nouns = [
    "thành tích", "nhiều thành tích", "những thành tích", "hành động", "nghĩa cử", "việc làm", "đóng góp",
    "nhiều đóng góp", "những đóng góp", "công lao", "nhiều công lao", "sáng kiến", "nhiều sáng kiến",
    "tinh thần", "nhiều năm", "quá trình", "kết quả", "mô hình", "giải pháp", "năng suất", "doanh thu",
    "bài viết", "phần việc", "sự cố gắng", "sự nỗ lực", "chất lượng", "tỷ lệ", "điểm", "đề tài", "công trình",
    "tác phẩm", "ý thức", "tấm lòng", "lòng", "sự đóng góp", "sự hy sinh",
    "sự cống hiến", "thành quả", "bài thi", "nhiều", "những",
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
    "không quản", "vươn lên", "tài trợ", "thoát nghèo", "tặng", "trao tặng", "góp", "đỡ đầu", "nhận", "nuôi",
    "trồng",
    "ngăn chặn", "triệt phá", "điều tra", "khám phá", "xử lý", "giải cứu", "sơ cứu", "cấp cứu", "chữa",
    "điều trị",
    "sửa chữa", "đầu tư", "khởi nghiệp", "sáng chế", "cải tiến", "viết", "sáng tác", "biểu diễn", "thi đấu",
    "huấn luyện", "giảng dạy", "bồi dưỡng", "hướng dẫn", "hòa giải", "tuần tra", "giữ", "giữ gìn", "bảo tồn",
    "chỉ đạo", "lãnh đạo", "tham mưu", "đề xuất", "phát động", "nêu cao", "kiên trì", "không", "chưa từng",
    "cùng",
    "đưa", "tiếp tục", "liên kết", "vận hành", "sáng lập", "đóng góp tiền", "nâng cao", "đăng ký", "đẩy mạnh",
    "chung tay", "lan tỏa", "cõng", "nhường", "thực hành", "mang lại", "đem lại", "chia sẻ", "san sẻ",
    "đồng hành",
    "cưu mang", "kết nối", "khởi xướng", "truyền", "thắp",
    "chiến thắng", "đóng góp công sức", "phát huy", "chấp hành", "xây dựng thành công",
  ]

  /// What somebody was in doing it: "năng động, sáng tạo", "mưu trí bắt cướp".
  private static let qualities = [
    "năng động", "sáng tạo", "nhiệt tình", "trách nhiệm", "hết lòng", "tận tâm", "tâm huyết", "chăm chỉ",
    "chăm học",
    "cần cù", "lễ phép", "mạnh dạn", "kiên cường", "bền bỉ", "say mê", "yêu nghề", "mưu trí", "gan dạ",
    "bình tĩnh",
    "nhanh trí", "nhanh chóng", "sẵn sàng", "tiên phong", "xung kích", "tình nguyện", "đoàn kết", "chịu khó",
    "ham học",
    "học giỏi", "xuất sắc", "khiêm tốn", "trung thực", "hăng hái", "thường xuyên", "nghiêm túc",
  ]

  /// Words for both a field and a deed; a deed if done well: "sản xuất, kinh doanh giỏi".
  private static let fieldsOrDeeds = [
    "sản xuất", "kinh doanh", "dạy", "học", "học tập", "lao động", "bảo vệ", "triển khai", "tổ chức",
    "tuyên truyền",
    "chăm sóc", "chăm lo", "quản lý", "điều hành", "phục vụ", "nghiên cứu",
  ]
  private static let adverbs = [
    "giỏi", "tốt", "xuất sắc", "tận tình", "tận tụy", "hiệu quả", "thành công", "chu đáo", "nhiệt tình",
  ]
}

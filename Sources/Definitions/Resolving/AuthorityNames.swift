import Awards
import Model
import Wording

/// Names of bodies and offices: which everybody knows, and how a name shows its kind and level.
enum AuthorityNames {
  /// Bodies and offices of the state and the party that need no declaration.
  static let known: [(name: String, kind: Capacity, headTitle: String?)] = [
    ("Chủ tịch nước", .head, "Chủ tịch nước"), ("Thủ tướng Chính phủ", .head, "Thủ tướng"),
    ("Thủ tướng", .head, "Thủ tướng"), ("Chính phủ", .body, nil), ("Quốc hội", .body, nil),
    ("Chủ tịch nước Cộng hòa xã hội chủ nghĩa Việt Nam", .head, "Chủ tịch nước"),
    ("Chủ tịch nước CHXHCN Việt Nam", .head, "Chủ tịch nước"),
    ("Chủ tịch nước Việt Nam", .head, "Chủ tịch nước"),
    ("Chủ tịch Quốc hội", .head, "Chủ tịch Quốc hội"), ("Tổng Bí thư", .head, "Tổng Bí thư"),
    ("Tổng Kiểm toán nhà nước", .head, "Tổng Kiểm toán nhà nước"), ("Thường trực Ban Bí thư", .body, nil),
    ("Phó Chủ tịch nước", .head, "Phó Chủ tịch nước"), ("Phó Thủ tướng", .head, "Phó Thủ tướng"),
    ("Phó Thủ tướng Chính phủ", .head, "Phó Thủ tướng"),
    ("Phó Thủ tướng Thường trực", .head, "Phó Thủ tướng Thường trực"),
    ("Phó Thủ tướng Thường trực Chính phủ", .head, "Phó Thủ tướng Thường trực"),
    ("Phó Chủ tịch Thường trực Quốc hội", .head, "Phó Chủ tịch Thường trực Quốc hội"),
    ("Phó Chủ tịch Quốc hội", .head, "Phó Chủ tịch Quốc hội"),
    ("Văn phòng Trung ương Đảng", .body, nil), ("Tổng Thanh tra Chính phủ", .head, "Tổng Thanh tra"),
    ("Trung ương Đảng", .body, nil),
    ("Ủy ban Thường vụ Quốc hội", .body, nil), ("Nhà nước", .body, nil), ("Đảng và Nhà nước", .body, nil),
    ("Đảng, Nhà nước", .body, nil), ("Bộ Chính trị", .body, nil), ("Ban Bí thư", .body, nil),
    ("Ban Chấp hành Trung ương Đảng", .body, nil), ("Hội đồng Thi đua - Khen thưởng Trung ương", .body, nil),
  ]

  /// First words of central bodies; what follows names the one that is meant.
  static let central = [
    "Bộ", "Tổng Liên đoàn Lao động Việt Nam", "Ngân hàng Nhà nước", "Thanh tra Chính phủ",
    "Bảo hiểm xã hội Việt Nam",
    "Kiểm toán Nhà nước", "Tòa án nhân dân tối cao", "Viện Kiểm sát nhân dân tối cao",
    "Đài Truyền hình Việt Nam",
    "Đài Tiếng nói Việt Nam", "Thông tấn xã Việt Nam", "Ủy ban Trung ương MTTQ Việt Nam", "Trung ương Đoàn",
    "Trung ương Hội", "Văn phòng Chính phủ", "Ủy ban Dân tộc", "Quân ủy Trung ương", "Tổng cục", "Quân khu",
    "Quân đoàn", "Quân chủng", "Binh chủng",
  ]

  /// Whether a name is a central body's: Bộ Tư pháp.
  static func isCentral(_ name: String) -> Bool {
    // Bộ Chỉ huy Quân sự tỉnh, Bộ Tư lệnh Thủ đô are bodies of their own place.
    guard !["Bộ Chỉ huy ", "Bộ CHQS ", "Bộ Tư lệnh ", "Bộ đội "].contains(where: name.hasPrefix) else {
      return false
    }
    return central.contains { words in
      var cursor = PhraseCursor(name)
      guard cursor.take(words) else { return false }
      // "Bộ" alone names none, and its name has a capital: Bộ Y tế.
      return words.contains(" ") || cursor.rest.first.map { $0.isUppercase || $0.isNumber } ?? false
    }
  }

  /// A name without the bracket that says where the body is: UBND xã An Mỹ (tỉnh Sơn Hải).
  static func withoutBracket(_ name: String) -> String {
    guard name.hasSuffix(")"), let open = name.lastIndex(of: "("), open > name.startIndex else { return name }
    return String(name[..<open]).trimmed
  }

  /// First words of bodies that a name shows by itself: Sở Y tế, Công ty cổ phần Sơn Hải.
  static let bodyWords = [
    "Đoàn Chủ tịch", "Thường trực", "Trung ương", "Tổng LĐLĐ", "Tổng Liên đoàn", "Ban Tổ chức", "Quân khu",
    "Quân đoàn", "Binh đoàn", "Bộ đội",
    "Cảnh sát biển",
    "Kiểm ngư", "Hạm đội", "Hải đoàn", "Đại đội", "Trung đội", "Đội", "Tổng đội", "Hạt Kiểm lâm", "Hải quan",
    "Thuế",
    "Khoa", "Phân viện", "Phân hiệu", "Phân xưởng", "Nông trường", "Lâm trường", "Doanh nghiệp", "Chi nhánh",
    "Bưu điện",
    "Viễn thông", "Điện lực", "Nghiệp đoàn", "Liên đội", "Chi đoàn", "Chi hội", "Đoàn Luật sư",
    "Đoàn đại biểu",
    "Đoàn Kinh tế", "Đoàn trường", "Đoàn Khối", "Đoàn cơ sở", "Xã đoàn", "Phường đoàn", "Quận đoàn",
    "Huyện đoàn",
    "Thị đoàn", "Giáo hội", "Hội thánh", "Tòa Giám mục", "Giáo phận", "Giáo xứ", "Tòa thánh", "Thánh thất",
    "Chùa",
    "Thiền viện", "Tu viện", "Tịnh xá", "Nhà thờ", "Nhà hát", "Nhà xuất bản", "Nhà văn hóa", "Vườn quốc gia",
    "Khu bảo tồn", "Khu kinh tế", "Cộng đồng", "Tổ chức", "Đại sứ quán", "Tổng Lãnh sự quán", "Lãnh sự quán",
    "Chính phủ",
    "Quốc hội", "Nhà nước", "Vương quốc", "Hoàng gia", "Đảng", "Cơ quan", "Đơn vị", "Lực lượng", "Mầm non",
    "Tiểu học",
    "HĐND", "UBMTTQ", "MTTQ", "HĐQT", "HĐTV", "HTX", "CLB", "TAND", "VKSND", "LĐLĐ", "BTV", "BCH", "BHXH",
    "BĐBP",
    "Bộ CHQS",
    "CTCP",
    "Sở", "Ban", "Cục", "Chi cục", "Vụ", "Viện", "Học viện", "Trường", "Đại học", "Bệnh viện", "Trung tâm",
    "Trạm",
    "Công ty", "Tổng công ty", "Tập đoàn", "Hợp tác xã", "Liên minh", "Liên hiệp", "Liên đoàn", "Công đoàn",
    "Tỉnh đoàn", "Thành đoàn", "Đoàn Thanh niên", "Đoàn TNCS", "Đoàn khối", "Đoàn phường", "Đoàn xã", "Hội",
    "Hiệp hội",
    "Câu lạc bộ", "Quỹ", "Ngân hàng", "Báo", "Đài", "Tạp chí", "Phòng", "Văn phòng", "Trung đoàn", "Sư đoàn",
    "Lữ đoàn", "Tiểu đoàn", "Đồn", "Hải đội", "Bộ Chỉ huy", "Bộ Tư lệnh", "Vùng", "Hội đồng", "Ủy ban",
    "UBND",
    "Đảng ủy", "Đảng bộ", "Chi bộ", "Nhà máy", "Xí nghiệp", "Cảng", "Bảo tàng", "Thư viện", "Tòa án",
    "Viện kiểm sát",
    "Kho bạc", "Bảo hiểm xã hội", "Thanh tra", "Công an", "Mặt trận", "Cụm thi đua", "Khối thi đua",
  ]

  /// The body that a name shows by its first words, by itself or as that of a head; nil for anything else.
  static func impliedBody(in name: String) -> String? {
    var cursor = PhraseCursor(name)
    let title = headTitles.sorted(by: { $0.count > $1.count }).first { cursor.take($0) }
    if let title, let body = impliedBody(String(cursor.rest), of: title) { return body }
    // "Đại sứ quán Nhật Bản" begins like an ambassador.
    return impliedBody(name, of: nil)
  }

  private static func impliedBody(_ body: String, of title: String?) -> String? {
    let parts = body.split(separator: " ")
    // Letters alone are a name: VCCI, EVN.
    if parts.count == 1, body.count > 2, isLetters(parts[0]), read(body) == nil,
      !(bodies + bodyWords).contains(body)
    {
      return body
    }
    guard parts.count > 1, let first = parts.first else { return nil }
    // A name has a capital or a number after its first word, too: "Sở Y tế", "Sư đoàn 3", not "ban văn nghệ"; or it is that
    // of a level or of a contest: "LĐLĐ tỉnh", "Ban tổ chức cuộc thi".
    let hasName =
      isLetters(first) && places.contains { $0.word == parts.dropFirst().joined(separator: " ") }
      || Folding.sameWord(body).hasPrefix(organisers)
      || parts.dropFirst().contains { $0.first.map { $0.isUppercase || $0.isNumber } ?? false }
    guard hasName else { return nil }
    // The head of a state abroad: Chủ tịch nước Cộng hòa Cuba.
    let isOfState = ["Đại sứ", "Tổng Lãnh sự", "Tổng thống", "Quốc vương", "Thủ tướng"].contains(title)
    if title != nil, body.hasPrefix("nước ") || isOfState && body.first?.isUppercase ?? false {
      return body
    }
    let isBody = bodyWords.contains { words in
      var cursor = PhraseCursor(body)
      return cursor.take(words) && !cursor.isAtEnd
    }
    return isBody && body.first?.isUppercase ?? false ? body : nil
  }

  private static let organisers = Folding.sameWord("Ban tổ chức ")

  /// Whether a word is letters for a name: LĐLĐ, UBND.
  private static func isLetters(_ word: Substring) -> Bool {
    word.count > 2 && word.allSatisfy { $0.isUppercase && $0.isLetter }
  }

  /// The body in whose name the word of its head's post stands: Phòng Giáo dục of "Trưởng phòng Giáo dục"; nil for any other.
  static func sharedBody(in name: String) -> (title: String, body: String)? {
    guard let (title, rest) = headTitle(of: name), ["Trưởng ", "Chánh "].contains(where: title.hasPrefix),
      !rest.isEmpty
    else {
      return nil
    }
    return (title, Casing.sentence("\(title.drop { $0 != " " }.dropFirst()) \(rest)"))
  }

  /// Whether two names are those of bodies of two provinces, which no slip makes of each other: Quảng Ninh, Quảng Bình.
  static func areOfTwoProvinces(_ left: String, _ right: String) -> Bool {
    func province(_ name: String) -> String? {
      let words = FoldedWords.of(name)
      return provinces.first { words.hasSuffix($0) }
    }
    guard let left = province(left), let right = province(right) else { return false }
    return left != right
  }

  /// The provinces and central cities, those before 1/7/2025 among them, as folded words.
  private static let provinces: [String] = """
    An Giang|Bà Rịa - Vũng Tàu|Bạc Liêu|Bắc Giang|Bắc Kạn|Bắc Ninh|Bến Tre|Bình Dương|Bình Định|Bình Phước|Bình Thuận|
    Cà Mau|Cao Bằng|Cần Thơ|Đà Nẵng|Đắk Lắk|Đắk Nông|Điện Biên|Đồng Nai|Đồng Tháp|Gia Lai|Hà Giang|Hà Nam|Hà Nội|Hà Tĩnh|
    Hải Dương|Hải Phòng|Hậu Giang|Hòa Bình|Hồ Chí Minh|Huế|Hưng Yên|Khánh Hòa|Kiên Giang|Kon Tum|Lai Châu|Lạng Sơn|Lào Cai|
    Lâm Đồng|Long An|Nam Định|Nghệ An|Ninh Bình|Ninh Thuận|Phú Thọ|Phú Yên|Quảng Bình|Quảng Nam|Quảng Ngãi|Quảng Ninh|
    Quảng Trị|Sóc Trăng|Sơn La|Tây Ninh|Thái Bình|Thái Nguyên|Thanh Hóa|Tiền Giang|Trà Vinh|Tuyên Quang|Vĩnh Long|Vĩnh Phúc|
    Yên Bái
    """.split(whereSeparator: { $0 == "|" || $0 == "\n" }).map { FoldedWords.of(String($0)) }

  /// The cities that stood below a province, or in a central city, when the district level ended on 30/6/2025, as folded
  /// words. A city that is not among them is taken for one under the centre.
  private static let citiesOfProvinces: Set<String> = Set(
    """
    Thủ Đức|Thủy Nguyên|Long Xuyên|Châu Đốc|Bà Rịa|Vũng Tàu|Phú Mỹ|Bắc Giang|Bắc Kạn|Bạc Liêu|Bắc Ninh|Từ Sơn|Bến Tre|
    Quy Nhơn|Thủ Dầu Một|Dĩ An|Thuận An|Tân Uyên|Bến Cát|Đồng Xoài|Phan Thiết|Cà Mau|Cao Bằng|Buôn Ma Thuột|Gia Nghĩa|
    Điện Biên Phủ|Biên Hòa|Long Khánh|Cao Lãnh|Sa Đéc|Hồng Ngự|Pleiku|Hà Giang|Phủ Lý|Hà Tĩnh|Hải Dương|Chí Linh|Vị Thanh|
    Ngã Bảy|Hòa Bình|Hưng Yên|Nha Trang|Cam Ranh|Rạch Giá|Hà Tiên|Phú Quốc|Kon Tum|Lai Châu|Đà Lạt|Bảo Lộc|Lạng Sơn|
    Lào Cai|Tân An|Nam Định|Vinh|Ninh Bình|Tam Điệp|Hoa Lư|Phan Rang - Tháp Chàm|Việt Trì|Tuy Hòa|Đồng Hới|Tam Kỳ|Hội An|
    Quảng Ngãi|Hạ Long|Cẩm Phả|Uông Bí|Móng Cái|Đông Triều|Đông Hà|Sóc Trăng|Sơn La|Tây Ninh|Thái Bình|Thái Nguyên|
    Sông Công|Phổ Yên|Thanh Hóa|Sầm Sơn|Mỹ Tho|Gò Công|Trà Vinh|Tuyên Quang|Vĩnh Long|Vĩnh Yên|Phúc Yên|Yên Bái
    """.split(whereSeparator: { $0 == "|" || $0 == "\n" }).map { FoldedWords.of(String($0)) })

  /// Bodies of a level, said without the name of the place: UBND tỉnh.
  static let bodies = [
    "UBND", "HĐND", "Ủy ban MTTQ Việt Nam", "Ủy ban MTTQ", "MTTQ Việt Nam", "Hội đồng Thi đua - Khen thưởng",
    "Hội đồng nghĩa vụ quân sự", "Đảng bộ", "Công an", "Ban Thường vụ", "Ban Chấp hành Đảng bộ",
  ]

  /// Committees of the Party and of its youth whose name says their level.
  static let committees: [(name: String, level: Level)] = [
    ("Trung ương Đảng", .state), ("Tỉnh ủy", .province), ("Thành ủy", .province), ("Quận ủy", .district),
    ("Huyện ủy", .district), ("Thị ủy", .district), ("Đảng ủy xã", .commune), ("Đảng ủy phường", .commune),
    ("Tỉnh đoàn", .province), ("Thành đoàn", .province), ("Quận đoàn", .district), ("Huyện đoàn", .district),
    ("Thị đoàn", .district), ("Xã đoàn", .commune), ("Phường đoàn", .commune),
  ]

  /// Words for a place and the level of its authorities.
  static let places: [(word: String, level: Level)] = [
    ("tỉnh", .province), ("thành phố", .province), ("TP", .province), ("thị xã", .district),
    ("quận", .district),
    ("huyện", .district), ("thị trấn", .commune), ("xã", .commune), ("phường", .commune),
    ("đặc khu", .commune),
  ]

  /// Titles of heads.
  static let headTitles = [
    "Bí thư Thứ nhất", "Trưởng đoàn", "Trưởng Ban Trị sự", "Đại đội trưởng", "Trung đội trưởng", "Đội trưởng",
    "Hạt trưởng", "Trạm trưởng", "Hội trưởng", "Chánh Thanh tra", "Chủ tịch HĐQT", "Chủ tịch HĐTV",
    "Chủ tịch Hội đồng trường", "Đại sứ", "Tổng Lãnh sự", "Tổng thống", "Thủ tướng", "Quốc vương", "Giám mục",
    "Trụ trì",
    "Tổng Tham mưu trưởng", "Chính trị viên", "Chủ doanh nghiệp", "Tổng Chỉ huy",
    "Chủ tịch", "Quyền Chủ tịch", "Bí thư", "Giám đốc", "Tổng Giám đốc", "Hiệu trưởng", "Bộ trưởng",
    "Trưởng ban",
    "Cục trưởng", "Tổng cục trưởng", "Chi cục trưởng", "Viện trưởng", "Chánh án", "Chánh Văn phòng",
    "Chánh Thanh tra",
    "Tổng Thư ký",
    "Tư lệnh", "Trưởng phòng", "Tổng Biên tập", "Chủ nhiệm", "Thủ trưởng", "Chủ tịch Hội đồng quản trị",
    "Chủ tịch Hội đồng thành viên", "Tổng Thanh tra", "Thống đốc", "Chỉ huy trưởng", "Trưởng Công an",
    "Sư đoàn trưởng", "Lữ đoàn trưởng",
    "Trưởng trạm", "Trưởng khoa", "Trung đoàn trưởng", "Tiểu đoàn trưởng", "Hải đội trưởng", "Đồn trưởng",
    "Chính ủy", "Chi đội trưởng",
  ]

  /// The longest of them that a text begins with.
  static func headTitle(of text: String) -> (title: String, rest: String)? {
    var best: (title: String, rest: String)?
    for title in headTitles {
      var cursor = PhraseCursor(text)
      if cursor.take(title), title.count > best?.title.count ?? 0 { best = (title, String(cursor.rest)) }
    }
    return best
  }

  /// The form under which two names of one body are equal: case, place of tones and long forms make no difference.
  static func folded(_ name: String) -> String {
    var text = Folding.sameWord(name)
    for (long, short) in longForms { text = replaced(long, by: short, in: text) }
    return text
  }

  private static let longForms: [(String, String)] = [
    ("Ủy ban nhân dân", "UBND"), ("Hội đồng nhân dân", "HĐND"), ("Ủy ban Mặt trận Tổ quốc", "Ủy ban MTTQ"),
    ("Mặt trận Tổ quốc", "MTTQ"), ("Liên đoàn Lao động", "LĐLĐ"), ("Liên hiệp Phụ nữ", "LHPN"),
    ("Chỉ huy Quân sự", "CHQS"), ("Bộ đội Biên phòng", "BĐBP"),
  ].map { (Folding.sameWord($0.0), Folding.sameWord($0.1)) }

  private static func replaced(_ long: String, by short: String, in text: String) -> String {
    // By bytes: both are folded alike, and names are held against each other thousands of times.
    let (bytes, sought) = (Array(text.utf8), Array(long.utf8))
    guard bytes.count >= sought.count,
      let start = (0...(bytes.count - sought.count)).first(where: { bytes[$0...].starts(with: sought) })
    else { return text }
    return String(decoding: bytes[..<start], as: UTF8.self) + short
      + String(decoding: bytes[(start + sought.count)...], as: UTF8.self)
  }

  /// Whether a name is that of a committee or unit of local government.
  static func isLocal(_ name: String) -> Bool {
    let words = " \(Folding.fold(name)) "
    return ["ubnd", "uy ban nhan dan"].contains { words.contains(" \($0) ") }
      || ["tinh ", "thanh pho "].contains { words.hasPrefix(" \($0)") }
  }

  /// What can be read from a name without a declaration.
  struct Reading {
    let level: Level?
    /// The name from its place on: `quận Hải An`; the bare word when no name follows.
    let place: String?
    /// Whether no name of a place follows: UBND tỉnh.
    let isGeneric: Bool
  }

  /// Reads `UBND quận Hải An`, `Quận ủy Thanh Xuân`, `quận Lê Chân`, `UBND tỉnh`; nil for anything else.
  static func read(_ name: String) -> Reading? {
    for (committee, level) in committees {
      var cursor = PhraseCursor(name)
      if cursor.take(committee) {
        return Reading(
          level: level, place: cursor.isAtEnd ? nil : String(cursor.rest), isGeneric: cursor.isAtEnd)
      }
    }
    var cursor = PhraseCursor(name)
    for body in bodies + ["Ủy ban nhân dân", "Hội đồng nhân dân", "Ủy ban Mặt trận Tổ quốc Việt Nam"]
    where cursor.take(body) {
      break
    }
    let place = String(cursor.rest)
    for (word, level) in places where cursor.take(word) {
      let isOfProvince =
        ["thành phố", "TP"].contains(word) && citiesOfProvinces.contains(FoldedWords.of(String(cursor.rest)))
      return Reading(level: isOfProvince ? .district : level, place: place, isGeneric: cursor.isAtEnd)
    }
    return nil
  }
}

import Awards
import Diagnostics
import Model
import Wording

/// Words of lists and what they mean.
enum ListValues {
  // MARK: Kind

  /// The kind named in a cell; nil for other text.
  static func kind(_ text: String) -> RecipientKind? {
    var key = ListHeadings.key(text)
    for prefix in ["khenthuong", "khen"] where key.hasPrefix(prefix) && key.count > prefix.count {
      key = String(key.dropFirst(prefix.count))
    }
    switch key {
    case "tapthe", "tt", "collective": return .collective
    case "canhan", "cn", "individual": return .individual
    case "hogiadinh", "ho", "giadinh", "hgd", "gd", "household": return .household
    case "nhandancanbo", "nhandan", "people": return .people
    default: return nil
    }
  }

  /// The kind that a cell says in its own words, below a heading such as “Loại hình”: “Doanh nghiệp”, “Hộ kinh doanh”.
  static func kind(said text: String) -> RecipientKind? {
    if let kind = kind(text) { return kind }
    let word = firstWord(of: text)
    return word == "hộ" ? .household : isBody(text) ? .collective : nil
  }

  /// Whether a text may be a name: not a mark, and with letters.
  static func mayBeName(_ text: String) -> Bool {
    !isMark(text) && !isNothing(text) && text.utf8.count > 1 && text.contains(where: \.isLetter)
  }

  /// The kind that the beginning of a name says.
  static func kind(ofName name: String, firstWord word: String, hasPerson: Bool) -> RecipientKind? {
    if ["hộ", "gia", "gđ", "vợ"].contains(word) {
      let small = name.lowercased()
      if ["hộ ", "gia đình ", "gđ ", "vợ chồng "].contains(where: small.hasPrefix) { return .household }
    }
    guard !hasPerson, let bodies = bodies[word] else { return nil }
    let small = name.lowercased() + " "
    return bodies.contains { small.hasPrefix($0) } ? .collective : nil
  }

  /// The kind that is written before a name, “Tập thể: Thôn Đông”, “Cá nhân: Ông Lê Mẫu”, and the name; nil without one.
  static func kindBefore(_ name: String) -> (kind: RecipientKind, name: String)? {
    guard let colon = name.firstIndex(of: ":"), let kind = kind(String(name[..<colon]).trimmed) else {
      return nil
    }
    let rest = String(name[name.index(after: colon)...]).trimmed
    return rest.isEmpty ? nil : (kind, kind == .household ? "Hộ " + rest : rest)
  }

  /// The people of a cell that holds several, a line each: “Trần Văn Mẫu⏎Lê Thị Thử”, also numbered; nil for one name over lines.
  static func people(inLines text: String) -> [String]? {
    let lines = text.split(whereSeparator: \.isNewline).map {
      NormalForm.normalized(String($0)).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }.filter { !$0.isEmpty }
    guard lines.count > 1 else { return nil }
    let people = lines.compactMap { line -> String? in
      let bare = Bullet.takenOff(line) ?? ListRows.withoutNumber(line)?.name ?? line
      let cut = address(inName: bare, firstWord: firstWord(of: bare))?.name ?? bare
      let words = cut.split(separator: " ")
      // A long name may be broken before two of its words.
      guard beginsLikePerson(cut), words.count > (cut == line ? 2 : 1),
        words.allSatisfy({ $0.first?.isUppercase ?? false })
      else { return nil }
      return cut
    }
    return people.count == lines.count ? people : nil
  }

  /// Whether a text is the name of a body.
  static func isBody(_ text: String) -> Bool {
    kind(ofName: text, firstWord: firstWord(of: text), hasPerson: false) == .collective
  }

  /// Whether a name that begins like a body's is a person's below a heading of persons: “Ban Thị Lụa”, “Khu Văn Bảy”; with a
  /// post also “Trường Chinh”.
  static func isPersonLikeBody(_ name: String, hasPost: Bool) -> Bool {
    let words = name.split(separator: " ")
    guard (2...5).contains(words.count),
      words.allSatisfy({ $0.first?.isUppercase ?? false && $0.dropFirst().allSatisfy { !$0.isUppercase } })
    else { return false }
    if hasPost { return true }
    guard words.count > 2, ["Thị", "Văn"].contains(words[1]) else { return false }
    return ![
      "hóa", "hoá", "nghệ", "học", "phòng", "thể", "thư", "hiến", "bản", "miếu", "lang", "giang", "chấn",
      "yên", "bàn", "lâm", "xã", "trấn",
    ].contains(words[2].lowercased())
  }

  /// Whether a name below a heading of persons may be that of a body whose noun is not known: its second word is small and
  /// its first no family name.
  static func mayBeUnknownBody(_ name: String) -> Bool {
    guard let blank = name.utf8.firstIndex(of: 0x20),
      let second = name.unicodeScalars[blank...].first(where: { $0 != " " }), second.properties.isLowercase,
      name.first?.isUppercase ?? false
    else { return false }
    let words = name.split(separator: " ")
    // Behind a title stands a person: “Hòa thượng Thích Minh”, “Cán bộ Lê Văn A”.
    return PersonTitle.of(name) == nil && !addressStarts.contains(words[0].lowercased())
      && !words.contains { FamilyNames.isOne($0) && $0.first?.isUppercase ?? false }
  }

  /// The first word of a name, in small letters.
  static func firstWord(of name: String) -> String {
    Substring(name.utf8.drop { $0 == 0x20 }.prefix { $0 != 0x20 }).lowercased()
  }

  /// Words with which names of bodies begin, by their first word; a blank ends each, so that only whole words fit.
  private static let bodies: [String: [String]] = {
    let names = """
      Trường|Mầm non|Mẫu giáo|Tiểu học|Trung học|THCS|THPT|PTDTBT|PTDTNT|Phòng|Ban|Ủy ban|Uỷ ban|UBND|HĐND|UBMTTQ|MTTQ|Hội|
      Chi hội|Chi bộ|Chi đoàn|Chi đội|Đảng ủy|Đảng uỷ|Đảng bộ|Đoàn Thanh niên|Đoàn TNCS|Đoàn xã|Đoàn phường|Đoàn trường|
      Đoàn khối|Đoàn cơ sở|Đoàn kinh tế|Đoàn nghệ thuật|Đoàn ca múa|Đoàn công tác|Đoàn thể|Đoàn Luật sư|Đoàn vận động viên|
      Đoàn học sinh|Tổ|Nhóm|Quỹ|Công an|Công ty|Công đoàn|Công trường|Tổng công ty|Tổng cục|Tổng đội|Tập đoàn|Trạm|Trại|
      Trung tâm|Khoa|Văn phòng|Hợp tác xã|HTX|Liên minh|Liên đoàn|Liên hiệp|Liên đội|Liên chi|Sở|Bộ|Đội|Xã|Phường|Thị trấn|
      Thị xã|Thành phố|Tỉnh|Huyện|Quận|Đặc khu|Thôn|Ấp|Bản|Buôn|Làng|Xóm|Khóm|Sóc|Phum|Tiểu khu|Khu|Khối|Cụm|Tập thể|
      Lực lượng|Cộng đồng|Nhà|Bệnh viện|Bệnh xá|Câu lạc bộ|CLB|Chi cục|Cục|Vụ|Viện|Học viện|Thư viện|Bảo tàng|
      Nhân dân và cán bộ|Lớp|Mặt trận|Ngân hàng|Bảo hiểm|Bưu điện|Bưu cục|Viễn thông|Điện lực|Kho bạc|Thuế|Hải quan|Thanh tra|
      Tòa án|Toà án|Thi hành án|Hạt Kiểm lâm|Hạt Quản lý|Vườn quốc gia|Đài|Báo|Tạp chí|Xí nghiệp|Nhà máy|Doanh nghiệp|DNTN|
      Chi nhánh|Cửa hàng|Cơ sở|Phân xưởng|Phân hiệu|Phân trường|Nông trường|Lâm trường|Bến xe|Cảng|Chợ|Ga|Siêu thị|Khách sạn|
      Chùa|Đền|Đình|Miếu|Nhà thờ|Giáo xứ|Giáo họ|Giáo phận|Họ đạo|Họ tộc|Dòng họ|Dòng tu|Tộc họ|Tu viện|Tịnh xá|Tịnh thất|
      Thiền viện|Thánh thất|Hội thánh|Đồn|Quân khu|Quân đoàn|Sư đoàn|Lữ đoàn|Trung đoàn|Tiểu đoàn|Đại đội|Trung đội|
      Tiểu đội|Hải đội|Hải đoàn|Phi đội|Bộ đội|Dân quân|Ngành|Cơ quan|Đơn vị|Tổ chức|
      Hiệp hội|Kíp|Ca trực|Ca mổ|Ca sản xuất|Đoàn thanh tra|Đoàn kiểm tra|Đoàn giám sát|Đoàn cứu trợ|Đoàn xe|Đoàn tàu|
      Đoàn bay|Lãnh đạo|Đại diện|Cán bộ và|Cán bộ,|Cán bộ chiến sĩ|Cán bộ chiến sỹ|Cán bộ nhân dân|Thầy trò|Thầy và trò|Thầy cô|Cô trò|Cô và trò|Bếp ăn|Phân đội|
      Quầy|Liên danh|Rạp|Tàu|Tổng đài|Tòa soạn|Toà soạn|Đội ngũ|Hãng|Xưởng|Tổng kho|Sân bay|Hiệu sách|
      Toàn thể|Bà con|Mạng lưới|Liên tịch|Điểm trường|Điểm bưu điện|XN
      """
    var table: [String: [String]] = [:]
    for name in names.split(whereSeparator: { $0 == "|" || $0 == "\n" }) {
      let small = String(name).trimmed.lowercased()
      guard !small.isEmpty else { continue }
      table[String(small.split(separator: " ")[0]), default: []].append(small + " ")
    }
    return table
  }()

  /// The only kind of recipient that a form is for.
  static func onlyKind(of entry: AwardCatalogue.Entry) -> RecipientKind? {
    switch entry.kind {
    case .flag: return .collective
    case .title:
      let name = entry.name
      if name == "Gia đình văn hóa" { return .household }
      if ["Tập thể", "Đơn vị", "Xã,", "Thôn,"].contains(where: name.hasPrefix) { return .collective }
      return .individual
    case .honoraryTitle:
      return ["Nhà giáo", "Thầy thuốc", "Nghệ sĩ", "Nghệ nhân", "Bà mẹ"].contains(where: entry.name.hasPrefix)
        ? .individual : nil
    case .order, .medal, .prize, .diploma, .certificate, .badge: return nil
    }
  }

  // MARK: Address

  /// The word of address that a name begins with and the name behind it; nil when the name stays whole.
  static func address(inName name: String, firstWord word: String) -> (address: String, name: String)? {
    guard addressStarts.contains(word.utf8.last == UInt8(ascii: ":") ? String(word.dropLast()) : word) else {
      return nil
    }
    let small = name.lowercased()
    for (spelled, shown) in addresses where small.hasPrefix(spelled) {
      var rest = name.dropFirst(spelled.count)
      // `Đ/c:` and `Ông:`, or a blank; `Anh` must not be cut out of `Ánh`.
      guard let next = rest.first, next == " " || next == ":" || spelled.hasSuffix(".") else { continue }
      rest = rest.drop { " :.".contains($0) }
      let words = rest.split(separator: " ")
      guard words.count >= 2, let family = words.first,
        FamilyNames.isOne(family)
      else { return nil }
      return (shown ?? Casing.sentence(spelled), String(rest))
    }
    return nil
  }

  /// Whether the word of address in its column and the one before a name cannot both be right: Ông and Bà.
  static func disagree(_ column: String?, _ name: String) -> Bool {
    func isMale(_ text: String) -> Bool? {
      switch Casing.lower(text.filter { $0.isLetter }) {
      case "ông", "anh": true
      case "bà", "chị", "cô": false
      default: nil
      }
    }
    guard let column, let one = isMale(column), let other = isMale(name) else { return false }
    return one != other
  }

  /// Whether a text begins with a family name, which no heading does.
  static func beginsLikePerson(_ text: String) -> Bool {
    let words = text.split(separator: " ")
    return words.count > 1 && FamilyNames.isOne(words[0])
  }

  /// A word of address before a capital that is not certainly a name's beginning: “Ông Tú Mỡ” is a person, “Bà Nà” a place.
  static func beginsWithAddress(_ name: String) -> Bool {
    let words = name.split(separator: " ")
    guard words.count > 2, words.dropFirst().allSatisfy({ $0.first?.isUppercase ?? false }) else {
      return false
    }
    return ["ông", "bà", "anh", "chị"].contains(words[0].lowercased())
  }

  /// Whether a remark says that somebody is dead, or gets nothing: “Truy tặng”, “Đã mất”, “Không đạt”, “Rút”. In a column of
  /// decisions a single word does: “Không”, “Loại”.
  static func doubtsAward(_ remark: String, isVerdict: Bool = false) -> Bool {
    // Numbers of cards and days say nothing of the kind, and stand in every row.
    guard remark.utf8.contains(where: { $0 >= 0x80 || (0x61...0x7A).contains($0 | 0x20) }) else {
      return false
    }
    let words = FoldedWords.of(remark)
    let known = words.replacing(" hi sinh ", with: " hy sinh ").replacing(" ko ", with: " khong ")
    if doubts.isIn(known) { return true }
    if punishments.isIn(known) { return !denials.isIn(known) }
    return doubtWords.contains(known)
      || isVerdict && [" khong ", " k ", " no ", " chua ", " truot "].contains(known)
  }

  private static let doubts = Phrases(
    """
    truy tặng|đã mất|hy sinh|từ trần|qua đời|không đạt|không có giải|không được giải|chưa đạt|không đủ|chưa đủ|không xét|chưa xét|không đồng ý|không nhất trí|
    không tán thành|không đề nghị|không khen|không tặng|không được khen|không được tặng|không thông qua|không duyệt|không trình|
    không hợp lệ|không chấp thuận|không công nhận|bị loại|loại khỏi|loại ra|xin rút|rút tên|rút khỏi|rút hồ sơ|trùng tên|trùng hồ sơ|
    trùng với|bị trùng|dự phòng|dự khuyết|xem xét lại|xét lại|xem lại|tạm hoãn|tạm dừng|hoãn xét|để lại đợt|đợt sau|
    chuyển công tác|chuyển đơn vị|thôi việc|nghỉ việc|bổ sung hồ sơ|thiếu hồ sơ|đang xác minh|khiếu nại|tố cáo|hủy kết quả
    """)
  private static let punishments = Phrases("kỷ luật|khiển trách|cảnh cáo|vi phạm|đình chỉ")
  private static let denials = Phrases(
    "không bị|không có|chưa bị|không vi phạm|không kỷ luật|chưa có|không khiển trách")
  private static let doubtWords = Phrases("rút|loại|hoãn|mất|bỏ|trùng|hủy|dừng|gạch").whole

  /// Phrases by their first word, so that a text is searched only for those that it may hold.
  private struct Phrases {
    private let byFirstWord: [Substring: [String]]
    var whole: Set<String> { Set(byFirstWord.values.joined()) }

    /// Phrases as they stand among folded words.
    init(_ text: String) {
      let phrases = text.split { $0 == "|" || $0 == "\n" }.map { FoldedWords.of(String($0)) }
      byFirstWord = Dictionary(grouping: phrases.filter { $0 != " " }) { phrase in
        phrase.split(separator: " ").first ?? ""
      }
    }

    func isIn(_ words: String) -> Bool {
      words.split(separator: " ").contains { word in
        byFirstWord[word]?.contains(where: words.contains) ?? false
      }
    }
  }

  /// Whether a cell says yes: a mark, “Đạt”, “Đồng ý”.
  static func approves(_ text: String) -> Bool {
    isMark(text)
      || [
        " dat ", " dong y ", " nhat tri ", " thong qua ", " duyet ", " du ", " du dieu kien ", " tan thanh ",
        " co ",
      ]
      .contains(FoldedWords.of(text))
  }

  /// Whether a text is a word of address and a name.
  static func isAddressWithName(_ text: String) -> Bool {
    let words = text.split(separator: " ")
    return words.count >= 3 && address(inName: text, firstWord: firstWord(of: text)) != nil
  }

  /// A word of address as certificates have it: `Đ/c` is Đồng chí.
  static func written(address: String) -> String {
    let small = address.lowercased()
    return addresses.first { $0.spelled == small }.map { $0.shown ?? Casing.sentence($0.spelled) } ?? address
  }

  /// The position of a rank, the highest first; forms of address without rank come last.
  static func rank(_ address: String) -> Int {
    let small = address.lowercased()
    let ranks = [
      "đại tướng", "thượng tướng", "trung tướng", "thiếu tướng", "đại tá", "thượng tá", "trung tá",
      "thiếu tá", "đại úy",
      "thượng úy", "trung úy", "thiếu úy", "chuẩn úy", "thượng sĩ", "trung sĩ", "hạ sĩ", "binh nhất",
      "binh nhì",
    ]
    let plain = small.replacing("uý", with: "úy").replacing("sỹ", with: "sĩ")
    return ranks.firstIndex { plain.hasPrefix($0) } ?? ranks.count
  }

  /// A rank in the signs of the forces, written out: `3//` is Thượng tá, `H2` Trung sĩ; nil for other text.
  static func rank(ofSign text: String) -> String? {
    var sign = text.replacing(" ", with: "").uppercased()
    var suffix = ""
    for ending in ["QNCN", "CN"] where sign.hasSuffix(ending) && sign.count > ending.count {
      sign = String(sign.dropLast(ending.count))
      suffix = " QNCN"
    }
    let grades = ["1": "Thiếu", "2": "Trung", "3": "Thượng", "4": "Đại"]
    if sign.hasSuffix("-") { sign.removeLast() }
    let strokes = sign.drop { $0 != "/" }
    if let grade = grades[String(sign.prefix(sign.count - strokes.count))] {
      if strokes == "/" { return grade + " úy" + suffix }
      // Professional soldiers have no rank above Thượng tá (Luật Quân nhân chuyên nghiệp 2015, Điều 16).
      if strokes == "//" { return suffix.isEmpty || grade != "Đại" ? grade + " tá" + suffix : nil }
    }
    guard suffix.isEmpty else { return nil }
    return ["H1": "Hạ sĩ", "H2": "Trung sĩ", "H3": "Thượng sĩ", "B1": "Binh nhì", "B2": "Binh nhất"][sign]
  }

  /// Whether a text looks like a rank in signs: `5//`, `//`, `H9`.
  static func mayBeRankSign(_ text: String) -> Bool {
    text.contains("//") || text.utf8.contains { (0x30...0x39).contains($0) }
  }

  /// Whether a text is a word of address as such.
  static func isAddress(_ text: String) -> Bool {
    let small = text.lowercased().split(separator: ":").first.map(String.init)?.trimmed ?? ""
    return addresses.contains { $0.spelled == small }
  }

  private static let addresses: [(spelled: String, shown: String?)] = {
    let plain = """
      Ông|Bà|Anh|Chị|Cô|Thầy|Cụ|Em|Đồng chí|Đại tướng|Thượng tướng|Trung tướng|Thiếu tướng|Đại tá|Thượng tá|Trung tá|
      Thiếu tá|Đại úy|Đại uý|Thượng úy|Thượng uý|Trung úy|Trung uý|Thiếu úy|Thiếu uý|Chuẩn úy|Chuẩn uý|Thượng sĩ|Thượng sỹ|
      Trung sĩ|Trung sỹ|Hạ sĩ|Hạ sỹ|Binh nhất|Binh nhì
      """.split(whereSeparator: { $0 == "|" || $0 == "\n" }).map { String($0).trimmed.lowercased() }
      .filter { !$0.isEmpty }
    return plain.map { ($0, nil) } + [
      ("ông.", "Ông"), ("bà.", "Bà"), ("ô.", "Ông"), ("b.", "Bà"), ("anh.", "Anh"), ("chị.", "Chị"),
      ("đ/c", "Đồng chí"), ("đ.c", "Đồng chí"), ("đ/c.", "Đồng chí"), ("đc", "Đồng chí"),
    ]
  }()

  private static let addressStarts: Set<String> = Set(
    addresses.map { String($0.spelled.split(separator: " ")[0]) })

  // MARK: Capitals

  /// Whether a name has no small letter and at least two capitals.
  static func isAllCapitals(_ name: String) -> Bool {
    var capitals = 0
    for scalar in name.unicodeScalars {
      if scalar.value < 0x80 {
        if (0x61...0x7A).contains(scalar.value) { return false }
        if (0x41...0x5A).contains(scalar.value) { capitals += 1 }
      } else {
        if scalar.properties.isLowercase { return false }
        if scalar.properties.isUppercase { capitals += 1 }
      }
    }
    return capitals > 1
  }

  /// One capital for each word, and for each part behind ’ ' or -.
  static func withSmallLetters(_ name: String) -> String {
    var result = ""
    var startsWord = true
    for character in name {
      result += startsWord ? String(character) : character.lowercased()
      startsWord = character == " " || character == "'" || character == "’" || character == "-"
    }
    return result
  }

  // MARK: Birth

  /// What a text under “năm sinh” says.
  enum Birth: Equatable {
    case year(Int)
    /// A number of days without its format.
    case serial(CalendarDate)
    case unreadable
  }

  /// A text without the birth that it tells, “Lê Mẫu (1980), Trưởng bản”, “Sinh năm: 1975”; no year where it tells none.
  static func withoutBirth(_ text: String) -> (rest: String, year: Int?) {
    var words = text.split(separator: " ").map(String.init)
    for (index, word) in words.enumerated() {
      let bare = String(word.drop { "(:.".contains($0) }.reversed().drop { "),;:.".contains($0) }.reversed())
      guard bare.utf8.count >= 4, case .year(let year) = birth(bare, countsFrom1904: false) else { continue }
      var start = index
      while start > 0 {
        let before = Folding.fold(words[start - 1].filter { $0.isLetter })
        guard ["sinh", "nam", "ngay", "ns", "sn"].contains(before) else { break }
        start -= 1
      }
      let isParted = word.hasSuffix(",") || word.hasSuffix(";")
      words.removeSubrange(start...index)
      if isParted, start > 0, !words[start - 1].hasSuffix(",") { words[start - 1] += "," }
      let rest = words.joined(separator: " ")
      return (
        String(rest.drop { " ,;-–".contains($0) }.reversed().drop { " ,;-–".contains($0) }.reversed()), year
      )
    }
    return (text, nil)
  }

  static func birth(_ text: String, countsFrom1904: Bool) -> Birth {
    var body = text.trimmed
    if body.lowercased().hasPrefix("năm ") { body = String(body.dropFirst(4)).trimmed }
    if let number = Int(body), body.utf8.allSatisfy({ $0 < 0x80 }) {
      if (1_900...2_100).contains(number), body.utf8.count == 4 { return .year(number) }
      if (10_000...60_000).contains(number),
        let day = CalendarDate(serial: Double(number), countsFrom1904: countsFrom1904)
      {
        return .serial(day)
      }
      return .unreadable
    }
    if case .date(let day) = CalendarDate.read(body), (1_880...2_100).contains(day.year) {
      return .year(day.year)
    }
    let parts = body.split(whereSeparator: { "/.-".contains($0) }).map { String($0).trimmed }
    let isBlank: (String) -> Bool = { $0.allSatisfy { "._ …".contains($0) } }
    // 1985-03-08
    if parts.count == 3, parts[0].utf8.count == 4, let year = Int(parts[0]), let month = Int(parts[1]),
      let day = Int(parts[2].prefix(2)), CalendarDate(year: year, month: month, day: day) != nil,
      (1_880...2_100).contains(year)
    {
      return .year(year)
    }
    guard let last = parts.last, last.utf8.count == 4, let year = Int(last), (1_880...2_100).contains(year)
    else { return .unreadable }
    switch parts.count {
    case 3:
      if let day = Int(parts[0]), let month = Int(parts[1]) {
        return CalendarDate(year: year, month: month, day: day) == nil ? .unreadable : .year(year)
      }
      return isBlank(parts[0])
        && (isBlank(parts[1]) || (Int(parts[1]).map { (1...12).contains($0) } ?? false))
        ? .year(year) : .unreadable
    case 2:
      return isBlank(parts[0]) || Int(parts[0]).map { (1...12).contains($0) } ?? false
        ? .year(year) : .unreadable
    // `../../1985` and `__/__/1985` have parts of signs only.
    case 1:
      return body.dropLast(4).allSatisfy { "._ …/-".contains($0) } && body.utf8.count > 4
        ? .year(year) : .unreadable
    default:
      return parts.dropLast().allSatisfy(isBlank) ? .year(year) : .unreadable
    }
  }

  // MARK: Money

  /// The unit of money that a heading names in brackets, in đồng.
  static func moneyUnit(ofHeading heading: String) -> Int {
    let words = FoldedWords.of(heading)
    if ["trieu dong", "trd", "trieu", "tr d", "trieu d"].contains(where: { words.contains(" \($0) ") }) {
      return 1_000_000
    }
    if ["nghin", "ngan", "nghin dong", "ngan dong"].contains(where: { words.contains(" \($0) ") }) {
      return 1_000
    }
    // “(1.000đ)”, “(x1000đ)”, “(1,000 đồng)”, “(000đ)”
    let bare = Folding.fold(heading).filter { $0.isNumber || $0.isLetter }
    return ["1000d", "1000vn", "1000dong"].contains(where: bare.contains) || words.contains(" 000d ")
      || words.contains(" 000 d")
      ? 1_000 : 1
  }

  /// A sum in words of clerks: `1.170.000 đồng/người`; nil for what cannot be read.
  static func money(_ text: String, unit: Int) -> Int? {
    var body = text.lowercased().trimmed
    if ["-", "–", "—"].contains(body) { return 0 }
    for ending in ["/người", "/tập thể", "/hộ", "/cá nhân", "/suất"] where body.hasSuffix(ending) {
      body = String(body.dropLast(ending.count)).trimmed
    }
    var unit = unit
    for ending in ["đồng", "vnđ", "vnd", "đ", "₫", "d"] where body.hasSuffix(ending) {
      let rest = String(body.dropLast(ending.count)).trimmed
      guard let last = rest.unicodeScalars.last else { return nil }
      let said = ["triệu": 1_000_000, "nghìn": 1_000, "ngàn": 1_000].first { rest.hasSuffix($0.key) }
      if let said {
        body = String(rest.dropLast(said.key.count)).trimmed
        unit = said.value
      } else {
        guard ("0"..."9").contains(last) || last == "." || last == "," || last == "-" else { return nil }
        body = rest.hasSuffix(".") || rest.hasSuffix("-") ? String(rest.dropLast()).trimmed : rest
        unit = 1
      }
      break
    }
    if unit == 1, let (bare, scale) = scaled(body) { (body, unit) = (bare, scale) }
    guard let value = amount(body) else { return nil }
    let (product, isOver) = value.unscaled.multipliedReportingOverflow(by: unit)
    guard !isOver, product >= 0, product % value.divisor == 0 else { return nil }
    let sum = product / value.divisor
    return sum <= 10_000_000_000_000 ? sum : nil
  }

  /// A number with its scale behind it or in it, and no “đồng”: `1,5 triệu`, `700 nghìn`, `500k`, `1tr2`.
  private static func scaled(_ text: String) -> (text: String, unit: Int)? {
    for (word, unit) in [
      ("triệu", 1_000_000), ("tr", 1_000_000), ("nghìn", 1_000), ("ngàn", 1_000), ("k", 1_000),
    ] {
      guard let at = text.firstRange(of: word) else { continue }
      let number = String(text[..<at.lowerBound]).trimmed
      let rest = text[at.upperBound...]
      if rest.allSatisfy({ $0 == "." }) { return (number, unit) }
      // “1tr2” is 1.2 million: one figure behind a whole number.
      guard unit == 1_000_000, rest.count == 1, rest.allSatisfy({ $0.isASCII && $0.isNumber }),
        number.allSatisfy({ $0.isASCII && $0.isNumber })
      else { return nil }
      return (number + "," + rest, unit)
    }
    return nil
  }

  /// Digits with one kind of sign between groups of three, and decimals behind another.
  private static func amount(_ text: String) -> (unscaled: Int, divisor: Int)? {
    let signs: Set<Character> = [".", ",", " ", "\u{A0}", "'"]
    guard let first = text.first, first.isASCII, first.isNumber else { return nil }
    var groups: [(digits: String, sign: Character?)] = [("", nil)]
    for character in text {
      if signs.contains(character) {
        groups.append(("", character))
      } else if character.isASCII, character.isNumber {
        groups[groups.count - 1].digits.append(character)
      } else {
        return nil
      }
    }
    guard groups.allSatisfy({ !$0.digits.isEmpty }), groups.count <= 8 else { return nil }
    var digits = groups[0].digits
    var decimals = ""
    let kinds = groups.dropFirst().map { $0.sign }
    for (index, group) in groups.enumerated().dropFirst() {
      let isLast = index == groups.count - 1
      // A second kind of sign, or one sign before other than three digits, begins the decimals.
      let isDecimal =
        isLast
        && (kinds.count > 1 && kinds.dropLast().allSatisfy { $0 != group.sign } || group.digits.count != 3)
      if isDecimal {
        decimals = group.digits
      } else {
        guard group.digits.count == 3, kinds[0] == group.sign, groups[0].digits.count <= 3 else { return nil }
        digits += group.digits
      }
    }
    while decimals.hasSuffix("0") { decimals.removeLast() }
    guard decimals.count <= 6, digits.count <= 13, let value = Int(digits + decimals) else { return nil }
    var divisor = 1
    for _ in decimals { divisor *= 10 }
    return (value, divisor)
  }

  /// A number as a sum of money; nil for a fraction of a đồng or less than nothing.
  static func money(_ number: Double, unit: Int) -> Int? {
    let product = number * Double(unit)
    guard product.isFinite, product >= 0, product <= 10_000_000_000_000 else { return nil }
    // 1.17 million is stored as a binary fraction.
    let whole = product.rounded()
    return abs(product - whole) < 1e-4 ? Int(whole) : nil
  }

  // MARK: Signs

  /// A sign for nothing: `x`, `-`, `/`, dots.
  static func isNothing(_ text: String) -> Bool {
    guard text.utf8.count <= 64, let first = text.utf8.first else { return text.isEmpty }
    // Of what is longer than a byte only dashes and ellipses may follow: U+2013, U+2014, U+2026.
    guard "xX-/.".utf8.contains(first) || first == 0xE2 else { return false }
    if text.utf8.count == 1 { return true }
    return text.unicodeScalars.allSatisfy {
      $0 == "-" || $0 == "–" || $0 == "—" || $0 == "/" || $0 == "." || $0 == "…"
    }
  }

  /// A mark in the column of one kind or form.
  static func isMark(_ text: String) -> Bool {
    ["x", "X", "1", "v", "V", "✓", "✔", "√", "có", "Có", "+", "●", "•", "☑", "☒"].contains(text)
  }

  /// Nt: the value above.
  static func isDitto(_ text: String) -> Bool {
    guard text.utf8.count <= 12, let first = text.utf8.first,
      "nN-\"'".utf8.contains(first) || first == 0xE2 || first == 0xE3
    else { return false }
    switch text.lowercased() {
    case "nt", "-nt-", "- nt -", "nt-", "-nt", "n.t", "như trên", "nhu tren", "\"", "''", "″", "〃", "”", "“",
      "-\"-",
      "- \" -", "nt.":
      return true
    default: return false
    }
  }

  /// Có, không.
  static func truth(_ text: String) -> Bool? {
    switch text.lowercased() {
    case "x", "có", "co", "true", "1", "yes", "đúng", "truy tặng", "✓", "v": true
    case "", "không", "khong", "false", "0", "no", "-": false
    default: nil
    }
  }

  /// Nam, nữ.
  static func gender(_ text: String) -> Gender? {
    switch text.lowercased() {
    case "nam", "male", "m": .male
    case "nữ", "nu", "female", "f": .female
    default: nil
    }
  }
}

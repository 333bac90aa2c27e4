import Awards
import Wording

/// The meaning of headings that are not in the table, from their words, since no table has everything that offices
/// write.
enum HeadingWords {
  /// The meaning of a heading; nil when its words do not show it.
  static func heading(_ text: String) -> ListHeading? {
    // Most texts of a list are no headings, and their first word tells.
    let first = text.prefix { $0.isLetter }
    guard first.utf8.count <= 12, firstWords.contains(Folding.fold(String(first))) else { return nil }
    let bare = ListHeadings.withoutBrackets(text)
    let words = words(of: bare)
    guard (1...16).contains(words.count) else { return nil }
    return familyName(words, bare) ?? shortened(words) ?? person(words) ?? school(words) ?? post(words)
      ?? body(bare) ?? joint(bare)
  }

  private static let firstWords: Set<String> = [
    "ho", "ten", "tap", "ca", "don", "cap", "quan", "chuc", "danh", "hinh", "noi", "thanh", "tom", "ly",
    "truong",
    "muc", "so", "tien", "lop", "to", "phong", "khoa", "bo", "thon", "xom", "xa", "dia", "ngay", "nam", "co",
    "gia",
    "nguoi", "loai", "phan", "doi", "chu", "doanh", "nghe", "vi", "khu", "khoi", "htkt", "dhtd", "ong", "can",
    "nhom", "xi", "nha", "chi", "xuong", "tram", "kip", "chuyen", "ban", "cong", "trung",
  ]

  private static func words(of text: String) -> [Substring] {
    FoldedWords.of(text).split(separator: " ").filter { $0 != "va" && $0 != "hoac" }
  }

  private static func understood(
    _ field: ListField, priority: Int = 1, kind: RecipientKind? = nil, _ text: String
  ) -> ListHeading {
    ListHeading(field: field, priority: priority, kind: kind, text: text, isUnderstood: true)
  }

  /// “Họ” alone, which without marks is “Hộ”, too.
  private static func familyName(_ words: [Substring], _ text: String) -> ListHeading? {
    guard words == ["ho"], text.lowercased().contains("ộ") == false else { return nil }
    return understood(.nameStart, "Họ")
  }

  // MARK: Words behind a heading

  /// “Tên tập thể, cá nhân được đề nghị khen thưởng”, “Nội dung thành tích tiêu biểu”: a known heading and what is said of it.
  ///
  /// A place is not shortened: “Đơn vị đề nghị khen thưởng” proposes and is not where people work.
  private static func shortened(_ words: [Substring]) -> ListHeading? {
    var rest = words
    var isOfRecipient = false
    while let tail = tails.first(where: { rest.count > $0.count && rest.suffix($0.count) == $0[...] }) {
      rest.removeLast(tail.count)
      isOfRecipient = isOfRecipient || tail[0] == "duoc"
      guard let known = ListHeadings.heading(key: rest.joined()) else { continue }
      switch known.field {
      case .name, .title, .form, .achievement, .money, .kind:
        return ListHeading(
          field: known.field, priority: known.priority, kind: known.kind, text: known.text, isUnderstood: true
        )
      case .unit where isOfRecipient && (rest == ["don", "vi"] || rest == ["ten", "don", "vi"]):
        return ListHeadings.heading(key: ListHeadings.unitAsNameKey)
      default: return nil
      }
    }
    return nil
  }

  private static let tails: [[Substring]] = phrases(
    """
    được đề nghị khen thưởng|được đề nghị khen|được đề nghị|được xét khen thưởng|được xét tặng|được tặng thưởng|
    được khen thưởng|được khen|được tặng|đề nghị khen thưởng|đề nghị xét tặng|đề nghị tặng|đề nghị khen|đề nghị|
    nghìn đồng|ngàn đồng|triệu đồng|đvt nghìn đồng|đvt triệu đồng|đơn vị tính nghìn đồng|đơn vị nghìn đồng|đồng|vnđ|vnd|
    khen thưởng|đã đạt được|đạt được|tiêu biểu|nổi bật|xuất sắc|chủ yếu|cụ thể|chính|kèm theo
    """)

  private static func phrases(_ text: String) -> [[Substring]] {
    text.split { $0 == "|" || $0 == "\n" }.map { words(of: String($0)) }.filter { !$0.isEmpty }
      .sorted { $0.count > $1.count }
  }

  // MARK: Names

  /// “Họ và tên cán bộ, giáo viên, nhân viên”, “Tên tổ chức, cá nhân”, “Tập thể/hộ gia đình”: who has the name.
  private static func person(_ words: [Substring]) -> ListHeading? {
    var rest = words[...]
    var isNamed = false
    for start in [["ho", "ten"], ["ten"]] as [[Substring]] where rest.starts(with: start) {
      rest = rest.dropFirst(start.count)
      isNamed = true
      break
    }
    var kinds: Set<RecipientKind> = []
    var count = 0
    while !rest.isEmpty {
      if rest.count < words.count, ["ten", "cac", "duoc"].contains(rest[rest.startIndex]) {
        rest = rest.dropFirst()
        continue
      }
      // “Tên người được khen”
      if count > 0, tails.contains(where: { $0[...] == rest || $0.dropFirst() == rest }) { break }
      guard let noun = nouns.first(where: { rest.starts(with: $0.words) }) else { return nil }
      kinds.insert(noun.kind)
      count += 1
      rest = rest.dropFirst(noun.words.count)
    }
    // Without “tên” only a pair of kinds is a heading of names: “Tập thể” alone may be the heading of marks.
    guard count > 0, isNamed || kinds.count > 1 else { return nil }
    return understood(
      .name, kind: kinds.count == 1 ? kinds.first : nil, words[0] == "ho" ? "Họ và tên" : "Tên")
  }

  private static let nouns: [(words: [Substring], kind: RecipientKind)] = {
    let named: [(String, RecipientKind)] = [
      (
        """
        cán bộ|công chức|viên chức|công nhân|người lao động|lao động|giáo viên|giảng viên|nhân viên|học sinh|sinh viên|
        học viên|chiến sĩ|chiến sỹ|quân nhân|đảng viên|đoàn viên|hội viên|đội viên|thí sinh|nhà giáo|người|công dân|tác giả|
        vận động viên|huấn luyện viên|thành viên|cá nhân|nghệ nhân|doanh nhân|nông dân|bác sĩ|điều dưỡng|đồng chí|
        vđv|hlv|gv|hs|sv|cb|cc|vc|nv|cbcc|cbccvc|cbgvnv|cbgv|cbnv|cbcnv|ccvc|nlđ
        """, .individual
      ),
      ("tập thể|đơn vị|tổ chức|cơ quan|doanh nghiệp|địa phương|nhóm|đội", .collective),
      ("hộ gia đình|gia đình|chủ hộ|hộ", .household),
    ]
    return named.flatMap { text, kind in phrases(text).map { ($0, kind) } }
      .sorted { $0.words.count > $1.words.count }
  }()

  // MARK: Posts

  /// “Chức vụ Đảng”, “Chức vụ chính quyền, đoàn thể”: one of several posts that somebody holds.
  private static func post(_ words: [Substring]) -> ListHeading? {
    guard let start = [["chuc", "vu"], ["chuc", "danh"]].first(where: { words.starts(with: $0) }) else {
      return nil
    }
    var rest = words.dropFirst(start.count)
    guard !rest.isEmpty else { return nil }
    while !rest.isEmpty {
      guard let side = sides.first(where: { rest.starts(with: $0) }) else { return nil }
      rest = rest.dropFirst(side.count)
    }
    var heading = understood(.post, "Chức vụ")
    heading.joins = true
    return heading
  }

  private static let sides: [[Substring]] = phrases(
    """
    Đảng|trong Đảng|cấp ủy|chính quyền|đoàn thể|công đoàn|chuyên môn|hội|mặt trận|tổ chức|chính trị|xã hội|
    kiêm nhiệm|kiêm|khác|thứ hai
    """)

  // MARK: Places

  /// “Trường THPT”, “Trường tiểu học”: the school, without the level in its cells or with it.
  private static func school(_ words: [Substring]) -> ListHeading? {
    guard words.count > 1, words[0] == "truong" || words.starts(with: ["ten", "truong"]) else {
      return ["don vi du thi", "don vi tham gia", "co so giao duc"].contains(words.joined(separator: " "))
        ? understood(.unit, "Đơn vị") : nil
    }
    let level = words.drop { $0 == "ten" || $0 == "truong" }
    guard level.isEmpty || levels.contains(level.joined(separator: " ")) else { return nil }
    return understood(.unit, "Trường")
  }

  private static let levels: Set<String> = [
    "thpt", "thcs", "th", "mn", "tieu hoc", "mam non", "mau giao", "trung hoc co so", "trung hoc pho thong",
    "pho thong", "hoc", "dang hoc", "theo hoc", "dai hoc", "cao dang", "th thcs", "ptdtbt", "ptdtnt",
  ]

  /// “Xí nghiệp”, “Tổ/Đội”, “Chi bộ”: a part of where people work, or the whole.
  private static func body(_ text: String) -> ListHeading? {
    let parts = text.lowercased().split(whereSeparator: { ",/".contains($0) }).map { String($0).trimmed }
    let known = parts.compactMap { sizes[$0] }
    guard !parts.isEmpty, known.count == parts.count, let size = known.max() else { return nil }
    if size == 3 { return understood(.unit, "Đơn vị") }
    return understood(.division, priority: size, "Bộ phận")
  }

  /// Bodies that head columns, by their size: 1 and 2 are parts of 3.
  private static let sizes: [String: Int] = {
    let named = [
      "tổ|đội|ca|kíp|chuyền|tổ sản xuất|tổ công tác|chi bộ|chi đoàn|chi hội|chi đội",
      "phân xưởng|xưởng|trạm|khoa|phòng|ban|bộ phận",
      "xí nghiệp|nhà máy|chi nhánh|công ty|trung tâm|doanh nghiệp",
    ]
    var table: [String: Int] = [:]
    for (size, names) in named.enumerated() {
      for name in names.split(separator: "|") { table[String(name)] = size + 1 }
    }
    return table
  }()

  /// Whether a heading is that of a part of an organisation beside the one in which people work.
  static func isOfOrganisation(_ heading: String) -> Bool { heading.lowercased().hasPrefix("chi ") }

  /// “Lớp”, “Học sinh lớp”: its cells have the number of the class.
  static func isClass(_ heading: String) -> Bool {
    ["lop", "lophoc", "hocsinhlop", "khoilop"].contains(ListHeadings.key(heading))
  }

  /// What a heading adds to the names in its cells: “Hoa Lư” below “Trường THPT” is that school's full name.
  enum Completion: Sendable {
    case none
    /// A part of a body, in small letters, and the first letters of its words.
    case part(noun: String, initials: String)
    case school(level: String)

    init(of heading: String) {
      let noun = ListHeadings.withoutBrackets(heading).trimmed.lowercased()
      if sizes[noun] != nil {
        self = .part(
          noun: noun, initials: noun.split(separator: " ").compactMap(\.first).map(String.init).joined())
        return
      }
      let words = words(of: ListHeadings.withoutBrackets(heading)).drop { $0 == "ten" }
      guard words.first == "truong", let level = shownLevels[words.dropFirst().joined(separator: " ")] else {
        self = .none
        return
      }
      self = .school(level: level)
    }

    func full(_ name: String) -> String {
      switch self {
      case .none: return name
      case .part(let noun, let initials):
        let first = ListValues.firstWord(of: name)
        let isNamed = ListValues.isBody(name) || first == initials || name.lowercased().hasPrefix(noun)
        return isNamed ? name : noun.prefix(1).uppercased() + noun.dropFirst() + " " + name
      case .school(let level):
        let kind = ListValues.kind(ofName: name, firstWord: ListValues.firstWord(of: name), hasPerson: false)
        return kind == nil ? "Trường \(level) \(name)" : name
      }
    }
  }

  private static let shownLevels = [
    "thpt": "THPT", "thcs": "THCS", "tieu hoc": "Tiểu học", "mam non": "Mầm non", "mau giao": "Mẫu giáo",
    "trung hoc pho thong": "Trung học phổ thông", "trung hoc co so": "Trung học cơ sở", "dai hoc": "Đại học",
    "cao dang": "Cao đẳng",
  ]

  /// Whether a heading is that of a person beside the recipient: who represents a body, who takes the award for somebody.
  static func isSomebodyElse(_ heading: String) -> Bool {
    let words = words(of: ListHeadings.withoutBrackets(heading)).joined(separator: " ")
    return others.contains { words == $0 || words.hasSuffix(" " + $0) || words.hasPrefix($0 + " ") }
  }

  private static let others = [
    "dai dien", "nguoi nhan thay", "nhan thay", "truong don vi", "thu truong", "nguoi dung dau", "lanh dao",
    "nguoi lien he", "lien he", "nguoi phu trach", "phu huynh", "nguoi giam ho",
  ]

  /// Whether a heading is that of what was decided of each recipient: “Kết quả”, “Ý kiến của Hội đồng”, “Đạt”.
  static func isVerdict(_ heading: String) -> Bool {
    let text = FoldedWords.of(ListHeadings.withoutBrackets(heading))
    return verdicts.contains { text.contains(" \($0) ") } && !others(than: text)
  }

  /// Whether a heading is that of the day on which somebody died.
  static func isOfDeath(_ heading: String) -> Bool {
    let text = FoldedWords.of(heading)
    return [" mat ", " hy sinh ", " hi sinh ", " tu tran ", " qua doi "].contains { text.contains($0) }
      && ["ngay", "nam", "da", "thoi gian"].contains { text.contains(" \($0) ") }
  }

  private static let verdicts = [
    "ket qua", "xet duyet", "xet chon", "binh xet", "xet", "phe duyet", "duyet", "y kien", "dong y",
    "thong qua",
    "bieu quyet", "ket luan", "dat", "de nghi", "de xuat", "trang thai", "tinh trang", "dieu kien",
    "chap thuan",
  ]

  /// Whether a heading that names a decision counts or dates it, or says who made it, or is about another year.
  private static func others(than text: String) -> Bool {
    [
      "so phieu", "so luong", "so qd", "so quyet dinh", "so van ban", "ty", "le", "diem", "ngay", "nguoi",
      "don vi", "co quan", "truoc", "van ban", "noi dung", "thanh tich",
      "dat giai", "xep",
    ]
    .contains { text.contains(" \($0) ") }
  }

  /// Whether a heading is that of what somebody is proposed for or gets, if its cells are forms of award.
  static func maySayForm(_ heading: String) -> Bool {
    let text = FoldedWords.of(heading)
    return isVerdict(heading)
      || ["khen", "muc", "danh hieu", "hinh thuc"].contains { text.contains(" \($0) ") }
        && !others(than: text)
  }

  /// A heading in two languages without its English words, “Full name / Họ và tên”; nil when it has none.
  static func withoutEnglish(_ text: String) -> String? {
    let words = text.split { " /|()-–\n".contains($0) }
    let rest = words.filter { !english.contains($0.lowercased().filter { $0 != "." && $0 != ":" }) }
    guard rest.count < words.count, !rest.isEmpty else { return nil }
    // The sign between other words stays with them: “Chức vụ/đơn vị”.
    guard let first = rest.first, let last = rest.last else { return nil }
    let bare = String(text[first.startIndex..<last.endIndex])
    // An English word between others is no translation of them.
    return bare.utf8.count < text.utf8.count ? bare : nil
  }

  private static let english: Set<String> = [
    "no", "full", "name", "names", "first", "last", "family", "given", "position", "job", "title",
    "department",
    "dept", "division", "unit", "amount", "money", "cash", "bonus", "prize", "reward", "award", "gender",
    "sex",
    "date", "year", "of", "birth", "dob", "address", "note", "notes", "remark", "remarks", "company",
    "school",
    "class", "team", "achievement", "achievements", "reason", "employee", "staff", "type", "and", "the",
    "form",
  ]

  /// The one kind of hamlet that a heading names, as it stands before its number; nil where it names several.
  static func hamlet(_ heading: String) -> String? {
    let words = words(of: ListHeadings.withoutBrackets(heading)).joined(separator: " ")
    return hamlets[words]
  }

  private static let hamlets = [
    "thon": "Thôn", "xom": "Xóm", "to dan pho": "Tổ dân phố", "khu pho": "Khu phố", "ap": "Ấp",
    "khom": "Khóm",
    "ban": "Bản", "buon": "Buôn", "lang": "Làng", "tieu khu": "Tiểu khu", "khu dan cu": "Khu dân cư",
    "to": "Tổ", "khu": "Khu", "khoi": "Khối", "khoi pho": "Khối phố",
  ]

  // MARK: What must not be lost

  /// Whether a heading that is not understood says of a recipient what a document would print: a post, a unit where the
  /// list has no other, a prize.
  static func saysMuch(_ heading: String, without table: ListTable) -> Bool {
    let words = words(of: ListHeadings.withoutBrackets(heading))
    let text = words.joined(separator: " ") + " "
    func starts(_ beginnings: [String]) -> Bool { beginnings.contains { text.hasPrefix($0 + " ") } }
    if starts(["chuc vu", "chuc danh"]) { return true }
    let hasPlace = [ListField.unit, .division, .postAndUnit].contains(where: table.has)
    if !hasPlace, starts(["don vi", "noi cong tac", "noi lam viec", "co quan"]) {
      return !text.contains(" cong nhan ") && !text.contains(" tinh ") && !text.contains(" de nghi ")
        && !text.contains(" trinh ")
    }
    guard !table.has(.achievement) else { return false }
    return starts([
      "giai", "xep giai", "dat giai", "huy chuong", "mon", "mon thi", "noi dung thi", "noi dung du thi",
    ])
  }

  // MARK: Several in one

  /// “Cấp bậc, họ và tên”, “Họ và tên, chức vụ, đơn vị công tác”, “Lớp, trường”: known headings one after another.
  private static func joint(_ text: String) -> ListHeading? {
    let parts = text.split(whereSeparator: { ",/;-–\n".contains($0) }).flatMap { part in
      part.replacing(" và tên", with: " tên").replacing(" VÀ TÊN", with: " TÊN").split(separator: " và ")
    }.map { String($0).trimmed }.filter { !$0.isEmpty }
    guard (2...5).contains(parts.count) else { return nil }
    var fields: [ListField] = []
    var kind: RecipientKind?
    for part in parts {
      guard let known = ListHeadings.heading(key: ListHeadings.key(part)) else { return nil }
      fields.append(known.field)
      if known.field == .name { kind = known.kind }
    }
    let found = Set(fields)
    let places: Set<ListField> = [.unit, .division, .residence, .hamlet, .commune]
    if found.contains(.name) {
      let company = fields.filter { $0 != .name }
      let fits = found.isSubset(of: places.union([.name, .address, .post, .postAndUnit, .birth, .gender]))
      guard fits, !company.isEmpty, fields.count == found.count else { return nil }
      var heading = understood(.name, kind: kind, "Họ và tên")
      heading.company = company
      return heading
    }
    if found.isSubset(of: [.hamlet, .commune, .residence]) { return understood(.residence, "Nơi ở") }
    if found.isSubset(of: places), found.contains(.unit) { return understood(.unit, "Đơn vị") }
    if found.isSubset(of: places.union([.post])), found.contains(.post), found.count > 1 {
      return understood(.postAndUnit, "Chức vụ, đơn vị")
    }
    if found.isSubset(of: [.title, .form]) { return understood(.form, "Hình thức") }
    guard found.count == 1, let only = found.first, only == .achievement || only == .post else { return nil }
    return understood(only, only.name.vi)
  }
}

import Awards
import Diagnostics
import Fields
import Model
import Wording

/// The meaning of a column for a recipient.
enum ListField: Int, CaseIterable, Sendable {
  /// Số thứ tự.
  case order
  /// Tên; its first part when the name is cut in two.
  case name, nameStart
  /// Loại đối tượng, by word, by code, or by a mark in the column of one kind.
  case kind, kindCode, kindMark
  /// Cách gọi, cấp bậc.
  case address
  /// Giới tính, in one column or in two.
  case gender, male, female
  /// Ngày sinh, năm sinh.
  case birth
  /// Chức vụ; đơn vị; bộ phận of the unit; chức vụ and đơn vị in one column.
  case post, unit, division, postAndUnit
  /// Nơi ở; thôn and xã in two columns.
  case residence, hamlet, commune
  /// Danh hiệu; hình thức; their codes; a mark in the column of one form.
  case title, form, titleCode, formCode, formMark
  /// Thành tích.
  case achievement
  /// Tiền thưởng.
  case money
  /// Truy tặng.
  case posthumous
  /// Ghi chú.
  case note

  /// Its name in messages, that of the recipient's field.
  var name: Message {
    switch self {
    case .order: Message(vi: "số thứ tự", en: "number")
    case .name, .nameStart: Message(vi: "tên", en: "name")
    case .kind, .kindCode, .kindMark: Message(vi: "loại", en: "kind")
    case .address: Message(vi: "cách gọi", en: "address")
    case .gender, .male, .female: Message(vi: "giới tính", en: "gender")
    case .birth: Message(vi: "năm sinh", en: "birth year")
    case .post: Message(vi: "chức vụ", en: "post")
    case .unit: Message(vi: "đơn vị", en: "unit")
    case .division: Message(vi: "bộ phận", en: "division")
    case .postAndUnit: Message(vi: "chức vụ, đơn vị", en: "post and unit")
    case .residence: Message(vi: "nơi ở", en: "residence")
    case .hamlet: Message(vi: "thôn", en: "hamlet")
    case .commune: Message(vi: "xã", en: "commune")
    case .title, .titleCode: Message(vi: "danh hiệu", en: "title")
    case .form, .formCode, .formMark: Message(vi: "hình thức", en: "form")
    case .achievement: Message(vi: "thành tích", en: "achievement")
    case .money: Message(vi: "tiền thưởng", en: "money")
    case .posthumous: Message(vi: "truy tặng", en: "posthumous")
    case .note: Message(vi: "ghi chú", en: "note")
    }
  }

  /// Whether a cell of it without a name means that the name was forgotten.
  var needsName: Bool {
    switch self {
    case .post, .unit, .division, .postAndUnit, .residence, .hamlet, .commune, .birth, .achievement, .address,
      .gender, .male, .female:
      true
    case .order, .name, .nameStart, .kind, .kindCode, .kindMark, .title, .form, .titleCode, .formCode,
      .formMark, .money, .posthumous, .note:
      false
    }
  }

  /// Whether `nt` in it means the value above.
  var takesDitto: Bool {
    switch self {
    case .post, .unit, .division, .postAndUnit, .residence, .hamlet, .commune, .achievement, .title, .form:
      true
    case .order, .name, .nameStart, .kind, .kindCode, .kindMark, .address, .gender, .male, .female, .birth,
      .titleCode, .formCode, .formMark, .money, .posthumous, .note:
      false
    }
  }
}

/// What a heading means.
struct ListHeading: Sendable, Hashable {
  let field: ListField
  /// Columns of one field are asked in this order.
  let priority: Int
  /// The kind of recipient that a heading of names says.
  let kind: RecipientKind?
  /// As people write it.
  let text: String
  /// Whether it was understood by its words: a heading that is written as offices write it counts more.
  var isUnderstood = false
  /// Of a heading of names that says what else its cells hold: “Họ và tên, chức vụ, đơn vị”; without the name.
  var company: [ListField] = []
  /// Whether its column is one of several that are read together: posts in the Party and in the administration.
  var joins = false
  /// Of sums below the heading of one form: the form.
  var ofForm = ""
}

/// The headings that offices write, by keys in which spelling, brackets and line breaks do not matter.
enum ListHeadings {
  /// Letters and digits only, without marks and capitals; what stands in brackets, “và” and “hoặc” are left out.
  static func key(_ text: String) -> String {
    let bare = withoutBrackets(text)
    let key = joined(bare)
    return key.isEmpty ? joined(text) : key
  }

  private static func joined(_ text: String) -> String {
    var key = ""
    for word in FoldedWords.of(text).split(separator: " ") where word != "va" && word != "hoac" {
      key += word
    }
    return key
  }

  static func withoutBrackets(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "(")) || text.utf8.contains(UInt8(ascii: "[")) else { return text }
    var result = ""
    var depth = 0
    for scalar in text.unicodeScalars {
      if scalar == "(" || scalar == "[" { depth += 1 }
      if depth == 0 { result.unicodeScalars.append(scalar) }
      if scalar == ")" || scalar == "]" { depth = max(0, depth - 1) }
    }
    return result
  }

  /// The meaning of a heading by its key.
  static func heading(key: String) -> ListHeading? { table[key] }

  /// The meaning of a heading: as offices write it, else by its words.
  static func heading(_ text: String) -> ListHeading? {
    heading(key: key(text)) ?? HeadingWords.heading(text)
      ?? HeadingWords.withoutEnglish(text).flatMap { heading(key: key($0)) ?? HeadingWords.heading($0) }
  }

  /// “Tên đơn vị” is the name where no other heading of names stands in the row.
  static let unitAsName = ListHeading(field: .name, priority: 1, kind: .collective, text: "Tên đơn vị")
  static let unitAsNameKey = "tendonvi"
  /// “address” of machine exports is where they live, unless every cell is a word of address.
  static let addressKey = "address"
  /// “Đối tượng” is the kind only when every cell is a word for one.
  static let targetKeys: Set<String> = ["doituong", "loaihinh"]
  /// “Mức khen” is a form where its cells are forms, else money.
  static let levelKeys: Set<String> = ["muckhen", "muckhenthuong", "mucdenghi"]
  /// “Phân loại” is the kind unless no cell is a word for one.
  static let gradeKey = "phanloai"
  /// “Ông (Bà)” is the name where no other heading of names stands and the cells have an address and a name.
  static let addressAsNameKeys: Set<String> = ["ongba", "ong", "ongbaanhchi", "dongchi"]
  static let addressAsName = ListHeading(field: .name, priority: 1, kind: .individual, text: "Ông/Bà")
  static let maleKey = "nam"
  static let femaleKey = "nu"

  /// The heading that a misspelt one most likely means: one slip away, two from ten letters on where the first letter is
  /// right, since two slips make other words: `khen thưởng` is no `tiền thưởng`.
  static func likely(_ key: String, without fields: Set<ListField>) -> ListHeading? {
    let letters = Array(key.utf8)
    guard letters.count >= 6 else { return nil }
    let limit = letters.count >= 10 ? 2 : 1
    var best: (distance: Int, heading: ListHeading)?
    for (known, heading) in sorted where !fields.contains(heading.field) {
      guard abs(known.count - letters.count) <= limit, known.count >= 5 else { continue }
      let distance = distance(letters, known)
      if distance > 1, letters[0] != known[0] { continue }
      if distance <= limit, distance < best?.distance ?? .max { best = (distance, heading) }
    }
    return best?.heading
  }

  /// Letters missing, extra, other or swapped with their neighbour (optimal string alignment).
  private static func distance(_ left: [UInt8], _ right: [UInt8]) -> Int {
    var before: [Int] = []
    var last = Array(0...right.count)
    for row in 1...max(left.count, 1) where row <= left.count {
      var current = [row]
      for column in 1...max(right.count, 1) where column <= right.count {
        let isEqual = left[row - 1] == right[column - 1]
        var cost = min(last[column] + 1, current[column - 1] + 1, last[column - 1] + (isEqual ? 0 : 1))
        if row > 1, column > 1, left[row - 1] == right[column - 2], left[row - 2] == right[column - 1] {
          cost = min(cost, before[column - 2] + 1)
        }
        current.append(cost)
      }
      before = last
      last = current
    }
    return last[right.count]
  }

  private static let sorted: [(key: [UInt8], heading: ListHeading)] = table.map {
    (Array($0.key.utf8), $0.value)
  }
  .sorted { $0.key.lexicographicallyPrecedes($1.key) }

  private static let table: [String: ListHeading] = {
    var table: [String: ListHeading] = [:]
    func add(_ field: ListField, priority: Int = 1, kind: RecipientKind? = nil, _ texts: String) {
      for text in texts.split(separator: "|") {
        let text = String(text).trimmed
        let key = key(text)
        if table[key] == nil {
          table[key] = ListHeading(field: field, priority: priority, kind: kind, text: text)
        }
      }
    }
    add(
      .name, kind: .individual,
      "Họ và tên | Họ tên | Tên cá nhân | Họ tên cá nhân | Tên tác giả | Họ và tên học sinh | Họ tên học sinh | Họ và tên cán bộ | Họ và tên người nhận | Họ và tên cá nhân | Họ và tên giáo viên | Họ và tên công chức, viên chức | Họ và tên công chức | Họ và tên viên chức | Họ và tên cán bộ, công chức, viên chức | Họ tên cán bộ | Họ tên giáo viên | Họ và tên sinh viên | Họ tên sinh viên | Họ và tên học viên | Họ và tên đoàn viên | Họ và tên hội viên | Họ và tên vận động viên | Họ và tên người được khen thưởng | Họ tên người được khen thưởng | Người được khen thưởng | Họ, chữ đệm và tên | Họ, chữ đệm, tên | Họ, tên đệm và tên | hoten"
    )
    add(
      .name, kind: .collective,
      "Tên tập thể | Tên đơn vị/tập thể | Tên tập thể/đơn vị | Tên tập thể được khen thưởng")
    add(.name, kind: .household, "Tên hộ gia đình | Họ và tên chủ hộ | Họ tên chủ hộ | Tên chủ hộ | Chủ hộ")
    add(
      .name,
      "Tên | Tập thể, cá nhân | Tên tập thể, cá nhân | Cá nhân, tập thể | Tên cá nhân, tập thể | Tên tập thể/cá nhân/hộ gia đình | Tập thể, cá nhân, hộ gia đình | Tập thể, hộ gia đình, cá nhân | Tên tập thể, hộ gia đình, cá nhân | Họ và tên, tên tập thể | Họ và tên/tên tập thể | Họ và tên, tên hộ gia đình | Tên tập thể, hộ gia đình | Họ và tên, đơn vị | Tên tập thể, cá nhân được khen thưởng | Tập thể, cá nhân được khen thưởng | Tên đơn vị, cá nhân | Đơn vị, cá nhân | Họ và tên, tên đơn vị | Tên tổ chức, cá nhân | Tổ chức, cá nhân"
    )
    add(
      .nameStart,
      "Họ và tên đệm | Họ và chữ đệm | Họ, tên đệm | Tên đệm | Chữ đệm | Đệm | Tên lót | Chữ lót | Họ đệm | Họ lót | Họ và tên lót | Họ và đệm | Họ và lót | Họ và chữ lót | Họ, chữ đệm | Họ, chữ lót"
    )
    add(.order, "STT | TT | Số TT | Số thứ tự")
    add(.kind, "Loại | Phân loại | Loại đối tượng | Phân loại khen thưởng | Đối tượng | Loại hình")
    add(
      .address,
      "Cách gọi | Ông/Bà | Ông (Bà) | Đồng chí | Tên gọi | Danh xưng | Xưng hô | Cấp bậc | Cấp hàm | Quân hàm | Cấp bậc, quân hàm | address"
    )
    add(.gender, "Giới tính | Giới | Nam/Nữ | Phái")
    add(
      .birth,
      "Năm sinh | Ngày sinh | Sinh ngày | Sinh năm | N.sinh | NS | Ngày/năm sinh | Ngày, năm sinh | Ngày tháng năm sinh | Ngày, tháng, năm sinh | Ngày/tháng/năm sinh"
    )
    add(
      .post,
      "Chức vụ | Chức danh | Chức vụ, chức danh | Chức danh, chức vụ | Chức vụ công tác | Chức vụ hiện nay | C.vụ"
    )
    add(.post, priority: 2, "Chức danh nghề nghiệp | Vị trí việc làm | Vị trí | vitri")
    add(.post, priority: 3, "Nghề nghiệp")
    add(
      .unit,
      "Đơn vị | Đơn vị công tác | Nơi công tác | Nơi làm việc | Cơ quan | Cơ quan, đơn vị | Cơ quan công tác | Cơ quan, đơn vị công tác | Tên đơn vị | Tên đơn vị công tác | Tên đơn vị/tập thể công tác | Tên cơ quan | Tên cơ quan làm việc | Tên cơ quan, đơn vị | Trường | Đơn vị công tác, nơi ở | Nơi công tác, nơi ở | Đơn vị, địa chỉ | Đ.vị"
    )
    // Beside names they say where somebody is; alone they are the names of bodies.
    for text in [
      "Tên thôn", "Tên tổ dân phố", "Tên khu phố", "Tên ấp", "Tên xóm", "Tên bản", "Tên chi bộ",
      "Tên chi hội",
      "Tên chi đoàn", "Tên lớp", "Tên tổ", "Tên phòng", "Tên khoa", "Tên xã", "Tên phường", "Tên câu lạc bộ",
      "Tên doanh nghiệp", "Tên công ty",
    ] {
      table[key(text)] = ListHeading(
        field: .unit, priority: 2, kind: nil, text: unitAsName.text, isUnderstood: true)
    }
    add(
      .division,
      "Phòng ban | Tên phòng ban/khối, tổ công tác | Phòng ban làm việc | Khoa, phòng | Bộ phận | Tổ chuyên môn | Lớp | Lớp học | Học sinh lớp"
    )
    add(
      .postAndUnit,
      "Chức vụ, đơn vị | Chức vụ, đơn vị công tác | Chức danh, đơn vị | Chức danh, đơn vị công tác | Chức vụ, nơi công tác | Chức vụ, cơ quan, đơn vị | Chức vụ, đơn vị công tác hoặc nơi ở | Chức vụ, đơn vị công tác, nơi ở"
    )
    add(
      .residence,
      "Nơi ở | Địa chỉ | Nơi cư trú | Địa chỉ/Nơi ở | Nơi ở hiện nay | Chỗ ở | Chỗ ở hiện nay | Cư trú")
    add(.residence, priority: 2, "Nơi thường trú | Trú quán | Nơi đăng ký thường trú | Địa chỉ thường trú")
    add(
      .hamlet,
      "Khối xóm | Thôn | Xóm | Thôn, xóm | Thôn, tổ dân phố | Tổ dân phố | Khu phố | Ấp | Khóm | Buôn | Tiểu khu | Khối phố | Thôn, bản | Thôn, ấp | Ấp, khu phố | Bản, tổ dân phố | Thôn, khu phố"
    )
    add(.commune, "Xã phường | Xã")
    add(.title, "Danh hiệu | Danh hiệu thi đua | Danh hiệu đề nghị | DHTĐ")
    add(
      .form,
      "Hình thức | Hình thức khen thưởng | Hình thức khen | Khen thưởng | Đề nghị khen thưởng | Hình thức đề nghị | HTKT | Hình thức đề nghị khen thưởng | Hình thức KT | HT khen thưởng | Hình thức KT đề nghị | Đề nghị KT | HT KT | Danh hiệu thi đua/Hình thức khen thưởng | Danh hiệu, hình thức khen thưởng"
    )
    add(.titleCode, "Mã danh hiệu thi đua | Mã danh hiệu")
    add(.formCode, "Mã hình thức khen thưởng | Mã hình thức")
    add(.kindCode, "Mã phân loại khen thưởng")
    add(
      .achievement,
      "Thành tích | Tóm tắt thành tích | Tóm tắt thành tích đạt được | Thành tích đạt được | Nội dung thành tích | Nội dung khen thưởng | Lý do khen thưởng | Nội dung | Nội dung khen | Lý do khen | T.tích"
    )
    add(
      .money,
      "Tiền thưởng | Mức tiền thưởng | Mức thưởng | Mức tiền | Tiền khen thưởng | Mức khen | Mức khen thưởng")
    add(.money, priority: 2, "Số tiền | Số tiền thưởng | Thành tiền | Tiền")
    add(.posthumous, "Truy tặng")
    add(.note, "Ghi chú")
    // The names of the recipient's own fields, as a definition writes them.
    for field in RecipientTable.table.description.fields {
      guard let known = table[key(field.name.vi)] else { continue }
      for name in [field.name.en] + field.aliases where table[key(name)] == nil {
        table[key(name)] = ListHeading(
          field: known.field, priority: known.priority, kind: nil, text: field.name.vi)
      }
    }
    return table
  }()
}

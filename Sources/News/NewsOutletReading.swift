import Diagnostics
import Fields
import Wording

extension OutletProfile {
  /// Reads a profile; reports and gives nil on failure.
  public init?(reading node: DataNode, into findings: inout Findings) {
    guard let profile = OutletProfile.table.read(node, into: &findings) else { return nil }
    self = profile
  }

  /// The declared fields of a profile.
  public static var description: RecordDescription { table.description }

  private static let table = RecordTable(
    "hồ sơ báo", "outlet", help: Message(vi: "cách viết của một báo", en: "how an outlet writes"),
    OutletProfile(name: "")
  ) {
    Field(
      "tên", "name", \.name, .plain, required: true,
      help: Message(vi: "tên báo như mục “báo” của tin bài gọi", en: "the name that definitions use"))
    Field(
      "tên khác", "other names", \.otherNames, .list(of: .plain),
      help: Message(vi: "tên khác cũng được nhận", en: "other names that are read"))
    Field(
      "mặc định", "default", \.isDefault, .truth,
      help: Message(vi: "dùng khi bản khai không nêu báo", en: "used when the definition names no outlet"))
    Field(
      "mở đầu", "lede", \.lede, Lede.table.type, help: Message(vi: "câu mở đầu", en: "the first sentence"))
    Field(
      "người", "people", \.people, People.table.type,
      help: Message(vi: "cách nêu người", en: "how persons are named"))
    Field(
      "chính tả", "spelling", \.spelling, Spelling.table.type,
      help: Message(vi: "chính tả của cả bài", en: "the spelling of the article"))
    Field(
      "khen thưởng", "awards", \.awards, Awards.table.type,
      help: Message(vi: "cách nêu khen thưởng", en: "how awards are told"))
    Field(
      "chú thích ảnh", "captions", \.captions, Captions.table.type,
      help: Message(vi: "chú thích ảnh", en: "captions"))
    Field(
      "viết tắt", "abbreviations", \.abbreviations, .list(of: Abbreviation.table.type),
      help: Message(vi: "những chữ báo viết tắt", en: "long forms that the outlet writes short"))
    Field(
      "tác giả", "credits", \.credits, Credits.table.type,
      help: Message(vi: "chỗ đứng của tác giả, ngày đăng", en: "author and day of publication"))
  }
}

extension FieldType where Value == DateForm {
  /// A date format, by its name in templates.
  static let dateForm = FieldType.phrase(
    Message(vi: "tên một cách viết ngày", en: "the name of a form of date"),
    examples: [DateForm.dayMonthSlash.rawValue, DateForm.dayMonthHyphen.rawValue]
  ) { text, findings in
    named(text, DateForm.self, into: &findings)
  }
}

extension FieldType where Value == Count.Form {
  /// A format of counts, by its name in templates.
  static let countForm = FieldType.phrase(
    Message(vi: "tên một cách viết số đếm", en: "the name of a form of count"),
    examples: Count.Form.allCases.map(\.rawValue)
  ) { text, findings in
    named(text, Count.Form.self, into: &findings)
  }
}

/// The choice with a raw name; reports unknown names with the nearest one.
private func named<Choice: RawRepresentable & CaseIterable>(
  _ text: Located<String>, _ type: Choice.Type, into findings: inout Findings
) -> Choice? where Choice.RawValue == String {
  if let choice = Choice(rawValue: text.value) { return choice }
  let names = Choice.allCases.map(\.rawValue)
  let list = names.joined(separator: ", ")
  findings.error(
    FieldCodes.unknownChoice,
    Message(
      vi: "“\(text.value)” không phải là một trong: \(list)", en: "“\(text.value)” is none of: \(list)"),
    at: text.place,
    help: nearest(to: text.value, in: names).map {
      [.init(Message(vi: "có phải ý là “\($0)”?", en: "did you mean “\($0)”?"), replacement: $0)]
    } ?? [])
  return nil
}

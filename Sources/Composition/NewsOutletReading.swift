import Diagnostics
import Fields
import Wording

extension OutletProfile {
  /// Reads a profile; nil after reporting what is wrong.
  public init?(reading node: DataNode, into findings: inout Findings) {
    guard let profile = OutletProfile.table.read(node, into: &findings) else { return nil }
    self = profile
  }

  /// The declared fields of a profile.
  public static var description: RecordDescription { table.description }

  private static let table = RecordTable<OutletProfile>(
    "hồ sơ báo", "outlet", help: Message(vi: "cách viết của một báo", en: "how an outlet writes"),
    fields: nameField, otherNamesField, defaultField, ledeField, peopleField, spellingField, awardsField,
    captionsField, abbreviationsField, creditsField
  ) { reader in
    guard let name = reader.read(nameField) else { return nil }
    var profile = OutletProfile(name: name.value)
    profile.otherNames = reader.read(list: otherNamesField).map(\.value)
    profile.isDefault = reader.read(defaultField) ?? false
    profile.lede = reader.read(ledeField) ?? profile.lede
    profile.people = reader.read(peopleField) ?? profile.people
    profile.spelling = reader.read(spellingField) ?? profile.spelling
    profile.awards = reader.read(awardsField) ?? profile.awards
    profile.captions = reader.read(captionsField) ?? profile.captions
    profile.abbreviations = reader.read(list: abbreviationsField)
    profile.credits = reader.read(creditsField) ?? profile.credits
    return profile
  }

  private static let nameField = Field(
    "tên", "name", FieldType<Located<String>>.text, required: true,
    help: Message(vi: "tên báo như mục “báo” của tin bài gọi", en: "the name that definitions use"))
  private static let defaultField = Field(
    "mặc định", "default", FieldType<Bool>.truth,
    help: Message(vi: "dùng khi bản khai không nêu báo", en: "used when the definition names no outlet"))
  private static let otherNamesField = Field(
    "tên khác", "other names", FieldType<[Located<String>]>.list(of: .text),
    help: Message(vi: "tên khác cũng được nhận", en: "other names that are read"))
  private static let ledeField = Field(
    "mở đầu", "lede", Lede.table.type, help: Message(vi: "câu mở đầu", en: "the first sentence"))
  private static let peopleField = Field(
    "người", "people", People.table.type,
    help: Message(vi: "cách nêu người", en: "how persons are named"))
  private static let spellingField = Field(
    "chính tả", "spelling", Spelling.table.type,
    help: Message(vi: "chính tả của cả bài", en: "the spelling of the article"))
  private static let awardsField = Field(
    "khen thưởng", "awards", Awards.table.type,
    help: Message(vi: "cách nêu khen thưởng", en: "how awards are told"))
  private static let captionsField = Field(
    "chú thích ảnh", "captions", Captions.table.type, help: Message(vi: "chú thích ảnh", en: "captions"))
  private static let abbreviationsField = Field(
    "viết tắt", "abbreviations", FieldType<[Abbreviation]>.list(of: Abbreviation.table.type),
    help: Message(vi: "những chữ báo viết tắt", en: "long forms that the outlet writes short"))
  private static let creditsField = Field(
    "tác giả", "credits", Credits.table.type,
    help: Message(vi: "chỗ đứng của tác giả, ngày đăng", en: "author and day of publication"))
}

extension FieldType where Value == DateForm {
  /// A way of writing dates, by its name in templates.
  static let dateForm = FieldType.phrase(
    Message(vi: "tên một cách viết ngày", en: "the name of a form of date"),
    examples: [DateForm.dayMonthSlash.rawValue, DateForm.dayMonthHyphen.rawValue]
  ) { text, findings in
    named(text, DateForm.self, into: &findings)
  }
}

extension FieldType where Value == Count.Form {
  /// A way of writing counts, by its name in templates.
  static let countForm = FieldType.phrase(
    Message(vi: "tên một cách viết số đếm", en: "the name of a form of count"),
    examples: Count.Form.allCases.map(\.rawValue)
  ) { text, findings in
    named(text, Count.Form.self, into: &findings)
  }
}

/// The choice whose raw name a text is; reports the nearest when there is none.
private func named<Choice: RawRepresentable & CaseIterable>(
  _ text: Located<String>, _ type: Choice.Type, into findings: inout Findings
) -> Choice? where Choice.RawValue == String {
  if let choice = Choice(rawValue: text.value) { return choice }
  let names = Choice.allCases.map(\.rawValue)
  let list = names.joined(separator: ", ")
  findings.error(
    FieldCodes.unknownChoice,
    Message(
      vi: "“\(text.value)” không phải là một trong: \(list)", en: "\"\(text.value)\" is none of: \(list)"),
    at: text.place,
    help: nearest(to: text.value, in: names).map {
      [.init(Message(vi: "có phải ý là “\($0)”?", en: "did you mean \"\($0)\"?"), replacement: $0)]
    } ?? [])
  return nil
}

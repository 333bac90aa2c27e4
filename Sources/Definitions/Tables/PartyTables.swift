import Awards
import Diagnostics
import Fields
import Model

/// Cơ quan, đơn vị.
enum OrganisationTable {
  static let table = RecordTable(
    "cơ quan", "organisation",
    help: help("cơ quan, đơn vị, tổ chức được nhắc tới", "a body that is referred to"),
    Organisation(name: .unread)
  ) {
    Field(
      "tên", "name", \.name, .text, required: true,
      help: help("tên đầy đủ, ví dụ “Ủy ban nhân dân quận Hải An”", "the full name"))
    Field(
      "mã", "key", \.key, .text,
      help: help("tên tắt để nhắc tới trong bản khai", "a short word to refer to it"))
    Field(
      "tên ngắn", "short name", \.shortName, .text,
      help: help("tên dùng trong câu, ví dụ “UBND quận Hải An”", "the name that prose uses"))
    Field("viết tắt", "abbreviation", \.abbreviation, .text, help: help("chữ viết tắt", "the abbreviation"))
    Field(
      "cấp", "level", \.level, .choice(Level.self),
      help: help("trung ương, tỉnh, huyện, xã, cơ sở", "state, province, district, commune, unit"))
    Field(
      "địa bàn", "place", \.place, .text,
      help: help("ví dụ “quận Hải An”", "the place, such as “quận Hải An”"))
    Field(
      "cơ quan chủ quản", "superior", \.superior, .text,
      help: help("in phía trên tên cơ quan trong quyết định", "printed above the name in a decision"))
    Field(
      "người đứng đầu", "head", \.headTitle, .text,
      help: help("chức danh: Chủ tịch, Hiệu trưởng, Giám đốc", "the head's title"))
    Field(
      "hợp nhất từ", "formed from", \.formedFrom, .list(of: .text),
      help: help("các đơn vị cũ", "former units"))
  }

  static let type = table.type(orText: FieldType<Text>.text.map { Organisation(name: $0) })
}

/// Chức vụ.
enum PostTable {
  static let table = RecordTable(
    "chức vụ", "post", help: help("một chức vụ", "a post"), Post(title: .unread)
  ) {
    Field("tên", "title", \.title, .text, required: true, help: help("chức vụ như in", "the post as printed"))
    Field(
      "gọi tắt", "short", \.shortTitle, .text,
      help: help("dùng từ lần nhắc thứ hai", "used from the second mention on"))
    Field(
      "loại", "kind", \.kind, .choice(Post.Class.self),
      help: help("cấp ủy, chính quyền …", "what it stands for"))
  }

  static let type = table.type(orText: FieldType<Text>.text.map { Post(title: $0) })
}

/// Người được nêu tên.
enum PersonTable {
  @FieldList<Person> fileprivate static func fields() -> [Field<Person>] {
    Field(
      "tên", "name", \.name, .text, required: true, leads: true, aliases: ["họ tên", "họ và tên"],
      help: help("họ và tên", "the full name"))
    Field("mã", "key", \.key, .text, help: help("tên tắt để nhắc tới", "a short word to refer to the person"))
    Field(
      "cách gọi", "address", \.address, .text, aliases: ["cấp bậc", "quân hàm", "xưng hô"],
      help: help("đồng chí, ông, bà; để trống thì theo báo", "how to address; the outlet decides when empty"))
    Field("giới tính", "gender", \.gender, .choice(), help: help("nam hoặc nữ", "male or female"))
    Field(
      "học hàm, học vị", "prefix titles", \.prefixTitles, .list(of: .text),
      aliases: ["học hàm", "học vị", "danh hiệu"],
      help: help("trước họ tên, theo thứ tự: Phó Giáo sư, Tiến sĩ", "before the name, in order"))
    Field(
      "chức vụ", "posts", \.posts, .list(of: PostTable.type), leads: true,
      help: help("cao trước thấp sau", "highest first"))
  }

  static let table = RecordTable(
    "người", "person", help: help("một người được nêu tên", "a person who is named"), Person(name: .unread),
    fields: fields)
}

/// Đại biểu.
enum AttendanceTable {
  @FieldList<AttendanceDraft> private static func part() -> [Field<AttendanceDraft>] {
    Field(
      "vai trò", "roles", \.roles, .list(of: .choice()),
      help: help("dự, chủ trì, phát biểu …; để trống là dự", "attends when empty"))
    Field(
      "phía", "side", FieldType<Text>.text, help: help("ví dụ “về phía tỉnh”", "on whose side")
    ) { draft, side in
      // What says it sets "về phía" before it.
      var cursor = PhraseCursor(side.value)
      draft.side = cursor.take("về phía") && !cursor.isAtEnd ? side.with(String(cursor.rest)) : side
    }
  }

  private static let named = RecordTable<AttendanceDraft>(
    "đại biểu", "participant", help: help("một người dự", "one who attends"), NamedDraft()
  ) {
    PersonTable.fields().lifted(to: \.person)
    part().lifted(to: \.attendance)
  } finish: { draft, _ in
    var attendance = draft.attendance
    attendance.person = draft.person
    return attendance
  }

  private struct NamedDraft: Sendable {
    var person = Person(name: .unread)
    var attendance = AttendanceDraft()
  }

  private static let unnamed = RecordTable(
    "nhóm đại biểu", "group of participants", help: help("một nhóm dự", "a group that attends"),
    AttendanceDraft()
  ) {
    Field(
      "nhóm", "group", \.mention, .text, leads: true,
      help: help("nhóm không nêu tên, ví dụ “lãnh đạo các sở, ngành”", "a group without names"))
    part()
  }

  static let type = FieldType<AttendanceDraft>.variants(
    text: FieldType<Text>.text.map { AttendanceDraft(mention: $0) },
    [RecordVariant(unnamed, as: { $0 }), RecordVariant(named, as: { $0 })])
}

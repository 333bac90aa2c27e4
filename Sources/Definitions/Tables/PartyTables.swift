import Diagnostics
import Fields
import Model

/// Cơ quan, đơn vị.
enum OrganisationTable {
  static let name = Field(
    "tên", "name", .text, required: true,
    help: help("tên đầy đủ, ví dụ “Ủy ban nhân dân quận Hải An”", "the full name"))
  static let key = Field(
    "mã", "key", .text, help: help("tên tắt để nhắc tới trong bản khai", "a short word to refer to it"))
  static let shortName = Field(
    "tên ngắn", "short name", .text,
    help: help("tên dùng trong câu, ví dụ “UBND quận Hải An”", "the name that prose uses"))
  static let abbreviation = Field(
    "viết tắt", "abbreviation", .text, help: help("chữ viết tắt", "the abbreviation"))
  static let level = Field(
    "cấp", "level", .choice(Level.self),
    help: help("trung ương, tỉnh, huyện, xã, cơ sở", "state, province, district, commune, unit"))
  static let place = Field(
    "địa bàn", "place", .text, help: help("ví dụ “quận Hải An”", "the place, such as “quận Hải An”"))
  static let superior = Field(
    "cơ quan chủ quản", "superior", .text,
    help: help("in phía trên tên cơ quan trong quyết định", "printed above the name in a decision"))
  static let headTitle = Field(
    "người đứng đầu", "head", .text,
    help: help("chức danh: Chủ tịch, Hiệu trưởng, Giám đốc", "the head's title"))
  static let formedFrom = Field(
    "hợp nhất từ", "formed from", .list(of: .text), help: help("các đơn vị cũ", "former units"))

  static let table = RecordTable<Organisation>(
    "cơ quan", "organisation",
    help: help("cơ quan, đơn vị, tổ chức được nhắc tới", "a body that is referred to"),
    fields: name, key, shortName, abbreviation, level, place, superior, headTitle, formedFrom
  ) { reader in
    let name = reader.read(name)
    var organisation = Organisation(name: name ?? Located("", at: reader.place))
    organisation.key = reader.read(key)
    organisation.shortName = reader.read(shortName)
    organisation.abbreviation = reader.read(abbreviation)
    organisation.level = reader.read(level)
    organisation.place = reader.read(place)
    organisation.superior = reader.read(superior)
    organisation.headTitle = reader.read(headTitle)
    organisation.formedFrom = reader.read(list: formedFrom)
    return name == nil ? nil : organisation
  }

  static let type = table.type(orText: FieldType<Text>.text.map { Organisation(name: $0) })
}

/// Chức vụ.
enum PostTable {
  static let title = Field(
    "tên", "title", .text, required: true, help: help("chức vụ như in", "the post as printed"))
  static let shortTitle = Field(
    "gọi tắt", "short", .text, help: help("dùng từ lần nhắc thứ hai", "used from the second mention on"))
  static let kind = Field(
    "loại", "kind", .choice(Post.Class.self), help: help("cấp ủy, chính quyền …", "what it stands for"))

  static let table = RecordTable<Post>(
    "chức vụ", "post", help: help("một chức vụ", "a post"), fields: title, shortTitle, kind
  ) { reader in
    let shortTitle = reader.read(shortTitle)
    let kind = reader.read(kind)
    guard let title = reader.read(title) else { return nil }
    var post = Post(title: title)
    post.shortTitle = shortTitle
    post.kind = kind
    return post
  }
}

/// Người được nêu tên.
enum PersonTable {
  static let name = Field(
    "tên", "name", .text, required: true, aliases: ["họ tên", "họ và tên"],
    help: help("họ và tên", "the full name"))
  static let key = Field(
    "mã", "key", .text, help: help("tên tắt để nhắc tới", "a short word to refer to the person"))
  static let address = Field(
    "cách gọi", "address", .text,
    help: help("đồng chí, ông, bà; để trống thì theo báo", "how to address; the outlet decides when empty"))
  static let gender = Field(
    "giới tính", "gender", .choice(Gender.self), help: help("nam hoặc nữ", "male or female"))
  static let prefixTitles = Field(
    "học hàm, học vị", "prefix titles", .list(of: .text), aliases: ["học hàm", "học vị", "danh hiệu"],
    help: help("trước họ tên, theo thứ tự: Phó Giáo sư, Tiến sĩ", "before the name, in order"))
  static let posts = Field(
    "chức vụ", "posts", .list(of: .post), help: help("cao trước thấp sau", "highest first"))

  static let table = RecordTable<Person>(
    "người", "person", help: help("một người được nêu tên", "a person who is named"),
    fields: name, key, address, gender, prefixTitles, posts
  ) { reader in make(&reader) }

  static func make(_ reader: inout RecordReader) -> Person? {
    let name = reader.read(name)
    var person = Person(name: name ?? Located("", at: reader.place))
    person.key = reader.read(key)
    person.address = reader.read(address)
    person.gender = reader.read(gender)
    person.prefixTitles = reader.read(list: prefixTitles)
    person.posts = reader.read(list: posts)
    return name == nil ? nil : person
  }
}

/// Đại biểu.
enum AttendanceTable {
  static let roles = Field(
    "vai trò", "roles", .list(of: .choice(Participation.Role.self)),
    help: help("dự, chủ trì, phát biểu …; để trống là dự", "attends when empty"))
  static let side = Field("phía", "side", .text, help: help("ví dụ “về phía tỉnh”", "on whose side"))
  static let group = Field(
    "nhóm", "group", .text,
    help: help("nhóm không nêu tên, ví dụ “lãnh đạo các sở, ngành”", "a group without names"))

  static let person = RecordTable<AttendanceDraft>(
    "đại biểu", "participant", help: help("một người dự", "one who attends"),
    fields: PersonTable.name, PersonTable.key, PersonTable.address, PersonTable.gender,
    PersonTable.prefixTitles,
    PersonTable.posts, roles, side
  ) { reader in
    let person = PersonTable.make(&reader)
    let roles = reader.read(list: roles)
    let side = reader.read(side)
    return person.map { AttendanceDraft(person: $0, mention: nil, roles: roles, side: side) }
  }

  static let unnamed = RecordTable<AttendanceDraft>(
    "nhóm đại biểu", "group of participants", help: help("một nhóm dự", "a group that attends"),
    fields: group, roles, side
  ) { reader in
    let roles = reader.read(list: roles)
    let side = reader.read(side)
    guard let group = reader.read(group) else { return nil }
    return AttendanceDraft(person: nil, mention: group, roles: roles, side: side)
  }

  static let type = FieldType<AttendanceDraft>.variants(
    text: FieldType<Text>.text.map { AttendanceDraft(person: nil, mention: $0) },
    [
      RecordVariant(unnamed, ledBy: group, as: { $0 }),
      RecordVariant(person, ledBy: PersonTable.name, PersonTable.posts, as: { $0 }),
    ])
}

import Diagnostics
import Fields
import Model

/// Độ khẩn, người soạn, số bản, địa chỉ: fields that decisions and submissions share.
enum MarksTable {
  static let urgency = Field(
    "độ khẩn", "urgency", .choice(Urgency.self),
    help: help(
      "hỏa tốc, thượng khẩn hoặc khẩn: dấu đỏ dưới số, ký hiệu",
      "immediate, very urgent or urgent: the red stamp below number and sign"))
  static let drafter = Field(
    "người soạn", "drafter", .text,
    help: help("ký hiệu người soạn thảo, ví dụ “PL”, in sau dòng Lưu", "the drafter's sign, after “Lưu”"))
  static let copies = Field(
    "số bản", "copies", .integer(1...1_000_000),
    help: help("số lượng bản phát hành, in trong ngoặc: PL.(300)", "how many copies go out: PL.(300)"))
  static let foot = Field(
    "địa chỉ cơ quan", "office address", FootTable.table.type(orText: FootTable.short),
    help: help(
      "in ở chân trang thứ nhất, dưới đường kẻ; một dòng chữ là địa chỉ",
      "at the foot of page one, under a line; a single text is the address"))

  static func read(_ reader: inout RecordReader) -> IssuingMarks {
    var marks = IssuingMarks()
    marks.urgency = reader.read(urgency)
    marks.drafter = reader.read(drafter).map { Ending.removed(from: $0) }
    marks.copies = reader.read(copies)
    marks.foot = reader.read(foot)
    return marks
  }
}

/// Địa chỉ cơ quan.
enum FootTable {
  static let address = Field(
    "địa chỉ", "address", .text, help: help("số nhà, đường, xã, tỉnh", "street and place"))
  static let telephone = Field("điện thoại", "telephone", .text, help: help("số điện thoại", "its number"))
  static let fax = Field("fax", "fax", .text, help: help("số fax", "its number"))
  static let email = Field(
    "thư điện tử", "email", .text, aliases: ["e-mail"], help: help("hộp thư của cơ quan", "the office's box"))
  static let website = Field(
    "trang thông tin điện tử", "website", .text, aliases: ["trang thông tin", "cổng thông tin"],
    help: help("tên miền", "the domain"))

  static let table = RecordTable<AddressFoot>(
    "địa chỉ cơ quan", "office address",
    help: help("địa chỉ, điện thoại, fax, thư điện tử, trang thông tin", "how the office is reached"),
    fields: address, telephone, fax, email, website
  ) { reader in
    var foot = AddressFoot()
    foot.address = reader.read(address).map { Ending.removed(from: $0) }
    foot.telephone = reader.read(telephone).map { Ending.removed(from: $0) }
    foot.fax = reader.read(fax).map { Ending.removed(from: $0) }
    foot.email = reader.read(email)
    foot.website = reader.read(website)
    return foot
  }

  static let short = FieldType<Text>.text.map { text in
    var foot = AddressFoot()
    foot.address = Ending.removed(from: text)
    return foot
  }
}

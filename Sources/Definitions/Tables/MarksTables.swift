import Diagnostics
import Fields
import Model

/// Độ khẩn, người soạn, số bản, địa chỉ: fields that decisions and submissions share.
enum MarksTable {
  @FieldList<IssuingMarks> static func fields() -> [Field<IssuingMarks>] {
    Field(
      "độ khẩn", "urgency", \.urgency, .choice(),
      help: help(
        "hỏa tốc, thượng khẩn hoặc khẩn: dấu đỏ dưới số, ký hiệu",
        "immediate, very urgent or urgent: the red stamp below number and sign"))
    Field(
      "người soạn", "drafter", \.drafter, .bare,
      help: help("ký hiệu người soạn thảo, ví dụ “PL”, in sau dòng Lưu", "the drafter's sign, after “Lưu”"))
    Field(
      "số bản", "copies", \.copies, .integer(1...1_000_000),
      help: help("số lượng bản phát hành, in trong ngoặc: PL.(300)", "how many copies go out: PL.(300)"))
    Field(
      "địa chỉ cơ quan", "office address", \.foot, FootTable.type,
      help: help(
        "in ở chân trang thứ nhất, dưới đường kẻ; một dòng chữ là địa chỉ",
        "at the foot of page one, under a line; a single text is the address"))
  }
}

/// Địa chỉ cơ quan.
enum FootTable {
  static let table = RecordTable(
    "địa chỉ cơ quan", "office address",
    help: help("địa chỉ, điện thoại, fax, thư điện tử, trang thông tin", "how the office is reached"),
    AddressFoot()
  ) {
    Field("địa chỉ", "address", \.address, .bare, help: help("số nhà, đường, xã, tỉnh", "street and place"))
    Field("điện thoại", "telephone", \.telephone, .bare, help: help("số điện thoại", "its number"))
    Field("fax", "fax", \.fax, .bare, help: help("số fax", "its number"))
    Field(
      "thư điện tử", "email", \.email, .text, aliases: ["e-mail"],
      help: help("hộp thư của cơ quan", "the office's box"))
    Field(
      "trang thông tin điện tử", "website", \.website, .text, aliases: ["trang thông tin", "cổng thông tin"],
      help: help("tên miền", "the domain"))
  }

  static let type = table.type(
    orText: FieldType<Text>.bare.map { text in
      var foot = AddressFoot()
      foot.address = text
      return foot
    })
}

import Diagnostics
import Fields
import Model

/// Sửa riêng: what one sheet shows otherwise.
enum CorrectionTable {
  static let recipient = Field(
    "người nhận", "recipient", .text, required: true, aliases: ["tên"],
    help: help("tên như trong danh sách", "the name as the list has it"))
  static let unit = Field(
    "đơn vị", "unit", .text, help: help("khi có hai người trùng tên", "where two share a name"))
  static let number = Field(
    "số", "number", .integer(1...9_999_999), aliases: ["số thứ tự"],
    help: help("số thứ tự của tờ, khi trùng cả tên và đơn vị", "the number of the sheet"))
  static let frame = Field(
    "khung", "frame", .text, required: true,
    help: help("tên khung của phôi, ví dụ “thành tích”", "a frame of the blank"))
  static let lines = Field(
    "chữ", "text", .list(of: .text),
    help: help("chữ thay vào; nhiều dòng thì ghi thành danh sách", "the text instead, a list of its lines"))
  static let right = Field(
    "dời phải", "right", .measure(units: ["mm"]),
    help: help("dời sang phải; số âm là sang trái", "to the right; negative is to the left"))
  static let down = Field(
    "dời xuống", "down", .measure(units: ["mm"]),
    help: help("dời xuống; số âm là lên", "down; negative is up"))
  static let size = Field("cỡ", "size", .measure(units: ["pt"]), help: help("cỡ chữ", "size of the text"))

  static let table = RecordTable<CertificateCorrection>(
    "sửa riêng", "correction", help: help("một tờ in khác đi", "what one sheet shows otherwise"),
    fields: recipient, unit, number, frame, lines, right, down, size
  ) { reader in
    let recipient = reader.read(recipient)
    let frame = reader.read(frame)
    guard let recipient, let frame else { return nil }
    var correction = CertificateCorrection(recipient: recipient, frame: frame)
    correction.unit = reader.read(unit)
    correction.number = reader.read(number)
    correction.lines = reader.read(list: lines)
    correction.right = reader.read(right)?.value ?? 0
    correction.down = reader.read(down)?.value ?? 0
    correction.size = reader.read(size)?.value
    correction.place = reader.place
    return correction
  }
}

/// Giấy khen, bằng khen as they are printed.
enum CertificateTable {
  static let blank = Field(
    "phôi", "blank", .text,
    help: help(
      "tên phôi trong templates/blanks, ví dụ giay-khen-a4; để trống thì in trọn trang A4",
      "a blank of templates/blanks; a complete A4 page when empty"))
  static let stock = Field(
    "in trên", "printed on", .choice(CertificateOptions.Stock.self),
    help: help("phôi in sẵn hoặc giấy trắng; để trống thì theo phôi", "a printed blank or plain paper"))
  static let register = Field(
    "số vào sổ từ", "register from", .integer(1...9_999_999),
    help: help(
      "số vào sổ của giấy đầu tiên; số đã cấp được giữ qua các lần dựng",
      "the first register number; numbers once given stay"))
  static let issuedAt = Field("nơi ký", "place", .text, help: help("ví dụ “Kiến An”", "such as “Kiến An”"))
  static let date = Field(
    "ngày ký", "date", .date, help: help("để trống thì theo quyết định", "the decision's when empty"))
  static let order = Field(
    "thứ tự in", "order", .choice(CertificateOptions.Order.self),
    help: help("như danh sách, thứ tự trao hoặc theo đơn vị", "as given, as handed or by unit"))
  static let copies = Field(
    "số bản", "copies", .integer(1...20), help: help("mỗi tờ in mấy bản", "copies of each sheet"))
  static let corrections = Field(
    "sửa riêng", "corrections", .list(of: CorrectionTable.table.type),
    help: help("chữ hoặc vị trí riêng của từng tờ", "text or position of single sheets"))

  static let table = RecordTable<CertificateOptions>(
    "giấy khen", "certificates", help: help("cách in giấy khen, bằng khen", "how certificates are printed"),
    fields: blank, stock, register, issuedAt, date, order, copies, corrections
  ) { reader in
    var options = CertificateOptions()
    options.blank = reader.read(blank)
    options.stock = reader.read(stock)
    options.firstRegisterNumber = reader.read(register)
    options.issuedAt = reader.read(issuedAt)
    options.date = reader.read(date)
    options.order = reader.read(order)
    options.copies = reader.read(copies)
    options.corrections = reader.read(list: corrections)
    return options
  }
}

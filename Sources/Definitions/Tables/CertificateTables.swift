import Diagnostics
import Fields
import Model

/// Sửa riêng: a change to one sheet.
enum CorrectionTable {
  static let table = RecordTable(
    "sửa riêng", "correction", help: help("một tờ in khác đi", "what one sheet shows otherwise"),
    CertificateCorrection(recipient: .unread, frame: .unread), at: \.place
  ) {
    Field(
      "người nhận", "recipient", \.recipient, .text, required: true, aliases: ["tên"],
      help: help("tên như trong danh sách", "the name as the list has it"))
    Field("đơn vị", "unit", \.unit, .text, help: help("khi có hai người trùng tên", "where two share a name"))
    Field(
      "số", "number", \.number, .integer(1...9_999_999), aliases: ["số thứ tự"],
      help: help("số thứ tự của tờ, khi trùng cả tên và đơn vị", "the number of the sheet"))
    Field(
      "khung", "frame", \.frame, .text, required: true,
      help: help("tên khung của phôi, ví dụ “thành tích”", "a frame of the blank"))
    Field(
      "chữ", "text", \.lines, .list(of: .text),
      help: help("chữ thay vào; nhiều dòng thì ghi thành danh sách", "the text instead, a list of its lines"))
    Field(
      "dời phải", "right", \.right, .length(in: "mm", -500...500),
      help: help("dời sang phải; số âm là sang trái", "to the right; negative is to the left"))
    Field(
      "dời xuống", "down", \.down, .length(in: "mm", -500...500),
      help: help("dời xuống; số âm là lên", "down; negative is up"))
    Field("cỡ", "size", \.size, .length(in: "pt", 1...400), help: help("cỡ chữ", "size of the text"))
  }
}

/// Giấy khen, bằng khen and how they are printed.
enum CertificateTable {
  static let table = RecordTable(
    "giấy khen", "certificates", help: help("cách in giấy khen, bằng khen", "how certificates are printed"),
    CertificateOptions()
  ) {
    Field(
      "phôi", "blank", \.blank, .text,
      help: help(
        "tên phôi trong templates/blanks, ví dụ giay-khen-a4; để trống thì in trọn trang A4",
        "a blank of templates/blanks; a complete A4 page when empty"))
    Field(
      "in trên", "printed on", \.stock, .choice(CertificateOptions.Stock.self),
      help: help("phôi in sẵn hoặc giấy trắng; để trống thì theo phôi", "a printed blank or plain paper"))
    Field(
      "đã in", "already printed", \.printed, .list(of: .text),
      help: help(
        "chữ mà phôi mua về đã có, theo tên khung: [hình thức], [quốc huy, hình thức]; chữ còn lại được in thêm; để trống thì theo phôi",
        "what the bought paper shows, by names of frames: [hình thức], [quốc huy, hình thức]; all else is printed; the blank's own when empty"
      ))
    Field(
      "mẫu", "template", \.wordTemplate, .wordFile,
      help: help(
        "tệp Word (.docx) của cơ quan, nằm cạnh bản khai: điền vào tệp ấy thay cho mẫu của chương trình",
        "the office's own Word file (.docx) beside the definition, filled instead of the program's template"))
    Field(
      "quốc huy", "emblem", \.emblem, .text, aliases: ["logo"],
      help: help(
        "hình quốc huy hoặc biểu trưng của cơ quan (PNG, JPEG, SVG), cạnh bản khai; để trống thì theo mẫu giấy",
        "the emblem or the office's logo (PNG, JPEG, SVG) beside the definition; the design's own when empty")
    )
    Field(
      "số vào sổ từ", "register from", \.firstRegisterNumber, .integer(1...9_999_999),
      help: help(
        "số vào sổ của giấy đầu tiên; số đã cấp được giữ qua các lần dựng",
        "the first register number; numbers once given stay"))
    Field("nơi ký", "place", \.issuedAt, .issuingPlace, help: help("ví dụ “Kiến An”", "such as “Kiến An”"))
    Field(
      "ngày ký", "date", \.date, .date,
      help: help("để trống thì theo quyết định", "the decision's when empty"))
    Field(
      "thứ tự in", "order", \.order, .choice(CertificateOptions.Order.self),
      help: help("như danh sách, thứ tự trao hoặc theo đơn vị", "as given, as handed or by unit"))
    Field(
      "số bản", "copies", \.copies, .integer(1...20), help: help("mỗi tờ in mấy bản", "copies of each sheet"))
    Field(
      "sửa riêng", "corrections", \.corrections, .list(of: CorrectionTable.table.type),
      help: help("chữ hoặc vị trí riêng của từng tờ", "text or position of single sheets"))
  } finish: { options, reader in
    if options.wordTemplate != nil, reader.has("phôi") || reader.has("in trên") {
      reader.findings.error(
        DefinitionCodes.templateAndBlank,
        vi: "“mẫu” là tệp Word của cơ quan, không đi cùng “phôi” hay “in trên”",
        en: "“mẫu” is the office's own Word file; it does not go with “phôi” or “in trên”",
        at: reader.keyPlace("mẫu"),
        help: .cure(vi: "giữ một trong hai", en: "keep one of them"))
    }
    if options.stock == .plain, options.printed != nil {
      reader.findings.error(
        DefinitionCodes.plainAndPrinted,
        vi: "“in trên: giấy trắng” in trọn trang, nên không có gì “đã in”",
        en: "“in trên: giấy trắng” prints the whole page, so nothing is “đã in”",
        at: reader.keyPlace("đã in"),
        help: .cure(vi: "giữ một trong hai", en: "keep one of them"))
    }
    return options
  }
}

import DocumentTree
import XLSXWriter

/// A sample list: headings, a few rows, drop-down choices, and a sheet with explanations.
enum SampleWorkbook {
  /// The bytes of the workbook; nil when the archive could not be made.
  static var bytes: [UInt8]? {
    var workbook = Workbook()
    workbook.title = "Danh sách khen thưởng"
    workbook.sheets = [list, guide]
    return try? workbook.packed().all()
  }

  private static let headings: [(text: String, width: Double)] = [
    ("STT", 10), ("Loại", 20), ("Ông/Bà", 15), ("Họ và tên, tên tập thể", 46), ("Chức vụ", 28),
    ("Đơn vị công tác", 40), ("Nơi ở", 22), ("Năm sinh", 15), ("Hình thức khen thưởng", 28),
    ("Tiền thưởng (đồng)", 24), ("Ghi chú", 16),
  ]

  private static let rows: [[String]] = [
    ["1", "tập thể", "", "Trường Tiểu học An Mỹ", "", "", "", "", "Giấy khen", "", ""],
    ["2", "cá nhân", "Ông", "Nguyễn Văn Ví", "Trưởng thôn", "Thôn Đông", "", "1975", "Giấy khen", "", ""],
    [
      "3", "cá nhân", "Bà", "Trần Thị Dụ", "Giáo viên", "Trường Tiểu học An Mỹ", "", "1988", "Giấy khen", "",
      "",
    ],
  ]

  private static var list: Worksheet {
    var sheet = Worksheet(name: "Danh sách")
    sheet.page = PageSetup(
      width: .mm(297), height: .mm(210), top: .mm(20), right: .mm(15), bottom: .mm(20), left: .mm(20),
      numbering: .topCentre)
    sheet.widths = headings.map { .mm($0.width) }
    var head = CellLook()
    head.font.isBold = true
    head.alignment = .centre
    head.hasBorder = true
    head.fill = Colour(red: 0xE7, green: 0xEE, blue: 0xF7)
    for (index, heading) in headings.enumerated() {
      sheet.put(.text(heading.text), row: 1, column: index + 1, look: head)
    }
    let blank = Array(repeating: "", count: headings.count)
    let empty = Array(repeating: blank, count: 17)
    for (offset, row) in (rows + empty).enumerated() {
      for (index, text) in row.enumerated() {
        var look = CellLook()
        look.hasBorder = true
        look.format = index == 9 ? .grouped : index == 0 || index == 7 ? .whole : .text
        let content: CellContent =
          text.isEmpty ? .blank : Int(text).map { .number($0) } ?? .text(text)
        sheet.put(content, row: offset + 2, column: index + 1, look: look)
      }
    }
    // A landscape page is filled without shrinking letters, and leaves room to write by hand.
    sheet.heights[1] = .mm(14)
    for row in 2...rows.count + 18 { sheet.heights[row] = .mm(9) }
    sheet.repeatedRows = 1...1
    sheet.frozenRows = 1
    sheet.validations = [
      .init(
        cells: "B2:B1000", values: ["tập thể", "cá nhân", "hộ gia đình"],
        message: "Chọn: tập thể, cá nhân hoặc hộ gia đình"),
      .init(
        cells: "C2:C1000", values: ["Ông", "Bà"], message: "Chọn Ông hoặc Bà; cấp bậc thì ghi liền trước tên"),
    ]
    return sheet
  }

  private static var guide: Worksheet {
    var sheet = Worksheet(name: "Hướng dẫn")
    sheet.widths = [.mm(50), .mm(150)]
    var title = CellLook()
    title.font.isBold = true
    let lines: [(String, String)] = [
      ("Cột", "Ghi gì"), ("Loại", "tập thể, cá nhân hoặc hộ gia đình"),
      ("Ông/Bà", "Ông, Bà; hoặc bỏ trống và ghi liền trước tên: “Bà Trần Thị Dụ”, “Thiếu tá Hồ Thanh Hà”"),
      ("Họ và tên", "đúng như in trên giấy khen: chữ hoa, dấu thanh"),
      ("Chức vụ, Đơn vị", "của cá nhân; tập thể để trống"), ("Nơi ở", "của hộ gia đình"),
      ("Năm sinh", "năm, hoặc ngày sinh; chỉ năm được dùng"),
      ("Hình thức", "khi một nhóm có nhiều hình thức; còn không thì theo bản khai"),
      ("Tiền thưởng", "số đồng, khi khác mức chung"),
      ("Xóa, thêm", "xóa ba hàng ví dụ; có thể thêm cột khác, cột ấy không in ở đâu"),
      ("Kiểm tra", "vinhdanh list giay-khen.xlsx"),
    ]
    for (index, line) in lines.enumerated() {
      sheet.put(.text(line.0), row: index + 1, column: 1, look: title)
      sheet.put(.text(line.1), row: index + 1, column: 2, look: index == 0 ? title : CellLook())
    }
    return sheet
  }
}

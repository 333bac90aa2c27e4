import DocumentTree

extension DocumentCorpus {
  /// A decision: two-column heading with its rules, body, recipients beside the signature.
  static let decision = CorpusDocument(
    "decision", title: "Quyết định 12/QĐ-UBND",
    [
      Section(
        page: .decree,
        blocks: [
          heading,
          .plain("kind", "QUYẾT ĐỊNH"),
          .plain("subject", "Về việc tặng Giấy khen"),
          .rule(Rule(extent: .length(.mm(30)))),
          .space(.pt(6)),
          .plain("basis", "Căn cứ Luật Thi đua, khen thưởng;"),
          .paragraph(
            Paragraph(
              style: "body",
              inlines: [
                .text(TextRun("Điều 1.") { $0.bold = true }),
                .text(TextRun(" Tặng Giấy khen cho ông ")),
                .text(TextRun("Nguyễn Văn Ánh", origin: CorpusSheet.namePlace)),
                .text(
                  TextRun(
                    ", Trưởng thôn, đã có thành tích xuất sắc trong phong trào thi đua năm\u{A0}2022, kèm theo "
                      + "tiền thưởng 1.000.000\u{A0}đồng.")),
              ])),
          signature,
        ])
    ])

  private static let heading = Block.columns(
    Columns(
      columns: [
        Columns.Column(
          width: .mm(70),
          blocks: [
            .plain("superior", "ỦY BAN NHÂN DÂN HUYỆN MẪU"), .plain("issuer", "ỦY BAN NHÂN DÂN XÃ MẪU"),
            .rule(Rule(extent: .length(.mm(24)))), .plain("number", "Số: 12/QĐ-UBND"),
          ]),
        Columns.Column(
          width: .mm(100),
          blocks: [
            .plain("nation", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
            .plain("motto", "Độc lập - Tự do - Hạnh phúc"),
            .rule(Rule(extent: .length(.mm(58)))), .plain("dateline", "Mẫu, ngày 03 tháng 01 năm 2023"),
          ]),
      ], outdent: .mm(5)))

  private static let signature = Block.columns(
    Columns(columns: [
      Columns.Column(
        width: .mm(80),
        blocks: [
          .space(.pt(12)), .plain("recipientsHead", "Nơi nhận:"), .plain("recipients", "- Như Điều 1;"),
          .plain("recipients", "- Lưu: VT."),
        ]),
      Columns.Column(
        width: .mm(85),
        blocks: [
          .space(.pt(12)), .plain("signerTitle", "CHỦ TỊCH"), .space(.mm(25)),
          .plain("signerName", "Trần Thị Bưởi"),
        ]),
    ]))

  /// A list on a lying sheet: a table with two header rows and spans.
  static let list = CorpusDocument(
    "list", title: "Danh sách",
    [
      Section(
        page: .wide,
        blocks: [
          .plain("kind", "DANH SÁCH"), .table(CorpusTable.spanned),
          .table(
            Table(
              columnWidths: [.mm(40), .mm(60)], borders: .none,
              rows: [
                TableRow(cells: [
                  TableCell(verticalAlignment: .top, paragraphs: [.plain("cell", "Người lập")]),
                  TableCell(verticalAlignment: .bottom, paragraphs: []),
                ])
              ])),
        ])
    ])
}

/// The tables of the corpus.
enum CorpusTable {
  /// Two header rows, a group's heading over all columns, and cells of every alignment.
  static let spanned = Table(
    columnWidths: [.mm(15), .mm(77), .mm(85), .mm(85)], headerRowCount: 2, borders: .all,
    rows: [
      TableRow(cells: [head("STT"), head("Họ và tên"), head("Thành tích", span: 2)]),
      TableRow(cells: [head(""), head(""), head("Năm 2021"), head("Năm 2022")]),
      TableRow(
        cells: [TableCell(span: 4, paragraphs: [.plain("cellHead", "I. CÁ NHÂN")])], keepWithNext: true),
      TableRow(cells: [
        number("1"), name("Nguyễn Văn Ánh"),
        TableCell(verticalAlignment: .top, paragraphs: [.plain("cell", "Hoàn thành tốt")]),
        TableCell(
          verticalAlignment: .bottom,
          paragraphs: [.plain("cell", "Hoàn thành xuất sắc"), .plain("cell", "R&D < 5 % | sáng kiến")]),
      ]),
      TableRow(cells: [
        number("2"), TableCell(span: 2, paragraphs: [.plain("cell", "Trần Thị Bưởi")]), name(""),
      ]),
    ])

  /// People numbered from 1.
  static func people(rowCount: Int) -> Table {
    var rows = [TableRow(cells: [head("STT"), head("Họ và tên"), head("Đơn vị")])]
    for index in 1...max(1, rowCount) {
      rows.append(
        TableRow(cells: [number("\(index)"), name("Nguyễn Thị Số \(index)"), name("Thôn \(index % 9 + 1)")]))
    }
    return Table(
      columnWidths: [.mm(15), .mm(80), .mm(70)], headerRowCount: 1, borders: .all, rows: rows)
  }

  private static func head(_ text: String, span: Int = 1) -> TableCell {
    TableCell(span: span, paragraphs: [.plain("cellHead", text)])
  }

  private static func number(_ text: String) -> TableCell {
    TableCell(paragraphs: [.plain("cellNumber", text)])
  }

  private static func name(_ text: String) -> TableCell {
    TableCell(paragraphs: [.plain("cell", text, origin: CorpusSheet.namePlace)])
  }
}

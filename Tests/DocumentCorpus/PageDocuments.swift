import DocumentTree

extension DocumentCorpus {
  /// Two papers, each numbered from 1 and long enough to show its numbers, then one without numbers.
  static let papers = CorpusDocument(
    "papers", title: "Hai khổ giấy",
    [
      Section(
        page: .decree,
        blocks: [.plain("body", "Trang đứng thứ nhất."), .pageBreak, .plain("body", "Trang đứng thứ hai.")]),
      Section(
        page: .wide,
        blocks: [.plain("body", "Trang ngang thứ nhất."), .pageBreak, .plain("body", "Trang ngang thứ hai.")]),
      Section(
        page: PageSetup(
          width: .mm(148), height: .mm(210), top: .mm(15), right: .mm(12), bottom: .mm(15), left: .mm(12),
          numbering: .none),
        blocks: [
          .plain("body", "Khổ A5, không số trang."), .pageBreak, .plain("body", "Vẫn không số trang."),
        ]),
    ])

  /// Blocks that stay together: groups, one in another, and a group with a table.
  static let keeping = CorpusDocument(
    "keeping", title: "Giữ cùng trang",
    [
      Section(
        page: .decree,
        blocks: [
          .keepTogether([
            .plain("subject", "Một nhóm"),
            .keepTogether([.plain("body", "Đoạn trong nhóm."), .plain("body", "Đoạn nữa.")]),
            .space(.pt(6)), .rule(Rule(extent: .length(.mm(20)))), .plain("body", "Đoạn cuối của nhóm."),
          ]),
          .plain("body", "Ngoài nhóm."),
          .keepTogether([.plain("subject", "Bảng đi với tiêu đề"), .table(CorpusTable.people(rowCount: 2))]),
        ])
    ])

  /// Rules of both extents, of several thicknesses and colours.
  static let rules = CorpusDocument(
    "rules", title: "Đường kẻ",
    [
      Section(
        page: .decree,
        blocks: [
          .plain("motto", "Độc lập - Tự do - Hạnh phúc"), .rule(Rule(extent: .shareOfTextAbove(1))),
          .plain("issuer", "ỦY BAN NHÂN DÂN XÃ MẪU"), .rule(Rule(extent: .shareOfTextAbove(0.4))),
          .plain("subject", "Đường kẻ dày, đỏ, cách xa"),
          .rule(
            Rule(
              extent: .length(.mm(80)), thickness: .pt(3), gap: .pt(8),
              colour: Colour(red: 192, green: 0, blue: 0))),
          .plain("body", "Đường kẻ hết chiều ngang:"), .rule(Rule(extent: .length(.mm(165)))),
          .plain("body", "Đoạn cuối."),
        ])
    ])

  /// Columns: three of them, two sets after one another, a rule in a middle column, an empty column.
  static let columns = CorpusDocument(
    "columns", title: "Cột",
    [
      Section(
        page: .decree,
        blocks: [
          .columns(
            Columns(columns: [
              Columns.Column(
                width: .mm(50), blocks: [.plain("cell", "Cột trái, canh trái, đủ dài để xuống dòng hai.")]),
              Columns.Column(
                width: .mm(65),
                blocks: [
                  .plain("issuer", "Cột giữa"), .rule(Rule(extent: .length(.mm(20)))), .space(.mm(10)),
                ]),
              Columns.Column(width: .mm(50), blocks: []),
            ])),
          .columns(
            Columns(
              columns: [
                Columns.Column(width: .mm(90), blocks: [.plain("recipientsHead", "Nơi nhận:")]),
                Columns.Column(
                  width: .mm(90),
                  blocks: [
                    .keepTogether([
                      .plain("signerTitle", "KT. CHỦ TỊCH"), .plain("signerTitle", "PHÓ CHỦ TỊCH"),
                    ])
                  ]),
              ], outdent: .mm(10))),
          .plain("body", "Sau các cột."),
        ])
    ])

  /// Stamps: alone, between paragraphs with space around, in a column, of two lines.
  static let stamps = CorpusDocument(
    "stamps", title: "Dấu đóng khung",
    [
      Section(
        page: .decree,
        blocks: [
          .stamp(Stamp(.plain("stampText", "HỎA TỐC"), width: .mm(30), colour: CorpusSheet.red)),
          .plain("body", "Đoạn giữa hai dấu."),
          .stamp(Stamp(spaced("THƯỢNG KHẨN"), width: .mm(40), padding: .pt(4), colour: CorpusSheet.red)),
          .columns(
            Columns(columns: [
              Columns.Column(
                width: .mm(70),
                blocks: [
                  .plain("number", "Số: 12/QĐ-UBND"), .space(.pt(6)),
                  .stamp(Stamp(.plain("stampText", "KHẨN"), width: .mm(20), colour: CorpusSheet.red)),
                ]),
              Columns.Column(width: .mm(95), blocks: [.plain("dateline", "Mẫu, ngày 03 tháng 01 năm 2023")]),
            ])),
          .stamp(
            Stamp(
              Paragraph(
                style: "cell",
                inlines: [.text(TextRun("hai dòng")), .lineBreak, .text(TextRun("trang ")), .pageNumber]),
              width: .mm(60), thickness: .pt(2))),
          .plain("body", "Sau các dấu."),
        ])
    ])

  private static func spaced(_ text: String) -> Paragraph {
    var overrides = ParagraphOverrides()
    overrides.spaceBefore = .pt(12)
    overrides.spaceAfter = .pt(8)
    return Paragraph(style: "stampText", overrides: overrides, inlines: [.text(TextRun(text))])
  }

  /// Feet of first pages: a section of two pages with one, one without, one whose foot is higher than its margin
  /// and takes the last rows of a table their room.
  static let feet = CorpusDocument(
    "feet", title: "Chân trang",
    [
      Section(
        page: .decree,
        blocks: [
          .plain("body", "Trang một có chân trang."), .pageBreak, .plain("body", "Trang hai không có."),
        ],
        foot: foot(["Địa chỉ: số 1, thôn Đông, xã Mẫu"])),
      Section(
        page: .decree,
        blocks: [.plain("body", "Không có chân trang."), .pageBreak, .plain("body", "Trang hai cũng vậy.")]),
      Section(
        page: .wide, blocks: [.table(CorpusTable.people(rowCount: 32))],
        foot: foot(["Địa chỉ: số 2", "Điện thoại: 3", "Fax: 4", "Thư điện tử: 5"])),
      Section(
        page: PageSetup(
          width: .mm(148), height: .mm(210), top: .mm(15), right: .mm(12), bottom: .mm(15), left: .mm(12),
          numbering: .none),
        blocks: [.plain("body", "Khổ A5, không số trang, có chân trang.")],
        foot: foot(["Địa chỉ: số 1, thôn Đông, xã Mẫu"])),
    ])

  private static func foot(_ lines: [String]) -> [Block] {
    [.rule(Rule(extent: .length(.mm(120)), gap: .zero)), .space(.pt(2))] + lines.map { .plain("cell", $0) }
  }
}

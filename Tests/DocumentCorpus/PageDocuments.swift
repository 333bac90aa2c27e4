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
}

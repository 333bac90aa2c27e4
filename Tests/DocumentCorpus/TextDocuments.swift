import DocumentTree

extension DocumentCorpus {
  /// Every Vietnamese letter with every tone mark, characters that markup escapes, edge spaces.
  static let letters = CorpusDocument(
    "letters", title: "Chữ & dấu <thanh>",
    [
      Section(
        page: .decree,
        blocks: [
          .plain(
            "body", "aàáảãạ ăằắẳẵặ âầấẩẫậ eèéẻẽẹ êềếểễệ iìíỉĩị oòóỏõọ ôồốổỗộ ơờớởỡợ uùúủũụ ưừứửữự yỳýỷỹỵ đ"),
          .plain(
            "body", "AÀÁẢÃẠ ĂẰẮẲẴẶ ÂẦẤẨẪẬ EÈÉẺẼẸ ÊỀẾỂỄỆ IÌÍỈĨỊ OÒÓỎÕỌ ÔỒỐỔỖỘ ƠỜỚỞỠỢ UÙÚỦŨỤ ƯỪỨỬỮỰ YỲÝỶỸỴ Đ"),
          .plain("body", "a & b < c > d \"e\" 'f' ]]> &amp; <\u{301}i>"),
          .paragraph(
            Paragraph(
              style: "body",
              inlines: [
                .text(TextRun("  hai dấu cách đầu,")), .text(TextRun(" ")),
                .text(TextRun("hai  giữa, một cuối ")),
                .text(TextRun("10\u{A0}km – “ngoặc” … 5\u{2011}6")),
              ])),
        ])
    ])

  /// Every look of a run, alone and together.
  static let emphasis = CorpusDocument(
    "emphasis", title: "Nhấn mạnh",
    [
      Section(
        page: .decree,
        blocks: [
          .paragraph(
            Paragraph(
              style: "body",
              inlines: [
                .text(TextRun("đậm ") { $0.bold = true }), .text(TextRun("nghiêng ") { $0.italic = true }),
                .text(TextRun("gạch chân ") { $0.underline = true }),
                .text(TextRun("to ") { $0.size = .pt(18.5) }),
                .text(TextRun("đỏ ") { $0.colour = Colour(red: 255, green: 0, blue: 0) }),
                .text(TextRun("chữ khác ") { $0.font = "Liberation Sans" }),
                .text(
                  TextRun("tất cả") {
                    $0.bold = true
                    $0.italic = true
                    $0.underline = true
                    $0.size = .pt(10)
                    $0.colour = Colour(red: 0, green: 0, blue: 128)
                  }),
              ])),
          .paragraph(
            Paragraph(
              style: "motto",
              inlines: [
                .text(TextRun("đậm theo kiểu, ")), .text(TextRun("không đậm, ") { $0.bold = false }),
                .text(TextRun("nói lại là đậm") { $0.bold = true }),
              ])),
        ])
    ])

  /// Every override of a paragraph.
  static let paragraphs = CorpusDocument(
    "paragraphs", title: "Đoạn văn",
    [
      Section(
        page: .decree,
        blocks: [
          changed("Canh giữa.") { $0.alignment = .centre },
          changed("Canh phải.") { $0.alignment = .right },
          changed("Canh trái.") { $0.alignment = .left },
          changed("Như kiểu.") {
            $0.alignment = .justified
            $0.bold = false
          },
          changed("Cỡ 11, xanh, đậm, nghiêng.") {
            $0.size = .pt(11)
            $0.colour = Colour(red: 0, green: 112, blue: 192)
            $0.bold = true
            $0.italic = true
          },
          changed("Cách trên 30, dưới 20, giữ với đoạn sau.") {
            $0.spaceBefore = .pt(30)
            $0.spaceAfter = .pt(20)
            $0.keepWithNext = true
          },
          .plain(
            "note",
            "Dòng đúng 15 điểm, lùi phải hai phân; đoạn này dài hơn một dòng để thấy chiều cao của dòng."),
          .plain(
            "recipients",
            "- Dòng treo: chữ sau gạch đầu dòng thẳng cột với nhau khi một dòng không đủ chỗ cho cả câu này."),
        ])
    ])

  private static func changed(_ text: String, _ change: (inout ParagraphOverrides) -> Void) -> Block {
    var overrides = ParagraphOverrides()
    change(&overrides)
    return .paragraph(Paragraph(style: "body", overrides: overrides, inlines: [.text(TextRun(text))]))
  }

  /// What holds no text: paragraphs without runs, empty runs, a section without blocks.
  static let blank = CorpusDocument(
    "blank", title: "",
    [
      Section(
        page: .decree,
        blocks: [
          .paragraph(Paragraph(style: "body", inlines: [])), .plain("body", ""), .plain("body", "Giữa."),
          .paragraph(Paragraph(style: "kind", inlines: [.text(TextRun("")), .text(TextRun(""))])),
        ]),
      Section(page: .decree, blocks: []),
    ])

  /// Line breaks, tabs, page numbers, spaces and page breaks.
  static let breaks = CorpusDocument(
    "breaks", title: "Ngắt",
    [
      Section(
        page: .decree,
        blocks: [
          .paragraph(
            Paragraph(
              style: "cell",
              inlines: [
                .text(TextRun("dòng một")), .lineBreak, .text(TextRun("cột một")), .tab,
                .text(TextRun("cột hai")), .tab,
                .tab, .text(TextRun("cột bốn")), .lineBreak, .text(TextRun("trang ")), .pageNumber,
              ])),
          .space(.mm(20)), .plain("cell", "Sau hai phân trống."), .pageBreak,
          .plain("cell", "Trang hai."), .pageBreak, .table(CorpusTable.people(rowCount: 2)), .space(.pt(10)),
          .table(CorpusTable.people(rowCount: 1)), .pageBreak,
          .rule(Rule(extent: .length(.mm(50)))), .plain("cell", "Trang bốn, dưới đường kẻ."), .space(.mm(5)),
        ])
    ])
}

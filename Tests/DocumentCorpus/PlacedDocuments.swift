import DocumentTree

extension DocumentCorpus {
  /// Two certificates: frames over a border and a seal's picture.
  static let certificate = CorpusDocument(
    "certificate", title: "Giấy khen", printsAtFullScale: true,
    [certificatePage(name: "Nguyễn Văn Ánh"), certificatePage(name: "Tập thể Thôn Đông & Thôn Đoài")])

  /// One certificate.
  static func certificatePage(name: String) -> Section {
    Section(
      page: .blankSheet,
      blocks: [
        .box(
          Box(
            area: PlacedArea(x: .mm(12), y: .mm(12), width: .mm(273), height: .mm(186)), lineWidth: .pt(3),
            lineColour: Colour(red: 192, green: 0, blue: 0))),
        .picture(
          Picture(
            area: PlacedArea(x: .mm(20), y: .mm(150), width: .mm(30), height: .mm(30)),
            bytes: TinyPicture.png,
            description: "Con dấu mẫu")),
        .frame(
          Frame(
            name: "họ và tên", area: PlacedArea(x: .mm(48.5), y: .mm(90), width: .mm(200), height: .mm(14)),
            verticalAlignment: .middle, fit: Frame.Fit(leastSize: .pt(16), mostLines: 1),
            paragraphs: [.plain("awardName", name, origin: CorpusSheet.namePlace)])),
        .frame(
          Frame(
            name: "tiêu đề", area: PlacedArea(x: .mm(48.5), y: .mm(50), width: .mm(200), height: .mm(30)),
            paragraphs: [
              .plain("awardText", "CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ MẪU"), .plain("awardText", "TẶNG GIẤY KHEN"),
            ])),
        .frame(
          Frame(
            name: "ngày ký", area: PlacedArea(x: .mm(160), y: .mm(130), width: .mm(110), height: .mm(12)),
            verticalAlignment: .bottom, paragraphs: [.plain("dateline", "Mẫu, ngày 03 tháng 01 năm 2023")])),
        .frame(
          Frame(
            name: "số", area: PlacedArea(x: .mm(30), y: .mm(130), width: .mm(60), height: .mm(12)),
            paragraphs: [.plain("number", "Số: 12/QĐ-UBND")])),
      ])
  }

  /// Placed blocks among flowing ones, over two pages; boxes filled and without lines.
  static let placed = CorpusDocument(
    "placed", title: "Đặt chỗ",
    [
      Section(
        page: .decree,
        blocks: [
          .plain("body", "Chữ chảy trước khung."),
          frame("Khung trang một", y: 100),
          .box(
            Box(
              area: PlacedArea(x: .mm(30), y: .mm(100), width: .mm(60), height: .mm(20)), lineWidth: .zero,
              lineColour: .black, fill: Colour(red: 255, green: 242, blue: 204))),
          .plain("body", "Chữ chảy sau khung."),
          .pageBreak,
          frame("Khung trang hai", y: 50),
          .plain("body", "Chữ chảy trang hai."),
          .box(
            Box(
              area: PlacedArea(x: .mm(100), y: .mm(150), width: .mm(40), height: .mm(40)), lineWidth: .pt(1),
              lineColour: Colour(red: 0, green: 0, blue: 255), fill: Colour(red: 221, green: 235, blue: 247))),
          .picture(
            Picture(
              area: PlacedArea(x: .mm(110), y: .mm(160), width: .mm(20), height: .mm(20)),
              bytes: TinyPicture.otherPNG, description: "Ô xanh")),
        ])
    ])

  private static func frame(_ text: String, y: Double) -> Block {
    .frame(
      Frame(
        name: text, area: PlacedArea(x: .mm(30), y: .mm(y), width: .mm(60), height: .mm(20)),
        verticalAlignment: .middle, paragraphs: [.plain("cellHead", text), .plain("cell", "dòng hai")]))
  }
}

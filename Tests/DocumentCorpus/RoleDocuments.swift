import DocumentTree

extension DocumentCorpus {
  /// Styles of every role: a title, headings, items of a list, a caption.
  static let roles = CorpusDocument(
    "roles", title: "Vai trò", sheet: roleSheet,
    [
      Section(
        page: .decree,
        blocks: [
          .plain("headline", "# Xã Mẫu tuyên dương 5 tập thể_tiêu biểu #"), .plain("text", "Đoạn mở đầu."),
          .plain("place", "* Xã Mẫu"), .plain("text", "Danh sách gồm:"),
          .plain("item", "- Ông Nguyễn Văn Ánh;"), .plain("item", "- Bà Trần Thị Ước."),
          .plain("item", "1. Không có gạch đầu dòng"), .plain("picture", "Quang cảnh hội nghị. Ảnh: T.P"),
          .plain("text", "- Đoạn văn bắt đầu bằng gạch."), .plain("text", "2026. Năm đứng đầu câu."),
          .plain("place", ""),
        ])
    ])

  private static let roleSheet = StyleSheet(
    name: "roles",
    styles: [
      style("text", .body), style("headline", .title, bold: true), style("place", .heading),
      style("item", .item), style("picture", .caption, italic: true), style("pageNumber", .body),
    ])

  private static func style(
    _ name: String, _ role: ParagraphStyle.Role, bold: Bool = false, italic: Bool = false
  ) -> ParagraphStyle {
    ParagraphStyle(
      name: name, displayName: name, font: "Times New Roman", size: .pt(13), bold: bold, italic: italic,
      role: role)
  }
}

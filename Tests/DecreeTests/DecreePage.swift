/// The page `docs/decree-30.md`: a table for each of the measured decisions.
enum DecreePage {
  static let start = """
    # Nghị định 30/2020/NĐ-CP: quy định và số đo

    Bảng này do phép thử `DecreeTests` đọc lại từ các tệp đã tạo ra của bốn ví dụ (`RECORD=failed swift test --filter
    DecreeTests` ghi lại). Cột *DOCX*: tên kiểu, cỡ chữ, dáng chữ, canh lề đọc từ `styles.xml` và `document.xml`. Cột *PDF*:
    cỡ và dáng chữ, mép trái × mép trên của dòng đầu (milimét từ góc trên bên trái tờ giấy) đọc bằng `pdftohtml`; đường kẻ
    đọc bằng `pdftocairo`. Nơi máy không có Times New Roman, PDF dùng Liberation Serif có cùng bề rộng chữ.
    Thành phần mà một ví dụ không có thì ghi “–”; thành phần nào cũng có ở ít nhất một ví dụ. Quyết định khen thưởng không
    chia phần, chương, mục nên các dòng ấy không có ở đây.

    This table is read back from the files made for four examples: what Decree 30/2020/NĐ-CP, Annex I says of each element,
    what the DOCX has (style, size, weight, alignment) and what the PDF has (size, weight, left × top edge of the first line
    in millimetres from the paper's corner, lines drawn). What an example does not have is “–”; every element stands in at
    least one of them. Decisions of commendation have no parts, chapters and sections, so these have no row.


    """

  static func table(_ title: String, _ example: String, _ word: WordFile, _ print: PrintedFile) -> String {
    var lines = [
      "## \(title)", "", "`examples/\(example)`, \(print.pageCount) trang · pages", "",
      "| thành phần | nghị định | DOCX | PDF |", "|---|---|---|---|",
    ]
    if let section = word.sections.first {
      lines.append(
        "| Khổ giấy, lề trên, phải, dưới, trái | A4; 20–25, 15–20, 20–25, 30–35 mm "
          + "| \(whole(section.width)) × \(whole(section.height)); \(whole(section.top)), \(whole(section.right)), \(whole(section.bottom)), \(whole(section.left)) mm "
          + "| \(whole(print.pageSize.width)) × \(whole(print.pageSize.height)) mm |")
    }
    let matches = Matches(word, print)
    for element in DecreeElement.all { lines.append(row(element, word, print, matches)) }
    lines.append(pageNumbers(word, print))
    return lines.joined(separator: "\n") + "\n\n"
  }

  private static func row(
    _ element: DecreeElement, _ word: WordFile, _ print: PrintedFile, _ matches: Matches
  ) -> String {
    let start = "| \(element.name) | \(element.rule) | "
    guard let paragraph = word.of(element.style).first, let line = matches[paragraph] else {
      return start + "– | – |"
    }
    let style = paragraph.style
    var inWord =
      "`\(paragraph.styleID)` \(points(style.size)), \(look(style.bold, style.italic)), \(alignment(style.alignment))"
    if element.isBody {
      inWord +=
        ", lùi \(tenths(Double(style.firstLine) / 1440 * 25.4)) mm, cách \(style.after / 20) pt, dòng \(hundredths(Double(style.line) / 240))"
    }
    var inPrint =
      "\(points(line.size)), \(look(line.bold, line.italic)), \(whole(line.left)) × \(whole(line.top)) mm"
    if element.isStamp, let inBox = paragraph.box, let box = print.boxes.first(where: { $0.holds(line) }) {
      inWord += ", đỏ; khung \(whole(inBox.width)) mm"
      inPrint += ", đỏ; khung \(whole(box.width)) × \(whole(box.height)) mm"
    }
    if element.isFoot, let rule = print.rules.last(where: { $0.page == 1 && $0.y < line.top + 1 }) {
      inWord += ", chân trang thứ nhất"
      inPrint += ", trang \(line.page); nét kẻ \(whole(rule.length)) mm"
    }
    if element.under != nil, let last = word.of(element.style).last,
      let length = word.rule(after: element.style),
      let rule = matches[last].flatMap({ print.rule(below: $0) })
    {
      let share = rule.length / max(1, matches.longest(of: last))
      inWord += "; kẻ \(whole(length)) mm"
      inPrint += "; kẻ \(whole(rule.length)) mm = \(hundredths(share)) dòng chữ"
    }
    return start + inWord + " | " + inPrint + " |"
  }

  private static func pageNumbers(_ word: WordFile, _ print: PrintedFile) -> String {
    let style = word.styles[word.header?.styleID ?? ""] ?? WordFile.Style()
    let numbers = (1...max(1, print.pageCount)).map { page in
      let line = print.pageNumber(page)
      return line.map {
        "\(PrintedFile.plain($0.text)) (\(points($0.size)), giữa dòng ở \(whole($0.centre)) mm)"
      } ?? "không"
    }
    return "| Số trang | giữa lề trên, cỡ 13–14, đứng, không ở trang đầu; danh sách đếm riêng "
      + "| `\(word.header?.styleID ?? "–")` \(points(style.size)), \(look(style.bold, style.italic)), \(alignment(style.alignment)), từ trang 2 của mỗi phần "
      + "| theo trang: \(numbers.joined(separator: "; ")) |"
  }

  private static func look(_ bold: Bool, _ italic: Bool) -> String {
    switch (bold, italic) {
    case (true, true): "nghiêng đậm"
    case (true, false): "đậm"
    case (false, true): "nghiêng"
    case (false, false): "đứng"
    }
  }

  private static func alignment(_ value: String) -> String {
    switch value {
    case "center": "giữa"
    case "both": "đều"
    case "right": "phải"
    default: "trái"
    }
  }

  private static func whole(_ value: Double) -> String { "\(Int(value.rounded()))" }

  private static func points(_ value: Double) -> String {
    value == value.rounded() ? "\(Int(value)) pt" : "\(value) pt"
  }

  private static func tenths(_ value: Double) -> String {
    let tenths = Int((value * 10).rounded())
    return "\(tenths / 10),\(tenths % 10)"
  }

  private static func hundredths(_ value: Double) -> String {
    let hundredths = Int((value * 100).rounded())
    return "\(hundredths / 100),\(hundredths % 100 < 10 ? "0" : "")\(hundredths % 100)"
  }
}

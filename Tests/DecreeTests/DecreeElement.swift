/// An element of Decree 30/2020/NĐ-CP, Annex I, with what the decree says of it and where our documents have it.
struct DecreeElement: Sendable {
  /// How the letters are.
  enum Case: Sendable {
    case upper
    case lower
  }

  /// The line drawn under it.
  enum Under: Sendable {
    /// As long as the text.
    case whole
    /// A third to a half of the text.
    case part
    /// Short; the decree gives no length.
    case short
  }

  let name: String
  /// The style in the DOCX.
  let style: String
  let letters: Case
  let size: ClosedRange<Double>
  let bold: Bool
  let italic: Bool
  /// The value of `w:jc`.
  let alignment: String
  var under: Under?
  /// Whether a decision may do without it.
  var isOptional = false
  /// Whether its first words are bold by themselves: Điều 1.
  var boldStart = false
  /// Whether it stands in a red box.
  var isStamp = false
  /// Whether it stands at the foot of page one, under a line as wide as the text.
  var isFoot = false
  /// Whether it is a paragraph of the body: indented, with space between paragraphs.
  var isBody = false

  /// What the decree says, in a few words.
  var rule: String {
    let sizes =
      size.lowerBound == size.upperBound
      ? "\(Int(size.lowerBound))" : "\(Int(size.lowerBound))–\(Int(size.upperBound))"
    var parts = [letters == .upper ? "in hoa" : "in thường", "cỡ \(sizes)"]
    switch (bold, italic) {
    case (true, true): parts.append("nghiêng, đậm")
    case (true, false): parts.append("đứng, đậm")
    case (false, true): parts.append("nghiêng")
    case (false, false): parts.append(boldStart ? "đứng; “Điều n.” đậm" : "đứng")
    }
    switch alignment {
    case "center":
      parts.append(
        isStamp ? "màu đỏ, trong khung" : isFoot ? "cuối trang 1, dưới nét kẻ hết chiều ngang" : "canh giữa")
    case "both": parts.append("canh đều, lùi 1–1,27 cm, đoạn cách ≥ 6 pt, dòng đơn–1,5")
    default: parts.append("sát lề trái")
    }
    switch under {
    case .whole: parts.append("kẻ dưới dài bằng dòng chữ")
    case .part: parts.append("kẻ dưới 1/3–1/2 dòng chữ")
    case .short: parts.append("kẻ ngắn ở dưới")
    case nil: break
    }
    return parts.joined(separator: "; ")
  }

  static let all: [DecreeElement] = [
    .init(
      name: "Quốc hiệu", style: "nationalName", letters: .upper, size: 12...13, bold: true, italic: false,
      alignment: "center"),
    .init(
      name: "Tiêu ngữ", style: "motto", letters: .lower, size: 13...14, bold: true, italic: false,
      alignment: "center", under: .whole),
    .init(
      name: "Cơ quan chủ quản", style: "superiorBody", letters: .upper, size: 12...13, bold: false,
      italic: false, alignment: "center", isOptional: true),
    .init(
      name: "Cơ quan ban hành", style: "issuingBody", letters: .upper, size: 12...13, bold: true,
      italic: false, alignment: "center", under: .part),
    .init(
      name: "Số, ký hiệu", style: "documentNumber", letters: .lower, size: 13...13, bold: false,
      italic: false, alignment: "center"),
    .init(
      name: "Dấu chỉ độ khẩn", style: "urgency", letters: .upper, size: 13...14, bold: true, italic: false,
      alignment: "center", isOptional: true, isStamp: true),
    .init(
      name: "Địa danh, thời gian", style: "placeDate", letters: .lower, size: 13...14, bold: false,
      italic: true, alignment: "center"),
    .init(
      name: "Tên loại", style: "documentType", letters: .upper, size: 13...14, bold: true, italic: false,
      alignment: "center"),
    .init(
      name: "Trích yếu", style: "subject", letters: .lower, size: 13...14, bold: true, italic: false,
      alignment: "center", under: .part),
    .init(
      name: "Thẩm quyền ban hành", style: "authorityLine", letters: .upper, size: 13...14, bold: true,
      italic: false, alignment: "center"),
    .init(
      name: "Căn cứ", style: "ground", letters: .lower, size: 13...14, bold: false, italic: true,
      alignment: "both", isBody: true),
    .init(
      name: "“QUYẾT ĐỊNH:”", style: "decides", letters: .upper, size: 13...14, bold: true, italic: false,
      alignment: "center"),
    .init(
      name: "Điều", style: "article", letters: .lower, size: 13...14, bold: false, italic: false,
      alignment: "both", boldStart: true, isBody: true),
    .init(
      name: "Khoản", style: "clause", letters: .lower, size: 13...14, bold: false, italic: false,
      alignment: "both", isOptional: true, isBody: true),
    .init(
      name: "Điểm", style: "point", letters: .lower, size: 13...14, bold: false, italic: false,
      alignment: "both", isOptional: true, isBody: true),
    .init(
      name: "Quyền hạn, chức vụ người ký", style: "signingAuthority", letters: .upper, size: 13...14,
      bold: true, italic: false, alignment: "center"),
    .init(
      name: "Họ tên người ký", style: "signerName", letters: .lower, size: 13...14, bold: true,
      italic: false, alignment: "center"),
    .init(
      name: "“Nơi nhận:”", style: "distributionHeading", letters: .lower, size: 12...12, bold: true,
      italic: true, alignment: "left"),
    .init(
      name: "Nơi nhận", style: "distributionLine", letters: .lower, size: 11...11, bold: false,
      italic: false, alignment: "left"),
    .init(
      name: "Người soạn thảo, số bản", style: "drafterSign", letters: .lower, size: 11...11, bold: false,
      italic: false, alignment: "left", isOptional: true),
    .init(
      name: "Địa chỉ cơ quan", style: "addressFoot", letters: .lower, size: 11...12, bold: false,
      italic: false, alignment: "center", isOptional: true, isFoot: true),
    .init(
      name: "“Phụ lục I”", style: "annexNumber", letters: .lower, size: 14...14, bold: true, italic: false,
      alignment: "center", isOptional: true),
    .init(
      name: "Tên danh sách (phụ lục)", style: "annexTitle", letters: .upper, size: 13...14, bold: true,
      italic: false, alignment: "center"),
    .init(
      name: "Dòng “Kèm theo”", style: "annexReference", letters: .lower, size: 13...14, bold: false,
      italic: true, alignment: "center", under: .short),
  ]
}

import Diagnostics

/// The faults of blanks and of what is printed on them.
public enum BlankCodes {
  /// A frame without a place.
  public static let withoutPlace = DiagnosticCode(
    "blank/frame-without-place",
    summary: Message(vi: "khung của phôi chưa có vị trí", en: "a frame of a blank has no place"),
    page: Message(
      vi: """
        Mỗi khung của phôi cần “vị trí: {x: … mm, y: … mm, rộng: … mm, cao: … mm}”, đo từ góc trên bên trái tờ giấy. \
        Chữ không in trên phôi này thì ghi “bỏ: có”.
        """,
      en: """
        Each frame of a blank needs "vị trí: {x: … mm, y: … mm, rộng: … mm, cao: … mm}", measured from the paper's top \
        left corner. For a text that this blank does not print write "bỏ: có".
        """))

  /// A paper of a size that no printer takes.
  public static let badPaper = DiagnosticCode(
    "blank/bad-paper", summary: Message(vi: "khổ giấy không hợp lý", en: "a paper of an odd size"),
    page: Message(
      vi: "Khổ giấy ghi theo chiều đặt của tờ giấy, ví dụ {rộng: 297 mm, cao: 210 mm} là A4 nằm ngang.",
      en: "The paper is written as it lies: {rộng: 297 mm, cao: 210 mm} is A4 landscape."))

  /// A frame beyond the edge of the paper.
  public static let outsidePaper = DiagnosticCode(
    "blank/frame-outside-paper",
    summary: Message(vi: "khung nằm ngoài tờ giấy", en: "a frame lies outside the paper"),
    page: Message(
      vi:
        "Khung phải nằm trọn trong tờ giấy: x + rộng không quá bề rộng, y + cao không quá chiều cao của giấy.",
      en: "A frame lies on the paper: x + rộng is at most its width, y + cao at most its height."))

  /// A least size above the size.
  public static let badSizes = DiagnosticCode(
    "blank/bad-sizes",
    summary: Message(vi: "cỡ nhỏ nhất lớn hơn cỡ chữ", en: "the least size is larger than the size"),
    page: Message(
      vi: "“cỡ nhỏ nhất” là cỡ mà chữ dài được thu xuống, nên không lớn hơn “cỡ”.",
      en: "\"cỡ nhỏ nhất\" is the size that long text shrinks to, so it is no larger than \"cỡ\"."))

  /// The definition names a blank that does not exist.
  public static let unknownBlank = DiagnosticCode(
    "blank/unknown", summary: Message(vi: "không có phôi này", en: "there is no such blank"),
    page: Message(
      vi: """
        “phôi” của giấy khen là tên một tệp trong templates/blanks, không có đuôi .yaml. Chép phôi gần giống nhất bằng \
        “vinhdanh templates --copy blanks <thư mục>”, đổi tên tệp, dời các khung, rồi dựng với --templates <thư mục>.
        """,
      en: """
        "phôi" of certificates names a file in templates/blanks without its ending .yaml. Copy the nearest one with \
        "vinhdanh templates --copy blanks <folder>", rename it, move its frames, and build with --templates <folder>.
        """))

  /// A template's field for which the blank has no frame.
  public static let missingField = DiagnosticCode(
    "blank/missing-frame",
    summary: Message(vi: "phôi thiếu khung mà mẫu cần", en: "the blank lacks a frame of the template"),
    page: Message(
      vi:
        "Mẫu in một chữ mà phôi không nói đặt ở đâu. Hãy thêm khung đó vào phôi, hoặc ghi “bỏ: có” nếu không in.",
      en: "The template prints a text for which the blank has no frame. Add it, or write \"bỏ: có\"."))

  /// A template with fields but no blank.
  public static let fieldWithoutBlank = DiagnosticCode(
    "blank/field-without-blank",
    summary: Message(
      vi: "<field> chỉ dùng trong mẫu in lên phôi", en: "<field> belongs to templates of blanks"),
    page: Message(
      vi:
        "Phần tử <field> lấy vị trí từ phôi, nên chỉ dùng trong mẫu giấy khen. Ở văn bản khác hãy dùng <frame>.",
      en: "<field> takes its place from a blank: use it in templates of certificates, and <frame> elsewhere.")
  )

  /// A correction that names nobody, or more than one.
  public static let correctionOfNobody = DiagnosticCode(
    "certificate/correction-of-nobody",
    summary: Message(
      vi: "chỗ sửa riêng không chỉ ra đúng một người", en: "a correction does not name exactly one recipient"),
    page: Message(
      vi: """
        “sửa riêng” của giấy khen nêu tên một người nhận như trong danh sách. Khi hai người trùng tên, ghi thêm “đơn vị” \
        hoặc “số” là số thứ tự của tờ.
        """,
      en: """
        "sửa riêng" names a recipient as the list does. Where two share a name add "đơn vị", or "số", the number of the \
        sheet.
        """))

  /// A correction of a frame that the blank does not have.
  public static let correctionOfNoFrame = DiagnosticCode(
    "certificate/correction-of-no-frame",
    summary: Message(
      vi: "chỗ sửa riêng nêu khung không có", en: "a correction names a frame that does not exist"),
    page: Message(
      vi: "“khung” của chỗ sửa riêng là tên một khung của phôi, ví dụ “người nhận” hoặc “thành tích”.",
      en: "\"khung\" of a correction is the name of a frame of the blank, such as “người nhận”."))

  /// No sheet has the numbers or the name that were asked for.
  public static let nothingSelected = DiagnosticCode(
    "certificate/nothing-selected",
    summary: Message(vi: "không có tờ nào như yêu cầu", en: "no sheet is the one asked for"),
    page: Message(
      vi:
        "--from, --to là số vào sổ (hoặc số thứ tự tờ khi không đánh số); --name là một phần của tên người nhận.",
      en:
        "--from and --to are register numbers (or the sheet's number without one); --name is a part of a name."
    ))

  /// A number of the register that nobody has any more.
  public static let numberLeft = DiagnosticCode(
    "certificate/register-number-left",
    summary: Message(
      vi: "số vào sổ đã cấp mà không còn người nhận", en: "a number given to somebody no longer listed"),
    page: Message(
      vi: """
        Số vào sổ đã cấp được giữ trong so-khen-thuong.json cạnh tệp định nghĩa và không bao giờ cấp lại cho người khác. Người được \
        cấp số này không còn trong danh sách, hoặc tên đã được sửa (khi đó người ấy nhận số mới).
        """,
      en: """
        Numbers once given are kept in so-khen-thuong.json beside the definition and never given again. Whoever had this one is no longer \
        in the list, or their name was corrected (they then have a new number).
        """))

  /// A correction gives a sheet another name than the decision has.
  public static let otherName = DiagnosticCode(
    "certificate/other-name",
    summary: Message(
      vi: "giấy khen ghi tên khác quyết định", en: "a certificate has another name than the decision"),
    page: Message(
      vi:
        "“Sửa riêng” có thể ngắt dòng tên hoặc thêm cấp bậc, nhưng tên trên giấy phải là tên trong danh sách kèm quyết định. Nếu danh "
        + "sách sai thì hãy sửa danh sách: quyết định, giấy khen và bản soát sẽ cùng đúng.",
      en:
        "A correction may break the name into lines or add a rank, but the name on the sheet must be that of the decision's list. "
        + "Where the list is wrong correct the list: decision, certificate and proof list then agree."))

  /// Every code of blanks.
  public static let all: [DiagnosticCode] = [
    withoutPlace, badPaper, outsidePaper, badSizes, unknownBlank, missingField, fieldWithoutBlank,
    correctionOfNobody, correctionOfNoFrame, nothingSelected, numberLeft, otherName,
  ]
}

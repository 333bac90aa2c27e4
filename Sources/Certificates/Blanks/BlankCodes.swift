import Diagnostics
import DocumentTree

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
        Each frame of a blank needs “vị trí: {x: … mm, y: … mm, rộng: … mm, cao: … mm}”, measured from the paper's top \
        left corner. For a text that this blank does not print write “bỏ: có”.
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

  /// Two frames at one place.
  public static let framesOverlap = DiagnosticCode(
    "blank/frames-overlap",
    summary: Message(vi: "hai khung của phôi đè lên nhau", en: "two frames of a blank lie over one another"),
    page: Message(
      vi: """
        Hai chữ in cùng một chỗ thì không đọc được. Mỗi khung cần chỗ riêng cho từng loại người nhận; khung “in sẵn” cũng tính, vì \
        giấy đã có chữ ở đó. Khung không dùng thì ghi “bỏ: có”.
        """,
      en: """
        Two texts at one place cannot be read. Each frame needs a place of its own for every kind of recipient; one that the \
        paper shows already counts too. For a frame that is not used write “bỏ: có”.
        """))

  /// Lines of two frames that come too near.
  public static let linesTooNear = DiagnosticCode(
    "blank/lines-too-near",
    summary: Message(vi: "hai dòng của phôi sát nhau", en: "lines of a blank that are too near"),
    page: Message(
      vi: """
        Từ chân dòng trên đến đầu chữ hoa dòng dưới cần từ 2 mm, tính theo cỡ chữ và số dòng thường của mỗi khung. Gần hơn thì dấu \
        của chữ dưới chạm chữ trên.
        """,
      en: """
        From the baseline of one frame to the capitals of the next there are 2 mm, reckoned from sizes and free lines. Nearer, \
        the marks of the one touch the other.
        """))

  /// An emblem in a file that no page can show.
  public static let badEmblem = DiagnosticCode(
    "blank/bad-emblem",
    summary: Message(vi: "hình quốc huy không dùng được", en: "an emblem that cannot be used"),
    page: Message(
      vi: """
        “quốc huy: tệp” in hình của cơ quan vào chỗ quốc huy của mẫu giấy: PNG (nền trong suốt càng tốt), JPEG (kể cả bốn màu in) hoặc \
        SVG. Tệp phải nguyên vẹn, mỗi cạnh không quá 32.767 điểm, cả hình không quá 70 triệu điểm; JPEG phải đứng đúng chiều.
        """,
      en: """
        “quốc huy: file” prints the office's picture at the design's place for the emblem: PNG (best with a transparent ground), JPEG \
        (in the four colours of print too) or SVG. The file must be whole, of at most 32,767 points a side and 70 million in all; a \
        JPEG must stand upright.
        """))

  /// Corners of a photograph that are not those of a sheet.
  public static let badCorners = DiagnosticCode(
    "blank/bad-corners",
    summary: Message(vi: "góc ảnh không phải bốn góc tờ giấy", en: "corners that are not those of a sheet"),
    page: Message(
      vi: """
        “góc ảnh” là bốn góc tờ phôi trong ảnh chụp, theo thứ tự trên trái, trên phải, dưới phải, dưới trái, tính bằng điểm ảnh từ góc \
        trên bên trái của ảnh như khi xem. Mở ảnh trong chương trình vẽ, đưa chuột tới từng góc giấy và chép hai số nó hiện ra.
        """,
      en: """
        “góc ảnh” are the paper's four corners in the photograph: top left, top right, bottom right, bottom left, in points from the \
        photograph's top left corner as it is looked at. A paint program shows both numbers where the mouse points.
        """))

  /// A text that the paper cannot show, or not beside the blank's own.
  public static let notPrinted = DiagnosticCode(
    "blank/not-printed",
    summary: Message(
      vi: "“đã in” nói đến chữ mà phôi không có", en: "“đã in” names a text that the blank does not have"),
    page: Message(
      vi: """
        “đã in” kể những chữ mà tờ phôi mua về đã có sẵn, bằng tên khung của phôi, và “quốc huy” nếu hình đã in. Những chữ còn lại được in \
        thêm. Ví dụ phôi chỉ có chữ GIẤY KHEN: đã in: [hình thức]; có quốc huy và chữ GIẤY KHEN: đã in: [quốc huy, hình thức].
        """,
      en: """
        “đã in” lists the texts that the bought paper shows, by the names of the blank's frames, and “quốc huy” where the emblem is \
        printed. All others are printed. Paper that shows only GIẤY KHEN: đã in: [hình thức]; emblem and form: đã in: [quốc huy, hình thức].
        """))

  /// An emblem for a blank that has no place for it.
  public static let noEmblemPlace = DiagnosticCode(
    "blank/no-emblem-place",
    summary: Message(vi: "phôi không có chỗ cho quốc huy", en: "a blank without a place for an emblem"),
    page: Message(
      vi:
        "Mẫu giấy này không in quốc huy. Chọn mẫu khác, hoặc thêm mục “hình” với “tệp: quoc-huy” vào phôi riêng.",
      en:
        "This design prints no emblem. Choose another, or add a “hình” with “tệp: quoc-huy” to a blank of your own."
    ))

  /// A least size above the size.
  public static let badSizes = DiagnosticCode(
    "blank/bad-sizes",
    summary: Message(vi: "cỡ nhỏ nhất lớn hơn cỡ chữ", en: "the least size is larger than the size"),
    page: Message(
      vi: "“cỡ nhỏ nhất” là cỡ mà chữ dài được thu xuống, nên không lớn hơn “cỡ”.",
      en: "“cỡ nhỏ nhất” is the size that long text shrinks to, so it is no larger than “cỡ”."))

  /// The definition names a blank that does not exist.
  public static let unknownBlank = DiagnosticCode(
    "blank/unknown", summary: Message(vi: "không có phôi này", en: "there is no such blank"),
    page: Message(
      vi: """
        “phôi” của giấy khen là tên một tệp trong templates/blanks, không có đuôi .yaml. Chép phôi gần giống nhất bằng \
        “vinhdanh templates --copy blanks <thư mục>”, đổi tên tệp, dời các khung, rồi dựng với --templates <thư mục>.
        """,
      en: """
        “phôi” of certificates names a file in templates/blanks without its ending .yaml. Copy the nearest one with \
        “vinhdanh templates --copy blanks <folder>”, rename it, move its frames, and build with --templates <folder>.
        """))

  /// A template's field for which the blank has no frame.
  public static let missingField = DiagnosticCode(
    "blank/missing-frame",
    summary: Message(vi: "phôi thiếu khung mà mẫu cần", en: "the blank lacks a frame of the template"),
    page: Message(
      vi:
        "Mẫu in một chữ mà phôi không nói đặt ở đâu. Hãy thêm khung đó vào phôi, hoặc ghi “bỏ: có” nếu không in.",
      en: "The template prints a text for which the blank has no frame. Add it, or write “bỏ: có”."))

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
        “sửa riêng” names a recipient as the list does. Where two share a name add “đơn vị”, or “số”, the number of the \
        sheet.
        """))

  /// A correction of a frame that the blank does not have.
  public static let correctionOfNoFrame = DiagnosticCode(
    "certificate/correction-of-no-frame",
    summary: Message(
      vi: "chỗ sửa riêng nêu khung không có", en: "a correction names a frame that does not exist"),
    page: Message(
      vi: "“khung” của chỗ sửa riêng là tên một khung của phôi, ví dụ “người nhận” hoặc “thành tích”.",
      en: "“khung” of a correction is the name of a frame of the blank, such as “người nhận”."))

  /// No sheet has the requested numbers or name.
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
        cấp số này không còn trong danh sách. Nếu tên đã được sửa nhiều chỗ, hãy nói rõ bằng “vinhdanh register … --rename”; số \
        chưa có tờ nào in ra thì trả lại được bằng “--give-back”.
        """,
      en: """
        Numbers once given are kept in so-khen-thuong.json beside the definition and never given again. Whoever had this one is no longer \
        in the list. If their name was changed in several places, say so with “vinhdanh register … --rename”; a number that no \
        printed sheet has can be given back with “--give-back”.
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

  /// Ảnh của phôi không dùng được.
  public static let badPicture = DiagnosticCode(
    "blank/bad-picture",
    summary: Message(vi: "ảnh của phôi không dùng được", en: "a picture of a blank cannot be used"),
    page: Message(
      vi: """
        Ảnh của phôi là tệp PNG hoặc JPEG nguyên vẹn (hình quốc huy, biểu trưng thì cả SVG), mỗi cạnh không quá 32.767 điểm, cả ảnh \
        không quá 70 triệu điểm. Hãy mở ảnh và lưu lại, nhỏ hơn nếu cần.
        """,
      en: """
        A picture of a blank is a sound PNG or JPEG file (an emblem may be SVG) of at most 32,767 points a side and 70 million \
        in all. Open the picture and save it again, smaller if need be.
        """))

  /// Every code of blanks.
  public static let all: [DiagnosticCode] = [
    withoutPlace, badPaper, outsidePaper, badEmblem, badCorners, notPrinted, noEmblemPlace, framesOverlap,
    linesTooNear,
    badSizes, unknownBlank,
    missingField,
    correctionOfNobody, correctionOfNoFrame, nothingSelected, numberLeft, otherName, badPicture,
  ]
}

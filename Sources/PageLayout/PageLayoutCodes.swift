import Diagnostics

/// The faults that layout can find.
public enum PageLayoutCodes {
  /// Every code of this target.
  public static let all: [DiagnosticCode] = [
    missingFont, substitutedFont, missingLetter, textTooLong, frameTextShrunk, brokenWord,
    pageWithoutRoom,
    blockHigherThanPage, ruleWithoutText, tableTooWide, frameOutsidePaper, unreadablePicture,
  ]

  /// A picture that cannot be read.
  public static let unreadablePicture = DiagnosticCode(
    "page/picture-unreadable",
    summary: Message(vi: "Không đọc được ảnh", en: "A picture cannot be read"),
    page: Message(
      vi:
        "Ảnh trong tài liệu phải là tệp PNG nguyên vẹn, không quá 70 triệu điểm ảnh. Hãy lưu lại ảnh dạng PNG.",
      en:
        "A picture in a document must be a sound PNG file of at most 70 million pixels. Save it as PNG again."
    ))

  /// A font that is replaced by another family of its list.
  public static let substitutedFont = DiagnosticCode(
    "font/substituted", summary: Message(vi: "dùng phông khác thay", en: "another font stands in"),
    page: Message(
      vi: """
        Phôi kể vài phông theo thứ tự; phông đầu chưa được cài nên dùng phông sau. Chữ vẫn được đo và đặt đúng khung, chỉ khác \
        kiểu. “make packet” cài các phông của mẫu có sẵn từ kho gói của hệ thống. Khi phông đầu không có một chữ của tên \
        riêng (chữ của các dân tộc Tây Nguyên: ƀ, ơ̆, ê̆), cả khung chữ đó được in bằng phông sau có đủ chữ.
        """,
      en: """
        A blank names fonts in order; the first is not installed, so a later one is used. Text is still measured and fits its \
        frames, only its style is another. “make packet” installs the fonts of the designs from the system's packages. Where \
        the first font lacks a letter of a name (those of the peoples of the Highlands: ƀ, ơ̆, ê̆), the whole of that frame's \
        text is set in the next font that has every letter.
        """))

  /// A family that is not installed and has no installed substitute with the same widths.
  public static let missingFont = DiagnosticCode(
    "font/missing",
    summary: Message(vi: "Phông chữ chưa được cài", en: "A font is not installed"),
    page: Message(
      vi: """
        Tài liệu dùng một phông chữ không có trên máy này. Chương trình không tự thay bằng phông khác, vì nét chữ và \
        độ rộng sẽ khác; chỉ phông có cùng độ rộng chữ được dùng thay (Liberation Serif thay cho Times New Roman). \
        Hãy cài phông đó, hoặc ghi tên một phông đã cài trong tệp kiểu chữ.
        """,
      en: """
        The document uses a font that this machine does not have. The program puts no other font in its place, since \
        its letters and widths would differ; only a font with the same widths may stand in (Liberation Serif for Times \
        New Roman). Install the font, or name an installed one in the style sheet.
        """))

  /// A letter that the font does not have.
  public static let missingLetter = DiagnosticCode(
    "font/missing-letter",
    summary: Message(vi: "Phông chữ thiếu một chữ", en: "The font lacks a letter"),
    page: Message(
      vi: """
        Phông chữ đã chọn không có hình cho một chữ trong văn bản, nên chữ đó sẽ in thành ô vuông. Chương trình không \
        mượn chữ của phông khác. Hãy sửa chữ đó nếu gõ nhầm (biểu tượng cảm xúc, ký tự lạ), hoặc chọn phông có đủ chữ.
        """,
      en: """
        The chosen font has no shape for a letter of the text, which would print as an empty box. The program borrows \
        no letters from another font. Correct the letter if it was typed by mistake (an emoji, a stray sign), or \
        choose a font that has it.
        """))

  /// Text that cannot be made to fit its frame.
  public static let textTooLong = DiagnosticCode(
    "layout/text-too-long-for-frame",
    summary: Message(vi: "Chữ không vừa khung", en: "Text does not fit its frame"),
    page: Message(
      vi: """
        Mỗi khung trên giấy có cỡ chữ nhỏ nhất và số dòng nhiều nhất. Chữ được thu nhỏ rồi ngắt dòng trong giới hạn đó; \
        nếu vẫn không vừa thì đây là lỗi, vì cắt bớt tên hay chức vụ là sai. Hãy viết gọn nội dung, mở rộng khung, giảm \
        cỡ chữ nhỏ nhất hoặc cho thêm dòng.
        """,
      en: """
        Each frame on the paper has a least size of text and a most number of lines. Text is set smaller, then broken \
        into lines within these; text that still does not fit is an error, because a name or a post must not be cut. \
        Shorten the text, widen the frame, lower the least size or allow another line.
        """))

  /// Text that was set smaller or in more lines to fit its frame.
  public static let frameTextShrunk = DiagnosticCode(
    "layout/frame-text-shrunk",
    summary: Message(
      vi: "Chữ được thu nhỏ hoặc ngắt dòng cho vừa khung", en: "Text was fitted into its frame"),
    page: Message(
      vi:
        "Chữ dài hơn khung nên đã được thu nhỏ hoặc ngắt thành nhiều dòng trong giới hạn của khung. Hãy xem lại trang đó.",
      en:
        "The text was longer than its frame, so it was set smaller or in more lines, as the frame allows. Look at the page."
    ))

  /// A word that is wider than its column.
  public static let brokenWord = DiagnosticCode(
    "layout/word-broken",
    summary: Message(
      vi: "Một từ dài hơn cột và bị ngắt", en: "A word is wider than its column and was broken"),
    page: Message(
      vi:
        "Một từ không có chỗ ngắt dài hơn cột hoặc khung, nên bị ngắt giữa các chữ. Hãy thêm dấu cách hoặc mở rộng cột.",
      en:
        "A word without a place to break is wider than its column, so it was broken between letters. Add a space or widen the column."
    ))

  /// Margins that leave no room for text.
  public static let pageWithoutRoom = DiagnosticCode(
    "layout/page-without-room",
    summary: Message(vi: "Lề không chừa chỗ cho chữ", en: "The margins leave no room for text"),
    page: Message(
      vi: "Khổ giấy trừ các lề còn quá ít chỗ để đặt chữ. Hãy sửa khổ giấy hoặc lề trong mẫu.",
      en:
        "The paper less its margins leaves too little room for text. Correct the paper or the margins in the template."
    ))

  /// A row or columns that are higher than a page.
  public static let blockHigherThanPage = DiagnosticCode(
    "layout/block-higher-than-page",
    summary: Message(vi: "Một hàng cao hơn cả trang", en: "A row is higher than a page"),
    page: Message(
      vi:
        "Một hàng của bảng hoặc các cột cạnh nhau cao hơn một trang nên bị chia sang nhiều trang. Hãy mở rộng cột hoặc viết gọn.",
      en:
        "A table's row, or columns side by side, is higher than a page and was split. Widen the columns or shorten the text."
    ))

  /// A rule whose length depends on text, with no text above it.
  public static let ruleWithoutText = DiagnosticCode(
    "layout/rule-without-text",
    summary: Message(
      vi: "Đường kẻ không có chữ ở trên để đo", en: "A rule has no text above to be measured by"),
    page: Message(
      vi:
        "Đường kẻ dài theo dòng chữ phía trên, nhưng phía trên không có đoạn văn nào. Hãy đặt nó ngay dưới đoạn văn.",
      en:
        "The rule's length follows the text above it, but no paragraph stands there. Put it right under its paragraph."
    ))

  /// A table wider than the paper.
  public static let tableTooWide = DiagnosticCode(
    "layout/table-too-wide",
    summary: Message(vi: "Bảng rộng quá khổ giấy", en: "A table is wider than the paper"),
    page: Message(
      vi:
        "Tổng độ rộng các cột vượt mép phải của tờ giấy, phần thừa sẽ không in ra. Hãy thu hẹp cột hoặc xoay ngang trang.",
      en:
        "The columns together pass the right edge of the paper, and what passes is not printed. Narrow them or turn the page."
    ))

  /// A frame that crosses the edge of the paper.
  public static let frameOutsidePaper = DiagnosticCode(
    "layout/frame-outside-paper",
    summary: Message(vi: "Khung vượt mép giấy", en: "A frame passes the edge of the paper"),
    page: Message(
      vi:
        "Một khung chữ nằm một phần ngoài tờ giấy, phần ngoài sẽ không in ra. Hãy sửa vị trí hoặc kích thước của khung.",
      en:
        "A frame of text lies partly off the paper, and that part is not printed. Correct its place or its size."
    ))
}

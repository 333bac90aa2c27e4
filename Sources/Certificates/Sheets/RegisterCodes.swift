import Diagnostics

/// The faults of giving register numbers.
public enum RegisterCodes {
  /// Chưa cấp số cho bản nháp.
  public static let draft = DiagnosticCode(
    "register/draft",
    summary: Message(vi: "tờ chưa có ngày thì chưa cấp số", en: "a sheet without a day is given no number"),
    page: Message(
      vi: """
        Tờ chưa có ngày ký (quyết định chưa có ngày, “giấy khen” không có “ngày ký”) là bản nháp: in ra để xem, chưa cấp số \
        vào sổ. Số được cấp ở lần dựng đầu tiên có ngày, hoặc khi cơ quan yêu cầu bằng “vinhdanh register … --assign”. Số đã \
        in trên giấy bao giờ cũng có trong sổ.
        """,
      en: """
        A sheet without a day of signing (the decision has no day, “giấy khen” no “ngày ký”) is a draft: it is for looking at \
        and is given no register number. Numbers are given at the first build that has a day, or when the office asks with \
        “vinhdanh register … --assign”. Whatever number stands on paper stands in the book.
        """))

  /// Giữ số khi sửa tên.
  public static let corrected = DiagnosticCode(
    "register/name-corrected",
    summary: Message(
      vi: "số được giữ cho một tên vừa sửa", en: "a number stays with a name that was corrected"),
    page: Message(
      vi: """
        Một người trong sổ không còn trong danh sách, và một người mới có cùng đơn vị, năm sinh (hoặc chức vụ) với tên chỉ \
        khác một chữ; hoặc cùng tên, cùng năm sinh mà khác đơn vị. Chương trình coi là một người và giữ số. Nếu là hai người, \
        hãy ghi lại tên của người giữ số bằng “vinhdanh register … --rename SỐ TÊN”: từ đó số ấy không theo tên nào khác nữa.
        """,
      en: """
        Somebody in the book is no longer listed, and somebody new has the same unit and year of birth (or post) and a name \
        that differs in one letter; or the same name and year of birth and another unit. They are taken for one person and the \
        number stays. If they are two, write the holder's name again with “vinhdanh register … --rename NUMBER NAME”: from then \
        on the number follows no other name.
        """))

  /// Chưa rõ số của ai.
  public static let unclear = DiagnosticCode(
    "register/unclear",
    summary: Message(vi: "chưa rõ số vào sổ là của ai", en: "it cannot be told whose number it is"),
    page: Message(
      vi: """
        Trong sổ có nhiều người cùng tên mà danh sách nay ghi khác trước (thêm đơn vị, năm sinh), nên không rõ số nào của ai. \
        Chương trình không đoán. Hãy nói rõ bằng “vinhdanh register … --rename SỐ TÊN --unit ĐƠN-VỊ --born NĂM”.
        """,
      en: """
        The book has several people of one name whom the list now tells otherwise (a unit, a year of birth was added), so that \
        nobody knows which number is whose. The program does not guess. Say it with “vinhdanh register … --rename NUMBER NAME \
        --unit UNIT --born YEAR”.
        """))

  /// Có thể là một người.
  public static let maybeSame = DiagnosticCode(
    "register/maybe-same",
    summary: Message(
      vi: "người được cấp số mới có thể đã có số", en: "who was given a new number may have one already"),
    page: Message(
      vi: """
        Một người được cấp số mới, trong khi một người tên gần giống không còn trong danh sách. Không có năm sinh hoặc chức vụ \
        nào cho biết là cùng một người. Nếu đúng là một người: “vinhdanh register … --rename SỐ-CŨ TÊN”; số mới được trả lại.
        """,
      en: """
        Somebody was given a new number, while somebody with a similar name is no longer listed. No year of birth or post says \
        that they are one person. If they are: “vinhdanh register … --rename OLD-NUMBER NAME”; the new number is given back.
        """))

  /// Số vào sổ ngoài giới hạn.
  public static let outOfRange = DiagnosticCode(
    "register/out-of-range",
    summary: Message(vi: "số vào sổ ngoài giới hạn", en: "a register number is out of range"),
    page: Message(
      vi: "Số vào sổ là số nguyên từ 1 đến 9999999.",
      en: "A register number is a whole number from 1 to 9999999."))

  /// Số đã cấp nhỏ hơn số bắt đầu.
  public static let belowStart = DiagnosticCode(
    "register/below-start",
    summary: Message(vi: "số đã cấp nhỏ hơn số bắt đầu", en: "a number given before is below the start"),
    page: Message(
      vi: """
        “Số vào sổ từ” đã được nâng lên sau khi cấp số. Số đã cấp thuộc về người nhận mãi mãi, nên không đổi; chỉ người mới \
        nhận số từ mức mới. Nếu chưa in tờ nào, trả lại các số ấy bằng “vinhdanh register … --give-back” rồi dựng lại.
        """,
      en: """
        “Số vào sổ từ” was raised after numbers had been given. A number belongs to its holder for ever and does not change; \
        only those who are new get numbers from the new start. If no sheet was printed, give the numbers back with \
        “vinhdanh register … --give-back” and build again.
        """))

  /// Hai tờ cùng số.
  public static let shared = DiagnosticCode(
    "register/shared-number",
    summary: Message(vi: "hai tờ cùng một số vào sổ", en: "two sheets have one register number"),
    page: Message(
      vi:
        "Mỗi tờ giấy khen có một số vào sổ riêng. Hai tờ cùng số là lỗi, dù vì lý do gì; hãy xem lại sổ bằng “vinhdanh register”.",
      en:
        "Each certificate has a register number of its own. Two with one number are an error, whatever the cause; look at the book with “vinhdanh register”."
    ))

  /// Every code of the register.
  public static let all: [DiagnosticCode] = [
    draft, corrected, unclear, maybeSame, outOfRange, belowStart, shared,
  ]

  /// A name as one word of a command line to copy: no sign of it means anything to the shell.
  package static func word(_ name: String) -> String {
    guard name.contains(where: { "\"$`\\!".contains($0) }) else { return "\"\(name)\"" }
    return "'" + name.replacing("'", with: "'\\''") + "'"
  }
}

import Diagnostics
import Fields
import YAMLReading

/// The faults of a definition as a whole.
public enum DefinitionCodes {
  /// A name that matches nothing.
  public static let unknownReference = DiagnosticCode(
    "definition/unknown-reference",
    summary: Message(vi: "nhắc tới một tên chưa được khai", en: "a name that fits nothing"),
    page: Message(
      vi: """
        Người, cơ quan, nhóm khen thưởng được gọi bằng tên. Tên phải có trong “đại biểu”, “nhân sự”, “cơ quan”, \
        “khen thưởng”, là đơn vị tổ chức, hoặc là cơ quan ai cũng biết (Thủ tướng Chính phủ, UBND tỉnh …). Tên viết \
        sai một dấu cũng bị báo, để không in sai.
        """,
      en: """
        People, bodies and awards are referred to by name. The name must stand under “đại biểu”, “nhân sự”, “cơ quan” \
        or "khen thưởng", be the host, or be a body that everybody knows (Thủ tướng Chính phủ, UBND tỉnh …). One wrong \
        accent is reported too, so that nothing wrong is printed.
        """))
  /// A name that matches several things.
  public static let ambiguousReference = DiagnosticCode(
    "definition/ambiguous-reference",
    summary: Message(vi: "một tên hợp với nhiều người hoặc nhiều thứ", en: "a name that fits several"),
    page: Message(
      vi:
        "Khi hai người, hai cơ quan hoặc hai nhóm khen thưởng cùng tên, hãy cho mỗi bên một “mã” và gọi bằng mã.",
      en: "Where two people, bodies or awards have one name, give each a “mã” and refer to it by that."))
  /// Nothing to make a document of.
  public static let figureWithoutNumber = DiagnosticCode(
    "definition/figure-without-number",
    summary: Message(vi: "số liệu chưa có con số", en: "a figure without a number"),
    page: Message(
      vi: """
        Một số liệu cần ít nhất một con số: “đạt: 65 triệu đồng”, “còn: 0,11%”, “so sánh: tăng 10% so với …” hoặc “xếp: thứ \
        Nhất”. Chỉ có tên chỉ tiêu thì không thành câu.
        """,
      en: """
        A figure needs a number: “đạt: 65 triệu đồng”, “còn: 0,11%”, “so sánh: tăng 10% so với …” or “xếp: thứ Nhất”. Its \
        name alone makes no sentence.
        """))

  /// A Word file and a blank for one certificate.
  public static let templateAndBlank = DiagnosticCode(
    "definition/template-and-blank",
    summary: Message(vi: "vừa có mẫu Word vừa có phôi", en: "a Word file and a blank for one certificate"),
    page: Message(
      vi: """
        “mẫu: tệp.docx” điền vào tệp Word của cơ quan; “phôi” và “in trên” in chữ lên phôi của chương trình. Mỗi nhóm giấy \
        khen chỉ theo một cách.
        """,
      en: """
        “mẫu: file.docx” fills the office's own Word file; “phôi” and “in trên” print on a blank of the program. The \
        certificates of an award go one way.
        """))

  /// “đã in” for a page that is printed completely.
  public static let plainAndPrinted = DiagnosticCode(
    "definition/plain-and-printed",
    summary: Message(vi: "giấy trắng mà “đã in”", en: "plain paper that shows texts already"),
    page: Message(
      vi: """
        “in trên: giấy trắng” in trọn trang; “đã in” kể những chữ mà tờ phôi mua về đã có, để chỉ in phần còn thiếu. Giữ một trong hai.
        """,
      en: """
        “in trên: giấy trắng” prints the whole page; “đã in” lists what bought paper shows, so that only the rest is printed. Keep \
        one of them.
        """))

  /// There is nothing to tell.
  public static let nothingToTell = DiagnosticCode(
    "definition/nothing-to-tell",
    summary: Message(vi: "bản khai chưa có gì để soạn", en: "nothing to make a document of"),
    page: Message(
      vi:
        "Ngoài buổi lễ, bản khai cần ít nhất một câu về kết quả hoặc phương hướng, hoặc một nhóm khen thưởng.",
      en: "Besides the event a definition needs at least one sentence or one award."))
  /// A day that lacks its year.
  public static let dayWithoutYear = DiagnosticCode(
    "definition/day-without-year",
    summary: Message(vi: "ngày chưa có năm", en: "a day without its year"),
    page: Message(
      vi: "Ngày của buổi lễ chỉ được bỏ năm khi tin bài có “ngày đăng”: năm lấy từ đó.",
      en: "The event's day may lack its year only where the report has its day, which tells it."))
  /// A form of award that is not in the catalogue.
  public static let unknownForm = DiagnosticCode(
    "award/unknown-form",
    summary: Message(
      vi: "hình thức khen thưởng không có trong danh mục", en: "a form of award that is not known"),
    page: Message(
      vi: """
        Danh hiệu và hình thức khen thưởng phải viết đúng tên trong Luật Thi đua, khen thưởng. Hình thức riêng của đơn \
        vị thì khai ở mục “hình thức riêng”.
        """,
      en: """
        Titles and forms are written as the Law on Emulation and Commendation has them. Forms of an office's own are \
        declared under “hình thức riêng”.
        """))
  /// A count that does not agree with the list.
  public static let countDiffers = DiagnosticCode(
    "award/count-differs-from-list",
    summary: Message(vi: "số lượng khác với danh sách", en: "a count that differs from the list"),
    page: Message(
      vi: """
        Số trong quyết định, tin bài và danh sách phải bằng nhau. Sửa số cho đúng, hoặc thêm, bớt người trong danh sách; \
        nếu danh sách mới nêu một phần thì ghi “đủ tên: không”.
        """,
      en: """
        Decision, report and list must give one number. Correct the count, or the list; write “đủ tên: không” if the \
        list names only a part.
        """))
  /// A recipient whose form is not one of its group.
  public static let foreignForm = DiagnosticCode(
    "award/form-not-of-group",
    summary: Message(
      vi: "hình thức của người nhận không thuộc nhóm", en: "a recipient's form that is not of its group"),
    page: Message(
      vi:
        "Nhóm có nhiều hình thức thì mỗi người nhận phải ghi hình thức của mình, và đó phải là một hình thức của nhóm.",
      en: "Where a group has several forms each recipient names its own, and it must be one of the group's."))
  /// A recipient whose kind is not known.
  public static let missingKind = DiagnosticCode(
    "award/missing-kind",
    summary: Message(vi: "chưa rõ loại đối tượng của người nhận", en: "a recipient whose kind is not known"),
    page: Message(
      vi:
        "Ghi “loại: tập thể” hoặc “loại: cá nhân” cho người nhận, hoặc cho nhóm một số lượng chỉ có một loại.",
      en:
        "Write “loại: tập thể” or “loại: cá nhân” for the recipient, or give the group a count of one kind."
    ))

  /// A kind of recipient that the sums by kind leave out.
  public static let kindWithoutMoney = DiagnosticCode(
    "award/kind-without-money",
    summary: Message(
      vi: "có loại đối tượng không được ghi tiền thưởng", en: "a kind of recipient without money"),
    page: Message(
      vi: """
        Tiền thưởng ghi theo loại đối tượng (“tập thể”, “hộ gia đình”, “cá nhân”) thì loại không ghi là không có tiền. Nếu có, \
        ghi thêm loại ấy, hoặc ghi “mức” chung.
        """,
      en: """
        Where money is given by kind (“tập thể”, “hộ gia đình”, “cá nhân”), a kind that is left out gets none. Otherwise \
        give its sum, too, or one “mức” for all.
        """))

  /// Every code of reading a definition and its lists.
  public static let all: [DiagnosticCode] =
    FieldCodes.all + YAMLCodes.all + ListCodes.all + ArticleCodes.all + NameCodes.all + [
      DocumentNumber.disagrees,
      unknownReference, ambiguousReference, figureWithoutNumber, nothingToTell,
      dayWithoutYear,
      unknownForm,
      countDiffers, missingKind, kindWithoutMoney,
      foreignForm, templateAndBlank, plainAndPrinted,
    ]
}

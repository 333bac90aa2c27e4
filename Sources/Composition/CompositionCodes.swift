import Diagnostics

/// The faults that turning facts and templates into documents can meet.
public enum CompositionCodes {
  /// An attribute of a template element has a value that does not fit.
  public static let badAttribute = DiagnosticCode(
    "document/bad-attribute",
    summary: Message(
      vi: "thuộc tính của phần tử có giá trị sai", en: "an attribute has a value that does not fit"),
    page: Message(
      vi: """
        Mỗi thuộc tính của phần tử trong mẫu có kiểu riêng: milimét (x, y, width, height, widths), point (size), \
        true/false, màu #RRGGBB hoặc một từ trong danh sách. Hãy sửa giá trị trong tệp mẫu tại dòng được chỉ ra.
        """,
      en: """
        Each attribute of a template's element has its kind: millimetres (x, y, width, height, widths), points \
        (size), true/false, a colour #RRGGBB or one word of a list. Mend the value in the template at the line shown.
        """))

  /// An element lacks an attribute that it needs.
  public static let missingAttribute = DiagnosticCode(
    "document/missing-attribute",
    summary: Message(
      vi: "phần tử thiếu thuộc tính bắt buộc", en: "an element lacks an attribute that it needs"),
    page: Message(
      vi:
        "Khung, bảng và cột phải nói rõ kích thước. Hãy thêm thuộc tính còn thiếu vào phần tử trong tệp mẫu.",
      en:
        "Frames, tables and columns must state their sizes. Add the missing attribute to the template's element."
    ))

  /// An element stands where it may not.
  public static let misplacedElement = DiagnosticCode(
    "document/misplaced-element",
    summary: Message(vi: "phần tử đứng sai chỗ", en: "an element stands where it may not"),
    page: Message(
      vi: """
        Tài liệu gồm các <section>; trong <section> là đoạn <p>, bảng, cột, khung; chữ chỉ đứng trong <p> hoặc <td>. \
        Hãy đưa phần tử về đúng chỗ trong tệp mẫu.
        """,
      en: """
        A document holds <section>s; a <section> holds paragraphs <p>, tables, columns, frames; text stands only in \
        <p> or <td>. Move the element in the template.
        """))

  /// A paragraph names a style that the sheet does not have.
  public static let unknownStyle = DiagnosticCode(
    "document/unknown-style",
    summary: Message(vi: "không có kiểu chữ này trong bảng kiểu", en: "the sheet has no such style"),
    page: Message(
      vi:
        "Thuộc tính style phải là tên một kiểu có trong tệp templates/styles/<bảng kiểu>.yaml mà loại văn bản dùng.",
      en:
        "The attribute style must name a style of the sheet templates/styles/<sheet>.yaml that the kind uses."
    ))

  /// A row's spans do not add up to the number of columns.
  public static let rowDoesNotFit = DiagnosticCode(
    "document/row-does-not-fit",
    summary: Message(
      vi: "dòng của bảng không đủ hoặc thừa ô", en: "a table row has too few or too many cells"),
    page: Message(
      vi: "Tổng số cột mà các ô của một dòng chiếm phải bằng số cột của bảng (thuộc tính widths).",
      en: "The columns covered by a row's cells must add up to the table's columns (attribute widths)."))

  /// A filled page gave no section, or more than one.
  public static let notOneSection = DiagnosticCode(
    "document/not-one-section",
    summary: Message(vi: "mỗi tờ phải có đúng một <section>", en: "each sheet must be exactly one <section>"),
    page: Message(
      vi: "Mẫu in từng tờ cho mỗi người nhận phải tạo ra đúng một phần tử <section> cho mỗi người.",
      en: "A template that prints one sheet a recipient must give exactly one <section> for each."))

  /// The definition has no decision.
  public static let noDecision = DiagnosticCode(
    "packet/no-decision",
    summary: Message(vi: "không lập quyết định", en: "no decision is made"),
    page: Message(
      vi: """
        Quyết định chỉ được lập khi định nghĩa có mục “quyết định” và một mục khen thưởng trỏ tới nó. Chương trình \
        không tự đặt ra quyết định mà định nghĩa không nói tới.
        """,
      en: """
        A decision is made only when the definition has "quyết định" and an award that refers to it. The program \
        invents no decision of which the definition does not speak.
        """))

  /// No certificate is made for an award.
  public static let noCertificate = DiagnosticCode(
    "packet/no-certificate",
    summary: Message(
      vi: "không in giấy khen cho khoản khen thưởng này", en: "no certificate is made for this award"),
    page: Message(
      vi: """
        Giấy khen cần tên từng người nhận và tên hình thức. Khi định nghĩa chỉ ghi số lượng hoặc “nhiều tập thể, cá \
        nhân”, hãy thêm danh sách người nhận nếu muốn in. Cờ và kỷ niệm chương không in thành giấy.
        """,
      en: """
        A certificate needs the name of each recipient and the form of the award. Where the definition only counts, or \
        says "nhiều tập thể, cá nhân", add the list to have them printed. Flags and badges are not sheets.
        """))

  /// The money list that a decision asks for is not made.
  public static let noMoneyList = DiagnosticCode(
    "packet/no-money-list",
    summary: Message(vi: "không lập danh sách chi tiền thưởng", en: "no money list is made"),
    page: Message(
      vi: """
        Danh sách chi tiền thưởng cần mức tiền của từng người nhận: cột “tiền thưởng” của danh sách, mức chung của khoản \
        khen thưởng (tiền thưởng: 450000), hoặc “tiền thưởng: theo quy định” để lấy mức của ngày quyết định. Mức nào \
        chương trình chưa biết chắc thì phải ghi rõ; chương trình không đoán số tiền.
        """,
      en: """
        A money list needs the sum of every recipient: the list's column "tiền thưởng", one sum for the award \
        (tiền thưởng: 450000), or "tiền thưởng: theo quy định" for the law's sums of the decision's day. A sum that is \
        not known for certain must be written; the program guesses no money.
        """))

  /// A decision's award has neither list nor number.
  public static let decisionWithoutRecipients = DiagnosticCode(
    "decision/no-recipients",
    summary: Message(vi: "quyết định không có người nhận", en: "the decision has no recipients"),
    page: Message(
      vi: """
        Quyết định phải ghi rõ khen ai hoặc khen bao nhiêu tập thể, cá nhân. Hãy thêm danh sách người nhận hoặc số \
        lượng chính xác vào khoản khen thưởng, hoặc bỏ mục “quyết định” của khoản đó.
        """,
      en: """
        A decision must say whom it rewards, or how many of each kind. Add the list of recipients or exact numbers to \
        the award, or take its "quyết định" away.
        """))

  /// The folder of a kind has a name that file systems may not take.
  public static let badFolder = DiagnosticCode(
    "kind/bad-folder",
    summary: Message(vi: "tên thư mục không dùng được", en: "the folder's name cannot be used"),
    page: Message(
      vi:
        "Thư mục của loại văn bản trong bộ hồ sơ chỉ gồm chữ thường không dấu, chữ số và gạch nối: quyet-dinh.",
      en: "The packet's folder for a kind has only small plain letters, digits and hyphens: quyet-dinh."))

  /// A kind asks for facts that no view gives.
  public static let unknownView = DiagnosticCode(
    "kind/unknown-view",
    summary: Message(vi: "không có loại dữ liệu này", en: "there is no such view of facts"),
    page: Message(
      vi:
        "Mục “dữ liệu” của kind.yaml là một trong: quyết định, tờ trình, chi tiền thưởng, giấy khen, giấy khen xem thử, bản soát giấy khen, tin bài.",
      en:
        "\"dữ liệu\" of kind.yaml is one of: quyết định, tờ trình, chi tiền thưởng, giấy khen, giấy khen xem thử, bản soát giấy khen, tin bài."
    ))

  /// A kind names a template or sheet that does not exist.
  public static let missingFile = DiagnosticCode(
    "kind/missing-file",
    summary: Message(vi: "thiếu tệp mẫu hoặc bảng kiểu", en: "a template or sheet is missing"),
    page: Message(
      vi: "Tệp nêu ở “mẫu” nằm trong thư mục của loại văn bản; bảng kiểu là templates/styles/<tên>.yaml.",
      en: "The file named by \"mẫu\" lies in the kind's folder; a sheet is templates/styles/<name>.yaml."))

  /// Every code of this target.
  public static let all: [DiagnosticCode] = [
    badAttribute, missingAttribute, misplacedElement, unknownStyle, rowDoesNotFit, notOneSection, noDecision,
    noMoneyList, noCertificate, decisionWithoutRecipients, badFolder, unknownView, missingFile,
  ]
}

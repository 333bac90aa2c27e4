import Certificates
import Diagnostics
import Model
import Packet
import Workspace

/// The faults of the run as a whole.
public enum PipelineCodes {
  /// Thư viện hệ thống báo lỗi.
  public static let libraryFailed = DiagnosticCode(
    "writer/library-failed",
    summary: Message(vi: "thư viện hệ thống không làm được", en: "a system library failed"),
    page: Message(
      vi: "Một thư viện của hệ thống (chữ, PDF, nén) báo lỗi. Thông báo ghi tên và lý do của nó.",
      en: "A library of the system (text, PDF, archive) failed. The message gives its name and reason."))

  /// Tên máy in không dùng được.
  public static let badPrinterName = DiagnosticCode(
    "printer/bad-name",
    summary: Message(vi: "tên máy in không dùng được", en: "a printer's name cannot be used"),
    page: Message(
      vi: "Tên máy in là tên tệp giữ độ lệch của nó: chỉ chữ không dấu, số, gạch nối, ví dụ may-in-1.",
      en:
        "A printer's name is that of the file with its profile: plain letters, digits, hyphens, as may-in-1.")
  )

  /// Số đo không phải của tờ hiệu chỉnh.
  public static let badMeasurement = DiagnosticCode(
    "printer/bad-measurement",
    summary: Message(
      vi: "số đo không phải của tờ hiệu chỉnh", en: "the distances are not those of a calibration sheet"),
    page: Message(
      vi: """
        Đo từ mép trái (rồi mép trên) tờ giấy đến giữa dấu thập A và giữa dấu thập B, bằng milimét. Dấu thập A cách hai \
        mép 20 mm, dấu thập B cách hai mép đối diện 20 mm. Nếu máy in lệch quá 20 mm hoặc co giãn quá một phần mười thì \
        hộp thoại in đang ở chế độ “vừa trang”, hoặc khổ giấy chưa đúng.
        """,
      en: """
        Measure from the paper's left (then top) edge to the middle of cross A and of cross B, in millimetres. Cross A \
        stands 20 mm from both edges, cross B 20 mm from the opposite ones. A printer that is more than 20 mm or a tenth \
        away is set to fit the page, or to another paper.
        """))

  /// Phần giấy khen chưa có số vào sổ.
  public static let numbersMissing = DiagnosticCode(
    "certificate/shard-without-numbers",
    summary: Message(
      vi: "in từng phần khi chưa cấp số vào sổ", en: "parts are printed before register numbers were given"),
    page: Message(
      vi: """
        Khi nhiều máy cùng in, mỗi máy một phần (--shard i/n), không máy nào được tự cấp số vào sổ: hai máy sẽ cấp cùng một \
        số. Hãy cấp số một lần trước bằng “vinhdanh register LỄ --assign”, rồi in các phần.
        """,
      en: """
        Where several machines print a part each (--shard i/n), none may give register numbers by itself: two of them would \
        give the same. Give them once before with “vinhdanh register CEREMONY --assign”, then print the parts.
        """))

  static func shardWithoutNumbers(in ceremony: String) -> Diagnostic {
    let command = "vinhdanh register \(ceremony) --assign"
    return Diagnostic(
      .error, numbersMissing,
      vi: "in từng phần cần số vào sổ đã cấp trước",
      en: "parts need register numbers that were given before",
      at: nil, help: .cure(vi: "chạy “\(command)” một lần", en: "run “\(command)” once"))
  }

  /// A file in a person's own templates that is never read.
  public static let unreadTemplate = DiagnosticCode(
    "templates/not-read",
    summary: Message(vi: "tệp mẫu không được dùng", en: "a file of templates is not used"),
    page: Message(
      vi: """
        Thư mục nêu ở --templates được tìm trước, từng tệp một: tệp nào có đúng tên và thư mục như mẫu của chương trình thì thay mẫu ấy, tệp tên khác thì không ai đọc và chữ của chương trình được in. Hãy sửa tên, kể cả chữ hoa; “vinhdanh templates” liệt kê các loại, “vinhdanh templates --copy” chép mẫu ra với đúng tên.
        """,
      en: """
        The folder of --templates is asked first, file by file: a file with the very name and folder of one of the program's takes its place; one of another name is read by nobody, and the program's words are printed. Correct the name, capitals included; “vinhdanh templates” lists the kinds, “vinhdanh templates --copy” copies templates with their names.
        """))

  /// Máy in hiệu chỉnh với giấy khác.
  public static let otherPaper = DiagnosticCode(
    "printer/other-paper",
    summary: Message(
      vi: "máy in được hiệu chỉnh với giấy khác", en: "the printer was calibrated with another paper"),
    page: Message(
      vi: """
        Máy in kéo mỗi loại giấy vào theo một cách, nên độ lệch đo trên giấy này không dùng được cho giấy kia, cũng không dùng \
        được khi giấy đặt theo chiều khác. Hãy in tờ hiệu chỉnh trên đúng loại giấy và giữ dưới một tên riêng, như may-in-1-a3.
        """,
      en: """
        A printer draws in each paper in its own way, so what was measured on one does not hold for another, nor for the same \
        one lying the other way. Print the calibration sheet on the right paper and keep it under a name of its own, such as \
        may-in-1-a3.
        """))

  /// Every code of the pipeline and of the targets through which it reaches outside.
  public static let all: [DiagnosticCode] =
    WorkspaceCodes.all + PacketCodes.all + [
      unreadTemplate, libraryFailed, badPrinterName, badMeasurement, otherPaper, registerName, stopped,
      numbersMissing, givenBackCode,
    ]

  /// The codes of failures outside the input.
  static let outside: Set<DiagnosticCode> = WorkspaceCodes.outside.union(PacketCodes.outside).union([
    libraryFailed
  ])

  /// Tên hoặc số không có trong sổ.
  public static let registerName = DiagnosticCode(
    "register/not-in-book",
    summary: Message(vi: "tên hoặc số không có trong sổ", en: "a name or number is not in the book"),
    page: Message(
      vi:
        "Tên hoặc số ghi sau --rename, --give-back phải có đúng một lần trong sổ. Xem sổ bằng “vinhdanh register”; khi nhiều người trùng tên, hãy ghi số.",
      en:
        "A name or number after --rename or --give-back must stand in the book just once. Look at the book with “vinhdanh register”; where several share a name, give the number."
    ))

  /// Số vào sổ được trả lại.
  static let givenBackCode = DiagnosticCode(
    "register/given-back",
    summary: Message(vi: "số vào sổ được trả lại", en: "a register number was given back"),
    page: Message(
      vi: """
        Số được trả lại sẽ cấp cho người mới. Chương trình không biết tờ nào đã in: chỉ trả số mà không tờ giấy nào đã in mang, hoặc \
        hủy tờ đã in trước đã; nếu không thì hai tờ mang một số.
        """,
      en: """
        A number that was given back goes to whoever is new. The program does not know what was printed: give back only numbers that \
        no printed sheet has, or destroy the sheet first; else two sheets have one number.
        """))

  /// A warning for a number that was given back although it was in use.
  static func givenBack(_ entry: RegisterBook.Entry) -> Diagnostic {
    let name = entry.holder?.shown ?? ""
    let again = "--rename \(entry.number) \(RegisterCodes.word(entry.holder?.name ?? ""))"
    return Diagnostic(
      .warning, givenBackCode,
      vi: "số \(entry.number) đã cấp cho “\(name)” được trả lại và sẽ cấp cho người mới",
      en: "number \(entry.number), given to “\(name)”, is given back and goes to whoever is new",
      at: nil,
      help: .cure(
        vi: "nếu đã in tờ mang số này thì hủy tờ ấy, hoặc ghi lại: \(again)",
        en: "if a sheet with it was printed, destroy that sheet, or keep it: \(again)"
      ))
  }

  /// Người dùng dừng việc dựng.
  public static let stopped = DiagnosticCode(
    "run/stopped",
    summary: Message(vi: "việc dựng hồ sơ đã được dừng", en: "the build was stopped"),
    page: Message(
      vi: "Người dùng đã bấm dừng trước khi hồ sơ dựng xong. Bộ hồ sơ cũ còn nguyên, không tệp nào bị thay.",
      en: "Somebody stopped the build before it was done. The earlier packet stands as it was."))

  /// Whether an error is a failure outside the input.
  public static func isOutside(_ findings: Findings) -> Bool {
    findings.diagnostics.contains { $0.severity == .error && outside.contains($0.code) }
  }
}

import Diagnostics

/// The kinds of fault that come from files, folders and the packet.
public enum PipelineCodes {
  /// Không có tệp.
  public static let fileNotFound = DiagnosticCode(
    "file/not-found", summary: Message(vi: "không có tệp này", en: "there is no such file"),
    page: Message(
      vi: """
        Tệp hoặc thư mục được gọi tên không có ở đó. Tệp danh sách được tìm trong thư mục của buổi lễ; chữ hoa, \
        chữ thường và dấu phải đúng như tên tệp. Sửa lại tên, hoặc chép tệp vào thư mục của buổi lễ.
        """,
      en: """
        The file or folder that is named is not there. A list is looked for in the folder of the ceremony; \
        capitals and marks must be those of the file's name. Correct the name, or copy the file into the folder.
        """))

  /// Không phải tệp.
  public static let notAFile = DiagnosticCode(
    "file/not-a-file", summary: Message(vi: "đây không phải là tệp", en: "this is not a file"),
    page: Message(
      vi: "Tên này là của một thư mục hoặc một thiết bị, không phải của tệp văn bản. Hãy ghi tên tệp.",
      en: "The name belongs to a folder or a device, not to a text file. Give the name of a file."))

  /// Tệp quá lớn.
  public static let fileTooLarge = DiagnosticCode(
    "file/too-large", summary: Message(vi: "tệp vượt quá giới hạn", en: "the file is over the limit"),
    page: Message(
      vi: """
        Tệp định nghĩa được tới 1 MB, tệp danh sách tới 16 MB, mỗi tệp mẫu tới 1 MB. Tệp lớn hơn thường là nhầm \
        tệp. Danh sách người dài thì để trong tệp CSV, không để trong tệp định nghĩa.
        """,
      en: """
        A definition may have 1 MB, a list 16 MB, a file of a template 1 MB. A larger file is most often the \
        wrong file. Long lists of people belong in a CSV file, not in the definition.
        """))

  /// Tệp nằm ngoài thư mục.
  public static let outsideFolder = DiagnosticCode(
    "file/outside-folder",
    summary: Message(
      vi: "tệp nằm ngoài thư mục của buổi lễ", en: "the file lies outside the ceremony's folder"),
    page: Message(
      vi: """
        Định nghĩa chỉ được gọi tên tệp trong thư mục của buổi lễ hoặc thư mục con: không dùng đường dẫn bắt \
        đầu bằng “/”, không dùng “..”, không dùng liên kết ra ngoài. Nhờ vậy cả thư mục chép đi đâu cũng dựng \
        được như nhau. Hãy chép tệp vào thư mục của buổi lễ.
        """,
      en: """
        A definition may only name files in the folder of the ceremony or below it: no path that starts with \
        “/”, no “..”, no link that leads out. So the folder builds the same wherever it is copied. Copy the \
        file into the folder of the ceremony.
        """))

  /// Không đọc được tệp.
  public static let fileUnreadable = DiagnosticCode(
    "file/unreadable", summary: Message(vi: "không đọc được tệp", en: "the file cannot be read"),
    page: Message(
      vi: "Hệ thống không cho đọc tệp: thường do quyền của tệp, hoặc do ổ đĩa. Lý do ghi trong thông báo.",
      en:
        "The system does not let the file be read: most often its rights, or the disk. The message says why.")
  )

  /// Không tìm thấy thư mục mẫu.
  public static let templatesNotFound = DiagnosticCode(
    "templates/not-found",
    summary: Message(vi: "không tìm thấy thư mục mẫu", en: "the folder of templates was not found"),
    page: Message(
      vi: """
        Chương trình đi kèm thư mục “templates”. Nó được tìm bên cạnh chương trình và các thư mục phía trên, rồi \
        ở “../share/vinhdanh/templates”. Hãy cài lại bằng “make install”, hoặc chỉ ra bằng --templates.
        """,
      en: """
        The program comes with a folder “templates”. It is looked for beside the program and in the folders \
        above, then at “../share/vinhdanh/templates”. Install again with “make install”, or name it with \
        --templates.
        """))

  /// Không ghi được.
  public static let cannotWrite = DiagnosticCode(
    "output/cannot-write", summary: Message(vi: "không ghi được hồ sơ", en: "the packet cannot be written"),
    page: Message(
      vi: """
        Hệ thống không cho ghi vào thư mục hồ sơ: không có quyền, ổ đĩa đầy hoặc chỉ cho đọc. Hồ sơ cũ, nếu có, \
        còn nguyên. Hãy chọn thư mục khác bằng -o, hoặc dọn ổ đĩa rồi dựng lại.
        """,
      en: """
        The system does not let the folder of the packet be written: no permission, a full or a read-only \
        disk. An earlier packet is left as it was. Choose another folder with -o, or make room and build again.
        """))

  /// Hồ sơ đang được dựng.
  public static let outputBusy = DiagnosticCode(
    "output/busy",
    summary: Message(vi: "một lần dựng khác đang ghi ở đây", en: "another build is writing here"),
    page: Message(
      vi: "Một lần dựng khác đang ghi hồ sơ trong cùng thư mục. Hãy đợi nó xong rồi dựng lại.",
      en:
        "Another build is writing a packet in the same folder. Wait until it has finished, then build again.")
  )

  /// Thư mục hồ sơ chứa dữ liệu vào.
  public static let outputHoldsInput = DiagnosticCode(
    "output/holds-input",
    summary: Message(vi: "thư mục hồ sơ chứa tệp định nghĩa", en: "the packet's folder holds the definition"),
    page: Message(
      vi: """
        Hồ sơ được thay cả thư mục một lần, nên thư mục hồ sơ không được là thư mục của buổi lễ, thư mục mẫu hay \
        thư mục chứa chúng. Hãy để mặc định (“packet” trong thư mục buổi lễ) hoặc chọn một thư mục riêng.
        """,
      en: """
        A packet replaces its folder in one step, so this folder may not be the ceremony's own, that of the \
        templates, or one that holds them. Leave the default (“packet” in the ceremony's folder) or choose a \
        folder of its own.
        """))

  /// Tên đã bị chiếm.
  public static let nameTaken = DiagnosticCode(
    "output/name-taken",
    summary: Message(vi: "chỗ của hồ sơ đã có thứ khác", en: "something else stands in the packet's place"),
    page: Message(
      vi: "Nơi cần một thư mục lại là tệp hoặc liên kết. Hãy chuyển nó đi, hoặc chọn thư mục khác bằng -o.",
      en: "A file or a link stands where a folder is needed. Move it away, or choose another folder with -o.")
  )

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

  /// Thư mục có quá nhiều tệp lạ.
  public static let outputCrowded = DiagnosticCode(
    "output/crowded",
    summary: Message(vi: "thư mục hồ sơ có quá nhiều tệp", en: "the packet's folder holds too many files"),
    page: Message(
      vi: "Thư mục được chọn chứa rất nhiều tệp không thuộc hồ sơ. Hãy chọn một thư mục riêng cho hồ sơ.",
      en: "The chosen folder holds very many files that are not of the packet. Choose a folder of its own."))

  /// Sổ khen thưởng hỏng.
  public static let brokenRegister = DiagnosticCode(
    "register/broken",
    summary: Message(vi: "sổ khen thưởng không đọc được", en: "the register cannot be read"),
    page: Message(
      vi: """
        Số vào sổ đã cấp được ghi trong so-khen-thuong.json, cạnh tệp định nghĩa. Khi tệp này hỏng, chương trình dừng \
        lại chứ không cấp số mới, vì một số có thể bị cấp hai lần. Hãy chép lại tệp từ bản lưu, hoặc xóa đi nếu muốn \
        cấp số lại từ đầu; số trong manifest.json của hồ sơ còn đó thì vẫn được giữ.
        """,
      en: """
        The register numbers that were given are kept in so-khen-thuong.json, beside the definition. When that file is \
        broken the program stops and gives no number, since one could be given twice. Bring the file back from a copy, \
        or delete it to number from the start; numbers in the manifest.json of a packet that stands are kept all the \
        same.
        """))

  /// Tệp đã có.
  public static let fileExists = DiagnosticCode(
    "output/exists",
    summary: Message(vi: "tệp đã có, không ghi đè", en: "the file exists and is not overwritten"),
    page: Message(
      vi: "Lệnh này chỉ tạo tệp mới và không bao giờ ghi đè. Hãy chọn thư mục khác, hoặc chuyển tệp cũ đi.",
      en:
        "This command only makes new files and never overwrites. Choose another folder, or move the old file."
    ))

  /// Không đọc được manifest.json.
  public static let manifestUnreadable = DiagnosticCode(
    "packet/manifest-unreadable",
    summary: Message(vi: "không đọc được manifest.json", en: "manifest.json cannot be read"),
    page: Message(
      vi: """
        Tệp manifest.json ghi lại tệp nào do chương trình làm ra. Khi nó hỏng, mọi tệp khác với bản mới được coi \
        là đã có người sửa: tệp cũ được giữ, bản mới ghi bên cạnh với “(mới)”.
        """,
      en: """
        manifest.json says which files the program made. When it is broken, every file that differs from the \
        new one counts as edited by a person: it stays, and the new one is written beside it with “(mới)”.
        """))

  /// Tệp của lần dựng trước.
  public static let madeEarlier = DiagnosticCode(
    "packet/made-earlier",
    summary: Message(
      vi: "tệp còn lại từ định nghĩa cũ hơn", en: "a file is left from an older definition"),
    page: Message(
      vi: """
        Lần dựng này chỉ làm một phần hồ sơ (--only hoặc --format), trong khi định nghĩa, danh sách hoặc mẫu đã \
        đổi. Các tệp còn lại là của lần trước. Hãy dựng lại toàn bộ trước khi in.
        """,
      en: """
        This build made a part of the packet only (--only or --format), while the definition, a list or a \
        template has changed. The other files are of an earlier build. Build everything before printing.
        """))

  /// Thư viện hệ thống báo lỗi.
  public static let libraryFailed = DiagnosticCode(
    "writer/library-failed",
    summary: Message(vi: "thư viện hệ thống không làm được", en: "a system library failed"),
    page: Message(
      vi: "Một thư viện của hệ thống (chữ, PDF, nén) báo lỗi. Thông báo ghi tên và lý do của nó.",
      en: "A library of the system (text, PDF, archive) failed. The message gives its name and reason."))

  /// Every code of this target.
  public static let all: [DiagnosticCode] =
    [
      fileNotFound, notAFile, fileTooLarge, outsideFolder, fileUnreadable, templatesNotFound, cannotWrite,
      outputBusy, outputHoldsInput, nameTaken, outputCrowded, fileExists, manifestUnreadable, madeEarlier,
      libraryFailed, badPrinterName, badMeasurement, brokenRegister,
    ]

  /// The codes that say that the outside failed, not the input.
  static let outside: Set<DiagnosticCode> = [
    fileUnreadable, templatesNotFound, cannotWrite, outputBusy, outputHoldsInput, nameTaken, outputCrowded,
    fileExists, libraryFailed,
  ]
}

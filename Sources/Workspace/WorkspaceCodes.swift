import Diagnostics

/// The faults of files and folders.
public enum WorkspaceCodes {
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

  /// Tệp đã có.
  public static let fileExists = DiagnosticCode(
    "output/exists",
    summary: Message(vi: "tệp đã có, không ghi đè", en: "the file exists and is not overwritten"),
    page: Message(
      vi: "Lệnh này chỉ tạo tệp mới và không bao giờ ghi đè. Hãy chọn thư mục khác, hoặc chuyển tệp cũ đi.",
      en:
        "This command only makes new files and never overwrites. Choose another folder, or move the old file."
    ))

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

  /// Liên kết hỏng.
  public static let danglingLink = DiagnosticCode(
    "file/dangling-link",
    summary: Message(vi: "liên kết không đến đâu", en: "the link leads nowhere"),
    page: Message(
      vi:
        "Tên này là một liên kết, nhưng tệp mà nó chỉ đến không còn ở đó. Hãy sửa liên kết, hoặc thay bằng chính tệp ấy.",
      en:
        "The name is a link, but the file that it points to is no longer there. Mend the link, or put the file itself there."
    ))

  /// Thư mục hiện tại không còn.
  public static let noCurrentFolder = DiagnosticCode(
    "file/no-current-folder",
    summary: Message(vi: "thư mục hiện tại không còn", en: "the current folder is gone"),
    page: Message(
      vi: """
        Thư mục mà lệnh được chạy ở đó đã bị xóa hoặc không còn đọc được, nên không biết đường dẫn tương đối chỉ đến đâu. \
        Hãy chuyển sang một thư mục khác rồi chạy lại.
        """,
      en: """
        The folder in which the command was started was deleted or cannot be read any more, so nobody knows where a \
        relative path leads. Go to another folder and run again.
        """))

  /// Tệp mẫu trống.
  public static let emptyTemplate = DiagnosticCode(
    "templates/empty-file",
    summary: Message(vi: "tệp mẫu trống", en: "a template is empty"),
    page: Message(
      vi: """
        Một tệp trong thư mục mẫu riêng không có chữ nào, thường vì lần lưu trước không xong. Nếu dùng, phần văn bản ấy sẽ \
        mất mà không ai hay. Hãy lưu lại tệp hoặc xóa nó; muốn bỏ hẳn một phần thì ghi trong tệp một chú thích {# … #}.
        """,
      en: """
        A file in a folder of own templates has no letter, mostly since a save did not end. The part of the document would \
        be gone without anybody's notice. Save the file again or delete it; to leave a part out for good, write a comment \
        {# … #} into it.
        """))

  /// Thư mục có quá nhiều tệp.
  public static let tooManyFiles = DiagnosticCode(
    "templates/too-many-files",
    summary: Message(vi: "thư mục mẫu có quá nhiều tệp", en: "the folder of templates holds too many files"),
    page: Message(
      vi:
        "Thư mục được chỉ ra chứa rất nhiều tệp, nên chắc không phải là thư mục mẫu. Hãy chỉ ra đúng thư mục mẫu.",
      en:
        "The folder that was named holds very many files, so it is hardly one of templates. Name the right folder."
    ))

  /// Every code of this target.
  public static let all: [DiagnosticCode] = [
    emptyTemplate, fileNotFound, notAFile, fileTooLarge, outsideFolder, fileUnreadable, fileExists,
    templatesNotFound,
    cannotWrite, outputBusy, danglingLink, noCurrentFolder, tooManyFiles,
  ]

  /// The codes of failures outside the input.
  public static let outside: Set<DiagnosticCode> = [
    fileUnreadable, templatesNotFound, cannotWrite, outputBusy, fileExists, danglingLink, noCurrentFolder,
    tooManyFiles,
  ]
}

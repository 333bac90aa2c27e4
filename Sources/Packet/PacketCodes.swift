import Diagnostics

/// The faults of the packet and its register.
public enum PacketCodes {
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

  /// Thư mục có quá nhiều tệp lạ.
  public static let outputCrowded = DiagnosticCode(
    "output/crowded",
    summary: Message(vi: "thư mục hồ sơ có quá nhiều tệp", en: "the packet's folder holds too many files"),
    page: Message(
      vi: "Thư mục được chọn chứa rất nhiều tệp không thuộc hồ sơ. Hãy chọn một thư mục riêng cho hồ sơ.",
      en: "The chosen folder holds very many files that are not of the packet. Choose a folder of its own."))

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

  /// Chỗ sửa chỉ có ở một định dạng.
  public static let editElsewhere = DiagnosticCode(
    "packet/edit-in-one-format",
    summary: Message(vi: "chỗ sửa chỉ có ở một định dạng", en: "an edit stands in one format only"),
    page: Message(
      vi: """
        Một tệp của hồ sơ đã có người sửa nên được giữ nguyên. Các định dạng khác của cùng văn bản được làm từ định nghĩa, nên \
        không có chỗ sửa ấy: nếu in tệp PDF thì tờ in khác tệp Word. Hãy đưa chỗ sửa vào định nghĩa, hoặc xuất lại các tệp kia.
        """,
      en: """
        A file of the packet was edited by a person and stays. The other formats of the same document are made from the \
        definition and lack the edit: a print of the PDF differs from the Word file. Bring the edit into the definition, or \
        make the other files from the edited one.
        """))

  /// Hồ sơ của định nghĩa khác.
  public static let otherPacket = DiagnosticCode(
    "packet/other-definition",
    summary: Message(vi: "hồ sơ là của định nghĩa khác", en: "the packet belongs to another definition"),
    page: Message(
      vi: """
        Thư mục này đã có hồ sơ dựng từ một định nghĩa khác. Dựng chồng lên sẽ xóa tệp của nó và lẫn số vào sổ, nên chương \
        trình không làm. Hãy chọn thư mục khác bằng -o. Nếu chính định nghĩa ấy đã được chuyển chỗ và sửa, hãy xóa hồ sơ cũ; \
        số vào sổ vẫn còn trong so-khen-thuong.json.
        """,
      en: """
        The folder holds a packet that was built from another definition. Building over it would remove its files and mix up \
        the register numbers, so it is refused. Choose another folder with -o. If it is the same definition, moved and \
        changed, delete the old packet; the numbers stay in so-khen-thuong.json.
        """))

  /// Sổ của định nghĩa khác.
  public static let otherRegister = DiagnosticCode(
    "register/other-definition",
    summary: Message(vi: "sổ là của định nghĩa khác", en: "the register belongs to another definition"),
    page: Message(
      vi:
        "Hai định nghĩa trong một thư mục không dùng chung một sổ khen thưởng. Hãy để mỗi định nghĩa trong một thư mục riêng.",
      en: "Two definitions in one folder do not share a register. Keep each in a folder of its own."))

  /// Sổ là liên kết.
  public static let linkedRegister = DiagnosticCode(
    "register/link",
    summary: Message(vi: "sổ khen thưởng là liên kết", en: "the register is a link"),
    page: Message(
      vi:
        "Sổ được thay cả tệp trong một bước, nên liên kết sẽ thành một tệp riêng và sổ dùng chung không biết số mới. Hãy để chính tệp sổ cạnh định nghĩa.",
      en:
        "The register is replaced in one step, so a link would become a file of its own and a shared book would never learn of the numbers. Keep the register itself beside the definition."
    ))

  /// Sổ chỉ cho đọc.
  public static let readOnlyRegister = DiagnosticCode(
    "register/read-only",
    summary: Message(vi: "sổ khen thưởng chỉ cho đọc", en: "the register may only be read"),
    page: Message(
      vi:
        "Tệp sổ không cho ghi, nên chương trình không cấp số mới. Hãy cho phép ghi, hoặc kiểm tra xem sổ đã được khóa vì lý do gì.",
      en:
        "The file may not be written, so no number is given. Allow writing, or find out why the book was locked."
    ))

  /// Số trong sổ sai.
  public static let registerNumber = DiagnosticCode(
    "register/bad-number",
    summary: Message(vi: "số trong sổ không dùng được", en: "a number of the register cannot be used"),
    page: Message(
      vi:
        "Mỗi số vào sổ là số nguyên từ 1 đến 9999999. Số khác trong tệp sổ là do tệp bị sửa hoặc bị hỏng; hãy chép lại từ bản lưu.",
      en:
        "A register number is a whole number from 1 to 9999999. Another one means that the file was changed or damaged; bring it back from a copy."
    ))

  /// Số trùng trong sổ.
  public static let registerDuplicate = DiagnosticCode(
    "register/duplicate-number",
    summary: Message(vi: "một số được ghi cho hai người", en: "one number stands for two people"),
    page: Message(
      vi:
        "Trong sổ, một số chỉ thuộc về một người. Hãy chép lại sổ từ bản lưu, hoặc sửa một trong hai chỗ được nêu.",
      en:
        "In the register one number belongs to one person. Bring the book back from a copy, or mend one of the two places."
    ))

  /// Every code of this target.
  public static let all: [DiagnosticCode] = [
    outputHoldsInput, nameTaken, outputCrowded, manifestUnreadable, madeEarlier, brokenRegister,
    editElsewhere, otherPacket, otherRegister, linkedRegister, readOnlyRegister, registerNumber,
    registerDuplicate,
  ]

  /// The codes of failures outside the input.
  public static let outside: Set<DiagnosticCode> = [
    outputHoldsInput, nameTaken, outputCrowded, otherPacket, readOnlyRegister, linkedRegister,
  ]
}

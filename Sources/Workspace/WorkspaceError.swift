import Diagnostics

/// A file or folder that could not be used.
public struct WorkspaceError: Error, Sendable {
  /// The kind of problem.
  public enum Problem: Sendable, Hashable {
    /// Nothing exists there; the nearest existing name.
    case notFound(similar: String?)
    /// A folder without a definition; a file in it that may be meant.
    case noDefinition(similar: String?)
    /// It is a folder or device.
    case notAFile
    /// The file is over the size limit.
    case tooLarge(limitBytes: Int)
    /// The path leads out of the ceremony's folder.
    case outsideFolder
    /// The system refused to read.
    case unreadable(SystemReason)
    /// The system refused to write.
    case unwritable(SystemReason)
    /// A file of this name exists already and is not overwritten.
    case exists
    /// No folder of templates, in any of the usual places.
    case noTemplates
    /// Another build holds the place.
    case busy
    /// A link whose target does not exist.
    case danglingLink
    /// The current folder, where relative paths start, is gone.
    case noCurrentFolder(SystemReason)
    /// A template folder without files.
    case emptyTemplates
    /// A template of a person's own that says nothing: a save that failed.
    case emptyTemplate
    /// A folder has more files than plausible.
    case tooManyFiles(limit: Int)
    /// A problem stated by another target.
    case stated(Statement)
  }

  /// A fault in the words of the target that found it.
  public struct Statement: Sendable, Hashable {
    /// Its code.
    public let code: DiagnosticCode
    /// The problem.
    public let message: Message
    /// The cure.
    public let help: Message?

    /// Makes a statement.
    public init(_ code: DiagnosticCode, _ message: Message, help: Message? = nil) {
      self.code = code
      self.message = message
      self.help = help
    }
  }

  /// The path as the person gave it.
  public let path: String
  /// The kind of problem.
  public let problem: Problem

  /// Makes an error about a path.
  public init(_ path: String, _ problem: Problem) {
    self.path = path
    self.problem = problem
  }

  /// The fault to report, at the place that names the file if there is one.
  public func diagnostic(at place: Place?) -> Diagnostic {
    Diagnostic(.error, code, message, at: place, help: help)
  }

  private var code: DiagnosticCode {
    switch problem {
    case .notFound, .noDefinition: WorkspaceCodes.fileNotFound
    case .notAFile: WorkspaceCodes.notAFile
    case .tooLarge: WorkspaceCodes.fileTooLarge
    case .outsideFolder: WorkspaceCodes.outsideFolder
    case .unreadable: WorkspaceCodes.fileUnreadable
    case .unwritable: WorkspaceCodes.cannotWrite
    case .exists: WorkspaceCodes.fileExists
    case .noTemplates: WorkspaceCodes.templatesNotFound
    case .busy: WorkspaceCodes.outputBusy
    case .danglingLink: WorkspaceCodes.danglingLink
    case .noCurrentFolder: WorkspaceCodes.noCurrentFolder
    case .emptyTemplates: WorkspaceCodes.templatesNotFound
    case .emptyTemplate: WorkspaceCodes.emptyTemplate
    case .tooManyFiles: WorkspaceCodes.tooManyFiles
    case .stated(let statement): statement.code
    }
  }

  private var message: Message {
    switch problem {
    case .notFound: Message(vi: "không có “\(path)”", en: "there is no “\(path)”")
    case .noDefinition(let similar):
      Message(
        vi: "trong “\(path)” không có \(Workspace.definitionName)"
          + (similar.map { ", nhưng có “\($0)”" } ?? ""),
        en: "there is no \(Workspace.definitionName) in “\(path)”" + (similar.map { ", but “\($0)”" } ?? ""))
    case .notAFile: Message(vi: "“\(path)” không phải là tệp", en: "“\(path)” is not a file")
    case .tooLarge(let limit):
      Message(
        vi: "“\(path)” lớn hơn \(FileLimit.text(ofBytes: limit)), là giới hạn của loại tệp này",
        en: "“\(path)” is larger than \(FileLimit.text(ofBytes: limit)), the limit of such a file")
    case .outsideFolder:
      Message(
        vi: "“\(path)” nằm ngoài thư mục của buổi lễ", en: "“\(path)” lies outside the folder of the ceremony"
      )
    case .unreadable(let reason):
      Message(
        vi: "không đọc được “\(path)”: \(reason.message.vi)",
        en: "“\(path)” cannot be read: \(reason.message.en)")
    case .unwritable(let reason):
      Message(
        vi: "không ghi được “\(path)”: \(reason.message.vi)",
        en: "“\(path)” cannot be written: \(reason.message.en)")
    case .exists:
      Message(vi: "“\(path)” đã có, không ghi đè", en: "“\(path)” exists and is not overwritten")
    case .noTemplates:
      Message(
        vi: "không tìm thấy thư mục mẫu “\(path)”", en: "the folder of templates “\(path)” was not found")
    case .busy:
      Message(vi: "một lần dựng khác đang ghi trong “\(path)”", en: "another build is writing in “\(path)”")
    case .danglingLink:
      Message(
        vi: "“\(path)” là liên kết đến một chỗ không có gì", en: "“\(path)” is a link that leads nowhere")
    case .noCurrentFolder(let reason):
      Message(
        vi:
          "không dùng được đường dẫn “\(path)”, vì thư mục hiện tại không còn đọc được: \(reason.message.vi)",
        en:
          "the path “\(path)” cannot be used, because the current folder cannot be read any more: \(reason.message.en)"
      )
    case .emptyTemplates:
      Message(
        vi: "trong thư mục mẫu “\(path)” không có tệp nào",
        en: "the folder of templates “\(path)” has no file")
    case .emptyTemplate:
      Message(vi: "tệp mẫu “\(path)” trống", en: "the template “\(path)” is empty")
    case .tooManyFiles(let limit):
      Message(vi: "“\(path)” có hơn \(limit) tệp", en: "“\(path)” holds more than \(limit) files")
    case .stated(let statement): statement.message
    }
  }

  private var help: [Diagnostic.Help] {
    switch problem {
    case .notFound(let similar?):
      [.init(Message(vi: "ý bạn là “\(similar)”?", en: "did you mean “\(similar)”?"))]
    case .noDefinition(let similar?):
      [
        .init(
          Message(
            vi:
              "đổi tên tệp thành \(Workspace.definitionName) (Windows giấu phần đuôi: bật “File name extensions”), hoặc ghi “\(path)/\(similar)”",
            en:
              "rename it to \(Workspace.definitionName) (Windows hides endings: turn on “File name extensions”), or give “\(path)/\(similar)”"
          ))
      ]
    case .noDefinition(similar: nil):
      [
        .init(
          Message(
            vi: "chạy “vinhdanh new \(path)” để tạo, hoặc ghi thẳng tên tệp định nghĩa",
            en: "run “vinhdanh new \(path)” to make one, or name the definition itself"))
      ]
    case .outsideFolder:
      [
        .init(
          Message(
            vi: "chép tệp vào thư mục của buổi lễ rồi ghi tên tệp, không có “/” ở đầu và không có “..”",
            en:
              "copy the file into the folder of the ceremony and give its name, without a leading “/” or “..”"
          ))
      ]
    case .unwritable:
      [.init(Message(vi: "chọn một thư mục khác bằng -o", en: "choose another folder with -o"))]
    case .noTemplates, .emptyTemplates:
      [.init(Message(vi: "chỉ ra thư mục bằng --templates", en: "name the folder with --templates"))]
    case .emptyTemplate:
      [
        .init(
          Message(
            vi:
              "lưu lại tệp, hoặc xóa tệp để dùng mẫu của chương trình; muốn bỏ phần ấy thì ghi một chú thích {# … #}",
            en:
              "save the file again, or delete it for the program's own; to leave the part out, write a comment {# … #}"
          ))
      ]
    case .busy:
      [
        .init(
          Message(vi: "đợi lần dựng kia xong rồi dựng lại", en: "wait for the other build, then build again"))
      ]
    case .danglingLink:
      [
        .init(
          Message(
            vi: "sửa liên kết, hoặc thay bằng chính tệp ấy", en: "mend the link, or put the file itself there"
          ))
      ]
    case .noCurrentFolder:
      [
        .init(
          Message(
            vi: "chuyển sang một thư mục khác (cd) rồi chạy lại",
            en: "go to another folder (cd) and run again"))
      ]
    case .tooManyFiles:
      [
        .init(
          Message(vi: "chỉ ra đúng thư mục mẫu", en: "name the folder of templates itself"))
      ]
    case .stated(let statement): statement.help.map { [.init($0)] } ?? []
    case .exists:
      [
        .init(
          Message(vi: "chọn tên khác, hoặc dời tệp cũ đi", en: "choose another name, or move the old one"))
      ]
    case .notFound(similar: nil), .notAFile, .tooLarge, .unreadable: []
    }
  }
}

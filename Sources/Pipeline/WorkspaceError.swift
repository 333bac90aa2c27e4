import Diagnostics

/// A file or folder that could not be used.
public struct WorkspaceError: Error, Sendable {
  /// What is the matter with it.
  public enum Problem: Sendable, Hashable {
    /// Nothing stands there; a similar name that does.
    case notFound(similar: String?)
    /// A folder without a definition.
    case noDefinition
    /// A folder or device stands there.
    case notAFile
    /// The file has more bytes than may be read.
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
    /// The packet's folder would hold the definition or the templates.
    case holdsInput
    /// The name of a printer that is no name of a file.
    case badPrinterName
    /// Distances that are not those of a calibration sheet.
    case badMeasurement
    /// A file or link stands where a folder is needed.
    case nameTaken
    /// The folder holds more things that are not of the packet than can be carried along.
    case crowded(limit: Int)
    /// The register of numbers is no file of the program's any more.
    case brokenRegister
  }

  /// The path as the person knows it.
  public let path: String
  /// What is the matter.
  public let problem: Problem

  /// Names a path and what is the matter with it.
  public init(_ path: String, _ problem: Problem) {
    self.path = path
    self.problem = problem
  }

  /// The fault to report, at the place that named the file if there is one.
  public func diagnostic(at place: Place?) -> Diagnostic {
    Diagnostic(.error, code, message, at: place, help: help)
  }

  private var code: DiagnosticCode {
    switch problem {
    case .notFound, .noDefinition: PipelineCodes.fileNotFound
    case .notAFile: PipelineCodes.notAFile
    case .tooLarge: PipelineCodes.fileTooLarge
    case .outsideFolder: PipelineCodes.outsideFolder
    case .unreadable: PipelineCodes.fileUnreadable
    case .unwritable: PipelineCodes.cannotWrite
    case .exists: PipelineCodes.fileExists
    case .noTemplates: PipelineCodes.templatesNotFound
    case .busy: PipelineCodes.outputBusy
    case .holdsInput: PipelineCodes.outputHoldsInput
    case .nameTaken: PipelineCodes.nameTaken
    case .badPrinterName: PipelineCodes.badPrinterName
    case .badMeasurement: PipelineCodes.badMeasurement
    case .crowded: PipelineCodes.outputCrowded
    case .brokenRegister: PipelineCodes.brokenRegister
    }
  }

  private var message: Message {
    switch problem {
    case .notFound: Message(vi: "không có “\(path)”", en: "there is no “\(path)”")
    case .noDefinition:
      Message(
        vi: "trong “\(path)” không có \(Workspace.definitionName)",
        en: "there is no \(Workspace.definitionName) in “\(path)”")
    case .notAFile: Message(vi: "“\(path)” không phải là tệp", en: "“\(path)” is not a file")
    case .tooLarge(let limit):
      Message(
        vi: "“\(path)” lớn hơn \(limit >> 20) MB, là giới hạn của loại tệp này",
        en: "“\(path)” is larger than \(limit >> 20) MB, the limit of such a file")
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
    case .holdsInput:
      Message(
        vi: "không dựng hồ sơ vào “\(path)”, vì thư mục này chứa tệp định nghĩa hoặc mẫu",
        en: "no packet is built into “\(path)”, because it holds the definition or the templates")
    case .badMeasurement:
      Message(
        vi:
          "“\(path)”: số đo không phải của tờ hiệu chỉnh khổ giấy này (lệch quá 20 mm hoặc co giãn quá 10 %)",
        en: "“\(path)”: these are no distances on a calibration sheet of this paper (over 20 mm or 10 % away)"
      )
    case .badPrinterName:
      Message(
        vi: "tên máy in “\(path)” phải là chữ không dấu, số và gạch nối",
        en: "the printer's name “\(path)” must be plain letters, digits and hyphens")
    case .nameTaken:
      Message(vi: "“\(path)” không phải là thư mục", en: "“\(path)” is not a folder")
    case .crowded(let limit):
      Message(
        vi: "“\(path)” có hơn \(limit) tệp không thuộc hồ sơ",
        en: "“\(path)” holds more than \(limit) files that are not of the packet")
    case .brokenRegister:
      Message(
        vi: "“\(path)” không còn là sổ do chương trình ghi, không đọc được số đã cấp",
        en: "“\(path)” is no longer as the program wrote it, and the numbers given cannot be read")
    }
  }

  private var help: [Diagnostic.Help] {
    switch problem {
    case .notFound(let similar?):
      [.init(Message(vi: "ý bạn là “\(similar)”?", en: "did you mean “\(similar)”?"))]
    case .noDefinition:
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
    case .unwritable, .holdsInput, .crowded, .nameTaken:
      [.init(Message(vi: "chọn một thư mục khác bằng -o", en: "choose another folder with -o"))]
    case .noTemplates:
      [.init(Message(vi: "chỉ ra thư mục bằng --templates", en: "name the folder with --templates"))]
    case .busy:
      [
        .init(
          Message(vi: "đợi lần dựng kia xong rồi dựng lại", en: "wait for the other build, then build again"))
      ]
    case .brokenRegister:
      [
        .init(
          Message(
            vi: "chép lại tệp này từ bản lưu; chỉ xóa khi muốn cấp số lại từ đầu",
            en: "bring the file back from a copy; delete it only to number from the start again"))
      ]
    case .notFound(similar: nil), .notAFile, .tooLarge, .unreadable, .exists, .badPrinterName,
      .badMeasurement:
      []
    }
  }
}

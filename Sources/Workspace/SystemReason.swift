import Diagnostics
import Glibc

/// Why the system refused a call, in both languages.
public struct SystemReason: Error, Sendable, Hashable {
  /// The system's error number (`errno`).
  public let code: Int32

  /// Makes a reason from an error number.
  public init(code: Int32) { self.code = code }

  /// The reason of this thread's last failed call.
  static var last: SystemReason { SystemReason(code: errno) }

  /// Nothing exists there.
  public static let missing = SystemReason(code: ENOENT)
  /// The name exists already.
  public static let exists = SystemReason(code: EEXIST)
  /// A component of the path is not a folder.
  public static let notAFolder = SystemReason(code: ENOTDIR)
  /// A folder is where a file is needed.
  public static let isFolder = SystemReason(code: EISDIR)
  /// The folder is not empty.
  public static let notEmpty = SystemReason(code: ENOTEMPTY)
  /// Links form a cycle.
  public static let linkLoop = SystemReason(code: ELOOP)
  /// The operation is not possible there.
  public static let invalid = SystemReason(code: EINVAL)
  /// Permission denied.
  public static let denied = SystemReason(code: EACCES)
  /// The file system is read-only.
  public static let readOnly = SystemReason(code: EROFS)
  /// The disk failed.
  public static let failed = SystemReason(code: EIO)
  /// The errors of file systems that cannot swap two folders atomically.
  public static let cannotExchange: Set<SystemReason> = [
    .invalid, SystemReason(code: ENOSYS), SystemReason(code: EOPNOTSUPP),
  ]
  /// The errors of file systems that cannot give a file a second name, as on many USB sticks, or when the system
  /// forbids it for other users' files.
  public static let cannotLink: Set<SystemReason> = [
    .denied, SystemReason(code: EPERM), SystemReason(code: EXDEV), SystemReason(code: EMLINK),
    SystemReason(code: EOPNOTSUPP), SystemReason(code: ENOSYS),
  ]

  /// The reason in words that a clerk understands; rare ones keep the system's text.
  public var message: Message {
    switch code {
    case ENOENT: Message(vi: "không có tệp hoặc thư mục này", en: "there is no such file or folder")
    case EACCES, EPERM: Message(vi: "không có quyền", en: "permission denied")
    case EROFS: Message(vi: "ổ đĩa chỉ cho đọc", en: "the disk is read-only")
    case ENOSPC: Message(vi: "ổ đĩa đã đầy", en: "the disk is full")
    case EDQUOT: Message(vi: "đã hết dung lượng được cấp", en: "the disk quota is used up")
    case EFBIG: Message(vi: "tệp quá lớn đối với ổ đĩa", en: "the file is too large for the disk")
    case EIO: Message(vi: "ổ đĩa bị lỗi khi đọc hoặc ghi", en: "the disk failed while reading or writing")
    case EEXIST: Message(vi: "đã có tệp hoặc thư mục trùng tên", en: "a file or folder of this name exists")
    case ENOTDIR:
      Message(vi: "một phần của đường dẫn không phải thư mục", en: "a part of the path is no folder")
    case EISDIR: Message(vi: "đây là thư mục, không phải tệp", en: "this is a folder, not a file")
    case ENOTEMPTY: Message(vi: "thư mục không trống", en: "the folder is not empty")
    case ENAMETOOLONG: Message(vi: "tên quá dài", en: "the name is too long")
    case ELOOP: Message(vi: "liên kết vòng quanh", en: "the links go round in a circle")
    case EMFILE, ENFILE: Message(vi: "đang mở quá nhiều tệp", en: "too many files are open")
    case EBUSY, ETXTBSY: Message(vi: "đang được chương trình khác dùng", en: "another program is using it")
    default: systemMessage
    }
  }

  private var systemMessage: Message {
    var buffer = [CChar](repeating: 0, count: 256)
    let isKnown = strerror_r(code, &buffer, buffer.count) == 0
    let end = buffer.firstIndex(of: 0) ?? 0
    let text =
      isKnown
      ? String(decoding: buffer[..<end].map { UInt8(bitPattern: $0) }, as: UTF8.self) : "errno \(code)"
    return Message(vi: "hệ thống báo “\(text)”", en: "the system says “\(text)”")
  }
}

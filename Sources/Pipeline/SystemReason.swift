import Diagnostics
import Glibc

/// Why the system refused, in both languages.
public struct SystemReason: Error, Sendable, Hashable {
  /// The system's number for it (`errno`).
  public let code: Int32

  /// Keeps the system's number.
  public init(code: Int32) { self.code = code }

  /// The reason of the last refused call of this thread.
  static var last: SystemReason { SystemReason(code: errno) }

  /// The reason in a clerk's words; rare ones keep the system's own text.
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

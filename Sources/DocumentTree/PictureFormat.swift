/// How a picture's bytes are written.
public enum PictureFormat: Sendable, Hashable {
  /// Portable Network Graphics.
  case png
  /// JPEG.
  case jpeg
  /// Enhanced metafile: shapes as Word draws them.
  case emf

  /// Recognised by its first bytes (PNG, third edition, §5.2; ITU-T T.81 §B.1.1; [MS-EMF] §2.2.9); nil for anything else.
  public init?(of bytes: [UInt8]) {
    if bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) {
      self = .png
    } else if bytes.starts(with: [0xFF, 0xD8, 0xFF]) {
      self = .jpeg
    } else if bytes.count > 44, Array(bytes[40..<44]) == Array(" EMF".utf8) {
      self = .emf
    } else {
      return nil
    }
  }

  /// The ending of file names, without the dot.
  public var fileExtension: String {
    switch self {
    case .png: "png"
    case .jpeg: "jpeg"
    case .emf: "emf"
    }
  }

  /// The media type (RFC 2046).
  public var mediaType: String {
    switch self {
    case .png: "image/png"
    case .jpeg: "image/jpeg"
    case .emf: "image/x-emf"
    }
  }
}

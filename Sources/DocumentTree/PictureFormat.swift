/// The file format of a picture.
public enum PictureFormat: Sendable, Hashable {
  /// Portable Network Graphics.
  case png
  /// JPEG.
  case jpeg
  /// Enhanced metafile: vector shapes that Word can show.
  case emf

  /// The format by its first bytes (PNG, third edition, §5.2; ITU-T T.81 §B.1.1; [MS-EMF] §2.2.9); nil if unknown.
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

  /// Width and height in pixels from the header of a PNG file (PNG, third edition, §11.2.1); nil for other files.
  public static func size(ofPNG bytes: [UInt8]) -> (width: Int, height: Int)? {
    guard bytes.count >= 24, PictureFormat(of: bytes) == .png else { return nil }
    func number(at offset: Int) -> Int { bytes[offset..<offset + 4].reduce(0) { $0 << 8 | Int($1) } }
    return (number(at: 16), number(at: 20))
  }

  /// The file name extension, without the dot.
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

import Diagnostics
import DocumentTree
import Ornaments
import SVGReading
import Typesetting

/// A picture of an office's own that a page shows: an emblem, a logo, the paper of a blank.
public enum OfficePicture: Sendable {
  /// A PNG or JPEG file of so many points.
  case points([UInt8], width: Int, height: Int)
  /// An SVG file as shapes.
  case shapes(SVGPicture)

  /// The endings under which a picture that is named without one is looked for, in this order.
  package static let endings = ["png", "jpg", "jpeg", "svg"]

  /// Reads a file; nil after reporting. What is shown is held against its file here, once for all sheets.
  package static func read(
    _ bytes: [UInt8], name: String, at place: Place?, code: DiagnosticCode, into findings: inout Findings
  ) -> OfficePicture? {
    func refuse(_ vi: String, _ en: String) {
      findings.error(
        code, vi: "hình “\(name)” \(vi)", en: "the picture “\(name)” \(en)", at: place,
        help: .cure(
          vi: "mở hình rồi xuất ra PNG (nền trong suốt, cạnh dài từ 1.000 điểm), JPEG hoặc SVG",
          en: "open the picture and export PNG (transparent ground, 1,000 points or more), JPEG or SVG"))
    }
    func isPossible(_ width: Int, _ height: Int) -> Bool {
      if DecodedPicture.canHold(width, height) { return true }
      refuse(
        "ghi cỡ \(width) × \(height) điểm, không dùng được",
        "says that it has \(width) × \(height) points, which cannot be used")
      return false
    }
    if SVGPicture.isLikely(bytes), PictureFormat(of: bytes) == nil {
      return SVGPicture.read(SourceFile(name: name, bytes: bytes), into: &findings).map { .shapes($0) }
    }
    switch PictureFormat(of: bytes) {
    case .png:
      guard let size = PictureFormat.size(ofPNG: bytes) else {
        refuse("không phải là tệp PNG nguyên vẹn", "is no sound PNG file")
        return nil
      }
      guard isPossible(size.width, size.height) else { return nil }
      return .points(bytes, width: size.width, height: size.height)
    case .jpeg:
      guard let header = JPEGHeader(bytes) else {
        refuse("là tệp JPEG bị cắt cụt", "is a JPEG file that was cut short")
        return nil
      }
      guard isPossible(header.width, header.height) else { return nil }
      do throws(TypesettingError) { _ = try DecodedPicture(bytes) } catch {
        refuse("là tệp JPEG hỏng: \(error.reason)", "is a damaged JPEG file: \(error.reason)")
        return nil
      }
      return .points(bytes, width: header.width, height: header.height)
    case .emf, nil:
      refuse("không phải là PNG, JPEG hoặc SVG\(kind(bytes).vi)", "is no PNG, JPEG or SVG\(kind(bytes).en)")
      return nil
    }
  }

  /// The actual kind of the file, detected from its first bytes.
  private static func kind(_ bytes: [UInt8]) -> Message {
    func starts(_ text: String, at offset: Int = 0) -> Bool {
      bytes.count > offset + text.utf8.count && bytes[offset...].starts(with: Array(text.utf8))
    }
    let name: String? =
      if bytes.isEmpty {
        nil
      } else if starts("RIFF"), starts("WEBP", at: 8) {
        "WebP"
      } else if starts("GIF8") {
        "GIF"
      } else if starts("%PDF") {
        "PDF"
      } else if starts("ftypheic", at: 4) || starts("ftypmif1", at: 4) || starts("ftypheix", at: 4) {
        "HEIC (iPhone)"
      } else if starts("BM") {
        "BMP"
      } else if starts("II*\0") || starts("MM\0*") {
        "TIFF"
      } else if starts("\u{1F}") {
        "gzip, SVGZ"
      } else {
        nil
      }
    guard let name else { return Message(vi: "", en: "") }
    return Message(vi: ", mà là \(name)", en: " but \(name)")
  }

  /// The picture in the middle of a place, undistorted.
  package func block(in area: PlacedArea, description: String) -> Block {
    let area = fitted(into: area)
    switch self {
    case .points(let bytes, _, _):
      return .picture(Picture(area: area, bytes: bytes, description: description))
    case .shapes:
      return .drawing(
        Drawing(
          width: (area.x + area.width).mm, height: (area.y + area.height).mm, shapes: shapes(in: area)))
    }
  }

  /// Its shapes in the middle of a place, undistorted; none of a picture in points.
  package func shapes(in place: PlacedArea) -> [DrawnShape] {
    guard case .shapes(let picture) = self else { return [] }
    let area = fitted(into: place)
    let scale = area.width.mm / picture.width
    return picture.shapes.map {
      $0.mapped(thicker: scale) { DrawnPoint(area.x.mm + $0.x * scale, area.y.mm + $0.y * scale) }
    }
  }

  /// Whether a JPEG lies on its side and only a note in it says so, which was reported: what reads PDF and Word files does
  /// not heed that note.
  package static func reportTurned(
    _ bytes: [UInt8], name: String, at place: Place?, code: DiagnosticCode, into findings: inout Findings
  ) -> Bool {
    guard let header = JPEGHeader(bytes), header.orientation != 1 else { return false }
    findings.error(
      code,
      vi: "hình “\(name)” nằm nghiêng, chỉ có ghi chú của máy ảnh nói phải xoay",
      en: "the picture “\(name)” lies on its side; only the camera's note says how to turn it",
      at: place,
      help: .cure(
        vi: "mở hình, xoay cho đứng rồi lưu lại", en: "open the picture, turn it upright and save it again"))
    return true
  }

  /// The part of a place that it takes in its middle, undistorted.
  package func fitted(into area: PlacedArea) -> PlacedArea {
    let (wide, high): (Double, Double) =
      switch self {
      case .points(_, let width, let height): (Double(width), Double(height))
      case .shapes(let picture): (picture.width, picture.height)
      }
    let scale = min(area.width.mm / wide, area.height.mm / high)
    guard scale > 0, scale.isFinite else { return area }
    let (width, height) = (wide * scale, high * scale)
    return PlacedArea(
      x: .mm(area.x.mm + (area.width.mm - width) / 2), y: .mm(area.y.mm + (area.height.mm - height) / 2),
      width: .mm(width), height: .mm(height))
  }
}

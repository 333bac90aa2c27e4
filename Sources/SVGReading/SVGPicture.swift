import Diagnostics
import Ornaments
import XMLKit

/// An SVG picture as shapes (W3C Scalable Vector Graphics 1.1, second edition): logos and emblems from drawing
/// programs. What would look different from a browser is refused, so that nothing of an emblem is lost unnoticed.
public struct SVGPicture: Sendable {
  /// Its width in user units.
  public let width: Double
  /// Its height in user units.
  public let height: Double
  /// Its shapes, measured from its top left corner.
  public let shapes: [DrawnShape]

  /// The maximum size of a file, in bytes.
  public static let mostBytes = 4 << 20
  /// The most steps of all outlines together.
  static let mostSteps = 200_000

  /// Whether bytes look like SVG: XML whose first element is `svg`, judging by the beginning.
  public static func isLikely(_ bytes: [UInt8]) -> Bool {
    let head = String(decoding: bytes.prefix(4_096), as: UTF8.self)
    return head.contains("<svg") || head.contains("<svg:svg")
  }

  /// Reads a picture; reports and gives nil on failure.
  public static func read(_ file: SourceFile, into findings: inout Findings) -> SVGPicture? {
    guard file.bytes.count <= mostBytes else {
      findings.report(
        SVGCodes.fault(
          Message(vi: "hình SVG lớn quá 4 MB", en: "the SVG picture is larger than 4 MB"), at: nil))
      return nil
    }
    let root: XMLElement
    do throws(XMLError) {
      root = try XMLParser(limits: XMLLimits(sizeInBytes: mostBytes, depth: 60)).parse(
        withoutDocumentType(file))
    } catch {
      findings.report(SVGCodes.fault(error.message, at: error.place))
      return nil
    }
    var drawing = SVGDrawing(root)
    return drawing.picture(into: &findings)
  }

  /// The file with a harmless document type, which only names the standard, replaced by spaces. One that declares
  /// anything stays, and the parser refuses it.
  private static func withoutDocumentType(_ file: SourceFile) -> SourceFile {
    let (opening, bytes) = (Array("<!DOCTYPE".utf8), file.bytes)
    guard let start = bytes.indices.first(where: { bytes[$0] == 0x3C && bytes[$0...].starts(with: opening) }),
      let end = bytes[start...].firstIndex(where: { $0 == 0x3E || $0 == 0x5B }), bytes[end] == 0x3E
    else { return file }
    var blanked = bytes
    for index in start...end where blanked[index] != 0x0A { blanked[index] = 0x20 }
    return SourceFile(name: file.name, bytes: blanked)
  }
}

/// The faults of SVG pictures.
public enum SVGCodes {
  /// Hình SVG có phần không vẽ được.
  public static let notUnderstood = DiagnosticCode(
    "picture/svg-not-understood",
    summary: Message(vi: "hình SVG có phần không vẽ được", en: "a part of an SVG picture cannot be drawn"),
    page: Message(
      vi: """
        Chương trình vẽ hình SVG bằng nét của chính tờ giấy: hình khối, đường nét, màu trơn, phép dời, quay, phóng. Màu chuyển \
        sắc, bộ lọc, mặt nạ, độ trong, chữ và ảnh nhúng thì không. Trong chương trình vẽ, hãy đổi chữ thành nét, bỏ hiệu ứng, rồi lưu \
        “Plain SVG”; hoặc xuất hình ra PNG nền trong suốt, cạnh dài từ 1.000 điểm.
        """,
      en: """
        SVG pictures are drawn with the page's own lines: shapes, lines, plain colours, moved, turned and scaled. Gradients, \
        filters, masks, transparency, text and embedded pictures are not. In the drawing program convert text to outlines, remove \
        effects and save as plain SVG; or export a PNG with a transparent ground, 1,000 points or more.
        """))

  /// Every code of this target.
  public static let all: [DiagnosticCode] = [notUnderstood]

  static func fault(_ message: Message, at place: Place?) -> Diagnostic {
    Diagnostic(
      .error, notUnderstood, message, at: place,
      help: .cure(
        vi: "bỏ phần ấy khỏi hình, hoặc xuất hình ra PNG nền trong suốt",
        en: "remove that part, or export the picture as PNG with a transparent ground"))
  }
}

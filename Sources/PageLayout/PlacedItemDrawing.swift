import Diagnostics
import Typesetting

extension PageCanvas where Self: ~Copyable {
  /// Draws a placed item; a picture that cannot be read is reported and left out.
  public mutating func draw(_ item: PlacedItem, into findings: inout Findings) throws(TypesettingError) {
    switch item {
    case .text(let text): try draw(text.run, x: text.x, baseline: text.baseline)
    case .line(let drawn):
      line(
        fromX: drawn.fromX, fromY: drawn.fromY, toX: drawn.toX, toY: drawn.toY, thickness: drawn.thickness,
        colour: drawn.colour)
    case .box(let box):
      rectangle(
        x: box.x, y: box.y, width: box.width, height: box.height, fill: box.fill,
        line: (thickness: box.lineWidth, colour: box.lineColour))
    case .drawing(let drawn): try drawing(drawn)
    case .picture(let placed):
      do {
        try picture(placed.bytes, x: placed.x, y: placed.y, width: placed.width, height: placed.height)
      } catch {
        findings.report(LayoutFaults.unreadable(placed.description, error.reason))
      }
    }
  }
}

extension LayoutFaults {
  static func unreadable(_ description: String, _ reason: String) -> Diagnostic {
    Diagnostic(
      .error, PageLayoutCodes.unreadablePicture,
      Message(
        vi: "không đọc được ảnh “\(description)”: \(reason)",
        en: "the picture “\(description)” cannot be read: \(reason)"),
      at: nil,
      help: [Diagnostic.Help(Message(vi: "lưu lại ảnh dạng PNG", en: "save the picture as PNG again"))])
  }
}

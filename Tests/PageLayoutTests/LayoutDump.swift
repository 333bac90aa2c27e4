import DocumentTree
import PageLayout
import Typesetting

/// Pages as text for tests: one line for each item, lengths in points with two decimals.
struct LayoutDump: Sendable {
  private let fonts: FontLibrary

  /// A dump that names faces by their library.
  init(fonts: FontLibrary) { self.fonts = fonts }

  /// The text of pages.
  func text(_ pages: [PlacedPage]) -> String {
    var lines: [String] = []
    for (index, page) in pages.enumerated() {
      lines.append("page \(index + 1): \(number(page.width)) × \(number(page.height))")
      for item in page.items { lines.append("  " + line(item)) }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func line(_ item: PlacedItem) -> String {
    switch item {
    case .text(let text):
      let run = text.run
      let underline = run.underline == nil ? "" : " underlined"
      let colour = run.colour == .black ? "" : " \(hex(run.colour))"
      return
        "text \(number(text.x)) \(number(text.baseline)) w \(number(run.width)) \(fonts.name(of: run.face)) "
        + "\(number(run.size))\(colour)\(underline) “\(run.text)”"
    case .line(let line):
      return "line \(number(line.fromX)) \(number(line.fromY)) to \(number(line.toX)) \(number(line.toY)) "
        + "thick \(number(line.thickness)) \(hex(line.colour))"
    case .box(let box):
      let fill = box.fill.map { " fill \(hex($0))" } ?? ""
      return "box \(number(box.x)) \(number(box.y)) \(number(box.width)) × \(number(box.height)) "
        + "line \(number(box.lineWidth)) \(hex(box.lineColour))\(fill)"
    case .drawing(let drawing):
      return
        "drawing \(number(drawing.width)) × \(number(drawing.height)) mm of \(drawing.shapes.count) shapes"
    case .picture(let picture):
      return "picture \(number(picture.x)) \(number(picture.y)) \(number(picture.width)) × "
        + "\(number(picture.height)) \(picture.bytes.count) bytes “\(picture.description)”"
    }
  }

  private func hex(_ colour: Colour) -> String { "#" + colour.hex }

  private func number(_ value: Double) -> String {
    guard value.isFinite, abs(value) < 1e12 else { return "?" }
    let hundredths = Int((value * 100).rounded())
    let (whole, rest) = (abs(hundredths) / 100, abs(hundredths) % 100)
    return (hundredths < 0 ? "-" : "") + "\(whole)" + (rest == 0 ? "" : rest < 10 ? ".0\(rest)" : ".\(rest)")
  }
}

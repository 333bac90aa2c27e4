import Testing

@testable import Typesetting

/// Short ways to set text in tests.
struct Setting {
  let fonts: FontLibrary
  let typesetter: Typesetter

  init() throws {
    fonts = try FontLibrary()
    typesetter = try Typesetter(fonts: fonts)
  }

  static func style(_ size: Double = 14, family: String = "Liberation Serif", bold: Bool = false) -> InkStyle
  {
    InkStyle(font: FontRequest(family: family, bold: bold), size: size)
  }

  static func paragraph(
    _ text: String, width: Double = 400, size: Double = 14, alignment: TypesetParagraph.Alignment = .left,
    family: String = "Liberation Serif"
  ) -> TypesetParagraph {
    let style = style(size, family: family)
    return TypesetParagraph(pieces: [.text(text, style)], base: style, width: width, alignment: alignment)
  }
}

extension TypesetLine {
  /// The text of all runs.
  var text: String { runs.map { $0.run.text }.joined() }
  /// The right end of the last run.
  var end: Double { runs.last.map { $0.x + $0.run.width } ?? 0 }
}

/// The effective fonts of runs (ISO/IEC 29500-1 §17.7.2): from the run, its character style, its paragraph's style,
/// or the document defaults.
struct WordFonts {
  /// The font in one layer: a name, a theme font, or nothing.
  private enum Said {
    case font(String)
    case theme
    case nothing
  }

  private struct Style {
    let base: String?
    let fonts: XMLSpan?
  }

  private var styles: [String: Style] = [:]
  private var defaults: XMLSpan?
  private var defaultParagraph: String?

  init() {}

  /// Reads the styles of a file.
  init(_ package: WordPackage) {
    guard
      let part = package.relationships(of: package.main).first(where: { $0.type.hasSuffix("/styles") })?
        .target,
      let bytes = package[part]
    else { return }
    var reader = XMLSpanReader(bytes)
    guard let root = try? reader.run() else { return }
    defaults = root.child("w:docDefaults")?.child("w:rPrDefault")?.child("w:rPr")?.child("w:rFonts")
    for style in root.children where style.name == "w:style" {
      guard let id = style["w:styleId"] else { continue }
      styles[id] = Style(
        base: style.child("w:basedOn")?["w:val"], fonts: style.child("w:rPr")?.child("w:rFonts"))
      if style["w:type"] == "paragraph", ["1", "true", "on"].contains(style["w:default"] ?? "") {
        defaultParagraph = id
      }
    }
  }

  /// The fonts used for the letters of a run with some properties, in a paragraph of a style.
  func names(_ look: XMLSpan?, inParagraphOf style: String?) -> [String] {
    ["ascii", "hAnsi"].compactMap { slot in
      let layers =
        [look?.child("w:rFonts")] + chain(look?.child("w:rStyle")?["w:val"])
        + chain(style ?? defaultParagraph) + [defaults]
      for layer in layers {
        switch WordFonts.said(layer, slot) {
        case .font(let name): return name
        case .theme: return nil
        case .nothing: continue
        }
      }
      return nil
    }
  }

  /// The properties of a style and of those that it is based on.
  private func chain(_ id: String?) -> [XMLSpan?] {
    var result: [XMLSpan?] = []
    var next = id
    // A file may contain styles based on each other in a cycle.
    while let id = next, let style = styles[id], result.count < 32 {
      result.append(style.fonts)
      next = style.base
    }
    return result
  }

  private static func said(_ fonts: XMLSpan?, _ slot: String) -> Said {
    guard let fonts else { return .nothing }
    if fonts["w:\(slot)Theme"] != nil { return .theme }
    return fonts["w:\(slot)"].map { .font($0) } ?? .nothing
  }
}

import CPangoCairo
import Typesetting

/// A face in a PDF: which of its glyphs are shown, the text that each stands for, and their widths.
final class PDFFace {
  /// Its number in the PDF, in the order of first use; its number in the library depends on the rest of the run.
  let number: Int
  /// The slant of a synthetic italic, as a share of the height.
  let slant: Double
  /// Whether the bold is synthetic.
  let isEmboldened: Bool

  private let loaded: LoadedFace
  private let shapes: OpaquePointer
  private let scale: Double
  /// In thousandths of an em, by glyph; negative means not yet known.
  private var widths: [Double]
  private var isUsed: [Bool]
  /// The UTF-8 bytes of each glyph's text in one number, the first byte lowest; 0 for none.
  private var texts: [UInt64]

  init(_ number: Int, _ loaded: LoadedFace) throws(TypesettingError) {
    guard let shapes = loaded.shapes else {
      throw TypesettingError(library: "pango", reason: "a face without outlines")
    }
    let count = Int(hb_face_get_glyph_count(hb_font_get_face(shapes)))
    var (across, down): (Int32, Int32) = (0, 0)
    hb_font_get_scale(shapes, &across, &down)
    self.number = number
    self.loaded = loaded
    self.shapes = shapes
    scale = across == 0 ? 1 : Double(across)
    widths = Array(repeating: -1, count: count + 1)
    isUsed = Array(repeating: false, count: count + 1)
    texts = Array(repeating: 0, count: count + 1)
    (slant, isEmboldened) = loaded.synthesis
  }

  /// The width of a glyph in thousandths of an em.
  func width(of glyph: UInt32) -> Double {
    let index = min(Int(glyph), widths.count - 1)
    if widths[index] < 0 {
      widths[index] = Double(hb_font_get_glyph_h_advance(shapes, glyph)) / scale * 1000
    }
    return widths[index]
  }

  /// Marks a glyph as used.
  func use(_ glyph: UInt32) { isUsed[min(Int(glyph), isUsed.count - 1)] = true }

  /// Whether a glyph always stands for this text; the first text shown with a glyph becomes its text.
  func shows(_ glyph: UInt32, _ text: ArraySlice<UInt8>) -> Bool {
    let index = min(Int(glyph), texts.count - 1)
    guard index > 0, !text.isEmpty, text.count <= 8 else { return false }
    var packed: UInt64 = 0
    for byte in text.reversed() { packed = packed << 8 | UInt64(byte) }
    // Copied text should have plain spaces instead of U+00A0.
    if packed == 0xA0C2 { packed = 0x20 }
    if texts[index] == 0 { texts[index] = packed }
    return texts[index] == packed
  }

  /// Writes the font; returns the number of its object.
  func write(to file: inout PDFFile) throws(TypesettingError) -> Int {
    let glyphs = isUsed.indices.filter { isUsed[$0] }
    let font = try SubsetFont(of: hb_font_get_face(shapes), glyphs: glyphs)
    let name = font.tag + "+" + font.name
    let (program, descriptor, descendant, unicode, number) =
      (file.reserve(), file.reserve(), file.reserve(), file.reserve(), file.reserve())
    try file.writeStream(
      program, font.isCFF ? "/Subtype /CIDFontType0C" : "/Length1 \(font.bytes.count)", font.bytes)
    let box = font.box.map(PDFContent.text).joined(separator: " ")
    let (ascent, descent) = (loaded.metrics.ascent * 1000, -loaded.metrics.descent * 1000)
    try file.write(
      descriptor,
      "<< /Type /FontDescriptor /FontName /\(name) /Flags \(font.italicAngle == 0 ? 4 : 68) "
        + "/FontBBox [\(box)] /ItalicAngle \(PDFContent.text(font.italicAngle)) "
        + "/Ascent \(PDFContent.text(ascent)) /Descent \(PDFContent.text(descent)) "
        + "/CapHeight \(PDFContent.text(loaded.metrics.capitalHeight * 1000)) /StemV 80 "
        + "/\(font.isCFF ? "FontFile3" : "FontFile2") \(program) 0 R >>")
    try file.write(
      descendant,
      "<< /Type /Font /Subtype /\(font.isCFF ? "CIDFontType0" : "CIDFontType2") /BaseFont /\(name) "
        + "/CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> "
        + "/FontDescriptor \(descriptor) 0 R \(font.isCFF ? "" : "/CIDToGIDMap /Identity ")"
        + "/DW 0 /W [\(widths(of: glyphs))] >>")
    try file.writeStream(unicode, "", Array(unicodeMap(of: glyphs).utf8))
    try file.write(
      number,
      "<< /Type /Font /Subtype /Type0 /BaseFont /\(name) /Encoding /Identity-H "
        + "/DescendantFonts [\(descendant) 0 R] /ToUnicode \(unicode) 0 R >>")
    return number
  }

  /// Widths in runs of consecutive glyphs (ISO 32000-1 §9.7.4.3).
  private func widths(of glyphs: [Int]) -> String {
    var text = ""
    var last = -2
    for glyph in glyphs {
      if glyph != last + 1 { text += (text.isEmpty ? "" : "] ") + "\(glyph) [" } else { text += " " }
      text += PDFContent.text(width(of: UInt32(glyph)))  // bounded: a number of a glyph has 16 bits
      last = glyph
    }
    return text.isEmpty ? "" : text + "]"
  }

  /// The `ToUnicode` map of the glyphs (ISO 32000-1 §9.10.3).
  private func unicodeMap(of glyphs: [Int]) -> String {
    let lines = glyphs.filter { texts[$0] != 0 }.map { glyph -> String in
      var line: [UInt8] = [UInt8(ascii: "<")]
      PDFShownText.appendHex(UInt16(truncatingIfNeeded: glyph), to: &line)
      line += Array("> <".utf8)
      for unit in String(decoding: PDFFace.unpacked(texts[glyph]), as: UTF8.self).utf16 {
        PDFShownText.appendHex(unit, to: &line)
      }
      return String(decoding: line + [UInt8(ascii: ">")], as: UTF8.self)
    }
    var text = """
      /CIDInit /ProcSet findresource begin
      12 dict begin
      begincmap
      /CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
      /CMapName /Adobe-Identity-UCS def
      /CMapType 2 def
      1 begincodespacerange
      <0000> <FFFF>
      endcodespacerange

      """
    for start in stride(from: 0, to: lines.count, by: 100) {
      let part = lines[start..<min(start + 100, lines.count)]
      text += "\(part.count) beginbfchar\n" + part.joined(separator: "\n") + "\nendbfchar\n"
    }
    return text + "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n"
  }

  private static func unpacked(_ packed: UInt64) -> [UInt8] {
    var bytes: [UInt8] = []
    var rest = packed
    while rest != 0 {
      bytes.append(UInt8(truncatingIfNeeded: rest))
      rest >>= 8
    }
    return bytes
  }
}

struct PDFFaces: ~Copyable {
  private var loaded: LoadedFaces
  private var faces: [PDFFace] = []
  /// Faces by their numbers in the library.
  private var known: [PDFFace?] = []

  init(_ fonts: FontLibrary) throws(TypesettingError) { loaded = try LoadedFaces(fonts) }

  /// The face with this id, opened on first use.
  mutating func face(_ id: FaceID) throws(TypesettingError) -> PDFFace {
    if id.index < known.count, let face = known[id.index] { return face }
    while known.count <= id.index { known.append(nil) }
    let face = try PDFFace(faces.count, try loaded.face(id))
    faces.append(face)
    known[id.index] = face
    return face
  }

  /// Writes the used fonts; returns their entries for the resource dictionary.
  func write(to file: inout PDFFile) throws(TypesettingError) -> String {
    var names = ""
    for face in faces { names += " /F\(face.number) \(try face.write(to: &file)) 0 R" }
    return names
  }
}

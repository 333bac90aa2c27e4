import Typesetting

/// The glyphs of a run in a content stream: strings of glyph numbers with adjustments between them (ISO 32000-1
/// §9.4.3).
struct PDFShownText {
  private static let digits = Array("0123456789ABCDEF".utf8)
  /// Adjustments smaller than this, in thousandths of an em, are left out.
  private static let tolerance = 0.4

  private let size: Double
  /// The position of the reader's pen, in thousandths of an em.
  private var pen = 0.0
  /// The current text rise, in points.
  private var rise = 0.0
  private var isInArray = false
  private var isInString = false

  init(size: Double) { self.size = size }

  mutating func append(_ glyph: PlacedGlyph, width: Double, to bytes: inout [UInt8]) {
    if -glyph.y != rise {
      endArray(in: &bytes)
      rise = -glyph.y
      PDFContent.append(rise, to: &bytes)
      bytes += Array("Ts ".utf8)
    }
    let step = glyph.x / size * 1000 - pen
    if abs(step) > PDFShownText.tolerance {
      endString(in: &bytes)
      beginArray(in: &bytes)
      PDFContent.append(-step, to: &bytes)
      pen += step
    }
    beginArray(in: &bytes)
    if !isInString {
      bytes.append(UInt8(ascii: "<"))
      isInString = true
    }
    for shift: UInt32 in [12, 8, 4, 0] {
      bytes.append(PDFShownText.digits[Int(glyph.id >> shift & 15)])
    }
    pen += width
  }

  /// Opens marked content whose `ActualText` is the given text.
  mutating func open(standingFor text: ArraySlice<UInt8>, in bytes: inout [UInt8]) {
    endArray(in: &bytes)
    bytes += Array("/Span << /ActualText <FEFF".utf8)
    for unit in String(decoding: text, as: UTF8.self).utf16 { PDFShownText.appendHex(unit, to: &bytes) }
    bytes += Array("> >> BDC ".utf8)
  }

  /// Closes the marked content.
  mutating func close(in bytes: inout [UInt8]) {
    endArray(in: &bytes)
    bytes += Array("EMC ".utf8)
  }

  mutating func finish(in bytes: inout [UInt8]) {
    endArray(in: &bytes)
    if rise != 0 { bytes += Array("0 Ts ".utf8) }
  }

  static func appendHex(_ unit: UInt16, to bytes: inout [UInt8]) {
    for shift: UInt16 in [12, 8, 4, 0] { bytes.append(digits[Int(unit >> shift & 15)]) }
  }

  private mutating func beginArray(in bytes: inout [UInt8]) {
    guard !isInArray else { return }
    bytes.append(UInt8(ascii: "["))
    isInArray = true
  }

  private mutating func endString(in bytes: inout [UInt8]) {
    guard isInString else { return }
    bytes.append(UInt8(ascii: ">"))
    isInString = false
  }

  private mutating func endArray(in bytes: inout [UInt8]) {
    endString(in: &bytes)
    guard isInArray else { return }
    bytes += Array("] TJ ".utf8)
    isInArray = false
  }
}

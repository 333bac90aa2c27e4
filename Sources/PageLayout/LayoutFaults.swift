import Diagnostics
import DocumentTree
import Typesetting

/// The messages of layout faults.
struct LayoutFaults {
  var findings = Findings()
  private var families: Set<String> = []
  private var substituted: Set<String> = []

  /// Reports the faults of a paragraph's text; in a frame the message names its subject. A missing family is reported
  /// without a place, equal in all sections, so that a run shows it once.
  mutating func report(
    _ faults: [TextFault], of paragraph: Paragraph, in frame: Frame? = nil, ignoringBrokenWords: Bool = false
  ) {
    for fault in faults {
      let inline = paragraph.inlines.indices.contains(fault.piece) ? paragraph.inlines[fault.piece] : nil
      var text = ""
      var place = paragraph.origin
      if case .text(let run)? = inline {
        text = LayoutFaults.readable(run.text)
        place = run.origin ?? place
      }
      switch fault.kind {
      case .missingFamily(let family):
        if families.insert(family).inserted { missingFont(family) }
      case .substitutedFamily(let families, let used):
        if substituted.insert(families).inserted { substitutedFont(families, by: used) }
      case .missingLetter(let scalar): missingLetter(scalar, in: text, at: place, of: frame?.subject)
      case .brokenWord(let word):
        if !ignoringBrokenWords { brokenWord(word, at: place) }
      }
    }
  }

  mutating func add(_ diagnostic: Diagnostic) { findings.report(diagnostic) }

  private mutating func substitutedFont(_ families: String, by used: String) {
    let wanted = String(families.prefix { $0 != "," })
    findings.note(
      PageLayoutCodes.substitutedFont,
      Message(
        vi: "phông chữ “\(wanted)” chưa được cài; dùng “\(used)” thay, chữ được đo theo phông này",
        en:
          "the font “\(wanted)” is not installed; “\(used)” stands in for it, and the text was measured with it"
      ),
      at: nil,
      help: [
        Diagnostic.Help(
          Message(
            vi: "cài phông “\(wanted)” để có đúng kiểu chữ",
            en: "install “\(wanted)” for the design's own type"))
      ])
  }

  private mutating func missingFont(_ family: String) {
    findings.error(
      PageLayoutCodes.missingFont,
      Message(
        vi: "phông chữ “\(family)” chưa được cài, cũng không có phông nào cùng độ rộng chữ để thay",
        en: "the font “\(family)” is not installed, nor one with the same widths to stand in for it"),
      at: nil,
      help: [
        Diagnostic.Help(
          Message(
            vi: "cài phông này, hoặc ghi tên một phông đã cài trong bảng kiểu hay trong tệp phôi",
            en: "install it, or name an installed font in the style sheet or the blank"))
      ])
  }

  private mutating func missingLetter(
    _ scalar: Unicode.Scalar, in text: String, at place: Place?, of subject: Frame.Subject?
  ) {
    let code = LayoutFaults.codePoint(scalar)
    let around = LayoutFaults.excerpt(text, around: scalar)
    let owner = subject.flatMap { text.contains($0.name) ? nil : "\($0.name): " } ?? ""
    findings.error(
      PageLayoutCodes.missingLetter,
      Message(
        vi: "\(owner)phông chữ không có chữ “\(scalar)” (\(code)) trong “\(around)”",
        en: "\(owner)the font lacks the letter “\(scalar)” (\(code)) in “\(around)”"),
      at: place ?? subject?.place,
      help: [
        Diagnostic.Help(
          Message(
            vi: "sửa chữ này, hoặc chọn phông có chữ này",
            en: "correct the letter, or choose a font that has it"))
      ])
  }

  private mutating func brokenWord(_ word: String, at place: Place?) {
    let shown = LayoutFaults.excerpt(word)
    findings.warning(
      PageLayoutCodes.brokenWord,
      Message(
        vi: "“\(shown)” dài hơn cột và đã bị ngắt giữa các chữ",
        en: "“\(shown)” is wider than its column and was broken between letters"),
      at: place,
      help: [
        Diagnostic.Help(
          Message(vi: "thêm dấu cách, hoặc mở rộng cột", en: "add a space, or widen the column"))
      ])
  }

  /// `U+0041`.
  private static func codePoint(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
  }

  /// A text for a message, with U+00A0 as a plain space.
  static func readable(_ text: String) -> String {
    guard text.unicodeScalars.contains("\u{A0}") else { return text }
    return String(String.UnicodeScalarView(text.unicodeScalars.map { $0 == "\u{A0}" ? " " : $0 }))
  }

  /// A text shortened for a message, around a letter if one is given.
  static func excerpt(_ text: String, around letter: Unicode.Scalar? = nil) -> String {
    let scalars = text.unicodeScalars
    let most = 80
    guard text.utf8.count > most else { return text }
    let middle = letter.flatMap { scalars.firstIndex(of: $0) } ?? scalars.startIndex
    let start =
      scalars.index(middle, offsetBy: -most / 2, limitedBy: scalars.startIndex) ?? scalars.startIndex
    let end = scalars.index(start, offsetBy: most, limitedBy: scalars.endIndex) ?? scalars.endIndex
    let cut = String(String.UnicodeScalarView(scalars[start..<end]))
    return (start > scalars.startIndex ? "…" : "") + cut + (end < scalars.endIndex ? "…" : "")
  }
}

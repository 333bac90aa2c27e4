import Diagnostics
import DocumentTree
import Model
import Synchronization
import Wording
import XMLKit

extension DocumentBuilder {
  /// A text whose place comes from the sheet's blank; nil when this rendering or this sheet does not show it.
  func field(_ element: XMLElement, into findings: inout Findings) -> Frame? {
    let reader = AttributeReader(element)
    guard let placing else {
      findings.error(
        BlankCodes.fieldWithoutBlank,
        Message(vi: "<field> chỉ dùng trong mẫu in lên phôi", en: "<field> belongs to templates of blanks"),
        at: element.place)
      return nil
    }
    guard let name = reader.text("name") else {
      reader.missing("name", into: &findings)
      return nil
    }
    guard let field = placing.blank.field(name) else {
      report(missing: name, on: placing.blank, at: element.place, into: &findings)
      return nil
    }
    guard placing.blank.shows(field, in: placing.rendering) else { return nil }
    var setting = field.setting(for: placing.kind)
    var paragraphs = paragraphs(element, defaultStyle: nil, into: &findings)
    for correction in placing.corrections where correction.frame.value == name {
      paragraphs = correction.corrected(paragraphs)
      setting.correct(correction)
    }
    guard paragraphs.contains(where: \.showsText) else { return nil }
    return Frame(
      name: name, area: setting.area, verticalAlignment: setting.verticalAlignment, fit: setting.fit,
      paragraphs: paragraphs.map { setting.set($0, kept) }, subject: placing.subject, origin: element.place)
  }

  private func report(missing name: String, on blank: Blank, at place: Place?, into findings: inout Findings)
  {
    let near = nearest(to: name, in: blank.fields.map(\.name))
    findings.error(
      BlankCodes.missingField,
      Message(
        vi: "phôi “\(blank.id)” không có khung “\(name)” mà mẫu in ra",
        en: "the blank \"\(blank.id)\" has no frame \"\(name)\", which the template prints"),
      at: place,
      help: near.map {
        [.init(Message(vi: "có phải là “\($0)”?", en: "did you mean \"\($0)\"?"), replacement: $0)]
      } ?? [])
  }
}

extension BlankField.Setting {
  /// A paragraph as it looks here; what the template says of it wins over the blank.
  fileprivate func set(_ paragraph: Paragraph, _ kept: KeptTogether) -> Paragraph {
    var overrides = paragraph.overrides
    overrides.alignment = overrides.alignment ?? alignment
    overrides.size = overrides.size ?? size
    overrides.colour = overrides.colour ?? colour
    overrides.bold = overrides.bold ?? bold
    overrides.italic = overrides.italic ?? italic
    return Paragraph(
      style: paragraph.style, overrides: overrides,
      inlines: kept.inlines(paragraph.inlines, font: font),
      origin: paragraph.origin)
  }

  fileprivate mutating func correct(_ correction: CertificateCorrection) {
    area = PlacedArea(
      x: area.x + .mm(correction.right), y: area.y + .mm(correction.down), width: area.width,
      height: area.height)
    guard let points = correction.size else { return }
    let size = Length.pt(points)
    self.size = size
    fit = Frame.Fit(
      leastSize: fit.leastSize.map { min($0, size) }, freeLines: fit.freeLines, mostLines: fit.mostLines)
  }
}

extension CertificateCorrection {
  /// The paragraphs with the correction's lines instead of their own.
  fileprivate func corrected(_ paragraphs: [Paragraph]) -> [Paragraph] {
    guard !lines.isEmpty, let first = paragraphs.first else { return paragraphs }
    let inlines = lines.enumerated().flatMap { index, line -> [Inline] in
      (index > 0 ? [.lineBreak] : []) + [.text(TextRun(line.value, origin: line.place))]
    }
    return [
      Paragraph(style: first.style, overrides: first.overrides, inlines: inlines, origin: first.origin)
    ]
  }
}

extension Paragraph {
  /// Whether anything of it would be seen.
  fileprivate var showsText: Bool {
    inlines.contains { inline in
      switch inline {
      case .text(let run): run.text.unicodeScalars.contains { $0 != " " && $0 != "\u{A0}" }
      case .pageNumber: true
      case .lineBreak, .tab: false
      }
    }
  }
}

/// Puts no-break spaces into text that is made of several runs: an honorific and a name come from two fields.
///
/// Most texts of a sheet are those of the sheet before: what was found out once is kept.
final class KeptTogether: Sendable {
  /// How many texts are remembered.
  private static let limit = 2_048

  private let known = Mutex<[String: String]>([:])

  /// The inlines with spaces that do not break where words stay together, in a font when one is given.
  func inlines(_ inlines: [Inline], font: String?) -> [Inline] {
    var result: [Inline] = []
    result.reserveCapacity(inlines.count)
    var open: [TextRun] = []
    for inline in inlines {
      switch inline {
      case .text(let run): open.append(run)
      case .lineBreak, .tab, .pageNumber:
        append(open, font: font, to: &result)
        open = []
        result.append(inline)
      }
    }
    append(open, font: font, to: &result)
    return result
  }

  private func append(_ runs: [TextRun], font: String?, to result: inout [Inline]) {
    guard !runs.isEmpty else { return }
    let whole = runs.count == 1 ? runs[0].text : runs.map(\.text).joined()
    let kept = kept(whole)
    if runs.count == 1 {
      result.append(.text(KeptTogether.run(runs[0], kept, font: font)))
      return
    }
    // Only single spaces are changed, each into one other scalar: the runs keep their lengths in scalars.
    var start = kept.startIndex
    for run in runs {
      let end = kept.unicodeScalars.index(start, offsetBy: run.text.unicodeScalars.count)
      result.append(.text(KeptTogether.run(run, String(kept[start..<end]), font: font)))
      start = end
    }
  }

  private func kept(_ text: String) -> String {
    if let found = known.withLock({ $0[text] }) { return found }
    let kept = Spacing.keepingTogether(text)
    known.withLock { known in
      if known.count >= KeptTogether.limit { known.removeAll(keepingCapacity: true) }
      known[text] = kept
    }
    return kept
  }

  private static func run(_ run: TextRun, _ text: String, font: String?) -> TextRun {
    var look = run.look
    look.font = look.font ?? font
    return TextRun(text, look: look, origin: run.origin)
  }
}

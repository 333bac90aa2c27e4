import Awards
import Diagnostics
import DocumentMarkup
import DocumentTree
import Model
import Wording

/// The blank of one sheet: the positions of its texts, and its corrections.
struct SheetPlacing: Ground {
  /// The paper.
  let blank: Blank
  /// Its texts that share room.
  let columns: BlankColumns
  /// What is drawn of it.
  let rendering: Blank.Rendering
  /// The kind of its recipient.
  let kind: RecipientKind
  /// Its recipient.
  let subject: Frame.Subject
  /// What it shows otherwise.
  let corrections: [CertificateCorrection]

  /// The paper of the blank: its texts are placed from its corner.
  var page: PageSetup {
    PageSetup(
      width: blank.width, height: blank.height, top: .zero, right: .zero, bottom: .zero, left: .zero,
      numbering: .none)
  }

  /// What the paper itself shows.
  var background: [Block] { blank.background(rendering) }

  /// The frame of a text, as the blank sets it and the corrections change it.
  func frame(
    named name: String, at place: Place?, into findings: inout Findings,
    paragraphs made: (inout Findings) -> [Paragraph]
  ) -> Frame? {
    guard let field = blank.field(name) else {
      report(missing: name, at: place, into: &findings)
      return nil
    }
    guard blank.shows(field, in: rendering) else { return nil }
    var setting = field.setting(for: kind)
    var paragraphs = made(&findings)
    if !field.keepsSmallStart { paragraphs = paragraphs.beginningWithCapital() }
    for correction in corrections where correction.frame.value == name {
      paragraphs = correction.corrected(paragraphs)
      setting.correct(correction)
    }
    guard paragraphs.contains(where: \.showsText) else { return nil }
    return Frame(
      name: name, area: setting.area, verticalAlignment: setting.verticalAlignment, fit: setting.fit,
      paragraphs: paragraphs.map { setting.set($0) }, subject: subject, origin: place,
      sharing: columns.sharing(
        of: name, for: kind, moved: setting.area.y - field.setting(for: kind).area.y))
  }

  private func report(missing name: String, at place: Place?, into findings: inout Findings) {
    let near = nearest(to: name, in: blank.fields.map(\.name))
    findings.error(
      BlankCodes.missingField,
      Message(
        vi: "phôi “\(blank.id)” không có khung “\(name)” mà mẫu in ra",
        en: "the blank “\(blank.id)” has no frame “\(name)”, which the template prints"),
      at: place,
      help: near.map {
        [.init(Message(vi: "có phải là “\($0)”?", en: "did you mean “\($0)”?"), replacement: $0)]
      } ?? [])
  }
}

extension BlankField.Setting {
  /// A paragraph with the look of this frame; the template's own look takes precedence.
  fileprivate func set(_ paragraph: Paragraph) -> Paragraph {
    var overrides = paragraph.overrides
    overrides.alignment = overrides.alignment ?? alignment
    overrides.size = overrides.size ?? size
    overrides.colour = overrides.colour ?? colour
    overrides.bold = overrides.bold ?? bold
    overrides.italic = overrides.italic ?? italic
    overrides.leading = overrides.leading ?? leading
    overrides.tracking = overrides.tracking ?? tracking
    let inlines = paragraph.inlines.map { $0.inFont(font) }
    let capitals = hasSmallCapitals ? overrides.size : nil
    return Paragraph(
      style: paragraph.style, overrides: overrides,
      inlines: capitals.map { size in inlines.flatMap { $0.inSmallCapitals(size) } } ?? inlines,
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

extension Inline {
  /// How large the capitals are that stand for small letters, as a share of the size.
  private static let smallCapitals = 0.8

  /// The same with its small letters as smaller capitals: real ones, so that no format needs a face that has its own.
  fileprivate func inSmallCapitals(_ size: Length) -> [Inline] {
    guard case .text(let run) = self else { return [self] }
    var runs: [Inline] = []
    var rest = run.text[...]
    while let first = rest.first {
      let isSmall = first.isLowercase
      let part = rest.prefix { $0.isLowercase == isSmall }
      rest = rest[part.endIndex...]
      var look = run.look
      if isSmall { look.size = .pt((look.size ?? size).pt * Inline.smallCapitals) }
      let text = isSmall ? Casing.upper(String(part)) : String(part)
      runs.append(.text(TextRun(text, look: look, origin: run.origin, note: run.note)))
    }
    return runs
  }

  /// The same in a font, where it has none of its own.
  fileprivate func inFont(_ font: String?) -> Inline {
    guard let font, case .text(let run) = self, run.look.font == nil else { return self }
    var look = run.look
    look.font = font
    return .text(TextRun(run.text, look: look, origin: run.origin))
  }
}

extension [Paragraph] {
  /// The paragraphs with a capital at the beginning, since each text of a sheet stands on its own.
  fileprivate func beginningWithCapital() -> [Paragraph] {
    for (index, paragraph) in enumerated() {
      for (place, inline) in paragraph.inlines.enumerated() {
        guard case .text(let run) = inline, let first = run.text.first(where: { !$0.isWhitespace }) else {
          continue
        }
        guard first.isLowercase else { return self }
        var (result, inlines) = (self, paragraph.inlines)
        inlines[place] = .text(TextRun(Casing.sentence(run.text), look: run.look, origin: run.origin))
        result[index] = Paragraph(
          style: paragraph.style, overrides: paragraph.overrides, inlines: inlines, origin: paragraph.origin)
        return result
      }
    }
    return self
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

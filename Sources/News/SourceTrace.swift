import Diagnostics
import DocumentTree

/// Marks each sentence of a document with its lines in the definition, and lists what was left out.
///
/// It uses only the origins of text runs, so writers and views know nothing about it. A sentence gets a mark `[7]`
/// with a note at the end, and the same note on its runs for formats that can show it on hover.
struct SourceTrace {
  private let style: String
  private let headingStyle: String
  private var map = SourceMap()
  private var notes: [String] = []
  /// The words before, to recognize the start of a sentence.
  private var words = ""

  private init(_ sheet: StyleSheet) {
    style = sheet.styles.first?.name ?? ""
    headingStyle = sheet.styles.first { $0.role == .heading }?.name ?? style
  }

  /// The sections with marks, and one more with the notes.
  static func annotate(
    _ sections: [Section], sheet: StyleSheet, untold: [UntoldValue], remarks: [Message]
  ) -> [Section] {
    var trace = SourceTrace(sheet)
    let marked = sections.map {
      Section(page: $0.page, blocks: trace.blocks($0.blocks), foot: $0.foot)
    }
    guard let page = sections.last?.page else { return sections }
    return marked + [Section(page: page, blocks: trace.closing(untold: untold, remarks: remarks))]
  }

  private mutating func blocks(_ blocks: [Block]) -> [Block] {
    var result: [Block] = []
    for block in blocks {
      switch block {
      case .paragraph(let paragraph): result.append(.paragraph(marked(paragraph)))
      case .keepTogether(let inner): result.append(.keepTogether(self.blocks(inner)))
      case .table, .columns, .rule, .stamp, .space, .pageBreak, .frame, .box, .picture, .drawing:
        result.append(block)
      }
    }
    return result
  }

  private mutating func marked(_ paragraph: Paragraph) -> Paragraph {
    var inlines: [Inline] = []
    var sentence: [Inline] = []
    for inline in paragraph.inlines {
      guard case .text(let run) = inline else {
        sentence.append(inline)
        continue
      }
      for (text, opens) in pieces(of: run.text) {
        if opens {
          inlines += closed(sentence)
          sentence = []
        }
        sentence.append(.text(TextRun(text, look: run.look, origin: run.origin)))
      }
      words += run.text
    }
    inlines += closed(sentence)
    words += "\n"
    return Paragraph(
      style: paragraph.style, overrides: paragraph.overrides, inlines: inlines, origin: paragraph.origin)
  }

  /// Abbreviations whose full stop does not end a sentence: TP. Hồ Chí Minh, TS. Nguyễn Văn An.
  private static let shortWords: Set<String> = ["TP", "Tp", "TX", "TS", "ThS", "PGS", "GS", "BS", "Th"]

  /// The pieces of a text that follows `words`; a full stop, a space and a capital begin a sentence.
  private func pieces(of text: String) -> [(String, opens: Bool)] {
    var pieces: [(String, Bool)] = []
    var piece = String.UnicodeScalarView()
    var opens = false
    var before = Array(words.unicodeScalars.suffix(2))
    // The word before the last space.
    var word = String(words.split(separator: " ").last ?? "")
    var current = words.hasSuffix(" ") ? "" : word
    for scalar in text.unicodeScalars {
      let isStart = scalar.properties.isUppercase || ("0"..."9").contains(scalar)
      if isStart, before == [".", " "], !SourceTrace.shortWords.contains(String(word.dropLast())) {
        if !piece.isEmpty { pieces.append((String(piece), opens)) }
        piece = String.UnicodeScalarView()
        opens = true
      }
      if scalar == " " {
        (word, current) = (current, "")
      } else {
        current.unicodeScalars.append(scalar)
      }
      piece.append(scalar)
      before = Array((before + [scalar]).suffix(2))
    }
    if !piece.isEmpty { pieces.append((String(piece), opens)) }
    return pieces
  }

  /// A sentence with its mark; a sentence with only the template's own words has none.
  private mutating func closed(_ sentence: [Inline]) -> [Inline] {
    let origins = sentence.compactMap { inline -> Place? in
      // Text from a template is not the definition's.
      if case .text(let run) = inline, let origin = run.origin, !origin.file.isTemplate {
        origin
      } else {
        nil
      }
    }
    guard !origins.isEmpty else { return sentence }
    let note = lines(of: origins)
    notes.append(note)
    var noted: [Inline] = []
    for inline in sentence {
      guard case .text(let run) = inline else {
        noted.append(inline)
        continue
      }
      if case .text(let last) = noted.last, last.look == run.look {
        noted[noted.count - 1] = .text(
          TextRun(last.text + run.text, look: run.look, origin: last.origin ?? run.origin, note: note))
      } else {
        noted.append(.text(TextRun(run.text, look: run.look, origin: run.origin, note: note)))
      }
    }
    var look = TextLook()
    look.size = .pt(8)
    look.bold = false
    look.italic = false
    // The space before the next sentence stays after the mark.
    var blank: [Inline] = []
    if case .text(let last) = noted.last, last.text.hasSuffix(" ") {
      let text = String(last.text.dropLast())
      noted[noted.count - 1] = .text(TextRun(text, look: last.look, origin: last.origin, note: note))
      blank = [.text(TextRun(" ", look: last.look))]
    }
    return noted + [.text(TextRun("[\(notes.count)]", look: look))] + blank
  }

  /// `ceremony.yaml: dòng 12, 15`; for a workbook with sheet and cell.
  private mutating func lines(of origins: [Place]) -> String {
    var files: [(name: String, lines: Set<Int>)] = []
    var others: [String] = []
    for place in origins {
      guard place.hasLine else {
        let described = place.described(in: .vi, map: &map)
        if !others.contains(described) { others.append(described) }
        continue
      }
      let line = map.position(of: place.bytes.lowerBound, in: place.file).line
      let name = place.file.name.split(separator: "/").last.map(String.init) ?? place.file.name
      if let index = files.firstIndex(where: { $0.name == name }) {
        files[index].lines.insert(line)
      } else {
        files.append((name, [line]))
      }
    }
    let lines = files.map { file in
      "\(file.name): dòng " + file.lines.sorted().map(String.init).joined(separator: ", ")
    }
    return (lines + others).joined(separator: "; ")
  }

  private mutating func closing(untold: [UntoldValue], remarks: [Message]) -> [Block] {
    var blocks: [Block] = [heading("Nguồn của từng câu")]
    blocks += notes.enumerated().map { line("[\($0.offset + 1)] \($0.element)") }
    let missing = untold.filter { $0.reason == nil }
    if !missing.isEmpty {
      blocks.append(heading("Có trong định nghĩa mà bài chưa kể"))
      blocks += missing.map {
        line("- \($0.path.joined(separator: " › ")): \($0.text.value)\(place(of: $0))")
      }
    }
    var reasons: [String] = []
    for reason in untold.compactMap(\.reason?.vi) where !reasons.contains(reason) { reasons.append(reason) }
    for reason in reasons {
      blocks.append(heading("Bài giữ lại: \(reason)"))
      blocks += untold.filter { $0.reason?.vi == reason }.map {
        line("- \($0.path.joined(separator: " › ")): \($0.text.value)\(place(of: $0))")
      }
    }
    if !remarks.isEmpty {
      blocks.append(heading("Bài thuộc thể loại này thường còn có, định nghĩa chưa nêu"))
      blocks += remarks.map { line("- \($0.vi)") }
    }
    return blocks
  }

  private func place(of value: UntoldValue) -> String {
    var trace = self
    return value.text.place.map { " (\(trace.lines(of: [$0])))" } ?? ""
  }

  private func heading(_ text: String) -> Block {
    var overrides = ParagraphOverrides()
    overrides.bold = true
    overrides.keepWithNext = true
    return .paragraph(Paragraph(style: headingStyle, overrides: overrides, inlines: [.text(TextRun(text))]))
  }

  private func line(_ text: String) -> Block {
    var overrides = ParagraphOverrides()
    overrides.alignment = .left
    overrides.size = .pt(10)
    overrides.spaceAfter = .pt(0)
    return .paragraph(Paragraph(style: style, overrides: overrides, inlines: [.text(TextRun(text))]))
  }
}

import Diagnostics
import DocumentTree
import Typesetting

extension FrameFitter {
  private var text: String {
    frame.paragraphs.map { paragraph in
      paragraph.inlines.map { inline in
        switch inline {
        case .text(let run): LayoutFaults.readable(run.text)
        case .lineBreak, .tab: " "
        case .pageNumber: ""
        }
      }.joined()
    }.joined(separator: " ")
  }

  /// The place of the subject, or else the origin of the text, or else the frame in the template.
  private var place: Place? {
    if let row = frame.subject?.place { return row }
    for paragraph in frame.paragraphs {
      for case .text(let run) in paragraph.inlines where run.origin != nil { return run.origin }
    }
    return frame.origin
  }

  /// `Nguyễn Văn An, ` when the frame has a subject that its text does not name.
  private var owner: String {
    guard let name = frame.subject?.name, !text.contains(name) else { return "" }
    return "\(name), "
  }

  /// A warning when the frame crosses an edge of the paper; nil otherwise.
  func outside(_ paper: Paper) -> Diagnostic? {
    let area = frame.area
    let over = max(
      -area.x.pt, -area.y.pt, area.x.pt + area.width.pt - paper.width,
      area.y.pt + area.height.pt - paper.height)
    guard over > 0.3, !text.isEmpty else { return nil }
    let length = Millimetres(points: over)
    return Diagnostic(
      .warning, PageLayoutCodes.frameOutsidePaper,
      Message(
        vi: "khung “\(frame.name)” vượt mép giấy \(length.vi) mm",
        en: "the frame “\(frame.name)” passes the edge of the paper by \(length.en) mm"),
      at: frame.origin,
      help: [
        Diagnostic.Help(
          Message(
            vi: "dời khung vào trong hoặc thu nhỏ khung", en: "move the frame inwards, or make it smaller"))
      ])
  }

  func tooLong(_ measure: Measure, most: Int?) -> Diagnostic {
    let shown = LayoutFaults.excerpt(text)
    let beyond = most.map { measure.widths.dropFirst(max(0, $0)).reduce(0, +) } ?? 0
    let isTooWide = beyond > 0 || measure.breaksWord
    let over = Millimetres(
      points: isTooWide
        ? max(beyond, longestWord - frame.area.width.pt) : measure.height - frame.area.height.pt)
    let size = PointSize(
      least.map { max($0, 0) } ?? frame.paragraphs.reduce(0) { max($0, largestSize(in: $1)) })
    return Diagnostic(
      .error, PageLayoutCodes.textTooLong,
      Message(
        vi:
          "\(owner)khung “\(frame.name)” không chứa hết “\(shown)”: \(isTooWide ? "dài" : "cao") hơn khung \(over.vi) mm "
          + "ở cỡ chữ \(size.vi)",
        en:
          "\(owner)the frame “\(frame.name)” does not hold “\(shown)”: \(over.en) mm too \(isTooWide ? "long" : "high") "
          + "at size \(size.en)"),
      at: place,
      help: [
        Diagnostic.Help(
          Message(
            vi: "viết gọn, mở rộng khung, giảm cỡ chữ nhỏ nhất hoặc cho thêm dòng",
            en: "shorten the text, widen the frame, lower the least size or allow another line"))
      ])
  }

  /// The width of the longest word at the least size.
  private var longestWord: Double {
    var longest = 0.0
    for paragraph in frame.paragraphs {
      let styled = styles.styled(shrunk(paragraph, steps: mostSteps), width: 0, pageNumber: 1)
      var wide = styled.paragraph
      wide.width = 50_000
      for piece in styled.paragraph.pieces {
        guard case .text(let text, let style) = piece else { continue }
        for word in text.split(separator: " ").prefix(200) {
          wide.pieces = [.text(String(word), style)]
          longest = max(longest, typesetter.setOnce(wide).longestLine)
        }
      }
    }
    return longest
  }

  /// A note that another family is used because the first one lacks a letter.
  func usesOtherFamily(_ used: String, for letter: Unicode.Scalar, lackedBy wanted: String) -> Diagnostic {
    let shown = LayoutFaults.excerpt(text, around: letter)
    return Diagnostic(
      .note, PageLayoutCodes.substitutedFont,
      Message(
        vi: "\(owner)phông “\(wanted)” không có chữ “\(letter)”; “\(shown)” được in bằng “\(used)”",
        en: "\(owner)“\(wanted)” lacks the letter “\(letter)”; “\(shown)” is set in “\(used)”"),
      at: place,
      alike: Message(
        vi: "phông “\(wanted)” không có chữ “\(letter)”", en: "“\(wanted)” lacks the letter “\(letter)”"))
  }

  func wasFitted(_ paragraphs: [Paragraph], _ fitting: Frame.Fitting) -> Diagnostic {
    let shown = LayoutFaults.excerpt(text)
    let from = PointSize(frame.paragraphs.reduce(0) { max($0, largestSize(in: $1)) })
    let size = PointSize(paragraphs.reduce(0) { max($0, largestSize(in: $1)) })
    var vi: [String] = []
    var en: [String] = []
    if from.en != size.en {
      vi.append("cỡ chữ giảm từ \(from.vi) xuống \(size.vi)")
      en.append("set in size \(size.en) instead of \(from.en)")
    }
    if let lines = fitting.lines {
      vi.append("ngắt thành \(lines) dòng")
      en.append("in \(lines) lines")
    }
    return Diagnostic(
      .note, PageLayoutCodes.frameTextShrunk,
      Message(
        vi: "\(owner)khung “\(frame.name)”: “\(shown)” \(vi.joined(separator: ", "))",
        en: "\(owner)frame “\(frame.name)”: “\(shown)” \(en.joined(separator: ", "))"),
      at: place, alike: Message(vi: "khung “\(frame.name)”", en: "frame “\(frame.name)”"))
  }
}

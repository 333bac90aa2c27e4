import Diagnostics
import DocumentTree
import Typesetting

/// Fits the text of a frame: in its free lines at full size, then smaller, then in more lines, otherwise a fault.
///
/// Beyond the free lines, fewer lines are preferred to larger letters: a name is shrunk before it is broken, an
/// achievement takes two lines at full size. Without a limit of lines a frame is filled as the text comes, and the
/// text shrinks only when it is too high. One more line or slightly smaller letters are used where a name or a word
/// would otherwise be split.
struct FrameFitter {
  /// The size of a step, in points.
  static let step = 0.5
  private static let tolerance = 0.05
  /// Room that lines leave in their frame, in points: word processors measure letters a hair wider, and would break a line
  /// that fits exactly.
  private static let reserve = 2.0
  /// How many steps smaller text may become so that no name or word is torn: two points.
  private static let stepsForSense = 4

  let typesetter: Typesetter
  let styles: StyleBook
  let frame: Frame
  let least: Double?

  /// The measures of a frame's text at one size.
  struct Measure {
    var lines = 0
    /// The number of lines given by forced breaks.
    var ownLines = 0
    var height = 0.0
    /// Whether a word is wider than the frame.
    var breaksWord = false
    var widths: [Double] = []
  }

  init(_ frame: Frame, styles: StyleBook, typesetter: Typesetter) {
    self.frame = frame
    self.styles = styles
    self.typesetter = typesetter
    self.least = frame.fit.leastSize?.pt
  }

  /// The frame with its text fitted; reports what was changed or does not fit.
  func fitted(into faults: inout LayoutFaults) -> Frame {
    let plain = measure(steps: 0)
    if let other = inFamilyWithAllLetters(plain.faults, into: &faults) { return other.fitted(into: &faults) }
    for (paragraph, problems) in plain.faults where !problems.isEmpty {
      faults.report(problems, of: paragraph, in: frame, ignoringBrokenWords: true)
    }
    let most = frame.fit.mostLines
    let free = max(plain.measure.ownLines, frame.fit.freeLines ?? 0)
    let fits = plain.measure.lines <= free || most == nil
    if fits, isGood(plain.measure, most: most ?? .max) {
      let result = whole(plain.lying, steps: 0, lines: plain.measure.lines)
      guard result.steps > 0 else { return result.frame }
      let fitting = Frame.Fitting(isSmaller: true, lines: nil)
      faults.add(wasFitted(result.frame.paragraphs, fitting))
      var frame = result.frame
      frame.fitting = fitting
      return frame
    }

    let last = mostSteps
    let smallest = last == 0 ? plain.measure : measure(steps: last).measure
    let lines = most.map { most in max(min(free, most), smallest.lines) } ?? .max
    guard lines <= most ?? .max, isGood(smallest, most: lines) else {
      faults.add(tooLong(smallest, most: most))
      return frame
    }
    let fewest = fewestSteps(upTo: last, lines: lines)
    let (broken, steps) = whole(
      fewest == 0 ? plain.lying : measure(steps: fewest).lying, steps: fewest, lines: lines)
    let wraps = most != nil && lines > free
    var result = broken
    if steps > 0 || wraps {
      let fitting = Frame.Fitting(isSmaller: steps > 0, lines: wraps ? lines : nil)
      faults.add(wasFitted(result.paragraphs, fitting))
      result.fitting = fitting
    }
    return result
  }

  /// The text broken by sense after `steps` steps, or after a few more if that avoids splitting a name or word.
  private func whole(_ lying: [LyingText], steps: Int, lines: Int) -> (frame: Frame, steps: Int) {
    let first = broken(lying)
    guard first.tears else { return (first.frame, steps) }
    let last = min(mostSteps, steps + FrameFitter.stepsForSense)
    for more in stride(from: steps + 1, through: last, by: 1) {
      let smaller = measure(steps: more)
      guard isGood(smaller.measure, most: lines) else { continue }
      let next = broken(smaller.lying)
      if !next.tears { return (next.frame, more) }
    }
    return (first.frame, steps)
  }

  /// A fitter for the first family of the text's list that has every letter, which is reported; nil when the first
  /// lacks none, or no other has more.
  private func inFamilyWithAllLetters(
    _ found: [(Paragraph, [TextFault])], into faults: inout LayoutFaults
  ) -> FrameFitter? {
    for (paragraph, problems) in found {
      for case .missingLetter(let scalar) in problems.map(\.kind) {
        guard let piece = problems.first(where: { $0.kind == .missingLetter(scalar) })?.piece,
          case .text(let run)? = paragraph.inlines.indices.contains(piece) ? paragraph.inlines[piece] : nil
        else { continue }
        let families = FontRequest.families(run.look.font ?? styles.font(of: paragraph))
        for count in families.indices.dropFirst() {
          let other = FrameFitter(
            frame.holding(frame.paragraphs.map { later(families: count, of: $0) }), styles: styles,
            typesetter: typesetter)
          guard !other.lacksLetters else { continue }
          faults.add(usesOtherFamily(families[count], for: scalar, lackedBy: families[0]))
          return other
        }
        return nil
      }
    }
    return nil
  }

  private var lacksLetters: Bool {
    measure(steps: 0).faults.contains { _, problems in
      problems.contains { if case .missingLetter = $0.kind { true } else { false } }
    }
  }

  /// A paragraph without the first families of its font lists; the last of each stays.
  private func later(families count: Int, of paragraph: Paragraph) -> Paragraph {
    let inlines = paragraph.inlines.map { inline -> Inline in
      guard case .text(let run) = inline else { return inline }
      let families = FontRequest.families(run.look.font ?? styles.font(of: paragraph))
      var look = run.look
      look.font = families.dropFirst(min(count, families.count - 1)).joined(separator: ", ")
      return .text(TextRun(run.text, look: look, origin: run.origin, note: run.note))
    }
    return Paragraph(
      style: paragraph.style, overrides: paragraph.overrides, inlines: inlines, origin: paragraph.origin)
  }

  private func isGood(_ measure: Measure, most: Int) -> Bool {
    measure.lines <= most && !measure.breaksWord
      && measure.height <= frame.area.height.pt + FrameFitter.tolerance
  }

  /// The fewest steps at which the text fits; found by bisection, since more steps always fit too.
  private func fewestSteps(upTo last: Int, lines: Int) -> Int {
    var low = 0
    var high = last
    while low < high {
      let middle = (low + high) / 2
      if isGood(measure(steps: middle).measure, most: lines) { high = middle } else { low = middle + 1 }
    }
    return high
  }

  /// The steps at which all text has reached the least size.
  var mostSteps: Int {
    guard let least else { return 0 }
    let largest = frame.paragraphs.reduce(0.0) { max($0, largestSize(in: $1)) }
    let steps = ((min(largest, 10_000) - max(least, 0.5)) / FrameFitter.step).rounded(.up)
    return max(0, Int(steps))
  }

  func largestSize(in paragraph: Paragraph) -> Double {
    paragraph.inlines.reduce(styles.size(of: paragraph)) { largest, inline in
      if case .text(let run) = inline, let size = run.look.size { return max(largest, size.pt) }
      return largest
    }
  }

  private func smaller(_ size: Length, steps: Int) -> Length {
    guard let least = frame.fit.leastSize, size > least else { return size }
    return max(least, Length.pt(min(size.pt, 10_000) - Double(steps) * FrameFitter.step))
  }

  /// A paragraph with all its text shrunk by some steps, but not below the least size.
  func shrunk(_ paragraph: Paragraph, steps: Int) -> Paragraph {
    guard steps > 0 else { return paragraph }
    var overrides = paragraph.overrides
    overrides.size = smaller(Length.pt(styles.size(of: paragraph)), steps: steps)
    let inlines = paragraph.inlines.map { inline -> Inline in
      guard case .text(let run) = inline, let size = run.look.size else { return inline }
      var look = run.look
      look.size = smaller(size, steps: steps)
      return .text(TextRun(run.text, look: look, origin: run.origin))
    }
    return Paragraph(style: paragraph.style, overrides: overrides, inlines: inlines, origin: paragraph.origin)
  }

  private func measure(steps: Int) -> (
    measure: Measure, lying: [LyingText], faults: [(Paragraph, [TextFault])]
  ) {
    var result = Measure()
    var lying: [LyingText] = []
    var faults: [(Paragraph, [TextFault])] = []
    var after = 0.0
    for paragraph in frame.paragraphs {
      let text = lie(shrunk(paragraph, steps: steps), isLikelyAgain: steps == 0)
      let set = text.set
      result.height += after + text.styled.before
      after = text.styled.after
      for line in set.lines {
        result.lines += 1
        result.height += line.height
        result.widths.append(line.width)
        switch line.beginning {
        case .paragraph, .forced: result.ownLines += 1
        case .wrapped: break
        case .broken: result.breaksWord = true
        }
      }
      if set.faults.contains(where: { if case .brokenWord = $0.kind { true } else { false } }) {
        result.breaksWord = true
      }
      if !set.faults.isEmpty { faults.append((paragraph, set.faults)) }
      lying.append(text)
    }
    return (result, lying, faults)
  }

  private func lie(_ paragraph: Paragraph, isLikelyAgain: Bool) -> LyingText {
    let width = max(
      frame.area.width.pt - FrameFitter.reserve, min(frame.area.width.pt, 2 * FrameFitter.reserve))
    let styled = styles.styled(paragraph, width: width, pageNumber: 1)
    let set = isLikelyAgain ? typesetter.set(styled.paragraph) : typesetter.setOnce(styled.paragraph)
    return LyingText(paragraph: paragraph, styled: styled, set: set)
  }

  /// The frame with the lines of centred text broken by sense, and whether a name or a word is split.
  private func broken(_ texts: [LyingText]) -> (frame: Frame, tears: Bool) {
    let lines = texts.reduce(0) { $0 + $1.set.lines.count }
    let height = texts.reduce(0.0) { $0 + $1.set.height + $1.styled.before + $1.styled.after }
    let line = texts.reduce(0.0) { max($0, $1.set.lines.first?.height ?? 0) }
    let hasRoom = height + line <= frame.area.height.pt && texts.count == 1
    func mayAdd(_ most: Int?) -> Bool { hasRoom && lines < (most ?? .max) }
    let sense = SenseLines(typesetter: typesetter, styles: styles)
    var tears = false
    let broken = texts.map { text in
      func tried(_ mayAddLine: Bool) -> (paragraph: Paragraph, tears: Bool) {
        sense.broken(text.paragraph, styled: text.styled.paragraph, mayAddLine: mayAddLine)
      }
      var result = tried(mayAdd(frame.fit.freeLines ?? frame.fit.mostLines))
      // A line beyond the free ones looks better than a split name.
      if result.tears, lines > 1, mayAdd(frame.fit.mostLines) { result = tried(true) }
      tears = tears || result.tears
      return lie(result.paragraph, isLikelyAgain: true)
    }
    return (seen(frame.holding(broken.map(\.paragraph)), set: broken), tears)
  }
}

/// A paragraph of a frame, set in lines at one size.
struct LyingText {
  let paragraph: Paragraph
  let styled: StyleBook.Styled
  let set: SetParagraph
}

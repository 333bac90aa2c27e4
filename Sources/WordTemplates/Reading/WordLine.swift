/// The content of a paragraph as a line: its letters and the elements between them.
struct WordLine {
  enum Kind {
    case letter(Unicode.Scalar)
    /// Content of a run other than text.
    case raw(XMLSpan)
    /// The beginning and end of an element around runs.
    case open(XMLSpan), close(XMLSpan)
    /// An element beside runs: a bookmark, the mark of a comment.
    case mark(XMLSpan)
    /// A content control that is filled as a whole.
    case control(XMLSpan)
  }

  struct Atom {
    let kind: Kind
    /// The number of the run; -1 outside runs.
    let run: Int
    /// Whether the text is deleted by a tracked change.
    let isDeleted: Bool
  }

  private(set) var atoms: [Atom] = []
  /// The runs in order.
  private(set) var runs: [XMLSpan] = []
  /// The style of the paragraph.
  let style: String?
  private let bytes: [UInt8]

  /// `isField` says which controls are read as one field; it is not kept, since it may hold all that is known of the file.
  init(_ paragraph: XMLSpan, _ bytes: [UInt8], isField: (XMLSpan) -> Bool) {
    self.bytes = bytes
    style = paragraph.child("w:pPr")?.child("w:pStyle")?["w:val"]
    for child in paragraph.children where child.name != "w:pPr" {
      add(child, isDeleted: false, isField)
    }
  }

  private static let wrappers: Set<String> = [
    "w:hyperlink", "w:ins", "w:del", "w:moveFrom", "w:moveTo", "w:smartTag", "w:fldSimple", "w:customXml",
    "w:dir",
    "w:bdo", "w:sdtContent",
  ]

  private static let properties: Set<String> = ["w:sdtPr", "w:sdtEndPr", "w:smartTagPr", "w:customXmlPr"]

  private mutating func add(_ span: XMLSpan, isDeleted: Bool, _ isField: (XMLSpan) -> Bool) {
    if span.isText { return }
    switch span.name {
    case "w:r": addRun(span, isDeleted: isDeleted)
    case "w:sdt":
      if isField(span) {
        atoms.append(Atom(kind: .control(span), run: -1, isDeleted: isDeleted))
      } else {
        wrap(span, isDeleted: isDeleted, isField)
      }
    default:
      if WordLine.wrappers.contains(span.name) {
        wrap(span, isDeleted: isDeleted || span.name == "w:del" || span.name == "w:moveFrom", isField)
      } else {
        atoms.append(Atom(kind: .mark(span), run: -1, isDeleted: isDeleted))
      }
    }
  }

  private mutating func wrap(_ span: XMLSpan, isDeleted: Bool, _ isField: (XMLSpan) -> Bool) {
    if span.isEmptyTag {
      atoms.append(Atom(kind: .mark(span), run: -1, isDeleted: isDeleted))
      return
    }
    atoms.append(Atom(kind: .open(span), run: -1, isDeleted: isDeleted))
    for child in span.children where !WordLine.properties.contains(child.name) {
      add(child, isDeleted: isDeleted, isField)
    }
    atoms.append(Atom(kind: .close(span), run: -1, isDeleted: isDeleted))
  }

  private mutating func addRun(_ span: XMLSpan, isDeleted: Bool) {
    let run = runs.count
    runs.append(span)
    func letter(_ scalar: Unicode.Scalar) -> Atom {
      Atom(kind: .letter(scalar), run: run, isDeleted: isDeleted)
    }
    for child in span.children where !child.isText && child.name != "w:rPr" {
      switch child.name {
      case "w:t":
        for text in child.children where text.isText {
          for scalar in (XMLText.decoded(bytes[text.range]) ?? "").unicodeScalars {
            atoms.append(letter(scalar))
          }
        }
      case "w:tab": atoms.append(letter("\t"))
      case "w:br" where child["w:type"] == nil || child["w:type"] == "textWrapping", "w:cr":
        atoms.append(letter("\n"))
      case "w:noBreakHyphen": atoms.append(letter("\u{2011}"))
      case "w:softHyphen": atoms.append(letter("\u{AD}"))
      case "w:lastRenderedPageBreak": continue
      default: atoms.append(Atom(kind: .raw(child), run: run, isDeleted: isDeleted))
      }
    }
  }

  /// The letters that are not deleted, each with the number of its atom; invisible ones do not split a tag.
  var letters: [(scalar: Unicode.Scalar, atom: Int)] {
    atoms.enumerated().compactMap { index, atom in
      if case .letter(let scalar) = atom.kind, !atom.isDeleted, !WordName.isWithoutWidth(scalar) {
        return (scalar, index)
      }
      return nil
    }
  }

  /// Whether it shows nothing.
  var isBlank: Bool {
    atoms.allSatisfy { atom in
      switch atom.kind {
      case .letter(let scalar): scalar.properties.isWhitespace || WordName.isWithoutWidth(scalar)
      case .raw, .control: false
      case .open, .close, .mark: true
      }
    }
  }

  /// All its text, as a person reads it.
  var text: String {
    var text = String.UnicodeScalarView()
    for atom in atoms where !atom.isDeleted {
      if case .letter(let scalar) = atom.kind { text.append(scalar) }
    }
    return String(text)
  }

  /// The text that tracked changes deleted.
  func deletedText(_ paragraph: XMLSpan) -> String {
    var text = ""
    paragraph.walk { span in
      guard span.name == "w:delText" else { return }
      for child in span.children where child.isText { text += XMLText.decoded(bytes[child.range]) ?? "" }
    }
    for atom in atoms where atom.isDeleted {
      if case .letter(let scalar) = atom.kind { text.unicodeScalars.append(scalar) }
    }
    return text
  }
}

/// A tag in a line.
struct WordMark {
  enum Content {
    case tag(WordTag)
    /// A merge field, an IF around one, NEXT.
    case field(WordInstruction, inner: [WordInstruction])
  }

  let content: Content
  /// The atoms that it spans.
  let atoms: ClosedRange<Int>
  /// The atom of the first letter of the name, whose formatting the value gets.
  let format: Int
  /// As typed.
  let typed: String
}

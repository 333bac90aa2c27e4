/// Finds the tags and fields of a line, and text that only looks like them.
struct WordScanner {
  enum Fault {
    case unclosed(String)
    case stray(String)
    case refused(String)
    /// A field with a merge field in its instruction.
    case holding(String)
    case tagged(String, tag: String)
    case changing(String)
    case chevrons(String, name: String)
    case brace(String, name: String)
  }

  private let line: WordLine
  private let bytes: [UInt8]
  private let letters: [(scalar: Unicode.Scalar, atom: Int)]
  private(set) var faults: [Fault] = []
  /// The number of dotted gaps in the text.
  private(set) var dots = 0
  private var taken: [ClosedRange<Int>] = []

  init(_ line: WordLine, _ bytes: [UInt8]) {
    self.line = line
    self.bytes = bytes
    self.letters = line.letters
  }

  /// All marks, in order.
  mutating func run() -> [WordMark] {
    var marks = fields()
    taken = marks.map(\.atoms)
    marks += tags()
    text()
    return marks.sorted { $0.atoms.lowerBound < $1.atoms.lowerBound }
  }

  // MARK: Tags

  private func scalar(_ index: Int) -> Unicode.Scalar? {
    letters.indices.contains(index) ? letters[index].scalar : nil
  }

  private func text(_ range: Range<Int>) -> String {
    var result = String.UnicodeScalarView()
    for index in range { result.append(letters[index].scalar) }
    return String(result)
  }

  private func isTaken(_ index: Int) -> Bool { taken.contains { $0.contains(letters[index].atom) } }

  private mutating func tags() -> [WordMark] {
    var marks: [WordMark] = []
    var index = 0
    var lastEnd = 0
    while index < letters.count {
      guard !isTaken(index) else {
        index += 1
        continue
      }
      let here = letters[index].scalar
      let next = scalar(index + 1)
      if here == "{", next == "{" || next == "%" {
        let closer: Unicode.Scalar = next == "{" ? "}" : "%"
        var end: Int?
        var at = index + 2
        while at < letters.count {
          if letters[at].scalar == closer, scalar(at + 1) == "}" {
            end = at
            break
          }
          if letters[at].scalar == "{", scalar(at + 1) == "{" || scalar(at + 1) == "%" { break }
          at += 1
        }
        guard let end else {
          faults.append(.unclosed(WordLanguage.trimmed(text(index..<at))))
          index = at
          lastEnd = at
          continue
        }
        let inner = text((index + 2)..<end)
        let tag = WordLanguage.tag(inner, isStatement: next == "%")
        var first = index + 2
        while first < end, !letters[first].scalar.properties.isAlphabetic { first += 1 }
        marks.append(
          WordMark(
            content: .tag(tag), atoms: letters[index].atom...letters[end + 1].atom,
            format: letters[min(first, letters.count - 1)].atom, typed: text(index..<(end + 2))))
        index = end + 2
        lastEnd = index
      } else if next == "}", here == "}" || here == "%" {
        faults.append(.stray(WordLanguage.trimmed(text(lastEnd..<(index + 2)))))
        index += 2
        lastEnd = index
      } else {
        index += 1
      }
    }
    taken += marks.map(\.atoms)
    return marks
  }

  /// The tags in a text, as typed.
  static func tags(in text: String) -> [String] {
    var result: [String] = []
    var rest = Substring(text)
    while let open = rest.firstRange(of: "{{"), let close = rest[open.upperBound...].firstRange(of: "}}") {
      result.append(String(rest[open.lowerBound..<close.upperBound]))
      rest = rest[close.upperBound...]
    }
    return result
  }

  // MARK: What only looks like a place

  private mutating func text() {
    var index = 0
    while index < letters.count {
      guard !isTaken(index) else {
        index += 1
        continue
      }
      switch letters[index].scalar {
      case "«": index = pair("»", from: index) { .chevrons($0, name: $1) }
      case "{": index = pair("}", from: index) { .brace($0, name: $1) }
      case ".", "…", "_":
        let sign = letters[index].scalar
        var end = index
        while end < letters.count, letters[end].scalar == sign { end += 1 }
        let count = end - index
        if count >= (sign == "…" ? 2 : 5) { dots += 1 }
        index = end
      default: index += 1
      }
    }
  }

  private mutating func pair(_ closer: Unicode.Scalar, from index: Int, _ make: (String, String) -> Fault)
    -> Int
  {
    var end = index + 1
    while end < letters.count, letters[end].scalar != closer, end - index < 80, !isTaken(end) { end += 1 }
    guard end < letters.count, letters[end].scalar == closer, !isTaken(end) else { return index + 1 }
    faults.append(make(text(index..<(end + 1)), text((index + 1)..<end)))
    return end + 1
  }

  // MARK: Fields

  private struct Open {
    let begin: Int
    var separate: Int?
    var instruction = ""
    /// Mail merge fields in its instruction, and those in its result.
    var inner: [WordInstruction] = []
    var shown: [WordMark] = []
  }

  /// The Word fields to be filled; others are left alone or reported.
  private mutating func fields() -> [WordMark] {
    var marks: [WordMark] = []
    var stack: [Open] = []
    /// Assigns a field that ends within another one: to its instruction, or, in its result, on its own.
    func settle(_ mark: WordMark, _ instruction: WordInstruction) {
      guard let top = stack.indices.last else {
        marks.append(mark)
        return
      }
      if stack[top].separate == nil {
        stack[top].inner.append(instruction)
        let isQuoted = !stack[top].instruction.count { "\"“”".contains($0) }.isMultiple(of: 2)
        stack[top].instruction += isQuoted ? "\u{FFFC}" : " \u{FFFC} "
      } else {
        stack[top].shown.append(mark)
      }
    }
    var index = 0
    while index < line.atoms.count {
      let atom = line.atoms[index]
      guard !atom.isDeleted else {
        index += 1
        continue
      }
      switch atom.kind {
      case .open(let span) where span.name == "w:fldSimple":
        var end = index
        while end < line.atoms.count {
          if case .close(let other) = line.atoms[end].kind, other === span { break }
          end += 1
        }
        let instruction = WordInstruction(span["w:instr"] ?? "")
        if let mark = mark(instruction, [], index...min(end, line.atoms.count - 1), result: (index + 1)..<end)
        {
          settle(mark, instruction)
          index = end
        }
      case .raw(let span) where span.name == "w:fldChar":
        switch span["w:fldCharType"] {
        case "begin": stack.append(Open(begin: index))
        case "separate": if let top = stack.indices.last { stack[top].separate = index }
        case "end":
          guard let open = stack.popLast() else { break }
          let instruction = WordInstruction(open.instruction)
          if let mark = mark(
            instruction, open.inner, open.begin...index, result: (open.separate ?? open.begin)..<index)
          {
            settle(mark, instruction)
          } else if let top = stack.indices.last {
            stack[top].shown += open.shown
          } else {
            marks += open.shown
          }
        default: break
        }
      case .raw(let span) where span.name == "w:instrText":
        if let top = stack.indices.last, stack[top].separate == nil {
          for child in span.children where child.isText {
            stack[top].instruction += XMLText.decoded(bytes[child.range]) ?? ""
          }
        }
      case .letter, .raw, .open, .close, .mark, .control: break
      }
      index += 1
    }
    // A field that continues in another paragraph.
    for open in stack {
      let instruction = WordInstruction(open.instruction)
      if instruction.kind == "MERGEFIELD" {
        faults.append(.unclosed(WordLanguage.trimmed(open.instruction)))
      } else if !open.inner.isEmpty {
        faults.append(.holding(instruction.kind))
      }
      marks += open.shown
    }
    return marks
  }

  private mutating func mark(
    _ instruction: WordInstruction, _ inner: [WordInstruction], _ atoms: ClosedRange<Int>, result: Range<Int>
  ) -> WordMark? {
    switch instruction.kind {
    case "MERGEFIELD", "NEXT": break
    case "IF":
      guard !inner.isEmpty else { return nil }
      guard inner.count == 1, inner[0].kind == "MERGEFIELD", instruction.arguments.count >= 4,
        ["=", "<>"].contains(instruction.arguments[1]),
        WordLanguage.trimmed(instruction.arguments[0]) == "\u{FFFC}"
      else {
        faults.append(.holding("IF"))
        return nil
      }
    case "ASK", "FILLIN", "SKIPIF", "NEXTIF", "DATABASE", "SET", "MERGEREC", "MERGESEQ":
      faults.append(.refused(instruction.kind))
      return nil
    case "DATE", "TIME", "SAVEDATE", "PRINTDATE", "CREATEDATE":
      faults.append(.changing(instruction.kind))
      return nil
    default:
      if !inner.isEmpty {
        faults.append(.holding(instruction.kind))
      } else if let tag = WordScanner.tags(in: instruction.words).first {
        faults.append(.tagged(instruction.kind, tag: tag))
      }
      return nil
    }
    func isLetter(_ index: Int) -> Bool { if case .letter = line.atoms[index].kind { true } else { false } }
    let usesInstruction = instruction.switches.contains {
      $0.name == "\\*" && $0.value.uppercased() == "CHARFORMAT"
    }
    var format = usesInstruction ? nil : result.first(where: isLetter)
    if format == nil {
      format = atoms.first { index in
        if case .raw(let span) = line.atoms[index].kind, span.name == "w:instrText" {
          return span.children.contains { child in
            (XMLText.decoded(bytes[child.range]) ?? "").contains { !$0.isWhitespace }
          }
        }
        return false
      }
    }
    return WordMark(
      content: .field(instruction, inner: inner), atoms: atoms, format: format ?? atoms.lowerBound,
      typed: instruction.arguments.first ?? instruction.kind)
  }
}

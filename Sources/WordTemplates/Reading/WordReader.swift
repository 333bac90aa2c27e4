import Diagnostics
import TemplateLanguage
import Wording

/// The position of a text in a Word file.
struct WordSpot {
  var part: Message
  var steps: [Passage.Step] = []
  var isInTextBox = false
  var isInTable: Bool { steps.contains { if case .cell = $0 { true } else { false } } }
}

/// What names mean at a point of a template.
struct WordScope {
  /// What a loop around gives.
  enum Frame {
    /// A recipient of a list, by their fields; with a name only below it.
    case recipient(String?, WordShare)
    case text(String?)
    case group(String)
    /// An item of a list of records, by the name of its variable or of its list.
    case record(String, WordRecord)
    /// A sheet of a recipient.
    case sheet
  }

  var frames: [Frame] = []
  var isForRecipient: Bool {
    frames.contains { frame in
      switch frame {
      case .recipient, .sheet: true
      case .text, .group, .record: false
      }
    }
  }
}

/// A Word file read as a template: what to write for each part that holds places.
struct WordTemplate {
  /// A note that can be copied.
  struct Note {
    let ops: [WordOp]
  }

  var package: WordPackage
  /// The parts with places.
  var programs: [(part: String, ops: [WordOp])] = []
  /// All footnotes and endnotes, by number.
  var notes: [Bool: [String: [WordOp]]] = [:]
  /// Every place as it is listed: where, what it names, what is typed.
  var places: [(place: Place, field: String, typed: String)] = []
  /// The file for messages of the whole.
  var file: SourceFile
  /// The kinds of recipient that have rows, where the rows of the file share the recipients by kind and none takes the rest;
  /// and the first of the rows.
  var kindsOfRows: (kinds: Set<String>, place: Place)?
}

/// Reads a package to a template, and reports all that is wrong with it.
struct WordReader {
  var package: WordPackage
  let filters: FilterTable
  let isSheets: Bool
  /// What may be named.
  let shape: WordShape
  /// How many recipients there are; nil when there is no data.
  let recipients: Int?
  private(set) var faults: [Diagnostic] = []
  private var seen: Set<String> = []
  /// The places of paragraphs, made before the programs so that all are in one file.
  private var spots: [ObjectIdentifier: Range<Int>] = [:]
  /// Where a comment on a paragraph can be attached, by the offset of its text.
  private(set) var anchors: [Int: WordComments.Anchor] = [:]
  private var part = ""
  private var file: SourceFile
  private var bytes: [UInt8] = []
  private var prefix = "w:" {
    didSet { if prefix != oldValue { runMarks = WordRunMarks(prefix: prefix) } }
  }
  private var runMarks = WordRunMarks(prefix: "w:")
  private var scope = WordScope()
  private var isLater = false
  private var isInFallback = false
  /// Whether a paragraph around is written anew, so that what is in it need not keep its bytes.
  private var isRebuilding = false
  private var places: [(place: Place, field: String, typed: String)] = []
  private var lines: [ObjectIdentifier: (line: WordLine, marks: [WordMark])] = [:]
  private var blocks = WordBlocks()
  private var abstracts: [String: String] = [:]
  private var fonts = WordFonts()
  /// The lists that begin anew in each copy of the innermost repeated part.
  private var renewed: Set<String> = []
  private var placeCount = 0
  /// Where the bookmarks of the part stand, by their names.
  private var bookmarks: [String: Int] = [:]
  /// The bytes of the innermost part that repeats.
  private var copied = 0..<0
  /// How many NEXT fields of the sheet stand before this point.
  private var next = 0
  /// The paragraph that is read.
  private var here: Place
  /// The addresses of the part's links that hold tags, by the number of their relationship.
  private var links: [String: String] = [:]
  private var dots = 0
  /// The variables of loops that were refused: what names them is not blamed besides.
  private var brokenVariables: Set<String> = []
  /// Whom rows without a list of their own are for, where the rows of the file share the recipients by kind.
  private var shares: [ObjectIdentifier: WordShare] = [:]

  init(
    _ package: WordPackage, name: String, filters: FilterTable, shape: WordShape, isSheets: Bool,
    recipients: Int?
  ) {
    self.package = package
    self.shape = shape
    self.filters = filters
    self.isSheets = isSheets
    self.recipients = recipients
    self.file = SourceFile(name: name, bytes: [])
    self.here = Place(file, 0..<0)
  }

  // MARK: Faults

  private mutating func report(
    _ severity: Severity, _ code: DiagnosticCode, _ message: Message, at place: Place?, help: Message? = nil
  ) {
    // A box stands twice in a file, as a drawing and as its fallback: one place to a person.
    let key = "\(code.id) \(place.map(described) ?? "") \(message.vi)"
    guard seen.insert(key).inserted else { return }
    faults.append(
      Diagnostic(
        severity, code, Message(vi: WordReader.shown(message.vi), en: WordReader.shown(message.en)),
        at: place ?? file.whole, help: help.map { [.init($0)] } ?? []))
  }

  /// A message without the middle of a tag that nobody would read.
  private static func shown(_ text: String) -> String {
    text.utf8.count > 1_000 ? text.prefix(200) + " … " + text.suffix(200) : text
  }

  mutating func error(
    _ code: DiagnosticCode, _ vi: String, _ en: String, at place: Place?, help: Message? = nil
  ) {
    report(.error, code, Message(vi: vi, en: en), at: place, help: help)
  }

  mutating func warning(
    _ code: DiagnosticCode, _ vi: String, _ en: String, at place: Place?, help: Message? = nil
  ) {
    report(.warning, code, Message(vi: vi, en: en), at: place, help: help)
  }

  mutating func note(_ code: DiagnosticCode, _ vi: String, _ en: String, at place: Place?) {
    report(.note, code, Message(vi: vi, en: en), at: place)
  }

  private func described(_ place: Place) -> String {
    var map = SourceMap()
    return place.described(in: .vi, map: &map)
  }

  private func place(of paragraph: XMLSpan) -> Place {
    Place(file, spots[ObjectIdentifier(paragraph)] ?? 0..<0)
  }

  // MARK: Whole file

  /// The template; its faults are in `faults`.
  mutating func run() -> WordTemplate {
    var stories: [(part: String, root: XMLSpan, roots: [(span: XMLSpan, spot: WordSpot)])] = []
    var pieces = SourcePieces()
    for (name, role) in package.textParts() {
      guard let data = package[name] else { continue }
      var reader = XMLSpanReader(data)
      guard let root = try? reader.run() else { continue }
      bytes = data
      part = name
      let roots = WordReader.roots(root, role)
      for (span, spot) in roots { number(span, spot, &pieces) }
      stories.append((name, root, roots))
    }
    file = pieces.file(named: file.name)
    here = Place(file, 0..<0)
    readNumbering()
    fonts = WordFonts(package)
    var template = WordTemplate(package: package, file: file)
    for (part, root, roots) in stories {
      bytes = package[part] ?? []
      prefix = WordReader.prefix(root, bytes)
      bookmarks = [:]
      root.walk { span in
        if span.name == "w:bookmarkStart", let name = span["w:name"] {
          bookmarks[name] = span.range.lowerBound
        }
      }
      links = [:]
      for link in package.relationships(of: part)
      where link.isExternal && (link.target.contains("{{") || link.target.lowercased().contains("%7b%7b")) {
        links[link.id] = link.target
      }
      for (span, _) in roots { find(in: span) }
      if part == package.main {
        template.kindsOfRows = shareRows(of: root)
        template.programs += body(part, root)
      } else {
        other(part, root, roots, &template)
      }
    }
    wholeFile(stories.map(\.root))
    template.package = package
    template.places = places
    template.file = file
    return template
  }

  private static func roots(_ root: XMLSpan, _ role: WordPackage.Role) -> [(span: XMLSpan, spot: WordSpot)] {
    func kind(_ vi: String, _ en: String, _ kind: String) -> Message {
      switch kind {
      case "first": Message(vi: vi + " (trang đầu)", en: en + " (first page)")
      case "even": Message(vi: vi + " (trang chẵn)", en: en + " (even pages)")
      default: Message(vi: vi, en: en)
      }
    }
    switch role {
    case .body:
      return root.children.filter { $0.name == "w:body" }.map {
        ($0, WordSpot(part: Message(vi: "thân văn bản", en: "body")))
      }
    case .header(let which): return [(root, WordSpot(part: kind("đầu trang", "header", which)))]
    case .footer(let which): return [(root, WordSpot(part: kind("chân trang", "footer", which)))]
    case .footnotes, .endnotes:
      let isEnd = role == .endnotes
      return root.children.filter { $0.name == (isEnd ? "w:endnote" : "w:footnote") }.map { note in
        let id = note["w:id"] ?? ""
        let part =
          isEnd
          ? Message(vi: "chú thích cuối văn bản \(id)", en: "endnote \(id)")
          : Message(vi: "chú thích cuối trang \(id)", en: "footnote \(id)")
        return (note, WordSpot(part: part))
      }
    }
  }

  static func prefix(_ root: XMLSpan, _ bytes: [UInt8]) -> String {
    let tag = bytes[root.start].dropFirst().prefix {
      $0 > 0x20 && $0 != UInt8(ascii: ">") && $0 != UInt8(ascii: "/")
    }
    guard let colon = tag.firstIndex(of: UInt8(ascii: ":")) else { return "" }
    return String(decoding: tag[...colon], as: UTF8.self)
  }

  // MARK: Places

  /// Gives every paragraph its place as a person counts.
  private mutating func number(_ container: XMLSpan, _ spot: WordSpot, _ pieces: inout SourcePieces) {
    var paragraphs = 0
    var tables = 0
    let isNote = container.name == "w:footnote" || container.name == "w:endnote"
    let many = WordReader.paragraphCount(container) > 1
    number(container, spot, &paragraphs, &tables, many: many || !spot.isInTable, isNote: isNote, &pieces)
  }

  private static func paragraphCount(_ container: XMLSpan) -> Int {
    container.children.reduce(0) { sum, child in
      switch child.name {
      case "w:p": sum + 1
      case "w:sdt", "w:sdtContent", "w:customXml": sum + paragraphCount(child)
      default: sum
      }
    }
  }

  private mutating func number(
    _ container: XMLSpan, _ spot: WordSpot, _ paragraphs: inout Int, _ tables: inout Int, many: Bool,
    isNote: Bool,
    _ pieces: inout SourcePieces
  ) {
    for child in container.children {
      switch child.name {
      case "w:p":
        paragraphs += 1
        var own = spot
        if !isNote, many { own.steps.append(.paragraph(paragraphs)) }
        let text = WordLine(child, bytes, isField: { _ in false }).text
        let range = pieces.addPassage(
          Passage(part: own.part, steps: own.steps, isInTextBox: own.isInTextBox), text: text)
        spots[ObjectIdentifier(child)] = range
        anchors[range.lowerBound] = WordComments.Anchor(part: part, span: child)
        boxes(in: child, own, &pieces)
      case "w:tbl":
        tables += 1
        var row = 0
        rows(child, spot, tables, &row, &pieces)
      case "w:sdt", "w:sdtContent", "w:customXml", "w:ins", "w:moveTo":
        number(child, spot, &paragraphs, &tables, many: many, isNote: isNote, &pieces)
      default: continue
      }
    }
  }

  private mutating func rows(
    _ span: XMLSpan, _ spot: WordSpot, _ table: Int, _ row: inout Int, _ pieces: inout SourcePieces
  ) {
    for child in span.children {
      if child.name == "w:tr" {
        row += 1
        var column = 0
        for cell in WordReader.cells(child) {
          column += 1
          var own = spot
          own.steps.append(.cell(table: table, row: row, column: column))
          number(cell, own, &pieces)
        }
      } else if child.name == "w:sdt" || child.name == "w:sdtContent" || child.name == "w:customXml" {
        rows(child, spot, table, &row, &pieces)
      }
    }
  }

  private static func cells(_ row: XMLSpan) -> [XMLSpan] {
    row.children.flatMap { child -> [XMLSpan] in
      if child.name == "w:tc" { return [child] }
      return child.name == "w:sdt" || child.name == "w:sdtContent" || child.name == "w:customXml"
        ? cells(child) : []
    }
  }

  /// The text boxes that are anchored in a paragraph: a drawing and its fallback are one place.
  private mutating func boxes(in paragraph: XMLSpan, _ spot: WordSpot, _ pieces: inout SourcePieces) {
    for child in paragraph.children { boxes(below: child, in: paragraph, spot, &pieces) }
  }

  private mutating func boxes(
    below span: XMLSpan, in paragraph: XMLSpan, _ spot: WordSpot, _ pieces: inout SourcePieces
  ) {
    guard span.name == "w:txbxContent" else {
      for child in span.children { boxes(below: child, in: paragraph, spot, &pieces) }
      return
    }
    span.walk { inner in
      guard inner.name == "w:p" else { return }
      let text = WordLine(inner, bytes, isField: { _ in false }).text
      let range = pieces.addPassage(
        Passage(part: spot.part, steps: spot.steps, isInTextBox: true), text: text)
      spots[ObjectIdentifier(inner)] = range
      anchors[range.lowerBound] = WordComments.Anchor(part: part, span: paragraph)
    }
  }

  // MARK: Finding

  /// Finds the marks of all paragraphs of a story, and pairs its blocks.
  private mutating func find(in container: XMLSpan) {
    var tags: [WordBlocks.Tag] = []
    find(container, path: [(container, 0)], &tags)
    pair(tags)
  }

  private mutating func find(
    _ container: XMLSpan, path: [(container: XMLSpan, index: Int)], _ tags: inout [WordBlocks.Tag]
  ) {
    for (index, child) in container.children.enumerated() {
      var path = path
      path[path.count - 1].index = index
      if child.name == "w:p" {
        let (line, marks) = marks(of: child)
        if !marks.isEmpty {
          for (number, mark) in marks.enumerated() {
            guard case .tag(let tag) = mark.content else { continue }
            switch tag {
            case .unknown(let text) where !WordReader.opensBlock(text): continue
            case .loop, .condition, .otherwise, .end, .unknown:
              tags.append(
                WordBlocks.Tag(
                  tag: tag, typed: mark.typed, paragraph: child, mark: number, path: path,
                  isAlone: WordReader.isAlone(line, marks), place: place(of: child)))
            case .value: continue
            }
          }
        }
        // Boxes are stories of their own.
        for inner in child.children { boxes(below: inner) }
      } else if child.name == "w:sdt", controlField(child) != nil {
        continue
      } else if !child.children.isEmpty {
        find(child, path: path + [(child, 0)], &tags)
      }
    }
  }

  private mutating func boxes(below span: XMLSpan) {
    if span.name == "w:txbxContent" {
      find(in: span)
    } else {
      for child in span.children { boxes(below: child) }
    }
  }

  /// Whether a paragraph holds nothing but statements.
  private static func isAlone(_ line: WordLine, _ marks: [WordMark]) -> Bool {
    for (index, atom) in line.atoms.enumerated() {
      let isIn = marks.contains { mark in
        guard mark.atoms.contains(index), case .tag(let tag) = mark.content else { return false }
        if case .value = tag { return false }
        return true
      }
      if isIn { continue }
      switch atom.kind {
      case .letter(let scalar):
        if !scalar.properties.isWhitespace, !WordName.isWithoutWidth(scalar) { return false }
      case .raw(let span): if !span.isPageBreak { return false }
      case .control: return false
      case .open, .close, .mark: continue
      }
    }
    return true
  }

  private mutating func pair(_ tags: [WordBlocks.Tag]) {
    var stack: [[WordBlocks.Tag]] = []
    for tag in tags {
      switch tag.tag {
      // What is told as an unknown statement is open all the same: its end closes something.
      case .loop, .condition, .unknown: stack.append([tag])
      case .otherwise:
        switch stack.last?.first?.tag {
        case .condition, .unknown: stack[stack.count - 1].append(tag)
        case .loop, .otherwise, .end, .value, nil: unmatched(tag)
        }
      case .end(let word):
        guard let top = stack.indices.last, WordReader.closes(word, stack[top][0].tag) else {
          unmatched(tag)
          continue
        }
        stack[top].append(tag)
        let closed = stack.removeLast()
        if case .unknown = closed[0].tag { continue }
        close(closed)
      case .value: continue
      }
    }
    for open in stack {
      if case .unknown = open[0].tag { continue }
      error(
        TemplateCodes.unclosedBlock, "“\(open[0].typed)” mở mà không đóng",
        "“\(open[0].typed)” is never closed",
        at: open[0].place)
    }
  }

  /// Whether a statement with a word more than ours opens a block, as docxtpl has `{%tr for … %}` and `{%p if … %}`.
  private static func opensBlock(_ text: String) -> Bool {
    let words = text.lowercased().split(separator: " ")
    guard words.count > 2, ["tr", "tc", "p", "r"].contains(words[0]) else { return false }
    return ["for", "if", "nếu", "với"].contains(words[1])
  }

  private static func closes(_ word: String, _ tag: WordTag) -> Bool {
    switch (word, tag) {
    case ("endif", .loop), ("endfor", .condition): false
    default: true
    }
  }

  private mutating func unmatched(_ tag: WordBlocks.Tag) {
    error(
      TemplateCodes.unmatchedTag, "“\(tag.typed)” đóng mà không mở", "“\(tag.typed)” closes nothing",
      at: tag.place)
  }

  private mutating func close(_ tags: [WordBlocks.Tag]) {
    // Paragraphs of a container were read before its words are paired.
    let isSound = blocks.add(tags) { [lines] in
      lines[ObjectIdentifier($0)]?.line.isBlank ?? false
    }
    if !isSound, case .loop(let variable?, _)? = tags.first?.tag {
      brokenVariables.insert(WordName.folded(variable))
    }
    guard !isSound, let first = tags.first, let last = tags.last(where: { $0.paragraph !== first.paragraph })
    else { return }
    var other = ""
    var otherEnglish = ""
    var map = SourceMap()
    other = String(last.place.described(in: .vi, map: &map).dropFirst(file.name.count + 2))
    otherEnglish = String(last.place.described(in: .en, map: &map).dropFirst(file.name.count + 2))
    error(
      TemplateCodes.pairOverElements, "“\(first.typed)” mở ở đây nhưng đóng ở \(other)",
      "“\(first.typed)” opens here and closes in \(otherEnglish)", at: first.place,
      help: Message(
        vi: "để cả hai trong bảng hoặc cả hai ngoài bảng", en: "put both into the table, or both outside"))
  }

  /// The marks of a paragraph, found once.
  private mutating func marks(of paragraph: XMLSpan) -> (line: WordLine, marks: [WordMark]) {
    if let known = lines[ObjectIdentifier(paragraph)] { return known }
    let line = WordLine(paragraph, bytes) { controlField($0) != nil }
    var scanner = WordScanner(line, bytes)
    let marks = scanner.run()
    let place = place(of: paragraph)
    for fault in scanner.faults {
      switch fault {
      case .unclosed(let text):
        error(
          TemplateCodes.unclosedTag, "“\(text)” mở mà không đóng", "“\(text)” is never closed", at: place,
          help: Message(
            vi: "thêm “\(text.hasPrefix("{%") ? "%}" : "}}")” trong cùng đoạn",
            en: "add “\(text.hasPrefix("{%") ? "%}" : "}}")” in the same paragraph"))
      case .stray(let text):
        error(TemplateCodes.syntax, "không hiểu “\(text)”", "“\(text)” means nothing", at: place)
      case .refused(let kind):
        error(
          WordCodes.fieldRefused, "trường \(kind) cần người trả lời lúc trộn, không dùng được",
          "the field \(kind) asks somebody while merging and cannot be used", at: place)
      case .holding(let kind):
        error(
          WordCodes.fieldRefused, "trường \(kind) có trường trộn thư bên trong, chương trình không tính được",
          "the field \(kind) holds a merge field, which the program cannot evaluate", at: place,
          help: WordReader.help(forHolding: kind))
      case .tagged(let kind, let tag):
        error(
          WordCodes.fieldRefused, "thẻ trong lệnh của trường \(kind) không được điền: “\(tag)”",
          "a tag in the instruction of the field \(kind) is not filled: “\(tag)”", at: place,
          help: WordReader.help(forHolding: kind))
      case .changing(let kind):
        warning(
          WordCodes.changingField, "trường \(kind) tự đổi mỗi lần mở tệp",
          "the field \(kind) changes whenever the file is opened", at: place,
          help: Message(vi: "{{ ngày_quyết_định }}", en: "{{ ngày_quyết_định }}"))
      case .chevrons(let text, let name):
        if let known = knownField(name) {
          warning(
            WordCodes.typedChevrons, "“\(text)” gõ tay không phải trường trộn thư, giữ nguyên",
            "“\(text)” is typed and no merge field; it stays", at: place,
            help: Message(vi: "{{ \(known) }}", en: "{{ \(known) }}"))
        }
      case .brace(let text, let name):
        if let known = knownField(name) {
          warning(
            WordCodes.oneBrace, "“\(text)” chỉ có một ngoặc nhọn, giữ nguyên",
            "“\(text)” has one brace only; it stays",
            at: place, help: Message(vi: "{{ \(known) }}", en: "{{ \(known) }}"))
        }
      }
    }
    for tag in WordScanner.tags(in: line.deletedText(paragraph)) {
      note(
        WordCodes.deletedTag, "“\(tag)” nằm trong chữ đã xóa (Track Changes), không điền",
        "“\(tag)” stands in deleted text and is not filled", at: place)
    }
    dots += scanner.dots + WordReader.leaders(paragraph)
    if !marks.isEmpty { placeCount += 1 }
    lines[ObjectIdentifier(paragraph)] = (line, marks)
    return (line, marks)
  }

  /// The cure for a field that holds what is to be filled.
  private static func help(forHolding kind: String) -> Message {
    switch kind {
    case "IF":
      Message(
        vi: "thay trường IF bằng {% nếu … %} … {% khác %} … {% hết %}",
        en: "write {% if … %} … {% else %} … {% endif %} instead of the field")
    case "HYPERLINK":
      Message(
        vi: "chọn Chèn > Liên kết, gõ thẻ {{ … }} vào ô địa chỉ",
        en: "choose Insert > Link and type the tag {{ … }} into the address")
    case "=":
      Message(
        vi: "tính sẵn trong danh sách, rồi điền kết quả bằng một thẻ",
        en: "reckon it in the list, and fill in the result by a tag")
    default:
      Message(vi: "thay cả trường bằng thẻ {{ … }}", en: "put a tag {{ … }} in place of the whole field")
    }
  }

  /// Tabs that draw dots, of a paragraph that has a stop with a leader.
  private static func leaders(_ paragraph: XMLSpan) -> Int {
    var hasLeader = false
    var tabs = 0
    paragraph.walk { span in
      if span.name == "w:tab", let leader = span["w:leader"], leader != "none" { hasLeader = true }
    }
    for run in paragraph.children where run.name == "w:r" {
      tabs += run.children.filter { $0.name == "w:tab" }.count
    }
    return hasLeader ? tabs : 0
  }

  private func knownField(_ name: String) -> String? {
    if let index = shape.document.position(of: name) {
      switch shape.document.fields[index].kind {
      case .text, .number, .date, .texts: return shape.document.fields[index].name
      case .recipients, .groups, .record, .records: return nil
      }
    }
    if let index = shape.recipient.position(of: name) {
      let field = shape.recipient.fields[index]
      return field.aliases.first { WordName.folded(name) == $0 } ?? field.name
    }
    return nil
  }

  private mutating func readNumbering() {
    guard
      let part = package.relationships(of: package.main).first(where: { $0.type.hasSuffix("/numbering") })?
        .target,
      let data = package[part]
    else { return }
    var reader = XMLSpanReader(data)
    guard let root = try? reader.run() else { return }
    for num in root.children where num.name == "w:num" {
      if let id = num["w:numId"], let abstract = num.child("w:abstractNumId")?["w:val"] {
        abstracts[id] = abstract
      }
    }
  }

  private mutating func wholeFile(_ roots: [XMLSpan]) {
    var changes = 0
    for root in roots {
      root.walk { span in
        switch span.name {
        case "w:ins", "w:del", "w:moveFrom", "w:moveTo": changes += 1
        default: return
        }
      }
    }
    if changes > 0 {
      warning(
        WordCodes.trackedChanges, "tệp còn \(changes) vết sửa (Track Changes), giữ nguyên",
        "the file has \(changes) tracked changes; they stay", at: nil,
        help: Message(
          vi: "chấp nhận hoặc bỏ trước khi ban hành", en: "accept or reject them before it is issued"))
    }
    let links = package.relationships(of: package.main)
    if let part = links.first(where: { $0.type.hasSuffix("/comments") })?.target, let data = package[part] {
      var reader = XMLSpanReader(data)
      let comments = (try? reader.run())?.children.filter { $0.name == "w:comment" } ?? []
      if !comments.isEmpty {
        var authors: [String] = []
        for comment in comments {
          if let author = comment["w:author"], !authors.contains(author) { authors.append(author) }
        }
        let who = authors.joined(separator: ", ")
        warning(
          WordCodes.comments, "tệp còn \(comments.count) ghi chú của \(who), giữ nguyên",
          "the file has \(comments.count) comments by \(who); they stay", at: nil)
      }
    }
    if package.parts.contains(where: { $0.name.hasPrefix("_xmlsignatures/") }) {
      warning(
        WordCodes.signature, "mẫu có chữ ký số; điền vào thì chữ ký hết giá trị nên được bỏ",
        "the template is signed; filling voids the signature, so that it is dropped", at: nil)
    }
    if links.contains(where: { $0.type.hasSuffix("/vbaProject") }) {
      note(
        WordCodes.macros, "tệp có macro, giữ nguyên, không chạy",
        "the file has macros; they stay and are not run", at: nil)
    }
    if let part = links.first(where: { $0.type.hasSuffix("/settings") })?.target, let data = package[part] {
      var reader = XMLSpanReader(data)
      if let root = try? reader.run(), root.child("w:mailMerge") != nil {
        note(
          WordCodes.mailMergeLink, "bỏ liên kết tới nguồn dữ liệu trộn thư",
          "the link to the mail merge's data source is dropped", at: nil)
      }
    }
    if placeCount == 0, places.isEmpty, !faults.contains(where: { $0.severity == .error }) {
      error(
        WordCodes.noPlace, "mẫu không có chỗ điền nào" + (dots > 0 ? " (thấy \(dots) chỗ chấm)" : ""),
        "the template has no place to fill" + (dots > 0 ? " (\(dots) dotted ones)" : ""), at: nil,
        help: Message(
          vi:
            "thay chỗ chấm bằng tên trường trong hai lần ngoặc nhọn: “Ông (bà): ……” → “Ông (bà): {{ họ_tên }}”; danh sách: vinhdanh word fields",
          en:
            "put the name of a field between two braces where dots are: “Ông (bà): {{ họ_tên }}”; the list: vinhdanh word fields"
        ))
    }
  }

  // MARK: Programs

  private mutating func body(_ part: String, _ root: XMLSpan) -> [(part: String, ops: [WordOp])] {
    guard let body = root.child("w:body") else { return [] }
    let step = 1 + nextCount(in: body)
    if isSheets, !blocks.hasRecipientLoop(in: body, shape.document) && !repeats(body) {
      return [(part, sheets(root, body, step))]
    }
    if !isMarked(root) { return [] }
    return [(part, whole(root))]
  }

  /// The part including the bytes before and after its root.
  private mutating func whole(_ root: XMLSpan) -> [WordOp] {
    var result: [WordOp] = []
    result.append(bytes: bytes[..<root.range.lowerBound])
    result.add(ops(root))
    result.append(bytes: bytes[root.range.upperBound...])
    return result
  }

  private static func isNext(_ mark: WordMark) -> Bool {
    if case .field(let instruction, _) = mark.content { return instruction.kind == "NEXT" }
    return false
  }

  /// How many NEXT fields a story has; a drawing and its fallback are one box.
  private func nextCount(in span: XMLSpan) -> Int {
    if span.name == "mc:Fallback" { return 0 }
    let own =
      span.name == "w:p" ? lines[ObjectIdentifier(span)]?.marks.count(where: WordReader.isNext) ?? 0 : 0
    return span.children.reduce(own) { $0 + nextCount(in: $1) }
  }

  /// The body as one sheet, made anew for each recipient, with a section break between two.
  private mutating func sheets(_ root: XMLSpan, _ body: XMLSpan, _ step: Int) -> [WordOp] {
    var content = body.children
    while let last = content.last, last.isText { content.removeLast() }
    let section = content.last?.name == "w:sectPr" ? content.removeLast() : nil
    let breaks = section.map { sheetSection($0, in: content) } ?? Array("<\(prefix)sectPr/>".utf8)
    scope.frames.append(.sheet)
    let place = body.children.first { $0.name == "w:p" }.map(place(of:)) ?? Place(file, 0..<0)
    // The words that end a block go, so that no break of a section can stand in their paragraph.
    let lastParagraph = content.lastIndex { !$0.isText }.flatMap {
      content[$0].name == "w:p" && !blocks.takes($0, of: body) ? $0 : nil
    }
    renew(content)
    let around = copied
    copied = body.start.upperBound..<max(body.start.upperBound, body.end.lowerBound)
    defer { copied = around }
    func copy(_ reader: inout WordReader, later: Bool, broken: Bool) -> [WordOp] {
      reader.isLater = later
      reader.next = 0
      var made = reader.content(body, 0..<(lastParagraph ?? content.count))
      if let lastParagraph {
        made.add(reader.content(body, (lastParagraph + 1)..<content.count))
        made.add(reader.paragraph(content[lastParagraph], section: broken ? breaks : nil, mayGo: false))
      } else if broken {
        made.append(bytes: "<\(reader.prefix)p><\(reader.prefix)pPr>".utf8)
        made.append(bytes: breaks)
        made.append(bytes: "</\(reader.prefix)pPr></\(reader.prefix)p>".utf8)
      }
      return made
    }
    // Text before, in and behind paragraphs keeps its order: what follows the last paragraph is blank.
    let first = copy(&self, later: false, broken: true)
    let firstAlone = copy(&self, later: false, broken: false)
    let later = copy(&self, later: true, broken: true)
    let last = copy(&self, later: true, broken: false)
    isLater = false
    next = 0
    renewed = []
    scope.frames.removeLast()
    var result: [WordOp] = []
    result.append(bytes: bytes[..<body.start.upperBound])
    result.append(
      .loop(
        WordLoop(
          .sheets(step), depth: 0, first: first, later: later,
          between: [.loop(WordLoop(.sheets(-1), depth: 0, first: firstAlone, later: last, at: place))],
          at: place)))
    if section != nil { result.append(bytes: breaks) }
    result.append(bytes: bytes[body.end.lowerBound...])
    return result
  }

  /// The section of a sheet as it ends each: one that goes on where the last one ended would put all sheets on one page.
  private func sheetSection(_ section: XMLSpan, in content: [XMLSpan]) -> [UInt8] {
    let isOnly = !content.contains { $0.holds { $0.name == "w:sectPr" } }
    guard isOnly, recipients != 1, let type = section.child("w:type"), type["w:val"] == "continuous",
      let value = type.attributes.first(where: { $0.name == "w:val" })?.range
    else { return Array(bytes[section.range]) }
    return Array(bytes[section.range.lowerBound..<value.lowerBound]) + Array("nextPage".utf8)
      + bytes[value.upperBound..<section.range.upperBound]
  }

  private mutating func other(
    _ part: String, _ root: XMLSpan, _ roots: [(span: XMLSpan, spot: WordSpot)],
    _ template: inout WordTemplate
  ) {
    let isNotes = root.name == "w:footnotes" || root.name == "w:endnotes"
    if isNotes {
      for (span, _) in roots {
        if let id = span["w:id"] { template.notes[root.name == "w:endnotes", default: [:]][id] = ops(span) }
      }
    }
    if isMarked(root) { template.programs.append((part, whole(root))) }
  }

  /// Whether anything in a span is filled.
  private func isMarked(_ span: XMLSpan) -> Bool {
    span.holds { inner in
      if inner.name == "w:p" {
        if let known = lines[ObjectIdentifier(inner)], !known.marks.isEmpty { return true }
        return false
      }
      if inner.name == "w:sdt" { return controlField(inner) != nil || repeatedList(inner) != nil }
      return inner.attributes.contains { attribute in
        WordReader.isTemplateAttribute(inner, attribute.name) && attribute.value.contains("{{")
          || attribute.name.hasPrefix("r:") && links[attribute.value] != nil
      }
    }
  }

  /// Whether a repeating section of a body goes over recipients or groups.
  private func repeats(_ body: XMLSpan) -> Bool {
    body.holds { span in
      switch repeatedList(span)?.source {
      case .recipients, .groups: true
      case .values, nil: false
      }
    }
  }

  /// The list that a repeating section (Word 2013) is for, by its tag or title; nil for any other control.
  private func repeatedList(_ control: XMLSpan) -> WordList? {
    guard control.name == "w:sdt", let properties = control.child("w:sdtPr"),
      properties.child("w15:repeatingSection") != nil
    else { return nil }
    let names = [properties.child("w:tag")?["w:val"], properties.child("w:alias")?["w:val"]]
    var reader = self
    return names.compactMap { $0 }.lazy.compactMap { reader.list($0, at: nil, quiet: true) }.first
  }

  /// A repeating section: its first item stands for all.
  private mutating func repeated(_ span: XMLSpan, _ list: WordList) -> [WordOp] {
    guard let content = span.child("w:sdtContent"),
      let item = content.children.first(where: { $0.name == "w:sdt" })
    else { return [.bytes(Array(bytes[span.range]))] }
    var result = startOps(span)
    for child in span.children where child.range.upperBound <= content.range.lowerBound {
      result.add(ops(child))
    }
    result.add(startOps(content))
    let place = WordReader.firstParagraph(item).map(place(of:)) ?? Place(file, 0..<0)
    placeCount += 1
    push(list, nil)
    let outer = (isLater, renewed)
    let around = copied
    copied = item.range
    defer { copied = around }
    if !outer.0 { renew([item]) }
    let first = ops(item)
    isLater = true
    let later = outer.0 ? first : ops(item)
    (isLater, renewed) = outer
    scope.frames.removeLast()
    result.append(
      .loop(WordLoop(.list(list), depth: scope.frames.count, first: first, later: later, at: place)))
    result.append(bytes: bytes[content.end])
    result.append(bytes: bytes[span.end])
    return result
  }

  /// Whether an attribute shows text: what is said about a picture, and the words of WordArt, as in a watermark.
  private static func isTemplateAttribute(_ span: XMLSpan, _ name: String) -> Bool {
    ["descr", "title", "alt"].contains(name) || name == "string" && span.name == "v:textpath"
  }

  /// What to write for an element: its bytes, unless something in it is filled or has identifiers in a copy.
  private mutating func ops(_ span: XMLSpan) -> [WordOp] {
    if span.isText { return [.bytes(Array(bytes[span.range]))] }
    let hasFallback = isRebuilding && (isInFallback || span.holds { $0.name == "mc:Fallback" })
    if !isLater, !hasFallback, !isMarked(span) { return [.bytes(Array(bytes[span.range]))] }
    switch span.name {
    case "w:p": return paragraph(span, section: nil, mayGo: true)
    case "w:sdt":
      if let field = controlField(span) { return control(span, field, in: nil) }
      if let list = repeatedList(span) { return repeated(span, list) }
    // The XML that controls are bound to holds one value, that of the first copy.
    case "w:dataBinding", "w15:dataBinding": if isLater { return [] }
    case "w:commentRangeStart", "w:commentRangeEnd", "w:commentReference": if isLater { return [] }
    case "w:footnoteReference", "w:endnoteReference":
      if isLater, let id = span["w:id"] {
        return startOps(span, note: (span.name == "w:endnoteReference", id)) + [
          .bytes(Array(bytes[span.end]))
        ]
      }
    default: break
    }
    let outer = isInFallback
    isInFallback = outer || span.name == "mc:Fallback"
    defer { isInFallback = outer }
    if span.name == "mc:AlternateContent" { return alternatives(span) }
    var result = startOps(span)
    result.add(held(content(span), in: span))
    result.append(bytes: bytes[span.end])
    return shelled(result, of: span)
  }

  /// A table, or a control around rows or paragraphs, goes when all that it held has gone: Word calls it damaged.
  private func shelled(_ ops: [WordOp], of span: XMLSpan) -> [WordOp] {
    let needed: [String]
    switch span.name {
    case "w:tbl": needed = ["tr"]
    case "w:sdt":
      let kinds = span.child("w:sdtContent")?.children.map(\.name) ?? []
      needed =
        kinds.contains("w:tr") ? ["tr"] : kinds.contains { $0 == "w:p" || $0 == "w:tbl" } ? ["p", "tbl"] : []
    default: return ops
    }
    let mayLack = ops.contains { op in
      switch op {
      case .loop, .condition, .shell: true
      case .paragraph(let paragraph): paragraph.mayGo
      case .bytes, .id, .attribute, .control, .note, .link, .holder: false
      }
    }
    guard mayLack, !needed.isEmpty else { return ops }
    return [.shell(ops, needed: needed.map { Array("<\(prefix)\($0)".utf8) })]
  }

  /// A drawing and its fallback: both show the same recipients.
  private mutating func alternatives(_ span: XMLSpan) -> [WordOp] {
    var result = startOps(span)
    let start = next
    for child in span.children {
      if child.name == "mc:Fallback" { next = start }
      result.add(ops(child))
    }
    result.append(bytes: bytes[span.end])
    return result
  }

  /// The elements that must contain a paragraph, also after a table; otherwise Word calls the file damaged.
  private static let holders: Set<String> = [
    "w:tc", "w:hdr", "w:ftr", "w:footnote", "w:endnote", "w:txbxContent",
  ]

  /// The content of an element that needs a paragraph at its end, even if nothing has a value.
  private func held(_ ops: [WordOp], in span: XMLSpan) -> [WordOp] {
    guard WordReader.holders.contains(span.name) else { return ops }
    switch ops.last {
    case .paragraph(let paragraph) where !paragraph.mayGo: return ops
    case .bytes, .id, .paragraph, .loop, .condition, .attribute, .control, .note, .link, .holder, .shell, nil:
      break
    }
    // Without loops, conditions and paragraphs that may go nothing can be lacking.
    let mayLack = ops.contains { op in
      switch op {
      case .loop, .condition, .shell: true
      case .paragraph(let paragraph): paragraph.mayGo
      case .bytes, .id, .attribute, .control, .note, .link, .holder: false
      }
    }
    guard mayLack else { return ops }
    var empty = Array("<\(prefix)p>".utf8)
    if let look = WordReader.firstParagraph(span)?.child("w:pPr") { empty += bytes[look.range] }
    return [.holder(ops, empty: empty + Array("</\(prefix)p>".utf8))]
  }

  /// The start tag, with new identifiers in a copy and values in texts about pictures.
  private mutating func startOps(_ span: XMLSpan, note: (isEnd: Bool, id: String)? = nil) -> [WordOp] {
    var result: [WordOp] = []
    var at = span.start.lowerBound
    for (name, value, range) in span.attributes {
      var replacement: WordOp?
      // A drawing and its fallback are one text box to a person, but two paragraphs may not share an identifier.
      var isDropped = isInFallback && (name == "w14:paraId" || name == "w14:textId")
      if isLater {
        switch (span.name, name) {
        case ("wp:docPr", "id"), ("pic:cNvPr", "id"): replacement = .id(.drawing, value)
        case ("w:bookmarkStart", "w:id"), ("w:bookmarkEnd", "w:id"): replacement = .id(.bookmark, value)
        case ("w:bookmarkStart", "w:name"): replacement = .id(.bookmarkName, value)
        // A link within a copy leads to the copy's own bookmark.
        case ("w:hyperlink", "w:anchor"):
          if bookmarks[value].map(copied.contains) ?? false { replacement = .id(.bookmarkName, value) }
        case ("v:shape", "id"), ("v:rect", "id"), ("v:group", "id"), ("v:line", "id"), ("v:roundrect", "id"):
          replacement = .id(.shape, value)
        case ("v:shape", "o:spid"), ("v:rect", "o:spid"), ("v:group", "o:spid"): isDropped = true
        case (_, "w14:paraId"), (_, "w14:textId"): isDropped = true
        case ("w:id", "w:val"): replacement = .id(.control, value)
        case ("w:numId", "w:val"):
          if let abstract = abstracts[value], renewed.contains(abstract) { replacement = .id(.list, value) }
        case ("w:footnoteReference", "w:id"), ("w:endnoteReference", "w:id"):
          if let note { replacement = .note(isEnd: note.isEnd, id: note.id) }
        default: break
        }
      }
      if name.hasPrefix("r:"), links[value] != nil {
        result.append(bytes: bytes[at..<range.lowerBound])
        result.append(link(value))
        at = range.upperBound
        continue
      }
      if WordReader.isTemplateAttribute(span, name), value.contains("{{") {
        result.append(bytes: bytes[at..<range.lowerBound])
        attribute(value, &result)
        at = range.upperBound
        continue
      }
      if isDropped {
        var start = range.lowerBound
        while start > at, bytes[start - 1] > 0x20 { start -= 1 }
        result.append(bytes: bytes[at..<max(at, start - 1)])
        at = range.upperBound + 1
      } else if let replacement {
        result.append(bytes: bytes[at..<range.lowerBound])
        result.append(replacement)
        at = range.upperBound
      }
    }
    result.append(bytes: bytes[at..<span.start.upperBound])
    return result
  }

  /// A text about a picture, with the values of its tags.
  private mutating func attribute(_ text: String, _ result: inout [WordOp]) {
    for piece in pieces(of: text, isEncoded: false) {
      switch piece {
      case .text(let text):
        var bytes: [UInt8] = []
        XMLText.escape(text, into: &bytes)
        result.append(bytes: bytes)
      case .value(let value): result.append(.attribute(value))
      }
    }
  }

  /// A link whose address holds tags.
  private mutating func link(_ id: String) -> WordOp {
    .link(WordLink(id: id, pieces: pieces(of: links[id] ?? "", isEncoded: true)))
  }

  /// The text and the tags of an attribute; in addresses braces and names may be percent-encoded.
  private mutating func pieces(of text: String, isEncoded: Bool) -> [WordLink.Piece] {
    var result: [WordLink.Piece] = []
    var rest = Substring(text)
    func brace(_ plain: String, _ encoded: String, in text: Substring) -> Range<Substring.Index>? {
      let found = [plain] + (isEncoded ? [encoded, encoded.lowercased()] : [])
      return found.compactMap { text.firstRange(of: $0) }.min { $0.lowerBound < $1.lowerBound }
    }
    while let open = brace("{{", "%7B%7B", in: rest) {
      guard let close = brace("}}", "%7D%7D", in: rest[open.upperBound...]) else {
        let typed = WordLanguage.trimmed(String(rest[open.lowerBound...].prefix(60)))
        error(
          TemplateCodes.unclosedTag, "“\(typed)” mở mà không đóng", "“\(typed)” is never closed", at: here)
        break
      }
      result.append(.text(String(rest[..<open.lowerBound])))
      let inner = String(rest[open.upperBound..<close.lowerBound])
      if let value = value(WordLanguage.cleaned(isEncoded ? WordLink.decoded(inner) : inner), at: here) {
        result.append(.value(value))
      }
      placeCount += 1
      rest = rest[close.upperBound...]
    }
    result.append(.text(String(rest)))
    return result
  }

  // MARK: Blocks

  /// The content of an element, with its repeated parts and conditions assembled.
  private mutating func content(_ container: XMLSpan) -> [WordOp] {
    if container.name == "w:tbl", !isLater { checkRows(of: container) }
    return content(container, 0..<container.children.count)
  }

  /// Sample rows that a person typed twice would have everybody twice.
  private mutating func checkRows(of table: XMLSpan) {
    var known: [(list: WordList, fields: [String], share: WordShare)] = []
    var tied = -1
    for (index, row) in table.children.enumerated()
    where row.name == "w:tr" && index > tied && !blocks.takes(index, of: table) {
      guard let list = lists(in: row).first?.1, case .recipients(let named, _) = list.source else { continue }
      let share = shares[ObjectIdentifier(row)] ?? named
      tied = lastTied(to: index, of: table)
      let fields = table.children[index...tied].flatMap { fieldsAsked(in: $0) }
      defer { known.append((list, fields, share)) }
      let place = WordReader.firstParagraph(row).map(place(of:))
      if known.contains(where: { $0.fields == fields && $0.share == share }) {
        error(
          WordCodes.repeatedRow,
          "hàng này lặp cho đúng những người của một hàng ở trên: ai cũng đứng hai lần",
          "this row repeats for the same recipients as one above: everybody would stand twice", at: place,
          help: Message(
            vi: "xóa một trong hai hàng: một hàng mẫu là đủ cho mọi người",
            en: "delete one of the two: one sample row is enough for everybody"))
      } else if let other = known.first(where: { $0.share.overlaps(share) }),
        !(other.fields + fields).contains(where: { $0.hasPrefix("%") })
      {
        warning(
          WordCodes.repeatedRow,
          "hai hàng cùng lặp theo \(list.typed): hàng này chỉ bắt đầu khi hàng trên đã đủ mọi người",
          "two rows repeat over \(list.typed): this one begins when the one above is through with everybody",
          at: place,
          help: Message(
            vi: "muốn mỗi người hai hàng thì đặt {% với mỗi \(list.typed) %} … {% hết %} quanh hai hàng",
            en: "for two rows a recipient put {% for each \(list.typed) %} … {% endfor %} around both"))
      }
    }
  }

  /// What a row asks for, in order; conditions begin with `%`.
  private func fieldsAsked(in row: XMLSpan) -> [String] {
    var asked: [String] = []
    row.walk { span in
      if span.name == "w:sdt", let name = controlField(span) { asked.append(WordName.folded(name)) }
      guard span.name == "w:p", let known = lines[ObjectIdentifier(span)] else { return }
      for mark in known.marks {
        switch mark.content {
        case .tag(.value(let text)):
          asked.append(WordName.folded(WordLanguage.pieces(text).first ?? ""))
        case .tag(.condition(let text)): asked.append("%" + WordName.folded(text))
        case .field(let instruction, let inner):
          asked += ([instruction] + inner).compactMap(\.arguments.first).map(WordName.folded)
        case .tag: continue
        }
      }
    }
    return asked
  }

  private mutating func content(_ container: XMLSpan, _ range: Range<Int>) -> [WordOp] {
    var result: [WordOp] = []
    var index = range.lowerBound
    while index < range.upperBound {
      if let block = blocks.block(in: container, at: index), !blocks.isOpen(block) {
        result.add(self.block(block, container))
        index = block.last + 1
      } else if container.children[index].name == "w:tr",
        case let last = lastTied(to: index, of: container), last > index, last < range.upperBound,
        let list = rowList(container.children[index...last].filter { $0.name == "w:tr" })
      {
        result.append(row(Array(container.children[index...last]), list))
        index = last + 1
      } else {
        result.add(child(container.children[index], at: index, of: container))
        index += 1
      }
    }
    return result
  }

  private mutating func child(_ span: XMLSpan, at index: Int, of container: XMLSpan) -> [WordOp] {
    if span.name == "w:tr", span.child("w:trPr")?.child("w:del") != nil {
      // As Word writes it its text is deleted, too; other programs leave tags in it that nobody would fill.
      guard isMarked(span) else { return [.bytes(Array(bytes[span.range]))] }
      note(
        WordCodes.deletedTag, "hàng đã xóa (Track Changes) còn thẻ, được bỏ",
        "a deleted row that holds tags is left out",
        at: WordReader.firstParagraph(span).map(place(of:)))
      return []
    }
    if span.name == "w:tr", let list = rowList([span]) { return [row([span], list)] }
    if span.name == "w:p" {
      let isLastOfHolder =
        container.name != "w:body" && container.name != "w:sdtContent"
        && !container.children[(index + 1)...].contains { $0.name == "w:p" || $0.name == "w:tbl" }
      if !isLater, !isInFallback, !isMarked(span) { return [.bytes(Array(bytes[span.range]))] }
      return paragraph(span, section: nil, mayGo: !isLastOfHolder)
    }
    return ops(span)
  }

  /// The breaks that stand beside words belong to what stands before them: those of opening words stay as they are.
  private mutating func block(_ block: WordBlocks.Block, _ container: XMLSpan) -> [WordOp] {
    blocks.open(block)
    defer { blocks.close(block) }
    let parts = block.parts
    let before = block.breaks[0].map { paragraph($0, section: nil, mayGo: false) } ?? []
    switch block.opening {
    case .loop(let variable, let name):
      let place = block.place
      guard let list = list(name, at: place, quiet: false) else { return before }
      push(list, variable)
      defer { scope.frames.removeLast() }
      var range = parts[0]
      var between: [WordOp] = []
      let ending = block.breaks[1]
      if let ending, ending.child("w:pPr")?.child("w:sectPr") == nil {
        let known = isLater
        isLater = true
        between = paragraph(ending, section: nil, mayGo: false)
        isLater = known
      }
      if !block.isRow, let last = container.children[range].lastIndex(where: { !$0.isText }),
        WordReader.isPageBreak(container.children[last])
      {
        let known = isLater
        isLater = true
        between = ops(container.children[last])
        isLater = known
        range = range.lowerBound..<last
      }
      let section = between.isEmpty ? ending : nil
      func copy(_ reader: inout WordReader) -> [WordOp] {
        var made = reader.content(container, range)
        if let section { made.add(reader.paragraph(section, section: nil, mayGo: false)) }
        return made
      }
      let outer = (isLater, renewed)
      let around = copied
      if let first = container.children[range].first, let last = container.children[range].last {
        copied = first.range.lowerBound..<max(first.range.lowerBound, last.range.upperBound)
      }
      defer { copied = around }
      if !outer.0 { renew(Array(container.children[range])) }
      // Within a later copy both are equal: loops within loops would otherwise double at each depth.
      let first = copy(&self)
      isLater = true
      let later = outer.0 ? first : copy(&self)
      (isLater, renewed) = outer
      return before + [
        .loop(
          WordLoop(
            .list(list), depth: scope.frames.count - 1, first: first, later: later, between: between,
            at: place))
      ]
    case .condition(let text):
      let place = block.place
      let condition = condition(text, at: place)
      let branches = parts.enumerated().map { index, range in
        var made = content(container, range)
        if let end = block.breaks[index + 1] { made.add(paragraph(end, section: nil, mayGo: false)) }
        return made
      }
      guard let condition else { return before }
      return before + [
        .condition([(condition, branches[0])], otherwise: branches.count > 1 ? branches[1] : [])
      ]
    case .value, .otherwise, .end, .unknown: return []
    }
  }

  private mutating func push(_ list: WordList, _ variable: String?) {
    switch list.source {
    case .recipients(let share, _): scope.frames.append(.recipient(variable.map(WordName.folded), share))
    case .values(_, _, let record?):
      scope.frames.append(
        .record(WordName.folded(variable ?? String(list.typed.split(separator: ".").last ?? "")), record))
    case .values(_, _, nil): scope.frames.append(.text(variable.map(WordName.folded)))
    case .groups(let byForm):
      scope.frames.append(.group(variable.map(WordName.folded) ?? (byForm ? "nhóm_hình_thức" : "nhóm")))
    }
  }

  /// Lists whose first paragraph is in a repeated part restart in each copy.
  private mutating func renew(_ spans: [XMLSpan]) {
    var inside: Set<String> = []
    let start = spans.first?.range.lowerBound ?? 0
    for span in spans {
      span.walk { inner in
        if inner.name == "w:numId", let id = inner["w:val"], let abstract = abstracts[id] {
          inside.insert(abstract)
        }
      }
    }
    guard !inside.isEmpty else { return }
    var reader = XMLSpanReader(bytes)
    (try? reader.run())?.walk { inner in
      if inner.name == "w:numId", inner.range.lowerBound < start, let id = inner["w:val"],
        let abstract = abstracts[id]
      {
        inside.remove(abstract)
      }
    }
    renewed.formUnion(inside)
  }

  private static func isPageBreak(_ span: XMLSpan) -> Bool {
    guard span.name == "w:p" else { return false }
    var breaks = 0
    var others = 0
    for run in span.children where !run.isText && run.name != "w:pPr" {
      guard run.name == "w:r" else {
        others += run.name == "w:proofErr" || run.name.hasPrefix("w:bookmark") ? 0 : 1
        continue
      }
      for child in run.children where !child.isText && child.name != "w:rPr" {
        if child.name == "w:br", child["w:type"] == "page" {
          breaks += 1
        } else if child.name != "w:lastRenderedPageBreak" {
          others += 1
        }
      }
    }
    return breaks == 1 && others == 0
  }

  // MARK: Rows

  /// The last of the rows that are one recipient's: those over which a cell with fields of the list is merged downwards
  /// belong to its own row.
  private func lastTied(to index: Int, of container: XMLSpan) -> Int {
    var columns: Set<Int> = []
    for (column, cell) in WordReader.cellsByColumn(container.children[index])
    where cell.child("w:tcPr")?.child("w:vMerge")?["w:val"] == "restart" && !lists(in: cell).isEmpty {
      columns.insert(column)
    }
    var last = index
    for at in container.children.indices.dropFirst(index + 1) where !columns.isEmpty {
      let row = container.children[at]
      if row.isText { continue }
      guard row.name == "w:tr" else { break }
      let goesOn = WordReader.cellsByColumn(row).filter { _, cell in
        let merge = cell.child("w:tcPr")?.child("w:vMerge")
        return merge != nil && merge?["w:val"] != "restart"
      }
      columns.formIntersection(goesOn.map(\.column))
      if !columns.isEmpty { last = at }
    }
    return last
  }

  /// The cells of a row, each with the column of the grid in which it begins.
  private static func cellsByColumn(_ row: XMLSpan) -> [(column: Int, cell: XMLSpan)] {
    func span(_ value: String?) -> Int { min(max(value.flatMap { Int($0) } ?? 1, 0), 1_000) }
    var column = row.child("w:trPr")?.child("w:gridBefore").map { span($0["w:val"]) } ?? 0
    return cells(row).map { cell in
      let start = column
      column += span(cell.child("w:tcPr")?.child("w:gridSpan")?["w:val"])  // bounded: by the cells of a file
      return (start, cell)
    }
  }

  /// What rows repeat for although no loop says so: recipients, or the items of a list that their fields name.
  private mutating func rowList(_ rows: [XMLSpan]) -> WordList? {
    guard let row = rows.first else { return nil }
    var open: [Bool] = []
    let lists = rows.flatMap { self.lists(in: $0, open: &open) }
    guard let first = lists.first else { return nil }
    // A field without a list before it belongs to the list that others name.
    let named = lists.filter { !$0.0.isEmpty }
    let names = named.reduce(into: [String]()) { if !$0.contains($1.0) { $0.append($1.0) } }
    if names.count > 1 {
      let list = names.joined(separator: ", ")
      error(
        WordCodes.twoLists, "một hàng không lặp theo hai danh sách: \(list)",
        "a row does not repeat over two lists: \(list)",
        at: WordReader.firstParagraph(row).map(place(of:)))
    }
    if let share = shares[ObjectIdentifier(row)] {
      return WordList(source: .recipients(share, group: nil), typed: first.1.typed)
    }
    return (named.first ?? first).1
  }

  /// Shares the recipients among the rows that name no list, where the file has rows for several kinds: one asks for
  /// “tên_tập_thể”, or stands below “I. Tập thể”. A row that shows no kind is for those whom no other row is for.
  private mutating func shareRows(of root: XMLSpan) -> (kinds: Set<String>, place: Place)? {
    guard !isSheets, recipients != 1 else { return nil }
    var rows = SampleRows()
    for child in root.children where child.name == "w:body" { find(child, &rows) }
    let kinds = rows.named.union(rows.own.compactMap(\.kind))
    let takeRest = rows.own.filter { $0.kind == nil }
    guard let first = rows.own.first, kinds.count > 1 || kinds.count == 1 && !takeRest.isEmpty else {
      return nil
    }
    for (row, kind) in rows.own { shares[ObjectIdentifier(row)] = kind.map { .only($0) } ?? .allBut(kinds) }
    guard takeRest.isEmpty, !rows.tellsAll else { return nil }
    return (
      kinds.union(rows.told), WordReader.firstParagraph(first.row).map(place(of:)) ?? Place(file, 0..<0)
    )
  }

  /// The sample rows of a file, and whom its loops are for.
  private struct SampleRows {
    /// Rows that name no list, with the kind that they show.
    var own: [(row: XMLSpan, kind: String?)] = []
    /// The kinds that rows name by their list, and those that other loops go over.
    var named: Set<String> = []
    var told: Set<String> = []
    /// Whether a loop goes over all recipients or over groups.
    var tellsAll = false
    /// The kind in the title above.
    var title: String?
  }

  private func find(_ container: XMLSpan, _ rows: inout SampleRows) {
    var tied = -1
    for (index, child) in container.children.enumerated() where index > tied {
      if let (list, isRow) = blocks.loop(around: index, of: container) {
        switch shape.document.position(of: list).map({ shape.document.fields[$0].kind }) {
        case .recipients(let kind?): if isRow { rows.named.insert(kind) } else { rows.told.insert(kind) }
        case .recipients(nil), .groups: rows.tellsAll = true
        case .text, .number, .date, .texts, .record, .records, nil: continue
        }
        continue
      }
      switch child.name {
      case "w:p":
        if let line = lines[ObjectIdentifier(child)]?.line, let title = WordReader.kinds(inTitle: line.text) {
          rows.title = title.count == 1 ? title.first : nil
        }
      case "w:tr":
        let lists = lists(in: child)
        tied = lastTied(to: index, of: container)
        if lists.isEmpty {
          find(child, &rows)
        } else if let (_, list) = lists.first(where: { !$0.0.isEmpty }) {
          if case .recipients(.only(let kind), _) = list.source { rows.named.insert(kind) }
        } else {
          rows.own.append((child, kind(in: child) ?? rows.title))
        }
      case "w:tbl":
        find(child, &rows)
        rows.title = nil
      default: find(child, &rows)
      }
    }
  }

  /// The one kind that the fields of a row name.
  private func kind(in row: XMLSpan) -> String? {
    let asked = Set(fieldsAsked(in: row).map(WordName.plain))
    let found = ["ten_tap_the": "tập thể", "ten_ho_gia_dinh": "hộ gia đình"].filter { asked.contains($0.key) }
    return found.count == 1 && asked.isDisjoint(with: ["ho_ten", "ho_va_ten"]) ? found.first?.value : nil
  }

  /// The kinds of recipient that a title names, “I. TẬP THỂ (03)”; nil for other text.
  private static func kinds(inTitle text: String) -> [String]? {
    let words = Folding.withoutMarks(text.lowercased()).split { !$0.isLetter }.map(String.init)
    guard words.count <= 14 else { return nil }
    let plain = " " + words.joined(separator: " ") + " "
    let found = [(" tap the ", "tập thể"), (" ho gia dinh ", "hộ gia đình"), (" ca nhan ", "cá nhân")]
      .filter { plain.contains($0.0) }
    let before: Set<String> = [
      "i", "ii", "iii", "iv", "a", "b", "c", "danh", "sach", "cac", "doi", "voi", "phan", "muc", "phu", "luc",
      "bang",
      "khen", "thuong",
    ]
    let start = words.drop(while: before.contains).joined(separator: " ") + " "
    guard found.contains(where: { start.hasPrefix($0.0.dropFirst()) }) else { return nil }
    return found.map(\.1)
  }

  /// The lists that the fields of a row ask for, outside of loops of its own. A table in it, of which one row has such
  /// fields, has that row for a loop: offices frame whole pages with tables.
  private func lists(in span: XMLSpan) -> [(String, WordList)] {
    var open: [Bool] = []
    return lists(in: span, open: &open)
  }

  /// `open` are the blocks that are open at this point, with whether each is a loop.
  private func lists(in span: XMLSpan, open: inout [Bool]) -> [(String, WordList)] {
    // A row that a tracked change deleted stands for nobody.
    if span.name == "w:tr", span.child("w:trPr")?.child("w:del") != nil { return [] }
    var found: [(String, WordList)] = []
    for child in span.children {
      switch child.name {
      case "w:tbl":
        var tied = -1
        var rows: [[(String, WordList)]] = []
        for (holder, index) in WordReader.rows(of: child) {
          let asked = lists(in: holder.children[index], open: &open)
          let isOwn = holder.name != "w:tbl" || index > tied
          if holder.name == "w:tbl", isOwn { tied = lastTied(to: index, of: holder) }
          if !asked.isEmpty, isOwn { rows.append(asked) }
        }
        if rows.count != 1 { found += rows.flatMap { $0 } }
      case "w:sdt":
        if !open.contains(true), let list = controlField(child).flatMap({ listOf($0) }) { found.append(list) }
        found += lists(in: child, open: &open)
      case "w:p": found += lists(inParagraph: child, open: &open) + lists(in: child, open: &open)
      default: found += lists(in: child, open: &open)
      }
    }
    return found
  }

  private static func rows(of table: XMLSpan) -> [(holder: XMLSpan, index: Int)] {
    table.children.enumerated().flatMap { index, child -> [(holder: XMLSpan, index: Int)] in
      if child.name == "w:tr" { return [(table, index)] }
      return ["w:sdt", "w:sdtContent", "w:customXml"].contains(child.name) ? rows(of: child) : []
    }
  }

  private func lists(inParagraph paragraph: XMLSpan, open: inout [Bool]) -> [(String, WordList)] {
    guard let known = lines[ObjectIdentifier(paragraph)] else { return [] }
    var names: [String] = []
    for mark in known.marks {
      switch mark.content {
      case .tag(.loop): open.append(true)
      case .tag(.condition(let text)):
        if !open.contains(true), let (subject, _) = WordLanguage.condition(text) { names.append(subject) }
        open.append(false)
      case .tag(.end): _ = open.popLast()
      case .tag(.value(let text)):
        if !open.contains(true) { names.append(WordLanguage.pieces(text).first ?? "") }
      case .field(let instruction, let inner):
        guard !open.contains(true) else { continue }
        names += ([instruction] + inner).filter { $0.kind == "MERGEFIELD" }.compactMap(\.arguments.first)
      case .tag: continue
      }
    }
    return names.compactMap { listOf($0) }
  }

  /// The list that a name asks for in a row: by a list before it, or since only recipients have it.
  private func listOf(_ name: String) -> (String, WordList)? {
    let mayRepeat = !isSheets && !scope.isForRecipient && recipients != 1
    let steps = WordReader.steps(of: name)
    if steps.count == 2 {
      guard let index = shape.document.position(of: steps[0]) else { return nil }
      let field = shape.document.fields[index]
      switch field.kind {
      case .recipients(let kind):
        guard !isSheets, recipients != 1, depth(ofLoopOver: kind) == nil else { return nil }
        return (field.name, WordList(source: .recipients(WordShare(kind), group: nil), typed: field.name))
      case .records(let record):
        let isOpen = scope.frames.contains {
          if case .record(let holder, _) = $0 { holder == WordName.folded(steps[0]) } else { false }
        }
        guard !isOpen, record.position(of: steps[1]) != nil else { return nil }
        return (field.name, WordList(source: .values(.document, [index], record), typed: field.name))
      case .text, .number, .date, .texts, .groups, .record: return nil
      }
    }
    if mayRepeat, let (depth, kind, _) = inGroup(steps) {
      return (
        steps[0] + "." + steps[1],
        WordList(source: .recipients(WordShare(kind), group: depth), typed: steps[0] + "." + steps[1])
      )
    }
    guard mayRepeat, shape.document.position(of: name) == nil, shape.recipient.position(of: name) != nil
    else { return nil }
    let group = scope.frames.lastIndex { if case .group = $0 { true } else { false } }
    return ("", WordList(source: .recipients(.all, group: group), typed: "người_nhận"))
  }

  /// The depth of the innermost loop around whose recipients are of a kind, or all of them: `cá_nhân.tên` in it is theirs.
  private func depth(ofLoopOver kind: String?) -> Int? {
    scope.frames.lastIndex { frame in
      guard case .recipient(_, let share) = frame else { return false }
      return switch share {
      case .only(let own): kind == nil || kind == own
      case .all, .allBut: true
      }
    }
  }

  /// What `g.cá_nhân.tên` means: the loop over groups, the kind of recipient, the field.
  private func inGroup(_ steps: [String]) -> (depth: Int, kind: String?, field: Int)? {
    guard steps.count == 3 else { return nil }
    let holder = WordName.folded(steps[0])
    let depth = scope.frames.lastIndex { frame in
      if case .group(let name) = frame { name == holder } else { false }
    }
    guard let depth, let index = shape.group.position(of: steps[1]),
      case .recipients(let kind) = shape.group.fields[index].kind,
      let field = shape.recipient.position(of: steps[2])
    else { return nil }
    return (depth, kind, field)
  }

  /// The rows of one item, and what stands between them.
  private mutating func row(_ rows: [XMLSpan], _ list: WordList) -> WordOp {
    let place = rows.lazy.compactMap(WordReader.firstParagraph).first.map(place(of:)) ?? Place(file, 0..<0)
    push(list, nil)
    defer { scope.frames.removeLast() }
    // The numbers of a list in such a row are those of its rows: they run on.
    let outer = isLater
    let around = copied
    let start = rows.first?.range.lowerBound ?? 0
    copied = start..<max(start, rows.last?.range.upperBound ?? 0)
    defer { copied = around }
    func copy(_ reader: inout WordReader) -> [WordOp] {
      var made: [WordOp] = []
      for row in rows {
        made.add(
          row.isText ? [.bytes(Array(reader.bytes[row.range]))] : reader.rowOps(row, isTied: rows.count > 1))
      }
      return made
    }
    let first = copy(&self)
    isLater = true
    let later = outer ? first : copy(&self)
    isLater = outer
    return .loop(
      WordLoop(.list(list), depth: scope.frames.count - 1, first: first, later: later, at: place))
  }

  private static func firstParagraph(_ span: XMLSpan) -> XMLSpan? {
    for child in span.children {
      if child.name == "w:p" { return child }
      if let found = firstParagraph(child) { return found }
    }
    return nil
  }

  /// A row; in a copy a merged cell without places goes on with the one above. Where several rows are one recipient's, an
  /// empty one is theirs, to be signed in.
  private mutating func rowOps(_ row: XMLSpan, isTied: Bool) -> [WordOp] {
    var result = startOps(row)
    for (index, child) in row.children.enumerated() {
      if isLater, child.name == "w:tc", let merge = child.child("w:tcPr")?.child("w:vMerge"),
        merge["w:val"] == "restart", !isMarked(child), !isTied || WordReader.hasWords(child, lines)
      {
        result.append(bytes: bytes[child.start])
        let properties = child.child("w:tcPr") ?? child
        result.append(bytes: bytes[properties.range.lowerBound..<merge.range.lowerBound])
        result.append(bytes: "<\(prefix)vMerge/>".utf8)
        result.append(bytes: bytes[merge.range.upperBound..<properties.range.upperBound])
        let paragraph = child.child("w:p")
        result.append(bytes: "<\(prefix)p>".utf8)
        if let look = paragraph?.child("w:pPr") { result.append(bytes: bytes[look.range]) }
        result.append(bytes: "</\(prefix)p>".utf8)
        result.append(bytes: bytes[child.end])
      } else {
        result.add(self.child(child, at: index, of: row))
      }
    }
    result.append(bytes: bytes[row.end])
    return result
  }

  /// Whether a cell shows anything.
  private static func hasWords(
    _ cell: XMLSpan, _ lines: [ObjectIdentifier: (line: WordLine, marks: [WordMark])]
  ) -> Bool {
    cell.holds { span in
      span.name == "w:p" && !(lines[ObjectIdentifier(span)]?.line.isBlank ?? true)
    }
  }

  // MARK: Paragraphs

  private mutating func paragraph(_ span: XMLSpan, section: [UInt8]?, mayGo: Bool) -> [WordOp] {
    let (line, marks) = marks(of: span)
    let hasBox = span.holds { $0.name == "w:txbxContent" }
    if marks.isEmpty, section == nil, !isLater, !hasBox, !isInFallback, !isMarked(span) {
      return [.bytes(Array(bytes[span.range]))]
    }
    let outer = (isRebuilding, here)
    isRebuilding = true
    here = place(of: span)
    defer { (isRebuilding, here) = outer }
    var start: [WordOp] = startOps(span)
    if span.isEmptyTag {
      // An empty element has to be opened for what is put in.
      if case .bytes(var tag)? = start.last, section != nil {
        start.removeLast()
        tag.removeLast(2)
        while tag.last == 0x20 { tag.removeLast() }
        tag.append(UInt8(ascii: ">"))
        start.append(.bytes(tag))
      }
      if section == nil { return start }
    }
    let look = span.child("w:pPr")
    if let section {
      if let look, !look.isEmptyTag {
        let before = look.child("w:pPrChange")?.range.lowerBound ?? look.end.lowerBound
        start.add(startOps(look))
        for child in look.children where child.range.lowerBound < before { start.add(ops(child)) }
        start.append(bytes: section)
        start.append(bytes: bytes[before..<look.range.upperBound])
      } else {
        start.append(bytes: "<\(prefix)pPr>".utf8)
        start.append(bytes: section)
        start.append(bytes: "</\(prefix)pPr>".utf8)
      }
    } else if let look {
      start.add(ops(look))
    }
    let place = place(of: span)
    var builder = WordPieces(line, marks)
    let pieces = pieces(&builder, 0..<line.atoms.count, place)
    let end = span.isEmptyTag ? Array("</\(prefix)p>".utf8) : Array(bytes[span.end])
    let isOnlyPlaces =
      mayGo && section == nil && look?.child("w:sectPr") == nil
      && !line.atoms.enumerated().contains { index, atom in
        if marks.contains(where: { $0.atoms.contains(index) }) { return false }
        switch atom.kind {
        case .letter(let scalar): return !scalar.properties.isWhitespace
        case .raw, .control: return true
        case .open, .close, .mark: return false
        }
      }
      && marks.contains {
        if case .tag(.value) = $0.content { true } else if case .field = $0.content { true } else { false }
      }
    return [
      .paragraph(
        WordParagraph(
          start: start, pieces: pieces, end: end, mayGo: isOnlyPlaces, isInTable: isInTable(place)))
    ]
  }

  private func isInTable(_ place: Place) -> Bool {
    var map = SourceMap()
    return place.described(in: .en, map: &map).contains(", table ")
  }

  /// The pieces of a range of a line: loops and conditions in it are put together.
  private mutating func pieces(
    _ builder: inout WordPieces, _ range: Range<Int>, _ place: Place
  ) -> [WordParagraph.Piece] {
    var result: [WordParagraph.Piece] = []
    var at = range.lowerBound
    while at < range.upperBound {
      guard let number = builder.mark(at: at) else {
        add(builder.line.atoms[at], builder.line, &result, place)
        at += 1
        continue
      }
      let mark = builder.marks[number]
      let format = self.format(
        builder.line, mark.format, dropsNoProof: { if case .field = mark.content { true } else { false } }())
      var left: [WordLine.Atom] = []
      for atom in builder.line.atoms[mark.atoms] {
        switch atom.kind {
        case .letter: if atom.isDeleted { left.append(atom) }
        case .mark, .open, .close, .control: left.append(atom)
        case .raw: if case .tag = mark.content { left.append(atom) }
        }
      }
      at = mark.atoms.upperBound + 1
      switch mark.content {
      case .tag(.value(let text)):
        checkFont(builder.line, mark.format, place)
        if var value = value(text, at: place) {
          value.lead = lead(of: value, builder.line, before: mark.atoms.lowerBound)
          result.append(.value(value, format: format, place))
        }
      case .field(let instruction, let inner):
        left = []
        if instruction.kind != "NEXT" { checkFont(builder.line, mark.format, place) }
        if var value = field(instruction, inner, at: place) {
          value.lead = lead(of: value, builder.line, before: mark.atoms.lowerBound)
          result.append(.value(value, format: format, place))
        }
        if instruction.kind == "NEXT" { next += 1 }
      case .tag(.loop(let variable, let name)):
        guard let (middle, end) = builder.end(of: number), let list = list(name, at: place, quiet: false)
        else { break }
        _ = middle
        push(list, variable)
        let inner = pieces(&builder, at..<builder.marks[end].atoms.lowerBound, place)
        scope.frames.removeLast()
        result.append(.loop(list, depth: scope.frames.count, inner, place))
        at = builder.marks[end].atoms.upperBound + 1
      case .tag(.condition(let text)):
        guard let (middle, end) = builder.end(of: number) else { break }
        let condition = condition(text, at: place)
        let stop = builder.marks[middle ?? end].atoms.lowerBound
        let yes = pieces(&builder, at..<stop, place)
        let no = middle.map {
          pieces(
            &builder, (builder.marks[$0].atoms.upperBound + 1)..<builder.marks[end].atoms.lowerBound, place)
        }
        if let condition { result.append(.condition([(condition, yes)], otherwise: no ?? [])) }
        at = builder.marks[end].atoms.upperBound + 1
      case .tag(.unknown(let text)):
        unknownStatement(text, at: place)
      case .tag(.otherwise), .tag(.end): break
      }
      for atom in left { add(atom, builder.line, &result, place) }
    }
    return result
  }

  /// What the words before a merit say of it; nil for any other value, and where a filter says how it is to go on.
  private func lead(of value: WordValue, _ line: WordLine, before start: Int) -> CausePhrase.Lead? {
    guard value.steps.isEmpty, value.choice == nil, value.around == nil else { return nil }
    let isMerit =
      switch value.source {
      case .document(let index): shape.document.fields[index].isMerit
      case .recipient(let index): shape.recipient.fields[index].isMerit
      case .item, .group, .path, .words: false
      }
    guard isMerit else { return nil }
    var letters: [Unicode.Scalar] = []
    reading: for atom in line.atoms[..<start].reversed() where letters.count < 24 {
      switch atom.kind {
      case .letter(let scalar):
        if !atom.isDeleted { letters.append(scalar.properties.isWhitespace ? " " : scalar) }
      case .raw, .control: break reading
      case .open, .close, .mark: continue
      }
    }
    return CausePhrase.Lead(endOf: String(String.UnicodeScalarView(letters.reversed())))
  }

  private mutating func unknownStatement(_ text: String, at place: Place) {
    let help: Message? =
      if text.hasPrefix("tc ") {
        Message(vi: "không lặp được theo cột", en: "columns do not repeat")
      } else if text.hasPrefix("tr ") || text.hasPrefix("p ") || text.hasPrefix("r ") {
        Message(
          vi: "bỏ chữ “\(text.prefix { $0 != " " })”", en: "leave out “\(text.prefix { $0 != " " })”")
      } else if ["khác nếu", "elif", "else if", "nếu khác"].contains(where: text.lowercased().hasPrefix) {
        Message(
          vi: "viết {% khác %}{% nếu … %} … {% hết %}{% hết %}",
          en: "write {% else %}{% if … %} … {% endif %}{% endif %}")
      } else {
        nil
      }
    error(
      TemplateCodes.unknownStatement, "không có lệnh “\(text)”", "there is no statement “\(text)”", at: place,
      help: help)
  }

  private mutating func add(
    _ atom: WordLine.Atom, _ line: WordLine, _ result: inout [WordParagraph.Piece], _ place: Place
  ) {
    switch atom.kind {
    case .letter(let scalar):
      let format = self.format(line, run: atom.run, dropsNoProof: false)
      if atom.isDeleted {
        var text: [UInt8] =
          Array("<\(prefix)r>".utf8) + format + Array("<\(prefix)t xml:space=\"preserve\">".utf8)
        XMLText.escape(String(Character(scalar)), into: &text)
        text += Array("</\(prefix)t></\(prefix)r>".utf8)
        result.append(.ops([.bytes(text)]))
        return
      }
      if case .text(let words)? = result.last, words.format == format {
        result.removeLast()
        var text = words.text
        text.unicodeScalars.append(scalar)
        result.append(.text(.init(text, format, marks: runMarks)))
      } else {
        result.append(.text(.init(String(Character(scalar)), format, marks: runMarks)))
      }
    case .raw(let span):
      if isLater, span.name == "w:commentReference" { return }
      var made: [WordOp] = [
        .bytes(Array("<\(prefix)r>".utf8) + format(line, run: atom.run, dropsNoProof: false))
      ]
      made.add(ops(span))
      made.append(bytes: "</\(prefix)r>".utf8)
      result.append(.ops(made))
    case .open(let span): result.append(.ops(open(span)))
    case .close(let span): result.append(.ops([.bytes(Array(bytes[span.end]))]))
    case .mark(let span):
      if span.name == "w:proofErr" { return }
      result.append(.ops(ops(span)))
    case .control(let span):
      if let field = controlField(span) { result.append(.ops(control(span, field, in: place))) }
    }
  }

  /// The beginning of an element around runs; of a control, its properties, too.
  private mutating func open(_ span: XMLSpan) -> [WordOp] {
    var made = startOps(span)
    for child in span.children
    where child.name == "w:sdtPr" || child.name == "w:sdtEndPr" || child.name == "w:smartTagPr" {
      made.add(ops(child))
    }
    return made
  }

  private func format(_ line: WordLine, _ atom: Int, dropsNoProof: Bool) -> [UInt8] {
    let run = atom < line.atoms.count ? line.atoms[atom].run : -1
    return format(line, run: run, dropsNoProof: dropsNoProof)
  }

  private func format(_ line: WordLine, run: Int, dropsNoProof: Bool) -> [UInt8] {
    guard line.runs.indices.contains(run), let look = line.runs[run].child("w:rPr") else { return [] }
    guard dropsNoProof, let proof = look.child("w:noProof") else { return Array(bytes[look.range]) }
    return Array(
      bytes[look.range.lowerBound..<proof.range.lowerBound]
        + bytes[proof.range.upperBound..<look.range.upperBound])
  }

  private mutating func checkFont(_ line: WordLine, _ atom: Int, _ place: Place) {
    let run = atom < line.atoms.count ? line.atoms[atom].run : -1
    checkFont(
      line.runs.indices.contains(run) ? line.runs[run].child("w:rPr") : nil, inParagraphOf: line.style, place)
  }

  private mutating func checkFont(_ look: XMLSpan?, inParagraphOf style: String?, _ place: Place) {
    for font in fonts.names(look, inParagraphOf: style) {
      let lower = font.lowercased()
      let code = lower.hasPrefix(".vn") ? "TCVN3" : lower.hasPrefix("vni") ? "VNI" : nil
      guard let code else { continue }
      error(
        WordCodes.oldFont, "chỗ này dùng phông \(font) (\(code)), chữ điền vào là Unicode nên sẽ sai",
        "this place has the font \(font) (\(code)); what is filled in is Unicode and would look wrong",
        at: place,
        help: Message(vi: "đổi chỗ này sang phông Times New Roman", en: "give it the font Times New Roman"))
      return
    }
  }

  // MARK: Controls

  /// The name of the field that a control asks for.
  private func controlField(_ control: XMLSpan) -> String? {
    guard let properties = control.child("w:sdtPr"), properties.child("w15:repeatingSection") == nil else {
      return nil
    }
    // No one value stands for a row or a table: what is in them is looked at.
    if control.child("w:sdtContent")?.children.contains(where: { $0.name == "w:tr" || $0.name == "w:tbl" })
      ?? false
    {
      return nil
    }
    var names = [properties.child("w:tag")?["w:val"], properties.child("w:alias")?["w:val"]].compactMap { $0 }
    if properties.child("w:showingPlcHdr") != nil, let content = control.child("w:sdtContent") {
      var text = ""
      content.walk { span in
        guard span.name == "w:t" else { return }
        for child in span.children where child.isText { text += XMLText.decoded(bytes[child.range]) ?? "" }
      }
      names.append(text)
    }
    return names.first { knownField($0) != nil }
  }

  private mutating func control(_ span: XMLSpan, _ name: String, in given: Place?) -> [WordOp] {
    guard let properties = span.child("w:sdtPr"), let content = span.child("w:sdtContent") else {
      return [.bytes(Array(bytes[span.range]))]
    }
    placeCount += 1
    let inner = WordReader.firstParagraph(content)
    let place = given ?? inner.map(place(of:)) ?? Place(file, 0..<0)
    guard let value = value(name, at: place) else { return [] }
    var kind = WordControl.Kind.plain
    let showsPlaceholder = properties.child("w:showingPlcHdr") != nil
    var head = startOps(span)
    head.add(startOps(properties))
    for child in properties.children {
      switch child.name {
      case "w:showingPlcHdr": continue
      case "w:date": kind = .date(child.child("w:dateFormat")?["w:val"] ?? "dd/MM/yyyy")
      case "w:dropDownList", "w:comboBox":
        let items = child.children.filter { $0.name == "w:listItem" }.map {
          (text: $0["w:displayText"] ?? $0["w:value"] ?? "", value: $0["w:value"] ?? "")
        }
        kind = .list(items, isOpen: child.name == "w:comboBox")
      case "w14:checkbox":
        func state(_ name: String, _ standard: String) -> String {
          guard let code = child.child(name)?["w14:val"], let number = UInt32(code, radix: 16),
            let scalar = Unicode.Scalar(number)
          else { return standard }
          return String(Character(scalar))
        }
        kind = .check(on: state("w14:checkedState", "☒"), off: state("w14:uncheckedState", "☐"))
      default: break
      }
      head.add(ops(child))
    }
    head.append(bytes: bytes[properties.end])
    head.append(bytes: bytes[properties.range.upperBound..<content.range.lowerBound])
    var runLook: XMLSpan?
    content.walk { inner in if runLook == nil, inner.name == "w:r" { runLook = inner.child("w:rPr") } }
    checkFont(
      showsPlaceholder ? properties.child("w:rPr") : runLook,
      inParagraphOf: inner?.child("w:pPr")?.child("w:pStyle")?["w:val"], place)
    let format =
      showsPlaceholder
      ? properties.child("w:rPr").map { Array(bytes[$0.range]) } ?? []
      : runLook.map { Array(bytes[$0.range]) } ?? []
    var before = Array(bytes[content.start])
    var behind: [UInt8] = []
    if let inner, given == nil {
      var tag: [UInt8] = Array(bytes[inner.start])
      if inner.isEmptyTag {
        tag.removeLast(2)
        tag.append(UInt8(ascii: ">"))
      }
      if let cell = content.child("w:tc") {
        before += Array(bytes[cell.start]) + (cell.child("w:tcPr").map { Array(bytes[$0.range]) } ?? [])
        behind = Array(bytes[cell.end])
      }
      before += tag + (inner.child("w:pPr").map { Array(bytes[$0.range]) } ?? [])
      behind = Array("</\(prefix)p>".utf8) + behind
    }
    behind += bytes[content.end]
    behind += bytes[content.range.upperBound..<span.range.upperBound]
    let binding = properties.child("w:dataBinding").flatMap { bound -> (store: String, path: String)? in
      guard !isLater, let store = bound["w:storeItemID"], let path = bound["w:xpath"] else { return nil }
      return (store, path)
    }
    return [
      .control(
        WordControl(
          kind, value, head: head, before: before, behind: behind, format: format, binding: binding, at: place
        ))
    ]
  }

  // MARK: Names

  /// The value that a tag asks for; nil after reporting that it asks for nothing known.
  private mutating func value(_ text: String, at place: Place) -> WordValue? {
    let pieces = WordLanguage.pieces(WordLanguage.cleaned(text))
    guard let name = pieces.first, !name.isEmpty else {
      error(TemplateCodes.syntax, "không hiểu “{{ \(text) }}”", "“{{ \(text) }}” means nothing", at: place)
      return nil
    }
    guard var value = source(name, at: place) else { return nil }
    if !isLater { places.append((place, name, text)) }
    for piece in pieces.dropFirst() {
      // In quotation marks, as Word's own fields have it.
      let bare = WordLanguage.unquoted(piece)
      if WordLanguage.isPicture(bare) {
        value.steps.append(.picture(bare))
        continue
      }
      guard let (name, arguments) = WordLanguage.call(piece) else {
        error(TemplateCodes.syntax, "không hiểu “\(piece)”", "“\(piece)” means nothing", at: place)
        continue
      }
      filter(name, arguments, &value, at: place)
    }
    return value
  }

  private mutating func filter(
    _ name: String, _ arguments: [Value], _ value: inout WordValue, at place: Place
  ) {
    let known = WordName.folded(name)
    if known == "default", case .text(let text, _)? = arguments.first {
      value.standard = text
      return
    }
    if known == "ngày", case .text(let form, _)? = arguments.first, WordLanguage.isPicture(form) {
      value.steps.append(.picture(form))
      return
    }
    if known == "số", arguments.isEmpty {
      value.steps.append(.grouped)
      return
    }
    let names = filters.filters.map(\.name)
    let wanted = names.first { $0 == known } ?? names.first { WordName.plain($0) == known }
    guard let wanted, let filter = filters.filters.last(where: { $0.name == wanted }) else {
      let near = WordName.likely(name, among: names) ?? WordReader.filterMeant(by: known, among: names)
      error(
        TemplateCodes.unknownFilter, "không có bộ lọc “\(name)”" + (near.map { "; có phải “\($0)”?" } ?? ""),
        "there is no filter “\(name)”" + (near.map { "; did you mean “\($0)”?" } ?? ""), at: place)
      return
    }
    value.steps.append(.filter(filter, arguments))
  }

  /// The filter that a name in other words means: `viết_hoa`, `uppercase`, `in_thường`.
  private static func filterMeant(by typed: String, among names: [String]) -> String? {
    let plain = WordName.plain(typed)
    let others = [
      "uppercase": "hoa", "upcase": "hoa", "lowercase": "lower", "downcase": "lower", "chu_thuong": "lower",
      "viet_thuong": "lower", "capitalize": "câu", "title": "câu", "money": "số", "currency": "số",
      "number": "số", "bang_chu": "tiền_bằng_chữ", "doc_so": "tiền_bằng_chữ", "date": "ngày",
      "format": "ngày", "strftime": "ngày",
    ]
    if let other = others[plain], names.contains(other) { return other }
    let words = plain.split(separator: "_")
    return names.filter { name in
      let parts = WordName.plain(WordName.folded(name)).split(separator: "_")
      return words.count > parts.count && parts.allSatisfy { words.contains($0) }
    }.max { $0.count < $1.count }
  }

  private static func steps(of name: String) -> [String] {
    name.split(separator: ".").map { WordLanguage.trimmed(String($0)) }
  }

  /// What a name means at this point.
  private mutating func source(_ name: String, at place: Place) -> WordValue? {
    let steps = WordReader.steps(of: name)
    func made(_ source: WordValue.Source, ofIndividuals: Bool = false) -> WordValue {
      WordValue(source: source, typed: name, isOfIndividuals: ofIndividuals)
    }
    func recipient(_ index: Int, at depth: Int? = nil) -> WordValue {
      var value = made(.recipient(index), ofIndividuals: shape.recipient.fields[index].isOfIndividuals)
      value.depth = depth
      if case .sheet? = scope.frames.last { value.ahead = next }
      return value
    }
    /// A value in records in records.
    func walked(_ record: WordRecord, _ base: WordValue.Base, _ path: [Int], _ steps: ArraySlice<String>)
      -> WordValue?
    {
      guard let step = steps.first, let index = record.position(of: step) else { return nil }
      switch record.fields[index].kind {
      case .record(let inner): return walked(inner, base, path + [index], steps.dropFirst())
      case .text, .number, .date, .texts:
        return steps.count == 1 ? made(.path(base, path + [index])) : nil
      case .recipients, .groups, .records: return nil
      }
    }
    if let (_, _, field) = inGroup(steps) {
      guard scope.isForRecipient || recipients == 1 else { return outside(name, at: place) }
      return recipient(field)
    }
    if steps.count >= 2 {
      let holder = WordName.folded(steps[0])
      for (depth, frame) in scope.frames.enumerated().reversed() {
        switch frame {
        case .recipient(holder?, _):
          guard steps.count == 2, let index = shape.recipient.position(of: steps[1]) else {
            return unknown(name, at: place)
          }
          return recipient(index, at: depth)
        case .group(holder):
          guard steps.count == 2, let index = shape.group.position(of: steps[1]) else {
            return unknown(name, at: place)
          }
          return made(.group(index, depth: depth))
        case .record(holder, let record):
          return walked(record, .item(depth), [], steps.dropFirst()) ?? unknown(name, at: place)
        case .record(_, let record):
          if let value = walked(record, .item(depth), [], steps[...]) { return value }
        case .recipient, .group, .text, .sheet: continue
        }
      }
      if let index = shape.document.position(of: steps[0]) {
        switch shape.document.fields[index].kind {
        case .recipients(let kind):
          if steps.count == 2, let field = shape.recipient.position(of: steps[1]) {
            if let depth = depth(ofLoopOver: kind) { return recipient(field, at: depth) }
            let isSheet = scope.frames.contains { if case .sheet = $0 { true } else { false } }
            guard isSheet || recipients == 1 else { return outside(name, at: place) }
            return recipient(field)
          }
        case .record:
          if let value = walked(shape.document, .document, [], steps[...]) { return value }
        case .text, .number, .date, .texts, .groups, .records: break
        }
      }
      return brokenVariables.contains(holder) ? nil : unknown(name, at: place)
    }
    let folded = WordName.folded(name)
    for (depth, frame) in scope.frames.enumerated().reversed() {
      switch frame {
      case .text(let variable):
        if folded == variable ?? "mục" || (variable != nil && folded == "mục") { return made(.item(depth)) }
      case .record(_, let record):
        if let value = walked(record, .item(depth), [], [name]) { return value }
      case .recipient(nil, _), .sheet:
        if let index = shape.recipient.position(of: name) { return recipient(index, at: depth) }
      // A group's own fields need no name before them where no recipient's are meant.
      case .group:
        if !scope.isForRecipient, shape.document.position(of: name) == nil,
          let index = shape.group.position(of: name)
        {
          switch shape.group.fields[index].kind {
          case .text, .number: return made(.group(index, depth: depth))
          case .date, .texts, .recipients, .groups, .record, .records: continue
          }
        }
      case .recipient: continue
      }
    }
    let ofRecipient = shape.recipient.position(of: name)
    let ofDocument = shape.document.position(of: name)
    if scope.isForRecipient, let ofRecipient { return recipient(ofRecipient) }
    if let ofDocument {
      switch shape.document.fields[ofDocument].kind {
      case .recipients, .groups, .record, .records: return unknown(name, at: place)
      case .text, .number, .date, .texts:
        var value = made(.document(ofDocument))
        value.opening = shape.document.fields[ofDocument].opening
        return value
      }
    }
    if let ofRecipient {
      guard recipients == 1 else { return outside(name, at: place) }
      return recipient(ofRecipient)
    }
    return unknown(name, at: place)
  }

  private mutating func unknown(_ name: String, at place: Place) -> WordValue? {
    if let index = shape.document.position(of: name) {
      notSuch(shape.document.fields[index], name, at: place)
      return nil
    }
    let steps = WordReader.steps(of: name)
    if steps.count > 1, let index = shape.document.position(of: steps[0]),
      case .groups = shape.document.fields[index].kind
    {
      let group = shape.document.fields[index].name
      error(
        TemplateCodes.unknownName, "“\(name)” là của từng nhóm, phải đứng trong vòng lặp theo nhóm",
        "“\(name)” is of each group and stands in a loop over groups only", at: place,
        help: Message(
          vi: "đặt {% for g in \(group) %} … {% endfor %} quanh chỗ này, rồi ghi {{ g.\(steps[1]) }}",
          en: "put {% for g in \(group) %} … {% endfor %} around it and write {{ g.\(steps[1]) }}"))
      return nil
    }
    let near = WordName.likely(name, among: shape.all)
    error(
      TemplateCodes.unknownName,
      "“\(name)” không có trong danh sách trường" + (near.map { "; có phải “\($0)”?" } ?? ""),
      "“\(name)” is no field" + (near.map { "; did you mean “\($0)”?" } ?? ""), at: place,
      help: WordReader.help(forUnknown: name))
    return nil
  }

  /// The cure for a name that another program or Word itself has.
  private static func help(forUnknown name: String) -> Message {
    switch WordName.plain(WordName.folded(name)) {
    case "loop_index", "index", "forloop_counter", "i":
      Message(vi: "số thứ tự: {{ stt }}", en: "the number: {{ stt }}")
    case "trang", "so_trang", "trang_so", "page", "page_number", "tong_so_trang", "tong_trang", "numpages":
      Message(
        vi: "số trang do Word đánh: chọn Chèn > Số trang",
        en: "Word numbers pages: choose Insert > Page Number")
    default: Message(vi: "xem danh sách: vinhdanh word fields", en: "the list: vinhdanh word fields")
    }
  }

  /// A list where a value is asked for, or a value where a list is.
  private mutating func notSuch(_ field: WordField, _ name: String, at place: Place) {
    switch field.kind {
    case .recipients, .groups, .records:
      error(
        TemplateCodes.unknownName, "“\(name)” là danh sách, không điền được như một trường",
        "“\(name)” is a list and cannot be filled in as a field", at: place,
        help: Message(
          vi:
            "dùng {% với mỗi \(name) %} … {% hết %}, hoặc ghi trường của nó sau dấu chấm trong một hàng của bảng",
          en:
            "use {% for each \(name) %} … {% endfor %}, or name one of its fields behind a dot in a row of a table"
        ))
    case .record:
      error(
        TemplateCodes.unknownName, "“\(name)” gồm nhiều trường: ghi tên trường sau dấu chấm",
        "“\(name)” has several fields: name one behind a dot", at: place)
    case .text, .number, .date, .texts:
      error(
        TemplateCodes.unknownName, "“\(name)” không phải là danh sách, không lặp được",
        "“\(name)” is no list and does not repeat", at: place,
        help: Message(vi: "xem danh sách: vinhdanh word fields", en: "the list: vinhdanh word fields"))
    }
  }

  private mutating func outside(_ name: String, at place: Place) -> WordValue? {
    let count = recipients.map { "\($0)" }
    let help = Message(
      vi: "đặt vào một hàng của bảng, hoặc trong {% với mỗi người_nhận %} … {% hết %}",
      en: "put it into a row of a table, or into {% for each người_nhận %} … {% hết %}")
    if let count {
      error(
        WordCodes.outsideRow, "“\(name)” là của từng người nhận, mà quyết định có \(count) người",
        "“\(name)” is of each recipient, and the decision has \(count)", at: place, help: help)
    } else {
      warning(
        WordCodes.outsideRow,
        "“\(name)” là của từng người nhận, đứng đây chỉ đúng khi quyết định có một người",
        "“\(name)” is of each recipient: here it is right for one only", at: place, help: help)
      if let index = shape.recipient.position(of: WordReader.steps(of: name).last ?? name) {
        return WordValue(source: .recipient(index), typed: name)
      }
    }
    return nil
  }

  private mutating func list(_ name: String, at place: Place?, quiet: Bool) -> WordList? {
    let steps = WordReader.steps(of: name)
    /// A list of texts or records in records.
    func walked(_ record: WordRecord, _ base: WordValue.Base, _ path: [Int], _ steps: ArraySlice<String>)
      -> WordList?
    {
      guard let step = steps.first, let index = record.position(of: step) else { return nil }
      let field = record.fields[index]
      switch field.kind {
      case .record(let inner): return walked(inner, base, path + [index], steps.dropFirst())
      case .texts where steps.count == 1:
        return WordList(source: .values(base, path + [index], nil), typed: name)
      case .records(let inner) where steps.count == 1:
        return WordList(source: .values(base, path + [index], inner), typed: name)
      case .text, .number, .date, .texts, .recipients, .groups, .records: return nil
      }
    }
    let holder = WordName.folded(steps.first ?? "")
    for (depth, frame) in scope.frames.enumerated().reversed() {
      switch frame {
      case .group(holder):
        if steps.count == 2, let index = shape.group.position(of: steps[1]),
          case .recipients(let kind) = shape.group.fields[index].kind
        {
          return WordList(
            source: .recipients(WordShare(kind), group: depth), typed: shape.group.fields[index].name)
        }
      // Within a loop over groups without a variable its lists are those of the group.
      case .group("nhóm"), .group("nhóm_hình_thức"):
        if steps.count == 1, let index = shape.group.position(of: name),
          case .recipients(let kind) = shape.group.fields[index].kind
        {
          return WordList(
            source: .recipients(WordShare(kind), group: depth), typed: shape.group.fields[index].name)
        }
      case .record(holder, let record):
        if let list = walked(record, .item(depth), [], steps.dropFirst()) { return list }
      case .record(_, let record):
        if let list = walked(record, .item(depth), [], steps[...]) { return list }
      case .group, .recipient, .text, .sheet: continue
      }
    }
    if steps.count == 1, let index = shape.document.position(of: name) {
      let field = shape.document.fields[index]
      switch field.kind {
      case .recipients(let kind):
        return WordList(source: .recipients(WordShare(kind), group: nil), typed: field.name)
      case .texts: return WordList(source: .values(.document, [index], nil), typed: field.name)
      case .records(let record):
        return WordList(source: .values(.document, [index], record), typed: field.name)
      case .groups:
        return WordList(source: .groups(byForm: field.name == "nhóm_hình_thức"), typed: field.name)
      case .text, .number, .date, .record: break
      }
    } else if let list = walked(shape.document, .document, [], steps[...]) {
      return list
    }
    if !quiet, let place { _ = unknown(name, at: place) }
    return nil
  }

  private mutating func condition(_ text: String, at place: Place) -> WordCondition? {
    // `{% if X %}` asks whether X is there.
    let bare = WordLanguage.cleaned(text)
    if WordReader.isJoined(bare) {
      error(
        TemplateCodes.syntax, "không hiểu “\(text)”", "“\(text)” means nothing", at: place,
        help: Message(
          vi: "mỗi điều kiện một lệnh, lồng vào nhau; không nối bằng “và”, “hoặc”",
          en: "one condition a statement, one within the other; they are not joined by “and”, “or”"))
      return nil
    }
    let asked =
      WordLanguage.condition(bare)
      ?? (knownField(bare) != nil || list(bare, at: nil, quiet: true) != nil ? (bare, .present) : nil)
    guard let (name, question) = asked else {
      error(
        TemplateCodes.syntax, "không hiểu “\(text)”", "“\(text)” means nothing", at: place,
        help: WordReader.conditionHelp(text))
      return nil
    }
    if let list = list(name, at: nil, quiet: true) {
      return WordCondition(subject: .list(list), question: question)
    }
    guard let value = value(name, at: place) else { return nil }
    if case .compare(_, let wanted) = question { checkChoice(value, wanted, at: place) }
    return WordCondition(subject: .value(value), question: question)
  }

  /// Refuses a comparison with what a field never is: `giới_tính == "female"`.
  private mutating func checkChoice(_ value: WordValue, _ wanted: String, at place: Place) {
    guard case .recipient(let index) = value.source, value.steps.isEmpty, !wanted.isEmpty else { return }
    let choices = shape.recipient.fields[index].choices
    let folded = NormalForm.normalized(wanted).lowercased()
    guard !choices.isEmpty, !choices.contains(folded) else { return }
    let offered = choices.joined(separator: ", ")
    error(
      WordCodes.notInList, "“\(value.typed)” không bao giờ là “\(wanted)”; có: \(offered)",
      "“\(value.typed)” is never “\(wanted)”; it has: \(offered)", at: place)
  }

  /// Whether a text is several conditions; names of fields may have an “và”, too.
  private static func isJoined(_ text: String) -> Bool {
    for joint in [" và ", " hoặc ", " and ", " or "] {
      guard let range = text.firstRange(of: joint) else { continue }
      let (left, right) = (String(text[..<range.lowerBound]), String(text[range.upperBound...]))
      if WordLanguage.condition(left) != nil, WordLanguage.condition(right) != nil { return true }
    }
    return false
  }

  /// The condition that was likely meant: one `=` compares nothing.
  private static func conditionHelp(_ text: String) -> Message {
    let clean = WordLanguage.cleaned(text)
    if let equals = clean.firstIndex(of: "="), equals > clean.startIndex, !clean.contains("==") {
      let subject = WordLanguage.trimmed(String(clean[..<equals]))
      let wanted = WordLanguage.trimmed(String(clean[clean.index(after: equals)...]))
      let isQuoted = wanted.first == "\"" || wanted.first == "'" || Int(wanted) != nil
      let right = "\(subject) == " + (isQuoted ? wanted : "\"\(wanted)\"")
      return Message(vi: "so sánh bằng hai dấu “=”: \(right)", en: "compare with two signs: \(right)")
    }
    return Message(
      vi: "ghi một trong các dạng: X có; X không có; X == \"…\"; X > 0",
      en: "write one of: X is present; X is missing; X == \"…\"; X > 0")
  }

  /// The value of a merge field with its switches.
  private mutating func field(
    _ instruction: WordInstruction, _ inner: [WordInstruction], at place: Place
  ) -> WordValue? {
    switch instruction.kind {
    case "NEXT": return nil
    case "IF":
      guard let merge = inner.first, let name = merge.arguments.first, var value = value(name, at: place),
        instruction.arguments.count >= 4
      else { return nil }
      let words = instruction.arguments
      checkChoice(value, words[2], at: place)
      if words[2].contains(where: { "*?".contains($0) }) {
        error(
          TemplateCodes.syntax, "trường IF so với “\(words[2])”: dấu * và ? không dùng được",
          "an IF compares with “\(words[2])”: * and ? cannot be used", at: place)
      }
      if let tag = words.dropFirst(3).first(where: { $0.contains("{{") || $0.contains("{%") }) {
        error(
          TemplateCodes.syntax, "thẻ trong chữ của trường IF không được điền: “\(tag)”",
          "a tag in the texts of an IF field is not filled: “\(tag)”", at: place,
          help: Message(
            vi: "thay trường IF bằng {% nếu … %} … {% khác %} … {% hết %}",
            en: "write {% if … %} … {% else %} … {% endif %} instead of the field"))
      }
      value.choice = (
        words[1] == "=" ? .equal : .notEqual, words[2], words[3], words.count > 4 ? words[4] : ""
      )
      return value
    default:
      guard let name = instruction.arguments.first, var value = value(name, at: place) else { return nil }
      for (name, argument) in instruction.switches {
        switch (name.lowercased(), argument.lowercased()) {
        case ("\\*", "upper"): value.steps.append(.upper)
        case ("\\*", "lower"): value.steps.append(.lower)
        case ("\\*", "firstcap"): value.steps.append(.firstCap)
        case ("\\*", "caps"): value.steps.append(.caps)
        case ("\\@", _): value.steps.append(.picture(argument))
        case ("\\#", _):
          value.steps.append(.grouped)
          if let words = WordLanguage.unit(ofPicture: argument) { value.steps.append(.behind(words)) }
        case ("\\b", _): value.around = (argument, value.around?.behind ?? "")
        case ("\\f", _): value.around = (value.around?.before ?? "", argument)
        default: continue
        }
      }
      return value
    }
  }
}

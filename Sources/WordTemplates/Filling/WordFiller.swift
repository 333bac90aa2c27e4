import Diagnostics
import TemplateLanguage
import Wording

/// Fills a template with data.
struct WordFiller {
  /// What a loop around gives at this point.
  private struct Frame {
    var recipient: Int?
    /// The text or record of a list.
    var item: Value?
    var group: WordGroup?
    var number = 0
  }

  private let template: WordTemplate
  private let data: WordData
  private var frames: [Frame] = []
  private var out: [UInt8] = []
  private(set) var faults: [Diagnostic] = []
  private var seen: Set<String> = []
  /// How many copies were written: loops within loops over the same people would never end.
  private var copyCount = 0
  private static let mostCopies = 1_000_000
  /// How many bytes a part may become.
  private static let mostBytes = 1 << 29
  /// How many bytes a value may become by its filters.
  private static let longestValue = 1 << 20
  private var left: [String] = []
  private var ids: [WordIdentifier: Int] = [
    .drawing: 100_000, .bookmark: 100_000, .shape: 0, .control: 1_500_000_000, .list: 0,
  ]
  private var copies: [WordIdentifier: [String: String]] = [:]
  private var prefix = "w:"
  private var marks = WordRunMarks(prefix: "w:")
  private var noteCopies: [(isEnd: Bool, id: String, old: String)] = []
  private var lists: [(id: String, old: String)] = []
  private var bindings: [(store: String, path: String, value: String)] = []
  /// The addresses of links, by part and relationship, each with what copies made of it.
  private var addresses: [String: [String: [String]]] = [:]
  private var part = ""
  /// The values that were written as text in the part at hand.
  private var kept: [String] = []
  /// The position of the number that counts recipients.
  private let orderIndex: Int?
  /// The values that were written as text, by part, in their order.
  private(set) var written: [String: [String]] = [:]
  /// What of the main part is for whom: sheets, and copies of what repeats for recipients, in their order.
  private(set) var shares: [WordShareOfText] = []
  private var isInShare = false

  init(_ template: WordTemplate, _ data: WordData) {
    self.template = template
    self.data = data
    orderIndex = data.shape.recipient.fields.firstIndex { $0.name == "số_thứ_tự" }
  }

  private mutating func report(
    _ severity: Severity, _ code: DiagnosticCode, _ vi: String, _ en: String, at place: Place?,
    notes: [Diagnostic.Note] = []
  ) {
    guard seen.insert("\(code.id) \(place.map { "\($0.bytes)" } ?? "") \(vi)").inserted else { return }
    faults.append(
      Diagnostic(severity, code, Message(vi: vi, en: en), at: place ?? template.file.whole, notes: notes))
  }

  private var recipientPlace: Place? {
    frames.last { $0.recipient != nil }?.recipient
      .flatMap { data.recipients.indices.contains($0) ? data.recipients[$0].place : nil }
  }

  /// Where the value came from that is told at a place of the Word file.
  private func source(_ origin: Place?) -> [Diagnostic.Note] {
    (origin ?? recipientPlace).map {
      [.init(Message(vi: "giá trị ở đây", en: "the value is here"), at: $0)]
    } ?? []
  }

  // MARK: The package

  /// The filled package.
  mutating func run() -> WordPackage {
    var package = template.package
    checkKinds()
    findHighest(package)
    var filled: Set<String> = []
    for (part, ops) in template.programs {
      out = []
      out.reserveCapacity((package[part]?.count ?? 0) * 2)
      prefix = partPrefix(package[part] ?? [])
      marks = WordRunMarks(prefix: prefix)
      self.part = part
      kept = []
      write(ops)
      written[part] = kept
      package[part] = out
      filled.insert(part)
    }
    links(&package)
    addNotes(&package)
    addLists(&package)
    bind(&package)
    dropMailMerge(&package)
    dropSignature(&package)
    renameTemplate(&package)
    if !left.isEmpty {
      let names = left.joined(separator: ", ")
      report(
        .note, WordCodes.blankLeft, "để chỗ điền tay: \(names)", "room is left for the pen: \(names)", at: nil
      )
    }
    return package
  }

  /// Where rows share the recipients by kind, nobody may be left without a row.
  private mutating func checkKinds() {
    guard let (kinds, place) = template.kindsOfRows else { return }
    var missing: [(kind: String, count: Int)] = []
    for recipient in data.recipients where !kinds.contains(recipient.kind) {
      if let index = missing.firstIndex(where: { $0.kind == recipient.kind }) {
        missing[index].count += 1
      } else {
        missing.append((recipient.kind, 1))
      }
    }
    guard !missing.isEmpty else { return }
    let named = missing.map { "\($0.count) \($0.kind)" }.joined(separator: ", ")
    report(
      .error, WordCodes.kindWithoutRow,
      "các hàng của mẫu chỉ dành cho \(kinds.sorted().joined(separator: ", ")); còn \(named) không có hàng nào",
      "the rows of the template are for \(kinds.sorted().joined(separator: ", ")) only; \(named) have none",
      at: place)
  }

  private func partPrefix(_ bytes: [UInt8]) -> String {
    var reader = XMLSpanReader(bytes)
    guard let root = try? reader.run() else { return "w:" }
    let tag = bytes[root.start].dropFirst().prefix {
      $0 > 0x20 && $0 != UInt8(ascii: ">") && $0 != UInt8(ascii: "/")
    }
    guard let colon = tag.firstIndex(of: UInt8(ascii: ":")) else { return "" }
    return String(decoding: tag[...colon], as: UTF8.self)
  }

  private mutating func findHighest(_ package: WordPackage) {
    func raise(_ kind: WordIdentifier, _ value: String?, _ ids: inout [WordIdentifier: Int]) {
      guard let value, let number = Int(value), number < 2_000_000_000 else { return }
      ids[kind] = max(ids[kind] ?? 0, number)
    }
    for (part, _) in package.textParts() {
      guard let bytes = package[part] else { continue }
      var reader = XMLSpanReader(bytes)
      (try? reader.run())?.walk { span in
        switch span.name {
        case "wp:docPr": raise(.drawing, span["id"], &ids)
        case "w:bookmarkStart": raise(.bookmark, span["w:id"], &ids)
        case "w:id": raise(.control, span["w:val"], &ids)
        default: return
        }
      }
    }
  }

  // MARK: Steps

  private mutating func write(_ ops: [WordOp]) {
    for op in ops {
      switch op {
      case .bytes(let bytes): out.append(contentsOf: bytes)
      case .id(let kind, let old): out.append(contentsOf: fresh(kind, old).utf8)
      case .paragraph(let paragraph): write(paragraph)
      case .loop(let loop): write(loop)
      case .condition(let branches, let otherwise):
        write(branches.first { holds($0.condition) }?.body ?? otherwise)
      case .attribute(let value): XMLText.escape(text(of: value).text ?? "", into: &out)
      case .control(let control): write(control)
      case .note(let isEnd, let old):
        let id = String((ids[.list] ?? 0) + noteCopies.count + 10_000)
        noteCopies.append((isEnd, id, old))
        out.append(contentsOf: id.utf8)
      case .link(let link): XMLText.escape(number(of: link), into: &out)
      case .holder(let ops, let empty):
        let start = out.count
        write(ops)
        if !endsWithParagraph(from: start) { out.append(contentsOf: empty) }
      case .shell(let ops, let needed):
        let start = out.count
        write(ops)
        if !needed.contains(where: { holds($0, from: start) }) { takeBack(to: start) }
      }
    }
  }

  /// Takes back what was written since an offset.
  private mutating func takeBack(to start: Int) {
    out.removeLast(out.count - start)
    while let last = shares.last, part == template.package.main, last.bytes.upperBound > start {
      shares.removeLast()
    }
  }

  /// Writes what stands for recipients, and remembers where it lies in the main part; within such a part it belongs to that.
  private mutating func write(_ ops: [WordOp], for recipients: Range<Int>?) {
    guard let recipients, !isInShare, part == template.package.main else { return write(ops) }
    let start = out.count
    isInShare = true
    write(ops)
    isInShare = false
    shares.append(WordShareOfText(recipients: recipients, bytes: start..<out.count))
  }

  /// Whether the output since an offset contains a paragraph and does not end with a table.
  private func endsWithParagraph(from start: Int) -> Bool {
    let written = out[start...]
    let end = written.lastIndex { $0 > 0x20 } ?? start
    let table = Array("</\(prefix)tbl>".utf8)
    guard !written.isEmpty, !written[...end].reversed().starts(with: table.reversed()) else { return false }
    return holds(Array("<\(prefix)p".utf8), from: start)
  }

  /// Whether the output since an offset contains a tag.
  private func holds(_ opening: [UInt8], from start: Int) -> Bool {
    var at = start
    while let found = out[at...].firstIndex(of: UInt8(ascii: "<")) {
      let next = found + opening.count
      if next < out.endIndex, out[found..<next].elementsEqual(opening),
        out[next] == UInt8(ascii: ">") || out[next] <= 0x20 || out[next] == UInt8(ascii: "/")
      {
        return true
      }
      at = found + 1
    }
    return false
  }

  private mutating func fresh(_ kind: WordIdentifier, _ old: String) -> String {
    // Nothing refers to drawings and controls, so each gets a new number, even if the template repeats one.
    let isNamed = kind != .drawing && kind != .control
    if isNamed, let known = copies[kind]?[old] { return known }
    var made: String
    switch kind {
    case .bookmarkName:
      ids[.bookmarkName, default: 0] += 1
      made = String(old.prefix(30)) + "_\(ids[.bookmarkName] ?? 0)"
    case .shape:
      ids[.shape, default: 0] += 1
      made = old + "_\(ids[.shape] ?? 0)"
    case .list:
      made = String(900_000 + lists.count)
      lists.append((made, old))
    case .drawing, .bookmark, .control:
      ids[kind, default: 0] += 1
      made = String(ids[kind] ?? 0)
    }
    if isNamed { copies[kind, default: [:]][old] = made }
    return made
  }

  private mutating func write(_ loop: WordLoop) {
    switch loop.over {
    case .sheets(let step):
      let count = data.recipients.count
      var index = 0
      frames.append(Frame())
      while index < count || (index == 0 && count == 0) {
        frames[frames.count - 1].recipient = index
        frames[frames.count - 1].number = index + 1
        if index > 0 { copies = [:] }
        let isLast = index + step >= count
        let whom = index..<max(index, min(index + max(1, step), count))
        if isLast, case .loop(let last)? = loop.between.first {
          write(index == 0 ? last.first : last.later, for: whom)
        } else {
          write(index == 0 ? loop.first : loop.later, for: whom)
        }
        index += max(1, step)
      }
      frames.removeLast()
    case .list(let list):
      let items = items(of: list)
      if items.isEmpty {
        report(
          .warning, WordCodes.emptyList, "không có ai trong \(list.typed), phần này được bỏ",
          "nobody is in \(list.typed); this part is left out", at: loop.place)
      }
      tellRest(of: list, items, at: loop.place)
      frames.append(Frame())
      // What stands around keeps its identifiers on both sides of an inner loop.
      let around = copies
      for (index, item) in items.enumerated() {
        guard mayCopy(at: loop.place) else { break }
        frames[frames.count - 1] = item
        if index > 0 {
          write(loop.between)
          copies = around
        }
        write(index == 0 ? loop.first : loop.later, for: item.recipient.map { $0..<($0 + 1) })
      }
      copies = around
      frames.removeLast()
    }
  }

  /// Says of a row for the rest that others are not in it, unless the rest are the individuals.
  private mutating func tellRest(of list: WordList, _ items: [Frame], at place: Place) {
    guard case .recipients(.allBut(let kinds), _) = list.source, items.count < data.recipients.count else {
      return
    }
    let rest = items.compactMap(\.recipient).map { data.recipients[$0].kind }
    guard let other = rest.first(where: { $0 != "cá nhân" }) else { return }
    let named = kinds.sorted().joined(separator: ", ")
    report(
      .warning, WordCodes.kindWithoutRow,
      "\(named) có hàng riêng, nên hàng này chỉ lặp cho những người nhận còn lại (\(other) …)",
      "\(named) have rows of their own, so this row repeats for the other recipients only (\(other) …)",
      at: place)
  }

  private func items(of list: WordList) -> [Frame] {
    switch list.source {
    case .values(let base, let path, _):
      return walked(base, path).items.enumerated().map { Frame(item: $1, number: $0 + 1) }
    case .groups(let byForm):
      return (byForm ? data.groupsByForm : data.groups).enumerated().map { Frame(group: $1, number: $0 + 1) }
    case .recipients(let share, let group):
      let all =
        group.flatMap { $0 < frames.count ? frames[$0].group?.recipients : nil }
        ?? Array(data.recipients.indices)
      var chosen = all.filter { share.takes(data.recipients[$0].kind) }
      // Where every kind has a row of its own, a row more is for everybody.
      if case .allBut = share, chosen.isEmpty { chosen = all }
      return chosen.enumerated().map { Frame(recipient: $1, number: $0 + 1) }
    }
  }

  /// Whether one more copy may be written; when not, that is told.
  private mutating func mayCopy(at place: Place) -> Bool {
    guard copyCount < WordFiller.mostCopies, out.count < WordFiller.mostBytes else {
      report(
        .error, TemplateCodes.tooLarge,
        "mẫu lặp \(WordLanguage.grouped(copyCount)) lần, \(WordLanguage.grouped(out.count)) byte mà chưa xong",
        "the template is not done after \(copyCount) copies and \(out.count) bytes", at: place)
      return false
    }
    copyCount += 1
    return true
  }

  // MARK: Paragraphs

  /// The state of a line being written.
  private struct LineState {
    /// Whether nothing or a space precedes this point.
    var isAfterBlank = true
    /// Whether one blank that follows is left out.
    var swallows = false
    var hasText = false
  }

  private mutating func write(_ paragraph: WordParagraph) {
    let start = out.count
    write(paragraph.start)
    var state = LineState()
    write(paragraph.pieces, &state, mayGo: paragraph.mayGo, isInTable: paragraph.isInTable)
    if paragraph.mayGo, !state.hasText {
      takeBack(to: start)
      return
    }
    out.append(contentsOf: paragraph.end)
  }

  private mutating func write(
    _ pieces: [WordParagraph.Piece], _ state: inout LineState, mayGo: Bool, isInTable: Bool
  ) {
    for piece in pieces {
      switch piece {
      case .text(let words):
        if state.swallows, words.beginsWithBlank {
          state.swallows = false
          let rest = String(words.text.unicodeScalars.dropFirst())
          if rest.isEmpty { continue }
          marks.write(rest, words.format, into: &out)
        } else {
          if words.text.isEmpty { continue }
          state.swallows = false
          out.append(contentsOf: words.run)
        }
        if words.hasText { state.hasText = true }
        state.isAfterBlank = words.endsWithBlank
      case .ops(let ops): write(ops)
      case .value(let value, let format, let place):
        let made = text(of: value)
        guard var text = made.text, !text.isEmpty else {
          if state.isAfterBlank { state.swallows = true }
          if tellUnknown(value) { continue }
          if !mayGo, !isInTable, !made.isQuiet {
            report(
              .warning, WordCodes.emptyValue, "“\(value.typed)” không có giá trị, để trống giữa câu",
              "“\(value.typed)” has no value; nothing stands there", at: place, notes: source(nil))
          }
          continue
        }
        if !XMLText.isPlain(text),
          let wrong = text.unicodeScalars.first(where: {
            $0.value < 0x20 && $0 != "\n" && $0 != "\t" || $0.value == 0xFFFE || $0.value == 0xFFFF
          })
        {
          let hexadecimal = String(wrong.value, radix: 16, uppercase: true)
          let code = "U+" + String(repeating: "0", count: max(0, 4 - hexadecimal.count)) + hexadecimal
          report(
            .error, TemplateCodes.forbiddenCharacter, "ký tự điều khiển \(code) không được có trong văn bản",
            "the control character \(code) may not stand in a document", at: made.origin ?? place,
            notes: made.origin == nil
              ? []
              : [.init(Message(vi: "được điền vào đây", en: "it is filled in here"), at: place)])
        }
        if let opening = value.opening, !state.hasText { text = opening + text }
        state.hasText = true
        state.swallows = false
        state.isAfterBlank = text.unicodeScalars.last.map { $0.properties.isWhitespace } ?? true
        keep(text)
        marks.write(text, format, into: &out)
      case .loop(let list, _, let inner, let place):
        let items = items(of: list)
        if items.isEmpty {
          report(
            .warning, WordCodes.emptyList, "không có ai trong \(list.typed), phần này được bỏ",
            "nobody is in \(list.typed); this part is left out", at: place)
        }
        frames.append(Frame())
        let around = copies
        for (index, item) in items.enumerated() {
          guard mayCopy(at: place) else { break }
          frames[frames.count - 1] = item
          if index > 0 { copies = around }
          write(inner, &state, mayGo: mayGo, isInTable: isInTable)
        }
        copies = around
        frames.removeLast()
      case .condition(let branches, let otherwise):
        write(
          branches.first { holds($0.condition) }?.body ?? otherwise, &state, mayGo: mayGo,
          isInTable: isInTable)
      }
    }
  }

  /// Says once why a field is not known yet; false for a field that is just empty.
  private mutating func tellUnknown(_ value: WordValue) -> Bool {
    guard !data.unknown.isEmpty else { return false }
    let field: WordField? =
      switch value.source {
      case .document(let index): data.shape.document.fields[index]
      case .recipient(let index): data.shape.recipient.fields[index]
      case .item, .group, .path, .words: nil
      }
    guard let reason = field.flatMap({ data.unknown[$0.name] }) else { return false }
    report(.warning, WordCodes.emptyValue, reason.vi, reason.en, at: nil)
    return true
  }

  /// Remembers a text as it will be read again.
  private mutating func keep(_ text: String) {
    guard !XMLText.isPlain(text), text.unicodeScalars.contains(where: { $0 == "\r" || $0 == "\u{2028}" })
    else {
      kept.append(text)
      return
    }
    var read = String.UnicodeScalarView()
    for scalar in text.unicodeScalars where scalar != "\r" {
      read.append(scalar == "\u{2028}" ? "\n" : scalar)
    }
    kept.append(String(read))
  }

  // MARK: Controls

  private mutating func write(_ control: WordControl) {
    let made = text(of: control.value)
    var text = made.text ?? ""
    var head = control.head
    switch control.kind {
    case .plain: break
    case .date(let picture):
      if case .date(let date, _) = raw(control.value) {
        text = WordLanguage.picture(picture, date)
        head = WordFiller.withFullDate(head, date, prefix)
      }
    case .list(let items, let isOpen):
      if let item = items.first(where: { $0.text == text || $0.value == text }) {
        text = item.text
      } else if !isOpen, !text.isEmpty {
        let offered = items.map(\.text).joined(separator: "; ")
        report(
          .error, WordCodes.notInList, "danh sách chọn không có “\(text)”; có: \(offered)",
          "the list does not offer “\(text)”; it has: \(offered)", at: control.place,
          notes: source(made.origin))
      }
    case .check(let on, let off):
      let isOn = ["có", "x", "true", "đúng"].contains(text.lowercased())
      text = isOn ? on : off
      head = WordFiller.checked(head, isOn)
    }
    if text.isEmpty, !tellUnknown(control.value), !made.isQuiet {
      report(
        .warning, WordCodes.emptyValue, "“\(control.value.typed)” không có giá trị, để trống giữa câu",
        "“\(control.value.typed)” has no value; nothing stands there", at: control.place)
    }
    if let binding = control.binding { bindings.append((binding.store, binding.path, text)) }
    write(head)
    out.append(contentsOf: control.before)
    if !text.isEmpty {
      keep(text)
      marks.write(text, control.format, into: &out)
    }
    out.append(contentsOf: control.behind)
  }

  private static func replacing(_ ops: [WordOp], _ change: (String) -> String) -> [WordOp] {
    ops.map { op in
      guard case .bytes(let bytes) = op else { return op }
      return .bytes(Array(change(String(decoding: bytes, as: UTF8.self)).utf8))
    }
  }

  private static func withFullDate(_ ops: [WordOp], _ date: CalendarDate, _ prefix: String) -> [WordOp] {
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    let full = "\(date.year)-\(two(date.month))-\(two(date.day))T00:00:00Z"
    return replacing(ops) { text in
      if let known = text.firstRange(of: "\(prefix)fullDate=\"") {
        let end = text[known.upperBound...].firstIndex(of: "\"") ?? text.endIndex
        return text.replacingCharacters(known.upperBound..<end, full)
      }
      guard let tag = text.firstRange(of: "<\(prefix)date>") else { return text }
      return text.replacingCharacters(tag, "<\(prefix)date \(prefix)fullDate=\"\(full)\">")
    }
  }

  private static func checked(_ ops: [WordOp], _ isOn: Bool) -> [WordOp] {
    replacing(ops) { text in
      guard let tag = text.firstRange(of: ":checked "),
        let quote = text[tag.upperBound...].firstIndex(of: "\"")
      else {
        return text
      }
      let start = text.index(after: quote)
      let end = text[start...].firstIndex(of: "\"") ?? text.endIndex
      return text.replacingCharacters(start..<end, isOn ? "1" : "0")
    }
  }

  // MARK: Values

  private func raw(_ value: WordValue) -> Value {
    switch value.source {
    case .document(let index): return data.document[index]
    case .words(let text): return .text(text, origin: nil)
    case .item(let depth): return depth < frames.count ? frames[depth].item ?? .missing : .missing
    case .path(let base, let path): return walked(base, path)
    case .group(let index, let depth):
      guard depth < frames.count, let group = frames[depth].group else { return .missing }
      switch data.shape.group.fields[index].name {
      case "tên": return .text(group.name, origin: nil)
      case "số_lượng": return .integer(group.recipients.count, origin: nil)
      case "tổng_số": return .text(group.total, origin: nil)
      default: return group.money.map { .integer($0, origin: nil) } ?? .missing
      }
    case .recipient(let index):
      let frame = frame(of: value)
      let number = (frame?.recipient ?? 0) + value.ahead
      guard data.recipients.indices.contains(number) else { return .missing }
      if index == orderIndex,
        data.recipients[number].values[index].isMissing
      {
        return .integer((frame?.number ?? 1) + value.ahead, origin: nil)
      }
      return data.recipients[number].values[index]
    }
  }

  /// The value at the end of a way through records.
  private func walked(_ base: WordValue.Base, _ path: [Int]) -> Value {
    var steps = path[...]
    var value: Value
    switch base {
    case .document: value = steps.popFirst().map { data.document[$0] } ?? .missing
    case .item(let depth): value = depth < frames.count ? frames[depth].item ?? .missing : .missing
    }
    for step in steps {
      guard case .record(let record) = value, record.values.indices.contains(step) else { return .missing }
      value = record.values[step]
    }
    return value
  }

  /// The loop whose recipient a value is of.
  private func frame(of value: WordValue) -> Frame? {
    if let depth = value.depth, depth < frames.count, frames[depth].recipient != nil { return frames[depth] }
    return frames.last { $0.recipient != nil }
  }

  private func isIndividual(_ value: WordValue) -> Bool {
    let number = frame(of: value)?.recipient ?? 0
    return data.recipients.indices.contains(number) && data.recipients[number].kind == "cá nhân"
  }

  /// The text of a value, whether it is missing without a word, and where it came from.
  private mutating func text(of value: WordValue) -> (text: String?, isQuiet: Bool, origin: Place?) {
    let raw = raw(value)
    let origin = raw.origin
    if let choice = value.choice {
      let given = printed(raw) ?? ""
      // What only persons have chooses nothing for others: no “Ông” before the name of a body.
      if given.isEmpty, !choice.wanted.isEmpty, value.isOfIndividuals {
        guard isIndividual(value) else { return (nil, true, origin) }
        report(
          .warning, WordCodes.emptyValue,
          "“\(value.typed)” không có giá trị mà mẫu chọn chữ theo nó: soát lại “\(choice.yes)”, “\(choice.no)”",
          "“\(value.typed)” has no value and the template chooses words by it: look at “\(choice.yes)”, “\(choice.no)”",
          at: recipientPlace)
      }
      return (compare(raw, choice.comparison, choice.wanted) ? choice.yes : choice.no, true, origin)
    }
    if let room = room(for: value, raw) { return (room, true, nil) }
    var current = raw
    var text: String?
    for step in value.steps {
      if current.isMissing { break }
      switch step {
      case .picture(let picture):
        guard case .date(let date, _) = current else { continue }
        current = .text(WordLanguage.picture(picture, date), origin: origin)
      case .grouped: current = printed(current).map { .text($0, origin: origin) } ?? .missing
      case .behind(let words): current = changed(current) { $0.isEmpty ? $0 : $0 + words }
      case .upper: current = changed(current) { $0.uppercased() }
      case .lower: current = changed(current) { $0.lowercased() }
      case .firstCap: current = changed(current) { $0.prefix(1).uppercased() + $0.dropFirst() }
      case .caps: current = changed(current, WordLanguage.caps)
      case .filter(let filter, let arguments):
        // The filter of this name that takes the value, or its text.
        let fitting = filter.input.accepts(shape(current))
        let input = fitting ? current : .text(printed(current) ?? "", origin: origin)
        let standards = filter.parameters.dropFirst(arguments.count).map { $0.standard ?? .missing }
        current = (try? filter.apply(input, arguments + standards)) ?? input
        if case .text(let long, _) = current, long.utf8.count > WordFiller.longestValue {
          report(
            .error, TemplateCodes.tooLarge,
            "“\(value.typed)” dài hơn \(WordFiller.longestValue) byte sau bộ lọc",
            "“\(value.typed)” is longer than \(WordFiller.longestValue) bytes behind its filters", at: nil)
          return (nil, true, origin)
        }
      }
    }
    text = printed(current)
    if let lead = value.lead { text = text.map { CausePhrase.following(lead, $0) } }
    if text?.isEmpty ?? true, let standard = value.standard { return (standard, true, nil) }
    guard let text, !text.isEmpty else {
      let isQuiet = value.around != nil || value.ahead > 0 || value.isOfIndividuals && !isIndividual(value)
      return (nil, isQuiet, origin)
    }
    guard let around = value.around else { return (text, false, origin) }
    return (around.before + text + around.behind, false, origin)
  }

  private func shape(_ value: Value) -> Shape {
    switch value {
    case .missing, .text, .record: .text
    case .integer: .integer
    case .decimal: .decimal
    case .date: .date
    case .truth: .truth
    case .list: .list(.text)
    }
  }

  private func changed(_ value: Value, _ change: (String) -> String) -> Value {
    printed(value).map { .text(change($0), origin: value.origin) } ?? .missing
  }

  private func printed(_ value: Value) -> String? {
    switch value {
    case .missing, .record: return nil
    case .text(let text, _): return text
    case .integer(let number, _): return WordLanguage.grouped(number)
    case .decimal(let number, _): return "\(number.unscaled)"
    case .date(let date, _): return date.text(.decree30)
    case .truth(let truth): return truth ? "có" : ""
    case .list(let items):
      return items.isEmpty ? nil : items.compactMap { printed($0) }.joined(separator: ", ")
    }
  }

  /// The room for the pen where number, date or signer are not known yet.
  private mutating func room(for value: WordValue, _ raw: Value) -> String? {
    guard raw.isMissing else { return nil }
    func gap(_ count: Int) -> String { String(repeating: "\u{A0}", count: count) }
    func leave(_ name: String) { if !left.contains(name) { left.append(name) } }
    if case .recipient(let index) = value.source, data.shape.recipient.fields[index].pen != nil,
      value.ahead == 0
    {
      leave("số vào sổ")
      return gap(8)
    }
    guard case .document(let index) = value.source else { return nil }
    switch data.shape.document.fields[index].pen {
    case .number:
      leave("số")
      return gap(12)
    case .numberAndSign:
      leave("số")
      let sign = data.shape.document.position(of: "ký_hiệu").map { data.document[$0] } ?? .missing
      return gap(12) + (printed(sign).map { "/" + $0 } ?? "")
    case .date:
      leave("ngày")
      for step in value.steps {
        if case .picture(let picture) = step { return WordLanguage.picture(picture, nil) }
      }
      return "ngày" + gap(7) + "tháng" + gap(7) + "năm" + gap(9)
    case .signer:
      leave("người ký")
      return gap(1)
    case nil: return nil
    }
  }

  private mutating func holds(_ condition: WordCondition) -> Bool {
    switch condition.subject {
    case .list(let list):
      let count = items(of: list).count
      switch condition.question {
      case .present: return count > 0
      case .missing: return count == 0
      case .compare(let comparison, let wanted):
        return compare(.integer(count, origin: nil), comparison, wanted)
      }
    case .value(let value):
      var raw = raw(value)
      if case .integer(0, _) = raw { raw = .missing }
      if case .text("", _) = raw { raw = .missing }
      if case .truth(false) = raw { raw = .missing }
      if case .list(let items) = raw, items.isEmpty { raw = .missing }
      switch condition.question {
      case .present: return !raw.isMissing
      case .missing: return raw.isMissing
      case .compare(let comparison, let wanted): return compare(self.raw(value), comparison, wanted)
      }
    }
  }

  private func compare(_ value: Value, _ comparison: WordCondition.Comparison, _ wanted: String) -> Bool {
    let order: Int
    if case .integer(let number, _) = value, let other = Int(wanted) {
      order = number < other ? -1 : number == other ? 0 : 1
    } else if case .date(let day, _) = value, let other = CalendarDate(reading: wanted) {
      order = day.dayNumber - other.dayNumber  // bounded: days of four-digit years
    } else {
      // Offices write “Nữ” where the list has “nữ”.
      let text = NormalForm.normalized(printed(value) ?? "").lowercased()
      let other = NormalForm.normalized(wanted).lowercased()
      order = text == other ? 0 : text < other ? -1 : 1
    }
    return switch comparison {
    case .equal: order == 0
    case .notEqual: order != 0
    case .less: order < 0
    case .lessOrEqual: order <= 0
    case .greater: order > 0
    case .greaterOrEqual: order >= 0
    }
  }

  // MARK: Other parts

  /// The number of a link to the address that its values make: the template's own, or one of a copy.
  private mutating func number(of link: WordLink) -> String {
    var address = ""
    for piece in link.pieces {
      switch piece {
      case .text(let text): address += text
      case .value(let value): address += WordLink.encoded(text(of: value).text ?? "")
      }
    }
    let known = addresses[part]?[link.id] ?? []
    if let index = known.firstIndex(of: address) { return WordFiller.number(link.id, index) }
    addresses[part, default: [:]][link.id, default: []].append(address)
    return WordFiller.number(link.id, known.count)
  }

  private static func number(_ id: String, _ index: Int) -> String { index == 0 ? id : "\(id)_\(index)" }

  /// Writes the addresses of links into the relationships of their parts.
  private func links(_ package: inout WordPackage) {
    for (part, addresses) in addresses {
      let name = WordPackage.relationshipPart(of: part)
      guard let bytes = package[name] else { continue }
      var reader = XMLSpanReader(bytes)
      guard let root = try? reader.run() else { continue }
      var result: [UInt8] = []
      var added: [UInt8] = []
      var at = 0
      for link in root.children {
        guard let id = link.attributes.first(where: { $0.name == "Id" }), let made = addresses[id.value],
          let target = link.attributes.first(where: { $0.name == "Target" })
        else { continue }
        for (index, address) in made.enumerated() {
          var escaped: [UInt8] = []
          XMLText.escape(address, into: &escaped)
          if index == 0 {
            result += bytes[at..<target.range.lowerBound] + escaped
            at = target.range.upperBound
            continue
          }
          let changes = [(id.range, Array(WordFiller.number(id.value, index).utf8)), (target.range, escaped)]
            .sorted { $0.0.lowerBound < $1.0.lowerBound }
          var from = link.range.lowerBound
          for (range, text) in changes {
            added += bytes[from..<range.lowerBound] + text
            from = range.upperBound
          }
          added += bytes[from..<link.range.upperBound]
        }
      }
      result += bytes[at..<root.end.lowerBound]
      package[name] = result + added + bytes[root.end.lowerBound...]
    }
  }

  /// Notes that copies refer to, at the end of their part.
  private mutating func addNotes(_ package: inout WordPackage) {
    for isEnd in [false, true] {
      let wanted = noteCopies.filter { $0.isEnd == isEnd }
      guard !wanted.isEmpty,
        let part = package.relationships(of: package.main).first(where: {
          $0.type.hasSuffix(isEnd ? "/endnotes" : "/footnotes")
        })?.target, let bytes = package[part]
      else { continue }
      var reader = XMLSpanReader(bytes)
      guard let root = try? reader.run() else { continue }
      var added: [UInt8] = []
      for (_, id, old) in wanted {
        guard let note = root.children.first(where: { $0["w:id"] == old }),
          let range = note.attributes.first(where: { $0.name == "w:id" })?.range
        else { continue }
        // A copy of a note shares no identifiers with the note.
        var changes: [(range: Range<Int>, text: [UInt8])] = [(range, Array(id.utf8))]
        note.walk { span in
          for attribute in span.attributes
          where attribute.name == "w14:paraId" || attribute.name == "w14:textId" {
            var start = attribute.range.lowerBound
            while start > note.range.lowerBound, bytes[start - 1] > 0x20 { start -= 1 }
            changes.append((max(note.range.lowerBound, start - 1)..<(attribute.range.upperBound + 1), []))
          }
        }
        var from = note.range.lowerBound
        for (range, text) in changes.sorted(by: { $0.range.lowerBound < $1.range.lowerBound }) {
          added += bytes[from..<range.lowerBound] + text
          from = range.upperBound
        }
        added += bytes[from..<note.range.upperBound]
      }
      package[part] = Array(bytes[..<root.end.lowerBound]) + added + bytes[root.end.lowerBound...]
    }
  }

  /// Lists that begin anew, at the end of the numbering part.
  private mutating func addLists(_ package: inout WordPackage) {
    guard !lists.isEmpty,
      let part = package.relationships(of: package.main).first(where: { $0.type.hasSuffix("/numbering") })?
        .target,
      let bytes = package[part]
    else { return }
    var reader = XMLSpanReader(bytes)
    guard let root = try? reader.run() else { return }
    let prefix = partPrefix(bytes)
    var added = ""
    for (id, old) in lists {
      let abstract =
        root.children.first { $0.name == "w:num" && $0["w:numId"] == old }?.child("w:abstractNumId")?["w:val"]
        ?? "0"
      let starts =
        root.children.first { $0.name == "w:abstractNum" && $0["w:abstractNumId"] == abstract }?.children
        .filter { $0.name == "w:lvl" }.map { ($0["w:ilvl"] ?? "0", $0.child("w:start")?["w:val"] ?? "1") }
        ?? [("0", "1")]
      added += "<\(prefix)num \(prefix)numId=\"\(id)\"><\(prefix)abstractNumId \(prefix)val=\"\(abstract)\"/>"
      for (level, start) in starts {
        added +=
          "<\(prefix)lvlOverride \(prefix)ilvl=\"\(level)\"><\(prefix)startOverride \(prefix)val=\"\(start)\"/></\(prefix)lvlOverride>"
      }
      added += "</\(prefix)num>"
    }
    let end = root.children.last { $0.name == "w:num" }?.range.upperBound ?? root.end.lowerBound
    package[part] = Array(bytes[..<end]) + Array(added.utf8) + bytes[end...]
  }

  /// Custom XML that controls are bound to gets their values, too (ISO/IEC 29500-1, 17.5.2.6).
  private func bind(_ package: inout WordPackage) {
    for (store, path, value) in bindings {
      for item in package.parts.map(\.name) {
        let properties = package.relationships(of: item).first { $0.type.hasSuffix("/customXmlProps") }
        guard let properties = properties.flatMap({ package[$0.target] }),
          String(decoding: properties, as: UTF8.self).lowercased().contains(store.lowercased()),
          let bytes = package[item]
        else { continue }
        var reader = XMLSpanReader(bytes)
        guard let root = try? reader.run(), let span = WordFiller.element(path, in: root) else { continue }
        var escaped: [UInt8] = []
        XMLText.escape(value, into: &escaped)
        if span.isEmptyTag {
          var tag = Array(bytes[span.start].dropLast(2))
          let name = Array(tag.dropFirst().prefix { $0 > 0x20 })
          while tag.last == 0x20 { tag.removeLast() }
          tag.append(UInt8(ascii: ">"))
          let made = tag + escaped + Array("</".utf8) + name + [UInt8(ascii: ">")]
          package[item] = Array(bytes[..<span.start.lowerBound]) + made + bytes[span.start.upperBound...]
        } else {
          package[item] =
            Array(bytes[..<span.start.upperBound]) + escaped + bytes[span.end.lowerBound...]
        }
      }
    }
  }

  /// The element at a path of steps such as `/ns0:root[1]/ns0:name[2]`, by their local names.
  private static func element(_ path: String, in root: XMLSpan) -> XMLSpan? {
    func local(_ name: some StringProtocol) -> String { String(name.split(separator: ":").last ?? "") }
    var found: XMLSpan?
    for step in path.split(separator: "/") {
      let name = local(step.prefix { $0 != "[" })
      let number = step.split(separator: "[").dropFirst().first.flatMap { Int($0.dropLast()) } ?? 1
      let among = found.map { $0.children.filter { !$0.isText } } ?? [root]
      let same = among.filter { local($0.name) == name }
      guard number > 0, number <= same.count else { return nil }
      found = same[number - 1]
    }
    return found
  }

  /// The link to a data source goes, or Word asks to run its command.
  private func dropMailMerge(_ package: inout WordPackage) {
    guard
      let part = package.relationships(of: package.main).first(where: { $0.type.hasSuffix("/settings") })?
        .target,
      let bytes = package[part]
    else { return }
    var reader = XMLSpanReader(bytes)
    guard let root = try? reader.run(), let merge = root.child("w:mailMerge") else { return }
    package[part] = Array(bytes[..<merge.range.lowerBound]) + bytes[merge.range.upperBound...]
    let links = WordPackage.relationshipPart(of: part)
    guard let data = package[links] else { return }
    cut(links, data, &package) {
      $0["Type"]?.hasSuffix("/mailMergeSource") ?? false
        || $0["Type"]?.hasSuffix("/mailMergeHeaderSource") ?? false
        || $0["Type"]?.hasSuffix("/recipientData") ?? false
    }
  }

  private func cut(_ part: String, _ bytes: [UInt8], _ package: inout WordPackage, _ isCut: (XMLSpan) -> Bool)
  {
    var reader = XMLSpanReader(bytes)
    guard let root = try? reader.run() else { return }
    var result: [UInt8] = []
    var at = 0
    for child in root.children where !child.isText && isCut(child) {
      result += bytes[at..<child.range.lowerBound]
      at = child.range.upperBound
    }
    guard at > 0 else { return }
    package[part] = result + bytes[at...]
  }

  private func dropSignature(_ package: inout WordPackage) {
    let signed = package.parts.map(\.name).filter { $0.hasPrefix("_xmlsignatures/") }
    guard !signed.isEmpty else { return }
    package.remove(Set(signed))
    if let bytes = package["_rels/.rels"] {
      cut("_rels/.rels", bytes, &package) { $0["Type"]?.contains("digital-signature") ?? false }
    }
    if let bytes = package["[Content_Types].xml"] {
      cut("[Content_Types].xml", bytes, &package) { span in
        span["PartName"]?.hasPrefix("/_xmlsignatures/") ?? false
          || span.name == "ct:Default" && span["ContentType"]?.contains("digital-signature") ?? false
      }
    }
  }

  /// A template of Word becomes a document of its sort.
  private func renameTemplate(_ package: inout WordPackage) {
    guard let bytes = package["[Content_Types].xml"] else { return }
    let text = String(decoding: bytes, as: UTF8.self)
    let changed = text.replacing(
      "application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml",
      with: "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
    ).replacing(
      "application/vnd.ms-word.template.macroEnabledTemplate.main+xml",
      with: "application/vnd.ms-word.document.macroEnabled.main+xml")
    if changed != text { package["[Content_Types].xml"] = Array(changed.utf8) }
  }
}

extension String {
  fileprivate func replacingCharacters(_ range: Range<String.Index>, _ text: String) -> String {
    String(self[..<range.lowerBound]) + text + String(self[range.upperBound...])
  }
}

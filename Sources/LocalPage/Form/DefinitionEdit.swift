import Definitions
import Diagnostics
import Fields
import YAMLReading

/// Changes one value of a definition by replacing its bytes only; comments, order and spelling of everything else
/// stay. The result is parsed again, and a change with another effect than intended is refused.
struct DefinitionEdit {
  /// The requested change.
  enum Change: Sendable, Equatable {
    /// Sets the value at the path; a missing key is added after the key `after`.
    case set(FormValue, after: String?)
    /// Removes the key or item at the path.
    case remove
    /// Adds an item to the list at the path.
    case append(FormValue)
    /// Swaps the item at the path with the one before or after it.
    case move(down: Bool)
  }

  private struct Piece {
    let bytes: Range<Int>
    let text: String
  }

  private let text: [UInt8]
  private let root: DataNode
  private let lineEnd: String

  /// An edit of a definition's bytes; nil when they cannot be parsed.
  init?(_ bytes: [UInt8]) {
    guard let root = DefinitionEdit.read(bytes) else { return nil }
    text = bytes
    self.root = root
    lineEnd = bytes.contains(0x0D) ? "\r\n" : "\n"
  }

  private static func read(_ bytes: [UInt8]) -> DataNode? {
    var ignored = Findings()
    return StrictYAML.read(SourceFile(name: "ceremony.yaml", bytes: bytes), into: &ignored)
  }

  /// The bytes after a change; nil when the path does not exist or the value cannot be written there.
  func applying(_ change: Change, at path: [FormStep]) -> [UInt8]? {
    for quotes in FormWriter.Quotes.allCases {
      let writer = FormWriter(quotes: quotes, lineEnd: lineEnd)
      guard let pieces = pieces(of: change, at: path, writer) else { return nil }
      let changed = replacing(pieces)
      if let read = DefinitionEdit.read(changed), holds(read, change, at: path) { return changed }
    }
    return nil
  }

  private func replacing(_ pieces: [Piece]) -> [UInt8] {
    var result = text
    for piece in pieces.sorted(by: { $0.bytes.lowerBound > $1.bytes.lowerBound }) {
      result.replaceSubrange(piece.bytes, with: Array(piece.text.utf8))
    }
    return result
  }

  /// Whether a definition, after a change, contains exactly what it should.
  private func holds(_ read: DataNode, _ change: Change, at path: [FormStep]) -> Bool {
    guard let wanted = DefinitionEdit.changed(FormValue(root), by: change, at: path[...]) else {
      return false
    }
    return FormValue(read).matches(wanted)
  }

  // MARK: What a change means

  /// The expected value after a change.
  private static func changed(_ value: FormValue?, by change: Change, at path: ArraySlice<FormStep>)
    -> FormValue?
  {
    guard let step = path.first else {
      switch change {
      case .set(let new, _): return new
      case .append(let item):
        switch value {
        case .list(let items): return .list(items + [item])
        case nil, .text("")?: return .list([item])
        case let single?: return .list([single, item])
        }
      case .remove, .move: return nil
      }
    }
    let isLast = path.count == 1
    switch (step, value) {
    case (.key(let key), .record(var entries)?):
      let index = entries.firstIndex { $0.key == key }
      if isLast, change == .remove {
        guard let index else { return nil }
        entries.remove(at: index)
        return .record(entries)
      }
      guard let inner = changed(index.map { entries[$0].value }, by: change, at: path.dropFirst()) else {
        return nil
      }
      let entry = FormValue.Entry(key: key, value: inner)
      if let index { entries[index] = entry } else { entries.append(entry) }
      return .record(entries)
    case (.key(let key), nil), (.key(let key), .text("")?):
      guard let inner = changed(nil, by: change, at: path.dropFirst()) else { return nil }
      return .record([FormValue.Entry(key: key, value: inner)])
    case (.item(let index), .list(var items)?):
      guard items.indices.contains(index) else { return nil }
      if isLast, change == .remove {
        items.remove(at: index)
        return .list(items)
      }
      if isLast, case .move(let down) = change {
        let other = down ? index + 1 : index - 1
        guard items.indices.contains(other) else { return nil }
        items.swapAt(index, other)
        return .list(items)
      }
      guard let inner = changed(items[index], by: change, at: path.dropFirst()) else { return nil }
      items[index] = inner
      return .list(items)
    case (.key, _), (.item, _): return nil
    }
  }

  // MARK: Which bytes

  private func pieces(of change: Change, at path: [FormStep], _ writer: FormWriter) -> [Piece]? {
    var known: [DataNode] = [root]
    for step in path {
      guard let next = DefinitionEdit.part(of: known[known.count - 1], step) else { break }
      known.append(next)
    }
    let isThere = known.count == path.count + 1
    switch change {
    case .set(let value, let after):
      guard !isThere else { return replacing(known, path, by: value, writer) }
      return inserting(value, at: path, after: after, known, writer)
    case .append(let item):
      guard isThere, let last = known.last else {
        return inserting(.list([item]), at: path, after: nil, known, writer)
      }
      return appending(item, to: last, known, path, writer)
    case .remove: return isThere ? removing(path, known) : nil
    case .move(let down): return isThere ? moving(path, known, down: down) : nil
    }
  }

  private static func part(of node: DataNode, _ step: FormStep) -> DataNode? {
    switch (step, node.content) {
    case (.key(let key), .record(let entries)): entries.first { $0.key.value == key }?.value
    case (.item(let index), .list(let items)) where items.indices.contains(index): items[index]
    default: nil
    }
  }

  private func replacing(
    _ known: [DataNode], _ path: [FormStep], by value: FormValue, _ writer: FormWriter
  ) -> [Piece]? {
    guard let node = known.last, !path.isEmpty else { return nil }
    let parent = known[known.count - 2]
    if case .text(let text) = value {
      // An empty value directly follows its colon.
      let lead = node.place.bytes.isEmpty && byte(before: node.place.bytes.lowerBound) != 0x20 ? " " : ""
      return [Piece(bytes: node.place.bytes, text: lead + writer.scalar(text))]
    }
    if isFlow(parent) || isFlow(node) { return [Piece(bytes: node.place.bytes, text: writer.flow(value))] }
    switch path[path.count - 1] {
    case .key(let key):
      guard case .record(let entries) = parent.content,
        let entry = entries.first(where: { $0.key.value == key })
      else { return nil }
      let start = colon(after: entry.keyBytes.upperBound)
      let indent = column(of: entry.keyBytes.lowerBound)
      return [Piece(bytes: start..<max(start, end(of: node)), text: writer.afterKey(value, indent: indent))]
    case .item:
      let column = column(of: node.place.bytes.lowerBound)
      let written = writer.item(value, indent: max(0, column - 2))
      return [Piece(bytes: node.place.bytes.lowerBound..<end(of: node), text: String(written.dropFirst(2)))]
    }
  }

  /// Adds the missing keys on the path to a value.
  private func inserting(
    _ value: FormValue, at path: [FormStep], after: String?, _ known: [DataNode], _ writer: FormWriter
  ) -> [Piece]? {
    let missing = path[(known.count - 1)...]
    guard case .key(let key)? = missing.first, let holder = known.last else { return nil }
    var inner = value
    for step in missing.dropFirst().reversed() {
      guard case .key(let key) = step else { return nil }
      inner = .record([FormValue.Entry(key: key, value: inner)])
    }
    let entry = FormValue.Entry(key: key, value: inner)
    switch holder.content {
    case .record(let entries):
      return inserting(entry, into: entries, of: holder, after: missing.count == 1 ? after : nil, writer)
    case .scalar(""):
      // A key without a value gets its first entry.
      return replacing(known, Array(path[..<(known.count - 1)]), by: .record([entry]), writer)
    case .scalar, .list: return nil
    }
  }

  private func inserting(
    _ entry: FormValue.Entry, into entries: [DataNode.Entry], of record: DataNode, after: String?,
    _ writer: FormWriter
  ) -> [Piece]? {
    let before = after.flatMap { key in entries.last { $0.key.value == key } }
    if isFlow(record) {
      let written = "\(entry.key): \(writer.flow(entry.value))"
      if let last = before ?? entries.last {
        let end = last.value.place.bytes.upperBound
        return [Piece(bytes: end..<end, text: ", " + written)]
      }
      let start = record.place.bytes.lowerBound + 1
      return [Piece(bytes: start..<start, text: written)]
    }
    guard let first = entries.first else { return nil }
    let indent = column(of: first.keyBytes.lowerBound)
    let written = writer.entry(entry, indent: indent)
    let spaces = String(repeating: " ", count: indent)
    guard let previous = before ?? (after == nil ? entries.last : nil) else {
      let start = first.keyBytes.lowerBound
      return [Piece(bytes: start..<start, text: written + lineEnd + spaces)]
    }
    return [line(after: end(of: previous.value), text: spaces + written)]
  }

  private func appending(
    _ item: FormValue, to list: DataNode, _ known: [DataNode], _ path: [FormStep], _ writer: FormWriter
  ) -> [Piece]? {
    switch list.content {
    case .list(let items):
      guard let last = items.last else {
        return isFlow(list)
          ? [Piece(bytes: list.place.bytes, text: "[" + writer.flow(item) + "]")] : nil
      }
      if isFlow(list) {
        let end = last.place.bytes.upperBound
        return [Piece(bytes: end..<end, text: ", " + writer.flow(item))]
      }
      guard let first = items.first, let dash = dash(before: first.place.bytes.lowerBound) else { return nil }
      let indent = column(of: dash)
      return [
        line(
          after: end(of: last),
          text: String(repeating: " ", count: indent) + writer.item(item, indent: indent))
      ]
    case .scalar(""): return replacing(known, path, by: .list([item]), writer)
    case .scalar(let single):
      return replacing(known, path, by: .list([.text(single), item]), writer)
    case .record: return nil
    }
  }

  private func removing(_ path: [FormStep], _ known: [DataNode]) -> [Piece]? {
    guard let step = path.last else { return nil }
    let holder = known[known.count - 2]
    switch (step, holder.content) {
    case (.key(let key), .record(let entries)):
      guard let index = entries.firstIndex(where: { $0.key.value == key }) else { return nil }
      let parts = entries.map { $0.keyBytes.lowerBound..<end(of: $0.value) }
      return removing(index, of: parts, in: holder, isItem: false)
    case (.item(let index), .list(let items)):
      guard items.indices.contains(index) else { return nil }
      let parts: [Range<Int>]
      if isFlow(holder) {
        parts = items.map(\.place.bytes)
      } else {
        let dashes = items.map { dash(before: $0.place.bytes.lowerBound) }
        parts = zip(items, dashes).map { item, dash in (dash ?? item.place.bytes.lowerBound)..<end(of: item) }
      }
      return removing(index, of: parts, in: holder, isItem: true)
    default: return nil
    }
  }

  private func removing(
    _ index: Int, of parts: [Range<Int>], in holder: DataNode, isItem: Bool
  ) -> [Piece]? {
    if isFlow(holder) {
      if parts.count == 1 { return [Piece(bytes: parts[0], text: "")] }
      let bytes =
        index == 0
        ? parts[0].lowerBound..<parts[1].lowerBound : parts[index - 1].upperBound..<parts[index].upperBound
      return [Piece(bytes: bytes, text: "")]
    }
    guard parts.count > 1 else {
      // Removing the last part leaves a key without a value, which means the same.
      return holder.place == root.place ? nil : [Piece(bytes: onOwnLine(parts[0]), text: "")]
    }
    let part = parts[index]
    // After the first key behind a dash is removed, the dash belongs to the next key.
    if !isItem, index == 0, !isFirstInLine(part.lowerBound) {
      return [Piece(bytes: part.lowerBound..<parts[1].lowerBound, text: "")]
    }
    return [Piece(bytes: lineStart(part.lowerBound)..<lineAfter(part.upperBound), text: "")]
  }

  private func moving(_ path: [FormStep], _ known: [DataNode], down: Bool) -> [Piece]? {
    guard case .item(let index)? = path.last, case .list(let items) = known[known.count - 2].content else {
      return nil
    }
    let other = down ? index + 1 : index - 1
    guard items.indices.contains(index), items.indices.contains(other) else { return nil }
    let (first, second) = (items[min(index, other)], items[max(index, other)])
    let ranges = [first, second].map { $0.place.bytes.lowerBound..<end(of: $0) }
    let texts = ranges.map { String(decoding: text[$0], as: UTF8.self) }
    return [Piece(bytes: ranges[0], text: texts[1]), Piece(bytes: ranges[1], text: texts[0])]
  }

  // MARK: Lines and columns, in bytes: what indents is ASCII

  private func isFlow(_ node: DataNode) -> Bool {
    guard node.place.bytes.lowerBound < text.count else { return false }
    let first = text[node.place.bytes.lowerBound]
    switch node.content {
    case .record: return first == UInt8(ascii: "{")
    case .list: return first == UInt8(ascii: "[")
    case .scalar: return false
    }
  }

  private func byte(before index: Int) -> UInt8? { index > 0 && index <= text.count ? text[index - 1] : nil }

  /// The end of a value's text; the places of lists and records end with their last value.
  private func end(of node: DataNode) -> Int {
    var end = node.place.bytes.upperBound
    while end > node.place.bytes.lowerBound, let last = byte(before: end), last <= 0x20 { end -= 1 }
    return end
  }

  private func lineStart(_ index: Int) -> Int {
    var start = min(index, text.count)
    while start > 0, text[start - 1] != 0x0A { start -= 1 }
    // A byte-order mark does not count as a column.
    return start == 0 && text.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : start
  }

  private func lineAfter(_ index: Int) -> Int {
    var end = index
    while end < text.count, text[end] != 0x0A { end += 1 }
    return min(text.count, end + 1)
  }

  private func column(of index: Int) -> Int { index - lineStart(index) }

  private func isFirstInLine(_ index: Int) -> Bool {
    text[lineStart(index)..<index].allSatisfy { $0 == 0x20 }
  }

  /// The range to remove for the only part of something: the whole line, if the part is alone on it.
  private func onOwnLine(_ part: Range<Int>) -> Range<Int> {
    isFirstInLine(part.lowerBound) ? lineStart(part.lowerBound)..<lineAfter(part.upperBound) : part
  }

  private func colon(after index: Int) -> Int {
    var at = index
    while at < text.count, text[at] != UInt8(ascii: ":"), text[at] != 0x0A { at += 1 }
    return min(text.count, at + 1)
  }

  /// The dash before the item at an index.
  private func dash(before index: Int) -> Int? {
    var at = index - 1
    while at >= 0, text[at] == 0x20 || text[at] == 0x0A || text[at] == 0x0D { at -= 1 }
    return at >= 0 && text[at] == UInt8(ascii: "-") ? at : nil
  }

  /// A new line after the one that contains the byte before an index.
  private func line(after index: Int, text new: String) -> Piece {
    let end = lineAfter(index)
    let isEnded = end > 0 && text[end - 1] == 0x0A
    return Piece(bytes: end..<end, text: isEnded ? new + lineEnd : lineEnd + new)
  }
}

extension DataNode.Entry {
  fileprivate var keyBytes: Range<Int> {
    key.place?.bytes ?? value.place.bytes.lowerBound..<value.place.bytes.lowerBound
  }
}

extension FormValue {
  init(_ node: DataNode) {
    switch node.content {
    case .scalar(let text): self = .text(text)
    case .list(let items): self = .list(items.map { FormValue($0) })
    case .record(let entries):
      self = .record(entries.map { Entry(key: $0.key.value, value: FormValue($0.value)) })
    }
  }

  /// Whether two values mean the same: the order of keys does not matter, and an empty value counts as absent.
  func matches(_ other: FormValue) -> Bool {
    switch (self, other) {
    case (.text(let one), .text(let two)): return one == two
    case (.list(let one), .list(let two)):
      return one.count == two.count && zip(one, two).allSatisfy { $0.matches($1) }
    case (.record(let one), .record(let two)):
      let (one, two) = (one.filter { !$0.value.isEmpty }, two.filter { !$0.value.isEmpty })
      return one.count == two.count
        && one.allSatisfy { entry in
          two.first { $0.key == entry.key }.map { entry.value.matches($0.value) } ?? false
        }
    case (.text, _), (.list, _), (.record, _): return isEmpty && other.isEmpty
    }
  }

  private var isEmpty: Bool {
    switch self {
    case .text(let text): text.isEmpty
    case .list(let items): items.isEmpty
    case .record(let entries): entries.isEmpty
    }
  }
}

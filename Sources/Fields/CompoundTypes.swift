import Diagnostics
import Wording

extension FieldType {
  /// Several values; a single one needs no list syntax. Unreadable items are reported and left out.
  public static func list<Element: Sendable>(of element: FieldType<Element>) -> FieldType
  where Value == [Element] {
    FieldType(shape: .list(element.shape)) { node, findings in
      switch node.withWholeItems.content {
      case .list(let nodes):
        var values: [Element] = []
        values.reserveCapacity(nodes.count)
        for (index, node) in nodes.enumerated() {
          guard !node.isEmpty || element.readsEmpty else {
            findings.report(FieldFaults.emptyItem(node.place))
            continue
          }
          var faults = Findings()
          if let value = element.read(node, into: &faults) { values.append(value) }
          // The tail of a number that a comma split cannot be corrected on its own.
          if faults.hasErrors, index > 0, node.isDecimals(of: nodes[index - 1]) {
            findings.report(FieldFaults.cutByComma([node], after: nodes[index - 1], severity: .error))
          } else {
            findings.append(faults)
          }
        }
        return values
      case .scalar, .record: return element.read(node, into: &findings).map { [$0] }
      }
    }
  }

  /// A list of whole phrases, any of which may hold a comma: one that a comma of `[…]` seems to have cut is told. Where they
  /// are clauses, one of under four words may be the piece of another; so may one that begins with none of the `verbs`,
  /// where the first does.
  public static func phrases<Element: Sendable>(
    of element: FieldType<Element>, areClauses: Bool = false, verbs: [String] = []
  ) -> FieldType
  where Value == [Element] {
    let plain = FieldType<[Element]>.list(of: element)
    return FieldType(shape: plain.shape) { node, findings in
      let node = node.withWholeItems
      if let cut = node.itemCutByComma {
        findings.report(FieldFaults.cutByComma(cut.items, after: cut.before, severity: .warning))
      } else if areClauses, let cut = node.fragmentByComma(verbs) {
        findings.report(FieldFaults.cutByComma([cut.item], after: cut.before, severity: .note))
      }
      return plain.read(node, into: &findings)
    }
  }

  /// A list that may also be one text with commas: `Cờ, Bằng khen`.
  public static func commaList<Element: Sendable>(of element: FieldType<Element>) -> FieldType
  where Value == [Element] {
    let plain = FieldType<[Element]>.list(of: element)
    return FieldType(shape: plain.shape) { node, findings in
      guard case .scalar = node.content, let text = node.line else {
        return plain.read(node, into: &findings)
      }
      // Quoted text is not split.
      let parts = text.splitOutsideQuotes().map { String($0).trimmingSpaces() }.filter { !$0.isEmpty }
      return parts.compactMap { element.read(DataNode(.scalar($0), at: node.place), into: &findings) }
    }
  }

  /// Values under free keys, in source order.
  public static func map<Element: Sendable>(of element: FieldType<Element>) -> FieldType
  where Value == [FieldEntry<Element>] {
    let shape = FieldShape.map(element.shape)
    return FieldType(shape: shape) { node, findings in
      guard case .record(let entries) = node.content else {
        findings.report(FieldFaults.wrongType(shape, node))
        return nil
      }
      var values: [FieldEntry<Element>] = []
      var seen: [String: Located<String>] = [:]
      for entry in entries {
        if let first = seen[entry.key.value] {
          findings.report(FieldFaults.duplicateKey(entry.key, first: first))
        } else {
          seen[entry.key.value] = entry.key
          if let value = element.read(entry.value, into: &findings) {
            values.append(FieldEntry(key: entry.key, value: value))
          }
        }
      }
      return values
    }
  }

  /// A text, or else another type: a record or its short form.
  public static func text(
    _ short: FieldType<Value>, or long: FieldType<Value>
  ) -> FieldType {
    FieldType(shape: .either([short.shape, long.shape])) { node, findings in
      switch node.content {
      case .scalar: short.read(node, into: &findings)
      case .list, .record: long.read(node, into: &findings)
      }
    }
  }
}

/// One of several record types allowed in one place; its leading keys identify it.
public struct RecordVariant<Value: Sendable>: Sendable {
  let description: RecordDescription
  let leads: [FieldDescription]
  let forms: Set<String>
  let read: @Sendable (DataNode, inout Findings) -> Value?

  /// A record identified by one of its leading fields.
  public init<Content: Sendable>(
    _ table: RecordTable<Content>, as change: @escaping @Sendable (Content) -> Value
  ) {
    description = table.description
    leads = description.fields.filter(\.leads)
    forms = Set(leads.flatMap { KeyName.forms(of: $0) })
    read = { node, findings in table.read(node, into: &findings).map(change) }
  }
}

extension FieldType {
  /// One of several records, or a text that `text` can read.
  public static func variants(text: FieldType<Value>?, _ variants: [RecordVariant<Value>]) -> FieldType {
    let shape = FieldShape.either((text.map { [$0.shape] } ?? []) + variants.map { .record($0.description) })
    return FieldType(shape: shape) { node, findings in
      switch node.content {
      case .scalar:
        if let text { return text.read(node, into: &findings) }
      case .record(let entries):
        let keys = entries.map { KeyName.folded($0.key.value) }
        for variant in variants where keys.contains(where: variant.forms.contains) {
          return variant.read(node, &findings)
        }
        if let first = entries.first {
          findings.report(FieldFaults.unknownLead(first.key, leads: variants.flatMap(\.leads)))
          return nil
        }
      case .list: break
      }
      findings.report(FieldFaults.wrongType(shape, node))
      return nil
    }
  }
}

/// A value under a free key.
public struct FieldEntry<Value: Sendable>: Sendable {
  /// The key with its place.
  public let key: Located<String>
  /// The value.
  public let value: Value
}

extension DataNode {
  /// The list with each quotation and each body's name whole that commas of `[…]` cut: an open “ says that the items up to
  /// its ” are one, and “Thể thao và Du lịch” goes on with “Sở Văn hóa”.
  fileprivate var withWholeItems: DataNode {
    guard case .list(let items) = content, isAt("[") else { return self }
    var whole: [DataNode] = []
    var index = 0
    while index < items.count {
      var open = items[index].openQuotations
      var end = index
      while end + 1 < items.count, let next = items[end + 1].line, !items[end + 1].isQuoted,
        open > 0 || items[end + 1].goesOn(with: items[end])
      {
        end += 1
        open += items[end].openQuotations
        if open > 0, next.contains("“") { break }
      }
      if end > index, open == 0 {
        let text = items[index...end].compactMap(\.line).joined(separator: ", ")
        let bytes = items[index].place.bytes.lowerBound..<items[end].place.bytes.upperBound
        whole.append(DataNode(.scalar(text), at: Place(place.file, bytes)))
        index = end + 1
      } else {
        whole.append(items[index])
        index += 1
      }
    }
    return whole.count == items.count ? self : DataNode(.list(whole), at: place)
  }

  /// Whether an item is the rest of the one before it for certain: the second half of a body's name, or a bare noun that
  /// the number before it counts, too (“12 sở, ngành”).
  private func goesOn(with before: DataNode) -> Bool {
    guard case .scalar(let first) = before.content, case .scalar(let second) = content, !before.isQuoted
    else {
      return false
    }
    let (end, next) = (FoldedWords.of(first), FoldedWords.of(second))
    if DataNode.halves.contains(where: { end.hasSuffix(" \($0.0) ") && next.hasPrefix(" \($0.1) ") }) {
      return true
    }
    return first.first?.isNumber ?? false && startsSmall && !second.contains { $0.isNumber }
      && second.split(separator: " ").count < 3 && first.split(separator: " ").count < 4
  }

  /// The ends and beginnings of what a comma parts in the names of bodies.
  private static let halves: [(String, String)] = [
    ("van hoa", "the thao"), ("van hoa", "thong tin"), ("van hoa", "nghe thuat"), ("van hoa", "khoa hoc"),
    ("phat thanh", "truyen hinh"), ("lao dong", "thuong binh"), ("thong tin", "the thao"),
    ("thong tin", "truyen thong"), ("gia dinh", "tre em"), ("cuu nan", "cuu ho"), ("phong chay", "chua chay"),
    ("kinh te", "ha tang"), ("van phong hdnd", "ubnd"),
    ("thanh nien", "thieu nien"),
    ("thanh thieu nien", "nhi dong"), ("giao duc", "thanh nien"),
  ]

  /// How many quotations a text opens and does not close; negative where it closes more.
  private var openQuotations: Int {
    guard case .scalar(let text) = content, !isQuoted else { return 0 }
    return text.unicodeScalars.reduce(0) { $0 + ($1 == "“" ? 1 : $1 == "”" ? -1 : 0) }
  }

  /// The first items of a list in square brackets that seem to continue the item before them: they begin with a small
  /// letter, or the pair is a known one like “Thi đua, Khen thưởng” or “cán bộ, chiến sĩ”.
  fileprivate var itemCutByComma: (before: DataNode, items: [DataNode])? {
    guard case .list(let items) = content, isAt("[") else { return nil }
    for index in items.indices.dropFirst() {
      let (before, item) = (items[index - 1], items[index])
      guard case .scalar(let first) = before.content, case .scalar(let second) = item.content,
        let start = first.unicodeScalars.first, !item.isQuoted
      else { continue }
      let goesOn = item.startsSmall && !start.properties.isLowercase
      let (end, next) = (FoldedWords.of(first), FoldedWords.of(second))
      let isOneName = end.hasSuffix(" thi dua ") && next.hasPrefix(" khen thuong ")
      let isOnePhrase =
        !before.isQuoted && DataNode.people.contains { end.hasSuffix(" \($0) ") }
        && DataNode.people.contains { next.hasPrefix(" \($0) ") }
      guard goesOn || isOneName || isOnePhrase || item.isDecimals(of: before) else { continue }
      return (before, [item] + items[(index + 1)...].prefix { $0.startsSmall && !$0.isQuoted })
    }
    return nil
  }

  /// Whether it begins with a small letter and is not a name like “chùa Linh Quang”.
  private var startsSmall: Bool {
    guard case .scalar(let text) = content else { return false }
    return (text.unicodeScalars.first?.properties.isLowercase ?? false) && !DataNode.isPlaceName(text)
  }

  /// Lower-case words before the names of places, bodies and persons.
  private static let nameWords: [String] = [
    "chùa", "nhà thờ", "giáo xứ", "đền", "đình", "miếu", "xã", "phường", "thị trấn", "đặc khu", "huyện",
    "quận", "thị xã",
    "thành phố", "tỉnh", "thôn", "bản", "ấp", "buôn", "làng", "khóm", "xóm", "khu phố", "tổ dân phố", "tổ",
    "đội", "trường",
    "công ty", "doanh nghiệp", "hợp tác xã", "bệnh viện", "trạm y tế", "ông", "bà", "anh", "chị", "em", "cụ",
    "đồng chí", "hộ",
    "gia đình",
  ]

  /// Whether a text is such a word followed by a name.
  private static func isPlaceName(_ text: String) -> Bool {
    nameWords.contains { word in
      guard text.hasPrefix(word + " "), let next = text.dropFirst(word.count + 1).unicodeScalars.first else {
        return false
      }
      return next.properties.isUppercase || next.properties.numericType != nil
    }
  }

  private var isQuoted: Bool { isAt("\"") || isAt("'") }

  /// Whether it is the tail of a number that a comma in `[…]` split: `12,4%`.
  func isDecimals(of before: DataNode) -> Bool {
    guard case .scalar(let first) = before.content, case .scalar(let second) = content,
      let last = first.unicodeScalars.last, ("0"..."9").contains(last),
      let next = second.unicodeScalars.first,
      ("0"..."9").contains(next), before.place.file === place.file
    else { return false }
    let gap = before.place.bytes.upperBound..<max(place.bytes.lowerBound, before.place.bytes.upperBound)
    return place.file.bytes.indices.contains(gap.lowerBound) && gap.count == 1
      && place.file.bytes[gap.lowerBound] == UInt8(ascii: ",")
  }

  /// Words for people that occur in pairs with a comma: cán bộ, chiến sĩ; học sinh, sinh viên.
  private static let people = [
    "can bo", "chien si", "cong chuc", "vien chuc", "dang vien", "doan vien", "hoi vien", "nhan vien",
    "giao vien", "hoc sinh", "sinh vien", "cong nhan", "nong dan", "nguoi lao dong",
  ]

  /// The first two items of a list in square brackets of which one is no clause: under four words, or without a verb where
  /// verbs are known, and not between quotes.
  fileprivate func fragmentByComma(_ verbs: [String]) -> (before: DataNode, item: DataNode)? {
    guard case .list(let items) = content, isAt("[") else { return nil }
    func begins(_ node: DataNode) -> Bool {
      guard case .scalar(let text) = node.content, !node.isQuoted else { return true }
      return verbs.contains { FoldedWords.of(text).hasPrefix(FoldedWords.of($0)) }
    }
    if let first = items.first, begins(first), let index = items.indices.first(where: { !begins(items[$0]) }),
      !verbs.isEmpty
    {
      return (items[index - 1], items[index])
    }
    return zip(items, items.dropFirst()).first { before, item in
      [before, item].contains { part in
        guard case .scalar(let text) = part.content, !part.isQuoted else { return false }
        return text.split(separator: " ").count < 4
      }
    }
  }

  /// Whether the value begins with a sign.
  func isAt(_ sign: Unicode.Scalar) -> Bool {
    let start = place.bytes.lowerBound
    return start < place.file.bytes.count && place.file.bytes[start] == UInt8(ascii: sign)
  }
}

extension String {
  /// The pieces between commas outside quotes.
  package func splitOutsideQuotes() -> [Substring] {
    var pieces: [Substring] = []
    var start = startIndex
    var depth = 0
    var isStraight = false
    for index in indices {
      switch self[index] {
      case "\u{201C}": depth += 1
      case "\u{201D}": depth = max(0, depth - 1)
      case "\"": isStraight.toggle()
      case "," where depth == 0 && !isStraight:
        pieces.append(self[start..<index])
        start = self.index(after: index)
      default: break
      }
    }
    return pieces + [self[start...]]
  }
}

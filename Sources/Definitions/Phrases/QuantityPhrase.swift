import Diagnostics
import Fields
import Model
import Wording

extension FieldType where Value == Quantity {
  /// Số kèm đơn vị: `gần 13.300 tỷ đồng`.
  static var quantity: FieldType {
    .phrase(
      Message(vi: "số kèm đơn vị", en: "a number with its unit"),
      examples: ["gần 13.300 tỷ đồng", "6 xã", "57,8%"]
    ) { text, findings in
      if let quantity = Quantity(reading: text) { return quantity }
      findings.report(
        PhraseFaults.unreadable(
          text,
          Message(
            vi: "số kèm đơn vị, ví dụ “gần 13.300 tỷ đồng”",
            en: "a number with its unit, such as “gần 13.300 tỷ đồng”")))
      return nil
    }
  }
}

extension Quantity {
  /// Reads an optional word of exactness, a number and the rest as its unit.
  init?(reading text: Text) {
    var cursor = PhraseCursor(text.value)
    var qualifier: Qualifier?
    // "từ" alone begins a range, which is no quantity.
    let choices = Qualifier.allCases.filter { $0 != .from || text.value.contains(" trở ") }
    for choice in choices where cursor.take(choice.name.vi) {
      qualifier = choice
      break
    }
    _ = cursor.take("đạt")
    guard let number = cursor.takeNumber() else { return nil }
    self.init(written: text, qualifier: qualifier, number: number.number, unit: String(cursor.rest).trimmed)
  }
}

extension FieldType where Value == [Statistic.Comparison] {
  /// So sánh: `tăng 10,10% so với cùng kỳ 2021`, `vượt 57,8% so với dự toán thành phố giao`; several in one text, each with a
  /// verb of its own: `đạt 101,3% kế hoạch, tăng 2,1% so với năm trước`.
  static var comparisons: FieldType {
    .phrase(
      Message(vi: "so sánh", en: "a comparison"),
      examples: ["tăng 10,10% so với cùng kỳ 2021", "vượt 57,8% so với dự toán thành phố giao"]
    ) { text, findings in
      let all = Statistic.Comparison.parts(of: text).map { Statistic.Comparison(reading: $0) }
      let read = all.compactMap(\.self)
      if read.count == all.count { return read }
      findings.report(
        PhraseFaults.unreadable(
          text,
          Message(
            vi:
              "so sánh bắt đầu bằng tăng, giảm, vượt, đạt, bằng, tương đương, gấp, cao hơn, thấp hơn, chậm, chiếm hoặc dẫn đầu, ví dụ “tăng 10,10% so với cùng kỳ 2021”",
            en:
              "a comparison that starts with tăng, giảm, vượt, đạt, bằng, tương đương, gấp, cao hơn, thấp hơn, chậm, chiếm or dẫn đầu, such as “tăng 10,10% so với cùng kỳ 2021”"
          )))
      return nil
    }
  }
}

extension Statistic.Comparison {
  private static let directions = Direction.allCases.flatMap { choice in
    ([choice.name.vi] + choice.aliases).map { ($0, choice) }
  }

  /// Words that compare without a direction of their own, or say more than it.
  private static let openings: [(String, Direction)] = [
    ("ước đạt", .reach), ("đạt tỷ lệ", .reach), ("đạt và vượt", .exceed), ("chiếm", .reach),
    ("hoàn thành", .reach),
    ("chưa đạt", .behind), ("không đạt", .behind), ("dẫn đầu", .higher), ("đứng đầu", .higher),
    ("đứng thứ", .reach),
    ("xếp thứ", .reach), ("cao nhất", .higher), ("thấp nhất", .lower), ("nhiều nhất", .higher),
    ("ít nhất", .lower),
    ("cao gấp", .multiply), ("gần bằng", .equal), ("xấp xỉ", .equal), ("ngang", .equal),
    ("không đổi", .equal),
    ("không thay đổi", .equal), ("giữ nguyên", .equal), ("giữ vững", .equal), ("duy trì", .equal),
    ("ổn định", .equal),
    ("không tăng", .equal), ("không giảm", .equal), ("bình quân tăng", .rise), ("bình quân giảm", .fall),
    ("trung bình tăng", .rise), ("ước tăng", .rise), ("ước giảm", .fall), ("ước vượt", .exceed),
    ("nhanh hơn", .exceed),
    ("sớm hơn", .exceed), ("kém", .lower), ("hụt", .behind), ("đều tăng", .rise), ("đều giảm", .fall),
    ("đều đạt", .reach),
  ]

  /// The comparisons of a text, cut at commas behind which another one begins.
  static func parts(of text: Text) -> [Text] {
    var parts: [String] = []
    for piece in text.value.split(separator: ",", omittingEmptySubsequences: false) {
      let words = String(piece)
      if words.hasPrefix(" "), let last = parts.last, direction(of: PhraseCursor(words)) != nil, !last.isEmpty
      {
        parts.append(words.trimmed)
      } else if let last = parts.popLast() {
        parts.append("\(last),\(words)")
      } else {
        parts.append(words)
      }
    }
    return parts.count < 2 ? [text] : parts.map { text.with($0) }
  }

  private static func direction(of cursor: PhraseCursor) -> (
    direction: Direction, rest: PhraseCursor, isWhole: Bool
  )? {
    for (words, direction) in openings {
      var rest = cursor
      if rest.take(words) { return (direction, rest, true) }
    }
    for (words, direction) in directions {
      var rest = cursor
      if rest.take(words) { return (direction, rest, false) }
    }
    return nil
  }

  init?(reading text: Text) {
    guard let (direction, start, isWhole) = Self.direction(of: PhraseCursor(text.value)) else { return nil }
    var cursor = start
    // "vượt cao", "tăng cao" add only colour.
    _ = cursor.take("cao")
    let rest = cursor.rest
    let split = rest.range(of: "so với ")
    let amountText = String(split.map { rest[..<$0.lowerBound] } ?? rest).trimmed
    let base = split.map { String(rest[$0.upperBound...]).trimmed } ?? ""
    let average = PhraseCursor(amountText).begins(with: "bình quân")
    guard !isWhole, !average, var amount = Quantity(reading: text.with(amountText)) else {
      // A number that cannot be read is a fault; words without one are the clerk's own.
      if amountText.first?.isNumber ?? false, Quantity(reading: text.with(amountText)) == nil { return nil }
      guard isWhole || !rest.isEmpty || direction.standsAlone else { return nil }
      self.init(written: text, direction: direction, amount: nil, base: "")
      return
    }
    let parts = amount.unit.split(separator: " ", maxSplits: 1)
    // Without "so với" what follows the percent sign is the base: `đạt 121,7% kế hoạch`.
    if base.isEmpty, parts.count == 2, parts[0] == "%" {
      amount = Quantity(
        written: amount.written, qualifier: amount.qualifier, number: amount.number, unit: "%")
      self.init(written: text, direction: direction, amount: amount, base: String(parts[1]))
    } else {
      self.init(written: text, direction: direction, amount: amount, base: base)
    }
  }
}

extension Statistic.Comparison.Direction {
  /// Whether the verb says something without a number: tăng, giảm so với năm trước.
  fileprivate var standsAlone: Bool {
    switch self {
    case .rise, .fall: true
    case .fallTo, .riseTo, .multiply, .exceed, .higher, .lower, .behind, .equal, .reach: false
    }
  }
}

extension FieldType where Value == Statistic.Rank {
  /// Xếp hạng: `thứ Nhất khối quận, huyện`.
  static var rank: FieldType {
    .phrase(Message(vi: "thứ hạng", en: "a rank"), examples: ["thứ Nhất khối quận, huyện"]) {
      text, findings in
      var cursor = PhraseCursor(text.value)
      _ = cursor.take("xếp")
      let saysOrdinal = cursor.take("thứ")
      let position = cursor.rest.prefix { $0 != " " }
      if !saysOrdinal, let phrase = Statistic.Rank.phrase(cursor) {
        var rank = Statistic.Rank(position: text.with(phrase))
        rank.isPhrase = true
        return rank
      }
      guard !position.isEmpty else {
        findings.report(
          PhraseFaults.unreadable(
            text,
            Message(
              vi: "thứ hạng, ví dụ “thứ Nhất khối quận, huyện”",
              en: "a rank, such as “thứ Nhất khối quận, huyện”")))
        return nil
      }
      var rank = Statistic.Rank(position: text.with(String(position)))
      let among = String(cursor.rest.dropFirst(position.count)).trimmed
      if !among.isEmpty { rank.among = text.with(among) }
      return rank
    }
  }
}

extension Statistic.Rank {
  /// A rank that no "thứ" stands before, with its verb: `xếp hạng 3`, `xếp trong tốp 10`, `đứng đầu khối`; nil for a number
  /// or Nhất, Nhì, Ba.
  fileprivate static func phrase(_ cursor: PhraseCursor) -> String? {
    let words = String(cursor.rest).trimmed
    let first = Folding.sameWord(String(words.prefix { $0 != " " && $0 != "/" }))
    let ordinals = [
      "nhất", "nhì", "nhị", "hai", "ba", "tư", "bốn", "năm", "sáu", "bảy", "tám", "chín", "mười",
    ]
    if words.first?.isNumber ?? true || ordinals.contains(where: { Folding.sameWord($0) == first }) {
      return nil
    }
    if ["đứng", "dẫn đầu", "nằm", "thuộc", "lọt", "ở"].contains(where: { cursor.begins(with: $0) }) {
      return words
    }
    let isGroup = ["tốp", "top", "nhóm"].contains { cursor.begins(with: $0) }
    return isGroup ? "xếp trong \(words)" : "xếp \(words)"
  }
}

/// One end of a change: `2,55% (năm 2021)`.
struct ChangeEnd: Sendable {
  let quantity: Quantity
  let when: Text?
}

extension FieldType where Value == ChangeEnd {
  /// Mốc của một thay đổi.
  static var changeEnd: FieldType {
    .phrase(Message(vi: "số kèm mốc thời gian", en: "a number with its time"), examples: ["2,55% (năm 2021)"])
    {
      text, findings in
      var rest = Substring(text.value)
      var when: Text?
      if rest.hasSuffix(")"), let open = rest.lastIndex(of: "(") {
        when = text.with(String(rest[rest.index(after: open)...].dropLast()).trimmed)
        rest = rest[..<open]
      }
      if let quantity = Quantity(reading: text.with(String(rest).trimmed)) {
        return ChangeEnd(quantity: quantity, when: when)
      }
      findings.report(
        PhraseFaults.unreadable(
          text, Message(vi: "số, ví dụ “2,55% (năm 2021)”", en: "a number, such as “2,55% (năm 2021)”")))
      return nil
    }
  }
}

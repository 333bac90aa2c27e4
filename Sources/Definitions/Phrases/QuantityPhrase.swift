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
    for choice in Qualifier.allCases where cursor.take(choice.name.vi) {
      qualifier = choice
      break
    }
    _ = cursor.take("đạt")
    guard let number = cursor.takeNumber() else { return nil }
    self.init(written: text, qualifier: qualifier, number: number.number, unit: String(cursor.rest).trimmed)
  }
}

extension FieldType where Value == Statistic.Comparison {
  /// So sánh: `tăng 10,10% so với cùng kỳ 2021`, `vượt 57,8% so với dự toán thành phố giao`.
  static var comparison: FieldType {
    .phrase(
      Message(vi: "so sánh", en: "a comparison"),
      examples: ["tăng 10,10% so với cùng kỳ 2021", "vượt 57,8% so với dự toán thành phố giao"]
    ) { text, findings in
      if let comparison = Statistic.Comparison(reading: text) { return comparison }
      findings.report(
        PhraseFaults.unreadable(
          text,
          Message(
            vi:
              "so sánh bắt đầu bằng tăng, giảm, vượt, đạt, bằng, gấp, cao hơn, thấp hơn hoặc chậm, ví dụ “tăng 10,10% so với cùng kỳ 2021”",
            en:
              "a comparison that starts with tăng, giảm, vượt, đạt, bằng, gấp, cao hơn, thấp hơn or chậm, such as “tăng 10,10% so với cùng kỳ 2021”"
          )))
      return nil
    }
  }
}

extension Statistic.Comparison {
  init?(reading text: Text) {
    var cursor = PhraseCursor(text.value)
    let directions = Direction.allCases.flatMap { choice in
      ([choice.name.vi] + choice.aliases).map { ($0, choice) }
    }
    guard let direction = directions.first(where: { cursor.take($0.0) })?.1 else { return nil }
    // "vượt cao", "tăng cao" add only colour.
    _ = cursor.take("cao")
    let rest = cursor.rest
    let split = rest.range(of: "so với ")
    let amountText = String(split.map { rest[..<$0.lowerBound] } ?? rest).trimmed
    let base = split.map { String(rest[$0.upperBound...]).trimmed } ?? ""
    guard var amount = Quantity(reading: text.with(amountText)) else { return nil }
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

extension FieldType where Value == Statistic.Rank {
  /// Xếp hạng: `thứ Nhất khối quận, huyện`.
  static var rank: FieldType {
    .phrase(Message(vi: "thứ hạng", en: "a rank"), examples: ["thứ Nhất khối quận, huyện"]) {
      text, findings in
      var cursor = PhraseCursor(text.value)
      _ = cursor.take("xếp")
      _ = cursor.take("thứ")
      let position = cursor.rest.prefix { $0 != " " }
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

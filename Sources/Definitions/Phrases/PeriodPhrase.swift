import Diagnostics
import Fields
import Model
import Wording

extension FieldType where Value == Period {
  /// Năm, giai đoạn, nhiệm kỳ, năm học.
  static var period: FieldType {
    .phrase(
      Message(vi: "năm hoặc giai đoạn", en: "a year or a span of years"),
      examples: ["2022", "2015-2020", "năm học 2021-2022", "6 tháng đầu năm 2026"]
    ) { text, findings in
      if let period = Period(reading: text) ?? Period(partOfYear: text) ?? Period(inWords: text) {
        return period
      }
      findings.report(
        PhraseFaults.unreadable(
          text,
          Message(
            vi: "năm hoặc giai đoạn, ví dụ 2022, 2015-2020", en: "a year or span, such as 2022, 2015-2020")
        ))
      return nil
    }
  }
}

extension Period {
  private static let signs: Set<Character> = ["-", "–", "—", "÷", "/"]

  /// Reads a part of a year, `6 tháng đầu năm 2026`, `quý I/2026`, `tháng 5/2026`, which is kept word for word.
  fileprivate init?(partOfYear text: Text) {
    let words = text.value.split { $0 == " " || $0 == "/" }
    guard let year = words.last.flatMap({ Int($0) }), (1900...2200).contains(year), words.count > 2,
      let first = words.first?.lowercased()
    else { return nil }
    let isMonths = Int(first).map { (1...11).contains($0) } ?? false && words[1].lowercased() == "tháng"
    guard isMonths || ["quý", "tháng"].contains(first) else { return nil }
    self.init(written: text, kind: .part, firstYear: year, lastYear: year)
  }

  /// Reads a time in words of its own that ends with its year or years, which is kept word for word: `học kỳ I năm học
  /// 2025-2026`, `vụ Đông Xuân 2025-2026`, `từ năm 2020 đến năm 2025`, `5 năm 2020-2025`.
  fileprivate init?(inWords text: Text) {
    let first = String(text.value.prefix { $0 != " " }).lowercased()
    let openings = ["học", "vụ", "mùa", "xuân", "đợt", "từ", "niên", "khóa", "khoá", "chiến", "tuần", "năm"]
    let isYears = Int(first).map { (2...100).contains($0) } ?? false && text.value.contains(" năm ")
    guard isYears || openings.contains(first) else { return nil }
    let words = text.value.split { $0 == " " || Period.signs.contains($0) }
    let years = words.compactMap { word in word.utf8.count == 4 ? Int(word) : nil }
    // The years are the last that is said, so that no number is taken for one.
    guard words.count > 2, words.last?.utf8.count == 4, let start = years.first, let end = years.last,
      (1...2).contains(years.count), (1900...2200).contains(start), start <= end, end <= 2200,
      first != "năm" || years.count == 1 && words[1].contains(where: { $0.isLetter })
        || words.count == 4 && years.count == 2 && ["và", "đến", "tới"].contains(words[2].lowercased())
    else { return nil }
    if first == "học", years.count == 2, end != start + 1 { return nil }
    self.init(written: text, kind: .part, firstYear: start, lastYear: end)
  }

  /// Reads `2022`, `năm 2022`, `2015-2020`, `giai đoạn 2015÷2020`, `năm học 2021-2022`.
  init?(reading text: Text) {
    var cursor = PhraseCursor(text.value)
    let isSchoolYear = cursor.take("năm học")
    if !isSchoolYear {
      for word in ["giai đoạn", "nhiệm kỳ", "trong giai đoạn", "năm"] where cursor.take(word) { break }
    }
    let parts = cursor.rest.split(whereSeparator: { Period.signs.contains($0) || $0 == " " })
    let years = parts.compactMap { part in part.utf8.count == 4 ? Int(part) : nil }
    guard years.count == parts.count, (1...2).contains(years.count), let first = years.first,
      let last = years.last, (1900...2200).contains(first), first <= last, last <= 2200
    else { return nil }
    guard !isSchoolYear || last == first + 1 else { return nil }
    self.init(
      written: text, kind: isSchoolYear ? .schoolYear : years.count == 1 ? .year : .span, firstYear: first,
      lastYear: last)
  }
}

extension FieldType where Value == Located<ClockTime> {
  /// Giờ: `16:31`, `16h31`.
  static var clockTime: FieldType {
    .phrase(Message(vi: "giờ:phút", en: "hour:minute"), examples: ["16:31"]) { text, findings in
      let parts = text.value.split(whereSeparator: { $0 == ":" || $0 == "h" })
      if (2...3).contains(parts.count), let hour = Int(parts[0]), let minute = Int(parts[1]),
        let time = ClockTime(hour: hour, minute: minute)
      {
        return Located(time, at: text.place)
      }
      findings.report(
        PhraseFaults.unreadable(text, Message(vi: "giờ:phút, ví dụ 16:31", en: "hour:minute, such as 16:31")))
      return nil
    }
  }
}

extension FieldType where Value == Occasion {
  /// Dịp viết gọn: `20 năm Ngày thành lập quận Hải An (10/5/2003 - 10/5/2023)`.
  static var occasionText: FieldType {
    .phrase(
      Message(vi: "dịp kỷ niệm", en: "an occasion"),
      examples: ["20 năm Ngày thành lập quận Hải An (10/5/2003 - 10/5/2023)"]
    ) { text, findings in
      var rest = Substring(text.value)
      var dates: [Day] = []
      if rest.hasSuffix(")"), let open = rest.lastIndex(of: "(") {
        let inner = rest[rest.index(after: open)...].dropLast()
        // A day that comes back each year stays in the name: Ngày Khoa học và Công nghệ Việt Nam (18/5).
        let isYearly = inner.split(separator: "/").count == 2 && inner.allSatisfy { $0.isNumber || $0 == "/" }
        for part in isYearly ? [] : inner.split(whereSeparator: { $0 == "-" || $0 == "–" }) {
          let node = DataNode(
            .scalar(String(part)), at: text.place(of: part.startIndex..<part.endIndex) ?? PhraseFaults.nowhere
          )
          guard let day = FieldType<Day>.date.read(node, into: &findings) else { return nil }
          dates.append(day)
        }
        if !isYearly { rest = rest[..<open] }
      }
      var cursor = PhraseCursor(rest)
      var years: Int?
      if let number = cursor.takeNumber()?.number, number.decimals == 0, cursor.take("năm") {
        years = number.unscaled
      }
      let name = years == nil ? String(rest) : String(cursor.rest)
      var occasion = Occasion(name: text.with(name.trimmed))
      occasion.years = years
      occasion.from = dates.first
      occasion.to = dates.count > 1 ? dates.last : nil
      return occasion
    }
  }
}

extension String {
  /// The text without the plain spaces around it.
  var trimmed: String {
    var text = self[...]
    while text.first == " " { text = text.dropFirst() }
    while text.last == " " { text = text.dropLast() }
    return String(text)
  }

  /// The text without curly or straight quotes around the whole of it, and whether it had them.
  var unquoted: (text: String, wasQuoted: Bool) {
    for (open, close) in [("“", "”"), ("\"", "\""), ("«", "»"), ("‘", "’")] where count > 2 {
      if hasPrefix(open), hasSuffix(close) { return (String(dropFirst().dropLast()).trimmed, true) }
    }
    return (self, false)
  }
}

import Diagnostics
import Fields
import Model
import Wording

extension FieldType where Value == Text {
  /// A text without the sign at its end, which the document sets; without the words that its key already says, too.
  static func bare(after starts: [String] = []) -> FieldType {
    text.map { Ending.removed(from: Ending.without($0, starts)) }
  }

  /// A text without the sign at its end.
  static var bare: FieldType { bare() }

  /// Where money comes from, without the words that documents put before it: "trích từ quỹ …", "Do ngân sách xã đảm bảo".
  static var moneySource: FieldType {
    item.map { text in
      var source = text
      for start in ["Kinh phí:", "Nguồn kinh phí:", "Nguồn:"] where source.value.hasPrefix(start) {
        source = Ending.line(source.with(String(source.value.dropFirst(start.count))))
      }
      for start in ["được trích từ", "trích từ", "trích", "lấy từ", "chi từ", "từ"] {
        source = Ending.without(source, [start])
      }
      let words = source.value.split(separator: " ")
      guard words.count > 3, Casing.lower(String(words[0])) == "do",
        ["đảm bảo", "bảo đảm", "chi trả"].contains(words.suffix(2).joined(separator: " "))
      else { return source }
      return source.with(words.dropFirst().dropLast(2).joined(separator: " "))
    }
  }

  /// Trích yếu as it follows “Về việc”: "(V/v: Tặng Giấy khen)" is "tặng Giấy khen".
  static var subject: FieldType { text.map { Ending.subject($0) } }

  /// Địa danh as it stands before a date, without the date that was pasted with it.
  static var issuingPlace: FieldType {
    bare.then { text, place, findings in
      let words = text.value.split(separator: " ")
      guard let day = words.firstIndex(where: { Casing.lower(String($0)) == "ngày" }), day > 0 else {
        return text
      }
      if words[day...].contains(where: { $0.contains(where: \.isNumber) }) {
        findings.report(NameFaults.dateInPlace(text))
      }
      return Ending.removed(from: text.with(words[..<day].joined(separator: " ")))
    }
  }

  /// The name of a person's own Word file, relative to the definition.
  static var wordFile: FieldType { text }

  /// A line of a list without its dash and its final sign.
  static func item(after starts: [String] = []) -> FieldType {
    text.map { text in
      let bare = Ending.line(text)
      return Ending.line(Ending.without(bare, starts))
    }
  }

  /// A line of a list without its dash and its final sign.
  static var item: FieldType { item() }

  /// A text without the quotation marks around it.
  static var unquoted: FieldType { text.map { $0.with($0.value.unquoted.text) } }
}

/// A text on one line, and its lines where it was written on several.
struct LinedText: Sendable {
  let whole: Text
  let lines: [Text]?
}

extension FieldType where Value == LinedText {
  /// A text without the sign at its end, and without quotation marks around all of it.
  static var bare: FieldType {
    let text = FieldType<Text>.bare
    return FieldType(shape: text.shape) { node, findings in
      guard let whole = text.read(node, into: &findings).map({ Ending.unwrapped($0) }) else { return nil }
      guard case .scalar(let written) = node.content else { return LinedText(whole: whole, lines: nil) }
      let lines = written.split(whereSeparator: \.isNewline).map {
        Located(String($0.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed()), at: node.place)
      }.filter { !$0.value.isEmpty }
      guard lines.count > 1, let last = lines.last else { return LinedText(whole: whole, lines: nil) }
      return LinedText(whole: whole, lines: lines.dropLast() + [Ending.removed(from: last)])
    }
  }
}

extension FieldType where Value == [ReportPart] {
  /// The parts of a report that mention something.
  static var reportParts: FieldType { .list(of: .choice()) }
}

extension Text {
  /// A placeholder where a required value is read later.
  static let unread = Text("", at: nil)
}

/// What clerks write around a text, though the document puts it there itself.
enum Ending {
  /// A text without the words that its key already says.
  static func without(_ text: Text, _ starts: [String]) -> Text {
    var cursor = PhraseCursor(text.value)
    for start in starts where cursor.take(start) { return text.with(String(cursor.rest)) }
    return text
  }

  /// Trích yếu without the words and signs that stand before it on paper, and with the small letter that goes on after
  /// “Về việc”; a name keeps its capital.
  static func subject(_ text: Text) -> Text {
    var rest = text
    var length = 0
    repeat {
      length = rest.value.utf8.count
      rest = unwrapped(removed(from: rest))
      var cursor = PhraseCursor(rest.value)
      let isKind = ["Quyết định", "Tờ trình", "Trích yếu"].contains { cursor.take($0) }
      if isKind { cursor.skip(" .:-–;") }
      let isSaid = ["Về việc", "V/v", "V.v", "Vv"].contains { cursor.take($0) }
      guard isSaid || !isKind else { break }
      cursor.skip(" .:-–;")
      if !cursor.begins(with: "việc làm") { _ = cursor.take("việc") }
      rest = rest.with(String(cursor.rest))
    } while rest.value.utf8.count < length
    let words = rest.value.split(separator: " ", maxSplits: 2)
    let isName =
      words.count > 1 && words[1].first?.isUppercase == true
      && !conferring.contains(Casing.lower(String(words[0])))
    return isName ? rest : rest.with(Casing.inner(rest.value))
  }

  /// First words of what a decision does, before the names of forms: “Tặng Giấy khen”.
  private static let conferring: Set<String> = [
    "tặng", "truy", "khen", "công", "trao", "thưởng", "phong", "tôn", "vinh", "suy", "cấp", "xét", "đề",
  ]

  /// A text without one pair of quotation marks or brackets around all of it.
  static func unwrapped(_ text: Text) -> Text {
    for (open, close) in [("“", "”"), ("\"", "\""), ("«", "»"), ("(", ")"), ("[", "]")]
      as [(Character, Character)]
    where text.value.first == open && text.value.last == close && text.value.count > 2 {
      let inside = text.value.dropFirst().dropLast()
      if !inside.contains(open), !inside.contains(close) {
        return removed(from: text.with(String(inside).trimmed))
      }
    }
    return text
  }

  private static let signs: Set<Unicode.Scalar> = [";", ".", "/", " ", ",", "!", "…", ":", "\u{A0}"]

  /// Ends of names that have a full stop of their own.
  private static let abbreviations = [" Ltd.", " Co.", " Inc.", " Corp.", " TP.", " Jr.", " Sr."]

  /// A text without the signs at its end that the document adds, or that were pasted with it: `;`, `./.`, `!`, `…`
  ///
  /// A colon stays where a person's own article leads to something.
  static func removed(from text: Text, butForColon: Bool = false) -> Text {
    if butForColon, text.value.hasSuffix(":") { return text }
    guard let last = text.value.unicodeScalars.last, signs.contains(last),
      !abbreviations.contains(where: { text.value.hasSuffix($0) })
    else { return text }
    var scalars = text.value.unicodeScalars[...]
    while let last = scalars.last, signs.contains(last) { scalars.removeLast() }
    // An abbreviation or an empty line is left as it is.
    return scalars.isEmpty ? text : text.with(String(scalars))
  }

  /// Lines that were pasted into one with their marks, as one sentence: "+ Vận động nhân dân; + Hiến đất", "1. Tuần tra.
  /// 2. Hòa giải".
  static func joined(_ text: String) -> String {
    for mark in ["+ ", "- ", "– ", "• ", "* "] {
      let between = [";", "."].map { "\($0) \(mark)" }
      guard text.hasPrefix(mark) || between.contains(where: { text.firstRange(of: $0) != nil }) else {
        continue
      }
      let body = text.hasPrefix(mark) ? String(text.dropFirst(mark.count)) : text
      let parts = between.reduce([body]) { parts, sign in
        parts.flatMap { $0.split(separator: sign).map(String.init) }
      }
      return sentence(parts)
    }
    return numbered(text).map(sentence) ?? text
  }

  /// The parts of a text that are numbered from 1 on.
  private static func numbered(_ text: String) -> [String]? {
    for sign in [". ", ") ", "/ "] where text.hasPrefix("1\(sign)") {
      var parts: [String] = []
      var rest = text.dropFirst(1 + sign.count)
      var number = 2
      while let range = rest.firstRange(of: " \(number)\(sign)") {
        parts.append(String(rest[..<range.lowerBound]))
        rest = rest[range.upperBound...]
        number += 1
      }
      return parts.isEmpty ? nil : parts + [String(rest)]
    }
    return nil
  }

  private static func sentence(_ parts: [String]) -> String {
    let bare = parts.map { removed(from: Located($0, at: nil)).value.trimmed }.filter { !$0.isEmpty }
    return ([bare.first].compactMap(\.self) + bare.dropFirst().map { Casing.inner($0) }).joined(
      separator: "; ")
  }

  /// Who proposes, as it follows “Theo đề nghị của”: of "Tờ trình số 12/TTr-VHXH ngày 10/3/2026 của Phòng A" it is Phòng A, in
  /// that paper.
  static func proposal(_ text: Text) -> Text {
    let papers = ["Tờ trình", "Công văn", "Báo cáo", "Văn bản", "Biên bản"]
    guard papers.contains(where: { text.value.hasPrefix($0 + " ") }),
      let of = text.value.firstRange(of: " của ")
    else { return text }
    let (paper, after) = (text.value[..<of.lowerBound], text.value[of.upperBound...])
    let about = after.firstRange(of: " về ")?.lowerBound ?? after.endIndex
    return text.with("\(after[..<about]) tại \(paper)\(after[about...])")
  }

  /// A ground without the short forms that a paper writes out: “Luật TĐKT”, “NĐ số 152/2025/NĐ-CP”.
  static func writtenOut(_ ground: Text) -> Text {
    for (short, full) in [
      ("Luật TĐKT", "Luật Thi đua, khen thưởng"), ("NĐ số", "Nghị định số"), ("NĐ", "Nghị định số"),
    ] {
      var cursor = PhraseCursor(ground.value)
      if cursor.take(short) { return ground.with("\(full) \(cursor.rest)".trimmed) }
    }
    return ground
  }

  /// A line of a list without its dash and its final sign.
  static func line(_ text: Text) -> Text {
    var scalars = text.value.unicodeScalars[...]
    while let first = scalars.first, ["-", "–", "—", "+", "•", "*", "·", " ", ":"].contains(first) {
      scalars.removeFirst()
    }
    return scalars.isEmpty ? text : removed(from: text.with(String(scalars)))
  }
}

import Foundation
import Model
import Wording

@testable import News

/// What no draft may do, whatever its definition: each function gives the faults of a finished text.
enum NewsLint {
  /// The opener of a sentence, whatever the event is called; nil for none.
  private static func opener(of sentence: String) -> String? {
    let openers = /^((Cũng t|T)ại \p{L}+( \p{L}+)?|(Nhân d|Cũng nhân d|D)ịp này|Bên cạnh đó|Ngoài ra),/
    return sentence.firstMatch(of: openers).map { String($0.output.0) }
  }

  private static func lines(_ text: String) -> [String] {
    text.split(separator: "\n").map(String.init)
  }

  private static func sentences(_ line: String) -> [String] { line.components(separatedBy: ". ") }

  /// One opener twice running, be there sentences without one between them.
  static func repeatedOpeners(_ text: String) -> [String] {
    var faults: [String] = []
    var last = ""
    for sentence in lines(text).flatMap(sentences) {
      guard let opener = opener(of: sentence) else { continue }
      if opener == last { faults.append(sentence) }
      last = opener
    }
    return faults
  }

  /// Sentences of the body that begin with a bare figure; a day and "5 năm qua" are none.
  static func bareFigures(_ text: String) -> [String] {
    lines(text).dropFirst().flatMap(sentences).filter { sentence in
      guard let first = sentence.unicodeScalars.first, ("0"..."9").contains(first) else { return false }
      let isTime = sentence.firstMatch(of: /^\d+ năm (qua|gần đây)/) != nil
      let isDay = sentence.firstMatch(of: /^\d{1,2}[\/.-]\d{1,2}[\/.-]\d{4}/) != nil
      return !isTime && !isDay
    }
  }

  /// Words that stand twice in a row.
  static func doubledWords(_ text: String) -> [String] {
    lines(text).flatMap { line -> [String] in
      let words = line.split(separator: " ")
      return zip(words, words.dropFirst()).filter { $0.first?.isLetter == true && $0 == $1 }.map {
        "\($0) \($1)"
      }
    }
  }

  /// Full dates of the body in another form than the outlet's; the line of publication has its own.
  static func strangeDates(_ text: String, _ form: DateForm) -> [String] {
    let sign =
      switch form {
      case .hyphen: "-"
      case .dot: "."
      default: "/"
      }
    let body = lines(text).filter { !$0.contains("|") && $0.count > 60 }.joined(separator: " ")
    return body.matches(of: /\d{1,2}([\/.-])\d{1,2}\1\d{4}/).filter { $0.output.1 != sign }.map {
      String($0.output.0)
    }
  }

  /// Awards with and without their capital in one text.
  static func mixedCapitals(_ text: String) -> [String] {
    let body = lines(text).filter { !$0.contains("|") && $0.count > 60 }.joined(separator: " ")
    let names = [("Bằng khen", "bằng khen"), ("Giấy khen", "giấy khen")]
    return names.filter { body.contains(" " + $0.0) && body.contains(" " + $0.1) }.map(\.0)
  }

  /// Figures that rose told as a fall, or the other way round.
  static func wrongDirections(_ text: String) -> [String] {
    text.matches(of: /(tăng|giảm) từ ([\d.,]+).{0,40}? (?:lên|xuống còn) ([\d.,]+)/).filter { match in
      guard let from = number(match.output.2), let to = number(match.output.3) else { return false }
      return match.output.1 == "tăng" ? to <= from : to >= from
    }.map { String($0.output.0) }
  }

  private static func number(_ text: Substring) -> Double? {
    var digits = text.replacing(".", with: "").replacing(",", with: ".")
    while digits.last == "." { digits.removeLast() }
    return Double(digits)
  }
}

import Diagnostics
import DocumentTree
import XMLKit

/// Reads the attributes of one template element; a value that does not fit its kind is reported and counts as absent.
struct AttributeReader {
  let element: XMLElement
  let origin: Place?

  init(_ element: XMLElement) {
    self.element = element
    self.origin = element.place
  }

  func text(_ name: String) -> String? { element[name] }

  /// A length written as a number of millimetres.
  func millimetres(_ name: String, into findings: inout Findings) -> Length? {
    number(name, unit: Message(vi: "số milimét", en: "a number of millimetres"), into: &findings).map(
      Length.mm)
  }

  /// A length written as a number of points.
  func points(_ name: String, into findings: inout Findings) -> Length? {
    number(name, unit: Message(vi: "số point (pt)", en: "a number of points"), into: &findings).map(Length.pt)
  }

  /// A size of letters or of space between them: none below zero, none larger than paper.
  func size(
    _ name: String, from least: Double = 1, to most: Double = 400, into findings: inout Findings
  ) -> Length? {
    let (low, high) = (Int(least), Int(most))
    let wanted = Message(vi: "số point (pt) từ \(low) đến \(high)", en: "points from \(low) to \(high)")
    guard let value = number(name, unit: wanted, into: &findings) else { return nil }
    guard (least...most).contains(value) else {
      refuse(name, wanted: wanted, into: &findings)
      return nil
    }
    return .pt(value)
  }

  /// A share of something, from 0 to 1.
  func share(_ name: String, into findings: inout Findings) -> Double? {
    let wanted = Message(vi: "số từ 0 đến 1", en: "a number from 0 to 1")
    guard let value = number(name, unit: wanted, into: &findings) else { return nil }
    guard (0...1).contains(value) else {
      refuse(name, wanted: wanted, into: &findings)
      return nil
    }
    return value
  }

  /// Several millimetres, separated by spaces.
  func millimetreList(_ name: String, into findings: inout Findings) -> [Length]? {
    guard let raw = element[name] else { return nil }
    let wanted = Message(
      vi: "các số milimét cách nhau bằng dấu cách", en: "numbers of millimetres with spaces between")
    var lengths: [Length] = []
    for word in raw.split(separator: " ") {
      guard let value = AttributeReader.plainNumber(word) else {
        refuse(name, wanted: wanted, into: &findings)
        return nil
      }
      lengths.append(.mm(value))
    }
    guard !lengths.isEmpty else {
      refuse(name, wanted: wanted, into: &findings)
      return nil
    }
    return lengths
  }

  /// A count, 1 or more.
  func count(_ name: String, into findings: inout Findings) -> Int? {
    guard let raw = element[name] else { return nil }
    guard let value = Int(raw), (1...10_000).contains(value) else {
      refuse(name, wanted: Message(vi: "số nguyên từ 1", en: "a whole number from 1"), into: &findings)
      return nil
    }
    return value
  }

  /// `true` or `false`.
  func truth(_ name: String, into findings: inout Findings) -> Bool? {
    guard let raw = element[name] else { return nil }
    switch raw {
    case "true": return true
    case "false": return false
    case "": return nil
    default:
      refuse(name, wanted: Message(vi: "true hoặc false", en: "true or false"), into: &findings)
      return nil
    }
  }

  /// A colour as `#RRGGBB`.
  func colour(_ name: String, into findings: inout Findings) -> Colour? {
    guard let raw = element[name] else { return nil }
    guard let colour = Colour(hex: raw) else {
      refuse(name, wanted: Message(vi: "màu dạng #RRGGBB", en: "a colour as #RRGGBB"), into: &findings)
      return nil
    }
    return colour
  }

  /// One of a few words.
  func choice<Choice: RawRepresentable & CaseIterable>(
    _ name: String, _ type: Choice.Type, into findings: inout Findings
  ) -> Choice? where Choice.RawValue == String {
    guard let raw = element[name], !raw.isEmpty else { return nil }
    if let choice = Choice(rawValue: raw) { return choice }
    let words = Choice.allCases.map(\.rawValue).joined(separator: ", ")
    refuse(name, wanted: Message(vi: "một trong: \(words)", en: "one of: \(words)"), into: &findings)
    return nil
  }

  /// Reports an attribute that must be there.
  func missing(_ name: String, into findings: inout Findings) {
    findings.error(
      MarkupCodes.missingAttribute,
      Message(
        vi: "phần tử <\(element.name)> thiếu thuộc tính \(name)",
        en: "the element <\(element.name)> lacks the attribute \(name)"), at: origin)
  }

  private func number(_ name: String, unit: Message, into findings: inout Findings) -> Double? {
    guard let raw = element[name] else { return nil }
    guard let value = AttributeReader.plainNumber(raw) else {
      refuse(name, wanted: unit, into: &findings)
      return nil
    }
    return value
  }

  private func refuse(_ name: String, wanted: Message, into findings: inout Findings) {
    let raw = element[name] ?? ""
    findings.error(
      MarkupCodes.badAttribute,
      Message(
        vi: "thuộc tính \(name)=\"\(raw)\" của <\(element.name)> phải là \(wanted.vi)",
        en: "the attribute \(name)=\"\(raw)\" of <\(element.name)> must be \(wanted.en)"),
      at: element.attributes.first { $0.name == name }?.place ?? origin)
  }

  /// A plain decimal with a point, in a range that paper knows; no exponent, infinity or nan.
  private static func plainNumber(_ text: some StringProtocol) -> Double? {
    guard !text.isEmpty, text.utf8.count <= 12,
      text.utf8.allSatisfy({ (48...57).contains($0) || $0 == 46 || $0 == 45 }), let value = Double(text),
      abs(value) <= 10_000
    else { return nil }
    return value
  }
}

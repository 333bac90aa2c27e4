import Diagnostics
import DocumentTree
import TemplateLanguage
import XMLKit

/// An attribute of the markup, declared once: its name, its help, and how its text is parsed. The check of templates,
/// the vocabulary and the builder use this declaration.
struct MarkupAttribute<Value: Sendable>: Sendable {
  /// The name in templates.
  let name: String
  /// Whether the element requires it.
  let isRequired: Bool
  /// One line of help.
  let help: Message
  /// The expected text, in words.
  let wanted: Message
  /// The allowed words; empty when other text is allowed.
  let words: [String]
  /// Parses the text; nil when it is not a valid value.
  let parse: @Sendable (String) -> Value?

  /// The declaration for the check of templates.
  var declared: MarkupVocabulary.Attribute {
    let parse = parse
    return MarkupVocabulary.Attribute(
      name, isRequired: isRequired,
      words.isEmpty ? .checked(rule: wanted) { $0.isEmpty || parse($0) != nil } : .oneOf(words), help: help)
  }

  /// The same attribute, required.
  var required: MarkupAttribute {
    MarkupAttribute(name: name, isRequired: true, help: help, wanted: wanted, words: words, parse: parse)
  }

  private init(
    name: String, isRequired: Bool = false, help: Message, wanted: Message, words: [String] = [],
    parse: @escaping @Sendable (String) -> Value?
  ) {
    self.name = name
    self.isRequired = isRequired
    self.help = help
    self.wanted = wanted
    self.words = words
    self.parse = parse
  }
}

extension MarkupAttribute where Value == String {
  static func text(_ name: String, _ vi: String, _ en: String) -> MarkupAttribute {
    MarkupAttribute(name: name, help: Message(vi: vi, en: en), wanted: Message(vi: "chữ", en: "text")) { $0 }
  }
}

extension MarkupAttribute where Value == Length {
  /// A number of millimetres, which may be negative.
  static func millimetres(_ name: String, _ vi: String, _ en: String) -> MarkupAttribute {
    MarkupAttribute(
      name: name, help: Message(vi: vi, en: en),
      wanted: Message(vi: "số milimét", en: "a number of millimetres")
    ) { plainNumber($0).map(Length.mm) }
  }

  /// A size of letters or of space between them, in points, limited to the size of paper.
  static func points(
    _ name: String, from least: Double = 0, to most: Double = 400, _ vi: String, _ en: String
  ) -> MarkupAttribute {
    MarkupAttribute(
      name: name, help: Message(vi: vi, en: en),
      wanted: Message(
        vi: "số point (pt) từ \(Int(least)) đến \(Int(most))",
        en: "points from \(Int(least)) to \(Int(most))")
    ) { text in plainNumber(text).flatMap { (least...most).contains($0) ? .pt($0) : nil } }
  }
}

extension MarkupAttribute where Value == [Length] {
  /// Numbers of millimetres separated by spaces; exactly `count` of them if given.
  static func millimetreList(_ name: String, count: Int? = nil, _ vi: String, _ en: String) -> MarkupAttribute
  {
    MarkupAttribute(
      name: name, help: Message(vi: vi, en: en),
      wanted: count.map {
        Message(
          vi: "\($0) số milimét cách nhau bằng dấu cách",
          en: "\($0) numbers of millimetres with spaces between")
      }
        ?? Message(
          vi: "các số milimét cách nhau bằng dấu cách", en: "numbers of millimetres with spaces between")
    ) { text in
      let numbers = text.split(separator: " ").map { plainNumber($0) }
      let lengths = numbers.compactMap { $0.map(Length.mm) }
      guard !lengths.isEmpty, lengths.count == numbers.count, count.map({ $0 == lengths.count }) ?? true
      else {
        return nil
      }
      return lengths
    }
  }
}

extension MarkupAttribute where Value == Double {
  /// A fraction from 0 to 1.
  static func share(_ name: String, _ vi: String, _ en: String) -> MarkupAttribute {
    MarkupAttribute(
      name: name, help: Message(vi: vi, en: en),
      wanted: Message(vi: "số từ 0 đến 1", en: "a number from 0 to 1")
    ) { text in plainNumber(text).flatMap { (0...1).contains($0) ? $0 : nil } }
  }
}

extension MarkupAttribute where Value == Int {
  /// A whole number.
  static func count(_ name: String, from least: Int = 1, _ vi: String, _ en: String) -> MarkupAttribute {
    MarkupAttribute(
      name: name, help: Message(vi: vi, en: en),
      wanted: Message(vi: "số nguyên từ \(least)", en: "a whole number from \(least)")
    ) { text in Int(text).flatMap { (least...10_000).contains($0) ? $0 : nil } }
  }
}

extension MarkupAttribute where Value == Bool {
  /// `true` or `false`.
  static func truth(_ name: String, _ vi: String, _ en: String) -> MarkupAttribute {
    MarkupAttribute(
      name: name, help: Message(vi: vi, en: en), wanted: Message(vi: "true hoặc false", en: "true or false"),
      words: ["true", "false"]
    ) { $0 == "true" ? true : $0 == "false" ? false : nil }
  }
}

extension MarkupAttribute where Value == Colour {
  /// A colour as `#RRGGBB`.
  static func colour(_ name: String, _ vi: String, _ en: String) -> MarkupAttribute {
    MarkupAttribute(
      name: name, help: Message(vi: vi, en: en),
      wanted: Message(vi: "màu dạng #RRGGBB", en: "a colour as #RRGGBB")
    ) { Colour(hex: $0) }
  }
}

extension MarkupAttribute where Value: RawRepresentable & CaseIterable, Value.RawValue == String {
  /// One of a few words.
  static func choice(_ name: String, _ vi: String, _ en: String) -> MarkupAttribute {
    let words = Value.allCases.map(\.rawValue)
    let list = words.joined(separator: ", ")
    return MarkupAttribute(
      name: name, help: Message(vi: vi, en: en),
      wanted: Message(vi: "một trong: \(list)", en: "one of: \(list)"), words: words
    ) { Value(rawValue: $0) }
  }
}

/// A plain decimal with a point, in the range of paper sizes; no exponent, infinity or NaN.
private func plainNumber(_ text: some StringProtocol) -> Double? {
  guard !text.isEmpty, text.utf8.count <= 12,
    text.utf8.allSatisfy({ (48...57).contains($0) || $0 == 46 || $0 == 45 }), let value = Double(text),
    abs(value) <= 10_000
  else { return nil }
  return value
}

extension XMLElement {
  /// The value of an attribute; nil when it is absent or empty. A missing required one and an invalid one are
  /// reported.
  func value<Value>(_ attribute: MarkupAttribute<Value>, into findings: inout Findings) -> Value? {
    guard let raw = self[attribute.name], !raw.isEmpty else {
      if attribute.isRequired {
        findings.error(
          MarkupCodes.missingAttribute,
          vi: "phần tử <\(name)> thiếu thuộc tính \(attribute.name)",
          en: "the element <\(name)> lacks the attribute \(attribute.name)", at: place)
      }
      return nil
    }
    if let value = attribute.parse(raw) { return value }
    findings.error(
      MarkupCodes.badAttribute,
      vi: "thuộc tính \(attribute.name)=\"\(raw)\" của <\(name)> phải là \(attribute.wanted.vi)",
      en: "the attribute \(attribute.name)=\"\(raw)\" of <\(name)> must be \(attribute.wanted.en)",
      at: attributes.first { $0.name == attribute.name }?.place ?? place)
    return nil
  }
}

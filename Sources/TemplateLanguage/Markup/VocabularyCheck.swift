import Diagnostics
import XMLKit

/// Reports elements and attributes that the vocabulary does not have.
struct VocabularyCheck {
  private let file: SourceFile
  private let vocabulary: MarkupVocabulary

  init(_ file: SourceFile, _ vocabulary: MarkupVocabulary) {
    self.file = file
    self.vocabulary = vocabulary
  }

  func run(_ nodes: [XMLNode], _ log: inout FaultLog) {
    for case .element(let element) in nodes {
      check(element, &log)
      run(element.children, &log)
    }
  }

  private func check(_ element: XMLElement, _ log: inout FaultLog) {
    let start = element.place?.bytes.lowerBound ?? 0
    let namePlace = Place(file, start + 1..<start + 1 + element.name.utf8.count)
    guard let known = vocabulary.element(element.name) else {
      log.error(
        TemplateCodes.unknownElement,
        vi: "không có phần tử <\(element.name)>", en: "there is no element <\(element.name)>",
        at: namePlace,
        help: .meant(nearest(to: element.name, in: vocabulary.elements.map(\.name))))
      return
    }
    for attribute in element.attributes {
      guard let rule = known.attributes.first(where: { $0.name == attribute.name }) else {
        unknown(attribute, known, &log)
        continue
      }
      if !attribute.value.unicodeScalars.contains(MarkupSource.placeholder),
        let fault = rule.values.fault(attribute.value, attribute.name)
      {
        log.error(
          TemplateCodes.wrongAttribute, fault.message, at: attribute.place, help: fault.help)
      }
    }
    for rule in known.attributes where rule.isRequired && element[rule.name] == nil {
      log.error(
        TemplateCodes.wrongAttribute,
        vi: "<\(element.name)> cần thuộc tính “\(rule.name)”",
        en: "<\(element.name)> needs the attribute “\(rule.name)”", at: namePlace,
        help: [.init(rule.help)])
    }
  }

  private func unknown(_ attribute: XMLAttribute, _ element: MarkupVocabulary.Element, _ log: inout FaultLog)
  {
    // The name stands directly before `="`, and the value's place is known.
    let end = (attribute.place?.bytes.lowerBound ?? 0) - 1
    var start = end
    let name = Array(attribute.name.utf8)
    while start > 0, !file.bytes[start..<min(start + name.count, file.bytes.count)].elementsEqual(name) {
      start -= 1
    }
    log.error(
      TemplateCodes.unknownAttribute,
      vi: "<\(element.name)> không có thuộc tính “\(attribute.name)”",
      en: "<\(element.name)> has no attribute “\(attribute.name)”",
      at: Place(file, start..<start + name.count),
      help: .meant(nearest(to: attribute.name, in: element.attributes.map(\.name))))
  }
}

extension MarkupVocabulary.AttributeValues {
  /// The fault of a value; nil when it is accepted.
  func fault(_ value: String, _ name: String) -> (message: Message, help: [Diagnostic.Help])? {
    switch self {
    case .any: return nil
    case .oneOf(let words):
      guard !words.contains(value) else { return nil }
      return (
        Message(vi: "“\(name)” không nhận “\(value)”", en: "“\(name)” does not take “\(value)”"),
        .meant(nearest(to: value, in: words)) + [
          .init(
            Message(
              vi: "một trong: \(words.joined(separator: ", "))",
              en: "one of: \(words.joined(separator: ", "))"))
        ]
      )
    case .checked(let rule, let accepts):
      guard !accepts(value) else { return nil }
      return (
        Message(vi: "“\(name)” không nhận “\(value)”", en: "“\(name)” does not take “\(value)”"),
        [.init(rule)]
      )
    }
  }
}

import Diagnostics
import DocumentTree
import XMLKit

extension DocumentBuilder {
  /// A text whose place comes from the sheet's ground; nil when this sheet does not show it.
  func field(_ element: XMLElement, into findings: inout Findings) -> Frame? {
    let reader = AttributeReader(element)
    guard let ground else {
      findings.error(
        MarkupCodes.fieldWithoutBlank,
        Message(vi: "<field> chỉ dùng trong mẫu in lên phôi", en: "<field> belongs to templates of blanks"),
        at: element.place)
      return nil
    }
    guard let name = reader.text("name") else {
      reader.missing("name", into: &findings)
      return nil
    }
    return ground.frame(named: name, at: element.place, into: &findings) { findings in
      paragraphs(element, defaultStyle: nil, into: &findings)
    }
  }
}

import Diagnostics
import DocumentTree
import XMLKit

extension DocumentBuilder {
  /// A text whose position is defined by the sheet's ground (the blank); nil when this sheet does not show it.
  func field(_ element: XMLElement, into findings: inout Findings) -> Frame? {
    guard let ground else {
      findings.error(
        MarkupCodes.fieldWithoutBlank,
        vi: "<field> chỉ dùng trong mẫu in lên phôi", en: "<field> belongs to templates of blanks",
        at: element.place)
      return nil
    }
    guard let name = element.value(Attributes.fieldName, into: &findings) else { return nil }
    return ground.frame(named: name, at: element.place, into: &findings) { findings in
      paragraphs(element, defaultStyle: nil, into: &findings)
    }
  }
}

import Diagnostics
import ShippedTemplates
import Testing

@testable import Pipeline

@Suite("The templates that ship with the program")
struct ShippedTemplatesTests {
  @Test(
    "Every kind compiles without a fault",
    arguments: [
      "decision", "submission", "money-list", "certificate", "certificate-preview", "proof-list", "news",
    ])
  func compiles(_ id: String) {
    var findings = Findings()
    #expect(Shipped.kind(id, views: FactViews.all, into: &findings) != nil)
    #expect(findings.diagnostics.isEmpty, "\(HumanRenderer(languages: [.en]).render(findings))")
  }
}

import Diagnostics
import ShippedTemplates
import Testing

@testable import Pipeline

@Suite("The templates that ship with the program")
struct ShippedTemplatesTests {
  @Test(
    "Every kind compiles without a fault",
    arguments: [
      "decision", "submission", "recipient-list", "money-list", "certificate", "certificate-preview",
      "proof-list", "register-book", "news",
      "programme", "script", "script-timeline", "trays", "stage-list", "award-book", "certificate-receipts",
      "money-receipts", "invitation", "delegates", "table-signs", "name-cards", "badges", "pledge", "launch",
      "launch-speech", "opening-speech", "closing-speech", "reply-speech", "plan", "minutes",
      "achievement-summary",
      "achievement-report", "notice", "backdrop", "recipient-list", "register-book",
    ])
  func compiles(_ id: String) {
    var findings = Findings()
    #expect(Shipped.kind(id, views: FactViews.all, into: &findings) != nil)
    #expect(findings.diagnostics.isEmpty, "\(HumanRenderer(languages: [.en]).render(findings))")
  }
}

import Diagnostics
import Model

/// A rule that a ceremony must keep; each stands in a file of its own, with the code and page of what it finds.
public protocol Rule: Sendable {
  /// What the rule finds, with its page.
  var code: DiagnosticCode { get }

  /// Reports every place at which a ceremony breaks the rule; never stops at the first.
  func check(_ ceremony: Ceremony, context: CheckContext, into findings: inout Findings)
}

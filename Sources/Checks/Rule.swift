import Diagnostics
import Model

/// A rule that a ceremony must keep; each is in a file of its own, with its code and page.
public protocol Rule: Sendable {
  /// The code of its finding.
  var code: DiagnosticCode { get }

  /// Reports every breach of the rule in a ceremony.
  func check(_ ceremony: Ceremony, context: CheckContext, into findings: inout Findings)
}

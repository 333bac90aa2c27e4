import Diagnostics
import Workspace

/// Opened and compiled templates, for one run or many.
struct TemplateShelf<Prepared: Sendable>: Sendable {
  /// The folders; nil when they cannot be opened.
  let templates: Templates?
  /// The requested kinds of document.
  let kinds: [Kind]
  /// The compiled kinds; nil when one has faults.
  let prepared: Prepared?
  /// Their faults.
  let findings: Findings
}

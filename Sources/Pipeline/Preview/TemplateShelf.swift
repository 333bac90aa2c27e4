import Diagnostics
import Workspace

/// Templates that were opened and compiled, for one run or for many.
struct TemplateShelf<Prepared: Sendable>: Sendable {
  /// The folders; nil when they cannot be opened.
  let templates: Templates?
  /// The kinds of document that are asked for.
  let kinds: [Kind]
  /// The kinds, compiled; nil when one has faults.
  let prepared: Prepared?
  /// What is wrong with them.
  let findings: Findings
}

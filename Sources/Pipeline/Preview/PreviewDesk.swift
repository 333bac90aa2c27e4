import Diagnostics
import Synchronization
import Workspace

/// Shows the current state of a ceremony, page by page, through the stages of a build; writes nothing.
///
/// Templates are compiled once for all previews.
public final class PreviewDesk<S: Stages>: Sendable {
  private struct Opened: Sendable {
    let folder: String?
    let shelf: TemplateShelf<S.Prepared>
  }

  private let stages: S
  private let workspace: Workspace
  private let opened = Mutex<Opened?>(nil)

  /// Uses stages; templates are read from a workspace.
  public init(_ stages: S, in workspace: Workspace) {
    self.stages = stages
    self.workspace = workspace
  }

  /// Makes the next preview read the templates again.
  public func forgetTemplates() { opened.withLock { $0 = nil } }

  /// Reads, checks and composes a ceremony as a build would.
  ///
  /// Documents are made on demand, even while there are errors. `other` is a workspace with the ceremony, if it is
  /// not in the one with the templates.
  public func look(at request: Request, in other: Workspace? = nil) -> Preview {
    let (shelf, run) = (shelf(for: request), Run(stages, in: other ?? workspace))
    var findings = shelf.findings
    let checked = run.checked(request, with: shelf, into: &findings)
    let pool = stages.typesetters(into: &findings)
    return Preview(
      kinds: checked == nil ? [] : shelf.kinds, pool: pool, findings: findings,
      filesRead: checked?.source.folder.filesRead ?? []
    ) { kind, findings in
      checked.map { run.documents(of: kind, $0, into: &findings).documents } ?? []
    }
  }

  /// The templates with all kinds compiled; the request's kinds are the ones to be made.
  private func shelf(for request: Request) -> TemplateShelf<S.Prepared> {
    let shelf = opened.withLock { opened in
      if let opened, opened.folder == request.templates { return opened.shelf }
      var everything = request
      everything.kinds = nil
      let fresh = Run(stages, in: workspace).shelf(for: everything)
      // Templates with faults are read again next time, since they may be corrected meanwhile.
      if fresh.prepared != nil { opened = Opened(folder: request.templates, shelf: fresh) }
      return fresh
    }
    return TemplateShelf(
      templates: shelf.templates, kinds: shelf.kinds.filter { request.kinds?.contains($0.name) ?? true },
      prepared: shelf.prepared.map { stages.renewed($0) }, findings: shelf.findings)
  }
}

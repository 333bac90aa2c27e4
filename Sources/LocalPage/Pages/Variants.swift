import Diagnostics
import Pipeline
import Workspace

extension PageAnswers {
  /// A preview of a ceremony with some values of its definition changed, in memory only.
  func look(
    at ceremony: CeremonyFolder, with changes: [(path: [FormStep], value: String)], kinds: [String],
    by desk: PreviewDesk<S>
  ) throws(WorkspaceError) -> Preview {
    let definition = Workspace.definitionName
    var bytes = try ceremony.read(definition, limit: FileLimit.definition)
    for change in changes {
      let edit = DefinitionEdit(bytes)?.applying(.set(.text(change.value), after: nil), at: change.path)
      if let edit { bytes = edit }
    }
    let name = Path.name(of: ceremony.realPath)
    var files = ["/\(name)/\(definition)": bytes]
    let known = try look(Query(isReading: true, path: "", values: ["c": ceremony.shownPath]))
    for read in known.preview.filesRead where read.path != definition {
      files["/\(name)/\(read.path)"] = try ceremony.read(read.path, limit: FileLimit.picture)
    }
    let memory: MemoryStore
    do throws(SystemReason) {
      memory = try MemoryStore(files: files)
    } catch {
      throw WorkspaceError(ceremony.shownPath, .unreadable(error))
    }
    return desk.look(at: request(name, kinds: kinds), in: workspace.over(memory).seen(from: "/"))
  }
}

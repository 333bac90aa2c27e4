import Diagnostics

/// The folders of templates in the order in which they are asked: a person's own first, then the program's.
///
/// A person's folder need hold only the files that differ.
public struct Templates: Sendable {
  /// The folders.
  public let folders: [InputFolder]

  /// Asks folders in order.
  public init(folders: [InputFolder]) { self.folders = folders }

  /// Reads a file by its path below the folder of templates, `news/news.html`.
  public func read(_ path: String, limit: Int = FileLimit.template) throws(WorkspaceError) -> SourceFile {
    for folder in folders where folder.holds(path) { return try folder.read(path, limit: limit) }
    guard let last = folders.last else { throw WorkspaceError(path, .noTemplates) }
    return try last.read(path, limit: limit)
  }

  /// Reads a file; nil after reporting why it could not be read.
  public func read(
    _ path: String, limit: Int = FileLimit.template, namedAt place: Place?, into findings: inout Findings
  ) -> SourceFile? {
    do {
      return try read(path, limit: limit)
    } catch {
      findings.report(error.diagnostic(at: place))
      return nil
    }
  }

  /// The paths of all files in a folder of templates and in its own folders, in the order of their bytes.
  public func files(in path: String) -> [String] {
    Set(folders.flatMap { $0.files(in: path) }).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// What was read so far.
  var filesRead: [Manifest.Input] {
    folders.flatMap(\.filesRead).sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
  }
}

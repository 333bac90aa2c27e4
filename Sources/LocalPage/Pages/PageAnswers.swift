import Diagnostics
import Dispatch
import Pipeline
import Synchronization
import Workspace

/// Answers the page's requests: the routes, and what they share.
final class PageAnswers<S: Stages>: Sendable {
  /// A kind of request.
  struct Route: Sendable {
    /// Whether it changes nothing.
    let isReading: Bool
    /// Whether it may take seconds and runs beside the others.
    let isLong: Bool
    let answer: @Sendable (PageAnswers, Query) throws(WorkspaceError) -> Reply

    /// A route that only reads.
    static func reading(
      isLong: Bool = false,
      _ answer: @escaping @Sendable (PageAnswers, Query) throws(WorkspaceError) -> Reply
    ) -> Route { Route(isReading: true, isLong: isLong, answer: answer) }

    /// A route that changes something.
    static func writing(
      isLong: Bool = false,
      _ answer: @escaping @Sendable (PageAnswers, Query) throws(WorkspaceError) -> Reply
    ) -> Route { Route(isReading: false, isLong: isLong, answer: answer) }
  }

  let stages: S
  /// The outside world seen from the folder, so that messages name files as the person knows them.
  let workspace: Workspace
  let folder: PageFolder
  let desk: PreviewDesk<S>
  /// The same with every sentence of the news marked with its lines in the definition.
  let tracing: PreviewDesk<S>
  /// The office's template folder, if given on the command line.
  private let givenTemplates: String?
  /// The stamp of the office's templates when they were last read.
  private let templatesStamp = Mutex("")
  let looks = Mutex<[Look]>([])
  let job = Mutex<PacketJob?>(nil)
  /// Incremented with each saved text; a check of an earlier text is then abandoned.
  let savedTexts = Atomic<Int>(0)
  /// The latest requested check; earlier ones are abandoned.
  let lastCheck = Atomic<Int>(0)
  private let files: PageFiles
  /// Short requests run one after another, so that edits are handled in the order in which they arrive.
  private let short = DispatchQueue(label: "vinhdanh.page")
  /// Long requests run beside the short ones.
  private let long = DispatchQueue(label: "vinhdanh.page.long")

  init(
    _ stages: S, in workspace: Workspace, folder given: String, templates: String?
  ) throws(WorkspaceError) {
    let real: String
    do throws(SystemReason) {
      real = try workspace.store.realPath(try Self.absolute(given, in: workspace))
      guard try workspace.store.status(real)?.kind == .folder else { throw .notAFolder }
    } catch {
      throw WorkspaceError(given, error == .missing ? .notFound(similar: nil) : .unreadable(error))
    }
    self.stages = stages
    givenTemplates = try templates.map { path throws(WorkspaceError) in try workspace.absolute(path) }
    self.workspace = workspace.seen(from: real)
    folder = PageFolder(realPath: real, store: workspace.store)
    desk = PreviewDesk(stages, in: self.workspace)
    tracing = PreviewDesk(stages.tracing(), in: self.workspace)
    files = PageFiles(templates: try workspace.templates(given: nil), store: workspace.store)
  }

  private static func absolute(_ path: String, in workspace: Workspace) throws(SystemReason) -> String {
    do {
      return try workspace.absolute(path)
    } catch {
      throw .missing
    }
  }

  /// The reply to a request.
  func answer(_ query: Query) async -> Reply {
    guard query.path.hasPrefix("/api/") else {
      return query.isReading ? files.reply(to: query.path) : .missing
    }
    guard let route = Self.routes[String(query.path.dropFirst("/api/".count))] else { return .missing }
    guard route.isReading == query.isReading else { return .badRequest }
    var query = query
    if query.path == "/api/check" { query.turn = lastCheck.add(1, ordering: .relaxed).newValue }
    let queue = route.isLong ? long : short
    return await withCheckedContinuation { [query] continuation in
      queue.async {
        do throws(WorkspaceError) {
          continuation.resume(returning: try route.answer(self, query))
        } catch {
          continuation.resume(returning: .refusal(error.diagnostic(at: nil)))
        }
      }
    }
  }

  /// All routes, by path below `/api/`.
  static var routes: [String: Route] {
    homeRoutes.merging(textRoutes) { first, _ in first }.merging(previewRoutes) { first, _ in first }
      .merging(packetRoutes) { first, _ in first }.merging(formRoutes) { first, _ in first }
      .merging(designRoutes) { first, _ in first }.merging(printerRoutes) { first, _ in first }
      .merging(newsRoutes) { first, _ in first }
  }

  /// The office's template folder: the one of the command line, else `mau` beside the ceremonies.
  var ownTemplates: String { givenTemplates ?? Path.join(folder.realPath, PageFolder.templatesName) }

  /// The office's template folder as named in messages; nil while it does not exist.
  var templates: String? {
    if let givenTemplates { return givenTemplates }
    return (try? folder.store.status(ownTemplates))??.kind == .folder ? PageFolder.templatesName : nil
  }

  /// A text that changes with the files of a ceremony and the office's templates; changed templates are read again.
  func stamp(of ceremony: CeremonyFolder) throws(WorkspaceError) -> String {
    var own = ""
    if let templates {
      own = try CeremonyFolder(shownPath: templates, realPath: ownTemplates, store: folder.store).stamp()
    }
    let isChanged = templatesStamp.withLock { known in
      defer { known = own }
      return known != own
    }
    if isChanged {
      desk.forgetTemplates()
      tracing.forgetTemplates()
    }
    let files = try ceremony.stamp()
    return own.isEmpty ? files : Digest.of(Array((files + own).utf8)).text
  }

  /// The request for a build of a ceremony.
  func request(_ ceremony: String, kinds: [String]? = nil, printer: String? = nil) -> Request {
    Request(ceremony: ceremony, kinds: kinds, formats: [], templates: templates, printer: printer)
  }

  func ceremony(_ query: Query) throws(WorkspaceError) -> CeremonyFolder {
    guard let path = query["c"] else { throw WorkspaceError("?", .notFound(similar: nil)) }
    return try folder.ceremony(path)
  }
}

import Composition
import Diagnostics
import DocumentTree

/// A run: the stages in order, all faults collected, nothing written while there is an error.
///
/// ```
/// prepare templates ┐
/// read definition   ┴▶ check ▶ compose ▶ resolve, write ▶ put in place
/// ```
public struct Run<S: Stages>: Sendable {
  /// The version that the manifest names.
  public static var version: String { "0.1.0" }

  private let stages: S
  private let workspace: Workspace
  private let progress: @Sendable (Progress) -> Void

  /// Runs stages in a workspace.
  public init(
    _ stages: S, in workspace: Workspace, progress: @escaping @Sendable (Progress) -> Void = { _ in }
  ) {
    self.stages = stages
    self.workspace = workspace
    self.progress = progress
  }

  /// Makes a ceremony's packet.
  public func build(_ request: Request) -> RunResult {
    var findings = Findings()
    guard let work = composed(request, into: &findings) else { return result(findings, request) }
    let output = Run.output(of: request, work.source)
    do throws(WorkspaceError) {
      var draft = try PacketDraft(
        at: workspace.absolute(output), shown: output,
        protected: [work.source.folder.realPath] + work.templates.folders.map(\.realPath))
      for (index, file) in work.files.enumerated() {
        progress(.writing(index + 1, of: work.files.count, path: file.path))
        try write(file, request.pictures, to: &draft, into: &findings)
      }
      guard !stops(findings, request) else { return result(findings, request) }
      // The register goes first: whatever happens to the packet then, no number is given twice.
      if work.register.after.entries != work.register.inFile {
        try work.registerFile.write(
          work.register.after, over: work.register.inFile,
          isLocked: draft.locks(work.source.folder.realPath),
          patienceMilliseconds: PacketDraft.patienceMilliseconds)
      }
      if request.kinds != nil || request.formats != nil { readAgain(output, work) }
      let outcomes = try draft.commit(
        version: Self.version, inputs: work.source.folder.filesRead, templates: work.templates.filesRead,
        register: work.register, isAsked: { isAsked($0, request) }, into: &findings)
      return result(findings, request, outcomes: outcomes + work.notMade, packet: output)
    } catch {
      findings.report(error.diagnostic(at: nil))
      return result(findings, request)
    }
  }

  /// Reads what the packet was made from and this part of it did not need: as long as nothing of it changed, the part and
  /// the rest are made from the same.
  private func readAgain(_ output: String, _ work: Work) {
    guard let earlier = workspace.manifest(ofPacketAt: output).flatMap({ Manifest.sources(from: $0) })
    else { return }
    for input in earlier.inputs { _ = try? work.source.folder.read(input.path, limit: FileLimit.picture) }
    for input in earlier.templates { _ = try? work.templates.read(input.path, limit: FileLimit.picture) }
  }

  /// Does all that `build` does, and writes nothing.
  public func check(_ request: Request) -> RunResult {
    var findings = Findings()
    guard let work = composed(request, into: &findings) else { return result(findings, request) }
    for (index, file) in work.files.enumerated() {
      progress(.writing(index + 1, of: work.files.count, path: file.path))
      do throws(WriterError) {
        switch file.writer {
        case .whole(let writer): try writer.write(file.document, to: NullSink(), into: &findings)
        case .pages(let writer):
          try writer.write(file.document, request.pictures, into: &findings) { _, bytes throws(WriterError) in
            try bytes(NullSink())
          }
        }
      } catch {
        findings.report(Run.fault(error, path: file.path))
      }
    }
    return result(findings, request, outcomes: work.notMade)
  }

  /// A file to be written.
  private struct File {
    let kind: Kind
    let format: String
    /// Its path without the ending; one of a page has its number besides.
    let stem: String
    let document: Document
    let writer: FormatWriter

    /// The path in the packet, of a page when one is given.
    func path(page: Int? = nil) -> String {
      let number = page.map { "-\($0)" } ?? ""
      switch writer {
      case .whole(let writer): return "\(stem).\(writer.fileExtension)"
      case .pages(let writer): return "\(stem)\(number).\(writer.fileExtension)"
      }
    }

    var path: String { path() }
  }

  /// What is ready to be written.
  private struct Work {
    let source: Workspace.Ceremony
    let templates: Templates
    let files: [File]
    let notMade: [Outcome]
    let register: PacketRegister
    let registerFile: RegisterFile
  }

  private static func output(of request: Request, _ source: Workspace.Ceremony) -> String {
    request.output ?? Path.join(source.folder.shownPath, "packet")
  }

  /// All stages before writing; nil when something stops the packet.
  private func composed(_ request: Request, into findings: inout Findings) -> Work? {
    progress(.reading)
    let templates = opened(into: &findings) { () throws(WorkspaceError) in
      try workspace.templates(given: request.templates)
    }
    let kinds = (templates.map { stages.kinds(in: $0, into: &findings) } ?? [])
      .filter { request.kinds?.contains($0.name) ?? true }
    let prepared = templates.flatMap { stages.prepare(kinds, from: $0, into: &findings) }
    let source = opened(into: &findings) { () throws(WorkspaceError) in
      try workspace.ceremony(at: request.ceremony)
    }
    guard let source, let read = stages.read(source, into: &findings) else { return nil }
    let ceremony = stages.check(read, isStrict: request.isStrict, into: &findings)
    let adjustment = adjustment(of: request, into: &findings)
    guard let templates, let prepared else { return nil }
    progress(.composing)
    let registerFile = RegisterFile(folder: source.folder.realPath, shownFolder: source.folder.shownPath)
    let inFile = opened(into: &findings) { () throws(WorkspaceError) in try registerFile.entries() }
    guard let inFile else { return nil }
    var register = PacketRegister()
    register.inFile = inFile
    register.inPacket = workspace.register(ofPacketAt: Run.output(of: request, source))
    register.after = stages.register(ceremony, after: register.before, into: &findings)
    let printing = Printing(register: register.after, selection: request.selection)
    var files: [File] = []
    var notMade: [Outcome] = []
    let writers = writers(for: kinds, request, into: &findings)
    for kind in kinds {
      let composed = stages.compose(
        kind, of: ceremony, with: prepared, printing: printing, into: &findings)
      notMade += composed.reasons.map { .notMade(kind: kind.title, reason: $0) }
      for (name, item) in Run.named(composed.items) {
        var document = stages.resolve(item.document, into: &findings)
        if item.isOnBlank, let adjustment { document = adjustment.applied(to: document) }
        for (format, writer) in writers where kind.formats.contains(format) {
          files.append(
            File(
              kind: kind, format: format, stem: "\(kind.folder)/\(name)", document: document, writer: writer))
        }
      }
    }
    guard !stops(findings, request) else { return nil }
    return Work(
      source: source, templates: templates, files: files, notMade: notMade, register: register,
      registerFile: registerFile)
  }

  /// What moves text on blanks for the printer that is asked for.
  private func adjustment(of request: Request, into findings: inout Findings) -> PrintAdjustment? {
    guard let name = request.printer else { return nil }
    do throws(WorkspaceError) {
      return try workspace.printer(name, into: &findings)
    } catch {
      findings.report(error.diagnostic(at: nil))
      return nil
    }
  }

  private func writers(
    for kinds: [Kind], _ request: Request, into findings: inout Findings
  ) -> [(format: String, writer: FormatWriter)] {
    var writers: [(format: String, writer: FormatWriter)] = []
    for format in stages.formats where request.formats?.contains(format.name) ?? !format.isOnRequest {
      guard kinds.contains(where: { $0.formats.contains(format.name) }) else { continue }
      if let writer = format.makeWriter(&findings) { writers.append((format.name, writer)) }
    }
    return writers
  }

  private func opened<Value>(
    into findings: inout Findings, _ open: () throws(WorkspaceError) -> Value
  ) -> Value? {
    do throws(WorkspaceError) {
      return try open()
    } catch {
      findings.report(error.diagnostic(at: nil))
      return nil
    }
  }

  /// Writes one file; a library's failure is reported and the others are still tried, a disk's ends the run.
  private func write(
    _ file: File, _ pictures: PagePictures, to draft: inout PacketDraft, into findings: inout Findings
  ) throws(WorkspaceError) {
    var found = Findings()
    do throws(PacketDraftError) {
      switch file.writer {
      case .whole(let writer):
        try draft.write(kind: file.kind.name, format: file.format, path: file.path) {
          sink throws(WriterError) in
          try writer.write(file.document, to: sink, into: &found)
        }
      case .pages(let writer):
        try write(pagesOf: file, by: writer, pictures, to: &draft, into: &found)
      }
    } catch {
      switch error {
      case .disk(let error): throw error
      case .library(let name, let reason):
        found.report(Run.fault(.library(name: name, reason: reason), path: file.path))
      }
    }
    findings.append(found)
  }

  /// Writes the pages of a document, each into its own file.
  private func write(
    pagesOf file: File, by writer: any PageWriter, _ pictures: PagePictures, to draft: inout PacketDraft,
    into findings: inout Findings
  ) throws(PacketDraftError) {
    // What stops a page must pass through the writer, which knows no disk.
    var stopped: PacketDraftError?
    do throws(WriterError) {
      try writer.write(file.document, pictures, into: &findings) { page, bytes throws(WriterError) in
        do throws(PacketDraftError) {
          try draft.write(
            kind: file.kind.name, format: file.format, path: file.path(page: page), bytes)
        } catch {
          stopped = error
          throw .sink(SinkError(reason: ""))
        }
      }
    } catch {
      if let stopped { throw stopped }
      switch error {
      case .sink(let refused): throw .library(name: "sink", reason: refused.reason)
      case .library(let name, let reason): throw .library(name: name, reason: reason)
      }
    }
  }

  /// File names that are slugs and differ: what is no letter, digit or `-` becomes `-`, and a repeated name gets a
  /// number.
  private static func named(_ items: [Composed.Item]) -> [(name: String, item: Composed.Item)] {
    var taken: Set<String> = []
    return items.map { item in
      let bytes = item.name.utf8.prefix(100).map { byte in
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
          UInt8(ascii: "0")...UInt8(ascii: "9"):
          byte
        default: UInt8(ascii: "-")
        }
      }
      let slug = bytes.isEmpty ? "-" : String(decoding: bytes, as: UTF8.self)
      var name = slug
      var number = 2
      while !taken.insert(name).inserted {
        name = "\(slug)-\(number)"
        number += 1
      }
      return (name, item)
    }
  }

  static func fault(_ error: WriterError, path: String) -> Diagnostic {
    let (library, reason): (String, String)
    switch error {
    case .sink(let refused): (library, reason) = ("sink", refused.reason)
    case .library(let name, let said): (library, reason) = (name, said)
    }
    return Diagnostic(
      .error, PipelineCodes.libraryFailed,
      Message(
        vi: "không làm được “\(path)”: \(library) báo “\(reason)”",
        en: "“\(path)” could not be made: \(library) says “\(reason)”"), at: nil)
  }

  /// Whether a run makes outputs of a kind and format; one that prints some sheets again replaces nothing else.
  private func isAsked(_ output: Manifest.Output, _ request: Request) -> Bool {
    guard request.selection.isEverything, request.pictures.pages == nil else { return false }
    return (request.kinds?.contains(output.kind) ?? true)
      && (request.formats?.contains(output.format) ?? true)
  }

  private func stops(_ findings: Findings, _ request: Request) -> Bool {
    findings.hasErrors || (request.isStrict && findings.diagnostics.contains { $0.severity == .warning })
  }

  private func result(
    _ findings: Findings, _ request: Request, outcomes: [Outcome] = [], packet: String? = nil
  ) -> RunResult {
    let outside = PipelineCodes.outside.union(stages.outsideCodes)
    let ending: Ending
    if packet != nil || !stops(findings, request) {
      ending = .done
    } else if findings.diagnostics.contains(where: { $0.severity == .error && outside.contains($0.code) }) {
      ending = .outsideFailed
    } else {
      ending = .faults
    }
    return RunResult(
      findings: findings, outcomes: ending == .done ? outcomes : [], packet: packet, ending: ending)
  }
}

import Certificates
import Facts
import Diagnostics
import DocumentTree
import Model
import Packet
import Synchronization
import WordTemplates
import Workspace

/// A run: the stages in order, all faults collected, nothing written while there is an error.
///
/// ```
/// prepare templates ┐
/// read definition   ┴▶ check ▶ compose ▶ resolve, write ▶ put in place
/// ```
public struct Run<S: Stages>: Sendable {
  /// The program's version in the manifest.
  public static var version: String { "0.1.0" }

  private let stages: S
  private let workspace: Workspace
  private let progress: @Sendable (Progress) -> Void
  private let isStopped: @Sendable () -> Bool

  /// Runs stages in a workspace. Once `isStopped` is true the run ends before its next file and writes nothing.
  public init(
    _ stages: S, in workspace: Workspace, progress: @escaping @Sendable (Progress) -> Void = { _ in },
    isStopped: @escaping @Sendable () -> Bool = { false }
  ) {
    self.stages = stages
    self.workspace = workspace
    self.progress = progress
    self.isStopped = isStopped
  }

  /// Builds a ceremony's packet.
  public func build(_ request: Request) -> RunResult {
    var findings = Findings()
    guard let work = ready(request, into: &findings) else { return result(findings, request) }
    let output = Run.output(of: request, work.source)
    do throws(WorkspaceError) {
      var draft = try PacketDraft(
        at: try workspace.absolute(output), in: workspace.store, shown: output,
        protected: [work.source.folder.realPath] + work.templates.folders.map(\.realPath))
      if draft.locks(work.source.folder.realPath) { work.registerFile.clearStrays() }
      let desk = draft.desk
      let written = try onEach(work.files, into: &findings) {
        [pictures = request.pictures] number, file, found throws(WorkspaceError) in
        try Run.write(file, number: number, pictures, to: desk, into: &found)
      }
      draft.add(written.flatMap { $0 })
      guard !stops(findings, request) else { return result(findings, request) }
      if request.selection.shard != nil, work.register.after.entries != work.register.inFile {
        // Shards that give numbers independently would give one number to several people.
        findings.report(PipelineCodes.shardWithoutNumbers(in: request.ceremony))
        return result(findings, request)
      }
      // The register is written first, so that no number is given twice whatever happens to the packet.
      if work.register.after.entries != work.register.inFile {
        try work.registerFile.write(
          work.register.after, over: work.register.inFile,
          isLocked: draft.locks(work.source.folder.realPath),
          patienceMilliseconds: PacketDraft.patienceMilliseconds)
      }
      if request.kinds != nil || request.formats != nil { try readAgain(output, work) }
      let outcomes = try draft.commit(
        version: Self.version, definition: Run.path(of: work.source), inputs: work.source.folder.filesRead,
        templates: work.templates.filesRead,
        register: work.register, isAsked: { isAsked($0, request) }, into: &findings)
      return result(findings, request, outcomes: outcomes + work.notMade, packet: output)
    } catch {
      findings.report(error.diagnostic(at: nil))
      return result(findings, request)
    }
  }

  /// Reads the packet's other sources too, which this part did not need, so that its manifest has them all: while none
  /// has changed, the part and the rest are made from the same.
  private func readAgain(_ output: String, _ work: Work) throws(WorkspaceError) {
    let standing = try StandingPacket(
      at: try workspace.absolute(output), shown: output, in: workspace.store)
    guard let earlier = standing.sources else { return }
    for input in earlier.inputs { _ = try? work.source.folder.read(input.path, limit: FileLimit.picture) }
    for input in earlier.templates { _ = try? work.templates.read(input.path, limit: FileLimit.picture) }
  }

  /// Does everything that `build` does, but writes nothing.
  public func check(_ request: Request) -> RunResult {
    var findings = Findings()
    guard let work = ready(request, into: &findings) else { return result(findings, request) }
    do throws(WorkspaceError) {
      _ = try onEach(work.files.filter { !$0.isConverted }, into: &findings) {
        [pictures = request.pictures] _, file, found in
        do throws(WriterError) {
          try file.write(pictures, into: &found) { _, bytes throws(WriterError) in try bytes(NullSink()) }
        } catch {
          found.report(Run.fault(error, path: file.path()))
        }
      }
    } catch {
      findings.report(error.diagnostic(at: nil))
    }
    return result(findings, request, outcomes: work.notMade)
  }

  /// A packet that is ready to be written.
  private struct Work {
    let source: Workspace.Ceremony
    let templates: Templates
    let files: [PacketFile]
    let notMade: [Outcome]
    let register: PacketRegister
    let registerFile: RegisterFile
  }

  private static func output(of request: Request, _ source: Workspace.Ceremony) -> String {
    request.output ?? Path.join(source.folder.shownPath, "packet")
  }

  /// All stages before writing; nil when an error stops the packet.
  private func ready(_ request: Request, into findings: inout Findings) -> Work? {
    progress(.reading)
    let offered = offered(for: request)
    // Templates, definition and fonts are independent of each other.
    let (shelf, definition, _) = Beside.three(
      { prepared(offered) }, { read(request, with: offered.templates) }, { stages.warmUp() })
    findings.append(shelf.findings)
    guard let work = composed(request, with: shelf, reading: definition, into: &findings),
      !stops(findings, request)
    else { return nil }
    return work
  }

  /// Whether the run was not stopped; reports it when it was.
  private func goesOn(into findings: inout Findings) -> Bool {
    guard isStopped() else { return true }
    findings.error(
      PipelineCodes.stopped,
      vi: "đã dừng theo yêu cầu, chưa ghi gì", en: "stopped as asked; nothing was written", at: nil)
    return false
  }

  /// The template folders and the requested kinds.
  private struct Offered: Sendable {
    var templates: Templates?
    var kinds: [Kind] = []
    var findings = Findings()
  }

  private func offered(for request: Request) -> Offered {
    var offered = Offered()
    offered.templates = opened(into: &offered.findings) { () throws(WorkspaceError) in
      try workspace.templates(given: request.templates)
    }
    let all = offered.templates.map { stages.kinds(in: $0, into: &offered.findings) } ?? []
    offered.kinds = all.filter { request.kinds?.contains($0.name) ?? true }
    return offered
  }

  private func prepared(_ offered: Offered) -> TemplateShelf<S.Prepared> {
    var findings = offered.findings
    let prepared = offered.templates.flatMap { stages.prepare(offered.kinds, from: $0, into: &findings) }
    return TemplateShelf(
      templates: offered.templates, kinds: offered.kinds, prepared: prepared, findings: findings)
  }

  /// The opened and compiled templates for a request.
  func shelf(for request: Request) -> TemplateShelf<S.Prepared> { prepared(offered(for: request)) }

  /// A definition with its lists and its findings.
  struct Definition: Sendable {
    let source: Workspace.Ceremony?
    let ceremony: S.Ceremony?
    let findings: Findings
  }

  private func read(_ request: Request, with templates: Templates?) -> Definition {
    var findings = Findings()
    let source = opened(into: &findings) { () throws(WorkspaceError) in
      try workspace.ceremony(at: request.ceremony)
    }
    let ceremony = source.flatMap { stages.read($0, with: templates ?? Templates(), into: &findings) }
    return Definition(source: source, ceremony: ceremony, findings: findings)
  }

  /// A checked ceremony with everything that its documents are made from.
  struct Checked: Sendable {
    let source: Workspace.Ceremony
    let templates: Templates
    let prepared: S.Prepared
    let ceremony: S.Ceremony
    let printing: Printing
    let register: PacketRegister
    let registerFile: RegisterFile
    let printer: PrinterProfile?
    let printerName: String
  }

  /// Reads and checks a ceremony; nil when its documents cannot be made.
  func checked(
    _ request: Request, with shelf: TemplateShelf<S.Prepared>, reading definition: Definition? = nil,
    into findings: inout Findings
  ) -> Checked? {
    let definition = definition ?? read(request, with: shelf.templates)
    findings.append(definition.findings)
    guard let source = definition.source, let read = definition.ceremony, let templates = shelf.templates
    else { return nil }
    let ceremony = stages.check(read, isStrict: request.isStrict, into: &findings)
    let printer = printer(of: request, into: &findings)
    guard let prepared = shelf.prepared else { return nil }
    progress(.composing)
    let registerFile = RegisterFile(of: source, in: workspace.store)
    guard var register = numbers(of: request, source, in: registerFile, into: &findings) else { return nil }
    register.after = stages.register(ceremony, after: register.before, drafts: false, into: &findings)
    return Checked(
      source: source, templates: templates, prepared: prepared, ceremony: ceremony,
      printing: Printing(
        register: register.after, selection: request.selection, namesKinds: request.kinds != nil),
      register: register,
      registerFile: registerFile, printer: printer, printerName: request.printer ?? "")
  }

  /// The documents of one kind as printed, and why some are not made.
  func documents(
    of kind: Kind, _ checked: Checked, into findings: inout Findings
  ) -> (documents: [PacketDocument], reasons: [Message]) {
    let composed = stages.compose(
      kind, of: checked.ceremony, with: checked.prepared, printing: checked.printing, into: &findings)
    let documents = Run.named(composed.items).map { name, item in
      let fitting = item.isOnBlank ? checked.printer : nil
      let isMoved = item.document.flatMap { document in
        fitting?.fits(document, printer: checked.printerName, into: &findings)
      }
      return PacketDocument(
        kind: kind, name: name, of: item, movedBy: isMoved == true ? fitting?.adjustment : nil)
    }
    return (documents, composed.reasons)
  }

  /// Everything that is to be written.
  private func composed(
    _ request: Request, with shelf: TemplateShelf<S.Prepared>, reading definition: Definition,
    into findings: inout Findings
  ) -> Work? {
    guard let checked = checked(request, with: shelf, reading: definition, into: &findings) else {
      return nil
    }
    var files: [PacketFile] = []
    var notMade: [Outcome] = []
    let writers = writers(for: shelf.kinds, request, into: &findings)
    let isAsked = request.formats?.contains(PacketFile.convertedFormat) ?? false
    for kind in shelf.kinds {
      let (documents, reasons) = documents(of: kind, checked, into: &findings)
      notMade += reasons.map { .notMade(kind: kind.title, reason: $0) }
      if documents.isEmpty, reasons.isEmpty, request.kinds != nil, !findings.hasErrors {
        notMade.append(.notMade(kind: kind.title, reason: Run.nothingDefined))
      }
      for document in documents {
        let made = PacketFile.files(
          of: document, writers: writers, converter: isAsked ? workspace.officeSuite : nil)
        if case .finished(let package) = document.contents {
          if made.isEmpty {
            notMade.append(Outcome.notMade(kind: kind.title, reason: Run.only(package.format)))
          }
          let formats = writers.map(\.format).filter { format in
            kind.formats.contains(format) && !made.contains { $0.format == format }
          }
          Run.tell(formats, of: package, isPDFAsked: isAsked, into: &findings)
        }
        files += made
      }
    }
    return Work(
      source: checked.source, templates: checked.templates, files: files, notMade: notMade,
      register: checked.register, registerFile: checked.registerFile)
  }

  /// The numbers given before; reports and gives nil when they cannot be read or the packet belongs to another
  /// definition.
  private func numbers(
    of request: Request, _ source: Workspace.Ceremony, in file: RegisterFile, into findings: inout Findings
  ) -> PacketRegister? {
    let output = Run.output(of: request, source)
    do throws(WorkspaceError) {
      let standing = try StandingPacket(
        at: try workspace.absolute(output), shown: output, in: workspace.store)
      try standing.refuseOther(than: Run.path(of: source), inputs: source.folder.filesRead)
      guard let inFile = try file.entries(into: &findings),
        let inPacket = try standing.register(into: &findings)
      else { return nil }
      var register = PacketRegister()
      (register.inFile, register.inPacket) = (inFile, inPacket)
      return register
    } catch {
      findings.report(error.diagnostic(at: nil))
      return nil
    }
  }

  /// The definition's path without links.
  private static func path(of source: Workspace.Ceremony) -> String {
    Path.join(source.folder.realPath, source.definitionName)
  }

  /// The correction of the requested printer, for text on blanks.
  private func printer(of request: Request, into findings: inout Findings) -> PrinterProfile? {
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

  /// Maps the files in parallel; results and findings keep their order. Files that need layout have a thread of their
  /// own, since its typesetter has the fonts open. A failure of the disk ends the work.
  private func onEach<Made: Sendable>(
    _ files: [PacketFile], into findings: inout Findings,
    _ work: @escaping @Sendable (_ number: Int, PacketFile, inout Findings) throws(WorkspaceError) -> Made
  ) throws(WorkspaceError) -> [Made] {
    typealias Done = (number: Int, findings: Findings, made: Result<Made, WorkspaceError>)
    let laidOut = files.indices.filter { files[$0].isLaidOut }
    let others = files.indices.filter { !files[$0].isLaidOut }
    let queue = Mutex((laidOut: laidOut[...], others: others[...], begun: 0, isEnded: false))
    let done = Beside.map([true, false]) { [progress, isStopped] laysOut -> [Done] in
      var done: [Done] = []
      while true {
        let next = queue.withLock { queue -> (number: Int, begun: Int)? in
          guard !queue.isEnded, !isStopped() else { return nil }
          // The layout thread helps with the other files at the end.
          let number = laysOut ? queue.laidOut.popFirst() ?? queue.others.popLast() : queue.others.popFirst()
          queue.begun += number == nil ? 0 : 1
          return number.map { ($0, queue.begun) }
        }
        guard let (number, begun) = next else { break }
        progress(.writing(begun, of: files.count, path: files[number].path()))
        var found = Findings()
        do throws(WorkspaceError) {
          let made = try work(number, files[number], &found)
          done.append((number, found, .success(made)))
        } catch {
          queue.withLock { $0.isEnded = true }
          done.append((number, found, .failure(error)))
        }
      }
      return done
    }.flatMap { $0 }.sorted { $0.number < $1.number }
    for each in done { findings.append(each.findings) }
    let made = try done.map { each throws(WorkspaceError) in try each.made.get() }
    if made.count < files.count { _ = goesOn(into: &findings) }
    return made
  }

  /// Writes one file, or the files of its pages. After a library's failure, which is reported, the other files are
  /// still written; a disk's failure ends the run.
  private static func write(
    _ file: PacketFile, number: Int, _ pictures: PagePictures, to desk: PacketDraftDesk,
    into findings: inout Findings
  ) throws(WorkspaceError) -> [PacketPlan.Made] {
    var made: [PacketPlan.Made] = []
    // The disk's error is kept here, because writers can only throw their own type.
    var stopped: PacketDraftError?
    do throws(WriterError) {
      try file.write(pictures, into: &findings) { page, bytes throws(WriterError) in
        do throws(PacketDraftError) {
          made.append(
            try desk.write(
              number: number, page: page, kind: file.kind.name, format: file.format,
              path: file.path(page: page), bytes))
        } catch {
          stopped = error
          throw .sink(SinkError(reason: ""))
        }
      }
    } catch {
      switch stopped {
      case .disk(let error): throw error
      case .library(let name, let reason):
        findings.report(Run.fault(.library(name: name, reason: reason), path: file.path()))
      case nil: findings.report(Run.fault(error, path: file.path()))
      }
    }
    return made
  }

  /// Reports the formats in which a document from an office's own Word file is not made, with the reason.
  private static func tell(
    _ formats: [String], of package: FinishedPackage, isPDFAsked: Bool, into findings: inout Findings
  ) {
    let (vi, en) = (package.title.vi, package.title.en)
    if isPDFAsked, formats.contains(PacketFile.convertedFormat) {
      findings.warning(
        WordCodes.noConverter,
        vi: "không làm được PDF của \(vi): máy không có LibreOffice (soffice)",
        en: "there is no PDF of the \(en): LibreOffice (soffice) is not installed",
        at: package.namedAt,
        help: .cure(
          vi: "cài LibreOffice, hoặc mở tệp .docx bằng Word rồi lưu thành PDF",
          en: "install LibreOffice, or open the .docx in Word and save it as PDF"))
    }
    let others = formats.filter { !isPDFAsked || $0 != PacketFile.convertedFormat }
    guard !others.isEmpty else { return }
    let list = others.map { $0.uppercased() }.joined(separator: ", ")
    findings.note(
      WordCodes.docxOnly,
      vi: "\(vi) dùng mẫu riêng, chỉ làm DOCX, không làm \(list)",
      en: "the \(en) follows a Word file of its own: it is made as DOCX, not as \(list)",
      at: package.namedAt)
  }

  private static var nothingDefined: Message {
    Message(
      vi: "bản khai không ghi điều gì để lập văn bản này",
      en: "the definition has nothing that this document is made of")
  }

  private static func only(_ format: String) -> Message {
    Message(vi: "văn bản này chỉ có bản \(format)", en: "this document exists as \(format) only")
  }

  /// Unique file names as slugs: characters other than letters, digits and `-` become `-`; repeated names get a
  /// number.
  private static func named(_ items: [ComposedDocument]) -> [(name: String, item: ComposedDocument)] {
    var taken: Set<String> = []
    return items.map { item in
      let bytes = item.stem.utf8.prefix(100).map { byte in
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
      vi: "không làm được “\(path)”: \(library) báo “\(reason)”",
      en: "“\(path)” could not be made: \(library) says “\(reason)”", at: nil)
  }

  /// Whether a run makes outputs of a kind and format; a run for some sheets only replaces nothing else.
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

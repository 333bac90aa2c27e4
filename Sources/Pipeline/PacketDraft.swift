import Composition
import Diagnostics
import DocumentTree
import Glibc

/// A packet in the making: files are written into a hidden folder beside the packet, which then takes its place in
/// one step. What is not committed leaves no trace.
///
/// ```
/// DIR/.packet-1234-packet/made/0 …   what the run made, in its order
/// DIR/.packet-1234-packet/tree/      the packet to be
/// DIR/packet/                        the packet that stands
/// ```
struct PacketDraft: ~Copyable {
  /// How long a build waits for another one.
  static let patienceMilliseconds = 10_000

  /// The packet's path without links.
  let path: String
  /// The path as the person knows it.
  let shown: String
  private let work: String
  private let lock: PacketLock
  private var made: [PacketPlan.Made] = []
  /// Whether the folders are swapped in one step where the file system can.
  var swapsInOneStep = true

  /// Makes the hidden folder; `protected` are real paths that the packet's folder may not hold.
  init(
    at given: String, shown: String, protected: [String], patienceMilliseconds: Int = patienceMilliseconds
  ) throws(WorkspaceError) {
    let path = try PacketDraft.place(of: given, shown: shown)
    for input in protected where Path.isInside(input, folder: path) {
      throw WorkspaceError(shown, .holdsInput)
    }
    let parent = Path.parent(of: path)
    let lock = try PacketLock(on: parent, shown: shown, patienceMilliseconds: patienceMilliseconds)
    let work: String
    do throws(SystemReason) {
      if lock.isHeld { try PacketDraft.recover(path, in: parent) }
      work = try PacketDraft.makeWorkFolder(for: path, in: parent)
    } catch {
      throw WorkspaceError(shown, .unwritable(error))
    }
    self.path = path
    self.shown = shown
    self.work = work
    self.lock = lock
  }

  deinit { try? Disk.removeTree(work) }

  /// Whether the draft's lock keeps other builds from a folder, too.
  func locks(_ folder: String) -> Bool { lock.isHeld && Path.parent(of: path) == folder }

  /// Writes one file of the packet: `body` gives its bytes to the sink.
  mutating func write(
    kind: String, format: String, path: String, _ body: (any ByteSink) throws(WriterError) -> Void
  ) throws(PacketDraftError) {
    let sink: FileSink
    do {
      sink = try FileSink(making: Path.join(work, "made/\(made.count)"))
    } catch {
      throw .disk(WorkspaceError(Path.join(shown, path), .unwritable(error)))
    }
    do throws(WriterError) {
      try body(sink)
      let digest: Digest
      do throws(SinkError) {
        digest = try sink.finish()
      } catch {
        throw .sink(error)
      }
      made.append(PacketPlan.Made(kind: kind, format: format, path: path, sha256: digest.text))
    } catch {
      try? Disk.removeFile(Path.join(work, "made/\(made.count)"))
      switch error {
      case .sink(let refused):
        let reason = sink.refusal
        guard let reason else { throw .library(name: "sink", reason: refused.reason) }
        throw .disk(WorkspaceError(Path.join(shown, path), .unwritable(reason)))
      case .library(let name, let reason): throw .library(name: name, reason: reason)
      }
    }
  }

  /// Puts the packet in its place and tells what became of every file.
  consuming func commit(
    version: String, inputs: [Manifest.Input], templates: [Manifest.Input],
    register: PacketRegister = PacketRegister(),
    isAsked: (Manifest.Output) -> Bool, into findings: inout Findings
  ) throws(WorkspaceError) -> [Outcome] {
    let earlier = try earlierOutputs(into: &findings)
    guard try givenNumbers() == register.inPacket else {
      // Another build gave numbers meanwhile: the same number must not go to two people.
      throw WorkspaceError(shown, .busy)
    }
    let known = Set((earlier ?? []).map(\.path) + made.map(\.path) + [Manifest.fileName])
    let survey = try PacketSurvey(of: path, shown: shown) { known.contains($0) }
    let existing = try survey.entries.map { entry throws(WorkspaceError) in
      PacketPlan.Existing(path: entry.path, sha256: try hash(of: entry, isKnown: known.contains(entry.path)))
    }
    let source = Manifest.source(version: version, inputs: inputs, templates: templates)
    let plan = PacketPlan(
      made: made, existing: existing, earlier: earlier, source: source, isAsked: isAsked)
    let manifest = Manifest(
      version: version, inputs: inputs, templates: templates, outputs: plan.outputs,
      register: register.after.entries)
    if manifest.outputs.contains(where: { $0.source != source && $0.edited == nil }) {
      findings.report(PacketDraft.madeEarlier)
    }
    let isSame =
      plan.placed.isEmpty && plan.renamed.isEmpty && plan.dropped.count == 1
      && existing.contains { $0.path == Manifest.fileName && $0.sha256 == Digest.of(manifest.bytes).text }
    if isSame { return plan.outcomes }
    let exchange = PacketExchange(
      path: path, shown: shown, work: work, survey: survey, plan: plan, triesOneStep: swapsInOneStep)
    return plan.outcomes + (try exchange.run(manifest: manifest, earlier: earlier ?? []))
  }

  /// The register numbers that the standing packet has given.
  private func givenNumbers() throws(WorkspaceError) -> [RegisterBook.Entry] {
    let file = Path.join(path, Manifest.fileName)
    guard (try? Disk.status(file))?.kind == .file else { return [] }
    do {
      return try Descriptor(reading: file).readAll(limit: FileLimit.manifest).map(Manifest.register) ?? []
    } catch {
      throw WorkspaceError(Path.join(shown, Manifest.fileName), .unreadable(error))
    }
  }

  private func hash(of entry: PacketSurvey.Entry, isKnown: Bool) throws(WorkspaceError) -> String? {
    guard entry.status.kind == .file, isKnown else { return nil }
    do {
      return try Descriptor(reading: Path.join(path, entry.path)).digest().text
    } catch {
      throw WorkspaceError(Path.join(shown, entry.path), .unreadable(error))
    }
  }

  /// What the manifest of the standing packet says; nil when there is none or it cannot be read.
  private func earlierOutputs(into findings: inout Findings) throws(WorkspaceError) -> [Manifest.Output]? {
    let file = Path.join(path, Manifest.fileName)
    guard let status = try? Disk.status(file) else { return nil }
    guard status.kind == .file else { throw WorkspaceError(Path.join(shown, Manifest.fileName), .nameTaken) }
    let bytes: [UInt8]?
    do {
      bytes = try Descriptor(reading: file).readAll(limit: FileLimit.manifest)
    } catch {
      throw WorkspaceError(Path.join(shown, Manifest.fileName), .unreadable(error))
    }
    if let bytes, let outputs = Manifest.outputs(from: bytes) { return outputs }
    findings.warning(
      PipelineCodes.manifestUnreadable,
      Message(
        vi: "manifest.json của hồ sơ cũ không đọc được; các tệp khác bản mới được giữ nguyên",
        en: "the manifest.json of the earlier packet cannot be read; files that differ from the new ones stay"
      ),
      at: nil)
    return nil
  }

  private static let madeEarlier = Diagnostic(
    .warning, PipelineCodes.madeEarlier,
    Message(
      vi: "trong hồ sơ còn tệp làm từ định nghĩa, danh sách hoặc mẫu cũ hơn",
      en: "the packet still holds files made from an older definition, list or template"),
    at: nil,
    help: [
      .init(
        Message(vi: "dựng lại, không dùng --only và --format", en: "build again without --only and --format"))
    ])

  /// The path without links; the folders above are made when they are missing.
  private static func place(of given: String, shown: String) throws(WorkspaceError) -> String {
    let path = Path.normalised(given)
    do throws(SystemReason) {
      if let status = try Disk.status(path, followingLinks: true) {
        guard status.kind == .folder else { throw SystemReason(code: ENOTDIR) }
        return try Disk.realPath(path)
      }
      guard try Disk.status(path) == nil else { throw SystemReason(code: ENOTDIR) }
      let parent = Path.parent(of: path)
      try Disk.makeFolders(parent)
      return Path.join(try Disk.realPath(parent), Path.name(of: path))
    } catch {
      throw WorkspaceError(shown, error.code == ENOTDIR ? .nameTaken : .unwritable(error))
    }
  }

  private static func makeWorkFolder(for path: String, in parent: String) throws(SystemReason) -> String {
    var number = Int(getpid())
    while true {
      let work = Path.join(parent, ".packet-\(number)-\(Path.name(of: path))")
      do throws(SystemReason) {
        try Disk.makeFolder(work)
        try Disk.makeFolder(Path.join(work, "made"))
        try Disk.makeFolder(Path.join(work, "tree"))
        return work
      } catch {
        // Where no lock is known, another run of the same number may own it.
        guard error.code == EEXIST else { throw error }
        number += 1 << 22
      }
    }
  }

  /// Puts back what a run that died left half done, and clears its folder away.
  private static func recover(_ path: String, in parent: String) throws(SystemReason) {
    let ending = "-" + Path.name(of: path)
    for name in try Disk.list(parent) where name.hasPrefix(".packet-") && name.hasSuffix(ending) {
      let number = name.dropFirst(".packet-".count).dropLast(ending.count)
      guard !number.isEmpty, number.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { continue }
      let old = Path.join(Path.join(parent, name), PacketExchange.oldName)
      if try Disk.status(path) == nil, try Disk.status(old)?.kind == .folder {
        try Disk.rename(old, to: path)
      }
      try Disk.removeTree(Path.join(parent, name))
    }
  }
}

/// Why a file of a packet could not be written.
enum PacketDraftError: Error {
  /// The disk refused.
  case disk(WorkspaceError)
  /// A system library failed: its name and what it said.
  case library(name: String, reason: String)
}

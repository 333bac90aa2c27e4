import Diagnostics
import DocumentTree
import Model
import Workspace

/// A packet being built in a hidden folder beside the packet's place, which it then takes in one step. A draft that
/// is not committed leaves no trace.
///
/// ```
/// DIR/.packet-1234-packet/made/…     the files of the run
/// DIR/.packet-1234-packet/tree/      the new packet
/// DIR/packet/                        the current packet
/// ```
package struct PacketDraft: ~Copyable {
  /// How long a build waits for another one.
  package static let patienceMilliseconds = 10_000

  /// The packet's path without links.
  let path: String
  /// The path as shown to the person.
  let shown: String
  private let store: any FileStore
  private let work: String
  private let lock: FolderLock
  private var made: [PacketPlan.Made] = []
  /// Whether folders are swapped atomically if the file system can.
  package var swapsInOneStep = true

  /// Makes the hidden folder; `protected` are real paths that the packet's folder must not contain.
  package init(
    at given: String, in store: any FileStore, shown: String, protected: [String],
    patienceMilliseconds: Int = patienceMilliseconds
  ) throws(WorkspaceError) {
    let path = try PacketDraft.place(of: given, in: store, shown: shown)
    for input in protected where Path.isInside(input, folder: path) {
      throw WorkspaceError.holdsInput(shown)
    }
    let parent = Path.parent(of: path)
    let lock = try FolderLock(
      on: parent, in: store, shown: shown, patienceMilliseconds: patienceMilliseconds)
    let work: String
    do throws(SystemReason) {
      if lock.isHeld { try PacketDraft.recover(path, under: parent, in: store) }
      work = try PacketDraft.makeWorkFolder(for: path, under: parent, in: store)
    } catch {
      throw WorkspaceError(shown, .unwritable(error))
    }
    self.store = store
    self.path = path
    self.shown = shown
    self.work = work
    self.lock = lock
  }

  deinit {
    try? store.removeTree(work)
    store.markKept(work)
  }

  /// Whether the draft's lock also protects a folder from other builds.
  package func locks(_ folder: String) -> Bool { lock.isHeld && Path.parent(of: path) == folder }

  /// Where files are written; several threads may use it at once.
  package var desk: PacketDraftDesk { PacketDraftDesk(store: store, work: work, shown: shown) }

  /// Adds written files; their order is that of the outcomes.
  package mutating func add(_ files: [PacketPlan.Made]) { made += files }

  /// Puts the packet of a definition (a path without links) in place and returns the outcome of every file.
  package consuming func commit(
    version: String, definition: String, inputs: [InputFolder.FileRead], templates: [InputFolder.FileRead],
    register: PacketRegister = PacketRegister(),
    isAsked: (Manifest.Output) -> Bool, into findings: inout Findings
  ) throws(WorkspaceError) -> [Outcome] {
    let standing = try StandingPacket(at: path, shown: shown, in: store)
    try standing.refuseOther(than: definition, inputs: inputs)
    if standing.isBroken { findings.report(PacketDraft.brokenManifest) }
    let earlier = standing.outputs
    var ignored = Findings()
    guard try standing.register(into: &ignored) == register.inPacket else {
      // Another build gave numbers meanwhile; one number must not go to two people.
      throw WorkspaceError(shown, .busy)
    }
    let known = Set((earlier ?? []).map(\.path) + made.map(\.path) + [Manifest.fileName])
    let survey = try PacketSurvey(of: path, in: store, shown: shown) { known.contains($0) }
    let existing = try survey.entries.map { entry throws(WorkspaceError) in
      PacketPlan.Existing(path: entry.path, sha256: try hash(of: entry, isKnown: known.contains(entry.path)))
    }
    let owner = Manifest.owner(of: path, definition: definition)
    let (inputs, templates) = (inputs.map { Manifest.Input($0) }, templates.map { Manifest.Input($0) })
    let source = Manifest.source(version: version, inputs: inputs, templates: templates)
    let plan = PacketPlan(
      made: made, existing: existing, earlier: earlier, source: source, isAsked: isAsked)
    let manifest = Manifest(
      version: version, owner: owner, inputs: inputs, templates: templates, outputs: plan.outputs,
      register: register.after.entries)
    if manifest.outputs.contains(where: { $0.source != source && $0.edited == nil }) {
      findings.report(PacketDraft.madeEarlier)
    }
    for warning in PacketDraft.editsElsewhere(plan, made: made) { findings.report(warning) }
    let isSame =
      plan.placed.isEmpty && plan.renamed.isEmpty && plan.dropped.count == 1
      && existing.contains { $0.path == Manifest.fileName && $0.sha256 == Digest.of(manifest.bytes).text }
    if isSame { return plan.outcomes }
    let exchange = PacketExchange(
      store: store, path: path, shown: shown, work: work, survey: survey, plan: plan, made: made,
      triesOneStep: swapsInOneStep)
    return plan.outcomes + (try exchange.run(manifest: manifest, earlier: earlier ?? []))
  }

  private func hash(of entry: PacketSurvey.Entry, isKnown: Bool) throws(WorkspaceError) -> String? {
    guard entry.status.kind == .file, isKnown else { return nil }
    do {
      return try store.open(Path.join(path, entry.path)).digest().text
    } catch {
      throw WorkspaceError(Path.join(shown, entry.path), .unreadable(error))
    }
  }

  /// Warnings where a person edited one format of a document: the other formats of this run do not have the edit.
  private static func editsElsewhere(_ plan: PacketPlan, made: [PacketPlan.Made]) -> [Diagnostic] {
    func stem(_ path: String) -> String {
      guard let dot = path.utf8.lastIndex(of: UInt8(ascii: ".")) else { return path }
      return String(path[..<dot])
    }
    return plan.outputs.filter { $0.edited == true }.compactMap { edited in
      let others = made.filter { $0.path != edited.path && stem($0.path) == stem(edited.path) }
        .map { "“\($0.path)”" }
      guard !others.isEmpty else { return nil }
      let list = others.joined(separator: ", ")
      return Diagnostic(
        .warning, PacketCodes.editElsewhere,
        vi: "“\(edited.path)” đã có người sửa; \(list) không có chỗ sửa ấy",
        en:
          "“\(edited.path)” was edited by a person; \(list) \(others.count == 1 ? "lacks" : "lack") the edit",
        at: nil,
        help: .cure(
          vi: "đưa chỗ sửa vào định nghĩa rồi dựng lại, hoặc xuất lại các tệp kia từ tệp đã sửa",
          en: "bring the edit into the definition and build again, or make the others from the edited file"))
    }
  }

  private static let brokenManifest = Diagnostic(
    .warning, PacketCodes.manifestUnreadable,
    vi: "manifest.json của hồ sơ cũ không đọc được; các tệp khác bản mới được giữ nguyên",
    en: "the manifest.json of the earlier packet cannot be read; files that differ from the new ones stay",
    at: nil)

  private static let madeEarlier = Diagnostic(
    .warning, PacketCodes.madeEarlier,
    vi: "trong hồ sơ còn tệp làm từ định nghĩa, danh sách hoặc mẫu cũ hơn",
    en: "the packet still holds files made from an older definition, list or template",
    at: nil,
    help: .cure(vi: "dựng lại, không dùng --only và --format", en: "build again without --only and --format"))

  /// The path without links; missing parent folders are made.
  private static func place(
    of given: String, in store: any FileStore, shown: String
  ) throws(WorkspaceError) -> String {
    let path = Path.normalised(given)
    do throws(SystemReason) {
      if let status = try store.status(path, followingLinks: true) {
        guard status.kind == .folder else { throw .notAFolder }
        return try store.realPath(path)
      }
      guard try store.status(path) == nil else { throw .notAFolder }
      let parent = Path.parent(of: path)
      try store.makeFolders(parent)
      return Path.join(try store.realPath(parent), Path.name(of: path))
    } catch {
      throw error == .notAFolder ? WorkspaceError.nameTaken(shown) : WorkspaceError(shown, .unwritable(error))
    }
  }

  private static func makeWorkFolder(
    for path: String, under parent: String, in store: any FileStore
  ) throws(SystemReason) -> String {
    var number = store.runNumber
    while true {
      let work = Path.join(parent, ".packet-\(number)-\(Path.name(of: path))")
      do throws(SystemReason) {
        store.markTemporary(work)
        do throws(SystemReason) {
          try store.makeFolder(work)
        } catch {
          store.markKept(work)
          throw error
        }
        try store.makeFolder(Path.join(work, "made"))
        try store.makeFolder(Path.join(work, "tree"))
        return work
      } catch {
        // Without locks, another run with the same number may own it.
        guard error == .exists else { throw error }
        number += 1 << 22
      }
    }
  }

  /// Repairs what a killed run left, and removes its folder.
  private static func recover(
    _ path: String, under parent: String, in store: any FileStore
  ) throws(SystemReason) {
    let ending = "-" + Path.name(of: path)
    for name in try store.list(parent) where name.hasPrefix(".packet-") && name.hasSuffix(ending) {
      let number = name.dropFirst(".packet-".count).dropLast(ending.count)
      guard !number.isEmpty, number.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { continue }
      let old = Path.join(Path.join(parent, name), PacketExchange.oldName)
      if try store.status(path) == nil, try store.status(old)?.kind == .folder {
        try store.rename(old, to: path)
      }
      try store.removeTree(Path.join(parent, name))
    }
  }
}

/// Why a file of a packet could not be written.
package enum PacketDraftError: Error {
  /// The disk refused.
  case disk(WorkspaceError)
  /// A system library failed: its name and its reason.
  case library(name: String, reason: String)
}

import Diagnostics
import Foundation
import Model
import SampleStages
import Testing
import Workspace

@testable import Packet
@testable import Pipeline

/// The office of `Office` in memory: builds touch no disk, and a store can fail at any call.
private struct MemoryOffice {
  let memory: MemoryStore

  init(rows: [String]) throws {
    memory = try MemoryStore(files: [
      "/le/ceremony.yaml": Array(
        """
        buổi lễ: {loại: hội nghị tổng kết, ngày: 5/1/2021, đơn vị tổ chức: UBND quận Kiến An}
        khen thưởng:
          - hình thức: Giấy khen
            của: Chủ tịch UBND quận Kiến An
            danh sách: list.csv
            thành tích: thành tích xuất sắc
            quyết định: {ngày: 4/1/2021, thẩm quyền: Chủ tịch UBND quận Kiến An, ký: Chủ tịch UBND quận Kiến An}
        giấy khen: {số vào sổ từ: 12}
        """.utf8)
    ])
    try write(rows)
  }

  func write(_ rows: [String]) throws {
    if try memory.status("/le/list.csv") != nil { try memory.removeFile("/le/list.csv") }
    try memory.make("/le/list.csv").write(
      Array((["loại,tên,đơn vị"] + rows).map { $0 + "\n" }.joined().utf8))
  }

  func build(_ store: any FileStore, kinds: [String]? = ["certificate"]) -> RunResult {
    let workspace = Workspace(
      currentFolder: "/", executable: Office.repository + "/bin/vinhdanh", store: store,
      programStore: DiskStore())
    return Run(CeremonyStages(), in: workspace).build(
      Request(ceremony: "le", kinds: kinds, formats: ["txt"]))
  }

  /// Every file of the ceremony with its bytes.
  func files(below folder: String = "/le") throws -> [String: [UInt8]] {
    var files: [String: [UInt8]] = [:]
    for name in try memory.list(folder) {
      let path = Path.join(folder, name)
      switch try memory.status(path)?.kind {
      case .folder?: try files.merge(self.files(below: path)) { first, _ in first }
      default: files[path] = try memory.read(path, limit: .max)
      }
    }
    return files
  }

  func packet() throws -> [String: [UInt8]] { try files().filter { $0.key.hasPrefix("/le/packet/") } }

  func numbers() throws -> [String: Int] {
    guard let bytes = try files()["/le/so-khen-thuong.json"] else { return [:] }
    var findings = Findings()
    let list = try #require(JSONNode.read(bytes)?["register"])
    let entries = try #require(
      RegisterText.entries(of: list, in: SourceFile(name: "", bytes: bytes), into: &findings))
    return Dictionary(uniqueKeysWithValues: entries.map { ($0.holder?.name ?? "", $0.number) })
  }
}

@Suite("A store that fails at each call in turn")
struct FailingStoreTests {
  private static let first = ["cá nhân,An,A", "cá nhân,Bình,A"]
  private static let second = ["cá nhân,Chi,A", "cá nhân,Bình,A"]

  /// An office with a packet of the first list and an edited file, whose list is then the second.
  private func changed() throws -> MemoryOffice {
    let office = try MemoryOffice(rows: Self.first)
    #expect(office.build(office.memory).ending == .done)
    try office.write(Self.second)
    return office
  }

  @Test("A build in memory writes the packet and the register there, and touches no disk")
  func memory() throws {
    let office = try MemoryOffice(rows: Self.first)
    #expect(office.build(office.memory).ending == .done)
    #expect(try office.packet().keys.contains { $0.hasSuffix(".txt") })
    #expect(try office.numbers() == ["An": 12, "Bình": 13])
    #expect(try office.memory.list("/") == ["le"])
  }

  @Test(
    "One refused call leaves the old packet whole or the new one, no number lost, and a later build is right")
  func refusedOnce() throws {
    try everyCall { .once($0) }
  }

  @Test("A run that dies at a call leaves the old packet whole or the new one, and the next build clears up")
  func killed() throws {
    try everyCall { .from($0) }
  }

  private func everyCall(_ failure: (Int) -> FailingStore.Failure) throws {
    let sample = try changed()
    let old = try sample.packet()
    let counting = FailingStore(.never, over: sample.memory)
    #expect(sample.build(counting).ending == .done)
    let new = try sample.packet()
    #expect(old != new && counting.calls > 50)
    // Every call takes minutes; `EVERY_CALL=1` asks for it, else each run takes some from the beginning to the end.
    let isFull = ProcessInfo.processInfo.environment["EVERY_CALL"] != nil
    for call in stride(from: 0, to: counting.calls, by: isFull ? 1 : max(1, counting.calls / 16)) {
      let office = try changed()
      let store = FailingStore(failure(call), over: office.memory)
      let result = office.build(store)
      #expect(store.hasFailed, "call \(call)")
      let packet = try office.packet()
      let isBetween = packet.isEmpty
      #expect(packet == old || packet == new || isBetween, "call \(call)")
      #expect(result.ending != .done || packet == new, "call \(call)")
      #expect(result.ending == .done || result.ending == .outsideFailed, "call \(call)")
      // The names of those who had a number are never given another one.
      let numbers = try office.numbers()
      #expect(
        numbers["An"] == 12 && numbers["Bình"] == 13 && [nil, 14].contains(numbers["Chi"]), "call \(call)")
      #expect(office.build(office.memory).ending == .done, "call \(call)")
      #expect(try office.packet() == new, "call \(call)")
      #expect(try office.numbers() == ["An": 12, "Bình": 13, "Chi": 14], "call \(call)")
      #expect(
        try office.memory.list("/le").filter { !$0.contains("giữ lại") }.sorted() == [
          "ceremony.yaml", "list.csv", "packet", "so-khen-thuong.json",
        ],
        "call \(call)")
    }
  }

  @Test("Where new files cannot all be written, none stays and no folder either")
  func writeNew() throws {
    let files = [(path: "a/one", bytes: Array("1".utf8)), (path: "b/two", bytes: Array("2".utf8))]
    let counting = FailingStore(.never, over: MemoryStore())
    _ = try Workspace(currentFolder: "/", executable: nil, store: counting).writeNew(files, into: "new")
    for call in 0..<counting.calls {
      let memory = MemoryStore()
      let store = FailingStore(.once(call), over: memory)
      #expect(throws: WorkspaceError.self, "call \(call)") {
        try Workspace(currentFolder: "/", executable: nil, store: store).writeNew(files, into: "new")
      }
      #expect(try memory.list("/").isEmpty, "call \(call)")
    }
  }

  @Test("A file that is changed during the build is not deleted with the old packet")
  func changedDuringBuild() throws {
    let folder = try SampleFolder()
    _ = folder.build()
    try folder.define(["An"])
    let request = Request(ceremony: "le")
    let written = Run(SampleStages(), in: folder.workspace).build(request)
    #expect(written.ending == .done)
    _ = folder.build { $0.output = "packet" }
    try folder.define(["Chi"])
    // Between the look at the packet and the exchange: while the new files are made.
    let store = ChangingStore(over: DiskStore()) {
      try? folder.write("packet/thu/an.txt", "sửa tay trong lúc dựng\n")
    }
    let workspace = Workspace(
      currentFolder: folder.path, executable: folder.path + "/bin/vinhdanh", store: store)
    let result = Run(SampleStages(), in: workspace).build(Request(ceremony: "le", output: "packet"))
    #expect(result.ending == .done)
    let kept = folder.list("").filter { $0.contains("giữ lại") && $0.hasSuffix("an.txt") }
    #expect(kept.count == 1)
    #expect(kept.first.flatMap { folder.read($0) } == "sửa tay trong lúc dựng\n")
  }

  @Test(
    "A kind that is asked for by name and finds nothing to tell says so; one that nobody asked for is silent")
  func nothingDefined() throws {
    let office = try MemoryOffice(rows: Self.first)
    func unmade(_ kinds: [String]?) -> [String] {
      office.build(office.memory, kinds: kinds).outcomes.compactMap { outcome in
        if case .notMade(let kind, let reason) = outcome { "\(kind.vi): \(reason.vi)" } else { nil }
      }
    }
    let reason = "bản khai không ghi điều gì để lập văn bản này"
    #expect(unmade(["money-list"]) == ["danh sách chi tiền thưởng: \(reason)"])
    #expect(unmade(["certificate"]) == [])
    #expect(unmade(nil).allSatisfy { !$0.contains(reason) })
  }

  @Test("A person's folder in the packet keeps its permissions, and its owner may always write in it")
  func modes() throws {
    let office = try changed()
    for (name, mode) in [("riêng", UInt32(0o750)), ("khóa", 0o550), ("khóa/trong", 0o711)] {
      try office.memory.makeFolder("/le/packet/\(name)")
      try office.memory.make("/le/packet/\(name)/ghi chú.txt").write(Array("giữ\n".utf8))
      try office.memory.setMode("/le/packet/\(name)", mode)
    }
    #expect(office.build(office.memory).ending == .done)
    let modes = try ["riêng", "khóa", "khóa/trong"].map { try office.memory.status("/le/packet/\($0)")?.mode }
    #expect(modes == [0o750, 0o750, 0o711])
  }

  @Test(
    "A file that cannot be linked is copied where the file system knows no links, and ends the build otherwise",
    arguments: [(SystemReason.denied, true), (.failed, false), (SystemReason(code: 28), false)])
  func notLinked(reason: SystemReason, isCopied: Bool) throws {
    let office = try changed()
    try office.memory.make("/le/packet/ghi chú.txt").write(Array("giữ\n".utf8))
    try office.memory.setMode("/le/packet/ghi chú.txt", 0o640)
    let old = try office.packet()
    let before = try #require(try office.memory.status("/le/packet/ghi chú.txt"))
    let result = office.build(ChangingStore(over: office.memory, linking: reason))
    #expect(result.ending == (isCopied ? .done : .outsideFailed))
    let after = try #require(try office.memory.status("/le/packet/ghi chú.txt"))
    #expect(after.mode == 0o640)
    #expect(after.modifiedSeconds == before.modifiedSeconds)
    #expect(after.modifiedNanoseconds == before.modifiedNanoseconds)
    #expect((after.inode == before.inode) == !isCopied)
    #expect(try office.packet()["/le/packet/ghi chú.txt"] == Array("giữ\n".utf8))
    #expect(try isCopied != (office.packet() == old))
  }

  @Test("A packet of another definition is refused and stays; a moved one is still its own")
  func otherDefinition() throws {
    let folder = try SampleFolder()
    try folder.write("khac/ceremony.yaml", "name: Lễ khác\nperson: Dung\n")
    #expect(folder.build { $0.output = "chung" }.ending == .done)
    let before = folder.contents("chung")
    let other = folder.build { ($0.ceremony, $0.output) = ("khac", "chung") }
    #expect(other.ending == .outsideFailed)
    #expect(other.findings.diagnostics.map(\.code) == [PacketCodes.otherPacket])
    #expect(folder.contents("chung") == before)
    // The same files elsewhere are the same ceremony; the same definition with another list is not.
    try folder.write("dời/ceremony.yaml", folder.read("le/ceremony.yaml") ?? "")
    #expect(folder.build { ($0.ceremony, $0.output) = ("dời", "chung") }.ending == .done)
  }
}

/// Does something once, when the packet was looked at and the new folder is being filled; may refuse every link.
private final class ChangingStore: FileStore {
  private let base: any FileStore
  private let linking: SystemReason?
  private let change: @Sendable () -> Void

  init(over base: any FileStore, linking: SystemReason? = nil, change: @escaping @Sendable () -> Void = {}) {
    self.base = base
    self.linking = linking
    self.change = change
  }

  var runNumber: Int { base.runNumber }
  func status(_ path: String, followingLinks: Bool) throws(SystemReason) -> FileStatus? {
    try base.status(path, followingLinks: followingLinks)
  }
  func list(_ path: String) throws(SystemReason) -> [String] { try base.list(path) }
  func realPath(_ path: String) throws(SystemReason) -> String { try base.realPath(path) }
  func target(ofLink path: String) throws(SystemReason) -> String { try base.target(ofLink: path) }
  func open(_ path: String) throws(SystemReason) -> any FileReader { try base.open(path) }
  func make(_ path: String) throws(SystemReason) -> any FileWriter { try base.make(path) }
  func makeFolder(_ path: String) throws(SystemReason) { try base.makeFolder(path) }
  func makeLink(_ path: String, to target: String) throws(SystemReason) {
    try base.makeLink(path, to: target)
  }
  func link(_ old: String, to new: String) throws(SystemReason) {
    if let linking { throw linking }
    try base.link(old, to: new)
  }
  func rename(_ old: String, to new: String) throws(SystemReason) { try base.rename(old, to: new) }
  func exchange(_ first: String, _ second: String) throws(SystemReason) {
    change()
    try base.exchange(first, second)
  }
  func removeFile(_ path: String) throws(SystemReason) { try base.removeFile(path) }
  func removeFolder(_ path: String) throws(SystemReason) { try base.removeFolder(path) }
  func setMode(_ path: String, _ mode: UInt32) throws(SystemReason) { try base.setMode(path, mode) }
  func setModified(_ path: String, like status: FileStatus) throws(SystemReason) {
    try base.setModified(path, like: status)
  }
  func synchroniseFolder(_ path: String) throws(SystemReason) { try base.synchroniseFolder(path) }
  func lock(_ folder: String) throws(SystemReason) -> LockAttempt { try base.lock(folder) }
}

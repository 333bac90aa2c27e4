import Diagnostics
import DocumentTree
import Foundation
import SampleStages
import Testing

@testable import Packet
@testable import Pipeline
@testable import Workspace

@Suite("A packet on the disk")
struct PacketTests {
  @Test("A build writes everything, and a second one changes no byte and no file")
  func twice() throws {
    let folder = try SampleFolder()
    let first = folder.build()
    #expect(first.ending == .done)
    #expect(
      folder.list() == [
        "manifest.json", "nhan/nhan.txt", "thu/an.html", "thu/an.txt", "thu/binh.html", "thu/binh.txt",
      ])
    #expect(folder.read("le/packet/thu/an.txt") == "KÍNH GỬI\nLễ mẫu\nAn\n")
    let before = folder.contents()
    let identity = try #require(try DiskStore().status(folder.path + "/le/packet"))
    let second = folder.build()
    #expect(
      second.outcomes
        == first.outcomes.map { outcome in
          if case .written(let path) = outcome { .unchanged(path) } else { outcome }
        })
    #expect(folder.contents() == before)
    #expect(try DiskStore().status(folder.path + "/le/packet") == identity)
    #expect(folder.list("le").filter { $0.hasPrefix(".") }.isEmpty)
  }

  @Test("Two folders with equal input get equal bytes, manifest and all")
  func reproducible() throws {
    let (first, second) = (try SampleFolder(), try SampleFolder())
    for folder in [first, second] { _ = folder.build { $0.output = "elsewhere/deep/packet" } }
    #expect(first.contents("elsewhere/deep/packet") == second.contents("elsewhere/deep/packet"))
    #expect(first.contents("elsewhere/deep/packet").count == 6)
  }

  @Test("An edited file is never overwritten, the new one stands beside it")
  func edited() throws {
    let folder = try SampleFolder()
    _ = folder.build()
    try folder.write("le/packet/thu/an.txt", "sửa tay\n")
    let again = folder.build()
    #expect(again.outcomes.contains(.writtenBeside("thu/an (mới).txt", edited: "thu/an.txt")))
    #expect(folder.read("le/packet/thu/an.txt") == "sửa tay\n")
    #expect(folder.read("le/packet/thu/an (mới).txt") == "KÍNH GỬI\nLễ mẫu\nAn\n")
    let before = folder.contents()
    #expect(folder.build().outcomes.contains(.unchanged("thu/an (mới).txt")))
    #expect(folder.contents() == before)
    try folder.remove("le/packet/thu/an.txt")
    #expect(folder.build().outcomes.contains(.removed("thu/an (mới).txt")))
    #expect(folder.read("le/packet/thu/an.txt") == "KÍNH GỬI\nLễ mẫu\nAn\n")
  }

  @Test("Files and folders that nobody made here are carried along, links too")
  func strangers() throws {
    let folder = try SampleFolder()
    try folder.write("le/packet/ghi-chu.txt", "của tôi")
    try folder.write("le/packet/thu/rieng/anh.jpg", "ảnh")
    try FileManager.default.createDirectory(
      atPath: folder.path + "/le/packet/trong", withIntermediateDirectories: true)
    try FileManager.default.createSymbolicLink(
      atPath: folder.path + "/le/packet/loi-tat", withDestinationPath: "/nowhere")
    #expect(folder.build().ending == .done)
    try folder.define(["Chi"])
    #expect(folder.build().ending == .done)
    #expect(folder.read("le/packet/ghi-chu.txt") == "của tôi")
    #expect(folder.read("le/packet/thu/rieng/anh.jpg") == "ảnh")
    #expect(folder.list().contains("trong"))
    let link = try FileManager.default.destinationOfSymbolicLink(atPath: folder.path + "/le/packet/loi-tat")
    #expect(link == "/nowhere")
  }

  @Test("What an earlier build made and this one does not is removed, with its empty folder")
  func stale() throws {
    let folder = try SampleFolder()
    _ = folder.build()
    try folder.define(["An"])
    let result = folder.build()
    #expect(result.outcomes.contains(.removed("thu/binh.txt")))
    #expect(folder.list() == ["manifest.json", "nhan/nhan.txt", "thu/an.html", "thu/an.txt"])
    try folder.define([])
    let empty = folder.build()
    #expect(folder.list() == ["manifest.json"])
    let reason = Message(vi: "không có ai trong danh sách", en: "the list names nobody")
    #expect(empty.outcomes.contains(.notMade(kind: Message(vi: "Nhãn", en: "Labels"), reason: reason)))
  }

  @Test("A part of the packet leaves the other part, and says when that is older")
  func parts() throws {
    let folder = try SampleFolder()
    _ = folder.build()
    let same = folder.build { $0.kinds = ["label"] }
    #expect(same.findings.isEmpty)
    try folder.define(["An", "Binh", "Chi"])
    let part = folder.build {
      $0.kinds = ["letter"]
      $0.formats = ["txt"]
    }
    #expect(part.findings.diagnostics.map(\.code) == [PacketCodes.madeEarlier])
    #expect(folder.list().contains("thu/chi.txt"))
    #expect(!folder.list().contains("thu/chi.html"))
    #expect(folder.read("le/packet/nhan/nhan.txt") == "An\nBinh\n")
    #expect(folder.build().findings.isEmpty)
  }

  @Test("A part that is built again from the same files is not newer than the rest, and the manifest stays")
  func partOfTheSame() throws {
    let office = try Office(rows: ["cá nhân,Lê Văn An,Ông,,,,"])
    #expect(office.build { ($0.kinds, $0.formats) = (nil, nil) }.ending == .done)
    let manifest = office.path + "/le/packet/manifest.json"
    let before = try String(contentsOfFile: manifest, encoding: .utf8)
    let part = office.build { ($0.kinds, $0.formats) = (["decision"], ["txt"]) }
    #expect(!part.findings.diagnostics.map(\.code).contains(PacketCodes.madeEarlier))
    #expect(try String(contentsOfFile: manifest, encoding: .utf8) == before)
    try office.write(rows: ["cá nhân,Lê Văn Ba,Ông,,,,"])
    let changed = office.build { ($0.kinds, $0.formats) = (["decision"], ["txt"]) }
    #expect(changed.findings.diagnostics.map(\.code).contains(PacketCodes.madeEarlier))
  }

  @Test("A fault in the input writes nothing and leaves the old packet")
  func faults() throws {
    let folder = try SampleFolder()
    _ = folder.build()
    let before = folder.contents("le")
    try folder.write("le/ceremony.yaml", "nmae: x\npersn: y\nlist: none.csv\n")
    let result = folder.build()
    #expect(result.ending == .faults)
    #expect(result.findings.diagnostics.count == 3)
    #expect(result.outcomes.isEmpty)
    var after = folder.contents("le")
    after["ceremony.yaml"] = before["ceremony.yaml"]
    #expect(after == before)
  }

  @Test("A writer that fails in the middle leaves the old packet and no trace")
  func writerFails() throws {
    let folder = try SampleFolder()
    _ = folder.build()
    let before = folder.contents()
    try folder.define(["An", "LIBRARY FAILS"])
    let result = folder.build()
    #expect(result.ending == .outsideFailed)
    #expect(
      result.findings.diagnostics.map(\.code) == [
        PipelineCodes.libraryFailed, PipelineCodes.libraryFailed, PipelineCodes.libraryFailed,
      ])
    #expect(folder.contents() == before)
    #expect(folder.list("le").filter { $0.hasPrefix(".") }.isEmpty)
  }

  @Test("A missing font is the outside's failure, a warning stops only a strict run")
  func endings() throws {
    let font = try SampleFolder(people: ["NO FONT"])
    #expect(font.build().ending == .outsideFailed)
    let long = try SampleFolder(people: [String(repeating: "Dai ", count: 20)])
    #expect(long.build { $0.isStrict = true }.ending == .faults)
    #expect(long.list().isEmpty)
    #expect(long.build().ending == .done)
  }

  @Test("A manifest that cannot be read makes every differing file a person's")
  func brokenManifest() throws {
    let folder = try SampleFolder()
    _ = folder.build()
    try folder.write("le/packet/manifest.json", "{\"outputs\": [[[[")
    try folder.define(["An", "Binh", "Chi"])
    let result = folder.build()
    #expect(result.findings.diagnostics.map(\.code) == [PacketCodes.manifestUnreadable])
    #expect(folder.read("le/packet/manifest (cũ).json") == "{\"outputs\": [[[[")
    #expect(result.outcomes.contains(.unchanged("thu/an.txt")))
    #expect(result.outcomes.contains(.writtenBeside("nhan/nhan (mới).txt", edited: "nhan/nhan.txt")))
  }

  @Test("Paths in a hostile manifest reach nothing outside the packet")
  func hostileManifest() throws {
    let folder = try SampleFolder()
    let victim = "name: Lễ mẫu\nperson: An\nperson: Binh\n"
    let hash = Digest.of(Array(victim.utf8)).text
    let outputs = ["../ceremony.yaml", folder.path + "/le/ceremony.yaml", "thu/../../ceremony.yaml"].map {
      #"{"path":"\#($0)","kind":"letter","format":"txt","sha256":"\#(hash)","source":""}"#
    }
    try folder.write(
      "le/packet/manifest.json",
      #"{"program":"vinhdanh","shape":1,"outputs":[\#(outputs.joined(separator: ","))]}"#)
    #expect(folder.build().ending == .done)
    #expect(folder.read("le/ceremony.yaml") == victim)
  }

  @Test("Where the disk cannot swap folders in one step, two steps do the same")
  func twoSteps() throws {
    let folder = try SampleFolder()
    _ = folder.build()
    try folder.write("le/packet/thu/an.txt", "sửa tay\n")
    try folder.write("le/packet/ghi-chu.txt", "của tôi")
    var findings = Findings()
    var draft = try PacketDraft(
      at: folder.path + "/le/packet", in: DiskStore(), shown: "packet", protected: [])
    draft.swapsInOneStep = false
    let made = try draft.desk.write(number: 0, page: 1, kind: "letter", format: "txt", path: "thu/an.txt") {
      sink throws(WriterError) in
      try SampleBytes.write("mới\n", to: sink)
    }
    draft.add([made])
    let outcomes = try draft.commit(
      version: "1", definition: folder.path + "/le/ceremony.yaml", inputs: [], templates: [],
      isAsked: { _ in true },
      into: &findings)
    #expect(outcomes.first == .writtenBeside("thu/an (mới).txt", edited: "thu/an.txt"))
    #expect(folder.list() == ["ghi-chu.txt", "manifest.json", "thu/an (mới).txt", "thu/an.txt"])
    #expect(folder.read("le/packet/thu/an.txt") == "sửa tay\n")
    #expect(folder.list("le").filter { $0.hasPrefix(".") }.isEmpty)
  }

  @Test("A draft that is given up leaves no trace")
  func givenUp() throws {
    let folder = try SampleFolder()
    let draft = try PacketDraft(
      at: folder.path + "/le/packet", in: DiskStore(), shown: "packet", protected: [])
    #expect(throws: PacketDraftError.self) {
      try draft.desk.write(number: 0, page: 1, kind: "letter", format: "txt", path: "thu/an.txt") {
        sink throws(WriterError) in
        try SampleBytes.write("nửa chừng", to: sink)
        throw .sink(SinkError(reason: "full"))
      }
    }
    _ = consume draft
    #expect(folder.list("le") == ["ceremony.yaml"])
  }

  @Test("A copy has the bytes, rights and time of its original")
  func copies() throws {
    let folder = try SampleFolder()
    let (old, new) = (folder.path + "/le/ceremony.yaml", folder.path + "/copy")
    try DiskStore().setMode(old, 0o640)
    let status = try #require(try DiskStore().status(old))
    try DiskStore().copyFile(old, to: new, like: status)
    let copy = try #require(try DiskStore().status(new))
    #expect(folder.read("copy") == folder.read("le/ceremony.yaml"))
    #expect(copy.mode == status.mode)
    #expect(copy.modifiedNanoseconds == status.modifiedNanoseconds)
  }

  @Test("Folders of runs that died are cleared away, and a packet half in place is put back")
  func recovery() throws {
    let folder = try SampleFolder()
    _ = folder.build()
    try folder.write("le/packet/thu/an.txt", "sửa tay\n")
    try FileManager.default.createDirectory(
      atPath: folder.path + "/le/.packet-99-packet", withIntermediateDirectories: true)
    try FileManager.default.moveItem(
      atPath: folder.path + "/le/packet", toPath: folder.path + "/le/.packet-99-packet/old")
    try folder.write("le/.packet-98-packet/made/0", "half")
    try folder.write("le/.packet-98-other/made/0", "another packet's")
    try folder.write("le/.packet-x-packet/0", "not ours")
    #expect(folder.build().ending == .done)
    #expect(folder.read("le/packet/thu/an.txt") == "sửa tay\n")
    #expect(
      folder.list("le").filter { $0.hasPrefix(".") } == [".packet-98-other/made/0", ".packet-x-packet/0"])
  }
}

@Suite("Where a packet cannot stand")
struct PacketPlaceTests {
  private func codes(_ result: RunResult) -> [String] { result.findings.diagnostics.map(\.code.id) }

  @Test("The folder of the ceremony, of the templates, or one above them is refused")
  func holdsInput() throws {
    let folder = try SampleFolder()
    for output in ["le", ".", "le/../le", "templates", "/"] {
      let result = folder.build { $0.output = output }
      #expect(result.ending == .outsideFailed, "\(output)")
      #expect(codes(result) == ["output/holds-input"], "\(output)")
    }
    #expect(folder.list("le") == ["ceremony.yaml"])
  }

  @Test("A file, a dangling link or a folder that the system guards is refused with the reason")
  func refused() throws {
    let folder = try SampleFolder()
    try folder.write("file", "x")
    try FileManager.default.createSymbolicLink(
      atPath: folder.path + "/dangling", withDestinationPath: "/nowhere/at/all")
    for (output, code) in [
      ("file", "output/name-taken"), ("file/packet", "output/name-taken"), ("dangling", "output/name-taken"),
      ("/proc/packet", "output/cannot-write"),
    ] {
      let result = folder.build { $0.output = output }
      #expect(result.ending == .outsideFailed, "\(output)")
      #expect(codes(result) == [code], "\(output)")
    }
    #expect(folder.read("file") == "x")
  }

  @Test("A folder without the right to write is refused", .enabled(if: geteuid() != 0))
  func readOnly() throws {
    let folder = try SampleFolder()
    try FileManager.default.setAttributes([.posixPermissions: 0o555], ofItemAtPath: folder.path + "/le")
    let result = folder.build()
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: folder.path + "/le")
    #expect(codes(result) == ["output/cannot-write"])
  }

  @Test("A link to a folder is followed and stays a link")
  func link() throws {
    let folder = try SampleFolder()
    try FileManager.default.createDirectory(atPath: folder.path + "/usb", withIntermediateDirectories: true)
    try FileManager.default.createSymbolicLink(
      atPath: folder.path + "/le/packet", withDestinationPath: folder.path + "/usb")
    #expect(folder.build().ending == .done)
    #expect(folder.list("usb").contains("thu/an.txt"))
    #expect(try DiskStore().status(folder.path + "/le/packet")?.kind == .link)
  }

  @Test("A stranger's file where a folder of the packet belongs is refused, and stays")
  func nameTaken() throws {
    let folder = try SampleFolder()
    try folder.write("le/packet/thu", "một tệp")
    let result = folder.build()
    #expect(codes(result) == ["output/name-taken"])
    #expect(folder.list() == ["thu"])
  }

  @Test("While another build writes, a build waits and then gives up without harm")
  func busy() throws {
    let folder = try SampleFolder()
    let path = folder.path + "/le/packet"
    let first = try PacketDraft(at: path, in: DiskStore(), shown: "packet", protected: [])
    #expect {
      _ = try PacketDraft(at: path, in: DiskStore(), shown: "packet", protected: [], patienceMilliseconds: 40)
    } throws: { error in
      (error as? WorkspaceError)?.problem == .busy
    }
    _ = consume first
    #expect(folder.list("le") == ["ceremony.yaml"])
  }

  @Test("Builds at the same time all end with one whole packet")
  func atOnce() async throws {
    let folder = try SampleFolder(people: (0..<20).map { "P\($0)" })
    let endings = await withTaskGroup(of: Ending.self) { group in
      for _ in 0..<4 { group.addTask { folder.build().ending } }
      return await group.reduce(into: []) { $0.append($1) }
    }
    #expect(endings == [.done, .done, .done, .done])
    #expect(folder.list().count == 42)
    #expect(folder.list("le").filter { $0.hasPrefix(".") }.isEmpty)
  }

  @Test("A full disk is a reason in both languages")
  func fullDisk() throws {
    let sink = try FileSink(Descriptor(writing: "/dev/full"))
    let bytes = [UInt8](repeating: 0, count: 100)
    #expect(throws: SinkError.self) {
      try bytes.withUnsafeBytes { try sink.append($0) }
      _ = try sink.finish()
    }
    let error = WorkspaceError("packet", .unwritable(try #require(sink.refusal)))
    #expect(error.diagnostic(at: nil).message.vi == "không ghi được “packet”: ổ đĩa đã đầy")
    #expect(error.diagnostic(at: nil).message.en == "“packet” cannot be written: the disk is full")
  }

  @Test("A large file goes through the sink's buffer whole, and is hashed")
  func sink() throws {
    let folder = try SampleFolder()
    let sink = try FileSink(DiskStore().make(folder.path + "/large"))
    var all: [UInt8] = []
    for size in [1, 65_535, 2, 65_536, 200_000, 0, 7] {
      let bytes = (0..<size).map { UInt8(truncatingIfNeeded: $0 &+ size) }
      all += bytes
      try bytes.withUnsafeBytes { try sink.append($0) }
    }
    #expect(try sink.finish() == Digest.of(all))
    #expect(FileManager.default.contents(atPath: folder.path + "/large") == Data(all))
  }
}

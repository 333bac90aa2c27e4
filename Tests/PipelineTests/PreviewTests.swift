import Diagnostics
import Foundation
import Testing
import Workspace

@testable import Pipeline

@Suite("A ceremony looked at before it is built")
struct PreviewTests {
  private static let files: [String: String] = [
    "ceremony.yaml": """
    buổi lễ: {loại: hội nghị tổng kết, ngày: 5/1/2021, đơn vị tổ chức: UBND quận Kiến An}
    khen thưởng:
      - hình thức: Giấy khen
        của: Chủ tịch UBND quận Kiến An
        danh sách: list.csv
        thành tích: thành tích xuất sắc
        quyết định: {ngày: 4/1/2021, thẩm quyền: Chủ tịch UBND quận Kiến An, ký: Chủ tịch UBND quận Kiến An}
    giấy khen: {phôi: trang-tron-a4, số vào sổ từ: 12}

    """,
    // So many that the decision's list goes over the end of a page.
    "list.csv": "loại,tên,đơn vị\n"
      + (1...26).map { "cá nhân,Trần Văn Mẫu \(Character(Unicode.Scalar(UInt8(64 + $0)))),Thôn Đông\n" }
      .joined(),
  ]

  /// The same office in memory and on a disk.
  private func offices() throws -> (memory: MemoryStore, disk: String) {
    let folder =
      FileManager.default.temporaryDirectory.resolvingSymlinksInPath().path + "/vinhdanh-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: folder + "/le", withIntermediateDirectories: true)
    var inMemory: [String: [UInt8]] = [:]
    for (name, text) in Self.files {
      inMemory["/le/" + name] = Array(text.utf8)
      try Data(text.utf8).write(to: URL(fileURLWithPath: folder + "/le/" + name))
    }
    return (try MemoryStore(files: inMemory), folder)
  }

  private func workspace(_ folder: String, _ store: any FileStore) -> Workspace {
    Workspace(
      currentFolder: folder, executable: Office.repository + "/bin/vinhdanh", store: store,
      programStore: DiskStore())
  }

  private func contents(of folder: String, in store: any FileStore) throws -> [String: [UInt8]] {
    var files: [String: [UInt8]] = [:]
    for name in try store.list(folder) {
      let path = Path.join(folder, name)
      if try store.status(path)?.kind == .folder {
        for (inner, bytes) in try contents(of: path, in: store) { files[name + "/" + inner] = bytes }
      } else {
        files[name] = try store.read(path, limit: .max)
      }
    }
    return files
  }

  @Test("A build wholly in memory gives the bytes that a build on the disk gives")
  func inMemory() throws {
    let (memory, folder) = try offices()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let request = Request(ceremony: "le")
    #expect(Run(CeremonyStages(), in: workspace("/", memory)).build(request).ending == .done)
    #expect(Run(CeremonyStages(), in: workspace(folder, DiskStore())).build(request).ending == .done)
    let (one, other) = (
      try contents(of: "/le/packet", in: memory), try contents(of: folder + "/le/packet", in: DiskStore())
    )
    #expect(one.count > 10 && one.keys.sorted() == other.keys.sorted())
    for (name, bytes) in one { #expect(bytes == other[name], "\(name)") }
  }

  @Test("A build that is stopped writes nothing")
  func stopped() throws {
    let (memory, folder) = try offices()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let before = try contents(of: "/", in: memory)
    let run = Run(CeremonyStages(), in: workspace("/", memory), isStopped: { true })
    let result = run.build(Request(ceremony: "le"))
    #expect(result.ending == .faults)
    #expect(result.findings.diagnostics.contains { $0.code.id == "run/stopped" })
    #expect(try contents(of: "/", in: memory) == before)
  }

  @Test("Its pages are the pictures that a build writes, and nothing is written for them")
  func pages() throws {
    let (memory, folder) = try offices()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let desk = PreviewDesk(CeremonyStages(), in: workspace("/", memory))
    let before = try contents(of: "/", in: memory)
    let preview = desk.look(at: Request(ceremony: "le"))
    var findings = preview.findings
    var pictures: [String: [UInt8]] = [:]
    for kind in preview.kinds {
      for item in preview.items(of: kind, into: &findings) where kind.formats.contains("png") {
        for number in 1...max(1, item.pageCount(into: &findings)) {
          guard let page = item.page(number, into: &findings) else { continue }
          pictures["\(kind.folder)/\(item.name)-\(number).png"] = try page.png(
            dotsPerInch: 60, into: &findings)
        }
      }
    }
    #expect(try contents(of: "/", in: memory) == before)
    var request = Request(ceremony: "le", formats: ["png"])
    request.pictures = PagePictures(dotsPerInch: 60)
    #expect(Run(CeremonyStages(), in: workspace("/", memory)).build(request).ending == .done)
    let written = try contents(of: "/le/packet", in: memory).filter { $0.key.hasSuffix(".png") }
    #expect(!written.isEmpty && written.keys.sorted() == pictures.keys.sorted())
    for (name, bytes) in written { #expect(bytes == pictures[name], "\(name)") }
  }
}

import Foundation
import Testing

@Suite("The starter")
struct StarterTests {
  @Test("What `new` writes builds as it stands, and is never written over")
  func builds() throws {
    let folder = try FreshFolder()
    #expect(Program.run(["new", "le"], in: folder.path).status == 0)
    let run = Program.run(["build", "le", "--strict"], in: folder.path)
    #expect(run.status == 0, "\(run.err)")
    let names = Set(folder.contents(of: "le/packet").keys.map { $0.split(separator: "/")[0] })
    #expect(names.isSuperset(of: ["quyet-dinh", "giay-khen", "tin-bai", "manifest.json"]))
    #expect(Program.run(["new", "le"], in: folder.path).status != 0)
  }

  @Test("The packet of an example may be built from any folder")
  func anywhere() throws {
    let folder = try FreshFolder()
    let path = Program.repository.appendingPathComponent("examples/kien-xuong-2023").path
    #expect(Program.run(["build", path, "-o", "ho-so"], in: folder.path).status == 0)
    #expect(!folder.contents(of: "ho-so").isEmpty)
  }
}

import Diagnostics
import Foundation
import Pipeline
import Testing
import Workspace

@testable import LocalPage

@Suite("What the page is answered")
struct AnswerTests {
  @Test("The ceremonies of the folder are listed with their state, and every situation")
  func home() async throws {
    let office = try PageOffice()
    let home = await office.get("home", [:]).json
    #expect(home?["ceremonies"]?.array?.compactMap(\.string) == ["le"])
    #expect(home?["situations"]?.array?.count == 8)
    let state = await office.get("state").json
    #expect(state?["name"]?.string == "hội nghị tổng kết năm 2025")
    #expect(state?["errors"]?.integer == 0)
    #expect(state?["current"]?.truth == false)
  }

  @Test("A ceremony begun from each situation can be built as it stands, and is never written over")
  func situations() async throws {
    let office = try PageOffice()
    let situations =
      await office.get("home", [:]).json?["situations"]?.array?.compactMap { $0["folder"]?.string } ?? []
    for situation in situations {
      let begun = await office.post("new", ["situation": situation, "name": situation])
      #expect(begun.status == 200, "\(begun.text)")
      let check = await office.get("check", ["c": situation]).json
      #expect(check?["ready"]?.truth == true, "\(situation)")
      #expect(check?["faults"]?["warnings"]?.integer == 0, "\(situation)")
      #expect(await office.post("new", ["situation": situation, "name": situation]).status == 422)
    }
  }

  @Test("A list that is dropped stands in for the sample's; what is no list is refused with the reason")
  func dropped() async throws {
    let office = try PageOffice()
    let list = "loại;tên\ncá nhân;Phạm Văn Thả\n"
    let begun = await office.post(
      "new", ["situation": "xa-phuong", "name": "moi", "list": "người mới.csv"], list)
    #expect(begun.status == 200, "\(begun.text)")
    #expect(office.read("moi/người mới.csv") == list)
    #expect(office.read("moi/giay-khen.csv") == nil)
    #expect(office.read("moi/ceremony.yaml")?.contains("danh sách: người mới.csv") == true)
    // The forms that a list names are those of its group.
    let forms = "loại;tên;hình thức\ncá nhân;Phạm Văn Thả;Bằng khen\ncá nhân;Lê Thử;Giấy khen\n"
    _ = await office.post("new", ["situation": "co-tinh", "name": "ba", "list": "ds.csv"], forms)
    #expect(
      office.read("ba/ceremony.yaml")?.contains("  - hình thức: [Bằng khen, Giấy khen]\n    của: UBND")
        == true)
    let refused = await office.post(
      "new", ["situation": "xa-phuong", "name": "hai", "list": "a.xlsx"], "không phải")
    #expect(refused.status == 422)
    #expect(office.read("hai/ceremony.yaml") == nil)
  }

  @Test(
    "No name leads out of the folder",
    arguments: ["../ngoài", "/etc", "a/b", "..", ".ẩn", "", "a\u{0}b", "-o", "a\\b", "c:\\x"])
  func names(_ name: String) async throws {
    let office = try PageOffice()
    let replies = [
      await office.post("new", ["situation": "xa-phuong", "name": name]),
      await office.post("upload", ["c": "le", "name": name + ".csv"], "loại,tên\ncá nhân,A\n"),
    ]
    #expect(replies[0].status == 422, "\(name)")
    #expect(name.isEmpty || replies[1].status == 422, "\(name)")
  }

  @Test("No path and no link leads out of the folder")
  func paths() async throws {
    let office = try PageOffice()
    let outside = try PageOffice()
    try FileManager.default.createSymbolicLink(
      atPath: office.path + "/lối", withDestinationPath: outside.path + "/le")
    try FileManager.default.createSymbolicLink(
      atPath: office.path + "/le/ra.csv", withDestinationPath: outside.path + "/le/list.csv")
    for path in ["..", "../" + Path.name(of: outside.path) + "/le", outside.path + "/le", "lối", "le/../.."] {
      for name in ["text", "look", "stamp", "packet", "versions"] {
        #expect(await office.get(name, ["c": path]).status == 422, "\(name) \(path)")
      }
    }
    for file in ["../../etc/passwd", "/etc/passwd", "ra.csv", "../le/ceremony.yaml"] {
      #expect(await office.get("text", ["c": "le", "file": file]).status == 422, "\(file)")
      #expect(
        await office.post("save", ["c": "le", "file": file, "base": "any"], "x").status != 200, "\(file)")
    }
    #expect(outside.read("le/list.csv")?.hasPrefix("loại") == true)
    for path in [
      "/..%2f", "/../../Package.swift", "/codemirror/../../../etc/passwd", "/page.css/../index.html", "/..",
    ] {
      #expect(
        await office.answers.answer(Query(isReading: true, path: path, values: [:])).status == 404, "\(path)")
    }
  }

  @Test("A text is on the disk when the answer comes, with its faults, and the earlier one can be had back")
  func saved() async throws {
    let office = try PageOffice()
    let base = try #require(await office.get("text").json?["digest"]?.string)
    let changed = PageOffice.definition.replacing("ngày: 15/1/2026", with: "ngày: 45/1/2026")
    let reply = await office.post("save", ["c": "le", "base": base], changed)
    #expect(reply.status == 200)
    #expect(office.read("le/ceremony.yaml") == changed)
    #expect(reply.json?["look"]?["faults"]?["errors"]?.integer ?? 0 > 0)
    let version = try #require(
      await office.get("versions").json?["versions"]?.array?.first?["number"]?.integer)
    let earlier = await office.get("version", ["c": "le", "n": String(version)])
    #expect(earlier.json?["text"]?.string == PageOffice.definition)
  }

  @Test("A file that somebody else changed is not written over, and neither text is lost")
  func conflict() async throws {
    let office = try PageOffice()
    let base = try #require(await office.get("text").json?["digest"]?.string)
    try office.write("le/ceremony.yaml", PageOffice.definition + "# của Excel\n")
    let mine = PageOffice.definition + "# của tôi\n"
    let reply = await office.post("save", ["c": "le", "base": base], mine)
    #expect(reply.status == 409)
    #expect(reply.json?["text"]?.string?.hasSuffix("# của Excel\n") == true)
    #expect(office.read("le/ceremony.yaml")?.hasSuffix("# của Excel\n") == true)
    #expect(await versions(of: office).contains(mine))
    // Whoever decides for the page's text finds the other one among the earlier ones.
    #expect(await office.post("save", ["c": "le", "base": "any"], mine).status == 200)
    #expect(office.read("le/ceremony.yaml") == mine)
    #expect(await versions(of: office).contains(PageOffice.definition + "# của Excel\n"))
  }

  private func versions(of office: PageOffice) async -> [String] {
    var texts: [String] = []
    for version in await office.get("versions").json?["versions"]?.array ?? [] {
      let number = version["number"]?.integer ?? 0
      let reply = await office.get("version", ["c": "le", "n": String(number)])
      texts.append(reply.json?["text"]?.string ?? "")
    }
    return texts
  }

  @Test("The stamp changes with a list, and what is shown with it")
  func outside() async throws {
    let office = try PageOffice()
    let before = await office.get("look").json
    try office.write("le/list.csv", "loại,tên,đơn vị\ncá nhân,Trần Văn Mẫu,Thôn Đông\n")
    let stamp = await office.get("stamp").json?["stamp"]?.string
    #expect(stamp != before?["stamp"]?.string)
    #expect(await office.get("look").json?["stamp"]?.string == stamp)
  }

  @Test("A form's change is refused when the text it was made on is not the disk's any more")
  func stale() async throws {
    let office = try PageOffice()
    let reply = await office.post(
      "edit", ["c": "le", "base": "x"], #"{"path":["buổi lễ","tên"],"do":"set","value":"A"}"#)
    #expect(reply.status == 409)
    #expect(office.read("le/ceremony.yaml") == PageOffice.definition)
    let base = try #require(await office.get("tree").json?["digest"]?.string)
    let done = await office.post(
      "edit", ["c": "le", "base": base], #"{"path":["buổi lễ","tên"],"do":"set","value":"lễ A"}"#)
    #expect(done.status == 200)
    #expect(
      office.read("le/ceremony.yaml")
        == PageOffice.definition.replacing("tên: hội nghị tổng kết năm 2025", with: "tên: lễ A"))
  }

  @Test("A page is the one that is printed: its words, its picture, and the places that they came from")
  func page() async throws {
    let office = try PageOffice()
    let items = await office.get("look").json?["items"]?.array ?? []
    let item = try #require(items.first { $0["kind"]?.string == "certificate" })
    let values = ["c": "le", "kind": "certificate", "name": item["name"]?.string ?? ""]
    #expect(await office.get("pages", values).json?["count"]?.integer == 2)
    let page = await office.get("page", values.merging(["n": "2"]) { $1 }).json
    let text = page?["text"]?.string ?? ""
    #expect(text.contains("Lê Thị Thử") && !text.contains("Trần Văn Mẫu"))
    let spots = page?["spots"]?.array ?? []
    #expect(spots.contains { $0["place"]?["file"]?.string == "le/list.csv" })
    #expect(spots.contains { $0["place"]?["file"]?.string == "le/ceremony.yaml" })
    let picture = await office.get("picture", values.merging(["n": "1", "dpi": "50"]) { $1 })
    #expect(picture.type == "image/png" && picture.body.starts(with: [0x89, 0x50, 0x4E, 0x47]))
    #expect(await office.get("page", values.merging(["n": "3"]) { $1 }).status == 404)
  }

  @Test("The packet is made as by a build; its files and the archive can be had, and nothing outside of it")
  func packet() async throws {
    let office = try PageOffice()
    #expect(await office.post("make", ["c": "le"]).status == 200)
    var job = await office.get("job").json
    while job?["state"]?.string == "running" {
      try await Task.sleep(for: .milliseconds(20))
      job = await office.get("job").json
    }
    #expect(job?["state"]?.string == "done", "\(String(describing: job))")
    let packet = await office.get("packet").json
    #expect(packet?["current"]?.truth == true)
    let files = packet?["files"]?.array?.compactMap { $0["path"]?.string } ?? []
    let pdf = try #require(files.first { $0.hasSuffix(".pdf") })
    let file = await office.get("file", ["c": "le", "path": pdf])
    #expect(file.type == "application/pdf" && file.body.starts(with: Array("%PDF".utf8)))
    let archive = await office.get("archive")
    #expect(archive.type == "application/zip" && archive.body.starts(with: Array("PK".utf8)))
    for path in ["../ceremony.yaml", "../../le/list.csv", "/etc/passwd"] {
      #expect(await office.get("file", ["c": "le", "path": path]).status == 422, "\(path)")
    }
    try office.write("le/list.csv", "loại,tên,đơn vị\ncá nhân,Trần Văn Mẫu,Thôn Đông\n")
    #expect(await office.get("packet").json?["current"]?.truth == false)
  }

  @Test("A blank with a moved frame is kept as the office's own, and only the moved numbers differ")
  func blank() async throws {
    let office = try PageOffice(PageOffice.definition + "giấy khen:\n  phôi: trang-tron-a4\n")
    #expect(await office.get("blank", ["id": "trang-tron-a4"]).json?["own"]?.truth == false)
    let body = #"{"changes":[{"path":["khung","người nhận","vị trí","x"],"value":"41.5 mm"}]}"#
    let kept = await office.post("keep-blank", ["c": "le", "from": "trang-tron-a4", "id": "rieng"], body)
    #expect(kept.status == 200, "\(kept.text)")
    let before = try String(
      contentsOfFile: PageOffice.repository + "/templates/blanks/trang-tron-a4.yaml", encoding: .utf8)
    let lines = zip(
      before.split(separator: "\n"), (office.read("mau/blanks/rieng.yaml") ?? "").split(separator: "\n"))
    #expect(lines.filter { $0 != $1 }.count == 1)
    #expect(await office.get("designs", [:]).json?["designs"]?.array?.first?["id"]?.string == "rieng")
    // A value that is not given is taken away; where it is away already, nothing changes.
    let alone = #"{"changes":[{"path":["khung","người nhận","khoảng trên"]}]}"#
    for _ in 0..<2 {
      #expect(
        await office.post("keep-blank", ["c": "le", "from": "rieng", "id": "rieng"], alone).status == 200)
      let left = (office.read("mau/blanks/rieng.yaml") ?? "").split(separator: "\n")
      #expect(left.count == before.split(separator: "\n").count - 1)
    }
    for id in ["../x", "Riêng", "", "-a", "a/b"] {
      #expect(
        await office.post("keep-blank", ["c": "le", "from": "rieng", "id": id], body).status == 400, "\(id)")
    }
    #expect(await office.post("photo", ["c": "le", "id": "rieng"], "<svg>").status == 422)
  }

  @Test("Sheets are printed only when the packet is made, and only those that are asked for")
  func print() async throws {
    let office = try PageOffice()
    let items = await office.get("look").json?["items"]?.array ?? []
    let item = try #require(items.first { $0["kind"]?.string == "certificate" })
    let values = [
      "c": "le", "kind": "certificate", "name": item["name"]?.string ?? "", "from": "2", "to": "2",
    ]
    #expect(await office.get("print", values).status == 422)
    _ = await office.post("make", ["c": "le"])
    while await office.get("job").json?["state"]?.string == "running" {
      try await Task.sleep(for: .milliseconds(20))
    }
    let sheet = await office.get("print", values)
    #expect(sheet.type == "application/pdf")
    #expect(sheet.text.contains("/Count 1"))
    #expect(await office.get("print", values.merging(["from": "3", "to": "9"]) { $1 }).status == 404)
    #expect(await office.get("print", values.merging(["from": "0"]) { $1 }).status == 400)
  }

  @Test("A printer is measured in the browser as at the command line")
  func calibration() async throws {
    let office = try PageOffice()
    let sheet = await office.get("calibration", ["width": "297", "height": "210"])
    #expect(sheet.type == "application/pdf" && sheet.body.starts(with: Array("%PDF".utf8)))
    #expect(await office.get("calibration", ["width": "x", "height": "210"]).status == 400)
    let body = #"{"width":"297","height":"210","leftA":"20,5","leftB":"277,1","topA":"19.8","topB":"189,9"}"#
    #expect(await office.post("calibrate", ["printer": "may-1"], body).status == 200)
    #expect(await office.get("printers", [:]).json?["printers"]?.array?.compactMap(\.string) == ["may-1"])
    #expect(await office.post("calibrate", ["printer": "../x"], body).status == 422)
  }

  @Test("A draft for another outlet and form is tried out, and the definition stays as it is")
  func news() async throws {
    let office = try PageOffice()
    let asDefined = await office.get("news").json?["drafts"]?.array?.first
    let short = await office.get("news", ["c": "le", "outlet": "Nhân Dân", "form": "tin ngắn"]).json?[
      "drafts"]?.array?.first
    #expect(asDefined?["name"]?.string?.hasPrefix("tin-bai") == true)
    #expect(short?["name"]?.string?.hasPrefix("tin-ngan") == true)
    let runs = asDefined?["paragraphs"]?.array?.flatMap { $0["runs"]?.array ?? [] } ?? []
    #expect(runs.contains { $0["place"]?["file"]?.string == "le/ceremony.yaml" })
    #expect(office.read("le/ceremony.yaml") == PageOffice.definition)
  }

  @Test("Requests that make no sense are refused and change nothing")
  func nonsense() async throws {
    let office = try PageOffice()
    for name in ["save", "edit", "new", "make", "upload"] {
      #expect(await office.get(name, ["c": "le"]).status == 400, "\(name)")
      #expect(await office.post(name, [:]).status >= 400, "\(name)")
    }
    for body in ["", "{", "[]", #"{"path":1}"#, #"{"path":[],"do":"x"}"#, #"{"path":["a"],"do":"set"}"#] {
      let base = await office.get("tree").json?["digest"]?.string ?? ""
      #expect(await office.post("edit", ["c": "le", "base": base], body).status >= 400, "\(body)")
    }
    for number in ["-1", "0", "99999999999999999999", "x"] {
      #expect(
        await office.get("page", ["c": "le", "kind": "certificate", "name": "x", "n": number]).status >= 400,
        "\(number)")
      #expect(await office.get("version", ["c": "le", "n": number]).status >= 400, "\(number)")
    }
    #expect(await office.get("nothing").status == 404)
    #expect(office.read("le/ceremony.yaml") == PageOffice.definition)
  }
}

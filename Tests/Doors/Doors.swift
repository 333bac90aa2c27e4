import Certificates
import Definitions
import YAMLReading
import Diagnostics
import DocumentMarkup
import DocumentTree
import Facts
import Foundation
import Law
import Model
import News
import Packet
import TableReading
import TestSupport
import Typesetting
import WordTemplates
import Workspace

/// Every way by which bytes of others come into the program.
public enum Doors {
  /// All of them; their shares make 10,000.
  public static let all: [Door] = [
    definition, documents, list, workbook, template, newsTemplate, kind, blank, drawnBlank, style, drawnStyle,
    law,
    house, word, printer, register, manifest, picture,
  ]

  /// A small ceremony that every field of a decision, of certificates and of news has a part in.
  private static let small = Array(
    """
    buổi lễ:
      loại: hội nghị tổng kết
      tên: hội nghị tổng kết công tác thi đua năm 2022
      ngày: 5/1/2023
      đơn vị tổ chức: UBND huyện Kiến Xương
    khen thưởng:
      - hình thức: Giấy khen
        của: Chủ tịch UBND huyện Kiến Xương
        danh sách: l.csv
        thành tích: thành tích xuất sắc
        quyết định: {ký hiệu: QĐ-UBND, ngày: 3/1/2023, thẩm quyền: Chủ tịch UBND huyện Kiến Xương, ký: Chủ tịch UBND huyện Kiến Xương}
    giấy khen:
      phôi: giay-khen-a4
      số vào sổ từ: 12

    """.utf8)
  private static let people = Array(
    """
    STT,loại,tên,năm sinh,chức vụ,đơn vị,tiền thưởng
    1,cá nhân,Nguyễn Thị Hoa,1980,Giáo viên,Trường Tiểu học An Bồi,300.000
    2,tập thể,Trường Mầm non An Bình,,,UBND xã An Bình,600.000
    3,cá nhân,Trần Văn Bình,1975,Chủ tịch Hội,Hội Nông dân xã Bình Minh,300.000

    """.utf8)
  private static let ceremony: Ceremony = {
    var findings = Findings()
    guard let ceremony = Desk.ceremony(small, list: people, into: &findings) else {
      preconditionFailure("the ceremony of the doors is not read")
    }
    return ceremony
  }()
  private static let examples = (ProjectFile.names(in: "examples") + ProjectFile.names(in: "examples/genres"))
    .filter { $0 != "examples/genres" }.map { ProjectFile.bytes($0 + "/ceremony.yaml") }

  private static let definition = Door(
    "definition", share: 2_000, seeds: [small, small] + examples,
    words: ["cá nhân", "tập thể", "hộ", "quyết định:", "danh sách:", "khen thưởng:", "  - ", "tiền thưởng: "]
  ) { bytes, findings in
    _ = Desk.ceremony(bytes, list: people, into: &findings)
  }

  private static let documents = Door("documents", share: 160, seeds: [small] + examples) { bytes, findings in
    guard let ceremony = Desk.ceremony(bytes, list: people, into: &findings) else { return }
    let desk = Desk()
    for id in ["decision", "submission", "money-list", "certificate", "news"] {
      if let kind = kinds[id] ?? nil { desk.write(kind, of: ceremony, into: &findings) }
    }
  }
  private static let kinds: [String: CompiledKind?] = {
    var findings = Findings()
    return ["decision", "submission", "money-list", "certificate", "news"].reduce(into: [:]) {
      $0[$1] = Desk().kind($1, into: &findings)
    }
  }()

  private static let list = Door(
    "list", share: 1_600,
    seeds: [people]
      + ["kien-an-2020/giay-khen.csv", "thanh-xuan-2023/co-bang-khen.csv"].map {
        Array(ProjectFile.bytes("examples/" + $0).prefix(4_000))
      }, words: ["Họ và tên", "Năm sinh", "Tập thể", "Tổng cộng", ";", "\t"]
  ) { bytes, findings in
    _ = ListExport.csv(of: SourceFile(name: "l.csv", bytes: bytes), choices: ListChoices(), into: &findings)
  }

  private static let workbook = Door(
    "workbook", share: 1_000,
    seeds: ["giay-khen.xlsx", "danh-hieu.xlsx"].map {
      ProjectFile.bytes("examples/quyet-dinh-xa-2026/" + $0)
    },
    words: ["<c r=\"A1048576\"", "t=\"s\"", "<mergeCell ref=\"A1:XFD1048576\"/>", "<row r=\"4294967296\">"],
    isArchive: true
  ) { bytes, findings in
    _ = ListExport.csv(of: SourceFile(name: "l.xlsx", bytes: bytes), choices: ListChoices(), into: &findings)
  }

  private static func templates(_ name: String, share: Int, kind: String, files: [String]) -> Door {
    let seeds = files.map { ProjectFile.bytes("templates/\(kind)/" + $0) }
    return Door(
      name, share: share, seeds: seeds,
      words: [
        "{% for n in ", "{% endfor %}", " | replace(\"a\", \"aa\")", " | join(\", \")", " | upper",
        "{% set x = ",
        "{% include \"decision/table\" %}", "{% macro m(a) %}", "<p style=\"", "width=\"", "loop.index",
        " ~ ",
      ]
    ) { bytes, findings in
      let index = nearest(bytes, among: seeds)
      Desk(path: "\(kind)/" + files[index], bytes: bytes).write(kind, of: ceremony, into: &findings)
    }
  }

  private static let template = templates(
    "template", share: 500, kind: "decision",
    files: ["decision.xml", "table.xml", "heading.xml", "articles.xml", "signature.xml"])
  private static let newsTemplate = templates(
    "news template", share: 60, kind: "news", files: ["news.xml", "lede.xml", "award.xml", "figure.xml"])

  private static let kind = Door(
    "kind", share: 500, seeds: [ProjectFile.bytes("templates/decision/kind.yaml")],
    words: ["{{ khóa }}", "thư mục: ", "thứ tự: ", "theo tờ: có"]
  ) { bytes, findings in
    Desk(path: "decision/kind.yaml", bytes: bytes).write("decision", of: ceremony, into: &findings)
  }

  private static let blankSeeds = ["giay-khen-a4", "bang-khen-a3", "trang-tron-a4"].map {
    ProjectFile.bytes("templates/blanks/\($0).yaml")
  }
  private static let blank = Door(
    "blank", share: 1_000, seeds: blankSeeds,
    words: ["hoa văn:", "hình:", "rộng: ", "cao: ", "cỡ: ", "theo: "]
  ) { bytes, findings in
    guard let node = StrictYAML.read(SourceFile(name: "b.yaml", bytes: bytes), into: &findings) else {
      return
    }
    _ = BlankTable.read("b", node, into: &findings)
  }
  private static let drawnBlank = Door("drawn blank", share: 60, seeds: [blankSeeds[0]]) { bytes, findings in
    Desk(path: "blanks/giay-khen-a4.yaml", bytes: bytes)
      .write("certificate", of: ceremony, drawn: true, into: &findings)
  }

  private static let styleSeed = ProjectFile.bytes("templates/styles/administrative.yaml")
  private static let style = Door("style", share: 700, seeds: [styleSeed]) { bytes, findings in
    guard let node = StrictYAML.read(SourceFile(name: "s.yaml", bytes: bytes), into: &findings) else {
      return
    }
    _ = StyleSheetTable.read(node, into: &findings)
  }
  private static let drawnStyle = Door("drawn style", share: 60, seeds: [styleSeed]) { bytes, findings in
    Desk(path: "styles/administrative.yaml", bytes: bytes)
      .write("decision", of: ceremony, drawn: true, into: &findings)
  }

  private static let law = Door(
    "law", share: 400,
    seeds: ProjectFile.names(in: "templates/law").map { ProjectFile.bytes($0) }
  ) { bytes, findings in
    guard let node = StrictYAML.read(SourceFile(name: "law.yaml", bytes: bytes), into: &findings) else {
      return
    }
    let book = Desk.law.adding(LawTable.read(node, into: &findings).acts)
    _ = Desk.checked(ceremony, by: book, into: &findings)
  }

  private static let house = Door(
    "house of news", share: 400,
    seeds: houseSeeds
  ) { bytes, findings in
    guard let node = StrictYAML.read(SourceFile(name: "h.yaml", bytes: bytes), into: &findings) else {
      return
    }
    var house = NewsHouse()
    // The seed that is most like it is the file that it stands for.
    let index = nearest(bytes, among: houseSeeds)
    if index < NewsHouse.files.count {
      house.read(NewsHouse.files[index], node, into: &findings)
    } else {
      _ = OutletProfile(reading: node, into: &findings)
    }
  }
  private static let houseSeeds =
    (NewsHouse.files.map { "templates/news/" + $0 } + ProjectFile.names(in: "templates/news/outlets"))
    .map { ProjectFile.bytes($0) }

  private static func nearest(_ bytes: [UInt8], among seeds: [[UInt8]]) -> Int {
    seeds.indices.min { abs(seeds[$0].count - bytes.count) < abs(seeds[$1].count - bytes.count) } ?? 0
  }

  private static let wordSeeds = ["quyet-dinh", "giay-khen"].map {
    ProjectFile.bytes("examples/mau-word-xa-2026/mau/\($0).docx")
  }
  private static let word = Door(
    "word", share: 400, seeds: wordSeeds,
    words: ["«họ tên»", "{{ tên }}", "<w:p>", "</w:p>", "<w:tbl>", "w:gridSpan w:val=\"9\"", "w:fldChar"],
    isArchive: true
  ) { bytes, findings in
    var told = Findings()
    let kind = nearest(bytes, among: wordSeeds) == 0 ? WordFacts.Kind.decision : .certificate
    guard let data = WordFacts.data(of: ceremony, kind: kind, key: nil, into: &told) else { return }
    _ = WordFile.fill(
      bytes, name: "m.docx", with: data, filters: VietnameseFilters.table, into: &findings)
  }

  private static let printer = Door(
    "printer", share: 300,
    seeds: [
      Array(
        "giấy rộng: 297 mm\ngiấy cao: 210 mm\ndời phải: 1,5 mm\ndời xuống: -0,5 mm\ntỉ lệ ngang: 100,2 %\ntỉ lệ dọc: 99,8 %\n"
          .utf8)
    ]
  ) { bytes, findings in
    guard let node = StrictYAML.read(SourceFile(name: "p.yaml", bytes: bytes), into: &findings),
      let profile = PrinterProfile.read(node, into: &findings)
    else { return }
    _ = profile.text
  }

  private static let entries = """
    [{"series": "chung", "number": 12, "name": "Nguyễn Thị Hoa", "born": 1980, "unit": "Trường Tiểu học An Bồi", \
    "form": "Giấy khen", "giver": "UBND", "occasion": "x", "count": 2, "confirmed": true}, \
    {"series": "chung", "number": 13, "returned": true}, {"series": "a", "number": 1, "holder": "Giấy khen – A: B, 1970 (2)"}]
    """
  private static let register = Door(
    "register", share: 400,
    seeds: [
      Array("{\"program\": \"vinhdanh\", \"definition\": \"ceremony.yaml\", \"register\": \(entries)}".utf8)
    ]
  ) { bytes, findings in
    guard let list = JSONNode.read(bytes)?["register"],
      let entries = RegisterText.entries(
        of: list, in: SourceFile(name: "r.json", bytes: bytes), into: &findings)
    else { return }
    _ = RegisterBook(entries).giving(to: ceremony, drafts: true, into: &findings).entries
  }

  private static let manifest = Door(
    "manifest", share: 300,
    seeds: [
      Array(
        """
        {"program": "vinhdanh", "version": "0.1.0", "manifest": 1, "owner": "x", "inputs": [{"path": "ceremony.yaml", \
        "sha256": "00"}], "templates": [], "outputs": [{"path": "quyet-dinh/a.txt", "kind": "decision", "format": "txt", \
        "sha256": "00", "source": "00"}], "register": \(entries)}
        """.utf8)
    ]
  ) { bytes, findings in
    guard let store = try? MemoryStore(files: ["/p/manifest.json": bytes]) else { return }
    do throws(WorkspaceError) {
      let standing = try StandingPacket(at: "/p", shown: "p", in: store)
      try standing.refuseOther(than: "/ceremony.yaml", inputs: [])
      _ = standing.sources
      _ = try standing.register(into: &findings)
      let draft = try PacketDraft(at: "/p", in: store, shown: "p", protected: [])
      _ = try draft.commit(
        version: "0", definition: "/ceremony.yaml", inputs: [], templates: [], register: PacketRegister(),
        isAsked: { _ in true }, into: &findings)
    } catch {
      findings.report(error.diagnostic(at: nil))
    }
  }

  private static let picture = Door(
    "picture", share: 160,
    seeds: [
      png, SmallPictures.red, SmallPictures.grey, SmallPictures.printRed,
      Array(
        """
        <svg viewBox="0 0 9 9"><style>.a{fill:#DA251D}</style><g transform="rotate(5 1 1) scale(.9)"><path class="a" \
        d="M1 1h7v7A3 2 9 015 5zS3 3 2 2"/><use href="#c" x="1"/><circle id="c" cx="3" cy="3" r="1"/></g></svg>
        """.utf8),
    ]
  ) { bytes, findings in
    _ = OfficePicture.read(bytes, name: "huy", at: nil, code: BlankCodes.badEmblem, into: &findings)
    _ = try? DecodedPicture(bytes)
    let corners = [(1.0, 1.0), (15, 1), (14, 7), (2, 7)].map { PaperPhoto.Corner(x: $0.0, y: $0.1) }
    if let photo = try? PaperPhoto(bytes), photo.fault(of: corners) == nil {
      _ = try? photo.straightened(corners, width: 20, height: 20)
    }
  }
  /// One grey point.
  private static let png: [UInt8] = [
    0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 0x0D, 0x49, 0x48, 0x44, 0x52, 0, 0, 0, 1, 0, 0,
    0, 1, 8,
    0, 0, 0, 0, 0x3A, 0x7E, 0x9B, 0x55, 0, 0, 0, 0x0A, 0x49, 0x44, 0x41, 0x54, 0x78, 0x9C, 0x63, 0x68, 0, 0,
    0, 0x82,
    0, 0x81, 0x77, 0xCD, 0x72, 0xB6, 0, 0, 0, 0, 0x49, 0x45, 0x4E, 0x44, 0xAE, 0x42, 0x60, 0x82,
  ]
}

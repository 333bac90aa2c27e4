import Diagnostics
import Foundation
import Pipeline
import Workspace

@testable import LocalPage

/// A folder for one test with ceremonies in it, and the page over it; removed with its owner.
final class PageOffice: Sendable {
  let path: String
  let answers: PageAnswers<CeremonyStages>

  static let repository = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().path

  /// A definition with two people in a list.
  static let definition = """
    # Một chú thích đầu tệp.
    buổi lễ:
      loại: hội nghị tổng kết   # loại hình
      tên: hội nghị tổng kết năm 2025
      ngày: 15/1/2026
      đơn vị tổ chức: UBND xã An Mỹ

    cơ quan:
      - tên: Ủy ban nhân dân xã An Mỹ
        tên ngắn: UBND xã An Mỹ
        cấp: xã
        người đứng đầu: Chủ tịch

    khen thưởng:
      - hình thức: Giấy khen
        của: Chủ tịch UBND xã An Mỹ
        danh sách: list.csv
        thành tích: thành tích xuất sắc
        quyết định: {ngày: 8/1/2026, thẩm quyền: Chủ tịch UBND xã An Mỹ, ký: Chủ tịch UBND xã An Mỹ}

    """

  init(_ definition: String = PageOffice.definition) throws {
    let root = FileManager.default.temporaryDirectory.resolvingSymlinksInPath().path
    path = root + "/vinhdanh-page-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: path + "/le", withIntermediateDirectories: true)
    try Data(definition.utf8).write(to: URL(fileURLWithPath: path + "/le/ceremony.yaml"))
    try Data("loại,tên,đơn vị\ncá nhân,Trần Văn Mẫu,Thôn Đông\ncá nhân,Lê Thị Thử,Thôn Đoài\n".utf8)
      .write(to: URL(fileURLWithPath: path + "/le/list.csv"))
    let workspace = Workspace(
      currentFolder: "/", executable: PageOffice.repository + "/bin/vinhdanh", variables: ["HOME": path])
    answers = try PageAnswers(CeremonyStages(), in: workspace, folder: path, templates: nil)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// Reads by the page.
  func get(_ name: String, _ values: [String: String] = ["c": "le"]) async -> Reply {
    await answers.answer(Query(isReading: true, path: "/api/" + name, values: values))
  }

  /// Changes something by the page.
  func post(_ name: String, _ values: [String: String], _ body: String = "") async -> Reply {
    await answers.answer(
      Query(isReading: false, path: "/api/" + name, values: values, body: Array(body.utf8)))
  }

  /// The text of a file; nil when there is none.
  func read(_ name: String) -> String? {
    FileManager.default.contents(atPath: path + "/" + name).map { String(decoding: $0, as: UTF8.self) }
  }

  func write(_ name: String, _ text: String) throws {
    try Data(text.utf8).write(to: URL(fileURLWithPath: path + "/" + name))
  }
}

extension Reply {
  var json: JSONNode? { JSONNode.read(body) }
  var text: String { String(decoding: body, as: UTF8.self) }
}

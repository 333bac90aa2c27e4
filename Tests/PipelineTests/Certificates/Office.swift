import Certificates
import Facts
import Definitions
import Diagnostics
import DocumentTree
import Foundation
import Model
import Workspace

@testable import Pipeline

/// An office for one test: a ceremony with a list, built with the templates of the repository.
final class Office {
  static let repository = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().path

  let path: String
  private let variables: [String: String]

  /// A ceremony with one award whose recipients are these rows of a list; `certificates` is its "giấy khen".
  init(
    rows: [String], certificates: String = "{}", form: String = "Giấy khen",
    cause: String = "thành tích xuất sắc trong phong trào thi đua yêu nước"
  ) throws {
    let root = FileManager.default.temporaryDirectory.resolvingSymlinksInPath().path
    path = root + "/vinhdanh-office-" + UUID().uuidString
    variables = ["XDG_CONFIG_HOME": path + "/config"]
    try write(rows: rows)
    try write(
      "le/ceremony.yaml",
      """
      buổi lễ:
        loại: hội nghị tổng kết
        tên: hội nghị tổng kết công tác thi đua năm 2020
        ngày: 5/1/2021
        đơn vị tổ chức: UBND quận Kiến An
      khen thưởng:
        - hình thức: \(form)
          của: Chủ tịch UBND quận Kiến An
          danh sách: list.csv
          thành tích: \(cause)
          kỳ thành tích: năm 2020
          quyết định:
            số: 12
            ký hiệu: QĐ-UBND
            ngày: 4/1/2021
            nơi ban hành: Kiến An
            thẩm quyền: Chủ tịch UBND quận Kiến An
            ký: {chức vụ: Chủ tịch, họ tên: Nguyễn Văn Hùng}
      giấy khen: \(certificates)

      """)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  var workspace: Workspace {
    Workspace(currentFolder: path, executable: Office.repository + "/bin/vinhdanh", variables: variables)
  }

  /// Writes the list: loại, tên, cách gọi, chức vụ, đơn vị, thành tích, truy tặng.
  func write(rows: [String]) throws {
    let heading = "loại,tên,cách gọi,chức vụ,đơn vị,thành tích,truy tặng"
    try write("le/list.csv", ([heading] + rows).joined(separator: "\n") + "\n")
  }

  func write(_ name: String, _ text: String) throws {
    let file = URL(fileURLWithPath: path + "/" + name)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }

  func build(_ change: (inout Request) -> Void = { _ in }) -> RunResult {
    var request = Request(ceremony: "le", kinds: ["certificate"], formats: ["pdf"])
    change(&request)
    return Run(CeremonyStages(), in: workspace).build(request)
  }

  /// The certificates with their texts fitted, as writers get them.
  func sheets(_ selection: SheetSelection = SheetSelection()) throws -> [Document] {
    let stages = CeremonyStages()
    var findings = Findings()
    let templates = try workspace.templates(given: nil)
    let kinds = stages.kinds(in: templates, into: &findings).filter { $0.name == "certificate" }
    guard let prepared = stages.prepare(kinds, from: templates, into: &findings),
      let ceremony = stages.read(try workspace.ceremony(at: "le"), with: templates, into: &findings)
    else { return [] }
    let printing = Printing(
      register: stages.register(ceremony, after: RegisterBook(), drafts: true, into: &findings),
      selection: selection)
    return kinds.flatMap {
      stages.compose($0, of: ceremony, with: prepared, printing: printing, into: &findings).items
    }.compactMap(\.document)
  }

  /// The frames of a sheet by name.
  func frames(ofSheet index: Int) throws -> [String: Frame] {
    var findings = Findings()
    guard let section = try sheets().first?.sections.section(at: index, into: &findings) else { return [:] }
    var frames: [String: Frame] = [:]
    for case .frame(let frame) in section.blocks { frames[frame.name] = frame }
    return frames
  }

  /// The path of the only PDF that a build made.
  func pdf(_ folder: String = "giay-khen") -> String {
    let root = path + "/le/packet/" + folder
    let names = (try? FileManager.default.contentsOfDirectory(atPath: root)) ?? []
    return root + "/" + (names.filter { $0.hasSuffix(".pdf") }.sorted().first ?? "")
  }
}

/// A word in a PDF, in millimetres from the page's top left corner.
struct Word: Sendable {
  let text: String
  var left, top, right, bottom: Double

  /// The words of each page, as poppler finds them.
  static func pages(ofPDF path: String) throws -> [[Word]] {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/pdftotext")
    process.arguments = ["-bbox-layout", path, "-"]
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    let text = String(decoding: data, as: UTF8.self)
    return text.components(separatedBy: "<page ").dropFirst().map { page in
      page.components(separatedBy: "<word ").dropFirst().compactMap(word)
    }
  }

  /// The text of each page in the order in which it was drawn.
  static func pages(ofPDF path: String, isRaw: Bool) throws -> [String] {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/pdftotext")
    process.arguments = [isRaw ? "-raw" : "-layout", path, "-"]
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return String(decoding: data, as: UTF8.self).components(separatedBy: "\u{C}").dropLast()
  }

  private static func word(_ source: String) -> Word? {
    func number(_ name: String) -> Double? {
      guard let start = source.range(of: "\(name)=\"") else { return nil }
      return Double(source[start.upperBound...].prefix { $0 != "\"" }).map { $0 / 72 * 25.4 }
    }
    guard let open = source.firstIndex(of: ">"), let close = source.range(of: "</word>"),
      let left = number("xMin"), let top = number("yMin"), let right = number("xMax"),
      let bottom = number("yMax")
    else { return nil }
    let text = source[source.index(after: open)..<close.lowerBound]
      .replacingOccurrences(of: "&amp;", with: "&").replacingOccurrences(of: "&lt;", with: "<")
      .replacingOccurrences(of: "&gt;", with: ">").replacingOccurrences(of: "&quot;", with: "\"")
      .replacingOccurrences(of: "&apos;", with: "'").replacingOccurrences(of: "&#39;", with: "'")
    return Word(text: text, left: left, top: top, right: right, bottom: bottom)
  }

  /// The words of a page cut at every kind of space.
  static func split(_ text: String) -> [String] {
    text.unicodeScalars.split { $0 == " " || $0 == "\u{A0}" }.map { String(String.UnicodeScalarView($0)) }
  }

  /// The box around a run of words; nil when they do not stand one after another.
  static func box(of text: String, in words: [Word], below top: Double = 0) -> Word? {
    let wanted = split(text)
    // Poppler keeps words together that a no-break space joins.
    var flat: [(text: String, word: Int)] = []
    for (index, word) in words.enumerated() { flat += split(word.text).map { ($0, index) } }
    guard !wanted.isEmpty, flat.count >= wanted.count else { return nil }
    for start in 0...flat.count - wanted.count
    where flat[start..<start + wanted.count].map(\.text) == wanted {
      let found = Set(flat[start..<start + wanted.count].map(\.word)).map { words[$0] }
      guard found.allSatisfy({ $0.top >= top }) else { continue }
      return Word(
        text: text, left: found.map(\.left).min() ?? 0, top: found.map(\.top).min() ?? 0,
        right: found.map(\.right).max() ?? 0, bottom: found.map(\.bottom).max() ?? 0)
    }
    return nil
  }
}

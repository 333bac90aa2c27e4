import Foundation

/// The program as a process.
enum Program {
  static let program = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
    .deletingLastPathComponent().appendingPathComponent("vinhdanh").path

  static func shell(_ command: String, in folder: String) throws -> (status: Int32, text: String) {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/bash")
    // With job control what runs in the background does not ignore SIGINT.
    process.arguments = ["-c", "set -m; ulimit -c 0; " + command]
    process.currentDirectoryURL = URL(fileURLWithPath: folder)
    process.environment = ["VINHDANH": Self.program, "PATH": "/usr/bin:/bin", "HOME": folder]
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = pipe
    try process.run()
    let output = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: output, as: UTF8.self))
  }
}

/// What the shell says of a command in which `$VINHDANH` is the program.
func shell(_ command: String, in folder: String) throws -> (status: Int32, text: String) {
  try Program.shell(command, in: folder)
}

/// A ceremony of some people in a folder of its own, removed with its owner.
final class Office: Sendable {
  let path: String

  init(people: Int = 3, list: String = "l.csv") throws {
    path =
      FileManager.default.temporaryDirectory.resolvingSymlinksInPath().path + "/vinhdanh-"
      + UUID().uuidString
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    try Data(
      """
      buổi lễ: {loại: hội nghị tổng kết, ngày: 5/1/2021, đơn vị tổ chức: UBND quận Kiến An}
      khen thưởng:
        - hình thức: Giấy khen
          của: Chủ tịch UBND quận Kiến An
          danh sách: \(list)
          thành tích: thành tích xuất sắc
          quyết định: {ngày: 4/1/2021, thẩm quyền: Chủ tịch UBND quận Kiến An, ký: Chủ tịch UBND quận Kiến An}
      giấy khen: {số vào sổ từ: 12}

      """.utf8
    ).write(to: URL(fileURLWithPath: path + "/ceremony.yaml"))
    let rows = (1...people).map { "cá nhân,Nguyễn Thị Hoa \($0),Trường Tiểu học số \($0)\n" }
    try Data(("loại,tên,đơn vị\n" + rows.joined()).utf8).write(to: URL(fileURLWithPath: path + "/l.csv"))
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// Names that a run hides while it writes.
  var strays: [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []).filter { $0.hasPrefix(".") }
  }

  var packet: [String: Data] { files(in: "packet") }

  /// Every file below a folder with its bytes.
  func files(in folder: String) -> [String: Data] {
    let names = (try? FileManager.default.subpathsOfDirectory(atPath: path + "/" + folder)) ?? []
    return names.reduce(into: [:]) {
      $0[$1] = FileManager.default.contents(atPath: "\(path)/\(folder)/\($1)")
    }
  }
}

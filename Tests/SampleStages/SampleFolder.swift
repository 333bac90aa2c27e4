import Foundation
import Pipeline
import Workspace

/// A folder for one test, removed with its owner: a ceremony, templates, and a workspace to run in.
public final class SampleFolder: Sendable {
  /// Its path without links.
  public let path: String

  /// Makes the folder with templates and a ceremony `le` that has these people.
  public init(people: [String] = ["An", "Binh"]) throws {
    let root = FileManager.default.temporaryDirectory.resolvingSymlinksInPath().path
    path = root + "/vinhdanh-test-" + UUID().uuidString
    try write("templates/letter/heading.txt", "KÍNH GỬI\n")
    try write(
      "templates/new/ceremony.yaml", "# yaml-language-server: $schema=ceremony.schema.json\nname: Lễ mới\n")
    try write("templates/new/danh-sach.csv", "An\n")
    try define(people)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// A workspace whose current folder it is, and whose program lies in `bin`.
  public var workspace: Workspace { Workspace(currentFolder: path, executable: path + "/bin/vinhdanh") }

  /// Writes the definition of `le` for these people.
  public func define(_ people: [String]) throws {
    try write("le/ceremony.yaml", "name: Lễ mẫu\n" + people.map { "person: \($0)\n" }.joined())
  }

  /// Writes a file, making its folders.
  public func write(_ name: String, _ text: String) throws {
    let file = URL(fileURLWithPath: path + "/" + name)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }

  /// The text of a file; nil when there is none.
  public func read(_ name: String) -> String? {
    FileManager.default.contents(atPath: path + "/" + name).map { String(decoding: $0, as: UTF8.self) }
  }

  /// Removes a file or folder.
  public func remove(_ name: String) throws { try FileManager.default.removeItem(atPath: path + "/" + name) }

  /// The paths of all files and empty folders below a folder, hidden ones too, sorted.
  public func list(_ name: String = "le/packet") -> [String] {
    let root = path + "/" + name
    let all = (try? FileManager.default.subpathsOfDirectory(atPath: root)) ?? []
    return all.filter { inner in
      let children = try? FileManager.default.contentsOfDirectory(atPath: root + "/" + inner)
      return children?.isEmpty ?? true
    }.sorted()
  }

  /// Every file below a folder with its bytes.
  public func contents(_ name: String = "le/packet") -> [String: Data] {
    Dictionary(
      uniqueKeysWithValues: list(name).compactMap { inner in
        FileManager.default.contents(atPath: path + "/" + name + "/" + inner).map { (inner, $0) }
      })
  }

  /// Builds a packet of `le`.
  public func build(_ change: (inout Request) -> Void = { _ in }) -> RunResult {
    var request = Request(ceremony: "le")
    change(&request)
    return Run(SampleStages(), in: workspace).build(request)
  }
}

import Diagnostics
import Foundation
import SampleStages
import Testing

@testable import Workspace

@Suite("Reading from a folder")
struct InputFolderTests {
  private func problem(_ folder: InputFolder, _ path: String, limit: Int = 100) -> WorkspaceError.Problem? {
    do {
      _ = try folder.read(path, limit: limit)
      return nil
    } catch {
      return error.problem
    }
  }

  @Test("A path that leads out is refused, by text or by link")
  func escapes() throws {
    let folder = try SampleFolder()
    try folder.write("secret.txt", "x")
    try FileManager.default.createSymbolicLink(
      atPath: folder.path + "/le/link.csv", withDestinationPath: "../secret.txt")
    try FileManager.default.createSymbolicLink(atPath: folder.path + "/le/up", withDestinationPath: "..")
    try FileManager.default.createSymbolicLink(
      atPath: folder.path + "/le/inner.csv", withDestinationPath: "ceremony.yaml")
    let input = try folder.workspace.ceremony(at: "le").folder
    for path in [
      "../secret.txt", "a/../../secret.txt", "/etc/passwd", folder.path + "/le/ceremony.yaml", "link.csv",
      "up/secret.txt", "C:\\danh-sach.csv", "..", "up",
    ] {
      #expect(problem(input, path) == .outsideFolder, "\(path)")
    }
    #expect(problem(input, "inner.csv") == nil)
    #expect(problem(input, "./ceremony.yaml") == nil)
  }

  @Test("What is no file is refused and never waited for")
  func notFiles() throws {
    let folder = try SampleFolder()
    try folder.write("le/sub/x", "x")
    #expect(mkfifo(folder.path + "/le/pipe", 0o644) == 0)
    let input = try folder.workspace.ceremony(at: "le").folder
    for path in ["sub", "pipe", "", "."] { #expect(problem(input, path) == .notAFile, "\(path)") }
  }

  @Test("A file of the limit is read, one byte more is too large")
  func limit() throws {
    let folder = try SampleFolder()
    try folder.write("le/just.csv", String(repeating: "a", count: 100))
    try folder.write("le/more.csv", String(repeating: "a", count: 101))
    let input = try folder.workspace.ceremony(at: "le").folder
    #expect(problem(input, "just.csv") == nil)
    #expect(problem(input, "more.csv") == .tooLarge(limitBytes: 100))
  }

  @Test("A missing file names the nearest that stands there")
  func nearMiss() throws {
    let folder = try SampleFolder()
    try folder.write("le/giấy-khen.csv", "x")
    let input = try folder.workspace.ceremony(at: "le").folder
    #expect(problem(input, "giay-khen.csv") == .notFound(similar: "giấy-khen.csv"))
    #expect(problem(input, "khác hẳn.csv") == .notFound(similar: nil))
    #expect(problem(input, "no/such/folder.csv") == .notFound(similar: nil))
    #expect(problem(input, "a\0b") == .notFound(similar: nil))
  }

  @Test("A name whose marks are written apart on the disk is found")
  func decomposed() throws {
    let folder = try SampleFolder()
    try folder.write("le/gia\u{302}\u{301}y.csv", "x")
    let input = try folder.workspace.ceremony(at: "le").folder
    #expect(problem(input, "gi\u{1EA5}y.csv") == nil)
  }

  @Test("A file is read once, so that places in it are equal")
  func once() throws {
    let folder = try SampleFolder()
    let input = try folder.workspace.ceremony(at: "le").folder
    let first = try input.read("ceremony.yaml", limit: 1000)
    #expect(try input.read("./ceremony.yaml", limit: 1000) === first)
    #expect(first.name == "le/ceremony.yaml")
    #expect(input.filesRead.map(\.path) == ["ceremony.yaml"])
  }
}

@Suite("The workspace")
struct WorkspaceTests {
  @Test("A ceremony is a folder or the path of a definition, under the name that was given")
  func ceremony() throws {
    let folder = try SampleFolder()
    try folder.write("le/khac.yaml", "name: y\n")
    #expect(try folder.workspace.ceremony(at: "le").definition.name == "le/ceremony.yaml")
    #expect(try folder.workspace.ceremony(at: "./le/").definition.name == "./le/ceremony.yaml")
    #expect(try folder.workspace.ceremony(at: "le/khac.yaml").definition.name == "le/khac.yaml")
    let inside = Workspace(currentFolder: folder.path + "/le", executable: nil)
    #expect(try inside.ceremony(at: "").definition.name == "ceremony.yaml")
    #expect(try inside.ceremony(at: "khac.yaml").definition.name == "khac.yaml")
    #expect { try folder.workspace.ceremony(at: "lễ") } throws: {
      ($0 as? WorkspaceError)?.problem == .notFound(similar: "le")
    }
  }

  @Test(
    "A folder whose definition has another name is told with that name",
    arguments: [
      (["ceremony.yml"], "ceremony.yml"), (["Ceremony.yaml.txt", "law.yaml"], "Ceremony.yaml.txt"),
      (["le-trao-tang.yaml", "law.yaml"], "le-trao-tang.yaml"), (["a.yaml", "b.yaml"], nil),
      (["ds.csv"], nil),
    ] as [([String], String?)])
  func definitionOfAnotherName(files: [String], similar: String?) throws {
    let folder = try SampleFolder()
    for name in files { try folder.write("khac/\(name)", "x") }
    #expect {
      try folder.workspace.ceremony(at: "khac")
    } throws: {
      ($0 as? WorkspaceError)?.problem == .noDefinition(similar: similar)
    }
  }

  @Test(
    "The program finds its templates from where it was built or installed",
    arguments: ["vinhdanh", ".build/x86_64-unknown-linux-gnu/release/vinhdanh", "a/b/c/d/vinhdanh"])
  func builtTemplates(executable: String) throws {
    let folder = try SampleFolder()
    let workspace = Workspace(currentFolder: "/", executable: folder.path + "/" + executable)
    #expect(try workspace.templates(given: nil).folders.map(\.realPath) == [folder.path + "/templates"])
  }

  @Test(
    "An installed program finds its templates in share, and a stranger's folder of that name is passed over")
  func installedTemplates() throws {
    let folder = try SampleFolder()
    try folder.write("opt/share/vinhdanh/templates/new/ceremony.yaml", "")
    try folder.write("opt/bin/templates/readme", "of something else")
    let workspace = Workspace(currentFolder: "/", executable: folder.path + "/opt/bin/vinhdanh")
    try folder.remove("templates")
    #expect(
      try workspace.templates(given: nil).folders.map(\.realPath) == [
        folder.path + "/opt/share/vinhdanh/templates"
      ])
  }

  @Test("No templates anywhere is a fault that names the option")
  func noTemplates() throws {
    let workspace = Workspace(currentFolder: "/", executable: "/nowhere/at/all/vinhdanh")
    #expect { try workspace.templates(given: nil) } throws: {
      ($0 as? WorkspaceError)?.problem == .noTemplates
    }
    #expect { try workspace.templates(given: "/nowhere") } throws: {
      ($0 as? WorkspaceError)?.problem == .noTemplates
    }
  }

  @Test("A person's own templates come first, file by file")
  func ownTemplates() throws {
    let folder = try SampleFolder()
    try folder.write("mine/letter/heading.txt", "CHÀO\n")
    try folder.write("mine/letter/extra.txt", "thêm\n")
    let templates = try folder.workspace.templates(given: "mine")
    #expect(try templates.read("letter/heading.txt").text == "CHÀO\n")
    #expect(try templates.read("letter/heading.txt").name == "mine/letter/heading.txt")
    #expect(try templates.read("new/danh-sach.csv").text == "An\n")
    #expect(templates.files(in: "letter") == ["letter/extra.txt", "letter/heading.txt"])
  }

  @Test(
    "An own template that says nothing is refused, one with a comment is not",
    arguments: ["", " \n", "\u{FEFF}"])
  func emptyTemplate(_ text: String) throws {
    let folder = try SampleFolder()
    try folder.write("mine/letter/heading.txt", text)
    try folder.write("mine/letter/extra.txt", "{# bỏ #}")
    let templates = try folder.workspace.templates(given: "mine")
    #expect { try templates.read("letter/heading.txt") } throws: {
      ($0 as? WorkspaceError)?.problem == .emptyTemplate
    }
    #expect(try templates.read("letter/extra.txt").text == "{# bỏ #}")
  }

  @Test("New files are written all or none, and never over old ones")
  func writeNew() throws {
    let folder = try SampleFolder()
    let files = [("a/one.txt", Array("1".utf8)), ("two.txt", Array("2".utf8))].map {
      (path: $0.0, bytes: $0.1)
    }
    #expect(try folder.workspace.writeNew(files, into: "new") == ["new/a/one.txt", "new/two.txt"])
    #expect(folder.read("new/a/one.txt") == "1")
    try folder.remove("new/a/one.txt")
    #expect { try folder.workspace.writeNew(files, into: "new") } throws: {
      ($0 as? WorkspaceError)?.problem == .exists
    }
    #expect(folder.list("new").contains("a"))
    #expect(!folder.list("new").contains("a/one.txt"))
  }
}

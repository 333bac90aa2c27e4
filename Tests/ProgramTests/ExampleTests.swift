import Definitions
import Diagnostics
import Foundation
import Model
import Testing
import Wording
import ZipKit

@Suite("The examples")
struct ExampleTests {
  @Test(
    "Each builds in every format without an error or a warning, twice with equal bytes",
    arguments: Program.examples)
  func twice(_ name: String) throws {
    let folder = try FreshFolder()
    for packet in ["first", "second"] {
      let run = Program.run(["build", "examples/\(name)", "-o", "\(folder.path)/\(packet)", "--strict"])
      #expect(run.status == 0, "\(run.err)")
    }
    let first = folder.contents(of: "first")
    #expect(first.count > 4)
    #expect(first == folder.contents(of: "second"))
  }

  @Test("Each names its schema in the first line", arguments: Program.examples)
  func schema(_ name: String) throws {
    let text = try #require(definition(name)).text
    let up = name.hasPrefix("genres/") ? "../../.." : "../.."
    #expect(text.hasPrefix("# yaml-language-server: $schema=\(up)/docs/ceremony.schema.json\n"))
  }

  @Test("An invented list says so in its first line", arguments: Program.examples)
  func lists(_ name: String) throws {
    let folder = Program.repository.appendingPathComponent("examples/\(name)")
    for file in try FileManager.default.contentsOfDirectory(atPath: folder.path) where file.hasSuffix(".csv")
    {
      let text = try String(contentsOf: folder.appendingPathComponent(file), encoding: .utf8)
      #expect(text.hasPrefix("# Danh sách minh họa"), "\(file)")
    }
  }

  @Test(
    "Every recipient stands in the decision and on a certificate, in every format",
    arguments: Program.examples)
  func recipients(_ name: String) throws {
    let ceremony = try #require(read(name))
    let folder = try FreshFolder()
    #expect(Program.run(["build", "examples/\(name)", "-o", "\(folder.path)/packet"]).status == 0)
    let files = folder.contents(of: "packet")
    // What is only proposed is not conferred: it has no certificate.
    for group in ceremony.awards where group.status != .proposed {
      // What an office's own Word file is filled with exists in no other format.
      let isOfWord = ceremony.certificates.wordTemplate != nil
      for format in isOfWord ? ["docx"] : ["docx", "html", "txt", "pdf"] {
        let decisions = try words(of: files, in: "quyet-dinh/", format, at: folder.path + "/packet/")
        let certificates = try words(of: files, in: "giay-khen/", format, at: folder.path + "/packet/")
        for recipient in group.recipients {
          let wanted = words(recipient.name.value)
          if group.decision != nil, let decisions {
            #expect(decisions.contains(wanted), "\(format): \(wanted)")
          }
          let form = recipient.form ?? group.forms.first
          guard let kind = form?.entry?.kind, kind == .certificate || kind == .diploma else { continue }
          if let certificates { #expect(certificates.contains(wanted), "\(format): \(wanted)") }
        }
      }
    }
  }

  private func definition(_ name: String) -> SourceFile? {
    let file = Program.repository.appendingPathComponent("examples/\(name)/ceremony.yaml")
    return (try? Data(contentsOf: file)).map { SourceFile(name: "ceremony.yaml", bytes: Array($0)) }
  }

  private func read(_ name: String) -> Ceremony? {
    var findings = Findings()
    let folder = Program.repository.appendingPathComponent("examples/\(name)")
    return definition(name).flatMap { file in
      DefinitionReader.read(
        file,
        lists: { path in
          (try? Data(contentsOf: folder.appendingPathComponent(path))).map {
            SourceFile(name: path, bytes: Array($0))
          }
        }, into: &findings)
    }
  }

  /// The words of all files of a folder in one format; nil when the format cannot be read here.
  private func words(
    of files: [String: Data], in folder: String, _ format: String, at root: String
  ) throws -> String? {
    var all = ""
    for (path, data) in files where path.hasPrefix(folder) && path.hasSuffix("." + format) {
      switch format {
      case "docx":
        let reader = try ZipReader(Array(data))
        let part = try #require(try reader.bytes(of: "word/document.xml"))
        all += plain(String(decoding: part, as: UTF8.self))
      case "html": all += plain(String(decoding: data, as: UTF8.self))
      case "pdf":
        let text = try #require(
          Program.tool("pdftotext", ["-raw", root + path, "-"]), "poppler-utils is needed")
        #expect(NormalForm.isNormalized(text))
        all += text
      default: all += String(decoding: data, as: UTF8.self)
      }
    }
    return words(all)
  }

  /// The text without its tags.
  private func plain(_ markup: String) -> String {
    var text = ""
    var isTag = false
    for scalar in markup.unicodeScalars {
      if scalar == "<" {
        isTag = true
      } else if scalar == ">" {
        isTag = false
      } else if !isTag {
        text.unicodeScalars.append(scalar)
      }
    }
    return text.replacingOccurrences(of: "&amp;", with: "&").replacingOccurrences(of: "&quot;", with: "\"")
  }

  private func words(_ text: String) -> String {
    text.split { $0.isWhitespace || $0 == "\u{A0}" }.joined(separator: " ")
  }
}

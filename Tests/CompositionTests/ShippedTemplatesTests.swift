import Definitions
import Diagnostics
import DocumentTree
import Foundation
import Model
import TemplateLanguage
import Testing

@testable import Composition

/// The templates of the repository, read without the pipeline.
enum Shipped {
  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("templates")

  static func file(_ path: String) -> SourceFile? {
    (try? Data(contentsOf: folder.appendingPathComponent(path))).map {
      SourceFile(name: "templates/\(path)", bytes: Array($0))
    }
  }

  static func sheet(_ name: String, into findings: inout Findings) -> StyleSheet? {
    file("styles/\(name).yaml").flatMap { StrictYAML.read($0, into: &findings) }
      .flatMap { StyleSheetTable.read($0, into: &findings) }
  }

  static func kind(_ id: String, into findings: inout Findings) -> CompiledKind? {
    guard let node = file("\(id)/kind.yaml").flatMap({ StrictYAML.read($0, into: &findings) }),
      let manifest = KindManifest(id: id, reading: node, into: &findings),
      let sheet = sheet(manifest.sheet.value, into: &findings),
      let template = file("\(id)/\(manifest.template.value)")
    else { return nil }
    return CompiledKind(
      manifest, sheet: sheet, template: template, includable: [], loader: { file($0 + ".xml") },
      into: &findings)
  }
}

@Suite("The templates that ship with the program")
struct ShippedTemplatesTests {
  @Test(
    "Every kind compiles without a fault",
    arguments: [
      "decision", "submission", "money-list", "certificate", "certificate-preview", "proof-list", "news",
    ])
  func compiles(_ id: String) {
    var findings = Findings()
    #expect(Shipped.kind(id, into: &findings) != nil)
    #expect(findings.diagnostics.isEmpty, "\(HumanRenderer(languages: [.en]).render(findings))")
  }
}

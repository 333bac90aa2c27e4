import Definitions
import Diagnostics
import DocumentTree
import Facts
import Foundation
import YAMLReading

/// The templates of the repository, read without the pipeline.
public enum Shipped {
  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("templates")

  /// One of their files.
  public static func file(_ path: String) -> SourceFile? {
    (try? Data(contentsOf: folder.appendingPathComponent(path))).map {
      SourceFile(name: "templates/\(path)", bytes: Array($0))
    }
  }

  /// As views read them.
  private static let files = TemplateFiles(
    list: { path in
      let names =
        (try? FileManager.default.contentsOfDirectory(atPath: folder.appendingPathComponent(path).path)) ?? []
      return names.sorted().map { path + "/" + $0 }
    },
    node: { path, findings in file(path).flatMap { StrictYAML.read($0, into: &findings) } },
    picture: { path, _, _ in file(path)?.bytes })

  private static func sheet(_ name: String, into findings: inout Findings) -> StyleSheet? {
    file("styles/\(name).yaml").flatMap { StrictYAML.read($0, into: &findings) }
      .flatMap { StyleSheetTable.read($0, into: &findings) }
  }

  /// A kind of document compiled; its view is one of `views`.
  public static func kind(_ id: String, views: [any FactView], into findings: inout Findings) -> CompiledKind?
  {
    guard let source = file("\(id)/kind.yaml"), let node = StrictYAML.read(source, into: &findings),
      let manifest = KindManifest(id: id, reading: node, into: &findings),
      let sheet = sheet(manifest.sheet.value, into: &findings),
      let template = file("\(id)/\(manifest.template.value)")
    else { return nil }
    return CompiledKind(
      manifest, views: views, files: files, sheet: sheet, template: template, includable: [],
      loader: { file($0 + ".xml") },
      into: &findings)
  }
}

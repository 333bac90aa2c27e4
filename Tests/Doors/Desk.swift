import Awards
import Certificates
import Checks
import DOCXWriter
import Definitions
import Diagnostics
import DocumentTree
import Facts
import HTMLWriter
import Law
import Model
import News
import PDFWriter
import PageLayout
import TextWriter
import XLSXWriter
import YAMLReading

/// The program's stages with one file of the templates in other words.
struct Desk: Sendable {
  /// The path below `templates` and the bytes that stand there instead.
  var path = ""
  var bytes: [UInt8] = []

  private static let views: [any FactView] = [
    DecisionView(), SubmissionView(), MoneyListView(), CertificateView(), ProofListView(), NewsView(),
  ]
  /// Liberation and what else is installed; without any the doors that draw are not tried, which the tests tell.
  static let pool = try? TypesetterPool()

  func file(_ path: String) -> SourceFile? {
    if path == self.path { return SourceFile(name: path, bytes: bytes) }
    return Desk.known[path].map { SourceFile(name: path, bytes: $0) }
  }

  private static let known: [String: [UInt8]] = {
    var files: [String: [UInt8]] = [:]
    for folder in [
      "blanks", "certificate", "decision", "law", "money-list", "news", "news/outlets", "printer",
      "proof-list",
      "styles", "submission",
    ] {
      for path in ProjectFile.names(in: "templates/" + folder)
      where path.split(separator: "/").last?.contains(".") == true {
        files[String(path.dropFirst("templates/".count))] = ProjectFile.bytes(path)
      }
    }
    return files
  }()

  private var files: TemplateFiles {
    TemplateFiles(
      list: { folder in Desk.known.keys.filter { $0.hasPrefix(folder + "/") }.sorted() },
      node: { path, findings in file(path).flatMap { StrictYAML.read($0, into: &findings) } },
      picture: { path, _, _ in file(path)?.bytes })
  }

  /// A kind with its template compiled.
  func kind(_ id: String, into findings: inout Findings) -> CompiledKind? {
    guard let source = file("\(id)/kind.yaml"), let node = StrictYAML.read(source, into: &findings),
      let manifest = KindManifest(id: id, reading: node, into: &findings),
      let template = file("\(id)/\(manifest.template.value)"),
      let sheet = file("styles/\(manifest.sheet.value).yaml")
        .flatMap({ StrictYAML.read($0, into: &findings) })
        .flatMap({ StyleSheetTable.read($0, into: &findings) })
    else { return nil }
    return CompiledKind(
      manifest, views: Desk.views, files: files, sheet: sheet, template: template, includable: [],
      loader: { file($0 + ".xml") }, into: &findings)
  }

  /// A ceremony as rules leave it.
  static func ceremony(
    _ definition: [UInt8], list: [UInt8] = [], into findings: inout Findings
  ) -> Ceremony? {
    let told = DefinitionReader.read(
      SourceFile(name: "ceremony.yaml", bytes: definition),
      lists: { path in list.isEmpty ? nil : SourceFile(name: path, bytes: list) }, into: &findings)
    return told.map { checked($0, by: law, into: &findings) }
  }

  /// A ceremony after the rules of a law.
  static func checked(_ told: Ceremony, by law: LawBook, into findings: inout Findings) -> Ceremony {
    Rules.check(told, law: law, into: &findings)
    return told.adding(GroundsProposal.all(for: told, law: law)).adding(
      PrizeProposal.all(for: told, law: law))
  }

  /// The law as it ships.
  static let law = LawBook(acts: lawTables.flatMap(\.acts), regimes: lawTables.flatMap(\.regimes))

  private static let lawTables: [LawTable.Contents] = {
    var findings = Findings()
    return ProjectFile.names(in: "templates/law").compactMap { path in
      StrictYAML.read(SourceFile(name: path, bytes: ProjectFile.bytes(path)), into: &findings)
        .map { LawTable.read($0, into: &findings) }
    }
  }()

  /// Makes the documents of a kind and writes them.
  func write(_ id: String, of ceremony: Ceremony, drawn: Bool = false, into findings: inout Findings) {
    guard let kind = kind(id, into: &findings) else { return }
    write(kind, of: ceremony, drawn: drawn, into: &findings)
  }

  func write(_ kind: CompiledKind, of ceremony: Ceremony, drawn: Bool = false, into findings: inout Findings)
  {
    var writers: [any DocumentWriter] = [TextWriter(), HTMLWriter(), DOCXWriter(), XLSXWriter()]
    if drawn, let pool = Desk.pool { writers = [PDFWriter(pool: pool), DOCXWriter()] }
    for composed in kind.compose(ceremony, into: &findings) {
      guard let document = composed.document else { continue }
      let resolved = drawn ? Desk.pool.map { Resolver(pool: $0).resolve(document) } ?? document : document
      for writer in writers { try? writer.write(resolved, to: Nowhere(), into: &findings) }
    }
  }
}

/// Keeps no byte.
final class Nowhere: ByteSink {
  func append(_ bytes: UnsafeRawBufferPointer) throws(SinkError) {}
}

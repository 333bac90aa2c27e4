import Diagnostics
import Fields
import TemplateLanguage
import Wording

/// The names of a kind's documents: the text templates of its manifest, compiled over the facts of its view.
struct KindNaming: Sendable {
  /// What distinguishes a document from others of its kind: the key of its decision, a number.
  private static let key = RecordShape.Field(
    "khóa", .text, mayBeMissing: true,
    help: help(
      "phân biệt với văn bản cùng loại: khóa của quyết định, số thứ tự từ bản thứ hai",
      "tells it from others of its kind: the key of its decision, a number from the second on"))
  /// The maximum length of a file name in bytes, short enough for every file system.
  private static let longest = 80

  private let fileName, title: TextTemplate
  private let manifest: KindManifest

  /// Compiles the templates of a manifest; reports their faults at the manifest.
  init?(_ manifest: KindManifest, shape: RecordShape, filters: FilterTable, into findings: inout Findings) {
    let compiler = TemplateCompiler(filters: filters)
    let shape = RecordShape(shape.name, shape.fields + [KindNaming.key])
    let fileName = KindNaming.compiled(manifest.fileName, compiler, shape, into: &findings)
    let title = KindNaming.compiled(manifest.title, compiler, shape, into: &findings)
    guard let fileName, let title else { return nil }
    self.fileName = fileName
    self.title = title
    self.manifest = manifest
  }

  /// The file name without extension, as an ASCII slug, and the title of a document.
  func names(of document: PlannedDocument, into findings: inout Findings) -> (file: String, title: String)? {
    guard let first = document.first else { return nil }
    let key: Value = document.key.map { .text($0.value, origin: $0.place) } ?? .missing
    let data = Value.Record(first.values + [key], origin: first.origin)
    let file = fileName.fill(data, into: &findings).text
    let title = title.fill(data, into: &findings).text
    for (text, template) in [(file, manifest.fileName), (title, manifest.title)]
    where text.unicodeScalars.allSatisfy({ $0.properties.isWhitespace }) {
      findings.error(
        FactCodes.emptyName,
        vi: "mẫu này không cho ra chữ nào", en: "this template gives no text", at: template.place)
      return nil
    }
    return (Slug.slug(file, limit: KindNaming.longest), title)
  }

  /// Compiles a template in a manifest; its faults are reported at its place there.
  private static func compiled(
    _ text: Located<String>, _ compiler: TemplateCompiler, _ shape: RecordShape, into findings: inout Findings
  ) -> TextTemplate? {
    var found = Findings()
    let template = compiler.compileText(
      SourceFile(name: text.place?.file.name ?? "kind.yaml", bytes: Array(text.value.utf8)), data: shape,
      into: &found)
    for fault in found.diagnostics {
      let place = fault.place.flatMap { text.place?.part($0.bytes, ifItReads: text.value) } ?? text.place
      findings.report(
        Diagnostic(
          fault.severity, fault.code, fault.message, at: place, notes: fault.notes.map { .init($0.message) },
          help: fault.help))
    }
    return template
  }
}

extension Place {
  /// A part of this place, if the file has exactly this text there (no escapes of a quoted scalar).
  fileprivate func part(_ range: Range<Int>, ifItReads text: String) -> Place? {
    let text = Array(text.utf8)
    let bytes = Array(file.bytes[self.bytes])
    guard let start = (0...1).first(where: { Array(bytes.dropFirst($0).prefix(text.count)) == text }) else {
      return nil
    }
    return Place(
      file,
      self.bytes.lowerBound + start + range.lowerBound..<self.bytes.lowerBound + start + range.upperBound)
  }
}

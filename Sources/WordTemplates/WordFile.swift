import Diagnostics
import TemplateLanguage
import ZipKit

/// A person's Word file as template.
package enum WordFile {
  /// What a file that was read asks for.
  package struct Listing: Sendable {
    /// Each place: where it stands, its field, and what is typed.
    package let places: [(place: Place, field: String, typed: String)]
  }

  /// Reads a file and reports its faults; with data that many recipients are known.
  package static func check(
    _ bytes: [UInt8], name: String, filters: FilterTable, isSheets: Bool, into findings: inout Findings
  ) -> Listing? {
    guard let package = open(bytes, name, into: &findings) else { return nil }
    var reader = WordReader(package, name: name, filters: filters, isSheets: isSheets, recipients: nil)
    let template = reader.run()
    report(reader.faults, into: &findings)
    return Listing(places: template.places)
  }

  /// Fills a file; nil when a fault stops it.
  package static func fill(
    _ bytes: [UInt8], name: String, with data: WordData, filters: FilterTable, into findings: inout Findings
  ) throws(ZipError) -> [UInt8]? {
    guard let package = open(bytes, name, into: &findings) else { return nil }
    var reader = WordReader(
      package, name: name, filters: filters, isSheets: data.isSheets, recipients: data.recipients.count)
    let template = reader.run()
    let isWrong = reader.faults.contains { $0.severity == .error }
    guard !isWrong else {
      report(reader.faults, into: &findings)
      return nil
    }
    var filler = WordFiller(template, data)
    let filled = filler.run()
    if filler.faults.contains(where: { $0.severity == .error }) {
      report(reader.faults + filler.faults.filter { $0.severity == .error }, into: &findings)
      return nil
    }
    report(reader.faults + filler.faults, into: &findings)
    let result = try filled.packed()
    if let wrong = WordLint.faults(of: result).first {
      findings.error(
        WordCodes.wrongResult,
        Message(
          vi: "tệp đã điền không đọc lại được: \(wrong)",
          en: "the filled file does not read as it should: \(wrong)"),
        at: template.file.whole)
      return nil
    }
    return result
  }

  private static func open(_ bytes: [UInt8], _ name: String, into findings: inout Findings) -> WordPackage? {
    do throws(WordRefusal) {
      return try WordPackage(bytes, name: name)
    } catch {
      findings.error(
        error.code, error.message, at: SourceFile(name: name, bytes: []).whole,
        help: error.help.map { [.init($0)] } ?? [])
      return nil
    }
  }

  /// Errors first, then the others, each by place.
  private static func report(_ faults: [Diagnostic], into findings: inout Findings) {
    let sorted = faults.enumerated().sorted { left, right in
      func key(_ fault: Diagnostic, _ index: Int) -> (Int, Int, Int) {
        (fault.severity == .error ? 0 : 1, fault.place?.bytes.lowerBound ?? 0, index)
      }
      return key(left.element, left.offset) < key(right.element, right.offset)
    }
    for (_, fault) in sorted { findings.report(fault) }
  }
}

/// What Word asks of a file beyond its schemas: a file that breaks one of these is called damaged, or repaired with a loss.
package enum WordLint {
  /// The rules that a package breaks, in words.
  package static func faults(of bytes: [UInt8]) -> [String] {
    let package: WordPackage
    do throws(WordRefusal) {
      package = try WordPackage(bytes, name: "docx")
    } catch {
      return [error.message.en]
    }
    var faults: [String] = []
    for part in package.parts
    where package.contentType(of: part.name) == nil && part.name != "[Content_Types].xml" {
      faults.append("\(part.name) has no content type")
    }
    for part in package.parts.map(\.name) + [""] {
      for link in package.relationships(of: part) where !link.isExternal && package[link.target] == nil {
        if link.target.hasSuffix("NULL") || link.target.isEmpty { continue }
        faults.append("\(part): the relationship \(link.id) leads nowhere")
      }
    }
    var drawings: Set<String> = []
    var controls: Set<String> = []
    for (part, _) in package.textParts() {
      guard let data = package[part] else { continue }
      var reader = XMLSpanReader(data)
      guard let root = try? reader.run() else { continue }
      var bookmarks: Set<String> = []
      var paragraphs: Set<String> = []
      let links = Set(package.relationships(of: part).map(\.id))
      walk(root, isFallback: false) { span, isFallback in
        func once(_ value: String?, in set: inout Set<String>, _ what: String) {
          guard let value, !isFallback else { return }
          if !set.insert(value).inserted { faults.append("\(part): \(what) \(value) stands twice") }
        }
        switch span.name {
        case "wp:docPr": once(span["id"], in: &drawings, "the drawing id")
        case "w:bookmarkStart": once(span["w:id"], in: &bookmarks, "the bookmark")
        case "w:p": once(span["w14:paraId"], in: &paragraphs, "the paragraph id")
        case "w:sdtPr": once(span.child("w:id")?["w:val"], in: &controls, "the control id")
        case "w:tc":
          if let last = span.children.last(where: { !$0.isText }), last.name == "w:tbl" {
            faults.append("\(part): a cell ends with a table")
          }
          if !span.holds({ $0.name == "w:p" }) { faults.append("\(part): a cell has no paragraph") }
        case "w:tr": if !span.holds({ $0.name == "w:tc" }) { faults.append("\(part): a row has no cell") }
        default: break
        }
        for (name, value, _) in span.attributes where name.hasPrefix("r:") && !value.isEmpty {
          if name == "r:id" || name == "r:embed" || name == "r:link", !links.contains(value) {
            faults.append("\(part): nothing stands under the relationship \(value)")
          }
        }
      }
    }
    return faults
  }

  private static func walk(_ span: XMLSpan, isFallback: Bool, _ visit: (XMLSpan, Bool) -> Void) {
    visit(span, isFallback)
    for child in span.children where !child.isText {
      walk(child, isFallback: isFallback || child.name == "mc:Fallback", visit)
    }
  }
}

import Diagnostics
import TemplateLanguage
import ZipKit

/// A person's Word file used as a template.
package enum WordFile {
  /// The places in a file.
  package struct Listing: Sendable {
    /// Each place with its field and what is typed there.
    package let places: [(place: Place, field: String, typed: String)]
    /// The file with each fault as a Word comment on its tag; nil unless requested.
    package let commented: [UInt8]?
  }

  /// Reads a file and reports its faults, without data.
  package static func check(
    _ bytes: [UInt8], name: String, shape: WordShape = .decision, filters: FilterTable, isSheets: Bool,
    withComments: Bool = false, into findings: inout Findings
  ) -> Listing? {
    guard let package = open(bytes, name, into: &findings) else { return nil }
    var reader = WordReader(
      package, name: name, filters: filters, shape: shape, isSheets: isSheets, recipients: nil)
    let template = reader.run()
    let faults = sorted(reader.faults)
    for fault in faults { findings.report(fault) }
    let copy =
      withComments ? WordComments.written(into: package, faults, anchors: reader.anchors) : nil
    return Listing(places: template.places, commented: copy.flatMap { try? $0.packed() })
  }

  /// Fills a file; nil after an error.
  package static func fill(
    _ bytes: [UInt8], name: String, with data: WordData, filters: FilterTable, into findings: inout Findings
  ) -> FilledWordFile? {
    guard let package = open(bytes, name, into: &findings) else { return nil }
    var reader = WordReader(
      package, name: name, filters: filters, shape: data.shape, isSheets: data.isSheets,
      recipients: data.recipients.count)
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
    guard let result = try? filled.packed() else {
      findings.error(
        WordCodes.wrongResult,
        Message(vi: "không nén được tệp đã điền", en: "the filled file cannot be packed"),
        at: template.file.whole)
      return nil
    }
    if let wrong = WordLint.newFaults(of: result, written: filler.written, madeFrom: bytes) {
      findings.error(
        WordCodes.wrongResult,
        Message(
          vi: "tệp đã điền không đọc lại được: \(wrong)",
          en: "the filled file does not read as it should: \(wrong)"),
        at: template.file.whole)
      return nil
    }
    return FilledWordFile(bytes: result, main: package.main, shares: filler.shares)
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

  private static func report(_ faults: [Diagnostic], into findings: inout Findings) {
    for fault in sorted(faults) { findings.report(fault) }
  }

  /// Errors first, then the others, each by place.
  private static func sorted(_ faults: [Diagnostic]) -> [Diagnostic] {
    faults.enumerated().sorted { left, right in
      func key(_ fault: Diagnostic, _ index: Int) -> (Int, Int, Int) {
        (fault.severity == .error ? 0 : 1, fault.place?.bytes.lowerBound ?? 0, index)
      }
      return key(left.element, left.offset) < key(right.element, right.offset)
    }.map(\.element)
  }
}

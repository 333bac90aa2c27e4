import Diagnostics
import DocumentTree
import XMLKit

/// Writes one web page that needs no other file: readable on a phone, printable on the document's paper.
///
/// No scripts; the style rules come from the sheet. A web page is not divided into pages, so that page numbers are
/// left to the browser's print-out.
public struct HTMLWriter: DocumentWriter {
  /// Makes the writer.
  public init() {}

  /// `html`.
  public var fileExtension: String { "html" }

  /// Writes a document, passing on each section as it is made.
  public func write(
    _ document: Document, to sink: any ByteSink, into findings: inout Findings
  ) throws(WriterError) {
    let survey = PageSurvey(document.sections)
    var writer = BlockWriter(sheet: document.sheet)
    head(document, survey, &writer.xml)
    for index in 0..<document.sections.count {
      let section: Section?
      if document.sections.count == 1 {
        section = survey.onlySection
        writer.findings.append(survey.findings)
      } else {
        section = document.sections.section(at: index, into: &writer.findings)
      }
      if let section { writer.section(section, paper: survey.className(of: section.page)) }
      try flush(&writer, sink)
    }
    writer.xml.end()
    writer.xml.end()
    writer.xml.text("\n")
    try flush(&writer, sink)
    findings.append(writer.findings)
  }

  private func head(_ document: Document, _ survey: PageSurvey, _ xml: inout XMLWriter) {
    let properties = document.properties
    xml.markup("<!DOCTYPE html>\n")
    xml.start("html")
    xml.attribute("lang", String(properties.language.prefix { $0 != "-" }))
    xml.start("head")
    for meta in [
      [("charset", "utf-8")], [("name", "viewport"), ("content", "width=device-width, initial-scale=1")],
      [("name", "author"), ("content", properties.creator)],
    ] {
      xml.start("meta")
      for (name, value) in meta { xml.attribute(name, value) }
      xml.void()
    }
    xml.start("title")
    xml.text(properties.title)
    xml.end()
    xml.start("style")
    // The rules hold nothing that text escapes, so that they come out as they are.
    xml.text(StyleRules(document: document, survey: survey).text)
    xml.end()
    xml.end()
    xml.text("\n")
    xml.start("body")
    xml.text("\n")
  }

  private func flush(_ writer: inout BlockWriter, _ sink: any ByteSink) throws(WriterError) {
    writer.reportForbidden()
    let failure: SinkError? = writer.xml.take().withUnsafeBytes { bytes in
      do throws(SinkError) {
        try sink.append(bytes)
        return nil
      } catch {
        return error
      }
    }
    if let failure { throw .sink(failure) }
  }
}

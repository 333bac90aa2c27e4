import Diagnostics
import DocumentTree
import XMLKit
import ZipKit

/// Writes a document for Word and LibreOffice that a clerk can go on editing: named styles, real tables, fields.
///
/// WordprocessingML of ISO/IEC 29500-4 (transitional), packed as ISO/IEC 29500-2 says; equal documents give equal bytes.
public struct DOCXWriter: DocumentWriter {
  /// Makes the writer.
  public init() {}

  /// `docx`.
  public var fileExtension: String { "docx" }

  /// Writes a document; the text of its sections passes through memory one section at a time.
  public func write(
    _ document: Document, to sink: any ByteSink, into findings: inout Findings
  ) throws(WriterError) {
    let survey = DocumentSurvey(document.sections)
    let styles = StyleIndex(document.sheet)
    if survey.usesPageNumbers, !styles.has("pageNumber") {
      styles.reportUnknown("pageNumber", at: nil, &findings)
    }
    let body = DocumentPart(document, survey: survey, styles: styles)
    var fixedParts = FixedParts(document: document, survey: survey)
    do {
      var archive = try ZipBuilder()
      try archive.add("[Content_Types].xml", fixedParts.contentTypes())
      try archive.add("_rels/.rels", fixedParts.packageRelationships())
      try archive.add("docProps/core.xml", fixedParts.coreProperties())
      try archive.add("docProps/app.xml", fixedParts.applicationProperties())
      try archive.add("word/document.xml", from: body)
      try archive.add("word/_rels/document.xml.rels", fixedParts.documentRelationships())
      try archive.add("word/styles.xml", fixedParts.styles())
      try archive.add("word/settings.xml", fixedParts.settings())
      try archive.add("word/fontTable.xml", fixedParts.fontTable())
      if survey.usesPageNumbers { try archive.add("word/header1.xml", fixedParts.pageNumberHeader(styles)) }
      if survey.needsBlankHeader { try archive.add("word/header2.xml", fixedParts.blankHeader()) }
      for (index, png) in survey.pictures.enumerated() {
        try archive.add("word/media/image\(index + 1).png", png, compression: .store)
      }
      var packed = try archive.close()
      findings.append(body.findings)
      for fault in fixedParts.forbidden { fault.report(as: DOCXCodes.forbiddenCharacter, into: &findings) }
      try copy(&packed, to: sink)
    } catch let error as WriterError {
      throw error
    } catch let error as ZipError {
      throw .library(name: "libzip", reason: "\(error)")
    } catch {
      throw .library(name: "libzip", reason: "\(error)")
    }
  }

  private func copy(_ packed: inout ZippedBytes, to sink: any ByteSink) throws {
    while let piece = try packed.nextPiece() {
      let failure: SinkError? = piece.withUnsafeBytes { bytes in
        do throws(SinkError) {
          try sink.append(bytes)
          return nil
        } catch {
          return error
        }
      }
      if let failure { throw WriterError.sink(failure) }
    }
  }
}

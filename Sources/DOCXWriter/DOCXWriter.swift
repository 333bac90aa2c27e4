import Diagnostics
import DocumentTree
import XMLKit
import ZipKit

/// Writes a document that a clerk can edit in Word and LibreOffice: named styles, real tables, fields.
///
/// WordprocessingML of ISO/IEC 29500-4 (transitional), packed per ISO/IEC 29500-2; equal documents give equal bytes.
public struct DOCXWriter: DocumentWriter {
  /// Makes the writer.
  public init() {}

  /// `docx`.
  public var fileExtension: String { "docx" }

  /// Writes a document; its sections are made once, in order, and only one is in memory at a time.
  public func write(
    _ document: Document, to sink: any ByteSink, into findings: inout Findings
  ) throws(WriterError) {
    do {
      var packed = try pack(document, packs: sink.keepsBytes, into: &findings)
      try copy(&packed, to: sink)
    } catch {
      switch error {
      case .zip(let error): throw .library(name: "libzip", reason: "\(error)")
      case .sink(let error): throw .sink(error)
      }
    }
  }

  private enum Failure: Error {
    case zip(ZipError)
    case sink(SinkError)
  }

  private func pack(
    _ document: Document, packs: Bool, into findings: inout Findings
  ) throws(Failure) -> ZippedBytes {
    do throws(ZipError) {
      let styles = StyleIndex(document.sheet)
      let body = DocumentPart(document, styles: styles)
      // The first entry lists all other parts, which are known only after the text is written, so the text is packed
      // first.
      let text = try PackedEntry(body, packs: packs)
      findings.append(body.findings)
      let needs = body.needs
      if needs.usesPageNumbers, styles["pageNumber"] == nil {
        styles.reportUnknown("pageNumber", at: nil, into: &findings)
      }
      var parts = FixedParts(document: document, needs: needs)
      var archive = try ZipBuilder(packs: packs)
      try archive.add("[Content_Types].xml", parts.contentTypes())
      try archive.add("_rels/.rels", parts.packageRelationships())
      try archive.add("docProps/core.xml", parts.coreProperties())
      try archive.add("docProps/app.xml", parts.applicationProperties())
      try archive.add("word/document.xml", text)
      try archive.add("word/_rels/document.xml.rels", parts.documentRelationships())
      try archive.add("word/styles.xml", parts.styles())
      try archive.add("word/settings.xml", parts.settings())
      try archive.add("word/fontTable.xml", parts.fontTable())
      if needs.usesPageNumbers { try archive.add("word/header1.xml", parts.pageNumberHeader(styles)) }
      if needs.needsBlankHeader { try archive.add("word/header2.xml", parts.blankHeader()) }
      for (name, footer) in zip(parts.footerNames, needs.footers + [parts.blankFooter()]) {
        try archive.add("word/\(name)", footer)
      }
      for picture in needs.pictures {
        try archive.add(
          "word/media/\(picture.name)", picture.bytes,
          compression: picture.format == .emf ? .deflate : .store)
      }
      for fault in parts.forbidden { findings.report(fault.diagnostic) }
      return try archive.close()
    } catch {
      throw .zip(error)
    }
  }

  private func copy(_ packed: inout ZippedBytes, to sink: any ByteSink) throws(Failure) {
    while let piece = try nextPiece(&packed) {
      let failure: SinkError? = piece.withUnsafeBytes { bytes in
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

  private func nextPiece(_ packed: inout ZippedBytes) throws(Failure) -> [UInt8]? {
    do throws(ZipError) {
      return try packed.nextPiece()
    } catch {
      throw .zip(error)
    }
  }
}

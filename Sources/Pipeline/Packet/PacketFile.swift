import Diagnostics
import DocumentTree
import Facts
import WordTemplates
import Workspace

/// A document of the packet, as printed.
struct PacketDocument: Sendable {
  let kind: Kind
  /// The name of its files, without extension.
  let name: String
  let contents: ComposedDocument.Contents

  /// Names a composed document; `adjustment` moves what is printed on a blank.
  init(kind: Kind, name: String, of composed: ComposedDocument, movedBy adjustment: PrintAdjustment?) {
    self.kind = kind
    self.name = name
    switch composed.contents {
    case .filled(let document): contents = .filled(adjustment?.applied(to: document) ?? document)
    case .finished: contents = composed.contents
    }
  }
}

/// A file of the packet, ready to be written.
struct PacketFile: Sendable {
  private enum Contents: Sendable {
    /// One file per document.
    case document(Document, any DocumentWriter)
    /// One file per page.
    case pages(Document, any PageWriter)
    /// A complete file.
    case finished(FinishedPackage)
    /// A PDF made from a complete file by another program.
    case converted(FinishedPackage, OfficeSuite)
  }

  /// Receives the bytes of a file, or of one of its pages; an undivided file counts as its first page.
  typealias Taking = (
    _ page: Int, _ bytes: (any ByteSink) throws(WriterError) -> Void
  ) throws(WriterError) -> Void

  let kind: Kind
  /// The name of its format.
  let format: String
  /// Its path without extension, and for pages without the page number.
  private let stem: String
  private let contents: Contents

  /// The files of a document, one per format.
  static func files(
    of document: PacketDocument, writers: [(format: String, writer: FormatWriter)],
    converter: OfficeSuite? = nil
  ) -> [PacketFile] {
    let kind = document.kind
    let stem = "\(kind.folder)/\(document.name)"
    let own = writers.filter { kind.formats.contains($0.format) }
    switch document.contents {
    case .finished(let package):
      return own.compactMap { format, _ in
        if format == package.format {
          return PacketFile(kind: kind, format: format, stem: stem, contents: .finished(package))
        }
        guard format == PacketFile.convertedFormat, let converter else { return nil }
        return PacketFile(kind: kind, format: format, stem: stem, contents: .converted(package, converter))
      }
    case .filled(let document):
      return own.map { format, writer in
        switch writer {
        case .whole(let writer):
          PacketFile(kind: kind, format: format, stem: stem, contents: .document(document, writer))
        case .pages(let writer):
          PacketFile(kind: kind, format: format, stem: stem, contents: .pages(document, writer))
        }
      }
    }
  }

  /// The path in the packet, with the page number if each page has a file.
  func path(page: Int? = nil) -> String {
    switch contents {
    case .document(_, let writer): return "\(stem).\(writer.fileExtension)"
    case .pages(_, let writer): return "\(stem)\(page.map { "-\($0)" } ?? "").\(writer.fileExtension)"
    case .finished(let package): return "\(stem).\(package.fileExtension)"
    case .converted: return "\(stem).\(PacketFile.convertedFormat)"
    }
  }

  /// The format that another program makes from complete files.
  static let convertedFormat = "pdf"

  /// Whether another program makes it; a run that only checks skips it.
  var isConverted: Bool { if case .converted = contents { true } else { false } }

  /// Whether making it needs page layout.
  var isLaidOut: Bool {
    switch contents {
    case .document(_, let writer): writer.fileExtension == PacketFile.convertedFormat
    case .pages: true
    case .finished, .converted: false
    }
  }

  private static func reason(_ failure: OfficeSuite.Failure) -> String {
    switch failure {
    case .disk(let reason), .notStarted(let reason): reason.message.vi
    case .tookTooLong(let seconds): "không xong trong \(seconds) giây"
    case .noResult: "không ra tệp PDF"
    }
  }

  /// Writes the bytes of the file, or of each of its pages.
  func write(_ pictures: PagePictures, into findings: inout Findings, _ take: Taking) throws(WriterError) {
    switch contents {
    case .document(let document, let writer):
      try take(1) { sink throws(WriterError) in
        // A Word file of ours keeps the rules that Word does not write down, or it is not given away.
        guard writer.fileExtension == "docx", sink.keepsBytes else {
          try writer.write(document, to: sink, into: &findings)
          return
        }
        let word = KeptBytes(passingOnTo: sink)
        try writer.write(document, to: word, into: &findings)
        guard !findings.hasErrors, let fault = WordLint.faults(of: word.bytes).first else { return }
        throw .library(name: "DOCX", reason: fault)
      }
    case .finished(let package):
      try take(1) { sink throws(WriterError) in try package.write(sink, &findings) }
    case .converted(let package, let suite):
      let word = KeptBytes()
      try package.write(word, &findings)
      let made: [UInt8]
      do throws(OfficeSuite.Failure) {
        made = try suite.pdf(of: word.bytes, fileExtension: package.fileExtension)
      } catch {
        throw .library(name: "LibreOffice", reason: PacketFile.reason(error))
      }
      try take(1) { sink throws(WriterError) in try KeptBytes.write(made, to: sink) }
    case .pages(let document, let writer):
      try writer.write(document, pictures, into: &findings, file: take)
    }
  }
}

/// Keeps bytes in memory and passes them on to another sink.
final class KeptBytes: ByteSink {
  private(set) var bytes: [UInt8] = []
  private let next: (any ByteSink)?

  var keepsBytes: Bool { next?.keepsBytes ?? true }

  init(passingOnTo next: (any ByteSink)? = nil) { self.next = next }

  func append(_ piece: UnsafeRawBufferPointer) throws(SinkError) {
    bytes.append(contentsOf: piece)
    try next?.append(piece)
  }

  static func write(_ bytes: [UInt8], to sink: any ByteSink) throws(WriterError) {
    var refused: SinkError?
    bytes.withUnsafeBytes { piece in
      do throws(SinkError) { try sink.append(piece) } catch { refused = error }
    }
    if let refused { throw .sink(refused) }
  }
}

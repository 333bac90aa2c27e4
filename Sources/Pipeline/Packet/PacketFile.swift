import Diagnostics
import DocumentTree
import Facts

/// A document of the packet as it is printed.
struct PacketDocument: Sendable {
  let kind: Kind
  /// The name of its files without ending.
  let name: String
  let contents: ComposedDocument.Contents
  /// Whether it is printed on paper that shows a part already.
  let isOnBlank: Bool

  /// Names what a kind gave; `adjustment` moves what is printed on a blank.
  init(kind: Kind, name: String, of composed: ComposedDocument, movedBy adjustment: PrintAdjustment?) {
    self.kind = kind
    self.name = name
    isOnBlank = composed.isOnBlank
    switch composed.contents {
    case .filled(let document): contents = .filled(adjustment?.applied(to: document) ?? document)
    case .finished: contents = composed.contents
    }
  }
}

/// A file of the packet that is ready to be written.
struct PacketFile {
  private enum Contents {
    /// One file a document.
    case document(Document, any DocumentWriter)
    /// A file for each page of a document.
    case pages(Document, any PageWriter)
    /// A file that is finished already.
    case finished(FinishedPackage)
  }

  /// Takes the bytes of a file, or of one of its pages; a file that is whole is its first page.
  typealias Taking = (
    _ page: Int, _ bytes: (any ByteSink) throws(WriterError) -> Void
  ) throws(WriterError) -> Void

  let kind: Kind
  /// The name of its format.
  let format: String
  /// Its path without the ending; one of a page has its number besides.
  private let stem: String
  private let contents: Contents

  /// The files of a document, one for each format that it is written in.
  static func files(
    of document: PacketDocument, writers: [(format: String, writer: FormatWriter)]
  ) -> [PacketFile] {
    let kind = document.kind
    let stem = "\(kind.folder)/\(document.name)"
    let own = writers.filter { kind.formats.contains($0.format) }
    switch document.contents {
    case .finished(let package):
      return own.filter { $0.format == package.format }.map {
        PacketFile(kind: kind, format: $0.format, stem: stem, contents: .finished(package))
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

  /// The path in the packet; the number of a page is a part of it where each page has a file.
  func path(page: Int? = nil) -> String {
    switch contents {
    case .document(_, let writer): return "\(stem).\(writer.fileExtension)"
    case .pages(_, let writer): return "\(stem)\(page.map { "-\($0)" } ?? "").\(writer.fileExtension)"
    case .finished(let package): return "\(stem).\(package.format)"
    }
  }

  /// Gives the bytes of the file, or of each of its pages.
  func write(_ pictures: PagePictures, into findings: inout Findings, _ take: Taking) throws(WriterError) {
    switch contents {
    case .document(let document, let writer):
      try take(1) { sink throws(WriterError) in try writer.write(document, to: sink, into: &findings) }
    case .finished(let package):
      try take(1) { sink throws(WriterError) in try package.write(sink, &findings) }
    case .pages(let document, let writer):
      try writer.write(document, pictures, into: &findings, file: take)
    }
  }
}

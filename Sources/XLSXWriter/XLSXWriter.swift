import Diagnostics
import DocumentTree
import Wording
import ZipKit

/// Writes a document as a workbook for further calculation: its tables as cells with real numbers and days, its other
/// lines as merged cells above and below.
public struct XLSXWriter: DocumentWriter {
  /// Makes the writer.
  public init() {}

  /// `xlsx`.
  public let fileExtension = "xlsx"

  /// Writes a document with one sheet per section.
  public func write(
    _ document: Document, to sink: any ByteSink, into findings: inout Findings
  ) throws(WriterError) {
    var workbook = Workbook()
    workbook.title = document.properties.title
    workbook.creator = document.properties.creator
    for index in 0..<document.sections.count {
      guard let section = document.sections.section(at: index, into: &findings) else { continue }
      var layout = SheetLayout(section, styles: document.sheet)
      workbook.sheets.append(layout.sheet(named: XLSXWriter.name(of: document)))
    }
    if workbook.sheets.isEmpty { workbook.sheets.append(Worksheet(name: XLSXWriter.name(of: document))) }
    do throws(Failure) {
      var packed = try pack(workbook, packs: sink.keepsBytes)
      while let piece = try nextPiece(&packed) {
        let failure: SinkError? = piece.withUnsafeBytes { bytes in
          do throws(SinkError) {
            try sink.append(bytes)
            return nil
          } catch {
            return error
          }
        }
        if let failure { throw Failure.sink(failure) }
      }
    } catch {
      switch error {
      case .zip(let error): throw .library(name: "libzip", reason: "\(error)")
      case .sink(let error): throw .sink(error)
      }
    }
  }

  /// A sheet name from the document's title, cut at a word.
  private static func name(of document: Document) -> String {
    var name = ""
    for word in document.properties.title.split(separator: " ") {
      guard name.count + word.count < 27 else { break }
      name += (name.isEmpty ? "" : " ") + word
    }
    return name.isEmpty ? "Danh sách" : name
  }

  private enum Failure: Error {
    case zip(ZipError)
    case sink(SinkError)
  }

  private func pack(_ workbook: Workbook, packs: Bool) throws(Failure) -> ZippedBytes {
    do throws(ZipError) {
      return try workbook.packed(packs: packs)
    } catch {
      throw .zip(error)
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

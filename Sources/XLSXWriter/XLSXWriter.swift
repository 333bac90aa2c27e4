import Diagnostics
import DocumentTree
import Wording
import ZipKit

/// Writes a document as a workbook that an office goes on reckoning with: its tables as cells with real numbers and days,
/// its other lines as merged cells above and below.
public struct XLSXWriter: DocumentWriter {
  /// Makes the writer.
  public init() {}

  /// `xlsx`.
  public let fileExtension = "xlsx"

  /// Writes a document, a sheet a section.
  public func write(
    _ document: Document, to sink: any ByteSink, into findings: inout Findings
  ) throws(WriterError) {
    var workbook = Workbook()
    workbook.title = document.properties.title
    workbook.creator = document.properties.creator
    for index in 0..<document.sections.count {
      guard let section = document.sections.section(at: index, into: &findings) else { continue }
      var layout = SheetLayout(section, styles: document.sheet)
      let name = index == 0 ? "Danh sách" : "Danh sách \(index + 1)"
      workbook.sheets.append(layout.sheet(named: name))
    }
    if workbook.sheets.isEmpty { workbook.sheets.append(Worksheet(name: "Danh sách")) }
    do throws(Failure) {
      var packed = try pack(workbook)
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

  /// What can fail on the way.
  private enum Failure: Error {
    case zip(ZipError)
    case sink(SinkError)
  }

  private func pack(_ workbook: Workbook) throws(Failure) -> ZippedBytes {
    do throws(ZipError) {
      return try workbook.packed()
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

import Diagnostics
import XMLKit
import ZipKit

/// The parts of a package, found by name regardless of case and with backslashes as slashes.
struct TablePackage: ~Copyable {
  private let archive: ZipReader
  private let indexes: [String: Int]

  private static func archive(_ bytes: [UInt8]) throws(TableFault) -> ZipReader {
    do throws(ZipError) {
      return try ZipReader(
        bytes, limits: ZipLimits(entryCount: 65_536, entryBytes: .max, totalBytes: .max))
    } catch {
      switch error {
      case .tooManyEntries, .tooLarge:
        throw TableFault(
          .tooLarge(Message(vi: "tệp nén có quá nhiều phần", en: "the archive has too many parts")))
      case .duplicateName(let name): throw TablePackage.twice(name)
      case .library, .notAnArchive:
        throw TableFault(
          .damaged(
            Message(
              vi: "phần nén không đọc được, có thể tệp chép chưa xong",
              en: "the archive cannot be read; the copy may be incomplete")))
      }
    }
  }

  init(_ bytes: [UInt8]) throws(TableFault) {
    let archive = try TablePackage.archive(bytes)
    indexes = try TablePackage.indexes(of: archive.entries)
    self.archive = archive
  }

  private static func indexes(of entries: [ZipEntry]) throws(TableFault) -> [String: Int] {
    var indexes: [String: Int] = [:]
    for (index, entry) in entries.enumerated() {
      let name = TablePackage.key(entry.name)
      if entry.isEncrypted { throw TableFault(.password) }
      if name.split(separator: "/").contains("..") { throw TableFault(.unsafe(entry.name)) }
      guard indexes.updateValue(index, forKey: name) == nil else { throw TablePackage.twice(entry.name) }
    }
    return indexes
  }

  private static func twice(_ name: String) -> TableFault {
    TableFault(
      .damaged(Message(vi: "phần “\(name)” có hai lần", en: "the part “\(name)” stands twice")))
  }

  private static func key(_ name: String) -> String {
    String(String.UnicodeScalarView(name.unicodeScalars.map { $0 == "\\" ? "/" : $0 })).lowercased()
  }

  func holds(_ path: String) -> Bool { indexes[TablePackage.key(path)] != nil }

  /// The first bytes of a part.
  func prefix(of path: String, count: Int) -> [UInt8] {
    guard let index = indexes[TablePackage.key(path)] else { return [] }
    guard let stream = archive.stream(ofEntry: index) else { return [] }
    return [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      filled = (try? stream.read(into: UnsafeMutableRawBufferPointer(buffer))) ?? 0
    }
  }

  /// Parses an XML part; `what` names it in messages.
  func parse<Handler: XMLStreamHandler>(
    _ path: String, limit: Int = Limits.partBytes, what: Message, into handler: inout Handler
  ) throws(TableFault) {
    guard let index = indexes[TablePackage.key(path)] else { throw TablePackage.missing(path) }
    let packed = archive.entries[index].packedSize
    func isOver(_ count: Int) -> Bool {
      count > limit || count > Limits.suspiciousBytes && count / 100 > packed
    }
    let tooLarge = TableFault(
      .tooLarge(
        Message(
          vi: "\(what.vi) giải nén quá \(limit >> 20) MB, hoặc quá 100 lần khi nén",
          en: "\(what.en) unpacks to more than \(limit >> 20) MB, or to 100 times its packed size")))
    if isOver(archive.entries[index].size) { throw tooLarge }
    let damaged = TableFault(
      .damaged(Message(vi: "\(what.vi) không đọc được", en: "\(what.en) cannot be read")))
    guard let stream = archive.stream(ofEntry: index) else { throw damaged }
    let source = PartSource(stream, isOver: isOver)
    let ending = XMLStream.parse(into: &handler) { source.read(into: $0) }
    // The checksum is verified only at the end of the part, after the end of the XML.
    if ending == .complete, !handler.isDone { source.readToEnd() }
    if source.isTooLong { throw tooLarge }
    if source.hasFailed { throw damaged }
    switch ending {
    case .complete: break
    case .documentType: throw TableFault(.unsafe("DOCTYPE"))
    case .malformed: throw damaged
    }
  }

  static func missing(_ path: String) -> TableFault {
    TableFault(.damaged(Message(vi: "thiếu phần “\(path)”", en: "the part “\(path)” is missing")))
  }
}

/// The bytes of a part, counted while they are read.
private final class PartSource {
  private let stream: ZipEntryStream
  private let isOver: (Int) -> Bool
  private var count = 0
  private var hasEnded = false
  private(set) var hasFailed = false

  init(_ stream: ZipEntryStream, isOver: @escaping (Int) -> Bool) {
    self.stream = stream
    self.isOver = isOver
  }

  var isTooLong: Bool { isOver(count) }

  func read(into target: UnsafeMutableRawBufferPointer) -> Int {
    guard let read = try? stream.read(into: target) else {
      hasFailed = true
      return -1
    }
    count += read
    hasEnded = read == 0
    return isOver(count) ? -1 : read
  }

  func readToEnd() {
    withUnsafeTemporaryAllocation(byteCount: 4_096, alignment: 1) { scratch in
      while !hasEnded, !hasFailed, read(into: scratch) > 0 {}
    }
  }
}

import TestSupport
import Testing
import ZipKit

/// Gives pieces of falling sizes, among them empty ones.
private final class Pieces: ZipEntryProducer {
  private var left: [[UInt8]]
  init(_ pieces: [[UInt8]]) { left = pieces }
  func nextPiece() -> [UInt8]? { left.isEmpty ? nil : left.removeFirst() }
}

private func archive(_ entries: [(String, [UInt8])]) throws -> [UInt8] {
  var builder = try ZipBuilder()
  for (name, bytes) in entries { try builder.add(name, bytes) }
  return try builder.close().all()
}

@Suite("ZIP archives")
struct ZipKitTests {
  private let samples: [(String, [UInt8])] = [
    ("[Content_Types].xml", Array("<Types/>".utf8)), ("word/trống.xml", []),
    ("a/b/c.txt", Array(String(repeating: "Nguyễn Văn Ánh\n", count: 5_000).utf8)),
  ]

  @Test("What is put in comes out, in the same order")
  func roundTrip() throws {
    let reader = try ZipReader(archive(samples))
    #expect(reader.names == samples.map(\.0))
    for (name, bytes) in samples { #expect(try reader.bytes(of: name) == bytes) }
    #expect(try reader.bytes(of: "absent") == nil)
  }

  @Test("An entry made in pieces equals one given whole, also in its packed bytes")
  func producer() throws {
    let pieces: [[UInt8]] = [Array("abc".utf8), [], [UInt8](repeating: 7, count: 200_000), Array("z".utf8)]
    var builder = try ZipBuilder()
    try builder.add("x", from: Pieces(pieces))
    let made = try builder.close().all()
    #expect(made == (try archive([("x", pieces.flatMap { $0 })])))
    let reader = try ZipReader(made)
    #expect(try reader.bytes(of: "x") == pieces.flatMap { $0 })
  }

  @Test("An entry packed beforehand stands in the archive as if it were packed there")
  func packedBefore() throws {
    let pieces = (0..<40).map { [UInt8](repeating: UInt8($0), count: 5_000) }
    let entry = try PackedEntry(Pieces(pieces))
    var builder = try ZipBuilder()
    try builder.add("first", [1, 2, 3])
    try builder.add("x", entry)
    try builder.add("last", [4])
    let made = try builder.close().all()
    #expect(made == (try archive([("first", [1, 2, 3]), ("x", pieces.flatMap { $0 }), ("last", [4])])))
  }

  @Test("Archives and entries that nobody closes are freed")
  func abandoned() throws {
    let entry = try PackedEntry(Pieces([[1]]))
    _ = consume entry
    var builder = try ZipBuilder()
    try builder.add("x", PackedEntry(Pieces([[1], [2]])))
    try builder.add("y", from: Pieces([[3]]))
    _ = consume builder
    _ = try archive(samples)
  }

  @Test("The same entries give the same bytes, with one fixed time and no extra fields")
  func fixedBytes() throws {
    let bytes = try archive(samples)
    #expect(bytes == (try archive(samples)))
    var offset = 0
    for (name, _) in samples {
      func number(_ at: Int, _ count: Int) -> Int {
        (0..<count).reduce(0) { $0 | Int(bytes[offset + at + $1]) << (8 * $1) }
      }
      #expect(number(0, 4) == 0x0403_4B50, "a local header begins the entry \(name)")
      #expect(number(6, 2) & 8 == 0, "no data descriptor")
      #expect(number(10, 2) == 12 << 11 && number(12, 2) == 33, "1980-01-01 12:00:00")
      #expect(number(28, 2) == 0, "no extra field")
      offset += 30 + number(26, 2) + number(18, 4)
    }
  }

  @Test("Stored entries stay as they are")
  func stored() throws {
    var builder = try ZipBuilder()
    try builder.add("p.png", Array("raw raw raw".utf8), compression: .store)
    let bytes = try builder.close().all()
    let text = String(decoding: bytes, as: UTF8.self)
    #expect(text.contains("raw raw raw"))
  }

  @Test("A name twice, or with U+0000, is refused, and the archive is freed")
  func badNames() throws {
    #expect(throws: ZipError.self) { _ = try archive([("a", [1]), ("a", [2])]) }
    #expect(throws: ZipError.self) { _ = try archive([("a\u{0}b", [1])]) }
  }

  @Test("An archive beyond the limits is refused before anything is unpacked")
  func limits() throws {
    let bytes = try archive(samples)
    func failure(_ limits: ZipLimits) -> ZipError? {
      do {
        _ = try ZipReader(bytes, limits: limits)
        return nil
      } catch {
        return error
      }
    }
    #expect(failure(ZipLimits(entryCount: 2)) == .tooManyEntries(count: 3, limit: 2))
    #expect(failure(ZipLimits(entryBytes: 1_000)) == .tooLarge(name: "a/b/c.txt", limit: 1_000))
    #expect(failure(ZipLimits(totalBytes: 1_000)) == .tooLarge(name: nil, limit: 1_000))
    #expect(failure(ZipLimits()) == nil)
  }

  @Test("An entry that unpacks to more than its header says is refused")
  func lyingSize() throws {
    var bytes = try archive([("a", [UInt8](repeating: 1, count: 1_000))])
    // The unpacked size in the list of entries, 24 bytes after its signature.
    let list = try #require(
      bytes.indices.first { bytes[$0...].starts(with: [0x50, 0x4B, 0x01, 0x02]) })
    bytes[list + 24] = 10
    bytes[list + 25] = 0
    #expect(throws: ZipError.self) {
      let reader = try ZipReader(bytes)
      _ = try reader.bytes(of: "a")
    }
  }

  @Test("What is no archive is refused", arguments: ["", "PK", "không phải tệp nén"])
  func notAnArchive(text: String) {
    #expect(throws: ZipError.self) { _ = try ZipReader(Array(text.utf8)) }
  }

  @Test("Damaged archives give an error or what they hold, and never more than the limits")
  func mutations() throws {
    let bytes = try archive(samples)
    var generator = SeededGenerator()
    for _ in 0..<2_000 {
      var damaged = bytes
      for _ in 0..<Int.random(in: 1...4, using: &generator) {
        damaged[Int.random(in: 0..<damaged.count, using: &generator)] = UInt8.random(
          in: 0...255, using: &generator)
      }
      if Bool.random(using: &generator) {
        damaged.removeLast(Int.random(in: 0..<damaged.count, using: &generator))
      }
      do {
        let reader = try ZipReader(damaged, limits: ZipLimits(entryBytes: 1 << 20, totalBytes: 2 << 20))
        for name in reader.names {
          if let content = try? reader.bytes(of: name) {
            #expect(content.count <= 1 << 20, "seed \(generator.seed)")
          }
        }
      } catch {
        continue
      }
    }
  }
}

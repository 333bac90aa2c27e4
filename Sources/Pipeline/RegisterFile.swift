import Composition
import Diagnostics
import FoundationEssentials
import Glibc

/// The register of a ceremony on the disk: `so-khen-thuong.json` beside the definition, so that numbers outlive every
/// packet, wherever packets are built, and a packet that is deleted takes none along.
struct RegisterFile: Sendable {
  /// Sổ khen thưởng.
  static let name = "so-khen-thuong.json"

  /// The folder of the ceremony without links.
  let folder: String
  /// The folder as the person knows it.
  let shownFolder: String

  private var path: String { Path.join(folder, RegisterFile.name) }
  private var shown: String { Path.join(shownFolder == "." ? "" : shownFolder, RegisterFile.name) }

  /// The numbers that it holds; none before it was written. A register that cannot be read stops the run: to begin
  /// another would give numbers twice.
  func entries() throws(WorkspaceError) -> [RegisterBook.Entry] {
    let bytes: [UInt8]?
    do throws(SystemReason) {
      guard let status = try Disk.status(path, followingLinks: true) else { return [] }
      guard status.kind == .file else { throw SystemReason(code: EISDIR) }
      bytes = try Descriptor(reading: path).readAll(limit: FileLimit.manifest)
    } catch {
      throw WorkspaceError(shown, .unreadable(error))
    }
    guard let bytes else { throw WorkspaceError(shown, .tooLarge(limitBytes: FileLimit.manifest)) }
    guard let entries = RegisterFile.read(bytes) else { throw WorkspaceError(shown, .brokenRegister) }
    return entries
  }

  /// Writes a book in the stead of the numbers that a run started from, in one step; a register that another run has
  /// written meanwhile stays, and the run gives way.
  func write(
    _ book: RegisterBook, over before: [RegisterBook.Entry], isLocked: Bool, patienceMilliseconds: Int
  ) throws(WorkspaceError) {
    guard !isLocked else { return try write(book, over: before) }
    let lock = try PacketLock(on: folder, shown: shown, patienceMilliseconds: patienceMilliseconds)
    try write(book, over: before)
    _ = consume lock
  }

  private func write(_ book: RegisterBook, over before: [RegisterBook.Entry]) throws(WorkspaceError) {
    guard try entries() == before else { throw WorkspaceError(shown, .busy) }
    let draft = Path.join(folder, ".\(RegisterFile.name).\(getpid()).tmp")
    do throws(SystemReason) {
      try? Disk.removeFile(draft)
      let file = try Descriptor(making: draft)
      try file.write(RegisterFile.bytes(of: book))
      try file.synchronise()
      try Disk.rename(draft, to: path)
      try Descriptor(reading: folder).synchronise()
    } catch {
      try? Disk.removeFile(draft)
      throw WorkspaceError(shown, .unwritable(error))
    }
  }

  private struct Given: Decodable {
    let series: String
    let holder: String
    let number: Int
  }

  private struct Contents: Decodable {
    let program: String
    let register: [Given]
  }

  private static func read(_ bytes: [UInt8]) -> [RegisterBook.Entry]? {
    guard let file = try? JSONDecoder().decode(Contents.self, from: Data(bytes)), file.program == "vinhdanh"
    else { return nil }
    return file.register.map { RegisterBook.Entry(series: $0.series, holder: $0.holder, number: $0.number) }
  }

  private static func bytes(of book: RegisterBook) -> [UInt8] {
    let entries = book.entries.map { entry in
      JSONValue.object([
        ("series", .string(entry.series)), ("holder", .string(entry.holder)),
        ("number", .integer(entry.number)),
      ])
    }
    return Array(
      JSONValue.object([("program", .string("vinhdanh")), ("register", .array(entries))]).text.utf8)
  }
}

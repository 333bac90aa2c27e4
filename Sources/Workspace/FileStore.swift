/// A tree of files and folders that a run reads and writes: the disk (`DiskStore`), one in memory (`MemoryStore`), or, in
/// tests, one that fails at a chosen call. Paths are absolute; each refusal is the system's own reason.
public protocol FileStore: Sendable {
  /// What stands at a path; nil when nothing does. A link is not followed unless asked for.
  func status(_ path: String, followingLinks: Bool) throws(SystemReason) -> FileStatus?
  /// The names in a folder in the order of their bytes, without `.` and `..`.
  func list(_ path: String) throws(SystemReason) -> [String]
  /// The path without links, `.` and `..`.
  func realPath(_ path: String) throws(SystemReason) -> String
  /// Where a link points, as written in it.
  func target(ofLink path: String) throws(SystemReason) -> String
  /// Opens an existing file for reading.
  func open(_ path: String) throws(SystemReason) -> any FileReader
  /// Makes a file that does not exist yet.
  func make(_ path: String) throws(SystemReason) -> any FileWriter
  /// Makes a folder; the one above must exist.
  func makeFolder(_ path: String) throws(SystemReason)
  /// Makes a symbolic link.
  func makeLink(_ path: String, to target: String) throws(SystemReason)
  /// Gives a file a second name; a link itself, not what it points to.
  func link(_ old: String, to new: String) throws(SystemReason)
  /// Renames; a file that stands at the new path is replaced.
  func rename(_ old: String, to new: String) throws(SystemReason)
  /// Swaps two folders in one step; refused with one of `SystemReason.cannotExchange` where the file system cannot.
  func exchange(_ first: String, _ second: String) throws(SystemReason)
  /// Removes a file or a link.
  func removeFile(_ path: String) throws(SystemReason)
  /// Removes an empty folder.
  func removeFolder(_ path: String) throws(SystemReason)
  /// Gives a file or folder its rights.
  func setMode(_ path: String, _ mode: UInt32) throws(SystemReason)
  /// Gives a file the time of another, so that a copy looks like what it copies.
  func setModified(_ path: String, like status: FileStatus) throws(SystemReason)
  /// Waits until the names in a folder are kept for good.
  func synchroniseFolder(_ path: String) throws(SystemReason)
  /// Takes the lock of a folder if nobody holds it.
  func lock(_ folder: String) throws(SystemReason) -> LockAttempt
  /// Names a file or folder that is removed when the run is stopped by a person.
  func markTemporary(_ path: String)
  /// The file or folder is kept, or was removed.
  func markKept(_ path: String)
  /// Does what a person who stops the run waits for: between its first and its last step nothing is whole.
  func unbroken<Result>(_ steps: () throws(SystemReason) -> Result) throws(SystemReason) -> Result
  /// A number that no other run of this moment has; hidden names are made of it.
  var runNumber: Int { get }
}

/// What stands at a path.
public struct FileStatus: Sendable, Hashable {
  /// The sort of thing.
  public enum Kind: Sendable, Hashable { case file, folder, link, other }

  /// The sort of thing.
  public let kind: Kind
  /// Bytes.
  public let size: Int
  /// The rights, as chmod(2) takes them.
  public let mode: UInt32
  /// With `device`, tells whether two names are of one file.
  public let inode: UInt64
  /// The file system.
  public let device: UInt64
  /// When it was changed last: seconds since 1970.
  public let modifiedSeconds: Int
  /// When it was changed last: the nanoseconds of that second.
  public let modifiedNanoseconds: Int
}

/// A file open for reading; closed when its owner ends.
public protocol FileReader: AnyObject {
  /// Reads the next bytes; nil at the end.
  func readSome() throws(SystemReason) -> [UInt8]?
}

/// A file open for writing; closed when its owner ends.
public protocol FileWriter: AnyObject {
  /// Writes all bytes.
  func write(_ bytes: UnsafeRawBufferPointer) throws(SystemReason)
  /// Waits until the bytes are kept for good; a disk that is full only then says so now.
  func synchronise() throws(SystemReason)
}

/// What became of asking for a lock.
public enum LockAttempt {
  /// It is ours until the owner ends.
  case held(any HeldLock)
  /// Somebody else holds it.
  case taken
  /// The file system knows no locks.
  case unknown
}

/// A lock that is given back when its owner ends, however it ends.
public protocol HeldLock: AnyObject, Sendable {}

extension FileReader {
  /// Reads to the end, at most `limit` bytes; nil when there are more.
  public func readAll(limit: Int) throws(SystemReason) -> [UInt8]? {
    var bytes: [UInt8] = []
    while let chunk = try readSome() {
      guard bytes.count + chunk.count <= limit else { return nil }
      bytes += chunk
    }
    return bytes
  }

  /// The SHA-256 of what is left to read.
  public func digest() throws(SystemReason) -> Digest {
    var hash = RunningDigest()
    while let chunk = try readSome() { chunk.withUnsafeBytes { hash.update($0) } }
    return hash.finish()
  }
}

extension FileWriter {
  /// Writes all bytes.
  public func write(_ bytes: [UInt8]) throws(SystemReason) {
    var refusal: SystemReason?
    bytes.withUnsafeBytes { raw in
      do throws(SystemReason) {
        try write(raw)
      } catch {
        refusal = error
      }
    }
    if let refusal { throw refusal }
  }
}

extension FileStore {
  /// Where a person cannot stop the run, nothing is to be remembered.
  public func markTemporary(_ path: String) {}
  /// The same.
  public func markKept(_ path: String) {}
  /// The same.
  public func unbroken<Result>(_ steps: () throws(SystemReason) -> Result) throws(SystemReason) -> Result {
    try steps()
  }

  /// What stands at a path, a link not followed; nil when nothing does.
  public func status(_ path: String) throws(SystemReason) -> FileStatus? {
    try status(path, followingLinks: false)
  }

  /// Makes a folder and those above it, where they are missing, and keeps the names for good.
  public func makeFolders(_ path: String) throws(SystemReason) {
    if let known = try status(path, followingLinks: true) {
      guard known.kind == .folder else { throw .notAFolder }
      return
    }
    let parent = Path.parent(of: path)
    if parent != path { try makeFolders(parent) }
    do {
      try makeFolder(path)
    } catch {
      // Another run may have made it in between.
      guard error == .exists else { throw error }
    }
  }

  /// Copies a file with its rights and time.
  public func copyFile(_ old: String, to new: String, like status: FileStatus) throws(SystemReason) {
    let source = try open(old)
    let target = try make(new)
    while let chunk = try source.readSome() { try target.write(chunk) }
    try target.synchronise()
    try setMode(new, status.mode)
    try setModified(new, like: status)
  }

  /// Removes a folder with all that it holds; links are removed, not followed.
  public func removeTree(_ path: String) throws(SystemReason) {
    guard let status = try status(path) else { return }
    guard status.kind == .folder else { return try removeFile(path) }
    for name in try list(path) { try removeTree(Path.join(path, name)) }
    try removeFolder(path)
  }

  /// Puts bytes in the place of a file in one step: whoever reads it has the old bytes or the new ones, also after the
  /// power failed. `draft` is a name in the same folder that is the caller's own.
  public func replaceFile(_ path: String, with bytes: [UInt8], draft: String) throws(SystemReason) {
    if try status(draft) != nil { try removeFile(draft) }
    markTemporary(draft)
    defer { markKept(draft) }
    do throws(SystemReason) {
      let file = try make(draft)
      try file.write(bytes)
      try file.synchronise()
      try rename(draft, to: path)
    } catch {
      try? removeFile(draft)
      throw error
    }
    try synchroniseFolder(Path.parent(of: path))
  }

  /// The bytes of a file; nil when there are more than `limit`.
  public func read(_ path: String, limit: Int) throws(SystemReason) -> [UInt8]? {
    try open(path).readAll(limit: limit)
  }
}

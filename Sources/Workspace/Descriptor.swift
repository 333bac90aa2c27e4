import Glibc

/// An open file or folder; closed when it is deallocated.
final class Descriptor: FileReader, FileWriter, HeldLock {
  private let raw: Int32

  /// Opens an existing file for reading without blocking, so that a named pipe cannot hang the run.
  convenience init(reading path: String) throws(SystemReason) {
    try self.init(opened: open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY))
  }

  /// Creates a file, which must not exist.
  convenience init(making path: String) throws(SystemReason) {
    try self.init(opened: open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666))
  }

  /// Opens an existing file for writing. Used by tests on a device that is always full.
  convenience init(writing path: String) throws(SystemReason) {
    try self.init(opened: open(path, O_WRONLY | O_CLOEXEC))
  }

  private init(opened raw: Int32) throws(SystemReason) {
    guard raw >= 0 else { throw SystemReason.last }
    self.raw = raw
  }

  deinit { close(raw) }

  /// Reads the next bytes; nil at the end.
  func readSome() throws(SystemReason) -> [UInt8]? {
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = chunk.withUnsafeMutableBytes { read(raw, $0.baseAddress, $0.count) }
      if count > 0 {
        chunk.removeLast(chunk.count - count)
        return chunk
      }
      if count == 0 { return nil }
      guard errno == EINTR else { throw SystemReason.last }
    }
  }

  func write(_ bytes: UnsafeRawBufferPointer) throws(SystemReason) {
    var rest = bytes
    while !rest.isEmpty {
      let count = Glibc.write(raw, rest.baseAddress, rest.count)
      guard count >= 0 else {
        if errno == EINTR { continue }
        throw SystemReason.last
      }
      rest = UnsafeRawBufferPointer(rebasing: rest[count...])
    }
  }

  /// Waits until the bytes are on the disk; some full disks report it only here.
  func synchronise() throws(SystemReason) {
    // `fsync` gives EINVAL for pipes and devices, which cannot be synchronised.
    guard fsync(raw) == 0 || errno == EINVAL else { throw SystemReason.last }
  }

  /// Locks a file or folder unless somebody else holds the lock; nil when the file system has no locks.
  func lockIfFree() throws(SystemReason) -> Bool? {
    if flock(raw, LOCK_EX | LOCK_NB) == 0 { return true }
    switch errno {
    case EWOULDBLOCK: return false
    case EBADF, EINVAL, ENOLCK, ENOSYS, EOPNOTSUPP: return nil
    default: throw SystemReason.last
    }
  }
}

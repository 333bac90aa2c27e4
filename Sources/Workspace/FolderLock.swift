import Glibc

/// A lock on the folder that a run writes in, so that two runs do not write there at the same time.
///
/// The system releases it when the process ends.
public struct FolderLock: ~Copyable {
  /// False when the file system has no locks; then nothing that belongs to another run is touched.
  public var isHeld: Bool { lock != nil }
  private let lock: (any HeldLock)?

  /// Takes the lock, waiting for another run for about `patienceMilliseconds`.
  public init(
    on path: String, in store: any FileStore, shown: String, patienceMilliseconds: Int
  ) throws(WorkspaceError) {
    var waited = 0
    do throws(SystemReason) {
      while true {
        switch try store.lock(path) {
        case .held(let lock):
          self.lock = lock
          return
        case .unknown:
          lock = nil
          return
        case .taken: break
        }
        guard waited < patienceMilliseconds else { throw SystemReason(code: EWOULDBLOCK) }
        usleep(20_000)
        waited += 20
      }
    } catch {
      throw WorkspaceError(shown, error.code == EWOULDBLOCK ? .busy : .unwritable(error))
    }
  }
}

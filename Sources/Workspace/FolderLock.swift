import Glibc

/// Keeps two runs from writing beside each other: a lock on the folder that both write in.
///
/// The system frees it when the run ends, however it ends.
public struct FolderLock: ~Copyable {
  /// Whether the file system knows locks; without them nothing of another run is ever touched.
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

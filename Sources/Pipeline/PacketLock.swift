import Diagnostics
import Glibc

/// Keeps two builds from writing beside each other: a lock on the folder that the packet stands in.
///
/// The system frees it when the run ends, however it ends.
struct PacketLock: ~Copyable {
  /// Whether the file system knows locks; without them nothing of another run is ever touched.
  let isHeld: Bool
  private let folder: Descriptor

  /// Takes the lock, waiting for another build for about `patienceMilliseconds`.
  init(on path: String, shown: String, patienceMilliseconds: Int) throws(WorkspaceError) {
    do throws(SystemReason) {
      let folder = try Descriptor(reading: path)
      var waited = 0
      while let isFree = try folder.lockIfFree() {
        if isFree {
          self.isHeld = true
          self.folder = folder
          return
        }
        guard waited < patienceMilliseconds else { throw SystemReason(code: EWOULDBLOCK) }
        usleep(20_000)
        waited += 20
      }
      self.isHeld = false
      self.folder = folder
    } catch {
      throw WorkspaceError(shown, error.code == EWOULDBLOCK ? .busy : .unwritable(error))
    }
  }
}

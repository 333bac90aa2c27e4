import Foundation
import Synchronization

/// Says which input the program died of: a trap ends the whole process, and nothing else would tell.
public enum CrashWitness {
  /// What is being tried, as a signal handler can write it.
  nonisolated(unsafe) private static let note = UnsafeMutableRawBufferPointer.allocate(
    byteCount: 256, alignment: 1)
  private static let length = Atomic<Int>(0)

  /// Names what is tried next.
  public static func trying(_ text: String) {
    let bytes = Array((text + "\n").utf8.prefix(note.count))
    note.copyBytes(from: bytes)
    length.store(bytes.count, ordering: .releasing)
  }

  /// Has the signals of a trap write the note first.
  public static func watch() {
    for number in [SIGILL, SIGTRAP, SIGSEGV, SIGABRT, SIGBUS, SIGFPE] {
      signal(number) { number in
        // Only what a handler may call: write, and then the signal as it would have been.
        _ = write(
          STDERR_FILENO, CrashWitness.note.baseAddress, CrashWitness.length.load(ordering: .acquiring))
        signal(number, SIG_DFL)
        raise(number)
      }
    }
  }
}

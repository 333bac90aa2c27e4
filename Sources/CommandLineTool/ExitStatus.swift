/// What the program tells its caller when it ends.
public enum ExitStatus: Int32, Sendable {
  /// What was asked for is done.
  case done = 0
  /// The input has faults; nothing was written.
  case faults = 1
  /// The outside failed: disk, font, library.
  case outsideFailed = 2
  /// The command line is wrong.
  case usage = 64
  /// The program itself is wrong.
  case ourBug = 70
}

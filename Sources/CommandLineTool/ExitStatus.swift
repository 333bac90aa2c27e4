/// The exit status of the program.
public enum ExitStatus: Int32, Sendable {
  /// Success.
  case done = 0
  /// The input has faults; nothing was written.
  case faults = 1
  /// A failure outside the input: disk, font, library.
  case outsideFailed = 2
  /// The command line is wrong.
  case usage = 64
  /// A bug of the program.
  case ourBug = 70
}

import Glibc
import Synchronization

/// The program's output: results to standard output, faults and progress to standard error.
public final class Console: Sendable {
  /// One of the two streams.
  public enum Stream: Sendable, Hashable {
    /// Results.
    case output
    /// Faults and progress.
    case error
  }

  /// Why a stream could not be written.
  public enum Refusal: Error, Sendable, Hashable {
    /// The reader closed the pipe (`| head`) and needs no more.
    case readerGone
    /// Any other error, with the system's number.
    case failed(Int32)
  }

  /// Whether standard error is a terminal, so that progress is shown.
  public let showsProgress: Bool
  /// Whether standard error supports colours.
  public let usesColour: Bool
  private let write: @Sendable (Stream, String) throws(Refusal) -> Void
  private let readAnswer: (@Sendable () -> String?)?
  private let refusals = Mutex<[Stream: Refusal]>([:])

  /// Writes through a function; `answer` reads a line that a person types, nil when nobody can be asked.
  public init(
    showsProgress: Bool = false, usesColour: Bool = false, answer: (@Sendable () -> String?)? = nil,
    write: @escaping @Sendable (Stream, String) throws(Refusal) -> Void
  ) {
    readAnswer = answer
    self.showsProgress = showsProgress
    self.usesColour = usesColour
    self.write = write
  }

  /// The console of this process; `variable` reads the environment.
  public static func ofThisProcess(variable: (String) -> String?) -> Console {
    let isTerminal = isatty(STDERR_FILENO) == 1 && variable("TERM") != "dumb"
    let wantsColour = (variable("NO_COLOR") ?? "").isEmpty
    let canAsk = isTerminal && isatty(STDIN_FILENO) == 1
    let answer: @Sendable () -> String? = { readLine() }
    return Console(
      showsProgress: isTerminal, usesColour: isTerminal && wantsColour, answer: canAsk ? answer : nil
    ) {
      stream, text throws(Refusal) in
      try write(text, to: stream == .output ? STDOUT_FILENO : STDERR_FILENO)
    }
  }

  var canAsk: Bool { readAnswer != nil }

  /// Asks a yes-or-no question; anything but yes is no.
  func agrees(to question: String) -> Bool {
    guard let readAnswer else { return false }
    put(question, to: .error)
    let answer = (readAnswer() ?? "").split(whereSeparator: \.isWhitespace).joined(separator: " ")
      .lowercased()
    return ["c", "có", "co", "y", "yes"].contains(answer)
  }

  /// Writes a text; after an error a stream is not written again.
  func put(_ text: String, to stream: Stream) {
    guard !text.isEmpty, refusals.withLock({ $0[stream] == nil }) else { return }
    do throws(Refusal) {
      try write(stream, text)
    } catch {
      refusals.withLock { $0[stream] = error }
    }
  }

  /// The error that made standard output incomplete for its reader; nil when there is none.
  var outputFailure: Int32? {
    switch refusals.withLock({ $0[.output] }) {
    case .failed(let code)?: code
    case .readerGone?, nil: nil
    }
  }

  private static func write(_ text: String, to descriptor: Int32) throws(Refusal) {
    let bytes = Array(text.utf8)
    var start = 0
    while start < bytes.count {
      let count = bytes[start...].withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count >= 0 {
        start += count
      } else if errno == EPIPE {
        throw .readerGone
      } else if errno != EINTR {
        throw .failed(errno)
      }
    }
  }
}

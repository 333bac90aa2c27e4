#if FUZZING
  import Doors
  import Foundation

  /// libFuzzer's loop over one door.
  enum Fuzzer {
    private typealias Trying = @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt

    @_silgen_name("LLVMFuzzerRunDriver")
    private static func drive(
      _ count: UnsafeMutablePointer<CInt>,
      _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>,
      _ trying: Trying
    ) -> CInt

    fileprivate static let door = Doors.all.first { $0.name == ProcessInfo.processInfo.environment["DOOR"] }

    /// Runs until the time given by its arguments is over, or an input breaks the door.
    static func run() -> CInt {
      guard door != nil else { return 64 }
      var count = CommandLine.argc
      var arguments = CommandLine.unsafeArgv
      return drive(&count, &arguments) { bytes, length in
        guard let door = Fuzzer.door else { return 0 }
        let input = UnsafeBufferPointer(start: bytes, count: length)
        if !Trial(Array(input), at: door).complaints.isEmpty { abort() }
        return 0
      }
    }
  }
#endif

import Foundation

/// A generator of repeatable numbers (SplitMix64); property tests print its seed.
public struct SeededGenerator: RandomNumberGenerator {
  /// The seed, to be printed with a failure; `SEED=n swift test` repeats a run.
  public let seed: UInt64
  private var state: UInt64

  /// Starts from `SEED`, or from a fixed number.
  public init(seed: UInt64? = nil) {
    let given = ProcessInfo.processInfo.environment["SEED"].flatMap { UInt64($0) }
    self.seed = seed ?? given ?? 20_231_105
    self.state = self.seed
  }

  /// The next number.
  public mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

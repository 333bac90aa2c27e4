import Doors
import Foundation

/// Many changed inputs at every door.
enum Campaign {
  /// Prints a table; false when something was not true to form or took longer than two seconds.
  static func run(times: Int, seed: UInt64, only: String?) -> Bool {
    CrashWitness.watch()
    print(
      "| door | inputs | refused | seconds | slowest (ms) | refused most for |\n|---|---|---|---|---|---|")
    var isGood = true
    for door in Doors.all where only == nil || door.name == only {
      var mutator = Mutator(Numbers(state: seed))
      var refused = 0
      var reasons: [String: Int] = [:]
      var (all, slowest) = (Duration.zero, Duration.zero)
      for number in 0..<door.share * times {
        let input = door.input(&mutator)
        let shown = "door “\(door.name)”, seed \(seed), input \(number)"
        CrashWitness.trying(shown)
        let trial = Trial(input, at: door)
        all += trial.time
        slowest = max(slowest, trial.time)
        if let fault = trial.findings.diagnostics.first(where: { $0.severity == .error }) {
          refused += 1
          reasons[fault.code.id, default: 0] += 1
        }
        guard trial.complaints.isEmpty, trial.time < .seconds(2) else {
          isGood = false
          print("\(shown): \(trial.complaints) \(trial.time)")
          try? Data(input).write(to: URL(fileURLWithPath: ".build/\(door.name)-\(seed)-\(number)"))
          continue
        }
      }
      let most = reasons.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(3)
        .map { "\($0.key) \($0.value)" }.joined(separator: ", ")
      print(
        "| \(door.name) | \(door.share * times) | \(refused) | \(Int(all / .seconds(1))) | "
          + "\(Int(slowest / .milliseconds(1))) | \(most) |")
    }
    return isGood
  }
}

/// Repeatable numbers (SplitMix64).
private struct Numbers: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

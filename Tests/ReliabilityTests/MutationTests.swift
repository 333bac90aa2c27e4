import Diagnostics
import Doors
import Foundation
import TestSupport
import Testing

/// Inputs go through every door, changed as accidents and attackers change them. A debug build tries one in twenty; all
/// 10,000 are tried by `make mutations`, in a release build. `SEED=n` repeats a run, `DOOR=name` keeps to one; a trap says
/// door, seed and number.
@Suite("Whatever comes in is read or refused", .serialized)
struct MutationTests {
  /// Debug builds on a loaded machine are slow; a reader that does not end takes longer than this.
  private static let longest = Duration.seconds(20)
  #if DEBUG
    private static let fraction = 20
  #else
    private static let fraction = 1
  #endif
  private static let only = ProcessInfo.processInfo.environment["DOOR"]
  private static let doors = Doors.all.filter { only == nil || $0.name == only }

  @Test("The shares of the doors make 10,000 inputs")
  func shares() {
    #expect(Doors.all.reduce(0) { $0 + $1.share } == 10_000)
    #expect(Set(Doors.all.map(\.name)).count == Doors.all.count)
  }

  @Test("What a door takes is taken unchanged", arguments: doors)
  func seeds(of door: Door) {
    for (number, seed) in door.seeds.enumerated() {
      let faults = door.enter(seed).diagnostics.filter { $0.severity == .error }
      let isRead = faults.allSatisfy { !$0.code.id.hasPrefix("yaml/") && !$0.code.id.hasPrefix("template/") }
      #expect(isRead, "\(door.name) \(number): \(faults.map(\.message.en))")
    }
  }

  @Test("A changed input never traps, and what is reported is true to form", arguments: doors)
  func changed(at door: Door) {
    CrashWitness.watch()
    var mutator = Mutator(SeededGenerator())
    let seed = mutator.random.seed
    for number in 0..<door.share / Self.fraction {
      let input = door.input(&mutator)
      let shown = "door “\(door.name)”, seed \(seed), input \(number)"
      CrashWitness.trying(shown)
      let trial = Trial(input, at: door)
      #expect(
        trial.complaints.isEmpty && trial.time < Self.longest, "\(shown): \(trial.complaints) \(trial.time)")
    }
  }
}

extension Door: CustomTestStringConvertible {
  /// Its name.
  public var testDescription: String { name }
}

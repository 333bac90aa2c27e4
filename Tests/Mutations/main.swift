import Doors
import Foundation

/// `mutations [TIMES] [SEED] [DOOR]` brings changed inputs through every door and prints a table; `mutations --doors` names the
/// doors, `mutations --seeds DOOR FOLDER` writes what a door takes. Built with `FUZZING`, it is libFuzzer's program for the
/// door that the variable `DOOR` names.
let arguments = Array(CommandLine.arguments.dropFirst())
switch arguments.first {
case "--doors": for door in Doors.all { print(door.name) }
case "--seeds":
  guard arguments.count == 3, let door = Doors.all.first(where: { $0.name == arguments[1] }) else { exit(64) }
  for (number, seed) in door.seeds.enumerated() {
    try Data(seed).write(to: URL(fileURLWithPath: "\(arguments[2])/seed-\(number)"))
  }
default:
  #if FUZZING
    exit(Fuzzer.run())
  #else
    let times = arguments.first.flatMap { Int($0) } ?? 1
    let seed = arguments.dropFirst().first.flatMap { UInt64($0) } ?? 1
    exit(Campaign.run(times: times, seed: seed, only: arguments.dropFirst(2).first) ? 0 : 1)
  #endif
}

import Diagnostics
import TableReading
import Wording

/// Where something stands in a list, before there is a file that places can point into.
struct ListSpot: Hashable, Sendable {
  /// The number of the sheet in the file; -1 for the file as such.
  var sheet: Int
  /// The row, from 1; 0 for the sheet as such.
  var row = 0
  /// The column, from 1; 0 for the row as such.
  var column = 0
  /// Of a plain text, bytes that are no cell.
  var bytes: Range<Int>?

  /// The file as such.
  static let file = ListSpot(sheet: -1)
}

/// A fault of a list; it becomes a diagnostic when the file of its places is made.
struct ListFault: Sendable {
  let severity: Severity
  let code: DiagnosticCode
  let message: Message
  let spot: ListSpot
  var notes: [(message: Message, spot: ListSpot)] = []
  var help: [Diagnostic.Help] = []
}

/// The faults of a list: of one kind in one sheet only so many are told one by one.
struct ListFaultLog: Sendable {
  /// So many of a kind are told.
  static let mostOfAKind = 20

  private(set) var faults: [ListFault] = []
  private var counts: [String: Int] = [:]
  private var lastSpots: [String: (fault: ListFault, more: Int)] = [:]

  /// Whether a fault keeps the list from being used.
  private(set) var hasErrors = false
  /// How many texts look like each old code, where nobody said that they may be converted.
  private var suspicions: [OldEncoding: Int] = [:]

  /// The old code that most such texts look like.
  var suspected: OldEncoding? { suspicions.max { $0.value < $1.value }?.key }

  /// The columns that the definition names and the list has.
  private(set) var metChoices: Set<ListColumnChoice> = []

  mutating func meet(_ choices: Set<ListColumnChoice>) { metChoices.formUnion(choices) }

  mutating func suspect(_ encoding: OldEncoding) { suspicions[encoding, default: 0] += 1 }

  mutating func report(_ fault: ListFault) {
    if fault.severity == .error { hasErrors = true }
    let key = "\(fault.spot.sheet) \(fault.severity.rawValue) \(fault.code.id)"
    let count = counts[key, default: 0] + 1
    counts[key] = count
    if count <= ListFaultLog.mostOfAKind {
      faults.append(fault)
    } else {
      lastSpots[key] = (lastSpots[key]?.fault ?? fault, count - ListFaultLog.mostOfAKind)
    }
  }

  /// All faults, with one more for those of a kind that were too many.
  func complete() -> [ListFault] {
    faults
      + lastSpots.sorted { $0.key < $1.key }.map { _, rest in
        ListFault(
          severity: rest.fault.severity, code: rest.fault.code,
          message: Message(
            vi: "còn \(rest.more) chỗ như thế nữa, chỗ đầu ở đây: \(rest.fault.message.vi)",
            en: "\(rest.more) more like this, the first here: \(rest.fault.message.en)"),
          spot: rest.fault.spot, help: rest.fault.help)
      }
  }
}

/// The texts of a sheet that were converted from an old code: how many, and the first of them before and after, which tell
/// a person whether the code was guessed right.
struct ListConversions {
  /// So many are shown.
  private static let mostSamples = 5

  private(set) var count = 0
  private(set) var encodings: Set<OldEncoding> = []
  private(set) var samples: [(before: String, after: String, spot: ListSpot)] = []

  /// Whether there are other texts than those that are shown.
  private(set) var hasMore = false

  mutating func add(_ encoding: OldEncoding, _ before: String, _ after: String, at spot: ListSpot) {
    count += 1
    encodings.insert(encoding)
    guard !samples.contains(where: { $0.after == after }) else { return }
    if samples.count < ListConversions.mostSamples {
      samples.append((before, after, spot))
    } else {
      hasMore = true
    }
  }
}

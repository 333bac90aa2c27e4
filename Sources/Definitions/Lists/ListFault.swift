import Diagnostics
import TableReading
import Wording

/// A position in a list, before there is a file that places can point into.
struct ListSpot: Hashable, Sendable {
  /// The number of the sheet in the file; -1 for the whole file.
  var sheet: Int
  /// The row, from 1; 0 for the whole sheet.
  var row = 0
  /// The column, from 1; 0 for the whole row.
  var column = 0
  /// In plain text, a byte range that is not a cell.
  var bytes: Range<Int>?

  /// The whole file.
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

extension ListFault {
  /// Makes a fault with its message in both languages.
  init(
    _ severity: Severity, _ code: DiagnosticCode, vi: String, en: String, at spot: ListSpot,
    notes: [(message: Message, spot: ListSpot)] = [], help: [Diagnostic.Help] = []
  ) {
    self.init(
      severity: severity, code: code, message: Message(vi: vi, en: en), spot: spot, notes: notes, help: help)
  }
}

/// The faults of a list, with a limit per kind and sheet.
struct ListFaultLog: Sendable {
  /// The most faults of one kind listed individually.
  static let mostOfAKind = 20

  private(set) var faults: [ListFault] = []
  private var counts: [String: Int] = [:]
  private var lastSpots: [String: (fault: ListFault, more: Int)] = [:]

  /// Whether an error prevents the list from being used.
  private(set) var hasErrors = false
  /// The number of texts that look like each legacy encoding, if conversion was not permitted.
  private var suspicions: [OldEncoding: Int] = [:]

  /// The legacy encoding that most of these texts look like.
  var suspected: OldEncoding? { suspicions.max { $0.value < $1.value }?.key }

  /// The columns named in the definition that exist in the list.
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

  /// All faults, with one more for each kind that exceeds the limit.
  func complete() -> [ListFault] {
    faults
      + lastSpots.sorted { $0.key < $1.key }.map { _, rest in
        ListFault(
          rest.fault.severity, rest.fault.code,
          vi: "còn \(rest.more) chỗ như thế nữa, chỗ đầu ở đây: \(rest.fault.message.vi)",
          en: "\(rest.more) more like this, the first here: \(rest.fault.message.en)",
          at: rest.fault.spot, help: rest.fault.help)
      }
  }
}

/// The texts of a sheet converted from a legacy encoding: their number, and samples before and after, from which a
/// person can see whether the encoding was guessed correctly.
struct ListConversions {
  /// The most samples shown.
  private static let mostSamples = 5

  private(set) var count = 0
  private(set) var encodings: Set<OldEncoding> = []
  private(set) var samples: [(before: String, after: String, spot: ListSpot)] = []

  /// Whether there are texts other than the samples.
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

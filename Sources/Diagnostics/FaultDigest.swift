/// The faults to show: equal and similar ones once with their number, and at most 200; of the rest, the number per
/// code.
struct FaultDigest {
  /// The most faults shown in full.
  static let toldAtMost = 200
  /// If there are more equal messages than this, only the first is shown.
  private static let equalAtMost = 7

  /// The faults to show, in order, each with the number of further faults equal to it.
  private(set) var told: [(diagnostic: Diagnostic, repeats: Int)] = []
  /// The number of faults not shown for each code, most frequent first.
  private(set) var omitted: [(code: String, count: Int)] = []
  /// The number of all faults.
  let count: FaultCount

  private struct Equal: Hashable {
    let severity: Severity
    let code: String
    let vi: String
    let en: String
  }

  /// Summarizes faults in reading order.
  init(of diagnostics: [Diagnostic]) {
    count = FaultCount(of: diagnostics)
    var numbers: [Equal: Int] = [:]
    for diagnostic in diagnostics { numbers[FaultDigest.equal(diagnostic), default: 0] += 1 }
    var met: Set<Equal> = []
    var all: [(diagnostic: Diagnostic, repeats: Int)] = []
    for diagnostic in diagnostics {
      let equal = FaultDigest.equal(diagnostic)
      let number = numbers[equal] ?? 1
      guard number > (diagnostic.alike == nil ? FaultDigest.equalAtMost : 1) else {
        all.append((diagnostic, 0))
        continue
      }
      if met.insert(equal).inserted { all.append((diagnostic, number - 1)) }
    }
    guard all.count > FaultDigest.toldAtMost else {
      told = all
      return
    }
    // Errors take precedence over warnings, and warnings over notes.
    let weights: [Severity] = [.error, .warning, .note]
    let ranked = weights.flatMap { severity in all.indices.filter { all[$0].diagnostic.severity == severity }
    }
    told = ranked.prefix(FaultDigest.toldAtMost).sorted().map { all[$0] }
    var rest: [String: Int] = [:]
    for index in ranked.dropFirst(FaultDigest.toldAtMost) {
      rest[all[index].diagnostic.code.id, default: 0] += all[index].repeats + 1
    }
    omitted = rest.map { (code: $0.key, count: $0.value) }
      .sorted { ($1.count, $0.code) < ($0.count, $1.code) }
  }

  /// A message about the faults not shown; nil when all are.
  var rest: Message? {
    guard !omitted.isEmpty else { return nil }
    let codes = omitted.prefix(20).map { "\($0.code) \($0.count)" }.joined(separator: ", ")
    let sum = omitted.reduce(0) { $0 + $1.count }
    return Message(
      vi: "còn \(sum) điều nữa không kê ra: \(codes)", en: "\(sum) more are not listed: \(codes)")
  }

  /// A message about further equal faults.
  static func again(_ repeats: Int) -> Message {
    Message(vi: "và \(repeats) chỗ nữa như vậy", en: "and \(repeats) more like it")
  }

  private static func equal(_ diagnostic: Diagnostic) -> Equal {
    let message = diagnostic.alike ?? diagnostic.message
    return Equal(severity: diagnostic.severity, code: diagnostic.code.id, vi: message.vi, en: message.en)
  }
}

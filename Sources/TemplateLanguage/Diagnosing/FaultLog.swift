import Diagnostics

/// Collects the faults of one compilation or filling: each once, and no more than a person can read.
struct FaultLog {
  private struct Key: Hashable {
    let code: DiagnosticCode
    let place: Place?
    let message: Message
  }

  /// Faults beyond this number are counted but not listed.
  static let most = 300

  private var diagnostics: [Diagnostic] = []
  private var seen: Set<Key> = []
  private var unlisted = 0
  /// The number of errors, including those not listed.
  private(set) var errorCount = 0
  /// Where the file being checked was included, innermost last.
  var includedFrom: [Place] = []

  var hasErrors: Bool { errorCount > 0 }

  var isFull: Bool { diagnostics.count >= FaultLog.most }

  mutating func error(
    _ code: DiagnosticCode, _ message: Message, at place: Place?, notes: [Diagnostic.Note] = [],
    help: [Diagnostic.Help] = []
  ) {
    add(Diagnostic(.error, code, message, at: place, notes: notes + inclusions, help: help))
  }

  mutating func error(
    _ code: DiagnosticCode, vi: String, en: String, at place: Place?, notes: [Diagnostic.Note] = [],
    help: [Diagnostic.Help] = []
  ) {
    error(code, Message(vi: vi, en: en), at: place, notes: notes, help: help)
  }

  mutating func warning(
    _ code: DiagnosticCode, vi: String, en: String, at place: Place?, help: [Diagnostic.Help] = []
  ) {
    add(Diagnostic(.warning, code, vi: vi, en: en, at: place, notes: inclusions, help: help))
  }

  mutating func add(_ diagnostic: Diagnostic) {
    if diagnostic.severity == .error { errorCount += 1 }
    let key = Key(code: diagnostic.code, place: diagnostic.place, message: diagnostic.message)
    guard seen.count < FaultLog.most * 4, seen.insert(key).inserted else {
      if !seen.contains(key) { unlisted += 1 }
      return
    }
    guard !isFull else {
      unlisted += 1
      return
    }
    diagnostics.append(diagnostic)
  }

  private var inclusions: [Diagnostic.Note] {
    includedFrom.suffix(3).reversed().map {
      Diagnostic.Note(Message(vi: "được chèn vào từ đây", en: "included from here"), at: $0)
    }
  }

  /// Reports the faults: files in the order they were met, faults of a file by position.
  func report(into findings: inout Findings) {
    var order: [ObjectIdentifier: Int] = [:]
    for case let place? in diagnostics.map(\.place) where order[ObjectIdentifier(place.file)] == nil {
      order[ObjectIdentifier(place.file)] = order.count
    }
    let sorted = diagnostics.enumerated().sorted { left, right in
      position(left.element, left.offset, order) < position(right.element, right.offset, order)
    }
    for (_, diagnostic) in sorted { findings.report(diagnostic) }
    if unlisted > 0 {
      findings.error(
        TemplateCodes.tooManyFaults,
        vi: "còn \(unlisted) lỗi nữa chưa liệt kê", en: "\(unlisted) more faults are not listed",
        at: sorted.last?.element.place)
    }
  }

  private func position(
    _ diagnostic: Diagnostic, _ offset: Int, _ order: [ObjectIdentifier: Int]
  ) -> (Int, Int, Int) {
    guard let place = diagnostic.place else { return (Int.max, 0, offset) }
    return (order[ObjectIdentifier(place.file)] ?? 0, place.bytes.lowerBound, offset)
  }
}

extension Findings {
  /// The faults in reading order: what stops the run before what does not; files in the order in which the run met them,
  /// within a file by position, equal faults once.
  public func inReadingOrder() -> [Diagnostic] {
    var ranks: [ObjectIdentifier?: Int] = [:]
    var seen: Set<Diagnostic> = []
    var ordered: [(rank: Int, diagnostic: Diagnostic)] = []
    for diagnostic in diagnostics where seen.insert(diagnostic).inserted {
      let file = diagnostic.place.map { ObjectIdentifier($0.file) }
      let rank = ranks[file] ?? ranks.count
      ranks[file] = rank
      ordered.append((rank, diagnostic))
    }
    // The standard library's sort is stable, so faults of one place keep the run's order.
    ordered.sort { left, right in
      let isError = left.diagnostic.severity == .error
      if isError != (right.diagnostic.severity == .error) { return isError }
      if left.rank != right.rank { return left.rank < right.rank }
      guard let first = left.diagnostic.place?.bytes, let second = right.diagnostic.place?.bytes else {
        return false
      }
      return (first.lowerBound, first.upperBound) < (second.lowerBound, second.upperBound)
    }
    return ordered.map(\.diagnostic)
  }
}

/// The number of faults of each severity.
public struct FaultCount: Sendable, Hashable {
  /// Lỗi.
  public let errors: Int
  /// Cảnh báo.
  public let warnings: Int
  /// Lưu ý.
  public let notes: Int

  /// Counts faults; equal ones once.
  public init(of findings: Findings) { self.init(of: Array(Set(findings.diagnostics))) }

  /// Counts faults that are already unique.
  init(of diagnostics: [Diagnostic]) {
    errors = diagnostics.count { $0.severity == .error }
    warnings = diagnostics.count { $0.severity == .warning }
    notes = diagnostics.count { $0.severity == .note }
  }

  /// One line, "3 lỗi, 1 cảnh báo"; empty when there is nothing to count.
  public func summary(in language: Language) -> String {
    let parts: [String]
    switch language {
    case .vi:
      parts = [(errors, "lỗi"), (warnings, "cảnh báo"), (notes, "lưu ý")]
        .filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }
    case .en:
      parts = [(errors, "error"), (warnings, "warning"), (notes, "note")]
        .filter { $0.0 > 0 }.map { "\($0.0) \($0.1)\($0.0 == 1 ? "" : "s")" }
    }
    return parts.joined(separator: ", ")
  }
}

extension Severity {
  /// The word before a message.
  func word(in language: Language) -> String {
    switch (self, language) {
    case (.note, .vi): "lưu ý"
    case (.warning, .vi): "cảnh báo"
    case (.error, .vi): "lỗi"
    case (.note, .en): "note"
    case (.warning, .en): "warning"
    case (.error, .en): "error"
    }
  }
}

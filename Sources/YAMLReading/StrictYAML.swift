import Diagnostics
import Fields
import Wording

/// Strict YAML: one document of texts, lists and records, each with its exact place. Anchors, aliases, tags, merge
/// keys and duplicate keys are refused, and scalars stay untyped text.
public enum StrictYAML {
  /// The maximum size of a file, in bytes.
  public static let limit = 1 << 20
  /// The most character faults reported.
  static let mostCharacters = 50

  /// Reads a file; reports and gives nil when it has no readable structure.
  public static func read(_ file: SourceFile, into findings: inout Findings) -> DataNode? {
    guard file.bytes.count <= limit else {
      findings.report(YAMLFaults.tooLarge(file, limit: limit))
      return nil
    }
    let start = file.bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    guard let text = String(validating: file.bytes[start...], as: UTF8.self) else {
      findings.report(YAMLFaults.notUTF8(file, at: ScalarDecoding.firstFault(in: file.bytes) ?? 0))
      return nil
    }
    if TextEncoding(of: file.bytes) == .utf16 {
      findings.report(YAMLFaults.notUTF8(file, at: 0))
      return nil
    }
    if let place = damaged(text, startingAt: start) {
      findings.report(YAMLFaults.damaged(Place(file, place)))
      return nil
    }
    let issues = CharacterIssue.all(in: text)
    for issue in issues.prefix(mostCharacters) {
      let bytes = (issue.bytes.lowerBound + start)..<(issue.bytes.upperBound + start)
      findings.report(YAMLFaults.character(issue, at: Place(file, bytes)))
    }
    var scanner = YAMLScanner(YAMLSource(file, text: text, startingAt: start, issues: issues))
    scanner.scan()
    findings.append(scanner.findings)
    guard !scanner.isBroken else { return nil }
    return compose(scanner, into: &findings)
  }

  /// The first line with letters lost by a wrong encoding of the whole file; nil when there are fewer than three such
  /// lines.
  private static func damaged(_ text: String, startingAt start: Int) -> Range<Int>? {
    var first: Range<Int>?
    var count = 0
    var offset = start
    for line in text.utf8.split(separator: 0x0A, maxSplits: 60, omittingEmptySubsequences: false).prefix(60) {
      defer { offset += line.count + 1 }
      let words = String(Substring(line))
      guard DoubleEncoding.isLikely(words) || hasLostLetters(words) else { continue }
      first = first ?? offset..<(offset + line.count)
      count += 1
      if count == 3 { return first }
    }
    return nil
  }

  /// Whether letters in the key of a line became `?`: `bu?i l?: …`.
  private static func hasLostLetters(_ line: String) -> Bool {
    let key = Array(line.unicodeScalars.prefix { $0 != ":" && $0 != "#" && $0 != "\"" })
    return key.count < line.unicodeScalars.count
      && key.indices.dropFirst().contains { key[$0] == "?" && key[$0 - 1].properties.isAlphabetic }
  }

  private static func compose(_ scanner: YAMLScanner, into findings: inout Findings) -> DataNode? {
    let file = scanner.source.file
    let (text, offsets) = scanner.source.changed()
    guard let events = YAMLEvents(text) else {
      findings.report(YAMLFaults.syntax("unreadable", Place(file, 0..<0)))
      return nil
    }
    var reader = NodeReader(source: scanner.source, offsets: offsets, events: events)
    do {
      let root = try reader.document()
      findings.append(reader.findings)
      if root == nil, !scanner.findings.hasErrors { findings.report(YAMLFaults.empty(file)) }
      return root
    } catch {
      // A fault found by the scanner is usually the reason for the parser's fault, so the latter is not reported.
      if !scanner.findings.hasErrors { findings.report(reader.fault(error)) }
      return nil
    }
  }
}

/// Builds data nodes from parser events, with places in the file.
private struct NodeReader: ~Copyable {
  let source: YAMLSource
  let offsets: [Int]
  var events: YAMLEvents
  var findings = Findings()

  init(source: YAMLSource, offsets: [Int], events: consuming YAMLEvents) {
    self.source = source
    self.offsets = offsets
    self.events = events
  }

  /// The single document; nil when it is empty.
  mutating func document() throws(YAMLEvents.Fault) -> DataNode? {
    while true {
      switch try events.next() {
      case .opening: continue
      case .closing, .end: return nil
      case let event: return try node(event)
      }
    }
  }

  /// The node that begins with an event.
  private mutating func node(_ event: YAMLEvents.Event) throws(YAMLEvents.Fault) -> DataNode {
    let start = events.range
    switch event {
    case .scalar(let text, let isPlain):
      let written = YAMLSource.restored(text)
      // An unquoted YAML null is an empty value; in quotes it is a text.
      let isNull = isPlain && ["null", "Null", "NULL", "~"].contains(written)
      return DataNode(.scalar(isNull ? "" : written), at: place(start))
    case .listStart:
      var items: [DataNode] = []
      while case let event = try events.next(), !event.isEnd { items.append(try node(event)) }
      return DataNode(.list(items), at: place(from: start, items.first?.place, items.last?.place))
    case .recordStart:
      var entries: [DataNode.Entry] = []
      var known: [String: Place] = [:]
      while case let event = try events.next(), !event.isEnd {
        let key = try node(event)
        let value = try node(try events.next())
        guard case .scalar = key.content else { continue }
        // As keys `~` and `null` are ordinary names.
        guard case .scalar(let text, _) = event else { continue }
        let name = YAMLSource.restored(text)
        if let first = known[name] {
          guard findings.diagnostics.count < YAMLScanner.mostFaults else { continue }
          findings.report(YAMLFaults.duplicateKey(name, key.place, first: first))
        } else {
          known[name] = key.place
          entries.append(.init(key: Located(name, at: key.place), value: value))
        }
      }
      return DataNode(
        .record(entries), at: place(from: start, entries.first?.key.place, entries.last?.value.place))
    case .opening, .closing, .end: return DataNode(.scalar(""), at: place(start))
    }
  }

  private func offset(_ scalar: Int) -> Int { offsets[min(scalar, offsets.count - 1)] }

  /// The place of scalars of the text, without the spaces at the end of a block scalar.
  private func place(_ range: Range<Int>) -> Place {
    let start = offset(range.lowerBound)
    var end = max(start, offset(range.upperBound))
    while end > start, [0x20, 0x0A, 0x0D].contains(source.file.bytes[end - 1]) { end -= 1 }
    return Place(source.file, start..<end)
  }

  /// The place of a list or record: up to its closing bracket, or to the end of its last part.
  private func place(from start: Range<Int>, _ first: Place?, _ last: Place?) -> Place {
    let end = place(events.range)
    let begin = offset(start.lowerBound)
    guard end.bytes.isEmpty, let first, let last else {
      return Place(source.file, begin..<max(begin, end.bytes.upperBound))
    }
    let lower = min(begin, first.bytes.lowerBound)
    return Place(source.file, lower..<max(lower, last.bytes.upperBound))
  }

  /// The diagnostic for a fault of the parser.
  func fault(_ fault: YAMLEvents.Fault) -> Diagnostic {
    let start = offset(fault.scalar)
    let end = source.file.bytes[start...].firstIndex(of: 0x0A) ?? source.file.bytes.count
    return YAMLFaults.syntax(fault.problem, Place(source.file, start..<end))
  }
}

extension YAMLEvents.Event {
  /// Whether it ends a list, a record or the document.
  fileprivate var isEnd: Bool {
    switch self {
    case .end, .closing: true
    case .scalar, .listStart, .recordStart, .opening: false
    }
  }
}

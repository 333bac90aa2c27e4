import Diagnostics
import Fields
import Wording
import Yams

/// YAML read strictly: one document of texts, lists and records, each with its exact place; no anchors, aliases,
/// tags, merge keys or duplicate keys, and nothing typed before a field says what it is.
public enum StrictYAML {
  /// A definition of more bytes than this is refused.
  public static let limit = 1 << 20
  /// After so many strange characters the rest of them is not reported.
  static let mostCharacters = 50

  /// Reads a file; nil when it has no readable structure, which then was reported.
  public static func read(_ file: SourceFile, into findings: inout Findings) -> DataNode? {
    guard file.bytes.count <= limit else {
      findings.report(YAMLFaults.tooLarge(file, limit: limit))
      return nil
    }
    let start = file.bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    guard let text = String(validating: file.bytes[start...], as: UTF8.self) else {
      findings.report(YAMLFaults.notUTF8(file, at: UTF8Check.firstFault(in: file.bytes)))
      return nil
    }
    if TextEncoding(of: file.bytes) == .utf16 {
      findings.report(YAMLFaults.notUTF8(file, at: 0))
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

  private static func compose(_ scanner: YAMLScanner, into findings: inout Findings) -> DataNode? {
    let file = scanner.source.file
    let (text, offsets, lineStarts) = scanner.source.changed()
    let reader = NodeReader(file: file, offsets: offsets, lineStarts: lineStarts, ends: scanner.ends)
    do {
      // Encoding and resolver are named, so that neither the environment nor type guessing has a say.
      guard let root = try Parser(yaml: text, resolver: .basic, encoding: .utf8).singleRoot() else {
        if !scanner.findings.hasErrors { findings.report(YAMLFaults.empty(file)) }
        return nil
      }
      return reader.node(root)
    } catch let error as YamlError {
      // What the scanner found explains why the rest does not compose; a second fault would only confuse.
      if !scanner.findings.hasErrors { findings.report(reader.fault(error)) }
    } catch {
      findings.report(YAMLFaults.syntax("\(error)", Place(file, 0..<0)))
    }
    return nil
  }
}

/// Makes data nodes of composed nodes, with places in the file.
private struct NodeReader {
  let file: SourceFile
  let offsets: [Int]
  let lineStarts: [Int]
  let ends: [Int: Int]

  /// The byte offset of a mark.
  func offset(_ mark: Mark?) -> Int {
    guard let mark, mark.line >= 1, mark.line <= lineStarts.count else { return 0 }
    let index = lineStarts[mark.line - 1] + max(0, mark.column - 1)
    return offsets[min(index, offsets.count - 1)]
  }

  func node(_ node: Node) -> DataNode {
    switch node {
    case .scalar(let scalar): return self.scalar(scalar)
    case .sequence(let sequence):
      let items = sequence.map { self.node($0) }
      return DataNode(
        .list(items), at: place(sequence.mark, first: items.first?.place, last: items.last?.place))
    case .mapping(let mapping):
      var entries: [DataNode.Entry] = []
      for (key, value) in mapping {
        guard let text = keyText(key) else { continue }
        entries.append(.init(key: text, value: self.node(value)))
      }
      return DataNode(
        .record(entries),
        at: place(mapping.mark, first: entries.first?.key.place, last: entries.last?.value.place))
    case .alias: return DataNode(.scalar(""), at: Place(file, 0..<0))
    }
  }

  private func scalar(_ scalar: Node.Scalar) -> DataNode {
    let start = offset(scalar.mark)
    let written = YAMLSource.restored(scalar.string) ?? ""
    // YAML's null is no value; in quotes it is a word.
    let isNull = scalar.style == .plain && ["null", "Null", "NULL", "~"].contains(written)
    let text = isNull ? "" : written
    // An empty value is marked at the end of its colon, where no text was noted.
    let isEmpty = scalar.string.isEmpty && scalar.style == .plain
    let end = isEmpty ? start : ends[start] ?? start + scalar.string.utf8.count
    return DataNode(.scalar(text), at: Place(file, start..<max(start, end)))
  }

  /// A key; nil when it was marked as standing twice, which was reported.
  private func keyText(_ node: Node) -> Located<String>? {
    guard case .scalar(let scalar) = node, let text = YAMLSource.restored(scalar.string) else { return nil }
    let start = offset(scalar.mark)
    return Located(text, at: Place(file, start..<(ends[start] ?? start + text.utf8.count)))
  }

  private func place(_ mark: Mark?, first: Place?, last: Place?) -> Place {
    let start = offset(mark)
    if let end = ends[start], first?.bytes.lowerBound != start { return Place(file, start..<max(start, end)) }
    let lower = first?.bytes.lowerBound ?? start
    return Place(file, min(lower, start)..<max(lower, last?.bytes.upperBound ?? lower))
  }

  /// The fault that the parser told.
  func fault(_ error: YamlError) -> Diagnostic {
    switch error {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      let start = offset(mark)
      let end = file.bytes[start...].firstIndex(of: 0x0A) ?? file.bytes.count
      return YAMLFaults.syntax(problem, Place(file, start..<end))
    case .duplicatedKeysInMapping(let keys, let context):
      let start = offset(context.mark)
      return YAMLFaults.syntax("duplicate key \(keys.joined(separator: ", "))", Place(file, start..<start))
    case .reader(let problem, _, _, _), .writer(let problem), .emitter(let problem),
      .representer(let problem):
      return YAMLFaults.syntax(problem, Place(file, 0..<0))
    case .no, .memory, .dataCouldNotBeDecoded: return YAMLFaults.syntax("unreadable", Place(file, 0..<0))
    }
  }
}

/// Finds where a text stops being UTF-8.
enum UTF8Check {
  /// The offset of the first byte that belongs to no character; the length when there is none.
  static func firstFault(in bytes: [UInt8]) -> Int {
    var decoder = Unicode.UTF8.ForwardParser()
    var iterator = bytes.makeIterator()
    var offset = 0
    while true {
      switch decoder.parseScalar(from: &iterator) {
      case .valid(let encoded): offset += encoded.count
      case .emptyInput, .error: return offset
      }
    }
  }
}

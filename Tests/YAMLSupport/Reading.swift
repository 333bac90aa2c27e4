import Diagnostics
import Fields
import TestSupport
import Testing
import YAMLReading

/// A node in one line: `{key: value, list: [a, b]}`.
public func dump(_ node: DataNode) -> String {
  switch node.content {
  case .scalar(let text): "‹\(text)›"
  case .list(let nodes): "[" + nodes.map(dump).joined(separator: ", ") + "]"
  case .record(let entries):
    "{" + entries.map { "\($0.key.value): \(dump($0.value))" }.joined(separator: ", ") + "}"
  }
}

/// The text that a place covers.
public func covered(_ place: Place?) -> String {
  place.map { String(decoding: $0.file.bytes[$0.bytes], as: UTF8.self) } ?? "(nowhere)"
}

/// Codes with the byte offsets at which they start.
public func starts(_ findings: Findings) -> [String] {
  findings.diagnostics.map { "\($0.code.id)@\($0.place?.bytes.lowerBound ?? -1)" }
}

/// Reads a text as a definition is read.
public func readYAML(_ text: String) -> (DataNode?, Findings) {
  var findings = Findings()
  let node = StrictYAML.read(SourceFile(name: "ceremony.yaml", text: text), into: &findings)
  return (node, findings)
}

/// Expects the fault at marker 1️⃣ and, where `last` is given, an end at 2️⃣.
public func expectFault(
  _ marked: String, _ code: String, count: Int = 1, location: SourceLocation = #_sourceLocation
) {
  let marked = MarkedText(marked)
  let (_, findings) = readYAML(marked.text)
  let found = starts(findings)
  #expect(found.count == count, "\(found)", sourceLocation: location)
  let expected = "\(code)@\(marked.offsets[1] ?? -1)"
  #expect(found.contains(expected), "\(expected) is not in \(found)", sourceLocation: location)
  if let end = marked.offsets[2] {
    let ends = findings.diagnostics.filter { $0.code.id == code }.compactMap { $0.place?.bytes.upperBound }
    #expect(ends.contains(end), "ends at \(ends), not at \(end)", sourceLocation: location)
  }
  for fault in findings.diagnostics {
    #expect(!fault.message.vi.isEmpty && !fault.message.en.isEmpty, sourceLocation: location)
  }
}

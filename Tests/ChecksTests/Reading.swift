import Awards
import Checks
import Definitions
import Diagnostics
import LawSupport
import Model
import TestSupport
import Testing

/// The ceremony of a definition that must read without an error; lists stand in `lists` by name.
func ceremony(
  _ yaml: String, lists: [String: String] = [:], files: [String: [UInt8]] = [:],
  location: SourceLocation = #_sourceLocation
) throws -> Ceremony {
  var findings = Findings()
  let file = SourceFile(name: "ceremony.yaml", bytes: Array(yaml.utf8))
  let read = DefinitionReader.read(
    file,
    lists: { name in
      (files[name] ?? lists[name].map { Array($0.utf8) }).map { SourceFile(name: name, bytes: $0) }
    },
    into: &findings)
  for fault in findings.diagnostics where fault.severity == .error {
    Issue.record("\(fault.code.id): \(fault.message.en)", sourceLocation: location)
  }
  return try #require(read, sourceLocation: location)
}

/// What all rules find in a ceremony.
func findings(of ceremony: Ceremony, strict: Bool = false) -> [Diagnostic] {
  var findings = Findings()
  Rules.check(ceremony, law: .shipped, strict: strict, into: &findings)
  return findings.diagnostics
}

/// What all rules find in a definition, under one code.
func found(_ code: String, in yaml: String, strict: Bool = false) throws -> [Diagnostic] {
  findings(of: try ceremony(yaml), strict: strict).filter { $0.code.id == code }
}

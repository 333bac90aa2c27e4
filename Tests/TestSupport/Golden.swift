import Foundation
import Testing

/// How golden files are treated, from the environment variable `RECORD`.
private enum RecordMode: String {
  /// Compare only.
  case never
  /// Write files that do not exist.
  case missing
  /// Write files that do not exist or differ.
  case failed
}

/// Compares a text with the golden file `Golden/NAME` beside the test's own file.
///
/// `RECORD=missing swift test` writes new files, `RECORD=failed swift test` also those that differ; a run that
/// recorded fails, so that nobody mistakes it for a passing one.
public func expectGolden(
  _ text: String, _ name: String, testFile: String = #filePath, location: SourceLocation = #_sourceLocation
) {
  let folder = URL(fileURLWithPath: testFile).deletingLastPathComponent().appendingPathComponent("Golden")
  let file = folder.appendingPathComponent(name).standardizedFileURL
  let mode = RecordMode(rawValue: ProcessInfo.processInfo.environment["RECORD"] ?? "never") ?? .never
  let expected = (try? Data(contentsOf: file)).map { String(decoding: $0, as: UTF8.self) }
  if let expected, Array(expected.utf8) == Array(text.utf8) { return }
  let mayRecord = mode == .failed || (mode == .missing && expected == nil)
  guard mayRecord, ProcessInfo.processInfo.environment["CI"] == nil else {
    let difference = expected.map { firstDifference($0, text) } ?? "the golden file does not exist"
    Issue.record("\(name): \(difference) (RECORD=failed records it)", sourceLocation: location)
    return
  }
  do {
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
    Issue.record("recorded \(name): read it before you commit it", sourceLocation: location)
  } catch {
    Issue.record("\(name) could not be recorded: \(error)", sourceLocation: location)
  }
}

private func firstDifference(_ expected: String, _ actual: String) -> String {
  let left = expected.split(separator: "\n", omittingEmptySubsequences: false)
  let right = actual.split(separator: "\n", omittingEmptySubsequences: false)
  for index in 0..<max(left.count, right.count) {
    let old = index < left.count ? String(left[index]) : "(end)"
    let new = index < right.count ? String(right[index]) : "(end)"
    if Array(old.utf8) != Array(new.utf8) {
      return "line \(index + 1) differs\n  golden: \(old)\n  now:    \(new)"
    }
  }
  return "line ends differ"
}

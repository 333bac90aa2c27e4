import Diagnostics
import Foundation

/// One input at one door: what was reported must be true to form, whatever it was.
public struct Trial: Sendable {
  /// What is wrong with what was reported; empty when all is well.
  public let complaints: [String]
  /// How long the door took, on the processor: what else the machine does does not count.
  public let time: Duration
  /// What was reported.
  public let findings: Findings

  /// Brings an input through a door.
  public init(_ input: [UInt8], at door: Door) {
    let start = Trial.processor
    findings = door.enter(input)
    time = Trial.processor - start
    complaints = Trial.complaints(of: findings)
  }

  private static var processor: Duration {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return .seconds(time.tv_sec) + .nanoseconds(time.tv_nsec)
  }

  private static func complaints(of findings: Findings) -> [String] {
    var complaints: [String] = []
    let diagnostics = findings.diagnostics
    if diagnostics.contains(where: { $0.message.vi.isEmpty || $0.message.en.isEmpty }) {
      complaints.append("an empty message")
    }
    let places = diagnostics.flatMap { [$0.place] + $0.notes.map(\.place) }.compactMap { $0 }
    if places.contains(where: { $0.bytes.upperBound > $0.file.bytes.count }) {
      complaints.append("a place outside of its file")
    }
    let lines = LineRenderer(languages: [.vi, .en]).render(findings)
    let told = FaultCount(of: findings)
    if lines.utf8.count(where: { $0 == 0x0A }) > min(201, told.errors + told.warnings + told.notes) {
      complaints.append("a message that breaks its line, or too many")
    }
    let texts = [
      lines, JSONRenderer().render(findings), HumanRenderer(languages: [.vi, .en]).render(findings),
    ]
    if texts.contains(where: { $0.unicodeScalars.contains { $0 != "\n" && isControl($0) } }) {
      complaints.append("a raw control character")
    }
    return complaints
  }

  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .lineSeparator, .paragraphSeparator: true
    default: scalar.properties.isBidiControl
    }
  }
}

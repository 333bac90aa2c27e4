import Diagnostics
import Synchronization

extension Sections {
  /// The same sections, each made once and kept when there are at most `limit`, so that several formats are written
  /// from one filling and fitting. Longer documents are made again for each format, to save memory.
  public func kept(upTo limit: Int) -> Sections {
    guard count <= limit else { return self }
    let shelf = SectionShelf(count: count)
    return Sections(count: count) { index, findings in shelf.section(at: index, of: self, into: &findings) }
  }
}

/// The sections made so far, with what was reported about them.
private final class SectionShelf: Sendable {
  private struct Made: Sendable {
    let section: Section?
    let findings: Findings
  }

  private let made: Mutex<[Made?]>

  init(count: Int) { made = Mutex(Array(repeating: nil, count: count)) }

  func section(at index: Int, of sections: Sections, into findings: inout Findings) -> Section? {
    if let known = made.withLock({ $0[index] }) {
      findings.append(known.findings)
      return known.section
    }
    var found = Findings()
    let section = sections.section(at: index, into: &found)
    made.withLock { $0[index] = Made(section: section, findings: found) }
    findings.append(found)
    return section
  }
}

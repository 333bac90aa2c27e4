import Diagnostics
import DocumentTree

/// The papers of a document, which its style rules name before the first section is written.
///
/// The sections are made once more for this, as making one is quick beside writing it, and their findings are left to
/// the second time; an only section is kept.
struct PageSurvey {
  /// The different papers, in the order met.
  private(set) var pages: [PageSetup] = []
  /// The only section, if there is just one.
  private(set) var onlySection: Section?
  /// What was found while the only section was made.
  private(set) var findings = Findings()
  private var numbers: [PageSetup: Int] = [:]

  init(_ sections: Sections) {
    for index in 0..<sections.count {
      var unheard = Findings()
      let section = sections.section(at: index, into: &unheard)
      if sections.count == 1 {
        onlySection = section
        findings = unheard
      }
      if let section, numbers[section.page] == nil {
        pages.append(section.page)
        numbers[section.page] = pages.count
      }
    }
  }

  /// The class of a paper: `paper1`.
  func className(of page: PageSetup) -> String { "paper\(numbers[page] ?? 1)" }
}

import Diagnostics
import DocumentCorpus
import TestSupport
import Testing

@testable import PageLayout

@Suite("The corpus on pages")
struct CorpusLayoutTests {
  @Test("Everything stands where the golden dump says", arguments: DocumentCorpus.all)
  func golden(corpus: CorpusDocument) throws {
    let pool = try TypesetterPool()
    let document = Resolver(pool: pool).resolve(corpus.document)
    let layouter = PageLayouter(sheet: document.sheet, pool: pool)
    let dump = LayoutDump(fonts: pool.fonts)
    var findings = Findings()
    var text = ""
    for index in 0..<document.sections.count {
      guard let section = document.sections.section(at: index, into: &findings) else { continue }
      text += "section \(index + 1)\n" + dump.text(layouter.pages(of: section, into: &findings))
    }
    for found in findings.diagnostics { text += "\(found.severity) \(found.code.id): \(found.message.vi)\n" }
    expectGolden(text, "\(corpus.name).txt")
  }
}

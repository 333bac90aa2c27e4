import Diagnostics
import Pipeline
import Testing

@Suite("Codes of faults")
struct CodeTests {
  private var codes: [DiagnosticCode] { CeremonyStages().codes + PipelineCodes.all }

  @Test("Each stands once, as group/what-is-wrong")
  func once() {
    let ids = codes.map(\.id)
    #expect(Set(ids).count == ids.count, "\(ids.filter { id in ids.count { $0 == id } > 1 })")
    for id in ids { #expect(id.wholeMatch(of: /[a-z0-9]+\/[a-z0-9-]+/) != nil, "\(id)") }
  }

  @Test("Each has a summary and a page in both languages, and explain prints them")
  func pages() {
    for code in codes {
      for text in [code.summary.vi, code.summary.en, code.page.vi, code.page.en] {
        #expect(!text.isEmpty, "\(code.id)")
      }
      let run = Program.run(["explain", code.id, "--language", "both"])
      #expect(run.status == 0)
      #expect(run.out.contains(code.summary.vi) && run.out.contains(code.summary.en), "\(code.id)")
    }
  }

  @Test("A mistyped code is answered with the one that was meant")
  func near() {
    let run = Program.run(["explain", "award/count-differs-from-lst"])
    #expect(run.status == 64)
    #expect(run.err.contains("award/count-differs-from-list"))
  }
}

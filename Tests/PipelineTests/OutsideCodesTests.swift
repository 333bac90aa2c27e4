import Diagnostics
import Testing

@testable import Packet
@testable import Pipeline
@testable import Workspace

@Suite("Codes of what lies outside")
struct OutsideCodesTests {
  @Test("Every code has its own name and is written in both languages")
  func codes() {
    let codes = PipelineCodes.all
    #expect(Set(codes.map(\.id)).count == codes.count)
    for code in codes {
      #expect(
        !code.summary.vi.isEmpty && !code.summary.en.isEmpty && code.page.vi != code.page.en, "\(code.id)")
    }
    #expect(PipelineCodes.outside.isSubset(of: Set(codes)))
  }

  @Test("Every problem of the workspace has a listed code and both languages")
  func problems() {
    let reason = SystemReason(code: 5)
    let problems: [WorkspaceError.Problem] = [
      .notFound(similar: nil), .notFound(similar: "x"), .noDefinition(similar: nil),
      .noDefinition(similar: "x"), .notAFile,
      .tooLarge(limitBytes: 1 << 20), .outsideFolder, .unreadable(reason), .unwritable(reason), .exists,
      .noTemplates, .emptyTemplates, .busy, .danglingLink, .noCurrentFolder(reason), .tooManyFiles(limit: 9),
    ]
    let errors =
      problems.map { WorkspaceError("tệp", $0) } + [
        .holdsInput("tệp"), .nameTaken("tệp"), .crowded("tệp", limit: 9), .brokenRegister("tệp"),
        .badPrinterName("tệp"), .badMeasurement("tệp"),
      ]
    for error in errors {
      let diagnostic = error.diagnostic(at: nil)
      #expect(PipelineCodes.all.contains(diagnostic.code))
      #expect(diagnostic.message.vi != diagnostic.message.en)
    }
    #expect(SystemReason(code: 9999).message.en.contains("9999"))
  }
}

import Diagnostics
import TestSupport
import Testing

@Suite("Faults written for a person")
struct HumanRendererTests {
  private func render(_ diagnostics: Diagnostic..., languages: [Language] = [.vi]) -> String {
    var findings = Findings()
    for (index, diagnostic) in diagnostics.enumerated() {
      findings.report(diagnostics.count > 7 ? numbered(diagnostic, index + 1) : diagnostic)
    }
    return HumanRenderer(languages: languages).render(findings)
  }

  @Test("The fault of the design looks as designed, in each language and in both")
  func design() {
    expectGolden(render(designFault()), "human-design-vi.txt")
    expectGolden(render(designFault(), languages: [.en]), "human-design-en.txt")
    expectGolden(render(designFault(), languages: [.vi, .en]), "human-design-both.txt")
  }

  @Test("The underline stands under the fault, whatever stands before it")
  func underlines() {
    expectGolden(
      render(
        fault("tên: 1️⃣Nguyễn Văn Ánh2️⃣ # composed"),
        fault("te\u{302}n: 1️⃣Nguye\u{302}\u{303}n Va\u{306}n A\u{301}nh2️⃣ # decomposed"),
        fault("授賞: 1️⃣表彰2️⃣ # wide"),
        fault("\ttên:\t1️⃣Lê2️⃣ # tabs"),
        fault("a 1️⃣"),
        fault("tên: Nguyễn1️⃣\u{200B}2️⃣ Văn A \u{1B}[31m \u{202E}đỏ"),
        fault("1️⃣\u{301}2️⃣lone mark"),
        fault("\u{FEFF}1️⃣tên2️⃣: sau dấu BOM")),
      "human-underlines.txt")
  }

  @Test("A place of several lines shows its first and its last")
  func severalLines() {
    expectGolden(
      render(
        fault("a: 1\ntên: 1️⃣\"Nguyễn\n  Văn\n  A\"2️⃣\nb: 2\n"), fault("tên: 1️⃣\"Nguyễn\r\n  Văn A\"2️⃣\r\n"),
        fault("tên: 1️⃣Lê Văn A\n2️⃣b: 2\n"), fault("a: 1\n1️⃣")),
      "human-several-lines.txt")
  }

  @Test("A very long line is cut around the fault")
  func longLines() {
    let long = String(repeating: "Nguyễn Văn Ánh, ", count: 40)
    expectGolden(
      render(
        fault(long + "1️⃣Lê2️⃣" + long), fault("1️⃣Lê2️⃣ " + long), fault(long + "1️⃣Lê2️⃣"), fault(long + "1️⃣"),
        fault("x" + "1️⃣" + long + "2️⃣")),
      "human-long-lines.txt")
  }

  @Test("Notes, cures and faults without a place have their own lines")
  func notesAndHelp() {
    let list = MarkedText("tên,chức vụ\n1️⃣Nguyễn Văn A2️⃣,\n")
    let place = Place(
      SourceFile(name: "danh-sach.csv", text: list.text), (list.offsets[1] ?? 0)..<(list.offsets[2] ?? 0))
    let both = Message(vi: "người này đã có ở đây", en: "this person stands here already")
    let cure = Message(vi: "ý bạn là “ngày”?", en: "did you mean “ngày”?")
    let faults = [
      fault("  1️⃣ngáy2️⃣: 5/1/2023", help: [.init(cure, replacement: "ngày")]),
      fault("1️⃣a\nb2️⃣", help: [.init(cure, replacement: "c")]),
      fault("tên: 1️⃣A2️⃣", severity: .warning, notes: [.init(both, at: place), .init(both)]),
      Diagnostic(
        .note, SampleCodes.key, Message(vi: "dòng một\ndòng hai", en: "line one\nline two"), at: nil),
      fault("1️⃣", file: "empty.csv"),
    ]
    var findings = Findings()
    for fault in faults { findings.report(fault) }
    expectGolden(HumanRenderer(languages: [.vi]).render(findings), "human-notes.txt")
    expectGolden(HumanRenderer(languages: [.vi, .en]).render(findings), "human-notes-both.txt")
  }

  @Test("Bytes that are not UTF-8 are shown by their value")
  func invalidBytes() {
    let bytes: [UInt8] = Array("tên: ".utf8) + [0xE1, 0xBB] + Array(" x\n".utf8) + [0xC0, 0xFF]
    let file = SourceFile(name: "broken.csv", bytes: bytes)
    let message = Message(vi: "không phải UTF-8", en: "not UTF-8")
    let text = render(
      Diagnostic(.error, SampleCodes.key, message, at: Place(file, 6..<8)),
      Diagnostic(.error, SampleCodes.key, message, at: Place(file, bytes.count - 1..<bytes.count)))
    expectGolden(text, "human-invalid-bytes.txt")
  }

  @Test("Nothing found is nothing written")
  func empty() {
    #expect(HumanRenderer(languages: [.vi, .en]).render(Findings()).isEmpty)
    #expect(LineRenderer(languages: [.vi]).render(Findings()).isEmpty)
  }

  @Test("Colours wrap the text and change nothing else")
  func colours() {
    let plain = render(designFault())
    let coloured = HumanRenderer(languages: [.vi], usesColour: true).render(findings(designFault()))
    #expect(coloured.contains("\u{1B}[1;31mlỗi\u{1B}[0m"))
    #expect(coloured.replacing(/\u{1B}\[[0-9;]*m/, with: "") == plain)
  }
}

/// The same fault with a number in its message: equal ones would be told once with their count.
func numbered(_ fault: Diagnostic, _ number: Int) -> Diagnostic {
  Diagnostic(
    fault.severity, fault.code,
    Message(vi: "\(fault.message.vi) (\(number))", en: "\(fault.message.en) (\(number))"), at: fault.place,
    notes: fault.notes, help: fault.help)
}

import Diagnostics
import Facts
import Model

extension RegisterBook {
  /// The register with a number for every numbered certificate of a ceremony. A sheet without a day is a draft and
  /// gets none, unless the office asks for it.
  public func giving(
    to ceremony: Ceremony, drafts: Bool = false, into findings: inout Findings
  ) -> RegisterBook {
    var book = self
    let runs = CertificateRun.all(of: ceremony)
    let claims = runs.flatMap { run -> [Claim] in
      guard let register = run.register else { return [] }
      return run.holders.map {
        Claim(
          series: register.series, start: register.start, holder: $0, takesNew: drafts || !run.isDraft)
      }
    }
    let place = runs.lazy.compactMap { $0.options.firstRegisterNumber?.place }.first
    for event in book.assign(claims) {
      // While the lists have faults, it is not certain who left them.
      if case .left = event, findings.hasErrors { continue }
      findings.report(RegisterBook.diagnostic(of: event, at: place))
    }
    let waiting = claims.count { !$0.takesNew && book.number($0.holder, in: $0.series) == nil }
    if waiting > 0 { findings.report(RegisterBook.draft(waiting, at: place)) }
    reportShared(claims, in: book, at: place, into: &findings)
    return book
  }

  /// Two sheets with one number are an error, whatever the cause.
  private func reportShared(
    _ claims: [Claim], in book: RegisterBook, at place: Place?, into findings: inout Findings
  ) {
    var holders: [String: [Int: Holder]] = [:]
    for claim in claims {
      guard let number = book.number(claim.holder, in: claim.series) else { continue }
      guard let other = holders[claim.series, default: [:]].updateValue(claim.holder, forKey: number) else {
        continue
      }
      findings.error(
        RegisterCodes.shared,
        Message(
          vi: "số vào sổ \(number) rơi vào hai tờ: “\(other.shown)” và “\(claim.holder.shown)”",
          en: "two sheets have register number \(number): “\(other.shown)” and “\(claim.holder.shown)”"),
        at: place)
    }
  }

  private static func draft(_ count: Int, at place: Place?) -> Diagnostic {
    Diagnostic(
      .note, RegisterCodes.draft,
      Message(
        vi: "\(count) tờ chưa có ngày ký, nên chưa cấp số vào sổ và in chỗ trống",
        en: count == 1
          ? "1 sheet has no day of signing yet: it is given no register number and shows a blank"
          : "\(count) sheets have no day of signing yet: they are given no register numbers and show a blank"),
      at: place,
      help: [
        .init(
          Message(
            vi:
              "ghi ngày của quyết định (hoặc “ngày ký” ở “giấy khen”), hoặc cấp ngay bằng “vinhdanh register … --assign”",
            en:
              "give the decision its day (or “ngày ký” under “giấy khen”), or give numbers now with “vinhdanh register … --assign”"
          ))
      ])
  }

  private static func diagnostic(of event: Event, at place: Place?) -> Diagnostic {
    switch event {
    case .corrected(let number, let from, let to):
      Diagnostic(
        .warning, RegisterCodes.corrected,
        Message(
          vi: "số vào sổ \(number) của “\(from.shown)” được giữ cho “\(to.shown)”, coi là cùng một người",
          en:
            "register number \(number) of “\(from.shown)” stays with “\(to.shown)”, taken for the same person"
        ),
        at: place,
        help: [
          .init(
            Message(
              vi:
                "nếu là hai người khác nhau: vinhdanh register … --rename \(number) \(RegisterCodes.word(from.name))",
              en:
                "if they are two people: vinhdanh register … --rename \(number) \(RegisterCodes.word(from.name))"
            ))
        ])
    case .unclear(let holder, let numbers):
      Diagnostic(
        .error, RegisterCodes.unclear,
        Message(
          vi: "chưa rõ “\(holder.shown)” giữ số nào trong các số \(RegisterBook.list(numbers))",
          en:
            "it cannot be told which of the numbers \(RegisterBook.list(numbers)) is that of “\(holder.shown)”"
        ),
        at: place,
        help: [
          .init(
            Message(
              vi:
                "nói rõ cho từng số: vinhdanh register … --rename SỐ \(RegisterCodes.word(holder.name)) --unit … --born …",
              en:
                "say it for each number: vinhdanh register … --rename NUMBER \(RegisterCodes.word(holder.name)) --unit … --born …"
            ))
        ])
    case .maybeSame(let holder, let number, let other, let earlier):
      Diagnostic(
        .warning, RegisterCodes.maybeSame,
        Message(
          vi:
            "“\(holder.shown)” được cấp số mới \(number); “\(other.shown)” có số \(earlier) không còn trong danh sách",
          en:
            "“\(holder.shown)” was given the new number \(number); “\(other.shown)”, who has \(earlier), is no longer listed"
        ), at: place,
        help: [
          .init(
            Message(
              vi:
                "nếu là một người: vinhdanh register … --rename \(earlier) \(RegisterCodes.word(holder.name))",
              en:
                "if it is one person: vinhdanh register … --rename \(earlier) \(RegisterCodes.word(holder.name))"
            ))
        ])
    case .full(let holder):
      Diagnostic(
        .error, RegisterCodes.outOfRange,
        Message(
          vi: "không còn số vào sổ cho “\(holder.shown)”: số lớn nhất là \(RegisterBook.largestNumber)",
          en: "no register number is left for “\(holder.shown)”: the largest is \(RegisterBook.largestNumber)"
        ),
        at: place)
    case .belowStart(let number, let start, let holder):
      Diagnostic(
        .warning, RegisterCodes.belowStart,
        Message(
          vi: "“số vào sổ từ” là \(start), nhưng “\(holder.shown)” đã được cấp số \(number) và giữ số ấy",
          en: "“số vào sổ từ” is \(start), but “\(holder.shown)” was given \(number) before and keeps it"),
        at: place,
        help: [
          .init(
            Message(
              vi: "nếu chưa in tờ nào: vinhdanh register … --give-back \(number), rồi dựng lại",
              en: "if no sheet was printed: vinhdanh register … --give-back \(number), then build again"))
        ])
    case .left(let numbers):
      Diagnostic(
        .note, BlankCodes.numberLeft,
        Message(
          vi:
            "số vào sổ \(RegisterBook.list(numbers)) đã cấp cho người không còn trong danh sách, không cấp lại",
          en:
            "the register numbers \(RegisterBook.list(numbers)) were given to recipients who are no longer listed"
        ),
        at: nil)
    }
  }

  /// The first twenty numbers.
  private static func list(_ numbers: [Int]) -> String {
    numbers.prefix(20).map(String.init).joined(separator: ", ") + (numbers.count > 20 ? " …" : "")
  }
}

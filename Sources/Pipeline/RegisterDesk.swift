import Diagnostics
import Model
import Packet
import Workspace

/// Shows and changes the register (sổ khen thưởng) of a ceremony.
public struct RegisterDesk<S: Stages>: Sendable {
  /// A request of the office.
  public enum Request: Sendable, Hashable {
    /// Show the register.
    case show
    /// Give numbers to all sheets, including drafts.
    case assign
    /// Rename a holder, identified by number or name; unit and year of birth stay unless given.
    case rename(String, to: String, unit: String?, birthYear: Int?)
    /// Give back numbers that no printed sheet has.
    case giveBack([Int])
  }

  /// The result of a request.
  public struct Answer: Sendable {
    /// All faults.
    public let findings: Findings
    /// The register afterwards, by series and number.
    public let entries: [RegisterBook.Entry]
    /// Other numbers given back because their holder has another one.
    public let returned: [Int]
    /// How it ended.
    public let ending: Ending
  }

  private let stages: S
  private let workspace: Workspace

  /// Uses stages in a workspace.
  public init(_ stages: S, in workspace: Workspace) {
    self.stages = stages
    self.workspace = workspace
  }

  /// Carries out a request for the ceremony at a path.
  public func answer(_ request: Request, of ceremony: String) -> Answer {
    var findings = Findings()
    var book = RegisterBook()
    var returned: [Int] = []
    do throws(WorkspaceError) {
      let source = try workspace.ceremony(at: ceremony)
      let file = RegisterFile(of: source, in: workspace.store)
      let packet = Path.join(source.folder.shownPath, "packet")
      let standing = try StandingPacket(
        at: try workspace.absolute(packet), shown: packet, in: workspace.store)
      if let inFile = try file.entries(into: &findings), let inPacket = try standing.register(into: &findings)
      {
        book = RegisterBook(inFile).adding(inPacket)
        change(&book, request, source, &returned, into: &findings)
        if !findings.hasErrors, request != .show, book.entries != inFile {
          try file.write(
            book, over: inFile, isLocked: false, patienceMilliseconds: PacketDraft.patienceMilliseconds)
        }
      }
    } catch {
      findings.report(error.diagnostic(at: nil))
    }
    let ending: Ending =
      !findings.hasErrors ? .done : PipelineCodes.isOutside(findings) ? .outsideFailed : .faults
    return Answer(findings: findings, entries: book.entries, returned: returned, ending: ending)
  }

  private func change(
    _ book: inout RegisterBook, _ request: Request, _ source: Workspace.Ceremony, _ returned: inout [Int],
    into findings: inout Findings
  ) {
    switch request {
    case .show: break
    case .assign:
      guard
        let templates = opened(into: &findings),
        let read = stages.read(source, with: templates, into: &findings)
      else { return }
      let ceremony = stages.check(read, isStrict: false, into: &findings)
      guard !findings.hasErrors else { return }
      book = stages.register(ceremony, after: book, drafts: true, into: &findings)
    case .rename(let named, let name, let unit, let birthYear):
      guard let entry = entry(named, in: book, into: &findings), var holder = entry.holder else { return }
      holder.name = name
      holder.unit = unit ?? holder.unit
      holder.birthYear = birthYear ?? holder.birthYear
      returned = book.rename(entry.number, in: entry.series, to: holder)
    case .giveBack(let numbers):
      for number in numbers {
        guard let entry = entry(String(number), in: book, into: &findings) else { continue }
        findings.report(PipelineCodes.givenBack(entry))
        book.giveBack(entry.number, in: entry.series)
      }
    }
  }

  /// The program's own templates, which contain the law; reports and gives nil on failure.
  private func opened(into findings: inout Findings) -> Templates? {
    do throws(WorkspaceError) {
      return try workspace.templates(given: nil)
    } catch {
      findings.report(error.diagnostic(at: nil))
      return nil
    }
  }

  /// The only entry with a number or name; reports and gives nil for none or several.
  private func entry(
    _ named: String, in book: RegisterBook, into findings: inout Findings
  ) -> RegisterBook.Entry? {
    let held = book.entries.filter { $0.holder != nil }
    let meant: [RegisterBook.Entry]
    if let number = Int(named) {
      meant = held.filter { $0.number == number }
    } else {
      meant = held.filter { $0.holder.map { RegisterBook.key($0.name) } == RegisterBook.key(named) }
    }
    if meant.count == 1 { return meant[0] }
    let near =
      meant.isEmpty ? nearest(to: named, in: held.compactMap { $0.holder?.name }) : nil
    let help =
      near.map { Message(vi: "ý bạn là “\($0)”?", en: "did you mean “\($0)”?") }
      ?? Message(
        vi: "xem sổ bằng “vinhdanh register”, rồi ghi số", en: "look at the book, then give the number")
    findings.report(
      Diagnostic(
        .error, PipelineCodes.registerName,
        meant.isEmpty
          ? Message(vi: "trong sổ không có “\(named)”", en: "“\(named)” is not in the book")
          : Message(
            vi: "“\(named)” có \(meant.count) lần trong sổ, cần đúng một",
            en: "“\(named)” stands \(meant.count) times in the book, it must be one"),
        at: nil, help: [.init(help)]))
    return nil
  }
}

import Diagnostics
import Facts
import Model
import TemplateLanguage
import Wording

/// Phát động thi đua, as data for templates.
public struct LaunchView: FactView {
  /// Makes the view.
  public init() {}

  /// The name in manifests.
  public let name = "phát động"

  /// The fields for templates.
  public var shape: RecordShape { LaunchFacts.exposure.shape }

  /// The elements of documents, and speech.
  public func vocabulary(_ documents: MarkupVocabulary) -> MarkupVocabulary {
    SpokenLines.adding(to: documents)
  }

  /// One document for each launch of the event.
  public func documents(
    of ceremony: Ceremony, for request: ViewRequest, into findings: inout Findings
  ) -> [PlannedDocument] {
    if ceremony.event.launches.isEmpty, request.isNamed {
      findings.note(
        DayCodes.nothing,
        vi: "không lập bản phát động: buổi lễ chưa có “phát động”",
        en: "no launch: the event has no “phát động”",
        at: nil)
    }
    return ceremony.event.launches.enumerated().map { index, launch in
      ceremony.planned(
        .whole(LaunchFacts.exposure.record(LaunchFacts(launch: launch, names: DayNames(ceremony: ceremony)))),
        key: index == 0 ? nil : Located(String(index + 1), at: launch.what.place))
    }
  }
}

/// A launch.
struct LaunchFacts: Sendable {
  let launch: Launch
  let names: DayNames

  /// The form of its document; several hosts issue it jointly.
  private var paper: DayPaper {
    var paper = names.ceremony.day?.launch ?? DayPaper()
    let hosts = names.hosts
    if paper.issuingBody.isEmpty, hosts.count > 1 { paper.issuingBody = hosts }
    return paper
  }

  private struct Signer: Sendable {
    let body: Text?
    let signing: Signing
  }

  private static let signer = Exposure<Signer>(
    "bên ký", place: { $0.body?.place },
    [
      .maybe("đơn_vị", Message(vi: "cơ quan, tổ chức ký", en: "the body that signs")) { $0.body },
      .texts("quyền_hạn_ký", Message(vi: "quyền hạn, chức vụ người ký", en: "lines over the signature")) {
        $0.signing.lines(authority: nil, issuingBody: $0.body)
      },
      .maybe("người_ký", Message(vi: "họ tên người ký", en: "signer")) { $0.signing.name },
    ])

  /// The signers: the first host, then the cosigners, then hosts that none of them is of, with a blank for the pen.
  private var signers: [Signer] {
    let hosts = names.hosts
    let paper = names.ceremony.day?.launch ?? DayPaper()
    let cosigners = paper.cosigners.map { Signer(body: $0.body, signing: $0.signing) }
    func name(_ body: Text?) -> String { Folding.sameWord(Abbreviation.writtenOut(body?.value ?? "")) }
    let signing = Set(cosigners.map { name($0.body) })
    let others = hosts.dropFirst().filter { !signing.contains(name($0)) }
    return [Signer(body: hosts.first, signing: paper.signing)] + cosigners
      + others.map { Signer(body: $0, signing: Signing()) }
  }

  /// The performer of the programme's item.
  private var performer: Actor? {
    names.ceremony.programmeItems.first { $0.kind == .launch }.flatMap { names.performers(of: $0).first }
  }

  static let exposure = Exposure<LaunchFacts>(
    "phát động", place: { $0.launch.what.place },
    EventExposure.fields { $0.names } + [
      .text("phát_động", Message(vi: "phong trào, đợt thi đua", en: "what is launched")) { $0.launch.what },
      .record("thể_thức", Message(vi: "tên cơ quan, địa danh", en: "the body and place"), PaperFacts.exposure)
      {
        PaperFacts($0.paper, of: $0.names.ceremony)
      },
      .records("bên_ký", Message(vi: "các bên ký, bên đầu là đơn vị tổ chức", en: "those who sign"), signer) {
        $0.signers
      },
      .maybe("kỳ", Message(vi: "thời gian thi đua", en: "its time")) { facts in
        facts.launch.period.map { period in
          let text = period.written
          let isBare = text.value.unicodeScalars.first.map { ("0"..."9").contains($0) } ?? false
          return isBare ? Located("giai đoạn \(text.value)", at: text.place) : text
        }
      },
      .maybe("dịp", Message(vi: "dịp kỷ niệm", en: "the occasion")) { $0.launch.occasion?.name },
      .texts("khẩu_hiệu", Message(vi: "khẩu hiệu", en: "slogans")) { $0.launch.slogans },
      .texts("nhiệm_vụ", Message(vi: "nhiệm vụ, nội dung thi đua", en: "tasks")) { $0.launch.tasks },
      .texts("kết_quả", Message(vi: "kết quả đã đạt", en: "results")) { facts in
        facts.names.ceremony.narratives.filter { $0.role == .results }.flatMap(\.statements)
      },
      .texts("phương_hướng", Message(vi: "phương hướng", en: "what lies ahead")) { facts in
        facts.names.ceremony.narratives.filter { $0.role == .direction }.flatMap(\.statements)
      },
      .maybeRecord("người_phát_động", Message(vi: "ai phát động", en: "who launches"), DayExposure.someone) {
        facts in
        (facts.launch.calledBy ?? facts.launch.by ?? facts.performer).map {
          DayExposure.Someone(names: facts.names, actor: $0)
        }
      },
      .maybeRecord(
        "kính_thưa", Message(vi: "người cao nhất, để thưa riêng", en: "the highest"), DayExposure.someone
      ) {
        facts in facts.names.highest.map { DayExposure.Someone(names: facts.names, actor: $0) }
      },
    ])
}

import Awards
import Diagnostics
import Law
import Model
import Wording

/// The district level (huyện, quận, thị xã) ended on 30/6/2025.
struct DistrictsEndedRule: Rule {
  static let finding = DiagnosticCode(
    "law/district-ended",
    summary: Message(
      vi: "cấp huyện không còn từ ngày 01/7/2025", en: "the district level has ended on 1 July 2025"),
    page: Message(
      vi:
        "Từ ngày 01/7/2025 chính quyền địa phương có hai cấp: tỉnh và xã (Luật Tổ chức chính quyền địa phương năm 2025). Huyện, "
        + "quận, thị xã, thị trấn không còn tổ chức buổi lễ, tặng thưởng hay ra quyết định. Hãy dùng xã, phường, đặc khu; nếu "
        + "nhắc đơn vị trước đây thì ghi “(cũ)”, hoặc ghi ngày quyết định nếu quyết định có trước ngày đó. Quyết định của cấp "
        + "huyện mang ngày sau 30/6/2025 là lỗi.",
      en:
        "Since 1 July 2025 local government has two levels, province and commune (Law on the Organisation of Local Government "
        + "2025). Districts and townships hold no ceremony, give nothing and decide nothing. Name the commune, ward or special "
        + "zone; mark a former unit with “(cũ)”, or give the decision's day if it was taken before. A district's decision "
        + "dated later is an error."))

  var code: DiagnosticCode { Self.finding }

  func check(_ ceremony: Ceremony, context: CheckContext, into findings: inout Findings) {
    for body in bodies(of: ceremony, context) { report(body, context, into: &findings) }
  }

  private struct Body {
    let text: Text
    /// Whether it is a district, otherwise a township.
    let isDistrict: Bool
    var decides: Bool
    var others: [Place]
  }

  /// The bodies of abolished levels, each once, in the order of the definition.
  private func bodies(of ceremony: Ceremony, _ context: CheckContext) -> [Body] {
    var bodies: [Body] = []
    func add(_ text: Text, _ authority: LegalAuthority?, _ date: CalendarDate?, decides: Bool) {
      guard let date, !context.law.exists(.district, on: date), decides || !isFormer(text.value) else {
        return
      }
      let isDistrict = authority?.level == .district
      guard isDistrict || isTownship(text.value, authority) else { return }
      let name = Folding.sameWord(text.value)
      if let known = bodies.firstIndex(where: { Folding.sameWord($0.text.value) == name }) {
        bodies[known].decides = bodies[known].decides || decides
        if let place = text.place { bodies[known].others.append(place) }
      } else {
        bodies.append(Body(text: text, isDistrict: isDistrict, decides: decides, others: []))
      }
    }
    for host in ceremony.event.hosts {
      add(host.written, host.legal, ceremony.event.date?.value, decides: false)
    }
    for conferral in context.conferrals where conferral.decision == nil {
      for giver in conferral.givers { add(giver.text, giver.authority, conferral.date, decides: false) }
    }
    for decision in ceremony.decisions {
      let date = decision.date?.value ?? ceremony.event.date?.value
      let isDated = decision.date != nil
      if let authority = decision.authority {
        add(authority.written, authority.legal, date, decides: isDated)
      } else if let body = decision.issuingBody {
        add(body, LegalAuthority(recognizing: body.value), date, decides: isDated)
      }
    }
    return bodies
  }

  /// Whether a name says that the unit is a former one: "huyện Hồng Ngự (cũ)".
  private func isFormer(_ text: String) -> Bool {
    Casing.lower(text).split { !$0.isLetter }.contains("cũ")
  }

  private func isTownship(_ text: String, _ authority: LegalAuthority?) -> Bool {
    authority?.level == .commune && " \(Folding.fold(text)) ".contains(" thi tran ")
  }

  private func report(_ body: Body, _ context: CheckContext, into findings: inout Findings) {
    let level =
      body.isDistrict
      ? Message(vi: "cấp huyện", en: "the district level") : Message(vi: "thị trấn", en: "the township")
    // The end of townships was not read in a text of the law.
    let severity: Severity = !body.isDistrict ? .note : body.decides ? .error : context.severity(.fullText)
    findings.report(
      Diagnostic(
        severity, code,
        Message(
          vi:
            "“\(body.text.value)”: \(level.vi) không còn từ ngày 01/7/2025 (Luật Tổ chức chính quyền địa phương năm 2025)",
          en:
            "“\(body.text.value)”: \(level.en) has ended on 1 July 2025 (Law on the Organisation of Local Government 2025)"
        ),
        at: body.text.place,
        notes: body.others.map { .init(Message(vi: "cũng ở đây", en: "here as well"), at: $0) },
        help: [
          .init(
            Message(
              vi:
                "thay bằng xã, phường, đặc khu; hoặc thêm “(cũ)”; hoặc ghi ngày quyết định nếu trước 01/7/2025",
              en:
                "name the commune, ward or special zone; or add “(cũ)”; or give the decision's day if before 1 July 2025"
            ))
        ]))
  }
}

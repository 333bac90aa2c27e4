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

  private enum Level {
    case district
    case township
    /// A province that was merged into another one.
    case province
  }

  private struct Body {
    let text: Text
    let level: Level
    var decides: Bool
    var others: [Place]
  }

  /// Whether a text names an office of state, Party or Front that ended with its district. An act cited with its day may be
  /// of before.
  private static func namesDistrictBody(_ text: String) -> Bool {
    let small = Casing.lower(Abbreviation.writtenOut(text))
    let words = small.split { !$0.isLetter && !$0.isNumber }
    let isDistrict =
      words.contains { ["huyện", "quận"].contains($0) }
      || zip(words, words.dropFirst()).contains { $0 == "thị" && $1 == "xã" }
    return isDistrict && districtBodies.contains(where: small.contains)
      && !words.contains { $0.count == 4 && Int($0) != nil }
  }

  private static let districtBodies = """
    phòng |ủy ban|hội đồng nhân dân|công an |huyện ủy|quận ủy|thị ủy|huyện đoàn|quận đoàn|thị đoàn|mặt trận|chỉ huy quân sự|
    hội cựu chiến binh|hội liên hiệp|hội nông dân|liên đoàn lao động|thanh tra
    """.split(whereSeparator: { $0 == "|" || $0 == "\n" }).map(String.init)

  /// The bodies of abolished levels, each once, in the order of the definition.
  private func bodies(of ceremony: Ceremony, _ context: CheckContext) -> [Body] {
    var bodies: [Body] = []
    func add(_ text: Text, _ authority: LegalAuthority?, _ date: CalendarDate?, decides: Bool) {
      guard let date, !context.law.exists(.district, on: date), decides || !isFormer(text.value) else {
        return
      }
      guard let level = endedLevel(text.value, authority) else { return }
      let name = Folding.sameWord(text.value)
      if let known = bodies.firstIndex(where: { Folding.sameWord($0.text.value) == name }) {
        bodies[known].decides = bodies[known].decides || decides
        if let place = text.place { bodies[known].others.append(place) }
      } else {
        bodies.append(Body(text: text, level: level, decides: decides, others: []))
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
      let named = decision.proposals + decision.executors + decision.addressees
      for text in [decision.superiorBody].compactMap(\.self) + named where Self.namesDistrictBody(text.value)
      {
        add(text, LegalAuthority(recognizing: text.value), date, decides: false)
      }
    }
    return bodies
  }

  /// Whether a name says that the unit is a former one: "huyện Hồng Ngự (cũ)".
  private func isFormer(_ text: String) -> Bool {
    Casing.lower(text).split { !$0.isLetter }.contains("cũ")
  }

  private static let law = Message(
    vi: "Luật Tổ chức chính quyền địa phương năm 2025", en: "Law on the Organisation of Local Government 2025"
  )

  private func endedLevel(_ text: String, _ authority: LegalAuthority?) -> Level? {
    if authority?.level == .district { return .district }
    let words = FoldedWords.of(Abbreviation.writtenOut(text))
    // Offices of a district ended with it: Phòng Giáo dục và Đào tạo huyện …
    if Self.namesDistrictBody(text), authority?.level != .commune { return .district }
    if authority?.level == .commune, words.contains(" thi tran ") { return .township }
    return Self.endedProvinces.contains(where: words.hasSuffix) ? .province : nil
  }

  /// The 29 provinces whose names ended with the merger of 1/7/2025 (Nghị quyết số 202/2025/QH15), and Thừa Thiên Huế.
  private static let endedProvinces: [String] = """
    Hà Giang|Yên Bái|Bắc Kạn|Vĩnh Phúc|Hòa Bình|Bắc Giang|Thái Bình|Hải Dương|Hà Nam|Nam Định|Quảng Bình|Quảng Nam|Kon Tum|
    Bình Định|Ninh Thuận|Đắk Nông|Bình Thuận|Phú Yên|Bình Dương|Bà Rịa - Vũng Tàu|Bình Phước|Long An|Sóc Trăng|Hậu Giang|
    Bến Tre|Trà Vinh|Tiền Giang|Bạc Liêu|Kiên Giang|Thừa Thiên Huế
    """.split(whereSeparator: { $0 == "|" || $0 == "\n" }).map { " tinh" + FoldedWords.of(String($0)) }

  private func report(_ body: Body, _ context: CheckContext, into findings: inout Findings) {
    let (level, source): (Message, Message) =
      switch body.level {
      case .district:
        (Message(vi: "cấp huyện", en: "the district level"), Self.law)
      case .township: (Message(vi: "thị trấn", en: "the township"), Self.law)
      case .province:
        (
          Message(vi: "tỉnh này", en: "this province"),
          Message(
            vi: "Nghị quyết số 202/2025/QH15 về sắp xếp tỉnh", en: "Resolution 202/2025/QH15 on provinces")
        )
      }
    // The end of townships was not read in a text of the law.
    let severity: Severity =
      switch body.level {
      case .district: body.decides ? .error : context.severity(.fullText)
      case .township: .note
      case .province: .warning
      }
    findings.report(
      Diagnostic(
        severity, code,
        vi: "“\(body.text.value)”: \(level.vi) không còn từ ngày 01/7/2025 (\(source.vi))",
        en: "“\(body.text.value)”: \(level.en) has ended on 1 July 2025 (\(source.en))",
        at: body.text.place,
        notes: body.others.map { .init(Message(vi: "cũng ở đây", en: "here as well"), at: $0) },
        help: .cure(
          vi:
            "thay bằng đơn vị hành chính hiện nay; hoặc thêm “(cũ)”; hoặc ghi ngày quyết định nếu trước 01/7/2025",
          en: "name the unit of today; or add “(cũ)”; or give the decision's day if before 1 July 2025")))
  }
}

import Diagnostics
import Model
import Wording

/// Names of recipients in the clerk's sentences must have the same marks as in the list.
struct NameInTextRule: Rule {
  static let finding = DiagnosticCode(
    "recipient/name-in-text",
    summary: Message(
      vi: "tên trong lời văn khác dấu với tên trong danh sách",
      en: "a name in prose with other marks than in the list"),
    page: Message(
      vi:
        "Tên người, tên đơn vị trong trích yếu, điều khoản, tiêu đề, lời văn và chú thích ảnh phải giống hệt trong danh sách, vì quyết "
        + "định, giấy khen và tin bài cùng lấy từ đó. Chương trình báo khi một tên trong lời văn chỉ khác một tên trong danh sách ở "
        + "dấu thanh, dấu mũ (Trần Văn Bình, Trần Văn Bính) mà không ai mang đúng tên ấy. Cách đặt dấu (hòa, hoà) thì không tính. Hãy "
        + "đối chiếu hồ sơ rồi sửa một trong hai nơi; nếu là người khác, hãy khai người đó ở “nhân sự”.",
      en:
        "Names of people and collectives in a decision's subject and articles, in headline, sentences and captions are those of the "
        + "list, from which decision, certificates and news are made. It is told where a name in prose differs from one of the list "
        + "only by its marks (Trần Văn Bình, Trần Văn Bính) and nobody bears it. The place of a tone mark (hòa, hoà) does not count. "
        + "Compare the file and correct one of the two; declare another person under “nhân sự”."))

  var code: DiagnosticCode { Self.finding }

  func check(_ ceremony: Ceremony, context: CheckContext, into findings: inout Findings) {
    let texts = Self.texts(of: ceremony)
    guard !texts.isEmpty else { return }
    let names = KnownNames(ceremony)
    guard !names.isEmpty else { return }
    for text in texts {
      for slip in names.slips(in: text.value) { report(slip, in: text, into: &findings) }
    }
  }

  /// The clerk's own sentences that mention recipients.
  private static func texts(of ceremony: Ceremony) -> [Text] {
    let decisions = ceremony.decisions.flatMap {
      [$0.subject].compactMap { $0 } + $0.articles.flatMap(\.texts)
    }
    let report = [ceremony.report?.headline, ceremony.report?.sapo].compactMap { $0 }
    let photos = ceremony.photos.flatMap { [$0.caption, $0.recipientsText].compactMap { $0 } }
    return decisions + report + ceremony.narratives.flatMap(\.statements)
      + ceremony.awards.compactMap(\.recipientsText) + photos
  }

  private func report(_ slip: KnownNames.Slip, in text: Text, into findings: inout Findings) {
    findings.warning(
      code,
      vi: "lời văn ghi “\(slip.written)”, danh sách ghi “\(slip.name.value)”",
      en: "the text has “\(slip.written)”, the list has “\(slip.name.value)”",
      at: text.place,
      notes: [.init(Message(vi: "tên trong danh sách", en: "the name in the list"), at: slip.name.place)],
      help: .cure(
        vi: "đối chiếu hồ sơ, rồi sửa một trong hai nơi", en: "compare the file, then correct one of the two")
    )
  }
}

/// Names of recipients, to be found in running text with any marks.
private struct KnownNames {
  /// A name in a text that differs only by its marks from a known one.
  struct Slip {
    let written: String
    let name: Text
  }

  private var namesByFold: [String: Text] = [:]
  private var spellings: Set<String> = []
  private var longest = 0

  /// Recipients with names of at least three words; the names of all other people are also known, to avoid confusion.
  init(_ ceremony: Ceremony) {
    for recipient in ceremony.awards.flatMap(\.recipients) {
      add(recipient.name)
      let words = recipient.name.value.split(separator: " ").count
      guard words >= (recipient.kind == .individual ? 3 : 4), words <= 12 else { continue }
      longest = max(longest, words)
      let fold = Folding.fold(recipient.name.value)
      if namesByFold[fold] == nil { namesByFold[fold] = recipient.name }
    }
    for person in ceremony.people { add(person.name) }
    for organisation in ceremony.organisations { add(organisation.name) }
    for name in ceremony.decisions.compactMap(\.signing.name) { add(name) }
    for honour in ceremony.pastHonours { honour.recipient.map { add($0) } }
  }

  private mutating func add(_ name: Text) { spellings.insert(Folding.sameWord(name.value)) }

  var isEmpty: Bool { namesByFold.isEmpty }

  func slips(in text: String) -> [Slip] {
    let words = text.split(whereSeparator: \.isWhitespace).map { $0.trimming(",.;:()“”\"!?".contains) }
    let folded = words.map { Folding.fold($0) }
    var slips: [Slip] = []
    for start in words.indices where words[start].first?.isUppercase == true {
      for count in stride(from: min(longest, words.count - start), through: 3, by: -1) {
        let range = start..<(start + count)
        guard let name = namesByFold[folded[range].joined(separator: " ")] else { continue }
        let written = words[range].joined(separator: " ")
        if !spellings.contains(Folding.sameWord(written)) { slips.append(Slip(written: written, name: name)) }
        break
      }
    }
    return slips
  }
}

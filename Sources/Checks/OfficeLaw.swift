import Diagnostics
import Fields
import Law
import Model
import Wording

/// Quy định của cơ quan: values of the law that an office adds or corrects in a file of its own, `law.yaml`.
///
/// They win over those of the program for the days that they name.
public enum OfficeLaw {
  /// The declared fields of the file.
  public static var description: RecordDescription { file.description }

  /// The acts of a file; what cannot be used is reported.
  public static func read(_ node: DataNode, into findings: inout Findings) -> [Enactment] {
    file.read(node, into: &findings) ?? []
  }

  /// One act of the file, while its prizes and powers still wait for its days.
  private struct Act: Sendable {
    var name: Located<String>
    var validity: Validity
    var salary: Located<Int>?
    var prizes: [Prize] = []
    var powers: [Power] = []

    var enactment: Enactment {
      let citation = Citation(name.value, .seen)
      return Enactment(
        LegalDocument(
          .decree, number: name.value, issuer: "", issued: nil, title: name.value, subject: .powers,
          validity: validity, verification: .seen),
        multiples: prizes.map {
          MultipleRule($0.award, $0.recipient, thousandths: $0.thousandths, citation: citation)
        },
        powers: powers.map { PowerRule([$0.authority], $0.awards, validity, citation) },
        baseSalaries: salary.map { [BaseSalary(dong: $0.value, validity: validity, citation: citation)] }
          ?? [])
    }
  }

  private struct Prize: Sendable {
    let award: AwardKind
    let recipient: Law.RecipientKind
    let thousandths: Int
  }

  private struct Power: Sendable {
    let authority: Law.Authority
    let awards: [AwardKind]
  }

  private static let nameField = Field(
    "tên", "name", FieldType<Located<String>>.text, required: true,
    help: Message(vi: "văn bản, như sẽ được dẫn trong thông báo", en: "the document, as messages cite it"))
  private static let fromField = Field(
    "từ ngày", "from", FieldType<Located<CalendarDate>>.date, required: true,
    help: Message(vi: "ngày có hiệu lực", en: "the first day in force"))
  private static let untilField = Field(
    "đến ngày", "until", FieldType<Located<CalendarDate>>.date,
    help: Message(vi: "ngày cuối còn hiệu lực", en: "the last day in force"))
  private static let salaryField = Field(
    "lương cơ sở", "base salary", FieldType<Located<Int>>.integer(1...1_000_000_000),
    help: Message(vi: "đồng một tháng", en: "dong a month"))
  private static let awardField = Field(
    "khen", "award", FieldType<Located<String>>.text, required: true,
    help: Message(vi: "hình thức hoặc danh hiệu: Giấy khen", en: "the award"))
  private static let giverField = Field(
    "của", "giver", FieldType<Located<String>>.text,
    help: Message(
      vi: "người tặng, khi cần phân biệt: Chủ tịch UBND xã", en: "the giver, where awards share a name"))
  private static let recipientField = Field(
    "đối tượng", "recipient", FieldType<Model.RecipientKind>.choice(), required: true,
    help: Message(vi: "tập thể, hộ gia đình, cá nhân", en: "the kind of recipient"))
  private static let multipleField = Field(
    "hệ số", "multiple", FieldType<Located<DecimalNumber>>.decimal, required: true,
    help: Message(vi: "số lần lương cơ sở: 0,15", en: "times the base salary: 0,15"))
  private static let whoField = Field(
    "ai", "who", FieldType<Located<String>>.text, required: true,
    help: Message(vi: "người, cơ quan có thẩm quyền", en: "the authority"))
  private static let awardsField = Field(
    "khen", "awards", FieldType<[Located<String>]>.list(of: .text), required: true,
    help: Message(vi: "các hình thức, danh hiệu", en: "the awards"))

  private static let prize = RecordTable<Prize>(
    "mức thưởng", "prize", help: Message(vi: "mức tiền thưởng", en: "a prize"),
    fields: awardField, giverField, recipientField, multipleField
  ) { reader in
    let name = reader.read(awardField)
    let giver = reader.read(giverField)
    let kind = reader.read(recipientField)
    let multiple = reader.read(multipleField)
    guard let name, let kind, let multiple else { return nil }
    let award = award(
      name, by: giver.flatMap { authority($0, into: &reader.findings) }, into: &reader.findings)
    guard let award else { return nil }
    guard let recipient = Law.RecipientKind(kind), award.recipients.contains(recipient) else {
      reader.findings.error(
        unusable,
        Message(
          vi: "“\(award.name)” không có mức thưởng cho đối tượng “\(kind.name.vi)”",
          en: "“\(award.name)” has no prize for this kind of recipient (\(kind.name.en))"), at: name.place,
        help: [
          .init(
            Message(
              vi: "đối tượng: \(award.recipients.map(\.name).joined(separator: ", "))",
              en: "kinds of recipient: \(award.recipients.map(\.title.en).joined(separator: ", "))"))
        ])
      return nil
    }
    guard let thousandths = thousandths(multiple, into: &reader.findings) else { return nil }
    return Prize(award: award, recipient: recipient, thousandths: thousandths)
  }

  private static let power = RecordTable<Power>(
    "thẩm quyền", "power", help: Message(vi: "ai được tặng gì", en: "who may give what"),
    fields: whoField, awardsField
  ) { reader in
    let who = reader.read(whoField)
    let names = reader.read(list: awardsField)
    guard let who, let authority = authority(who, into: &reader.findings) else { return nil }
    return Power(
      authority: authority, awards: names.compactMap { award($0, by: authority, into: &reader.findings) })
  }

  private static let prizesField = Field(
    "mức thưởng", "prizes", FieldType<[Prize]>.list(of: prize.type),
    help: Message(vi: "các mức tiền thưởng", en: "prizes"))
  private static let powersField = Field(
    "thẩm quyền", "powers", FieldType<[Power]>.list(of: power.type),
    help: Message(vi: "thẩm quyền tặng", en: "powers"))

  private static let act = RecordTable<Act>(
    "văn bản", "act", help: Message(vi: "một văn bản", en: "an act"),
    fields: nameField, fromField, untilField, salaryField, prizesField, powersField
  ) { reader in
    let name = reader.read(nameField)
    let from = reader.read(fromField)
    let until = reader.read(untilField)
    let salary = reader.read(salaryField)
    let prizes = reader.read(list: prizesField)
    let powers = reader.read(list: powersField)
    guard let name, let from else { return nil }
    if let until, until.value < from.value {
      reader.findings.error(
        unusable,
        Message(vi: "“đến ngày” sớm hơn “từ ngày”", en: "\"đến ngày\" is before \"từ ngày\""), at: until.place
      )
      return nil
    }
    return Act(
      name: name, validity: Validity(from: from.value, until: until?.value), salary: salary, prizes: prizes,
      powers: powers)
  }

  private static let actsField = Field(
    "văn bản", "acts", FieldType<[Act]>.list(of: act.type), required: true,
    help: Message(vi: "các văn bản của cơ quan", en: "the office's acts"))

  private static let file = RecordTable<[Enactment]>(
    "quy định của cơ quan", "office law",
    help: Message(
      vi: "giá trị thêm hoặc sửa, được dùng trước bộ dữ liệu", en: "values that win over the program's"),
    fields: actsField
  ) { reader in reader.read(list: actsField).map(\.enactment) }

  private static func authority(_ name: Located<String>, into findings: inout Findings) -> Law.Authority? {
    if let authority = Law.Authority(recognizing: name.value) { return authority }
    findings.error(
      unusable,
      Message(
        vi: "không nhận ra thẩm quyền “\(name.value)”", en: "no authority is known as \"\(name.value)\""),
      at: name.place,
      help: [.init(Message(vi: "viết như “Chủ tịch UBND xã”", en: "write it as \"Chủ tịch UBND xã\""))])
    return nil
  }

  private static func award(
    _ name: Located<String>, by giver: Law.Authority?, into findings: inout Findings
  ) -> AwardKind? {
    if let award = AwardKind(recognizing: name.value, by: giver) { return award }
    findings.error(
      unusable,
      Message(
        vi: "không nhận ra hình thức “\(name.value)”", en: "no award is known as \"\(name.value)\""),
      at: name.place,
      help: [
        .init(
          Message(
            vi: "viết đúng tên, và thêm “của” khi nhiều cấp cùng tặng: Bằng khen, Giấy khen",
            en: "write its name, and \"của\" where several levels give it: Bằng khen, Giấy khen"))
      ])
    return nil
  }

  /// The multiple in thousandths; finer ones are refused, since no decree has them.
  private static func thousandths(_ number: Located<DecimalNumber>, into findings: inout Findings) -> Int? {
    var value = number.value.unscaled
    for _ in 0..<max(0, 3 - number.value.decimals) where value < 1_000_000_000 { value *= 10 }
    guard number.value.decimals <= 3, (1...1_000_000).contains(value) else {
      findings.error(
        unusable,
        Message(
          vi: "hệ số phải lớn hơn 0, tối đa 1.000 và có không quá ba chữ số thập phân",
          en: "a multiple is above 0, at most 1.000, with three decimals at most"), at: number.place)
      return nil
    }
    return value
  }

  /// A value of an office's file cannot be used.
  public static let unusable = DiagnosticCode(
    "law/office-value",
    summary: Message(vi: "giá trị trong law.yaml không dùng được", en: "a value of law.yaml cannot be used"),
    page: Message(
      vi: """
        Tệp law.yaml cạnh bản khai cho cơ quan thêm hoặc sửa lương cơ sở, mức tiền \
        thưởng và thẩm quyền, mỗi văn bản có ngày hiệu lực. Tên hình thức và thẩm quyền viết như trong quyết định.
        """,
      en: """
        law.yaml beside the definition lets an office add or correct base \
        salaries, prizes and powers, each act with its days. Awards and authorities are written as in decisions.
        """))
}

import Awards
import Diagnostics
import Model
import TemplateLanguage
import WordTemplates
import Wording

/// The facts of documents, as a person's Word file names them.
package enum WordFacts {
  /// The kinds of document that a Word file can be the template of.
  package enum Kind: String, Sendable, CaseIterable {
    case decision
    case certificate
  }

  /// The data of the decision that a key names, by its own key or that of one of its awards; nil after reporting why there
  /// is none.
  package static func data(
    of ceremony: Ceremony, kind: Kind, key: String?, into findings: inout Findings
  ) -> WordData? {
    let names = Dictionary(grouping: ceremony.decisions.indices, by: { WordFacts.name(of: $0, in: ceremony) })
    let wanted = key.map(Folding.fold)
    let chosen = ceremony.decisions.indices.filter { index in
      guard let wanted else { return true }
      let decision = ceremony.decisions[index]
      let awards = ceremony.awards[decision.awards].compactMap(\.key?.value)
      let own = [decision.key?.value, String(index + 1), WordFacts.name(of: index, in: ceremony)].compactMap {
        $0
      }
      return (own + awards).contains { Folding.fold($0) == wanted }
    }
    guard chosen.count == 1, let decision = chosen.first.map({ ceremony.decisions[$0] }) else {
      let keys = ceremony.decisions.indices.map { index in
        let name = WordFacts.name(of: index, in: ceremony)
        // What is not one decision's own name is told with the number that chooses it.
        return names[name]?.count == 1 && !name.contains(" ") ? name : "\(index + 1) (\(name))"
      }.joined(separator: ", ")
      findings.error(
        FactCodes.noDecision,
        key.map { key in
          Message(
            vi: "không có quyết định “\(key)”; có: \(keys)",
            en: "there is no decision “\(key)”; there are: \(keys)")
        }
          ?? Message(
            vi: ceremony.decisions.isEmpty
              ? "định nghĩa không có mục “quyết định”"
              : "có nhiều quyết định, chọn một bằng --decision: \(keys)",
            en: ceremony.decisions.isEmpty
              ? "the definition has no “quyết định”"
              : "there are several decisions; choose one with --decision: \(keys)"),
        at: nil)
      return nil
    }
    guard let facts = DecisionFacts(decision, of: ceremony, withLists: false, into: &findings) else {
      return nil
    }
    var data = data(facts, isSheets: kind == .certificate, isListed: true)
    data.unknown["trích_yếu"] = Message(
      vi:
        "bản khai không ghi “trích yếu” của quyết định: chỗ ấy để trống; trong bộ hồ sơ nó được điền như quyết định của chương trình",
      en:
        "the definition gives the decision no “trích yếu” (subject), so the place is empty; in a packet it is worded as in the program's own decision"
    )
    return data
  }

  /// What a person calls a decision: its key, else its number and sign, else the form that it awards.
  private static func name(of index: Int, in ceremony: Ceremony) -> String {
    let decision = ceremony.decisions[index]
    if let key = decision.key?.value { return key }
    if let number = decision.number?.value { return number + (decision.sign.map { "/" + $0.value } ?? "") }
    return ceremony.awards[decision.awards].first?.forms.first?.written.value ?? String(index + 1)
  }

  /// A decision with its recipients.
  static func data(_ facts: DecisionFacts, isSheets: Bool = false, isListed: Bool = false) -> WordData {
    var people = People(facts)
    people.isListed = isListed
    var values = Values(decision: facts, people)
    guard isSheets else {
      return withOpenMoney(facts, people.data(.decision, values.list(of: .decision)))
    }
    values["ngày_ký_giấy"] = values["ngày"]
    values["người_tặng"] = values["thẩm_quyền"]
    return withOpenMoney(facts, people.data(.certificate, values.list(of: .certificate), isSheets: true))
  }

  /// Says why the sums are not known where the law's sums of the decision's day are asked for and it has no day yet.
  private static func withOpenMoney(_ facts: DecisionFacts, _ data: WordData) -> WordData {
    guard facts.asksForMoney, facts.money == nil, facts.decision.date == nil else { return data }
    var data = data
    let reason = Message(
      vi: "quyết định chưa có ngày nên chưa tính được tiền thưởng: chỗ ghi số tiền để trống",
      en: "the decision has no day, so the money is not known: the places of sums are empty")
    for field in ["tổng_tiền", "tổng_tiền_bằng_chữ", "tiền_thưởng"] { data.unknown[field] = reason }
    return data
  }

  /// A submission, with the recipients that it asks for.
  static func data(_ facts: SubmissionFacts) -> WordData {
    let people = People(facts.decision)
    var values = Values(decision: facts.decision, people)
    values.take(SubmissionFacts.exposure, facts)
    values["số_quyết_định"] = values["số"]
    values["số_ký_hiệu"] = numberAndSign(
      facts.submission.number.map(HeadingNumber.padded), facts.submission.sign)
    values["ngày_quyết_định"] = values["ngày"]
    values["nơi_ban_hành"] = values["nơi"]
    values["cơ_quan_chủ_quản"] = joined(values["cơ_quan_chủ_quản"], " ")
    values["cơ_quan_ban_hành"] = joined(values["cơ_quan_ban_hành"], " ")
    values["chức_vụ_người_ký"] = joined(values["quyền_hạn_ký"], "\n", isCapitals: true)
    for name in ["thi_hành", "đề_nghị", "người_soạn"] { values[name] = .missing }
    return people.data(.submission, values.list(of: .submission))
  }

  /// A list of payments, with those who are paid.
  static func data(_ facts: MoneyListFacts) -> WordData {
    let people = People(facts)
    var values = facts.facts.map { Values(decision: $0, people) } ?? Values()
    values.take(MoneyListFacts.exposure, facts, only: ["nơi", "ngày_lập", "nguồn_tiền"])
    values["nơi_lập"] = values["nơi"]
    let signers = [
      ("người_lập", facts.moneyList.preparer), ("kế_toán", facts.moneyList.accountant),
      ("thủ_trưởng", facts.moneyList.head),
    ]
    for (name, signer) in signers {
      values[name] = text(signer.name)
      values["chức_vụ_" + name] = text(signer.title)
    }
    return people.data(.moneyList, values.list(of: .moneyList))
  }

  /// Sheets of one form: their recipients in the order in which they are printed, what their decision says, and what the
  /// sheets say otherwise.
  package static func sheets(
    _ recipients: [RecipientFacts], numbers: [Int?], of decision: Decision?, in ceremony: Ceremony,
    saying own: [(name: String, value: Value)]
  ) -> WordData {
    var ignored = Findings()
    let people = People(recipients, numbers: numbers)
    // What the decision itself lacks is reported with the decision.
    let facts = decision.flatMap { DecisionFacts($0, of: ceremony, withLists: false, into: &ignored) }
    var values = facts.map { Values(decision: $0, people) } ?? Values(people)
    for (name, value) in own where !value.isMissing || values[name].isMissing { values[name] = value }
    return people.data(.certificate, values.list(of: .certificate), isSheets: true)
  }

  /// What the Word file of a view may name, and whether it is a sheet for each recipient.
  package static func shape(of view: any FactView) -> (shape: WordShape, isSheets: Bool) {
    switch view.name {
    case "quyết định": (.decision, false)
    case "giấy khen": (.certificate, true)
    case "tờ trình": (.withRecipients(.submission), false)
    case "chi tiền thưởng": (.withRecipients(.moneyList), false)
    // A view that gives no names of its own: those of templates, and the paragraphs of the kind's own template.
    default: (WordShape(document: WordRecord(WordedText.fields + WordRecord(view.shape).fields)), false)
    }
  }

  // MARK: Values

  static func text(_ text: Located<String>?) -> Value {
    text.map { .text($0.value, origin: $0.place) } ?? .missing
  }

  /// Số/ký hiệu; missing where there is no number yet.
  package static func numberAndSign(_ number: Text?, _ sign: Text?) -> Value {
    number.map { .text($0.value + (sign.map { "/" + $0.value } ?? ""), origin: $0.place) } ?? .missing
  }

  /// Several lines as one text.
  package static func joined(_ value: Value, _ separator: String, isCapitals: Bool = false) -> Value {
    let texts = value.items.compactMap { item in
      if case .text(let text, _) = item { text } else { nil as String? }
    }
    guard !texts.isEmpty else { return .missing }
    let joined = texts.joined(separator: separator)
    let origin = value.items.lazy.compactMap(\.origin).first
    return .text(isCapitals ? joined.uppercased() : joined, origin: origin)
  }

  /// Values by the names of fields.
  private struct Values {
    private var values: [String: Value] = [:]

    init() {}

    subscript(_ name: String) -> Value {
      get { values[name] ?? .missing }
      set { values[name] = newValue }
    }

    /// Adds the values for the program's own templates, except records: recipients and groups are derived from them.
    mutating func take<Subject>(
      _ exposure: Exposure<Subject>, _ subject: Subject, only names: [String]? = nil
    ) {
      for (position, field) in exposure.shape.fields.enumerated() where names?.contains(field.name) ?? true {
        switch field.shape {
        case .record, .list(.record): continue
        case .text, .integer, .decimal, .date, .truth, .list:
          values[field.name] = exposure.value(at: position, of: subject)
        }
      }
    }

    /// In the order of a record's fields.
    func list(of record: WordRecord) -> [Value] { record.fields.map { self[$0.name] } }

    /// What is counted.
    init(_ people: People) {
      let all = people.all
      let counts = People.counts(all)
      func count(_ kind: RecipientKind) -> Value {
        .integer(counts.first { $0.noun == kind.name.vi }?.number ?? 0, origin: nil)
      }
      values["tổng_số"] = .text(people.text(counts), origin: nil)
      values["số_tập_thể"] = count(.collective)
      values["số_hộ_gia_đình"] = count(.household)
      values["số_cá_nhân"] = count(.individual)
      // bounded: counts of a list
      values["số_người_nhận"] = .integer(counts.reduce(0) { $0 + $1.number }, origin: nil)
      if let money = ListFacts.sum(all) { values["tổng_tiền"] = .integer(money, origin: nil) }
    }

    /// A decision's.
    init(decision facts: DecisionFacts, _ people: People) {
      self.init(people)
      let decision = facts.decision
      take(DecisionFacts.exposure, facts)
      if people.all.isEmpty {
        values["tổng_số"] = .text(people.text(facts.total), origin: decision.place)
      } else {
        values["tổng_số"] = Values(people)["tổng_số"]
      }
      values["tổng_tiền"] = Values(people)["tổng_tiền"]
      values["tổng_tiền_bằng_chữ"] =
        ListFacts.sum(people.all).map { .text(decision.list.numberWords.money($0), origin: decision.place) }
        ?? .missing
      values["số_quyết_định"] = WordFacts.text(decision.printedNumber)
      values["số_ký_hiệu"] = numberAndSign(decision.printedNumber, decision.sign)
      values["ngày_quyết_định"] = self["ngày"]
      values["nơi_ban_hành"] = self["nơi"]
      values["cơ_quan_chủ_quản"] = joined(self["cơ_quan_chủ_quản"], " ")
      values["cơ_quan_ban_hành"] = joined(self["cơ_quan_ban_hành"], " ")
      if case .text(let text, let origin) = self["thẩm_quyền"] {
        values["thẩm_quyền"] = .text(Abbreviation.writtenOut(text), origin: origin)
      }
      let forms = People.forms(of: facts)
      values["hình_thức"] =
        forms.count == 1
        ? .text(forms[0], origin: facts.clauses.first?.share.formName?.place) : .missing
      let lines = facts.commonCause == nil ? nil : facts.clauses.first?.share.group.formalCauseLines
      values["thành_tích"] = WordFacts.lines(facts.commonCause, lines)
      values["chức_vụ_người_ký"] = joined(self["quyền_hạn_ký"], "\n", isCapitals: true)
      if self["lưu"].isMissing { values["lưu"] = Values.archive }
      if self["thi_hành"].items.isEmpty { values["thi_hành"] = Values.executors(facts) }
    }

    /// Who carries the decision out when the definition does not say, as in our own.
    private static func executors(_ facts: DecisionFacts) -> Value {
      var seen: Set<String> = []
      let living = facts.living.filter { $0.number > 0 && seen.insert($0.noun).inserted }
      guard !living.isEmpty else { return .missing }
      let number = living.reduce(0) { $0 + $1.number }  // bounded: counts of a list
      let named =
        (number > 1 ? "các " : "") + living.map(\.noun).joined(separator: ", ") + " có tên tại Điều 1"
      return .list([
        .text("Thủ trưởng các cơ quan, đơn vị liên quan", origin: nil), .text(named, origin: nil),
      ])
    }

    /// Where our own decisions are kept when the definition does not say (Nghị định 30/2020/NĐ-CP, Phụ lục I).
    static let archive = Value.text("VT", origin: nil)
  }

  /// A text by the lines that it was written on.
  private static func lines(_ whole: Text?, _ lines: [Text]?) -> Value {
    guard let whole else { return .missing }
    return .text(lines?.map(\.value).joined(separator: "\n") ?? whole.value, origin: whole.place)
  }

  // MARK: People

  /// The recipients of a document, and their groups.
  private struct People {
    let all: [RecipientFacts]
    /// Whether post and unit stand as the list has them: in one file that is filled by itself. In a packet there is one form
    /// of a post, that of its other documents.
    var isListed = false
    /// Register numbers, where sheets have them.
    var numbers: [Int?] = []
    private let forms: [String]

    init(_ recipients: [RecipientFacts], numbers: [Int?]) {
      all = recipients
      self.numbers = numbers
      forms = recipients.reduce(into: []) {
        if let form = $1.form?.value, !$0.contains(form) { $0.append(form) }
      }
    }

    init(_ facts: DecisionFacts) {
      let groups = facts.ceremony.awards[facts.decision.awards]
      all = groups.flatMap { group in
        People.inOrder(
          AwardShare.shares(of: group).flatMap { share in
            share.recipients.map { share.facts($0, number: 1) }
          })
      }
      forms = People.forms(of: facts)
    }

    init(_ facts: MoneyListFacts) {
      all = facts.list.groups.flatMap(\.rows)
      forms = all.reduce(into: []) { if let form = $1.form?.value, !$0.contains(form) { $0.append(form) } }
    }

    static func forms(of facts: DecisionFacts) -> [String] {
      facts.clauses.map(\.share).reduce(into: []) {
        if let name = $1.formName?.value, !$0.contains(name) { $0.append(name) }
      }
    }

    /// How many they are, by kind: who gets several awards is one recipient.
    static func counts(_ rows: [RecipientFacts]) -> [Count] {
      var shares: [String: Int] = [:]
      let numbered = rows.map { facts in
        let form = facts.form?.value ?? ""
        let share = shares[form] ?? shares.count
        shares[form] = share
        return (share: share, recipient: facts.recipient)
      }
      return AwardShare.counts(of: numbered, individualsFirst: false)
    }

    /// As their list has them, whatever their forms.
    private static func inOrder(_ recipients: [RecipientFacts]) -> [RecipientFacts] {
      recipients.enumerated().sorted { left, right in
        let (first, second) = (
          left.element.recipient.place?.bytes.lowerBound ?? 0,
          right.element.recipient.place?.bytes.lowerBound ?? 0
        )
        return first == second ? left.offset < right.offset : first < second
      }.map(\.element)
    }

    /// Counts in words; in a packet a line never ends between a number and what it counts.
    func text(_ counts: [Count]) -> String {
      let text = Count.text(counts, .padded)
      return isListed ? text : Spacing.keepingTogether(text)
    }

    func data(_ document: WordRecord, _ values: [Value], isSheets: Bool = false) -> WordData {
      let kinds: [(RecipientKind, String)] = [
        (.collective, "Tập thể"), (.household, "Hộ gia đình"), (.individual, "Cá nhân"),
      ]
      return WordData(
        shape: .withRecipients(document), document: values,
        recipients: all.enumerated().map { index, facts in
          WordFacts.recipient(
            facts, number: numbers.indices.contains(index) ? numbers[index] : nil,
            isSheet: !numbers.isEmpty, isListed: isListed)
        },
        groups: kinds.compactMap { kind, name in group(name) { $0.recipient.kind == kind } },
        groupsByForm: forms.compactMap { form in group(form) { $0.form?.value == form } },
        isSheets: isSheets)
    }

    private func group(_ name: String, _ isIn: (RecipientFacts) -> Bool) -> WordGroup? {
      let chosen = all.indices.filter { isIn(all[$0]) }
      guard !chosen.isEmpty else { return nil }
      return WordGroup(
        name: name, recipients: chosen,
        total: text(People.counts(chosen.map { all[$0] })),
        money: ListFacts.sum(chosen.map { all[$0] }))
    }
  }

  /// Where a field of a recipient comes from.
  private enum RecipientField {
    case order, register, posthumous, postAndUnit, achievement, gender
    /// A field that templates of ours have, too.
    case shared(Int)
    case none

    init(named name: String) {
      switch name {
      case "số_thứ_tự": self = .order
      case "số_vào_sổ": self = .register
      case "truy_tặng": self = .posthumous
      case "chức_vụ_đơn_vị": self = .postAndUnit
      case "thành_tích": self = .achievement
      case "giới_tính": self = .gender
      default:
        let own = name == "cách_gọi" ? "danh_xưng" : name
        self = RecipientFacts.exposure.shape.slot(named: own).map { .shared($0) } ?? .none
      }
    }
  }

  private static let recipientFields = WordRecord.recipient.fields.map { RecipientField(named: $0.name) }

  private static func recipient(
    _ facts: RecipientFacts, number: Int?, isSheet: Bool, isListed: Bool
  ) -> WordRecipient {
    let values = recipientFields.map { field -> Value in
      switch field {
      // In a decision rows are counted as they are written; sheets have numbers of their own.
      case .order: isSheet ? .integer(facts.number, origin: facts.recipient.place) : .missing
      case .register: number.map { .integer($0, origin: facts.recipient.place) } ?? .missing
      case .posthumous: facts.recipient.isPosthumous ? .text("có", origin: facts.recipient.place) : .missing
      case .postAndUnit: isListed ? listedPostAndUnit(facts) : text(facts.postAndUnit)
      case .achievement: lines(facts.achievement, facts.achievementLines)
      case .gender: gender(facts.recipient)
      case .shared(let slot): RecipientFacts.exposure.value(at: slot, of: facts)
      case .none: .missing
      }
    }
    return WordRecipient(
      kind: facts.recipient.kind.name.vi, values: values, place: facts.recipient.place)
  }

  /// The sex, also where only Ông or Bà tells it: a letter chooses its words by it.
  private static func gender(_ recipient: Recipient) -> Value {
    if let gender = recipient.gender { return .text(gender.name.vi, origin: recipient.place) }
    guard recipient.kind == .individual, let address = recipient.address else { return .missing }
    switch Casing.lower(address.value) {
    case "ông", "anh", "thầy": return .text(Gender.male.name.vi, origin: address.place)
    case "bà", "chị", "cô": return .text(Gender.female.name.vi, origin: address.place)
    default: return .missing
    }
  }

  /// Post and unit side by side, as their list has them: no word of either is left out.
  private static func listedPostAndUnit(_ facts: RecipientFacts) -> Value {
    guard let post = facts.recipient.post, let unit = facts.recipient.unit else {
      return text(facts.postAndUnit)
    }
    let joint = RecipientFacts.joint(after: post.value)
    return .text(post.value + joint + unit.value, origin: post.place)
  }
}

extension WordShape {
  /// Of a certificate.
  package static let certificate = withRecipients(.certificate)

  /// Of a document with recipients.
  static func withRecipients(_ document: WordRecord) -> WordShape {
    WordShape(document: document, recipient: .recipient, group: .group)
  }
}

extension WordRecord {
  /// Of a certificate: its decision's, and the day on which the sheets are signed.
  package static let certificate = WordRecord(
    WordRecord.decision.fields + [
      .init("ngày_ký_giấy", ["ngày_giấy_khen"], .date, sample: "ngày 15 tháng 3 năm 2026"),
      .init("người_tặng", sample: "Chủ tịch Ủy ban nhân dân xã Lâm Khê"),
    ])

  /// Of a submission.
  static let submission = WordRecord(
    [
      .init("số_quyết_định", ["số", "số_tờ_trình"], pen: .number),
      .init("ngày_quyết_định", ["ngày", "ngày_tờ_trình", "ngày_ký"], .date, pen: .date),
      .init("kính_gửi", [], .texts), .init("nội_dung", [], .texts),
      .init("hồ_sơ", [], .texts), .init("người_quyết_định"),
      .init("cơ_quan_ban_hành", ["cơ_quan", "cơ_quan_trình"]),
    ]
      + WordRecord.decision.fields.filter {
        !["số_quyết_định", "ngày_quyết_định", "cơ_quan_ban_hành"].contains($0.name)
      })

  /// Of a list of payments: its decision's, and those who sign it.
  static let moneyList = WordRecord(
    WordRecord.decision.fields + [
      .init("nơi_lập"), .init("ngày_lập", [], .date, pen: .date), .init("người_lập"), .init("kế_toán"),
      .init("thủ_trưởng"), .init("chức_vụ_người_lập"), .init("chức_vụ_kế_toán"),
      .init("chức_vụ_thủ_trưởng"),
    ])
}

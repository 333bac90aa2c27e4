import Awards
import Diagnostics
import Model
import TemplateLanguage
import WordTemplates
import Wording

/// The facts of a decision, as a person's Word file names them.
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
    let wanted = key.map(Folding.fold)
    let chosen = ceremony.decisions.filter { decision in
      guard let wanted else { return true }
      let awards = ceremony.awards[decision.awards].compactMap(\.key?.value)
      return ([decision.key?.value].compactMap { $0 } + awards).contains { Folding.fold($0) == wanted }
    }
    guard chosen.count == 1, let decision = chosen.first else {
      let keys = ceremony.decisions.compactMap { $0.key?.value }.joined(separator: ", ")
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
    guard let facts = DecisionFacts(decision, of: ceremony, into: &findings) else { return nil }
    return data(facts, isSheets: kind == .certificate)
  }

  private static func data(_ facts: DecisionFacts, isSheets: Bool) -> WordData {
    let decision = facts.decision
    let groups = facts.ceremony.awards[decision.awards]
    var all: [RecipientFacts] = []
    for group in groups {
      let own = AwardShare.shares(of: group).flatMap { share in
        share.recipients.map { share.facts($0, number: 1) }
      }
      all += own.enumerated().sorted { left, right in
        let (first, second) = (
          left.element.recipient.place?.bytes.lowerBound ?? 0,
          right.element.recipient.place?.bytes.lowerBound ?? 0
        )
        return first == second ? left.offset < right.offset : first < second
      }.map(\.element)
    }
    let recipients = all.map { recipient($0) }
    func group(_ name: String, _ chosen: [Int]) -> WordGroup {
      let counts = AwardShare.counts(of: chosen.map { all[$0].recipient })
      return WordGroup(
        name: name, recipients: chosen, total: Count.text(counts, .padded),
        money: ListFacts.sum(chosen.map { all[$0] }))
    }
    let kinds: [(RecipientKind, String)] = [
      (.collective, "Tập thể"), (.household, "Hộ gia đình"), (.individual, "Cá nhân"),
    ]
    let byKind = kinds.compactMap { kind, name in
      let chosen = all.indices.filter { all[$0].recipient.kind == kind }
      return chosen.isEmpty ? nil : group(name, chosen)
    }
    var forms: [String] = []
    for share in facts.clauses.map(\.share) {
      if let name = share.formName?.value, !forms.contains(name) { forms.append(name) }
    }
    let byForm = forms.compactMap { form in
      let chosen = all.indices.filter { all[$0].form?.value == form }
      return chosen.isEmpty ? nil : group(form, chosen)
    }
    return WordData(
      document: document(facts, all, forms), recipients: recipients, groups: byKind, groupsByForm: byForm,
      isSheets: isSheets)
  }

  private static func text(_ text: Located<String>?) -> Value {
    text.map { .text($0.value, origin: $0.place) } ?? .missing
  }

  private static func recipient(_ facts: RecipientFacts) -> WordRecipient {
    let record = RecipientFacts.exposure.record(facts)
    func value(_ name: String) -> Value {
      RecipientFacts.exposure.shape.slot(named: name).map { record.values[$0] } ?? .missing
    }
    let values = WordCatalogue.recipient.map { field -> Value in
      switch field.name {
      case "số_thứ_tự": .missing
      case "cách_gọi": value("danh_xưng")
      case "truy_tặng": facts.recipient.isPosthumous ? .text("có", origin: facts.recipient.place) : .missing
      default: value(field.name)
      }
    }
    return WordRecipient(kind: facts.recipient.kind.name.vi, values: values)
  }

  private static func document(_ facts: DecisionFacts, _ all: [RecipientFacts], _ forms: [String]) -> [Value]
  {
    let decision = facts.decision
    let record = DecisionFacts.exposure.record(facts)
    func value(_ name: String) -> Value {
      DecisionFacts.exposure.shape.slot(named: name).map { record.values[$0] } ?? .missing
    }
    func lines(_ value: Value, _ separator: String, isCapitals: Bool = false) -> Value {
      let texts = value.items.compactMap { item in
        if case .text(let text, _) = item { text } else { nil as String? }
      }
      let joined = texts.joined(separator: separator)
      return texts.isEmpty ? .missing : .text(isCapitals ? joined.uppercased() : joined, origin: value.origin)
    }
    func count(_ kind: RecipientKind) -> Value {
      .integer(all.count { $0.recipient.kind == kind }, origin: decision.place)
    }
    let money = ListFacts.sum(all)
    return WordCatalogue.document.map { field -> Value in
      switch field.name {
      case "số_quyết_định": text(decision.printedNumber)
      case "số_ký_hiệu":
        decision.printedNumber.map { number in
          .text(number.value + (decision.sign.map { "/" + $0.value } ?? ""), origin: number.place)
        } ?? .missing
      case "ngày_quyết_định": value("ngày")
      case "nơi_ban_hành": value("nơi")
      case "cơ_quan_chủ_quản": lines(value("cơ_quan_chủ_quản"), " ")
      case "cơ_quan_ban_hành": lines(value("cơ_quan_ban_hành"), " ")
      case "thẩm_quyền":
        if case .text(let text, let origin) = value("thẩm_quyền") {
          Value.text(Abbreviation.writtenOut(text), origin: origin)
        } else {
          Value.missing
        }
      case "hình_thức":
        forms.count == 1 ? .text(forms[0], origin: facts.clauses.first?.share.formName?.place) : .missing
      case "thành_tích": text(facts.commonCause)
      case "tổng_số":
        .text(
          Count.text(all.isEmpty ? facts.total : AwardShare.counts(of: all.map(\.recipient)), .padded),
          origin: decision.place)
      case "số_tập_thể": count(.collective)
      case "số_hộ_gia_đình": count(.household)
      case "số_cá_nhân": count(.individual)
      case "số_người_nhận": .integer(all.count, origin: decision.place)
      case "tổng_tiền": money.map { .integer($0, origin: decision.place) } ?? .missing
      case "tổng_tiền_bằng_chữ":
        money.map { .text(decision.list.numberWords.money($0), origin: decision.place) } ?? .missing
      case "chức_vụ_người_ký": lines(value("quyền_hạn_ký"), "\n", isCapitals: true)
      default: value(field.name)
      }
    }
  }
}

import Diagnostics
import Model
import TemplateLanguage

/// What a subject names once, though several clauses confer it: a form of a giver.
struct SubjectPart: Sendable {
  /// The first clause that confers it.
  let clause: DecisionFacts.Clause
  /// Whether it is conferred on the living.
  var isGiven: Bool
  /// Truy tặng.
  var isPosthumous: Bool
  /// Whether it is conferred in another way than the part before it.
  var tellsWay = true

  /// The parts of clauses, in their order.
  static func all(_ clauses: [DecisionFacts.Clause]) -> [SubjectPart] {
    var parts: [SubjectPart] = []
    var known: [[String]: Int] = [:]
    for clause in clauses {
      let (isGiven, isPosthumous) = (clause.honoursLiving, clause.honoursDead)
      let key = [clause.share.formName?.value ?? "", clause.share.isTitle ? "" : clause.giver?.value ?? ""]
      if let index = known[key] {
        parts[index].isGiven = parts[index].isGiven || isGiven
        parts[index].isPosthumous = parts[index].isPosthumous || isPosthumous
      } else {
        known[key] = parts.count
        parts.append(SubjectPart(clause: clause, isGiven: isGiven, isPosthumous: isPosthumous))
      }
    }
    for (index, previous) in parts.indices.dropFirst().map({ ($0, parts[$0 - 1]) }) {
      parts[index].tellsWay =
        (parts[index].isGiven, parts[index].isPosthumous) != (previous.isGiven, previous.isPosthumous)
        || previous.clause.share.formName == nil
    }
    return parts
  }

  /// What templates see of it.
  static let exposure = Exposure<SubjectPart>(
    "phần của trích yếu",
    [
      .maybe("hình_thức", Message(vi: "tên hình thức, danh hiệu", en: "form of award")) {
        $0.clause.share.formName
      },
      .truth("là_danh_hiệu", Message(vi: "là danh hiệu", en: "is a title")) { $0.clause.share.isTitle },
      .maybe("của", Message(vi: "người, cơ quan tặng", en: "giver")) { $0.clause.giver },
      .truth("có_tặng", Message(vi: "có người được tặng", en: "conferred on the living")) { $0.isGiven },
      .truth("có_truy_tặng", Message(vi: "có người được truy tặng", en: "conferred after death")) {
        $0.isPosthumous
      },
      .truth(
        "nêu_cách", Message(vi: "tặng hay truy tặng, khác phần trước", en: "conferred otherwise than before")
      ) { $0.tellsWay },
    ])
}

extension DecisionFacts.Clause {
  /// The giver, unless the form contains it.
  var giver: Text? {
    // “Cờ thi đua của Chính phủ” says it itself.
    guard let giver = share.group.givers.first, share.formName?.value.contains(" của ") != true else {
      return nil
    }
    // What the State confers has no giver in its name.
    switch share.form?.entry?.kind {
    case .order, .medal, .honoraryTitle, .prize: return nil
    case .flag, .title, .diploma, .certificate, .badge, nil: break
    }
    switch giver.kind {
    case .head:
      // A flag is the committee's, though its chair decides.
      guard share.form?.entry?.kind == .flag, let title = giver.headTitle,
        giver.written.value.hasPrefix(title + " ")
      else { return giver.written }
      return Located(String(giver.written.value.dropFirst(title.count + 1)), at: giver.written.place)
    case .body:
      // A flag is the body's, whoever decides on it; a certificate is the head's who signs.
      guard decision.authority?.kind == .head else { return decision.authority == nil ? nil : giver.written }
      return share.form?.entry?.kind == .flag ? giver.written : nil
    }
  }
}

import Diagnostics
import Model
import Wording

/// A decision with the awards that it decides.
struct DecisionFacts: Sendable {
  /// One clause: one form for its recipients.
  struct Clause: Sendable {
    let share: AwardShare
    let decision: Decision
    let ceremony: Ceremony
    /// The only recipient, named in the article itself.
    let only: RecipientFacts?
    /// The recipients named in the article, if they are few and no list is wanted.
    let named: [RecipientFacts]
    /// The annex that lists its recipients alone; nil where a list holds those of others, too.
    let annex: Int?

    /// Whether any of its recipients is alive.
    var honoursLiving: Bool {
      !share.group.isPosthumous
        && (share.recipients.isEmpty || share.recipients.contains { !$0.isPosthumous })
    }

    /// Truy tặng: whether any of its recipients is dead.
    var honoursDead: Bool { share.group.isPosthumous || share.recipients.contains(where: \.isPosthumous) }

    /// What it is for; the period alone says when, not what for.
    var cause: Text? {
      if let own = only?.recipient.achievement { return own }
      return share.group.cause == nil ? nil : share.group.formalCause
    }

    /// The period of an award without other details.
    var period: Text? {
      // A title is of a year, whatever its holder is honoured for beside it.
      let own = share.isTitle && share.group.cause == nil ? only?.recipient.achievement : nil
      guard cause == nil || own != nil else { return nil }
      if let own, let year = share.group.period?.lastYear, own.value.contains(String(year)) { return nil }
      return share.group.period.map { Located($0.formal, at: $0.written.place) }
    }
  }

  let decision: Decision
  let ceremony: Ceremony
  let clauses: [Clause]
  /// The lists that go with it, in order.
  let annexes: [AnnexFacts]
  let total: [Count]
  /// The sum of all money, đồng; nil when it is not known, and when there is none.
  let money: Int?
  /// Whether everybody is known to get no money.
  private let isUnpaid: Bool

  /// The parts of a decision's awards, each one form for its recipients.
  static func shares(of decision: Decision, in ceremony: Ceremony) -> [AwardShare] {
    ceremony.awards[decision.awards].flatMap { AwardShare.shares(of: $0) }
      .filter { $0.group.forms.count <= 1 || !$0.recipients.isEmpty }
  }

  /// Collects the facts; reports and fails when the awards name nobody. Lists are laid out where needed.
  init?(
    _ decision: Decision, of ceremony: Ceremony, withLists: Bool = true, into findings: inout Findings
  ) {
    let shares = DecisionFacts.shares(of: decision, in: ceremony)
    guard DecisionFacts.haveRecipients(shares, of: decision, in: ceremony, into: &findings) else {
      return nil
    }
    let recipients = shares.flatMap(\.recipients)
    let only = recipients.count == 1 && shares.count == 1 ? shares[0].facts(recipients[0], number: 1) : nil
    var layout = decision.list
    // The clerk's own articles name nobody, so the list is kept.
    if layout.division == .inArticle, !decision.articles.isEmpty { layout.division = .whole }
    self.decision = decision
    self.ceremony = ceremony
    self.annexes = withLists && only == nil ? AnnexFacts.all(shares, layout: layout) : []
    let isNamed =
      only == nil && layout.division == .inArticle && AnnexFacts.isNamedInArticle(shares)
    let numbers =
      annexes.count > 1 && decision.list.division == .byAward ? AnnexFacts.numbers(of: shares) : []
    self.clauses = shares.enumerated().map { index, share in
      Clause(
        share: share, decision: decision, ceremony: ceremony, only: only,
        named: isNamed
          ? share.recipients.enumerated().map { share.facts($0.element, number: $0.offset + 1) } : [],
        annex: numbers.isEmpty ? nil : numbers[index])
    }
    self.total =
      recipients.isEmpty
      ? shares.flatMap { $0.counts() }
      : AwardShare.counts(of: shares, individualsFirst: decision.list.individualsFirst)
    let sum =
      isNamed
      ? ListFacts.sum(clauses.flatMap(\.named)) : only?.money?.value ?? AnnexFacts.sum(annexes)
    money = sum == 0 ? nil : sum
    isUnpaid = sum == 0
  }

  private static func haveRecipients(
    _ shares: [AwardShare], of decision: Decision, in ceremony: Ceremony, into findings: inout Findings
  ) -> Bool {
    var isWhole = !shares.isEmpty
    for share in shares where share.counts().isEmpty {
      isWhole = false
      guard !share.group.isDamaged else { continue }
      findings.error(
        FactCodes.decisionWithoutRecipients,
        vi: "quyết định khen thưởng phải có danh sách hoặc số lượng người nhận, nhóm này không có",
        en: "a decision needs a list or the number of its recipients; this award has neither",
        at: share.group.place ?? decision.place)
    }
    for group in ceremony.awards[decision.awards]
    where !group.isComplete && !group.isDamaged && !group.recipients.isEmpty {
      isWhole = false
      findings.error(
        FactCodes.decisionWithoutRecipients,
        vi:
          "quyết định khen thưởng phải có tên mọi người nhận, nhóm này mới nêu \(group.recipients.count) người",
        en: "a decision names all its recipients; this award names \(group.recipients.count) of them",
        at: group.count?.written.place ?? group.place,
        help: .cure(
          vi: "ghi đủ tên rồi bỏ “đủ tên: không”, hoặc chưa lập quyết định này",
          en: "give all names and leave out “đủ tên: không”, or do not make this decision yet"))
    }
    let isDamaged = ceremony.awards[decision.awards].contains(where: \.isDamaged)
    if shares.isEmpty, !isDamaged {
      findings.error(
        FactCodes.decisionWithoutRecipients,
        vi: "quyết định này không quyết định khen thưởng nào: không mục khen thưởng nào trỏ tới nó",
        en: "this decision decides nothing: no award refers to it",
        at: decision.place)
    }
    return isWhole
  }

  /// Who can carry the decision out: the kinds and numbers of recipients, without the dead.
  var living: [Count] {
    let shares = clauses.map(\.share)
    guard shares.contains(where: { !$0.recipients.isEmpty }) else {
      return shares.filter { !$0.group.isPosthumous }.flatMap { $0.counts() }
    }
    return AwardShare.counts(
      of: shares.map { share in
        AwardShare(
          group: share.group, form: share.form, recipients: share.recipients.filter { !$0.isPosthumous })
      }, individualsFirst: decision.list.individualsFirst)
  }

  /// Người thi hành, besides the recipients, whom the last article names itself.
  var executors: [Text] {
    let all = decision.executors
    let last = all.lastIndex { DecisionFacts.naming(in: DecisionFacts.words(of: $0.value)) != nil }
    return all.enumerated().compactMap { index, executor in
      let rest = DecisionFacts.bare(executor.value, mayNameRecipients: last.map { index <= $0 } ?? false)
      return rest.isEmpty || names(Located(rest, at: nil)) ? nil : Located(rest, at: executor.place)
    }
  }

  /// Whether an executor is a recipient, whom the last article names already: “ông Trần Văn Mẫu”.
  private func names(_ executor: Text) -> Bool {
    let words = executor.value.split(separator: " ")
    let isAddressed = ["ông", "bà", "anh", "chị"].contains(words.first.map { Casing.lower(String($0)) })
    let name = Folding.sameWord(words.dropFirst(isAddressed ? 1 : 0).joined(separator: " "))
    return clauses.contains { clause in
      clause.share.recipients.contains { !$0.isPosthumous && Folding.sameWord($0.name.value) == name }
    }
  }

  /// What recipients are called: “các tập thể, hộ gia đình và cá nhân”.
  private static let recipientNouns = [
    ["hộ", "gia", "đình"], ["gia", "đình"], ["tập", "thể"], ["cá", "nhân"], ["hộ"], ["ông"], ["bà"],
  ]

  /// How recipients are named: “có tên tại Điều 1”, “được khen thưởng”.
  private static let namings = [
    ["có", "tên"], ["nêu", "tại"], ["nêu", "ở"], ["được", "nêu"], ["được", "khen"], ["được", "tặng"],
  ]

  private static func words(of executor: String) -> [String] {
    executor.split(separator: " ").map { Casing.lower($0.filter { $0.isLetter || $0.isNumber }) }
  }

  /// Where the words begin by which an executor names the recipients; nil where it names none.
  private static func naming(in words: [String]) -> Int? {
    words.indices.first { start in
      start > 0 && namings.contains { words[start...].starts(with: $0) }
        && (recipientNouns.contains { words[..<start].suffix($0.count).elementsEqual($0) }
          || words[..<start].suffix(2).elementsEqual(["đơn", "vị"]))
    }
  }

  /// An executor without the recipients at its end, whom the article names itself, and without what the article goes on with.
  /// A list parted at its commas has “các tập thể” before “cá nhân có tên tại Điều 1”.
  private static func bare(_ executor: String, mayNameRecipients: Bool) -> String {
    var written = executor.split(separator: " ")
    var words = words(of: executor)
    if let task = words.indices.first(where: { words[$0...].starts(with: ["chịu", "trách", "nhiệm"]) }) {
      (written, words) = (Array(written[..<task]), Array(words[..<task]))
    }
    let start = naming(in: words)
    var end = start ?? words.count
    while mayNameRecipients,
      let noun = recipientNouns.first(where: { words[..<end].suffix($0.count).elementsEqual($0) })
    {
      end -= noun.count
      while end > 0, ["các", "những", "và", "cùng"].contains(words[end - 1]) { end -= 1 }
    }
    // “Ban Đại diện tập thể” is one of its own: only “… và các tập thể” goes on with the recipients.
    let isTail = end < words.count && ["và", "cùng"].contains(words[end])
    if start == nil, end > 0, !isTail { end = words.count }
    // “các đơn vị có tên tại Điều 1” are the recipients, too.
    if start != nil, ["đơn vị", "các đơn vị"].contains(words[..<end].joined(separator: " ")) { end = 0 }
    var rest = written[..<end].joined(separator: " ")
    if rest.hasSuffix(",") || rest.hasSuffix(";") { rest.removeLast() }
    return [rest, others(in: written, words, after: start)].filter { !$0.isEmpty }.joined(separator: ", ")
  }

  /// Who is named behind the recipients: Chánh Văn phòng of “các cá nhân có tên tại Điều 1 và Chánh Văn phòng”.
  private static func others(in written: [Substring], _ words: [String], after start: Int?) -> String {
    guard let start,
      let next = words.indices.first(where: { index in
        index > start + 1
          && (["và", "cùng"].contains(words[index])
            || written[index - 1].last.map { ",;".contains($0) } ?? false)
      })
    else { return "" }
    let first = ["và", "cùng"].contains(words[next]) ? next + 1 : next
    let isOther = words.indices.contains(first) && !["điều", "khoản", "danh", "phụ"].contains(words[first])
    return isOther ? written[first...].joined(separator: " ") : ""
  }

  /// Whether money is asked for, though its sum is not known.
  var asksForMoney: Bool { !isUnpaid && clauses.contains { $0.share.group.money?.byLaw != nil } }

  /// The number of 14 pt letters that always fit into two lines of a trích yếu.
  private static let subjectLength = 108

  /// How many letters of a subject its awards take.
  private var subjectStart: Int {
    SubjectPart.all(clauses).reduce(8) { sum, part in
      sum
        + [part.clause.share.formName?.value, part.clause.giver?.value].compactMap { $0?.count }.reduce(12, +)
    }
  }

  /// The number of letters that the words for the recipients take.
  private var subjectWhom: Int {
    guard let only = clauses.first?.only else {
      return 8 + Set(total.map(\.noun)).reduce(0) { $0 + $1.count + 2 }
    }
    return (only.address?.value.count ?? 0) + only.recipient.name.value.count + 6
  }

  /// Whether two lines of trích yếu have room for the words for the recipients.
  var subjectNamesWhom: Bool { subjectStart + subjectWhom <= DecisionFacts.subjectLength }

  /// What for, as far as two lines hold it: all of it, or its beginning.
  var subjectCause: Text? {
    guard let cause = commonCause ?? clauses.first?.only?.achievement else { return nil }
    let room = DecisionFacts.subjectLength - subjectStart - subjectWhom
    let text = [CausePhrase.attribute(cause.value), CausePhrase.shortAttribute(cause.value)]
      .first { !$0.isEmpty && $0.count < room }
    return text.map { Located($0, at: cause.place) }
  }

  /// How counts are written.
  var countForm: Count.Form { decision.list.padsCounts ? .padded : .plain }

  /// The last article, which says who carries the decision out.
  var executorsArticle: Int {
    if !decision.articles.isEmpty { return decision.articles.count }
    return money == nil && moneySource == nil && !asksForMoney ? 3 : 4
  }

  /// “Như Điều n” in nơi nhận must refer to the article on the executors; reports another one.
  func checkAddressees(into findings: inout Findings) {
    for addressee in decision.addressees {
      guard Folding.fold(addressee.value).hasPrefix("nhu dieu ") else { continue }
      let numbers = addressee.value.split { !$0.isNumber }.compactMap { Int($0) }
      guard !numbers.isEmpty, !numbers.contains(executorsArticle) else { continue }
      findings.warning(
        FactCodes.otherArticle,
        vi: "“\(addressee.value)”: người thi hành quyết định ở Điều \(executorsArticle)",
        en: "“\(addressee.value)”: those who carry it out are named in Điều \(executorsArticle)",
        at: addressee.place,
        help: .cure(
          vi: "sửa thành “Như Điều \(executorsArticle)”, hoặc bỏ dòng này",
          en: "write “Như Điều \(executorsArticle)”, or leave the line out",
          replacement: "Như Điều \(executorsArticle)"))
    }
  }

  /// What is given for the articles that the program makes, where the clerk's own stand instead.
  func checkOwnArticles(into findings: inout Findings) {
    guard !decision.articles.isEmpty, decision.wordTemplate == nil else { return }
    let unused: [(name: String, place: Place?)] = [
      ("thi hành", decision.executors.first?.place),
      ("kinh phí", decision.moneyList == nil ? decision.moneySource?.place : nil),
    ]
    for (name, place) in unused where place != nil {
      findings.warning(
        FactCodes.unusedByArticles,
        vi: "“\(name)” không in ra: các điều do cơ quan tự soạn",
        en: "“\(name)” is not printed: the articles are the office's own",
        at: place,
        help: .cure(
          vi: "ghi vào điều tự soạn, hoặc bỏ mục này", en: "write it into your articles, or leave it out"))
    }
  }

  /// Who signs is the head of the deciding body or a deputy; the post of another body is told.
  func checkSigner(into findings: inout Findings) {
    guard let authority = decision.authority, authority.kind == .head, let head = authority.headTitle,
      [.own, .deputy].contains(decision.signing.form), let title = decision.signing.title,
      let printed = decision.signing.lines(authority: authority, issuingBody: decision.issuingBody).last
    else { return }
    let posts = [head, "Phó \(head)", "Thứ trưởng"].map { Casing.lower($0).split(separator: " ") }
    let words = printed.value.split(separator: " ")
    let small = words.map { Casing.lower(String($0)) }
    // “Phó Chủ tịch Thường trực” is one, “Phó Chủ tịch HĐND xã” is another body's.
    let added: Set<String> = ["thường", "trực", "phụ", "trách", "điều", "hành", "thứ", "nhất"]
    let isHere = posts.contains { post in
      let names = post.map(String.init)
      if names.starts(with: small) || small.suffix(names.count).elementsEqual(names) { return true }
      return small.starts(with: names)
        && words.dropFirst(names.count).allSatisfy {
          added.contains(Casing.lower(String($0))) || $0.first?.isUppercase == false
        }
    }
    guard !isHere else { return }
    findings.warning(
      FactCodes.otherSigner,
      vi:
        "“\(title.value)” ký quyết định của “\(authority.written.value)”: không phải người đứng đầu hay cấp phó",
      en: "“\(title.value)” signs a decision of “\(authority.written.value)”: neither the head nor a deputy",
      at: title.place,
      help: .cure(
        vi: "sửa chức vụ hoặc “thẩm quyền”; ký thay theo ủy quyền thì ghi “hình thức: TL.” hoặc “TUQ.”",
        en: "correct the post or “thẩm quyền”; who signs by order writes “hình thức: TL.” or “TUQ.”"))
  }

  /// Named parts of an award stand in news alone: whom and what they name is told where no list has it.
  func checkSubgroups(into findings: inout Findings) {
    var seen: Set<Place?> = []
    for group in clauses.map(\.share.group)
    where group.recipients.isEmpty && seen.insert(group.place).inserted {
      guard let part = group.subgroups.first(where: { $0.money != nil || !$0.recipients.isEmpty }) else {
        continue
      }
      findings.warning(
        FactCodes.subgroupsUnused,
        vi: "nhóm “\(part.label.value)” có tên người, tiền thưởng mà quyết định không in ra",
        en: "“\(part.label.value)” names people or money that the decision does not print",
        at: part.label.place,
        help: .cure(
          vi: "ghi từng người ở “người nhận” hoặc “danh sách”, kèm thành tích và tiền thưởng",
          en: "give each person under “người nhận” or in a list, with achievement and money"))
    }
  }

  /// A source that an award names and the decision's own leaves out is told.
  func checkSources(into findings: inout Findings) {
    guard let named = decision.moneySource else {
      // One source for some of the awards is no source of the whole sum.
      guard moneySource == nil, let source = clauses.lazy.compactMap({ $0.share.group.money?.source }).first
      else { return }
      findings.warning(
        FactCodes.otherSource,
        vi: "nguồn “\(source.value)” không in ra: các khoản khen thưởng không ghi cùng một nguồn",
        en: "the source “\(source.value)” is not printed: the awards do not share one source",
        at: source.place,
        help: .cure(vi: "ghi “kinh phí” của quyết định", en: "give the decision's “kinh phí”"))
      return
    }
    for source in clauses.compactMap({ $0.share.group.money?.source }) {
      guard Folding.sameWord(source.value) != Folding.sameWord(named.value) else { continue }
      findings.warning(
        FactCodes.otherSource,
        vi: "nguồn “\(source.value)” không in ra: quyết định ghi “kinh phí: \(named.value)”",
        en: "the source “\(source.value)” is not printed: the decision says “\(named.value)”",
        at: source.place,
        help: .cure(
          vi: "ghi một nguồn, hoặc ghi đủ các nguồn ở “kinh phí”",
          en: "give one source, or all of them under “kinh phí”"))
    }
  }

  /// Notes that too many names for the article are put into a list.
  func checkDivision(into findings: inout Findings) {
    let count = clauses.reduce(0) { $0 + $1.share.recipients.count }
    guard decision.list.division == .inArticle, clauses.first?.only == nil, count > 0,
      !decision.articles.isEmpty || count > ListLayout.mostInArticle
    else { return }
    let why =
      decision.articles.isEmpty
      ? Message(
        vi: "Điều 1 nêu tên được \(ListLayout.mostInArticle) người nhận, quyết định này có \(count)",
        en: "the article names up to \(ListLayout.mostInArticle) recipients, this decision has \(count)")
      : Message(vi: "các điều do cơ quan tự viết", en: "the articles are the office's own")
    findings.warning(
      FactCodes.listInstead,
      vi: "không nêu tên trong Điều 1 mà lập danh sách kèm theo: \(why.vi)",
      en: "the recipients stand in a list, not in the article: \(why.en)",
      at: decision.place,
      help: .cure(
        vi: "bỏ “phụ lục: trong Điều 1”, hoặc tách quyết định",
        en: "leave out “phụ lục: trong Điều 1”, or divide the decision"))
  }

  /// What all clauses are for, when it is one thing.
  var commonCause: Text? {
    guard clauses.first?.share.group.cause != nil, let first = clauses.first?.share.group.formalCause,
      clauses.allSatisfy({ $0.share.group.formalCause?.value == first.value })
    else { return nil }
    return first
  }

  /// Where the money comes from: the decision's source, or the one that all its awards name.
  var moneySource: Text? {
    if isUnpaid { return nil }
    if let source = decision.moneySource { return DecisionFacts.inside(source) }
    guard let first = clauses.first?.share.group.money?.source,
      clauses.allSatisfy({ $0.share.group.money?.source?.value == first.value })
    else { return nil }
    return DecisionFacts.inside(first)
  }

  /// The same as a sentence goes on with it: “trích từ …”, or as somebody wrote it, “do … hỗ trợ”.
  var moneySourceClause: Text? {
    moneySource.map { $0.value.hasPrefix("do ") ? $0 : Located("trích từ \($0.value)", at: $0.place) }
  }

  /// A source as “trích từ” goes on with it: a fund keeps the capital of its name.
  private static func inside(_ source: Text) -> Text {
    let isName = source.value.hasPrefix("Quỹ ")
    return isName ? source : Located(Casing.inner(source.value), at: source.place)
  }
}

/// The lines of bodies' names in a heading (Decree 30/2020/NĐ-CP, Annex I, II.2).
package enum HeadingLines {
  /// The number of 12 pt capitals that always fit into the column above the number.
  private static let most = 25

  /// The lines as the clerk breaks them, or the name broken between the kind of body and its place.
  package static func lines(_ body: Text?, parted lines: [Text]) -> [Text] {
    if lines.count > 1 { return lines.map { Located(Abbreviation.writtenOut($0.value), at: $0.place) } }
    guard let body = lines.first ?? body else { return [] }
    return parted(body, most: 0)
  }

  /// The same for a superior body, which stays on one line where it can.
  package static func superior(_ body: Text?, parted lines: [Text]) -> [Text] {
    if lines.count > 1 { return lines.map { Located(Abbreviation.writtenOut($0.value), at: $0.place) } }
    guard let body = lines.first ?? body else { return [] }
    return parted(body, most: most)
  }

  private static func parted(_ body: Text, most: Int) -> [Text] {
    let full = Abbreviation.writtenOut(body.value)
    let kind = "Ủy ban nhân dân"
    guard full.count > most, full.hasPrefix(kind + " ") else { return [Located(full, at: body.place)] }
    return [Located(kind, at: body.place), Located(String(full.dropFirst(kind.count + 1)), at: body.place)]
  }
}

extension Decision {
  /// The number as documents print it: below 10 with a zero before it (Decree 30/2020/NĐ-CP, Annex I, II.3).
  package var printedNumber: Text? { number.map { HeadingNumber.padded($0) } }
}

/// Numbers of documents.
package enum HeadingNumber {
  /// A number below 10 with a zero before it; everything else as written.
  package static func padded(_ number: Text) -> Text {
    let digits = Array(number.value.utf8)
    guard digits.count == 1, (49...57).contains(digits[0]) else { return number }
    return Located("0" + number.value, at: number.place)
  }
}

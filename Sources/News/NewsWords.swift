import Diagnostics
import Fields
import Model
import Wording

/// The words by which a clerk's own text is read, and the few that the article sets itself: `templates/news/words.yaml`.
public struct NewsWords: Sendable {
  /// What a list of words is for: its key in the file, which says more beside it.
  enum List: String, CaseIterable {
    case consequences = "hệ quả"
    case times = "thời gian"
    case verbs = "động từ"
    case doings = "động từ làm"
    case predicates = "chữ của vị ngữ"
    case hostDeeds = "việc của chủ lễ"
    case idle = "không làm việc"
    case mainTitles = "danh xưng gọi lại"
    case namedFor = "mang tên người"
    case adverbs = "trạng ngữ"
    case deedCounters = "đếm việc"
    case subjects = "chủ ngữ"
    case capitals = "luôn hoa"
    case addresses = "cách gọi"
    case addressesByGender = "gọi theo giới tính"
    case learners = "cách gọi người học"
    case nounsByUnit = "danh từ theo đơn vị"
    case nounsByAward = "danh từ theo phần thưởng"
    case nounsOfLearners = "chữ của người học"
    case giftCounters = "đếm quà"
    case goalTimes = "thời hạn"
    case goals = "chữ của mục tiêu"
    case goalVerbs = "động từ của con số"
    case sayings = "động từ nói"
    case causeLeads = "dẫn lý do"
    case ownCauses = "lý do tự nói"
    case services = "phục vụ"
    case joints = "nối liền"
    case placesOfParts = "nhóm là nơi"
    case standingParts = "nhóm tự đếm"
    case many = "nhiều"
    case allOf = "mọi"
    case partLeads = "phần của câu trước"
    case timeEnds = "hết thời gian"
    case modals = "chữ sau chủ ngữ"
    case things = "vật trao"
    case works = "tác phẩm"
    case contestPrizes = "giải cuộc thi"
    case noAreas = "không phải địa bàn"
    case givingEvents = "tên lễ tặng quà"
    case givenDeeds = "việc được tặng"
    case needName = "chữ cần tên sau"
    case smallPosts = "chức vụ thường"
    case partsOfUnits = "đơn vị trong chức vụ"
    case partyRanks = "cấp ủy"
    case deputies = "phó bí thư"
    case heads = "chủ tịch"
    case severalUnits = "nhiều đơn vị"
    case aheadWords = "chữ của sau này"
    case peopleCounters = "đếm người"
    case bareVerbs = "động từ trong chỉ tiêu"
    case verbLeads = "chữ trước động từ"
    case boundPosts = "chức vụ cần tên cơ quan"
    case areaThings = "của địa bàn"
    case giftActs = "quà là động từ"
    case portions = "đếm phần quà"
    case ownPlaces = "nơi của chỉ tiêu"
    case nationThings = "của cả nước"
    case nationBodies = "cơ quan toàn quốc"
    case uncounted = "không đếm được"
    case purposes = "nhằm"
    case givings = "chữ tặng"
    case conferring = "cách trao"
    case committees = "cơ quan của địa phương"
    case meetings = "loại buổi lễ"
    case sittings = "phiên họp"
    case conferences = "hội nghị"
    case ceremonies = "đầu tên lễ"
    case deeds = "việc của buổi lễ"
    case receiving = "đón nhận"
    case funds = "quỹ"
    case money = "tiền"
    case launches = "đầu tên phát động"
    case recognised = "công nhận"
    case praise = "khen thưởng"
    case honouring = "động từ khen"
    case exemplars = "gương"
    case setbacks = "không phải mức đạt"
    case numbers = "chỉ tiêu là con số"
    case beforeFigure = "trước con số"
    case beforeDays = "trước ngày"
    case betweenDays = "nối ngày"
    case points = "điểm"
    case event = "buổi lễ"
    case otherEvents = "gọi khác"
    case ordinals = "số thứ tự"
    case compounds = "từ ghép"
    case namesOfCongress = "tên đại hội"
    case namesOfConferment = "tên lễ trao tặng"
    case namesOfPupils = "tên tuyên dương học sinh"
    case namesOfExemplars = "tên điển hình"
    case namesOfFirst = "tên lần đầu"
    case first = "lần đầu"
    case members = "thành viên"
    case shortUnits = "gọi gọn đơn vị"
    case areas = "địa bàn"
    case smallEvents = "luôn thường"
    case shortAwards = "gọi gọn phần thưởng"
    case trophies = "đoạt được"
  }

  private var lists: [List: [String]] = [:]
  private var folded: [List: [String]] = [:]

  /// No words at all.
  public init() {}

  /// Reads the file; unknown lists are reported.
  public init(reading node: DataNode, into findings: inout Findings) {
    for (key, value) in NewsHouse.entries(of: node, into: &findings) {
      guard let list = List(rawValue: key.value) else {
        NewsHouse.unknown(key, among: List.allCases.map(\.rawValue), into: &findings)
        continue
      }
      let words = NewsHouse.texts(of: value, into: &findings).map(\.value)
      lists[list] = words
      folded[list] = words.map(Folding.sameWord)
    }
  }

  /// The words of a list.
  func words(_ list: List) -> [String] { lists[list] ?? [] }

  /// The word before a figure at the start of a sentence, the first of those by which a number is no deed.
  var beforeFigure: String { words(.beforeFigure).first ?? "" }

  /// What a bare score counts.
  var points: String { words(.points).first ?? "" }

  /// The first entry of a list with which a text begins, as words.
  func opening(of text: String, in list: List) -> String? {
    guard let entries = folded[list], !entries.isEmpty else { return nil }
    let start = Folding.sameWord(String(text.unicodeScalars.prefix(80)))
    let index = entries.indices.filter { NewsWords.starts(start, with: entries[$0]) }
      .max { entries[$0].count < entries[$1].count }
    return index.map { words(list)[$0] }
  }

  /// A unit that was just named: nhà trường, công ty; the whole name where nothing shorter is known.
  func shortUnit(_ name: String) -> String { other(for: name, in: .shortUnits) ?? name }

  /// What a list of `words > other` has for a text that begins with such words, the longest first.
  func other(for text: String, in list: List) -> String? {
    let start = Folding.sameWord(text)
    let forms = words(list).map {
      $0.split(separator: ">").map { $0.split(separator: " ").joined(separator: " ") }
    }
    return forms.filter { NewsWords.starts(start, with: Folding.sameWord($0.first ?? "")) }
      .max { ($0.first?.count ?? 0) < ($1.first?.count ?? 0) }?.last
  }

  /// Whether a text begins with words of a list.
  func opens(_ text: String, with list: List) -> Bool { opening(of: text, in: list) != nil }

  /// Whether a text holds words of a list.
  func mentions(_ text: String, any list: List) -> Bool {
    let whole = " " + Folding.sameWord(String(text.unicodeScalars.prefix(600))) + " "
    return (folded[list] ?? []).contains { whole.contains(" " + $0 + " ") }
  }

  /// Whether a text is one of a list.
  func isOne(_ text: String, of list: List) -> Bool {
    let wanted = Folding.sameWord(text)
    return (folded[list] ?? []).contains(wanted)
  }

  static func starts(_ text: String, with words: String) -> Bool {
    guard text.hasPrefix(words) else { return false }
    let rest = text.unicodeScalars.dropFirst(words.unicodeScalars.count)
    return rest.first.map {
      !$0.properties.isAlphabetic && !$0.properties.isDiacritic && $0.properties.numericType == nil
    }
      ?? true
  }

  // MARK: What the first words of a clerk's sentence tell

  /// Whether it draws a consequence ("qua đó") and so cannot open a paragraph.
  func isConsequence(_ text: String) -> Bool { opens(text, with: .consequences) }

  /// Whether it names its own time: "Năm 2022, …", "5 năm qua, …", "sau 5 năm thực hiện, …".
  func namesTime(_ text: String) -> Bool {
    let adverb = opening(of: text, in: .adverbs)?.count ?? 0
    return opens(text, with: .times) || opensWithTime(String(text.dropFirst(adverb)))
  }

  /// Whether a figure at its start counts years or months: "5 năm qua", "6 tháng đầu năm".
  func opensWithTime(_ text: String) -> Bool {
    let words = text.split(separator: " ", maxSplits: 2)
    guard words.count > 1, words[0].allSatisfy(\.isNumber) else { return false }
    return self.words(.times).prefix(2).contains {
      Folding.sameWord(String(words[1])) == Folding.sameWord($0)
    }
  }

  /// The length of the longest entry of some lists with which a text begins.
  private func length(of text: String, in lists: [List]) -> Int {
    lists.compactMap { opening(of: text, in: $0)?.count }.max() ?? 0
  }

  /// The length of the noun with which a text begins; 0 where none is known.
  private func noun(_ text: String) -> Int { length(of: text, in: [.subjects, .idle, .numbers, .areas]) }

  /// Whether a goal begins with a verb: "kết nạp 15 người".
  func isGoalDeed(_ text: String) -> Bool { length(of: text, in: [.verbs, .goalVerbs]) > noun(text) }

  /// Whether it needs a subject after a time: it begins with a verb; of tasks all need one that do not begin with a noun.
  func needsSubject(_ text: String, isTask: Bool) -> Bool {
    if namesTime(text) { return false }
    if let verb = opening(of: text, in: .verbs) { return verb.count > noun(text) }
    guard isTask, noun(text) == 0, !mentions(text, any: .modals) else { return false }
    let words = text.split(separator: " ").prefix(2)
    let isName = words.count == 2 && words.allSatisfy { $0.first?.isUppercase == true }
    return !isName && words.first?.first?.isNumber != true && words.first?.allSatisfy(\.isUppercase) != true
  }

  /// Whether it begins with a verb of doing: "tổ chức 96 phiên tòa" is no "tổ", the longer word tells.
  func isDoing(_ text: String) -> Bool {
    let doing = length(of: text, in: [.doings, .bareVerbs])
    if opens(text, with: .hostDeeds) { return true }
    return doing > noun(text) ? !mentions(text, any: .predicates) && !isOutcome(text) : isCountedDeed(text)
  }

  /// Whether what was done is itself what a number is said of, before any comma: "tiêu thụ điện giảm 3%".
  private func isOutcome(_ text: String) -> Bool {
    let words = text.prefix { $0 != "," }.split(separator: " ")
    guard let figure = words.firstIndex(where: { $0.first?.isNumber ?? false }), figure > 1 else {
      return false
    }
    var verbs = [Statistic.Verb.reaches.name.vi] + Statistic.Comparison.Direction.allCases.map(\.name.vi)
    if words[figure].hasSuffix("%") { verbs += self.words(.modals).prefix(1) }
    return verbs.contains(String(words[figure - 1]))
  }

  /// Whether words that no list knows are what somebody did, since so many things follow: "giao quân 1.200 thanh niên",
  /// "tuyển chọn, gọi 40 người".
  private func isCountedDeed(_ text: String) -> Bool {
    guard noun(text) == 0,
      length(of: text, in: [.adverbs, .consequences, .times, .beforeFigure, .verbs]) == 0
    else { return false }
    let words = text.split(separator: " ")
    // "hơn 40 người", "được 40 người": no verb of their own.
    let leads = Qualifier.allCases.map(\.name.vi) + self.words(.modals).prefix(1)
    for index in words.indices.dropLast().prefix(5) {
      let (word, rest) = (words[index], words[index...].joined(separator: " "))
      if word.first?.isNumber ?? false {
        let head = index - (leads.contains(String(words[max(index - 1, 0)])) ? 1 : 0)
        return 1...3 ~= head && !NewsWords.isYear(word)
          && word.allSatisfy { $0.isNumber || ".,/".contains($0) }
          && word.last?.isNumber ?? false
      }
      if word.first?.isUppercase ?? true { return false }
      let isLead = words[index + 1].first?.isNumber ?? false && leads.contains(String(word))
      guard index > 0, !isLead else { continue }
      if words[index - 1].hasSuffix(",") { return isDoing(rest) || needsSubject(rest, isTask: false) }
      if length(of: rest, in: [.verbs, .doings, .goalVerbs, .bareVerbs, .modals, .predicates]) > 0 {
        return false
      }
    }
    return false
  }

  /// The time before the verb of a sentence without a subject: "nhiều năm liền", "năm 2017".
  func openingTime(of text: String) -> String? {
    let words = text.split(separator: " ")
    let end = words.indices.prefix(7).dropFirst().first { index in
      let rest = words[index...].joined(separator: " ")
      return length(of: rest, in: [.verbs, .doings, .goalVerbs, .modals]) > noun(rest)
        || opens(rest, with: .hostDeeds)
    }
    guard let end else { return nil }
    let lead = words[..<end].joined(separator: " ")
    let isWhole =
      lead.last?.isNumber ?? false
      || self.words(.timeEnds).contains { Folding.sameWord(lead).hasSuffix(" " + Folding.sameWord($0)) }
    return isWhole ? lead : nil
  }

  /// Whether a task says who does it: "các xã tuyên truyền …", "Ban Quản lý dự án phối hợp …", and counts nothing first.
  func namesDoer(_ text: String) -> Bool {
    if text.first?.isNumber ?? false || namesTime(text) || isGoal(text) { return false }
    let isName = text.split(separator: " ").prefix(2).allSatisfy { $0.first?.isUppercase ?? false }
    return (isName || isNominal(text)) && subject(of: text) != nil
  }

  /// Whether a task begins with no verb: "trong tháng 6, mỗi tổ …", "100% công nhân …", "chỉ tiêu …".
  func isNominal(_ text: String) -> Bool {
    if text.first?.isNumber ?? false || namesTime(text) { return true }
    let verb =
      [List.verbs, .doings, .goalVerbs, .sayings].compactMap { opening(of: text, in: $0)?.count }.max() ?? 0
    return !opens(text, with: .adverbs) && (opening(of: text, in: .subjects)?.count ?? 0) > verb
  }

  /// The words before the first verb of a sentence, whom it is about: at most eight; nil where no verb is known.
  func subject(of text: String) -> String? {
    var words = text.split(separator: " ")
    // "năm 2025, quận …", "bên cạnh đó, hội …": it stands behind the comma.
    if namesTime(text) || opens(text, with: .adverbs) || isConsequence(text) {
      guard let comma = words.firstIndex(where: { $0.hasSuffix(",") }) else { return nil }
      words.removeSubrange(...comma)
    }
    let count = words.indices.prefix(9).first { index in
      // "các cấp Hội": what stands behind "các" is no verb.
      if index > 0, isOne(String(words[index - 1]), of: .allOf) { return false }
      let rest = words[index...].joined(separator: " ")
      return [List.verbs, .doings, .goalVerbs, .bareVerbs, .modals].contains { opens(rest, with: $0) }
    }
    return count.flatMap { $0 == 0 ? nil : words[..<$0].joined(separator: " ") }
  }

  /// Whether a word is a year.
  private static func isYear(_ word: Substring) -> Bool {
    word.count == 4 && (word.hasPrefix("19") || word.hasPrefix("20")) && word.allSatisfy(\.isNumber)
  }

  /// Whether it names a year.
  func saysYear(_ text: String) -> Bool { text.split { !$0.isNumber }.contains(where: NewsWords.isYear) }

  /// Whether a task is a number to be reached that no word calls a goal: "doanh thu đạt 9.900 tỷ đồng", "giảm 5% số vụ".
  func isGoal(_ text: String) -> Bool {
    let numbers = text.split { !$0.isNumber }
    // "có ít nhất một câu lạc bộ": the number is a word.
    let limits: [Qualifier] = [.least, .minimum, .most, .maximum]
    let isCounted =
      numbers.contains { !NewsWords.isYear($0) }
      || limits.contains { text.contains(" \(Statistic.Verb.has.name.vi) \($0.name.vi) ") }
    guard isCounted, !mentions(text, any: .goals), !isConsequence(text) else { return false }
    return opens(text, with: .goalTimes) || opens(text, with: .goalVerbs)
      || text.first?.isNumber ?? false && !namesTime(text)
      || !namesTime(text) && !opens(text, with: .verbs) && mentions(text, any: .goalVerbs)
  }

  /// The text as it goes on after other words of its sentence; names keep their capital.
  ///
  /// A capital is a name's when the second word has one too ("Hải An"), or when the word always has it ("Đảng").
  func insideSentence(_ text: String) -> String {
    let words = text.split(separator: " ", maxSplits: 2, omittingEmptySubsequences: false).prefix(2)
    guard !opens(text, with: .capitals) else { return text }
    let isName = words.count == 2 && words.last?.first?.isUppercase == true
    return isName ? text : Casing.inner(text)
  }
}

/// Whether and how a text mentions a name.
struct NewsClause: Sendable {
  private let folded: String

  /// How much of a text is looked at, in characters: names of events are shorter.
  private static let reach = 600

  /// Reads the start of a text.
  init(_ text: String) { folded = Folding.sameWord(String(text.unicodeScalars.prefix(NewsClause.reach))) }

  /// Whether it mentions a name.
  func mentions(_ name: String) -> Bool {
    guard name.utf8.count <= 4 * NewsClause.reach else { return false }
    let wanted = Folding.sameWord(name)
    return !wanted.isEmpty && folded.contains(wanted)
  }

  /// Whether it names the locality, whole or without the word of its kind.
  func names(_ locality: String) -> Bool {
    guard locality.utf8.count <= 4 * NewsClause.reach else { return false }
    let words = locality.split(separator: " ")
    let proper = words.drop { $0.first?.isUppercase != true || $0.allSatisfy(\.isUppercase) }
    return mentions(locality) || (!proper.isEmpty && mentions(proper.joined(separator: " ")))
  }
}

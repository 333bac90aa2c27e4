import Diagnostics
import Fields
import Wording

/// The words by which a clerk's own text is read, and the few that the article sets itself: `templates/news/words.yaml`.
public struct NewsWords: Sendable {
  /// What a list of words is for; the raw value is its key in the file.
  enum List: String, CaseIterable {
    /// Words that draw a consequence and so open no paragraph.
    case consequences = "hệ quả"
    /// Words that name a time.
    case times = "thời gian"
    /// Verbs with which a sentence without a subject begins.
    case verbs = "động từ"
    /// Verbs of doing before which a phrase of results takes its host, and words that make a noun of them.
    case doings = "động từ làm"
    case predicates = "chữ của vị ngữ"
    /// Those that tell of the host whatever stands before; subjects that do nothing.
    case hostDeeds = "việc của chủ lễ"
    case idle = "không làm việc"
    /// Family names; what is named for people.
    case families = "họ"
    case namedFor = "mang tên người"
    /// First words of what stands before the subject.
    case adverbs = "trạng ngữ"
    /// Words that count what was done: lượt, ca.
    case deedCounters = "đếm việc"
    /// Words with which a sentence with a subject of its own begins.
    case subjects = "chủ ngữ"
    /// First words that keep their capital inside a sentence.
    case capitals = "luôn hoa"
    /// Words before a name that are small inside a sentence; ranks and degrees keep their capital.
    case addresses = "cách gọi"
    /// Words before a man's and a woman's name where the outlet has none.
    case addressesByGender = "gọi theo giới tính"
    /// Words of address for those who learn, and what they are by their school: trường > học sinh.
    case learners = "cách gọi người học"
    case nounsByUnit = "danh từ theo đơn vị"
    case nounsOfLearners = "chữ của người học"
    /// The word that counts gifts by what they are: xe > chiếc.
    case giftCounters = "đếm quà"
    /// Times with which a goal begins: đến năm 2030; words that say that something is a goal; verbs of numbers.
    case goalTimes = "thời hạn"
    case goals = "chữ của mục tiêu"
    case goalVerbs = "động từ của con số"
    /// Verbs with which what is said in a speech begins.
    case sayings = "động từ nói"
    /// How what somebody is honoured for goes on after his name, by its first words; what says that itself.
    case causeLeads = "dẫn lý do"
    case ownCauses = "lý do tự nói"
    /// First words of what an achievement serves.
    case services = "phục vụ"
    /// First words of `cho` that follow a counted noun without "là".
    case joints = "nối liền"
    /// First words of subgroups in which somebody is.
    case placesOfParts = "nhóm là nơi"
    /// First words of subgroups of which the number is: giải nhì, hạng Nhất.
    case standingParts = "nhóm tự đếm"
    /// Words for an uncounted many, and for all of a kind.
    case many = "nhiều"
    case allOf = "mọi"
    /// Words behind a subject: được, phải.
    case modals = "chữ sau chủ ngữ"
    /// What is handed over: an own form that begins otherwise is a title.
    case things = "vật trao"
    /// Bodies that begin like an area and are none: Tỉnh Đoàn.
    case noAreas = "không phải địa bàn"
    /// Names of events that are held to give things.
    case givingEvents = "tên lễ tặng quà"
    /// Verbs that are what is given: khám bệnh.
    case givenDeeds = "việc được tặng"
    /// Words that need a name behind them.
    case needName = "chữ cần tên sau"
    /// First words of posts that are small inside a sentence.
    case smallPosts = "chức vụ thường"
    /// Parts of a unit that a post may name: khoa, phòng, tổ.
    case partsOfUnits = "đơn vị trong chức vụ"
    /// Posts that are a rank in the Party only.
    case partyRanks = "cấp ủy"
    /// Deputies who are better known by another office, and that office.
    case deputies = "phó bí thư"
    case heads = "chủ tịch"
    /// Two hosts, and several.
    case severalUnits = "nhiều đơn vị"
    /// Words that say by themselves that something lies ahead.
    case aheadWords = "chữ của sau này"
    /// Words that count people, for whom a name has a noun of its own: 86 em.
    case peopleCounters = "đếm người"
    /// Verbs that a figure's name holds without "được" before them, and words that go with such a verb.
    case bareVerbs = "động từ trong chỉ tiêu"
    case verbLeads = "chữ trước động từ"
    /// Posts that need the name of their body.
    case boundPosts = "chức vụ cần tên cơ quan"
    /// What an area has, and no body in it.
    case areaThings = "của địa bàn"
    /// Gifts that are acts, and verbs of giving with which a gift's words may begin.
    case giftActs = "quà là động từ"
    case givings = "chữ tặng"
    /// Committees that stand for their place.
    case committees = "cơ quan của địa phương"
    /// Nouns of meetings that open the name of an event.
    case meetings = "loại buổi lễ"
    /// Nouns of ceremonies that sentences do not call them by: lễ tuyên dương.
    case ceremonies = "đầu tên lễ"
    /// Verbs for what an event does, with which its name goes on after its noun.
    case deeds = "việc của buổi lễ"
    /// Words of names at which somebody receives.
    case receiving = "đón nhận"
    /// Sources of money from which one takes.
    case funds = "quỹ"
    /// First words of gifts that are money.
    case money = "tiền"
    /// Names of launches by whose head they are called again.
    case launches = "đầu tên phát động"
    /// Forms whose first letter is the outlet's.
    case casedForms = "hình thức đổi chữ đầu"
    /// First words of titles that are "công nhận".
    case recognised = "công nhận"
    /// Forms of former years that are the verb alone.
    case praise = "khen thưởng"
    /// Verbs by which events honour: biểu dương, tuyên dương.
    case honouring = "động từ khen"
    /// Words for honoured people that are exemplars of the event's own name.
    case exemplars = "gương"
    /// Figures that are no goal: dropouts, poverty.
    case setbacks = "không phải mức đạt"
    /// First words of figures that are a number themselves: số, tỷ lệ.
    case numbers = "chỉ tiêu là con số"
    /// The word before a figure that would begin a sentence.
    case beforeFigure = "trước con số"
    /// What sentences call the event when its name says nothing.
    case event = "buổi lễ"
    /// Nouns that sentences give another form: gặp mặt > buổi gặp mặt.
    case otherEvents = "gọi khác"
    /// Ordinals in words.
    case ordinals = "số thứ tự"
    /// Fixed compounds, each with a hyphen between its halves.
    case compounds = "từ ghép"
    /// Names that show a genre.
    case namesOfCongress = "tên đại hội"
    case namesOfConferment = "tên lễ trao tặng"
    case namesOfPupils = "tên tuyên dương học sinh"
    case namesOfExemplars = "tên điển hình"
    case namesOfFirst = "tên lần đầu"
    case first = "lần đầu"
    /// Words that count the members of a cluster: cluster and bloc first, the general word last.
    case members = "thành viên"
    /// Units by their first word, by which a paragraph calls them again: trường > nhà trường.
    case shortUnits = "gọi gọn đơn vị"
    /// Areas whose first word is small inside a sentence: thôn Đông.
    case areas = "địa bàn"
    /// Nouns of events that are small everywhere.
    case smallEvents = "luôn thường"
    /// Awards by the words that name them again.
    case shortAwards = "gọi gọn phần thưởng"
    /// What is won at contests, which a subgroup of people has won: huy chương.
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

  /// The word before a figure at the start of a sentence.
  var beforeFigure: String { words(.beforeFigure).first ?? "" }

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

  /// Whether it names its own time: "Năm 2022, …", "5 năm qua, …".
  func namesTime(_ text: String) -> Bool { opens(text, with: .times) || opensWithTime(text) }

  /// Whether a figure at its start counts years or months: "5 năm qua", "6 tháng đầu năm".
  func opensWithTime(_ text: String) -> Bool {
    let words = text.split(separator: " ", maxSplits: 2)
    guard words.count > 1, words[0].allSatisfy(\.isNumber) else { return false }
    return self.words(.times).prefix(2).contains {
      Folding.sameWord(String(words[1])) == Folding.sameWord($0)
    }
  }

  /// Whether it opens with a figure, which no sentence may.
  func startsWithFigure(_ text: String) -> Bool {
    guard let first = text.unicodeScalars.first, ("0"..."9").contains(first) else { return false }
    return !namesTime(text)
  }

  /// Whether it needs a subject after a time: it begins with a verb; of tasks all need one that do not begin with a subject.
  func needsSubject(_ text: String, isTask: Bool) -> Bool {
    if namesTime(text) { return false }
    if let verb = opening(of: text, in: .verbs) {
      return verb.count > (opening(of: text, in: .subjects)?.count ?? 0)
    }
    guard isTask, !opens(text, with: .subjects), !mentions(text, any: .modals) else { return false }
    let words = text.split(separator: " ").prefix(2)
    let isName = words.count == 2 && words.allSatisfy { $0.first?.isUppercase == true }
    return !isName && words.first?.first?.isNumber != true && words.first?.allSatisfy(\.isUppercase) != true
  }

  /// Whether it begins with a verb of doing: "tổ chức 96 phiên tòa" is no "tổ", the longer word tells.
  func isDoing(_ text: String) -> Bool {
    let doing = opening(of: text, in: .doings)?.count ?? 0
    return opens(text, with: .hostDeeds)
      || doing > (opening(of: text, in: .subjects)?.count ?? 0) && !mentions(text, any: .predicates)
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
      let rest = words[index...].joined(separator: " ")
      return [List.verbs, .doings, .goalVerbs, .bareVerbs, .modals].contains { opens(rest, with: $0) }
    }
    return count.flatMap { $0 == 0 ? nil : words[..<$0].joined(separator: " ") }
  }

  /// Whether a task is a number to be reached that no word calls a goal: "doanh thu đạt 9.900 tỷ đồng", "giảm 5% số vụ".
  func isGoal(_ text: String) -> Bool {
    let numbers = text.split { !$0.isNumber }
    let isCounted = numbers.contains { !($0.count == 4 && ($0.hasPrefix("19") || $0.hasPrefix("20"))) }
    guard isCounted, !mentions(text, any: .goals), !isConsequence(text) else { return false }
    return opens(text, with: .goalTimes) || opens(text, with: .goalVerbs)
      || !namesTime(text) && !opens(text, with: .verbs) && mentions(text, any: .goalVerbs)
  }

  /// The text as it goes on after other words of its sentence; names keep their capital.
  ///
  /// A capital is a name's when the second word has one too ("Hải An"), or when the word always has it ("Đảng").
  func insideSentence(_ text: String) -> String {
    let words = text.split(separator: " ", maxSplits: 2, omittingEmptySubsequences: false).prefix(2)
    guard let first = words.first, !isOne(String(first), of: .capitals) else { return text }
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

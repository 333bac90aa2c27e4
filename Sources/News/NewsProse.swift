import Diagnostics
import Facts
import Model
import TemplateLanguage

/// One sentence of the clerk's own, with what the article puts before it.
struct NewsStatement: Sendable {
  var text: Text
  /// Its move, which decides whether a short item keeps it.
  let move: String
  var period: NewsPeriod?
  var ownTime: NewsPeriod?
  var source: NewsActor?
  var subject: Text?
  /// Whom its own words are about, where it is somebody who does things.
  var about: Text?
  /// Whether what it is about does nothing: a number, a movement.
  var isIdle = false
  /// Whether it says how many there are of something.
  var counts = false
  /// Whether it is a number to be reached, and no verb of will stands in it.
  var isGoal = false
  /// Whether that begins with a verb, which goes on with the goal before it.
  var isGoalDeed = false
  /// What the event or the launch is called, where the sentence says what it is for.
  var purposeOf: Text?
  var lead: Text?
  /// The sign that joins it to the sentence before.
  var joint = ""
  /// Whether it goes on with the sentence before, whomever that is about.
  var goesOn = false
  /// Whether nothing says that it lies ahead.
  var needsTime = false
  var theme: NewsTheme?
  var dateline: Text?

  /// What templates see of a sentence.
  static let exposure = Exposure<NewsStatement>(
    "nhận định", place: { $0.text.place },
    [
      .text(
        "chữ", help("câu của người soạn, chữ đầu thường", "the sentence, its first letter small"), \.text),
      .text("ý_nào", help("kết quả, phương hướng …", "the move that it tells")) { Located($0.move, at: nil) },
      .maybeRecord("kỳ", help("thời gian mở câu", "the time that opens it"), NewsPeriod.exposure, \.period),
      .maybeRecord(
        "kỳ_tự_nói", help("thời gian câu đã nói", "the time that it says itself"), NewsPeriod.exposure,
        \.ownTime),
      .maybeRecord("theo", help("theo lời ai", "whose words"), NewsActor.exposure, \.source),
      .maybe("chủ_thể", help("chủ ngữ khi câu chỉ là cụm động từ", "subject of a verb phrase"), \.subject),
      .truth("đếm_của_ai", help("điều đếm được là của chủ ngữ", "what is counted is the subject's")) {
        $0.counts && $0.subject != nil
      },
      .maybe("về_ai", help("câu tự nói về ai", "whom its own words are about")) {
        $0.subject == nil ? $0.about : nil
      },
      .truth(
        "thiếu_thời_gian", help("nhiệm vụ chưa có thời gian nào", "a task for which no time is known"),
        \.needsTime),
      .truth("là_đích", help("con số phải đạt, chưa có chữ phấn đấu", "a number to be reached"), \.isGoal),
      .truth(
        "đích_là_việc", help("con số ấy là của một việc: kết nạp 15 người", "it begins with a verb"),
        \.isGoalDeed),
      .maybe(
        "thời_gian_riêng", help("thời gian đứng đầu nhiệm vụ", "the time with which a task begins"), \.lead),
      .text("dấu_nối", help("dấu nối vào câu trước; trống là câu riêng", "the sign that joins it")) {
        Located($0.joint, at: nil)
      },
      .truth(
        "nối_tiếp", help("nối vào câu trước, dù câu ấy nói về ai", "goes on with the one before"), \.goesOn),
      .maybe("nhằm", help("buổi lễ, đợt thi đua có mục đích ấy", "what has this purpose"), \.purposeOf),
      .maybeRecord("chủ_đề", help("chủ đề năm", "theme"), NewsTheme.exposure, \.theme),
      .maybe("địa_danh", help("(GLO)-, khi đây là câu đầu bài", "dateline"), \.dateline),
    ])
}

/// Chủ đề.
struct NewsTheme: Sendable {
  let text: Text
  let owner: Text?
  let period: NewsPeriod?
  var subject: Text?

  /// What templates see of a theme.
  static let exposure = Exposure<NewsTheme>(
    "chủ đề", place: { $0.text.place },
    [
      .text("chữ", help("chủ đề trong ngoặc kép", "the theme between quotes"), \.text),
      .maybe("của", help("của ai", "whose"), \.owner),
      .maybeRecord("kỳ", help("kỳ", "period"), NewsPeriod.exposure, \.period),
      .maybe("chủ_thể", help("ai thực hiện, khi đứng riêng", "who works under it"), \.subject),
    ])
}

/// Văn bản được nhắc tới.
struct NewsPolicy: Sendable {
  let policy: PolicyReference
  let title: Text?
  let period: NewsPeriod?
  /// Whether the movements just told go with it.
  var followsMovements = false
  let subject: Text?

  /// What templates see of a document that is referred to.
  static let exposure = Exposure<NewsPolicy>(
    "văn bản", place: { $0.policy.kind.place },
    [
      .text("loại", help("Chỉ thị, Nghị quyết, Kế hoạch", "kind of document"), \.policy.kind),
      .maybe("số", help("số", "number"), \.policy.number),
      .truth("số_ký_hiệu", help("số có ký hiệu: 19-CT/TU", "the number has letters")) {
        $0.policy.number?.value.contains { $0.isLetter } ?? false
      },
      .maybe("của", help("cơ quan ban hành", "issuer"), \.policy.issuer),
      .maybe("tên", help("trích yếu trong ngoặc kép", "title between quotes"), \.title),
      .maybeRecord("kỳ", help("kỳ", "period"), NewsPeriod.exposure, \.period),
      .truth(
        "sau_phong_trào", help("câu trước kể phong trào", "movements were just told"), \.followsMovements),
      .maybe("ai_thực_hiện", help("ai thực hiện", "who carries it out"), \.subject),
      .maybe("theo", help("văn bản mà nó làm theo", "the document that it follows from"), \.policy.basis),
    ])
}

/// Các phong trào, told in one sentence.
struct NewsMovements: Sendable {
  /// One movement by its kind and name.
  struct Item: Sendable {
    let movement: Movement
    let name: Text
    var period: NewsPeriod?
  }

  /// Neighbours of one kind: các phong trào A, B và C.
  struct Kind: Sendable {
    let name: Text
    var items: [Item]
  }

  private(set) var kinds: [Kind]
  let subject: NewsActor?
  /// Who launched them, where that is somebody else.
  let launcher: NewsActor?
  var period: NewsPeriod?
  /// Whether it is the first of its section.
  var isFirst = false

  /// Opens with a time; a movement of just that time does not say it again.
  mutating func open(with time: NewsPeriod?) {
    period = time
    guard let time, kinds.count == 1, kinds[0].items.count == 1, let own = kinds[0].items[0].period,
      own.years.value == time.years.value
    else { return }
    period = NewsPeriod(period: own.period, years: own.years, yearsPast: time.yearsPast)
    kinds[0].items[0].period = nil
  }

  private static let itemExposure = Exposure<Item>(
    "phong trào", place: { $0.name.place },
    [
      .text("tên", help("tên, trong ngoặc kép nếu cần", "name, quoted where asked"), \.name),
      .maybeRecord("kỳ", help("kỳ của phong trào", "its period"), NewsPeriod.exposure, \.period),
    ])

  private static let kindExposure = Exposure<Kind>(
    "loại phong trào", place: { $0.name.place },
    [
      .text("loại", help("phong trào, mô hình, ngày hội", "kind"), \.name),
      .records("mục", help("từng phong trào", "each movement"), itemExposure, \.items),
    ])

  /// What templates see of movements.
  static let exposure = Exposure<NewsMovements>(
    "các phong trào", place: { $0.kinds.first?.name.place },
    [
      .records("các_loại", help("theo loại, đúng thứ tự", "by kind, in order"), kindExposure, \.kinds),
      .truth("nhiều_mục", help("có loại gồm nhiều mục", "some kind has several")) { movements in
        movements.kinds.count > 1 && movements.kinds.contains { $0.items.count > 1 }
      },
      .maybeRecord("chủ_thể", help("ai triển khai", "who launched them"), NewsActor.exposure, \.subject),
      .maybeRecord(
        "phát_động_bởi", help("ai phát động", "who launched them"), NewsActor.exposure, \.launcher),
      .maybeRecord("kỳ", help("thời gian mở câu", "the time that opens it"), NewsPeriod.exposure, \.period),
      .truth("mở_đoạn", help("đứng đầu đoạn", "stands first"), \.isFirst),
    ])
}

extension NewsContext {
  /// A theme between the outlet's quotes; its year is left out where the sentence says it.
  func theme(_ theme: Theme, without said: Period? = nil) -> NewsTheme {
    let own = theme.period?.lastYear == said?.lastYear ? nil : theme.period
    return NewsTheme(text: quoted(theme.text), owner: theme.owner, period: own.map { period($0) })
  }

  /// A document that is referred to.
  func policy(_ policy: PolicyReference) -> NewsPolicy {
    NewsPolicy(
      policy: policy, title: policy.title.map(quoted), period: policy.period.map { period($0) },
      subject: subject)
  }

  /// Movements of one launcher in one sentence; nil when there are none.
  func movements(_ movements: [Movement]) -> NewsMovements? {
    guard let first = movements.first else { return nil }
    let items = movements.map { movement in
      NewsMovements.Item(
        movement: movement, name: movement.isQuoted ? quoted(movement.name) : movement.name,
        period: movement.period.flatMap {
          NewsClause(movement.name.value).mentions("\($0.lastYear)") ? nil : period($0)
        })
    }
    var kinds: [NewsMovements.Kind] = []
    let areEmulation = items.allSatisfy { $0.movement.kind == .emulation }
    for item in items {
      let kind = item.movement.kind
      let name = (kind == .emulation && !areEmulation ? .movement : kind).name.vi
      if kinds.last?.name.value == name {
        kinds[kinds.count - 1].items.append(item)
      } else {
        kinds.append(.init(name: Located(name, at: item.name.place), items: [item]))
      }
    }
    let launcher = first.launchedBy.map { actor($0) }
    // Of several hosts nobody knows which one did it.
    let own = ownPlace ?? (hosts.count > 1 ? nil : locality)
    return NewsMovements(kinds: kinds, subject: own.map { NewsActor(name: $0) }, launcher: launcher)
  }
}

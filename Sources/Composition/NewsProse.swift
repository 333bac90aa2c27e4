import Diagnostics
import Model
import TemplateLanguage

/// One sentence of the clerk's own, with what the article puts before it.
struct NewsStatement: Sendable {
  var text: Text
  /// The time that opens it, when it was not said yet.
  var period: NewsPeriod?
  /// Whose words they are.
  var source: NewsActor?
  /// Whom a verb phrase is about.
  var subject: Text?
  /// The theme that the first sentence of the results carries.
  var theme: NewsTheme?
  /// The outlet's dateline, where this is the first sentence of the report.
  var dateline: Text?

  /// What templates see of a sentence.
  static let exposure = Exposure<NewsStatement>(
    "nhận định", place: { $0.text.place },
    [
      .text("chữ", Message(vi: "câu của người soạn, không có dấu chấm cuối", en: "the sentence")) { $0.text },
      .maybeRecord("kỳ", Message(vi: "thời gian mở câu", en: "the time that opens it"), NewsPeriod.exposure) {
        $0.period
      },
      .maybeRecord("theo", Message(vi: "theo lời ai", en: "whose words"), NewsActor.exposure) { $0.source },
      .maybe("chủ_thể", Message(vi: "chủ ngữ khi câu chỉ là cụm động từ", en: "subject of a verb phrase")) {
        $0.subject
      },
      .maybeRecord("chủ_đề", Message(vi: "chủ đề năm", en: "theme"), NewsTheme.exposure) { $0.theme },
      .maybe("địa_danh", Message(vi: "(GLO)-, khi đây là câu đầu bài", en: "dateline")) { $0.dateline },
      .truth("số_đứng_đầu", Message(vi: "bắt đầu bằng con số", en: "starts with a figure")) {
        NewsClause($0.text.value).startsWithFigure
      },
    ])
}

/// Chủ đề.
struct NewsTheme: Sendable {
  /// Between quotes, word for word.
  let text: Text
  let owner: Text?
  let period: NewsPeriod?

  /// What templates see of a theme.
  static let exposure = Exposure<NewsTheme>(
    "chủ đề", place: { $0.text.place },
    [
      .text("chữ", Message(vi: "chủ đề trong ngoặc kép", en: "the theme between quotes")) { $0.text },
      .maybe("của", Message(vi: "của ai", en: "whose")) { $0.owner },
      .maybeRecord("kỳ", Message(vi: "kỳ", en: "period"), NewsPeriod.exposure) { $0.period },
    ])
}

/// Văn bản được nhắc tới.
struct NewsPolicy: Sendable {
  let kind: Text
  let number: Text?
  let issuer: Text?
  /// Between quotes, word for word.
  let title: Text?
  let period: NewsPeriod?
  let basis: Text?

  /// What templates see of a document that is referred to.
  static let exposure = Exposure<NewsPolicy>(
    "văn bản", place: { $0.kind.place },
    [
      .text("loại", Message(vi: "Chỉ thị, Nghị quyết, Kế hoạch", en: "kind of document")) { $0.kind },
      .maybe("số", Message(vi: "số", en: "number")) { $0.number },
      .maybe("của", Message(vi: "cơ quan ban hành", en: "issuer")) { $0.issuer },
      .maybe("tên", Message(vi: "trích yếu trong ngoặc kép", en: "title between quotes")) { $0.title },
      .maybeRecord("kỳ", Message(vi: "kỳ", en: "period"), NewsPeriod.exposure) { $0.period },
      .maybe("theo", Message(vi: "văn bản mà nó làm theo", en: "the document that it follows from")) {
        $0.basis
      },
    ])
}

/// Các phong trào, told in one sentence.
struct NewsMovements: Sendable {
  /// One movement by its kind and name.
  struct Item: Sendable {
    let movement: Movement
    let name: Text
  }

  let items: [Item]
  /// Who launched them, or the locality.
  let subject: NewsActor?
  var period: NewsPeriod?

  private static let itemExposure = Exposure<Item>(
    "phong trào", place: { $0.name.place },
    [
      .text("loại", Message(vi: "phong trào, mô hình, ngày hội", en: "kind")) {
        Located($0.movement.kind.name.vi, at: nil)
      },
      .text("tên", Message(vi: "tên, trong ngoặc kép nếu cần", en: "name, quoted where asked")) { $0.name },
    ])

  /// What templates see of movements.
  static let exposure = Exposure<NewsMovements>(
    "các phong trào", place: { $0.items.first?.name.place },
    [
      .records("mục", Message(vi: "từng phong trào", en: "each movement"), itemExposure) { $0.items },
      .truth("gọn", Message(vi: "ít, tên đều trong ngoặc kép", en: "few, all between quotes")) {
        $0.items.count < 4 && $0.items.allSatisfy(\.movement.isQuoted)
      },
      .truth("toàn_phong_trào", Message(vi: "đều là phong trào", en: "movements all")) {
        $0.items.allSatisfy { $0.movement.kind == .movement || $0.movement.kind == .emulation }
      },
      .maybeRecord("chủ_thể", Message(vi: "ai phát động", en: "who launched them"), NewsActor.exposure) {
        $0.subject
      },
      .maybeRecord("kỳ", Message(vi: "thời gian mở câu", en: "the time that opens it"), NewsPeriod.exposure) {
        $0.period
      },
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
      kind: policy.kind, number: policy.number, issuer: policy.issuer, title: policy.title.map(quoted),
      period: policy.period.map { period($0) }, basis: policy.basis)
  }

  /// Movements of one launcher in one sentence; nil when there are none.
  func movements(_ movements: [Movement]) -> NewsMovements? {
    guard let first = movements.first else { return nil }
    let items = movements.map { movement in
      NewsMovements.Item(movement: movement, name: movement.isQuoted ? quoted(movement.name) : movement.name)
    }
    let launcher = first.launchedBy.map { actor($0) }
    let subject = launcher ?? locality.map { NewsActor(name: $0, isPerson: false) }
    return NewsMovements(items: items, subject: subject)
  }
}

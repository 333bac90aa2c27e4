import Diagnostics
import Model
import TemplateLanguage

/// Phần thưởng đã được nhận in former years.
struct NewsHonour: Sendable {
  let honour: PastHonour
  /// The forms in the outlet's letters.
  let forms: [Text]
  /// Who received it; nil when the sentence before told of the same one.
  let recipient: Text?
  let period: NewsPeriod?
  let count: Text?

  /// What templates see of a past honour.
  static let exposure = Exposure<NewsHonour>(
    "phần thưởng đã nhận", place: { $0.honour.forms.first?.place },
    [
      .maybe(
        "người_nhận", Message(vi: "người nhận, khi câu trước chưa nêu", en: "recipient, when not yet named")
      ) {
        $0.recipient
      },
      .texts("hình_thức", Message(vi: "tên phần thưởng", en: "forms")) { $0.forms },
      .texts("của", Message(vi: "ai tặng", en: "givers")) { $0.honour.givers },
      .texts("năm", Message(vi: "các năm được tặng", en: "years")) { item in
        item.honour.years.map { Located("\($0.value)", at: $0.place) }
      },
      .maybeRecord("kỳ", Message(vi: "giai đoạn được tặng", en: "span"), NewsPeriod.exposure) { $0.period },
      .maybeInteger("số_năm_liền", Message(vi: "số năm liên tục", en: "years running")) {
        $0.honour.consecutiveYears?.value
      },
      .maybe("số_lượng", Message(vi: "hàng nghìn lượt tập thể, cá nhân", en: "count")) { $0.count },
    ])
}

extension NewsContext {
  /// A flag, diploma or certificate in the outlet's letters; orders and titles as written.
  private func pastForm(_ text: Text) -> Text {
    let clause = NewsClause(text.value)
    let cased = ["cờ", "bằng khen", "giấy khen", "kỷ niệm chương", "huy hiệu"]
    if cased.contains(where: { clause.opens(withWord: $0) }) { return awardName(text) }
    guard outlet.spelling.classes != .asWritten else { return text }
    return Located(NewsSpelling.classes(in: text.value, outlet.spelling.classes), at: text.place)
  }

  /// The honours in the order written; the recipient is named where it changes.
  var pastHonours: [NewsHonour] {
    var named: String?
    return ceremony.pastHonours.map { honour in
      let recipient = honour.recipient ?? locality
      defer { named = honour.count == nil ? recipient?.value : nil }
      return NewsHonour(
        honour: honour, forms: honour.forms.map(pastForm),
        recipient: recipient?.value == named ? nil : recipient,
        period: honour.period.map { period($0) }, count: honour.count.map(count))
    }
  }
}

import Diagnostics
import Facts
import Model
import TemplateLanguage
import Wording

/// Phần thưởng đã được nhận in former years.
struct NewsHonour: Sendable {
  let honour: PastHonour
  let forms: [Text]
  let isTitle: Bool
  let isRecognised: Bool
  let recipient: Text?
  let period: NewsPeriod?
  let count: Text?

  /// What templates see of a past honour.
  static let exposure = Exposure<NewsHonour>(
    "phần thưởng đã nhận", place: { $0.honour.forms.first?.place },
    [
      .maybe("người_nhận", help("người nhận", "recipient"), \.recipient),
      .texts("hình_thức", help("tên phần thưởng", "forms"), \.forms),
      .texts(
        "chỉ_khen", help("chữ “khen thưởng” khi không biết hình thức", "the verb, where no form is known")
      ) {
        $0.forms.isEmpty ? $0.honour.forms : []
      },
      .truth("công_nhận", help("được công nhận", "is recognised"), \.isRecognised),
      .truth("là_danh_hiệu", help("là danh hiệu", "is a title"), \.isTitle),
      .texts("của", help("ai tặng", "givers"), \.honour.givers),
      .texts("năm", help("các năm được tặng", "years")) { item in
        item.honour.years.map { Located("\($0.value)", at: $0.place) }
      },
      .text("khóa_năm", help("để không nói năm hai lần", "by which the year is said once")) { item in
        let years = item.honour.years.map(\.value)
        return Located("năm \(years.first ?? 0)-\(years.last ?? 0)", at: nil)
      },
      .maybeRecord("kỳ", help("giai đoạn được tặng", "span"), NewsPeriod.exposure, \.period),
      .maybeInteger(
        "số_năm_liền", help("số năm liên tục", "years running"), \.honour.consecutiveYears?.value),
      .maybe("số_năm", help("số năm liên tục, có nguồn", "years running, as given")) { item in
        item.honour.consecutiveYears.map { Located("\($0.value)", at: $0.place) }
      },
      .maybe("số_lần", help("số lần không liên tục", "how many times")) { item in
        item.honour.times.map { Located("\($0.value)", at: $0.place) }
      },
      .maybe("dẫn_đầu", help("dẫn đầu khối, cụm nào", "the bloc that it leads"), \.honour.leads),
      .maybe("số_lượng", help("hàng nghìn lượt tập thể, cá nhân", "count"), \.count),
    ])
}

extension NewsContext {
  /// The honours in the order written.
  var pastHonours: [NewsHonour] {
    ceremony.pastHonours.map { honour in
      let isPraise = honour.forms.allSatisfy { house.words.isOne($0.value, of: .praise) }
      let entry = honour.forms.first.flatMap { formKind(of: $0.value) }
      let forms = honour.forms.map {
        withoutTitleWord($0, isTitle: entry == .title || entry == .honoraryTitle)
      }
      return NewsHonour(
        honour: honour, forms: isPraise ? [] : forms,
        isTitle: entry == .title || entry == .honoraryTitle
          || honour.forms.first.map { $0.value != forms[0].value } ?? false,
        isRecognised: honour.forms.first.map { form in
          house.words.words(.recognised).dropFirst().contains {
            form.value.lowercased().hasPrefix($0.lowercased())
          }
        } ?? false,
        recipient: honour.recipient
          ?? (honour.count == nil
            ? onlyRecipient ?? (hosts.count > 1 && ownPlace == nil ? locality : subject) : nil),
        period: honour.period.map { period($0) }, count: honour.count.map(count))
    }
  }

  /// Whom a ceremony of receiving is held for, when it is one unit.
  var onlyRecipient: Text? {
    guard isReceiving else { return nil }
    let names = ceremony.awards.flatMap { group in
      group.recipients.isEmpty ? [group.sole].compactMap { $0 } : group.recipients.map(\.name)
    }
    return names.allSatisfy { $0.value == names.first?.value } ? names.first : nil
  }

  /// Whether somebody receives at the event: its name says "đón nhận".
  var isReceiving: Bool {
    ceremony.event.name.map { house.words.mentions($0.value, any: .receiving) } ?? false
  }
}

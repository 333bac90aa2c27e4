import Diagnostics
import TemplateLanguage
import Wording

/// Filters for dates, numbers, counts and capitals as Vietnamese documents write them.
public enum VietnameseFilters {
  /// All filters and tests for templates of documents.
  public static let table = FilterTable.standard.adding(filters: letters + dates + numbers + lists)

  private static let letters: [Filter] = [
    Filter("hoa", help: Message(vi: "viết hoa tất cả", en: "all capitals")) { (text: String) in
      Casing.upper(text)
    },
    Filter("câu", help: Message(vi: "viết hoa chữ đầu câu", en: "a capital at the start")) { (text: String) in
      Casing.sentence(text)
    },
    Filter(
      "thường",
      help: Message(vi: "viết thường chữ đầu để đứng giữa câu", en: "a small first letter, inside a sentence")
    ) { (text: String) in Casing.inner(text) },
    Filter(
      "vì",
      help: Message(vi: "thành tích nối vào câu: đã có thành tích …", en: "a merit as a sentence goes on")
    ) { (text: String) in CausePhrase.clause(text) },
    Filter(
      "thành_câu",
      help: Message(vi: "thành tích thành câu: Đã có thành tích …", en: "a merit as a sentence of its own")
    ) { (text: String) in CausePhrase.sentence(text) },
    Filter(
      "mở_đầu", help: Message(vi: "có bắt đầu bằng chữ này không", en: "whether the text begins so"),
      TypedParameter<String>("chữ", help: Message(vi: "chữ đứng đầu", en: "the first words"))
    ) { (text: String, start: String) in
      Array(Casing.lower(text).unicodeScalars).starts(with: Casing.lower(start).unicodeScalars)
    },
    Filter(
      "giữ_liền",
      help: Message(vi: "không ngắt dòng giữa số và đơn vị, ngày, danh xưng", en: "does not break badly")
    ) { (text: String) in Spacing.keepingTogether(text) },
  ]

  private static let dates: [Filter] = [
    Filter(
      "ngày", help: Message(vi: "viết ngày theo một dạng", en: "writes a date in a form"),
      TypedParameter<String>(
        "dạng", standard: DateForm.decree30.rawValue,
        help: Message(
          vi: DateForm.allCases.map { "“\($0.rawValue)”" }.joined(separator: ", "), en: "the form by its name"
        ))
    ) { (date: CalendarDate, name: String) throws(FilterRefusal) in
      guard let form = DateForm(rawValue: name) else {
        let near = nearest(to: name, in: DateForm.allCases.map(\.rawValue))
        throw FilterRefusal(
          Message(
            vi: "không có dạng ngày “\(name)”" + (near.map { "; có phải “\($0)”?" } ?? ""),
            en: "there is no form of date “\(name)”" + (near.map { "; did you mean “\($0)”?" } ?? "")))
      }
      return date.text(form)
    },
    Filter("thứ", help: Message(vi: "tên thứ trong tuần", en: "the weekday")) { (date: CalendarDate) in
      date.weekday.name
    },
    Filter("năm", help: Message(vi: "năm của ngày", en: "the year of a date")) { (date: CalendarDate) in
      date.year
    },
  ]

  private static let numbers: [Filter] = [
    Filter("số", help: Message(vi: "số có dấu chấm hàng nghìn: 2.505", en: "a grouped number")) {
      (number: Int) in
      Figures.grouped(number)
    },
    Filter("số", help: Message(vi: "số thập phân như đã in: 10,10", en: "a decimal as printed")) {
      (number: DecimalNumber) in number.text
    },
    Filter("đệm", help: Message(vi: "số có ít nhất hai chữ số: 05", en: "at least two digits")) {
      (number: Int) in
      Figures.padded(number)
    },
    Filter("bằng_chữ", help: Message(vi: "số bằng chữ", en: "a number in words")) { (number: Int) in
      NumberWords().words(for: number)
    },
    Filter(
      "tiền_bằng_chữ", help: Message(vi: "số tiền bằng chữ: … đồng chẵn", en: "a sum of dong in words")
    ) { (dong: Int) in NumberWords().money(dong) },
    Filter("la_mã", help: Message(vi: "số La Mã", en: "a Roman numeral")) { (number: Int) in
      RomanNumeral.text(number) ?? String(number)
    },
  ]

  private static let lists: [Filter] = [
    Filter(
      "nối",
      help: Message(vi: "nối các mục bằng dấu phẩy và chữ “và”", en: "joins items with commas and “và”"),
      TypedParameter<String>(
        "giữa", standard: ", ", help: Message(vi: "chữ giữa hai mục", en: "between items")),
      TypedParameter<String>(
        "cuối", standard: " và ", help: Message(vi: "chữ trước mục cuối", en: "before the last"))
    ) { (items: [String], separator: String, last: String) in
      let given = items.filter { !$0.isEmpty }
      guard let end = given.last, given.count > 1 else { return given.first ?? "" }
      return given.dropLast().joined(separator: separator) + last + end
    }
    .boundedAsJoin()
  ]
}

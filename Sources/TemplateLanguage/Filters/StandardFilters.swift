import Diagnostics

extension FilterTable {
  /// Filters and tests that depend on no language and no field of work.
  public static let standard = FilterTable(
    filters: textFilters + listFilters + fieldFilters + [defaultFilter], tests: standardTests)

  // MARK: Text

  private static let textFilters: [Filter] = [
    Filter("upper", help: Message(vi: "viết hoa tất cả", en: "all capitals")) { (text: String) in
      text.uppercased()
    },
    Filter("lower", help: Message(vi: "viết thường tất cả", en: "all small letters")) { (text: String) in
      text.lowercased()
    },
    Filter(
      "capital",
      help: Message(
        vi: "viết hoa chữ đầu, giữ nguyên phần sau", en: "first letter capital, the rest as it is")
    ) {
      (text: String) in text.prefix(1).uppercased() + text.dropFirst()
    },
    Filter("trim", help: Message(vi: "bỏ khoảng trắng ở hai đầu", en: "without whitespace at both ends")) {
      (text: String) in trimmed(text)
    },
    Filter(
      "replace", help: Message(vi: "thay mọi chỗ có một đoạn chữ", en: "replaces every occurrence of a text"),
      TypedParameter<String>("old", help: Message(vi: "đoạn cần thay", en: "what is replaced")),
      TypedParameter<String>("new", help: Message(vi: "đoạn thay vào", en: "what replaces it"))
    ) { (text: String, old: String, new: String) in replaced(text, old, new) }
    .bounded { text, arguments in
      let sizes = [text, arguments.first, arguments.last].map { value in
        value.flatMap { String($0) }?.utf8.count ?? 0
      }
      let places = sizes[0] / max(1, sizes[1])
      return (sizes[0] + places * max(0, sizes[2] - sizes[1]), (sizes[0] >> 2) * (sizes[1] >> 2))
    },
    Filter("lines", help: Message(vi: "tách thành danh sách dòng", en: "the list of lines")) {
      (text: String) in
      text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    },
    Filter("length", help: Message(vi: "số ký tự", en: "the number of characters")) { (text: String) in
      text.count
    },
    Filter("text", help: Message(vi: "số nguyên thành chữ số", en: "a whole number as its digits")) {
      (number: Int) in
      String(number)
    },
  ]

  // MARK: Lists

  private static let listFilters: [Filter] = [
    Filter(
      "length", help: Message(vi: "số mục", en: "the number of items"), input: .list(.any),
      result: .shape(.integer)
    ) { value, _ in .integer(value.items.count, origin: value.origin) },
    Filter(
      "first",
      help: Message(
        vi: "mục đầu; danh sách rỗng thì không có", en: "the first item; missing when the list is empty"),
      input: .list(.any), result: .itemOrMissing
    ) { value, _ in value.items.first ?? .missing },
    Filter(
      "last",
      help: Message(
        vi: "mục cuối; danh sách rỗng thì không có", en: "the last item; missing when the list is empty"),
      input: .list(.any), result: .itemOrMissing
    ) { value, _ in value.items.last ?? .missing },
    Filter(
      "take", help: Message(vi: "những mục đầu", en: "the first items"), input: .list(.any),
      parameters: [count], result: .sameAsInput
    ) { value, arguments in .list(Array(value.items.prefix(amount(arguments)))) },
    Filter(
      "drop", help: Message(vi: "bỏ những mục đầu", en: "without the first items"), input: .list(.any),
      parameters: [count], result: .sameAsInput
    ) { value, arguments in .list(Array(value.items.dropFirst(amount(arguments)))) },
    Filter(
      "reverse", help: Message(vi: "đảo thứ tự", en: "in the opposite order"), input: .list(.any),
      result: .sameAsInput
    ) { value, _ in .list(value.items.reversed()) },
    Filter(
      "join", help: Message(vi: "nối các mục", en: "the items in one text"), input: .list(.printable),
      parameters: [
        FilterParameter(
          "separator", .value(.text), standard: .text(", ", origin: nil),
          help: Message(vi: "chữ giữa hai mục", en: "what stands between two items")),
        FilterParameter(
          "last", .value(.text), standard: .missing,
          help: Message(vi: "chữ trước mục cuối", en: "what stands before the last item")),
      ], result: .shape(.text)
    ) { value, arguments in joined(value, arguments) }
    .boundedAsJoin(),
    Filter(
      "sum", help: Message(vi: "tổng của các số", en: "the numbers added up"), input: .list(.integer),
      result: .shape(.integer)
    ) { value, _ throws(FilterRefusal) in
      var sum = 0
      for case .integer(let number, _) in value.items {
        let (next, isOver) = sum.addingReportingOverflow(number)
        guard !isOver else { throw FilterRefusal(Message(vi: "tổng quá lớn", en: "the sum is too large")) }
        sum = next
      }
      return .integer(sum, origin: value.origin)
    },
  ]

  private static let count = FilterParameter(
    "count", .value(.integer), help: Message(vi: "số mục", en: "the number of items"))

  // MARK: Fields

  private static let fieldFilters: [Filter] = [
    Filter(
      "map",
      help: Message(vi: "danh sách một trường của các bản ghi", en: "the list of one field of the records"),
      input: .list(.record), parameters: [field(.any, mayBeMissing: false)], result: .listOfField
    ) { value, arguments in .list(value.items.map { $0.field(arguments) }) },
    Filter(
      "map_present",
      help: Message(
        vi: "như map, bỏ những mục không có trường đó", en: "like map, without the items that lack the field"),
      input: .list(.record), parameters: [field(.any, mayBeMissing: true)], result: .listOfField
    ) { value, arguments in .list(value.items.map { $0.field(arguments) }.filter { !$0.isMissing }) },
    Filter(
      "where",
      help: Message(
        vi: "những bản ghi có trường bằng một giá trị", en: "the records whose field has a value"),
      input: .list(.record),
      parameters: [
        field(.oneOf([.text, .integer, .truth, .date]), mayBeMissing: true),
        FilterParameter(
          "value", .value(.oneOf([.text, .integer, .truth, .date])), standard: .truth(true),
          help: Message(vi: "giá trị; không ghi là true", en: "the value; true when left out")),
      ], result: .sameAsInput
    ) { value, arguments in
      let wanted = arguments.count > 1 ? arguments[1] : .truth(true)
      return .list(value.items.filter { equal($0.field(arguments), wanted) == true })
    },
    Filter(
      "where_present",
      help: Message(vi: "những bản ghi có trường đó", en: "the records that have the field"),
      input: .list(.record), parameters: [field(.any, mayBeMissing: true)], result: .sameAsInput
    ) { value, arguments in .list(value.items.filter { !$0.field(arguments).isMissing }) },
  ]

  private static func field(_ pattern: ShapePattern, mayBeMissing: Bool) -> FilterParameter {
    FilterParameter(
      "field", .field(pattern, mayBeMissing: mayBeMissing),
      help: Message(vi: "tên trường trong ngoặc kép", en: "the name of a field in quotes"))
  }

  private static let defaultFilter = Filter(
    "default", help: Message(vi: "giá trị thay khi không có", en: "another value when it is missing"),
    input: .any,
    parameters: [
      FilterParameter("value", .sameAsInput, help: Message(vi: "giá trị thay", en: "the other value"))
    ], result: .sameAsInput, takesMissing: true
  ) { value, arguments in value.isMissing ? arguments.first ?? .missing : value }

  // MARK: Tests

  private static let standardTests: [TemplateTest] = [
    .present(named: "present", help: Message(vi: "có giá trị", en: "was given")),
    .missing(named: "missing", help: Message(vi: "không có giá trị", en: "was not given")),
    TemplateTest(
      "empty", help: Message(vi: "danh sách hoặc chữ rỗng", en: "an empty list or text"),
      input: .oneOf([.list(.any), .text])
    ) { value, _ in
      if case .text(let text, _) = value { return text.isEmpty }
      return value.items.isEmpty
    },
    TemplateTest("odd", help: Message(vi: "số lẻ", en: "an odd number"), input: .integer) { value, _ in
      Int(value).map { !$0.isMultiple(of: 2) } ?? false
    },
    TemplateTest("even", help: Message(vi: "số chẵn", en: "an even number"), input: .integer) { value, _ in
      Int(value).map { $0.isMultiple(of: 2) } ?? false
    },
  ]
}

extension Value {
  /// The field of a record at the position that the first argument gives.
  fileprivate func field(_ arguments: [Value]) -> Value {
    guard case .record(let record) = self, let first = arguments.first, let slot = Int(first),
      record.values.indices.contains(slot)
    else { return .missing }
    return record.values[slot]
  }

  /// Text and whole numbers as text; nil for other values.
  var printed: String? {
    switch self {
    case .text(let text, _): text
    case .integer(let number, _): String(number)
    case .missing, .decimal, .date, .truth, .list, .record: nil
    }
  }
}

private func amount(_ arguments: [Value]) -> Int {
  max(0, arguments.first.flatMap { Int($0) } ?? 0)
}

private func joined(_ value: Value, _ arguments: [Value]) -> Value {
  let texts = value.items.compactMap(\.printed)
  let separator = arguments.first.flatMap { String($0) } ?? ", "
  let last = arguments.dropFirst().first.flatMap { String($0) } ?? separator
  var result = ""
  for (index, text) in texts.enumerated() {
    if index > 0 { result += index == texts.count - 1 ? last : separator }
    result += text
  }
  return .text(result, origin: value.origin)
}

private func trimmed(_ text: String) -> String {
  let scalars = text.unicodeScalars
  guard let first = scalars.firstIndex(where: { !$0.properties.isWhitespace }),
    let last = scalars.lastIndex(where: { !$0.properties.isWhitespace })
  else { return "" }
  return String(scalars[first...last])
}

/// Replaces by UTF-8 bytes, so that a match is found even where a combining mark follows it.
private func replaced(_ text: String, _ old: String, _ new: String) -> String {
  let (bytes, wanted, other) = (Array(text.utf8), Array(old.utf8), Array(new.utf8))
  guard let first = wanted.first, bytes.count >= wanted.count else { return text }
  var result: [UInt8] = []
  result.reserveCapacity(bytes.count)
  var index = 0
  while index < bytes.count {
    if bytes[index] == first, bytes[index...].starts(with: wanted) {
      result += other
      index += wanted.count
    } else {
      result.append(bytes[index])
      index += 1
    }
  }
  return String(decoding: result, as: UTF8.self)
}

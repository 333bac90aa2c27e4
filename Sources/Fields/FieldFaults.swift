import Diagnostics

/// The faults that reading fields can find.
public enum FieldCodes {
  /// A key that no field has.
  public static let unknownKey = DiagnosticCode(
    "definition/unknown-key",
    summary: Message(vi: "tên mục không có trong mẫu khai", en: "a key that is not a field"),
    page: Message(
      vi: """
        Mỗi bản ghi chỉ có những mục đã được quy định; tên viết sai sẽ bị báo để không điều gì bị bỏ sót. \
        Tên mục đọc được bằng tiếng Việt có dấu, không dấu, hoặc tiếng Anh; chữ hoa, dấu cách, “_” và “-” \
        được coi như nhau. Xem danh sách các mục trong trang tra cứu.
        """,
      en: """
        A record has only the fields that are declared; a mistyped key is reported so that nothing is lost in \
        silence. Keys are read in Vietnamese with or without marks and in English; case, spaces, “_” and “-” make \
        no difference. The reference page lists the fields.
        """))
  /// A required key is missing.
  public static let missingKey = DiagnosticCode(
    "definition/missing-key",
    summary: Message(vi: "thiếu một mục bắt buộc", en: "a required key is missing"),
    page: Message(
      vi: "Mục này bắt buộc phải có. Hãy thêm vào chỗ được chỉ, thẳng hàng với các mục cùng cấp.",
      en: "This field must be given. Add it at the place shown, in line with its neighbours."))
  /// A key that is given twice.
  public static let duplicateKey = DiagnosticCode(
    "definition/duplicate-key",
    summary: Message(vi: "một mục được viết hai lần", en: "a key stands twice"),
    page: Message(
      vi: """
        Trong một bản ghi mỗi mục chỉ được viết một lần; tên tiếng Việt, tên không dấu và tên tiếng Anh của một \
        mục là một. Hãy xóa một trong hai, hoặc gộp thành danh sách.
        """,
      en: """
        A field stands once in a record; its Vietnamese name, the name without marks and the English name are the \
        same field. Remove one of the two, or join them in a list.
        """))
  /// A value of the wrong type.
  public static let wrongType = DiagnosticCode(
    "definition/wrong-type",
    summary: Message(vi: "giá trị không đúng kiểu", en: "a value of the wrong type"),
    page: Message(
      vi:
        "Mỗi mục có một kiểu: chữ, số, ngày, danh sách, bản ghi. Lời báo nói kiểu nào được chờ và đang có gì.",
      en:
        "Each field has a type: text, number, date, list, record. The message says what was expected and found."
    ))
  /// A number outside its range.
  public static let outOfRange = DiagnosticCode(
    "definition/out-of-range",
    summary: Message(vi: "số nằm ngoài khoảng cho phép", en: "a number outside its range"),
    page: Message(
      vi: "Số này phải nằm trong khoảng được nêu.", en: "The number must lie within the range that is named.")
  )
  /// A date that does not exist in the calendar.
  public static let noSuchDate = DiagnosticCode(
    "definition/no-such-date",
    summary: Message(vi: "ngày không có trong lịch", en: "a date that does not exist"),
    page: Message(
      vi: "Ngày viết theo thứ tự ngày/tháng/năm với năm đủ bốn chữ số, và phải có trong lịch.",
      en: "A date is written day/month/year with a year of four digits, and the calendar must have it."))
  /// A word that is none of the choices.
  public static let unknownChoice = DiagnosticCode(
    "definition/unknown-choice",
    summary: Message(vi: "giá trị không thuộc các lựa chọn", en: "a word that is none of the choices"),
    page: Message(
      vi: "Mục này chỉ nhận một trong các giá trị được nêu trong lời báo.",
      en: "This field takes only one of the values that the message names."))
  /// A required value is empty.
  public static let emptyValue = DiagnosticCode(
    "definition/empty-value",
    summary: Message(vi: "mục bắt buộc bị để trống", en: "a required value is empty"),
    page: Message(
      vi: "Mục bắt buộc phải có giá trị, và một danh sách không có dòng trống.",
      en: "A required field needs a value, and a list has no empty items."))
  /// A comma in square brackets that splits a phrase.
  public static let cutByComma = DiagnosticCode(
    "definition/cut-by-comma",
    summary: Message(
      vi: "dấu phẩy trong [ … ], { … } cắt một câu", en: "a comma in […] or {…} that cuts a phrase"),
    page: Message(
      vi: """
        Trong [ … ] và { … } dấu phẩy ngăn các mục, nên “[Luật Thi đua, khen thưởng]” là hai mục. Câu có dấu phẩy, số có \
        dấu phẩy thì viết mỗi mục một dòng, hoặc đặt từng giá trị trong ngoặc kép.
        """,
      en: """
        Within […] and {…} a comma parts the items, so that “[Luật Thi đua, khen thưởng]” is two. Write phrases and \
        numbers with commas one a line, or put each in double quotes.
        """))

  /// Every code of this target.
  public static let all: [DiagnosticCode] = [
    unknownKey, missingKey, duplicateKey, wrongType, outOfRange, noSuchDate, unknownChoice, emptyValue,
    cutByComma,
  ]
}

/// The faults of fields, in words that a clerk understands.
package enum FieldFaults {
  static func unknownKey(
    _ key: Located<String>, in record: RecordDescription
  ) -> (Diagnostic, meant: Int?) {
    let near = likely(
      key.value, in: record.fields.flatMap { [$0.name.vi, $0.name.en] + $0.aliases })
    let meant = near.flatMap { near in
      record.fields.firstIndex { ([$0.name.vi, $0.name.en] + $0.aliases).contains(near) }
    }
    let help: [Diagnostic.Help]
    let owners = record.sections(with: key.value)
    if !owners.isEmpty {
      let list = owners.map { "“\($0)”" }.joined(separator: ", ")
      help = .cure(
        vi: "đây là mục của \(list): ghi thụt vào dưới đó",
        en: "it is a field of \(list): write it there, indented")
    } else if let near {
      help = .meant(near)
    } else {
      let names = record.fields.prefix(12).map { $0.name.vi }.joined(separator: ", ")
      let more = record.fields.count > 12 ? ", …" : ""
      help = .cure(
        vi: "các mục dùng được: \(names)\(more)", en: "fields that may stand here: \(names)\(more)")
    }
    let fault = Diagnostic(
      .error, FieldCodes.unknownKey,
      vi: "“\(key.value)” không phải là mục của \(record.name.vi)",
      en: "“\(key.value)” is not a field of the \(record.name.en)", at: key.place, help: help)
    return (fault, owners.isEmpty ? meant : nil)
  }

  static func unknownLead(_ key: Located<String>, leads: [FieldDescription]) -> Diagnostic {
    let names = leads.map(\.name.vi).joined(separator: ", ")
    let near = nearest(to: key.value, in: leads.flatMap { [$0.name.vi, $0.name.en] })
    let help: [Diagnostic.Help] =
      .meant(near)
      + .cure(
        vi:
          "bản ghi ở đây bắt đầu bằng một trong các mục: \(names); nếu là câu chữ có dấu hai chấm thì đặt trong ngoặc kép",
        en: "a record here starts with one of: \(names); quote it if it is a sentence with a colon")
    return Diagnostic(
      .error, FieldCodes.unknownKey,
      vi: "“\(key.value)” không phải là mục dùng được ở đây",
      en: "“\(key.value)” is no field that may stand here",
      at: key.place, help: help)
  }

  static func missingKey(
    _ field: FieldDescription, in record: RecordDescription, at place: Place
  ) -> Diagnostic {
    Diagnostic(
      .error, FieldCodes.missingKey,
      vi: "\(record.name.vi) thiếu mục “\(field.name.vi)”",
      en: "the \(record.name.en) lacks “\(field.name.vi)” (\(field.name.en))", at: place,
      help: .cure(
        vi: "thêm dòng “\(field.name.vi): …”: \(field.help.vi)",
        en: "add a line “\(field.name.vi): …”: \(field.help.en)"))
  }

  static func missingOneOf(
    _ first: FieldDescription, _ second: FieldDescription, in record: RecordDescription, at place: Place
  ) -> Diagnostic {
    Diagnostic(
      .error, FieldCodes.missingKey,
      vi: "\(record.name.vi) phải có mục “\(first.name.vi)” hoặc “\(second.name.vi)”",
      en: "the \(record.name.en) needs “\(first.name.vi)” or “\(second.name.vi)”", at: place,
      help: .cure(
        vi: "thêm dòng “\(first.name.vi): …”: \(first.help.vi)",
        en: "add a line “\(first.name.vi): …”: \(first.help.en)"))
  }

  static func duplicateKey(_ key: Located<String>, first: Located<String>) -> Diagnostic {
    Diagnostic(
      .error, FieldCodes.duplicateKey,
      vi: "mục “\(key.value)” được viết hai lần", en: "“\(key.value)” stands twice", at: key.place,
      notes: [.init(Message(vi: "lần đầu ở đây", en: "first here"), at: first.place)],
      help: .cure(vi: "xóa một trong hai, hoặc gộp thành danh sách", en: "remove one, or join them in a list")
    )
  }

  package static func wrongType(_ shape: FieldShape, _ node: DataNode) -> Diagnostic {
    let found =
      switch node.content {
      case .scalar(let text): node.isEmpty ? Message(vi: "để trống", en: "nothing") : quoted(text)
      case .list: Message(vi: "một danh sách", en: "a list")
      case .record: Message(vi: "một bản ghi", en: "a record")
      }
    let wanted = shape.phrase
    return Diagnostic(
      .error, FieldCodes.wrongType,
      vi: "chỗ này phải là \(wanted.vi), nhưng đang là \(found.vi)",
      en: "\(wanted.en) is expected here, but \(found.en) was found", at: firstLine(node.place),
      help: help(shape, node))
  }

  /// For a sentence with a colon, which YAML reads as a record, advises quotes.
  private static func help(_ shape: FieldShape, _ node: DataNode) -> [Diagnostic.Help] {
    guard case .record(let entries) = node.content, entries.count == 1 else { return [] }
    switch shape {
    case .text, .phrase, .choice:
      return [
        .init(
          Message(
            vi: "nếu câu chữ có dấu hai chấm, đặt trong ngoặc kép", en: "quote the text if it has a colon"))
      ]
    case .integer, .decimal, .measure, .date, .truth, .list, .record, .map, .either: return []
    }
  }

  static func outOfRange(_ number: Int, _ range: ClosedRange<Int>, _ place: Place) -> Diagnostic {
    let limit =
      range.upperBound == Int.max
      ? Message(vi: "từ \(range.lowerBound) trở lên", en: "\(range.lowerBound) or more")
      : Message(
        vi: "từ \(range.lowerBound) đến \(range.upperBound)",
        en: "from \(range.lowerBound) to \(range.upperBound)")
    return Diagnostic(
      .error, FieldCodes.outOfRange,
      vi: "số \(number) phải \(limit.vi)", en: "the number \(number) must be \(limit.en)", at: place)
  }

  package static func outOfRange(_ range: ClosedRange<Double>, _ unit: String, _ place: Place) -> Diagnostic {
    func shown(_ number: Double) -> String {
      Int(exactly: number).map(String.init) ?? String(number).split(separator: ".").joined(separator: ",")
    }
    let (low, high) = (shown(range.lowerBound), shown(range.upperBound))
    return Diagnostic(
      .error, FieldCodes.outOfRange,
      vi: "số này phải từ \(low) đến \(high) \(unit)",
      en: "this must be from \(low) to \(high) \(unit)",
      at: place)
  }

  static func noSuchDay(_ day: Int, _ month: Int, _ year: Int, _ place: Place) -> Diagnostic {
    Diagnostic(
      .error, FieldCodes.noSuchDate,
      vi: "ngày \(day)/\(month)/\(year) không có trong lịch",
      en: "the date \(day)/\(month)/\(year) does not exist",
      at: place,
      help: .cure(vi: "viết ngày/tháng/năm, ví dụ 5/1/2023", en: "write day/month/year, such as 5/1/2023"))
  }

  static func shortYear(_ day: Int, _ month: Int, _ year: Int, _ place: Place) -> Diagnostic {
    Diagnostic(
      .error, FieldCodes.noSuchDate,
      vi: "năm phải đủ bốn chữ số", en: "the year needs four digits", at: place,
      help: .cure(
        vi: "ví dụ \(day)/\(month)/20\(year < 10 ? "0" : "")\(year)",
        en: "such as \(day)/\(month)/20\(year < 10 ? "0" : "")\(year)"))
  }

  static func unknownChoice(_ text: String, _ names: [ChoiceName], _ place: Place) -> Diagnostic {
    let near = likely(text, in: names.flatMap { [$0.name.vi, $0.name.en] + $0.aliases })
    let list = names.map(\.name.vi).joined(separator: "; ")
    let help: [Diagnostic.Help] =
      .meant(near) + .cure(vi: "các giá trị dùng được: \(list)", en: "values that may stand here: \(list)")
    return Diagnostic(
      .error, FieldCodes.unknownChoice,
      vi: "“\(text)” không thuộc các lựa chọn của mục này",
      en: "“\(text)” is none of the choices of this field",
      at: place, help: help)
  }

  static func emptyValue(_ field: FieldDescription, at place: Place) -> Diagnostic {
    Diagnostic(
      .error, FieldCodes.emptyValue,
      vi: "mục “\(field.name.vi)” bị để trống", en: "“\(field.name.vi)” is empty", at: place,
      help: [.init(field.help)])
  }

  /// A phrase split by commas: items of a list in `[…]`, or apparent keys of a record in `{…}`.
  static func cutByComma(
    _ items: [DataNode], after before: DataNode, in brackets: String = "[ … ]", severity: Severity
  ) -> Diagnostic {
    let pieces = ([before] + items).map { $0.line ?? "" }
    var whole = pieces[0]
    for (node, previous) in zip(items, [before] + items) {
      whole += (node.isDecimals(of: previous) ? "," : ", ") + (node.line ?? "")
    }
    let all = pieces.dropLast().map { "“\($0)”" }.joined(separator: ", ")
    let last = pieces.last ?? ""
    let number =
      pieces.count == 2
      ? Message(vi: "hai", en: "two") : Message(vi: "\(pieces.count)", en: "\(pieces.count)")
    return Diagnostic(
      severity, FieldCodes.cutByComma,
      vi: "dấu phẩy trong \(brackets) cắt câu này thành \(number.vi): \(all) và “\(last)”",
      en: "a comma in \(brackets) cuts this in \(number.en): \(all) and “\(last)”",
      at: items.first?.place,
      help: .cure(
        vi: "viết mỗi mục một dòng bắt đầu bằng “- ”, hoặc đặt cả câu trong ngoặc kép: \"\(whole)\"",
        en: "write each item on a line that begins with “- ”, or quote the phrase: \"\(whole)\""))
  }

  static func emptyItem(_ place: Place) -> Diagnostic {
    Diagnostic(
      .error, FieldCodes.emptyValue,
      vi: "dòng này của danh sách bị để trống", en: "this item of the list is empty", at: place,
      help: .cure(vi: "điền giá trị hoặc xóa dòng", en: "fill it in or remove the line"))
  }

  private static func quoted(_ text: String) -> Message {
    let short =
      text.unicodeScalars.count > 40
      ? String(String.UnicodeScalarView(text.unicodeScalars.prefix(40))) + "…" : text
    return Message(vi: "“\(short)”", en: "“\(short)”")
  }

  /// The first line of a place, so that a fault of a record does not underline all of it.
  private static func firstLine(_ place: Place) -> Place {
    let bytes = place.file.bytes[place.bytes]
    let end = bytes.firstIndex(of: 0x0A) ?? place.bytes.upperBound
    return Place(place.file, place.bytes.lowerBound..<end)
  }
}

extension FieldShape {
  /// The expected value in words.
  var phrase: Message {
    switch self {
    case .text: Message(vi: "một dòng chữ", en: "a line of text")
    case .phrase(let name, let examples):
      Message(
        vi: "\(name.vi)\(examples.first.map { ", ví dụ “\($0)”" } ?? "")",
        en: "\(name.en)\(examples.first.map { ", such as “\($0)”" } ?? "")")
    case .integer: Message(vi: "số nguyên, ví dụ 35 hoặc 2.505", en: "a whole number, such as 35 or 2.505")
    case .decimal: Message(vi: "số, ví dụ 10,10", en: "a number, such as 10,10")
    case .measure(let units):
      Message(
        vi: "số kèm đơn vị (\(units.joined(separator: ", ")))",
        en: "a number with its unit (\(units.joined(separator: ", ")))")
    case .date: Message(vi: "ngày/tháng/năm, ví dụ 5/1/2023", en: "day/month/year, such as 5/1/2023")
    case .truth: Message(vi: "“có” hoặc “không”", en: "“có” (yes) or “không” (no)")
    case .choice(let names):
      Message(
        vi: "một trong các giá trị: \(names.map(\.name.vi).joined(separator: "; "))",
        en: "one of: \(names.map(\.name.vi).joined(separator: "; "))")
    case .list(let element):
      Message(vi: "danh sách, mỗi dòng là \(element.phrase.vi)", en: "a list of: \(element.phrase.en)")
    case .record(let record):
      Message(
        vi: "bản ghi “\(record.name.vi)” gồm các mục riêng",
        en: "a record (\(record.name.en)) with fields of its own")
    case .map(let element):
      Message(
        vi: "các mục có tên riêng, mỗi mục là \(element.phrase.vi)",
        en: "named values, each \(element.phrase.en)")
    case .either(let shapes):
      Message(
        vi: shapes.map(\.phrase.vi).joined(separator: ", hoặc "),
        en: shapes.map(\.phrase.en).joined(separator: ", or "))
    }
  }
}

extension RecordDescription {
  /// The sections in which a key may stand that may not stand here; none where so many have it that no one is meant.
  fileprivate func sections(with key: String) -> [String] {
    let form = KeyName.folded(key)
    func has(_ field: FieldDescription) -> Bool {
      ([field.name.vi, field.name.en] + field.aliases).contains { KeyName.folded($0) == form }
    }
    let owners = fields.filter { $0.shape.records.contains { $0.fields.contains(where: has) } }
    return owners.count > 2 ? [] : owners.map(\.name.vi)
  }
}

extension FieldShape {
  /// The records that may stand under a field.
  fileprivate var records: [RecordDescription] {
    switch self {
    case .record(let record): [record]
    case .list(let shape), .map(let shape): shape.records
    case .either(let shapes): shapes.flatMap(\.records)
    case .text, .phrase, .integer, .decimal, .measure, .date, .truth, .choice: []
    }
  }
}

import Diagnostics

/// The faults of names, types and missing values.
extension FaultLog {
  mutating func wordingTwice(_ name: String, at place: Place) {
    error(
      TemplateCodes.syntax,
      vi: "cách nói “\(name)” đứng hai lần trong một khối vary",
      en: "the wording “\(name)” stands twice in one vary block", at: place,
      help: .cure(vi: "đặt tên khác", en: "give it another name"))
  }

  mutating func oneWording(_ place: String, at range: Place) {
    error(
      TemplateCodes.syntax,
      vi: "chỗ “\(place)” chỉ có một cách nói",
      en: "the place “\(place)” has only one wording",
      at: range,
      help: .cure(
        vi: "thêm {% or \"tên cách nói khác\" %} hoặc bỏ khối vary",
        en: "add {% or \"another name\" %}, or remove the vary block"))
  }

  mutating func unknownName(
    _ name: String, locals: [(name: String, shape: Shape?)], _ root: RecordShape, macros: Set<String>,
    isLoop: Bool,
    at place: Place
  ) {
    var help: [Diagnostic.Help] = .meant(nearest(to: name, in: locals.map(\.name) + root.names))
    if isLoop {
      help = .cure(
        vi: "trong {% for %} dùng loop.index, loop.first, loop.last, loop.length",
        en: "inside {% for %} use loop.index, loop.first, loop.last, loop.length")
    } else if let habit = FaultLog.habits[name] {
      help = [habit]
    } else if macros.contains(name) {
      help = .cure(vi: "gọi macro: {{ \(name)(…) }}", en: "call the macro: {{ \(name)(…) }}")
    } else if let owner = owner(of: name, locals, root) {
      help = .meant("\(owner).\(name)")
    }
    error(
      TemplateCodes.unknownName,
      vi: "không có tên “\(name)” ở đây", en: "there is no name “\(name)” here", at: place,
      help: help)
  }

  /// A record that has a field of this name, for a hint: the fields of outer records need the record's name before
  /// them.
  private func owner(of name: String, _ locals: [(name: String, shape: Shape?)], _ root: RecordShape)
    -> String?
  {
    for (local, shape) in locals {
      if case .record(let record)? = shape, record.slot(named: name) != nil { return local }
    }
    for field in root.fields {
      if case .record(let record) = field.shape, record.slot(named: name) != nil { return field.name }
    }
    return nil
  }

  mutating func unknownField(_ name: String, of record: String, _ fields: [String], at place: Place) {
    var help: [Diagnostic.Help] = .meant(nearest(to: name, in: fields))
    if help.isEmpty, fields.count <= 20 {
      let list = fields.joined(separator: ", ")
      help = .cure(vi: "các trường: \(list)", en: "its fields: \(list)")
    }
    error(
      TemplateCodes.unknownField,
      vi: "“\(record)” không có trường “\(name)”", en: "“\(record)” has no field “\(name)”",
      at: place,
      help: help)
  }

  mutating func noFields(_ value: String, _ field: String, _ shape: Shape, at place: Place) {
    let help: Message? =
      if case .list = shape {
        Message(
          vi: "lấy từng mục bằng {% for mục in \(value) %}",
          en: "take the items one by one with {% for item in \(value) %}")
      } else {
        nil
      }
    error(
      TemplateCodes.wrongType,
      vi: "“\(value)” là \(shape.label.vi), không có trường “\(field)”",
      en: "“\(value)” is \(shape.label.en) and has no field “\(field)”", at: place,
      help: help.map { [.init($0)] } ?? [])
  }

  mutating func loopOutside(at place: Place) {
    error(
      TemplateCodes.unknownName,
      vi: "“loop” chỉ có trong {% for %}", en: "“loop” only stands inside {% for %}", at: place)
  }

  mutating func wrongType(_ value: String, _ shape: Shape?, needed: Message, at place: Place) {
    let found = shape?.label ?? Message(vi: "giá trị khác", en: "another value")
    error(
      TemplateCodes.wrongType,
      vi: "“\(value)” là \(found.vi), ở đây cần \(needed.vi)",
      en: "“\(value)” is \(found.en); \(needed.en) is needed here", at: place)
  }

  mutating func notACondition(_ value: String, _ shape: Shape, mayBeMissing: Bool, at place: Place) {
    let test =
      if mayBeMissing {
        "\(value) is present"
      } else {
        switch shape {
        case .list, .text: "\(value) is not empty"
        case .integer: "\(value) > 0"
        case .decimal, .date, .truth, .record: "… == …"
        }
      }
    error(
      TemplateCodes.wrongType,
      vi: "điều kiện phải là đúng/sai, “\(value)” là \(shape.label.vi)",
      en: "a condition must be true or false; “\(value)” is \(shape.label.en)", at: place,
      help: .cure(vi: "viết {% if \(test) %}", en: "write {% if \(test) %}"))
  }

  mutating func mayBeMissing(_ value: String, at place: Place) {
    error(
      TemplateCodes.mayBeMissing,
      vi: "“\(value)” có thể không có", en: "“\(value)” may be missing", at: place,
      help: .cure(
        vi: "đặt trong {% if \(value) is present %} … {% endif %}, hoặc cho giá trị thay: or \"…\"",
        en: "put it inside {% if \(value) is present %} … {% endif %}, or give another value: or \"…\""))
  }

  mutating func fieldMayBeMissing(_ field: String, at place: Place) {
    error(
      TemplateCodes.mayBeMissing,
      vi: "trường “\(field)” có thể không có ở một số mục",
      en: "the field “\(field)” may be missing in some items",
      at: place,
      help: .cure(
        vi: "dùng map_present để bỏ những mục không có",
        en: "use map_present to leave out the items without it"))
  }

  mutating func neverMissing(_ value: String, at place: Place) {
    warning(
      TemplateCodes.neverMissing,
      vi: "“\(value)” luôn có, giá trị thay này không bao giờ được dùng",
      en: "“\(value)” is never missing, so this other value is never used", at: place)
  }

  mutating func notPrintable(_ value: String, _ shape: Shape, _ filters: FilterTable, at place: Place) {
    let names = FaultLog.unique(
      filters.filters.filter { filter in
        guard filter.input.accepts(shape), case .shape(let result) = filter.result else { return false }
        return ShapePattern.printable.accepts(result)
      }.map(\.name))
    let help: Message =
      if names.isEmpty {
        Message(vi: "in từng trường hoặc từng mục", en: "print its fields or items one by one")
      } else {
        Message(
          vi: "thêm một bộ lọc: \(names.prefix(8).map { "\(value) | \($0)" }.joined(separator: ", "))",
          en: "add a filter: \(names.prefix(8).map { "\(value) | \($0)" }.joined(separator: ", "))")
      }
    error(
      TemplateCodes.notPrintable,
      vi: "“\(value)” là \(shape.label.vi), không in thẳng được",
      en: "“\(value)” is \(shape.label.en) and cannot be printed as it is",
      at: place, help: [.init(help)])
  }

  mutating func notComparable(_ left: Shape, _ right: Shape, isEquality: Bool, at place: Place) {
    let rule =
      isEquality
      ? Message(vi: "chỉ so sánh hai giá trị cùng kiểu", en: "only two values of one type can be compared")
      : Message(vi: "chỉ xếp thứ tự số và ngày", en: "only numbers and dates have an order")
    error(
      TemplateCodes.wrongType,
      vi: "không so sánh được \(left.label.vi) với \(right.label.vi)",
      en: "\(left.label.en) cannot be compared with \(right.label.en)", at: place, help: [.init(rule)])
  }

  mutating func notANumber(_ value: String, _ shape: Shape, at place: Place) {
    let help: Message =
      switch shape {
      case .text: Message(vi: "nối chữ bằng ~", en: "join texts with ~")
      case .integer, .decimal, .date, .truth, .list, .record:
        Message(
          vi: "mẫu chỉ tính với số nguyên; việc khác để chương trình tính",
          en: "templates compute with whole numbers only; leave the rest to the program")
      }
    error(
      TemplateCodes.wrongType,
      vi: "“\(value)” là \(shape.label.vi), phép tính cần số nguyên",
      en: "“\(value)” is \(shape.label.en); computing needs whole numbers", at: place, help: [.init(help)])
  }

  mutating func emptyList(at place: Place) {
    error(
      TemplateCodes.wrongType,
      vi: "danh sách [] không có mục nào", en: "the list [] has no items", at: place)
  }

  mutating func nameTaken(_ name: String, binding: Place?, at place: Place) {
    error(
      TemplateCodes.nameTaken,
      vi: "tên “\(name)” đã chỉ một giá trị khác",
      en: "the name “\(name)” stands for another value already",
      at: place,
      notes: binding.map {
        [.init(Message(vi: "đặt ở đây, ngoài vòng lặp", en: "set here, outside the loop"), at: $0)]
      }
        ?? [],
      help: [
        binding == nil
          ? .init(Message(vi: "chọn tên khác", en: "choose another name"))
          : .init(
            Message(
              vi:
                "vòng lặp không tính dồn ra ngoài; dùng loop.index, hoặc bộ lọc: length, map(…) | sum, join",
              en: "a loop adds nothing up outside; use loop.index, or a filter: length, map(…) | sum, join"))
      ])
  }

  /// Words of other template languages, with what this language uses instead.
  static let habits: [String: Diagnostic.Help] = [
    "True": .init(Message(vi: "viết true hoặc đúng", en: "write true"), replacement: "true"),
    "False": .init(Message(vi: "viết false hoặc sai", en: "write false"), replacement: "false"),
    "None": none, "none": none, "null": none, "nil": none,
    "range": .init(
      Message(
        vi: "không có range: lặp qua một danh sách, số lượt là loop.index",
        en: "there is no range: loop over a list; loop.index counts its turns")),
    "namespace": .init(
      Message(
        vi: "không có namespace: dùng bộ lọc map(…) | sum, length, join",
        en: "there is no namespace: use the filters map(…) | sum, length, join")),
    "defined": .init(Message(vi: "viết is present", en: "write is present"), replacement: "present"),
    "undefined": .init(Message(vi: "viết is missing", en: "write is missing"), replacement: "missing"),
  ]

  private static let none = Diagnostic.Help(
    Message(vi: "thử bằng is present, is missing", en: "test with is present, is missing"))

  static func unique(_ names: [String]) -> [String] {
    var seen: Set<String> = []
    return names.filter { seen.insert($0).inserted }
  }
}

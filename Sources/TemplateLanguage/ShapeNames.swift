import Diagnostics

extension Shape {
  /// What the type is called in messages and lists.
  public var label: Message {
    switch self {
    case .text: Message(vi: "chữ", en: "text")
    case .integer: Message(vi: "số nguyên", en: "a whole number")
    case .decimal: Message(vi: "số thập phân", en: "a decimal number")
    case .date: Message(vi: "ngày", en: "a date")
    case .truth: Message(vi: "đúng/sai", en: "true or false")
    case .list(let item): Message(vi: "danh sách \(item.label.vi)", en: "a list of \(item.label.en)")
    case .record(let record): Message(vi: "bản ghi “\(record.name)”", en: "a record “\(record.name)”")
    }
  }

  /// Whether two types are the same. Records are the same only if they come from one declaration.
  public func isSame(as other: Shape) -> Bool {
    switch (self, other) {
    case (.text, .text), (.integer, .integer), (.decimal, .decimal), (.date, .date), (.truth, .truth): true
    case (.list(let left), .list(let right)): left.isSame(as: right)
    case (.record(let left), .record(let right)): left === right
    case (.text, _), (.integer, _), (.decimal, _), (.date, _), (.truth, _), (.list, _), (.record, _): false
    }
  }
}

extension ShapePattern {
  /// What the pattern is called in messages and lists.
  public var label: Message {
    switch self {
    case .any: Message(vi: "mọi giá trị", en: "any value")
    case .record: Message(vi: "bản ghi", en: "a record")
    case .exactly(let shape): shape.label
    case .list(.any): Message(vi: "danh sách", en: "a list")
    case .list(let item): Message(vi: "danh sách \(item.label.vi)", en: "a list of \(item.label.en)")
    case .oneOf(let patterns):
      Message(
        vi: patterns.map(\.label.vi).joined(separator: " hoặc "),
        en: patterns.map(\.label.en).joined(separator: " or "))
    }
  }
}

extension RecordShape {
  var names: [String] { fields.map(\.name) }
}

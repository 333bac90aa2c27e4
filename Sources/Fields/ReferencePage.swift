import Diagnostics

/// The reference of a definition's fields as Markdown, in Vietnamese with English, made from the declared fields.
public enum ReferencePage {
  /// The page, with an introduction before the records.
  public static func text(of root: RecordDescription, introduction: String) -> String {
    var text = introduction
    for record in records(from: root) {
      text += "\n## \(record.name.vi) (\(record.name.en))\n\n\(record.help.vi); *\(record.help.en)*\n\n"
      text += "| mục | English | là | ý nghĩa | meaning |\n|---|---|---|---|---|\n"
      for field in record.fields {
        let name = field.isRequired ? "**\(field.name.vi)**" : field.name.vi
        let others = field.aliases.isEmpty ? "" : " / " + field.aliases.joined(separator: " / ")
        text += "| \(cell(name + others)) | \(cell(field.name.en)) | \(cell(kind(field.shape))) | "
        text += "\(cell(field.help.vi)) | \(cell(field.help.en)) |\n"
      }
    }
    return text
  }

  /// Every record type within a record, each once, in the order of first use.
  private static func records(from root: RecordDescription) -> [RecordDescription] {
    var found: [RecordDescription] = []
    var waiting = [root]
    while !waiting.isEmpty {
      let record = waiting.removeFirst()
      guard !found.contains(where: { $0.name == record.name }) else { continue }
      found.append(record)
      waiting += record.fields.flatMap { records(in: $0.shape) }
    }
    return found
  }

  private static func records(in shape: FieldShape) -> [RecordDescription] {
    switch shape {
    case .text, .phrase, .integer, .decimal, .measure, .date, .truth, .choice: []
    case .list(let element), .map(let element): records(in: element)
    case .record(let record): [record]
    case .either(let shapes): shapes.flatMap(records(in:))
    }
  }

  private static func kind(_ shape: FieldShape) -> String {
    switch shape {
    case .text: "chữ"
    case .phrase(let name, let examples): "\(name.vi): \(examples.map { "`\($0)`" }.joined(separator: ", "))"
    case .integer: "số nguyên"
    case .decimal: "số"
    case .measure(let units): "số kèm đơn vị (\(units.joined(separator: ", ")))"
    case .date: "ngày/tháng/năm"
    case .truth: "có, không"
    case .choice(let names):
      names.map { name in name.name.vi == name.name.en ? name.name.vi : "\(name.name.vi) (*\(name.name.en)*)"
      }
      .joined(separator: "; ")
    case .list(let element): "một hoặc nhiều: \(kind(element))"
    case .record(let record): "[\(record.name.vi)](#\(anchor(record)))"
    case .map(let element): "các mục có tên riêng: \(kind(element))"
    case .either(let shapes): shapes.map(kind).joined(separator: "; hoặc ")
    }
  }

  /// The anchor of a heading: lower case, spaces as dashes, without brackets.
  private static func anchor(_ record: RecordDescription) -> String {
    var result = ""
    for scalar in "\(record.name.vi) \(record.name.en)".unicodeScalars {
      switch scalar {
      case " ": result += "-"
      case ",", "(", ")": break
      default: result += scalar.properties.lowercaseMapping
      }
    }
    return result
  }

  private static func cell(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      if scalar == "|" { result += "\\" }
      result.unicodeScalars.append(scalar)
    }
    return result
  }
}

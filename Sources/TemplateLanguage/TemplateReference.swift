import Diagnostics

/// Markdown tables, in both languages, of what templates may name; made from the declarations, so always complete.
public enum TemplateReference {
  /// The fields of a view, then those of each record type in it.
  public static func fields(of view: RecordShape, heading: Int = 2) -> String {
    var text = ""
    var records = [view]
    var index = 0
    while index < records.count {
      let record = records[index]
      let level = String(repeating: "#", count: heading + (index == 0 ? 0 : 1))
      text += "\(level) \(record.name)\n\n| trường · field | kiểu · type | nghĩa · meaning |\n|---|---|---|\n"
      for field in record.fields {
        let optional = field.mayBeMissing ? "; có thể không có · may be missing" : ""
        text += "| `\(field.name)` | \(cell(field.shape.label))\(optional) | \(cell(field.help)) |\n"
        if let inner = field.shape.record, !records.contains(where: { $0 === inner }) {
          records.append(inner)
        }
      }
      text += "\n"
      index += 1
    }
    return text
  }

  /// The filters and tests of a table.
  public static func filters(_ table: FilterTable) -> String {
    var text = "| bộ lọc · filter | nhận · takes | cho · gives |\n|---|---|---|\n"
    for filter in table.filters { text += filter.row + "\n" }
    text += "\n| phép thử · test | nhận · takes | nghĩa · meaning |\n|---|---|---|\n"
    for test in table.tests {
      text += "| `is \(test.name)` | \(cell(test.input.label)) | \(cell(test.help)) |\n"
    }
    return text
  }

  fileprivate static func cell(_ message: Message) -> String {
    message.vi == message.en ? message.vi : "\(message.vi) · \(message.en)"
  }
}

extension Filter {
  /// The filter with its parameters, as a row of the reference.
  var row: String {
    let written = parameters.map { parameter in
      guard let standard = parameter.standard else { return parameter.name }
      return switch standard {
      case .text(let text, _): "\(parameter.name)=\"\(text)\""
      case .integer(let number, _): "\(parameter.name)=\(number)"
      case .truth(let truth): "\(parameter.name)=\(truth)"
      case .missing, .decimal, .date, .list, .record: parameter.name
      }
    }
    let call = written.isEmpty ? name : "\(name)(\(written.joined(separator: ", ")))"
    return "| `\(call)` | \(TemplateReference.cell(input.label)) | \(TemplateReference.cell(help)) |"
  }
}

extension Shape {
  /// The record type that this is, or that its list items are.
  fileprivate var record: RecordShape? {
    switch self {
    case .record(let record): record
    case .list(let item): item.record
    case .text, .integer, .decimal, .date, .truth: nil
    }
  }
}

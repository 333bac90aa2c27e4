import Diagnostics

/// A value from a form: everything that a definition can contain.
indirect enum FormValue: Sendable, Equatable {
  case text(String)
  case list([FormValue])
  case record([Entry])

  struct Entry: Sendable, Equatable {
    let key: String
    let value: FormValue
  }

  /// Decodes a form's JSON; nil for numbers and other types, which a definition writes as text.
  init?(_ node: JSONNode, depth: Int = 0) {
    guard depth < 20 else { return nil }
    switch node.value {
    case .string(let text): self = .text(text)
    case .array(let items):
      var values: [FormValue] = []
      for item in items {
        guard let value = FormValue(item, depth: depth + 1) else { return nil }
        values.append(value)
      }
      self = .list(values)
    case .object(let members):
      var entries: [Entry] = []
      for member in members {
        guard let value = FormValue(member.value, depth: depth + 1) else { return nil }
        entries.append(Entry(key: member.name, value: value))
      }
      self = .record(entries)
    case .null, .truth, .integer, .number: return nil
    }
  }
}

/// One step of a path to a value.
enum FormStep: Sendable, Equatable {
  /// The value under a key, as the key is written.
  case key(String)
  /// An item of a list, from 0.
  case item(Int)

  /// Decodes a path; nil when a step is neither a key nor a number.
  static func path(_ node: JSONNode?) -> [FormStep]? {
    guard case .array(let steps)? = node?.value, steps.count <= 40 else { return nil }
    var path: [FormStep] = []
    for step in steps {
      switch step.value {
      case .string(let key): path.append(.key(key))
      case .integer(let index): path.append(.item(index))
      case .null, .truth, .number, .array, .object: return nil
      }
    }
    return path
  }
}

/// Writes values as YAML that parses back to the same values.
struct FormWriter {
  enum Quotes: CaseIterable {
    /// Unquoted.
    case none
    /// In double quotes, escaped.
    case double
  }

  /// The style of texts where both are possible.
  let quotes: Quotes
  /// The line end of this file.
  let lineEnd: String

  /// A text on one line.
  func scalar(_ text: String) -> String {
    guard quotes == .double || text.isEmpty else { return text }
    var written = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": written += "\\\""
      case "\\": written += "\\\\"
      case "\n": written += "\\n"
      case "\t": written += "\\t"
      default: written.unicodeScalars.append(scalar)
      }
    }
    return written + "\""
  }

  /// A value within brackets.
  func flow(_ value: FormValue) -> String {
    switch value {
    case .text(let text): scalar(text)
    case .list(let items): "[" + items.map(flow).joined(separator: ", ") + "]"
    case .record(let entries):
      "{" + entries.map { "\($0.key): \(flow($0.value))" }.joined(separator: ", ") + "}"
    }
  }

  /// The value after a key: on the same line, or indented on the next lines.
  func afterKey(_ value: FormValue, indent: Int) -> String {
    switch value {
    case .text(let text): return " " + scalar(text)
    case .list(let items) where items.isEmpty: return " []"
    case .record(let entries) where entries.isEmpty: return " {}"
    case .list(let items):
      return items.map { lineEnd + spaces(indent + 2) + item($0, indent: indent + 2) }.joined()
    case .record(let entries):
      return entries.map { lineEnd + spaces(indent + 2) + entry($0, indent: indent + 2) }.joined()
    }
  }

  /// An entry; the caller has indented its first line.
  func entry(_ entry: FormValue.Entry, indent: Int) -> String {
    entry.key + ":" + afterKey(entry.value, indent: indent)
  }

  /// An item with its dash; the caller has indented its first line.
  func item(_ value: FormValue, indent: Int) -> String {
    switch value {
    case .text(let text): return "- " + scalar(text)
    case .list: return "- " + flow(value)
    case .record(let entries) where entries.isEmpty: return "- {}"
    case .record(let entries):
      return "- "
        + entries.map { entry($0, indent: indent + 2) }.joined(separator: lineEnd + spaces(indent + 2))
    }
  }

  private func spaces(_ count: Int) -> String { String(repeating: " ", count: count) }
}

import Diagnostics
import Fields
import Model

extension FieldType where Value == Actor {
  /// A person, body or group by name.
  static var actor: FieldType { FieldType<Text>.text.map { Actor.group($0) } }
}

extension FieldType where Value == Authority {
  /// A body or office by name.
  static var authority: FieldType {
    FieldType<Text>.text.map { Authority(written: $0, kind: .body, level: nil) }
  }
}

extension FieldType where Value == Occasion {
  /// An occasion as text or record.
  static var occasion: FieldType { OccasionTable.table.type(orText: occasionText) }
}

extension FieldType where Value == Launch {
  /// A launch as text or record.
  static var launch: FieldType {
    LaunchTable.table.type(orText: FieldType<Text>.text.map { Launch(what: $0) })
  }
}

extension FieldType where Value == Post {
  /// A post as text or record.
  static var post: FieldType { PostTable.table.type(orText: FieldType<Text>.text.map { Post(title: $0) }) }
}

extension FieldType where Value == [ReportPart] {
  /// Where the report tells something.
  static var reportParts: FieldType { .list(of: .choice(ReportPart.self)) }
}

/// A field's help in both languages, short to write.
func help(_ vi: String, _ en: String) -> Message { Message(vi: vi, en: en) }

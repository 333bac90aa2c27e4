import Diagnostics
import Fields
import Foundation
import TestSupport
import Testing

@testable import Definitions

struct SchemaTests {
  @Test("The committed schema is the one that the fields make")
  func schema() { expectGolden(CeremonySchema.text, "../../../docs/ceremony.schema.json") }

  @Test("The committed reference is the one that the fields make")
  func reference() { expectGolden(CeremonySchema.reference, "../../../docs/reference.md") }

  @Test("The schema is JSON, and every reference in it leads somewhere")
  func references() throws {
    let parsed = try JSONSerialization.jsonObject(with: Data(CeremonySchema.text.utf8))
    let root = try #require(parsed as? [String: Any])
    let definitions = try #require(root["definitions"] as? [String: Any])
    let parts = CeremonySchema.text.split(separator: "#/definitions/").dropFirst()
    let names = Set(parts.map { String($0.prefix { $0 != "\"" }) })
    #expect(names == Set(definitions.keys))
  }

  @Test("Within a record no two fields answer to one key")
  func distinctKeys() {
    for record in records(CeremonyTable.table.description) {
      var owners: [String: String] = [:]
      for field in record.fields {
        let spellings = [field.name.vi, field.name.en] + field.aliases
        for form in Set(spellings.flatMap { [KeyName.folded($0), KeyName.unmarked($0)] }) {
          #expect(
            owners[form] == nil, "\(form) in \(record.name.en): \(owners[form] ?? "") and \(field.name.vi)")
          owners[form] = field.name.vi
        }
      }
    }
  }

  @Test("Every field has help in both languages, on one line")
  func help() {
    for record in records(CeremonyTable.table.description) {
      for field in record.fields {
        for text in [field.help.vi, field.help.en, field.name.vi, field.name.en] {
          #expect(!text.isEmpty && !text.contains("\n"), "\(record.name.en) \(field.name.en)")
        }
      }
    }
  }

  private func records(_ record: RecordDescription) -> [RecordDescription] {
    [record] + record.fields.flatMap { records($0.shape) }
  }

  private func records(_ shape: FieldShape) -> [RecordDescription] {
    switch shape {
    case .record(let record): records(record)
    case .list(let element), .map(let element): records(element)
    case .either(let shapes): shapes.flatMap(records)
    case .text, .phrase, .integer, .decimal, .measure, .date, .truth, .choice: []
    }
  }
}

import Foundation
import TestSupport
import Testing

@testable import Pipeline

@Suite("The page of fields")
struct FieldsPageTests {
  @Test("The committed page is the one that the views and filters make")
  func page() { expectGolden(FieldsPage.text, "../../../docs/fields.md") }

  @Test("Every field, filter and test has help in both languages")
  func help() {
    for line in FieldsPage.text.split(separator: "\n") where line.hasPrefix("| `") {
      let cells = line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
      #expect(cells.count == 3 && cells.allSatisfy { !$0.isEmpty }, "\(line)")
    }
  }

  @Test("A view is asked for by its name, and only by that")
  func views() {
    #expect(FieldsPage.fields(of: "quyết định")?.hasPrefix("## quyết định\n") == true)
    #expect(FieldsPage.fields(of: "quyết") == nil)
  }
}

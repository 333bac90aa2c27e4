import Foundation
import Testing

@testable import TemplateLanguage

@Suite("The reference of the language")
struct ReferenceTests {
  /// The rows of the table between two marks of the reference.
  private func rows(_ mark: String) throws -> [String] {
    let path = URL(fileURLWithPath: #filePath).appendingPathComponent("../../../docs/template-language.md")
      .standardized
    let text = try String(contentsOf: path, encoding: .utf8)
    let start = try #require(text.range(of: "<!-- \(mark) -->\n"))
    let end = try #require(text.range(of: "\n<!-- end -->", range: start.upperBound..<text.endIndex))
    return text[start.upperBound..<end.lowerBound].split(separator: "\n").dropFirst(2).map(String.init)
  }

  @Test("Its table of filters is complete and true")
  func filters() throws {
    let expected = FilterTable.standard.filters.map(\.row)
    #expect(try rows("filters") == expected)
  }

  @Test("Its table of tests is complete and true")
  func tests() throws {
    let expected = FilterTable.standard.tests.map { test in
      "| `is \(test.name)` | \(test.input.label.vi) · \(test.input.label.en) | \(test.help.vi) · \(test.help.en) |"
    }
    #expect(try rows("tests") == expected)
  }

  @Test("Its limits are those that stand")
  func limits() throws {
    let standard = TemplateLimits.standard
    let expected = [
      standard.sourceBytes, standard.nesting, standard.includeDepth, standard.expressionSize,
      standard.instructions,
      standard.steps, standard.outputBytes, standard.textBytes, FaultLog.most,
    ]
    let numbers = try rows("limits").map { row in
      Int(row.split(separator: "|").last?.trimmingCharacters(in: .whitespaces).prefix { $0.isNumber } ?? "")
    }
    #expect(numbers == expected.map { Optional($0) })
  }

  @Test("It lists every code")
  func codes() throws {
    let expected = TemplateCodes.all.map { "| `\($0.id)` | \($0.summary.vi) · \($0.summary.en) |" }
    #expect(try rows("codes") == expected)
  }
}

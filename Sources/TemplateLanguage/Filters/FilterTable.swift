/// The filters and tests that templates may use.
public struct FilterTable: Sendable {
  /// The filters in the order declared; several may share a name and differ in their input type.
  public let filters: [Filter]
  /// The tests in the order declared.
  public let tests: [TemplateTest]
  private let filtersByName: [String: [Filter]]
  private let testsByName: [String: TemplateTest]

  /// Declares filters and tests; of those with the same name and input type the last one counts.
  public init(filters: [Filter], tests: [TemplateTest] = []) {
    self.filters = filters
    self.tests = tests
    self.filtersByName = Dictionary(grouping: filters.reversed(), by: \.name)
    self.testsByName = Dictionary(tests.map { ($0.name, $0) }, uniquingKeysWith: { _, last in last })
  }

  /// This table with more filters and tests.
  public func adding(filters more: [Filter], tests moreTests: [TemplateTest] = []) -> FilterTable {
    FilterTable(filters: filters + more, tests: tests + moreTests)
  }

  /// The filters of a name; the one with precedence is first.
  func filters(named name: String) -> [Filter] { filtersByName[name] ?? [] }

  func test(named name: String) -> TemplateTest? { testsByName[name] }
}

import Diagnostics
import Model
import Testing

@testable import Composition

@Suite("Outlets of news")
struct NewsOutletTests {
  @Test(
    "Each profile of the project is read without a fault",
    arguments: ["hai-phong", "ha-noi-moi", "thai-binh"])
  func profiles(name: String) throws {
    let profile = try NewsBench.outlet(name)
    #expect(!profile.name.isEmpty)
  }

  @Test("The templates of news fit their data")
  func templates() throws {
    _ = try #require(NewsBench.template)
  }
}

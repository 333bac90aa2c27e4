import Testing

@testable import Typesetting

@Suite("Fonts are found by name or by a twin of the same widths")
struct FontLibraryTests {
  @Test("An installed family is found by its own name, in any case of letters")
  func installed() throws {
    let fonts = try FontLibrary()
    let answer = fonts.face(for: FontRequest(family: "Liberation Serif", bold: true))
    #expect(answer.source == .family)
    #expect(fonts.name(of: answer.face) == "Liberation Serif Bold")
    #expect(fonts.face(for: FontRequest(family: "liberation sans")).source == .family)
  }

  @Test("Liberation Serif stands in for Times New Roman where that is absent")
  func twin() throws {
    let fonts = try FontLibrary()
    let answer = fonts.face(for: FontRequest(family: "Times New Roman"))
    let name = fonts.name(of: answer.face)
    switch answer.source {
    case .family: #expect(name == "Times New Roman")
    case .metricTwin(let twin): #expect(name == twin && twin == "Liberation Serif")
    case .missing, .substitute: Issue.record("neither is installed")
    }
  }

  @Test(
    "A family that is not installed is missing, not replaced",
    arguments: ["UTM Không Có Phông Này", "", "Không Có, Cũng Không", " ", ","])
  func missing(family: String) throws {
    let fonts = try FontLibrary()
    #expect(fonts.face(for: FontRequest(family: family)).source == .missing)
    #expect(fonts.face(for: FontRequest(family: "Liberation Serif\u{0}" + family)).source == .missing)
  }

  @Test("Of families in order the first that is installed is used, and it is said which")
  func inOrder() throws {
    let fonts = try FontLibrary()
    let second = fonts.face(for: FontRequest(family: "UTM Không Có, Liberation Sans"))
    #expect(second.source == .substitute("Liberation Sans"))
    #expect(fonts.name(of: second.face) == "Liberation Sans")
    let first = fonts.face(for: FontRequest(family: "Liberation Serif, Liberation Sans"))
    #expect(first.source == .family && fonts.name(of: first.face) == "Liberation Serif")
  }

  @Test("The same request has the same face, and equal faces of two requests are one")
  func stable() throws {
    let fonts = try FontLibrary()
    let first = fonts.face(for: FontRequest(family: "Liberation Serif", italic: true))
    _ = fonts.face(for: FontRequest(family: "Liberation Mono"))
    #expect(fonts.face(for: FontRequest(family: "Liberation Serif", italic: true)) == first)
  }
}

import Testing

@testable import CommandLineTool

@Suite("Pages and fineness on the command line")
struct PictureChoiceTests {
  @Test(
    "Pages are numbers and ranges from 1 on",
    arguments: [("3", [3...3]), ("1-3,7", [1...3, 7...7]), ("2-2", [2...2])])
  func pages(argument: String, ranges: [ClosedRange<Int>]) {
    #expect(PagesChoice(argument: argument)?.pages.ranges == ranges)
  }

  @Test(
    "Anything else is refused",
    arguments: [
      "", ",", "1,", "-", "1-", "-3", "0", "0-2", "3-1", "1-2-3", "1--2", "a", "1 2", "1-a",
      "99999999999999999999",
    ])
  func noPages(argument: String) { #expect(PagesChoice(argument: argument) == nil) }

  @Test("A fineness is from 20 to 600 dots an inch")
  func fineness() {
    #expect(
      DotsPerInchChoice(argument: "20")?.value == 20 && DotsPerInchChoice(argument: "600")?.value == 600)
    for argument in ["19", "601", "", "x", "150.5"] { #expect(DotsPerInchChoice(argument: argument) == nil) }
  }
}

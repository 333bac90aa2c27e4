import Testing

@testable import XMLKit

/// Writes down what it is told.
private struct Recorder: XMLStreamHandler {
  enum Name: String, CaseIterable { case list, item, id, name, end }

  var events: [String] = []
  var isDone = false

  mutating func start(_ name: Name, _ attributes: XMLStreamAttributes<Name>) {
    func text(_ value: UnsafeBufferPointer<UInt8>?) -> String {
      value.map { String(decoding: $0, as: UTF8.self) } ?? "-"
    }
    events.append(
      "<\(name) \(text(attributes[.id])) \(text(attributes.qualified(.id))) \(text(attributes[.name]))")
    if name == .end { isDone = true }
  }
  mutating func end(_ name: Name) { events.append(">\(name)") }
  mutating func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    events.append(String(decoding: bytes, as: UTF8.self))
  }
}

@Suite("XML as events")
struct XMLStreamTests {
  private func read(_ text: String, piece: Int = 7, failingAt limit: Int = .max) -> (
    XMLStream.Ending, [String]
  ) {
    let bytes = Array(text.utf8)
    var position = 0
    var recorder = Recorder()
    let ending = XMLStream.parse(into: &recorder) { target in
      if position >= limit { return -1 }
      let count = min(piece, target.count, bytes.count - position)
      target.copyBytes(from: bytes[position..<position + count])
      position += count
      return count
    }
    return (ending, recorder.events)
  }

  @Test(
    "Known elements of the main namespace come as events, whatever the prefix; others are passed over whole")
  func events() {
    let text = """
      <a:list xmlns:a="main" xmlns:b="other"><a:item id="1" b:id="2">x<a:new><a:item>y</a:item>z</a:new><b:item>u</b:item>\
      &amp;<![CDATA[<]]></a:item><a:item b:id="3" name="m"/></a:list>
      """
    let (ending, events) = read(text)
    #expect(ending == .complete)
    #expect(
      events == [
        "<list - - -", "<item 1 2 -", "x", "&", "<", ">item", "<item - 3 m", ">item", ">list",
      ])
  }

  @Test("Each value of an attribute is that of its own tag")
  func attributes() {
    let (_, events) = read("<list id='a'><item/><item name='b'/><item id='c'/></list>")
    #expect(
      events.filter { $0.hasPrefix("<") } == ["<list a - -", "<item - - -", "<item - - b", "<item c - -"])
  }

  @Test("A handler that has enough is told nothing more")
  func stops() {
    let (ending, events) = read("<list><end/><item/>more</list>")
    #expect(ending == .complete)
    #expect(events == ["<list - - -", "<end - - -"])
  }

  @Test(
    "How a text ends",
    arguments: [
      ("<list><item></list>", XMLStream.Ending.malformed), ("<list>", .malformed), ("", .malformed),
      ("<!DOCTYPE list><list/>", .documentType), ("<list>&unknown;</list>", .malformed),
      (String(repeating: "<item>", count: 300) + String(repeating: "</item>", count: 300), .malformed),
      ("<list/>", .complete),
    ])
  func endings(_ text: String, _ ending: XMLStream.Ending) { #expect(read(text).0 == ending) }

  @Test("A reader that fails in the middle is no end of the text")
  func failure() { #expect(read("<list></list>", failingAt: 7).0 == .malformed) }
}

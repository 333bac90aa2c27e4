import Diagnostics
import Model
import TemplateLanguage
import Wording
import XMLKit

/// Speech in templates: `<say>` is a paragraph whose text is written as it is spoken.
struct SpokenLines: Sendable {
  /// The vocabulary of documents with the elements of speech.
  static func adding(to vocabulary: MarkupVocabulary) -> MarkupVocabulary {
    let speech = MarkupVocabulary.Element(
      "say", .block, .inline,
      attributes: [
        MarkupVocabulary.Attribute(
          "style", help: Message(vi: "tên kiểu; speech khi để trống", en: "a style; speech when empty"))
      ],
      help: Message(vi: "lời nói: số, ngày, chữ viết tắt viết như đọc", en: "speech: written as it is spoken")
    )
    let time = MarkupVocabulary.Element(
      "reading-time", .inline, .nothing,
      help: Message(
        vi: "đọc hết mọi lời nói của văn bản mất bao lâu", en: "how long all speech takes to be read"))
    return MarkupVocabulary(top: vocabulary.top, vocabulary.elements + [speech, time])
  }

  private let speaker: SpokenText

  init(_ ceremony: Ceremony) {
    speaker = SpokenText(
      readings: (ceremony.day?.readings ?? []).map {
        .init(written: $0.written.value, spoken: $0.spoken.value)
      },
      words: ceremony.decisions.first?.list.numberWords ?? NumberWords())
  }

  /// The filled template with its speech as paragraphs; abbreviations without a known reading are noted.
  func spoken(_ nodes: [XMLNode], at place: Place?, into findings: inout Findings) -> [XMLNode] {
    var unread: [String] = []
    var said = ""
    let spoken = nodes.map { changed($0, &unread, &said) }
    let result = spoken.map { timed($0, SpokenText.seconds(toRead: said)) }
    if !unread.isEmpty {
      let list = unread.joined(separator: ", ")
      findings.note(
        DayCodes.unread,
        vi: "lời dẫn có chữ viết tắt chưa có cách đọc: \(list)",
        en: "the script has abbreviations without a reading: \(list)",
        at: place)
    }
    return result
  }

  /// Replaces the mark of the reading time by the time, to the half minute.
  private func timed(_ node: XMLNode, _ seconds: Int) -> XMLNode {
    guard case .element(let element) = node else { return node }
    if element.name == "reading-time" {
      let halves = max(1, (seconds + 15) / 30)
      return .text("\(halves / 2)\(halves % 2 == 0 ? "" : ",5") phút", element.place)
    }
    return .element(
      XMLElement(
        name: element.name, attributes: element.attributes,
        children: element.children.map { timed($0, seconds) },
        place: element.place))
  }

  private func changed(_ node: XMLNode, _ unread: inout [String], _ said: inout String) -> XMLNode {
    guard case .element(let element) = node else { return node }
    let isSpeech = element.name == "say"
    let children =
      isSpeech
      ? joined(element.children).map { spoken($0, &unread, &said) }
      : element.children.map { changed($0, &unread, &said) }
    let style = XMLAttribute(name: "style", value: element["style"] ?? "speech")
    return .element(
      XMLElement(
        name: isSpeech ? "p" : element.name, attributes: isSpeech ? [style] : element.attributes,
        children: children,
        place: element.place))
  }

  /// Joins neighbouring texts, so that a number is read with the words around it; the place is that of the first
  /// data.
  private func joined(_ nodes: [XMLNode]) -> [XMLNode] {
    var result: [XMLNode] = []
    for node in nodes {
      if case .text(let text, let place) = node, case .text(let before, let known)? = result.last {
        result[result.count - 1] = .text(before + text, known ?? place)
      } else {
        result.append(node)
      }
    }
    return result
  }

  private func spoken(_ node: XMLNode, _ unread: inout [String], _ said: inout String) -> XMLNode {
    switch node {
    case .text(let text, let place):
      for short in speaker.unread(in: text) where !unread.contains(short) { unread.append(short) }
      let spoken = speaker.spoken(text)
      said += spoken + " "
      return .text(spoken, place)
    case .element(let element):
      return .element(
        XMLElement(
          name: element.name, attributes: element.attributes,
          children: joined(element.children).map { spoken($0, &unread, &said) }, place: element.place))
    }
  }
}

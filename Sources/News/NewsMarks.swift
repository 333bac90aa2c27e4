import Diagnostics
import TemplateLanguage

/// The marks with which news templates leave open what depends on other sentences; `NewsEditor` resolves them all in
/// one pass over the filled article.
enum NewsMarks {
  private typealias Element = MarkupVocabulary.Element
  private typealias Attribute = MarkupVocabulary.Attribute

  /// The vocabulary of documents with the marks of news.
  static func adding(to vocabulary: MarkupVocabulary) -> MarkupVocabulary {
    let documents = vocabulary.elements.map { element in
      element.name != "p"
        ? element
        : Element(
          element.name, element.role, element.content, attributes: element.attributes + [move],
          help: element.help)
    }
    return MarkupVocabulary(top: vocabulary.top, documents + elements)
  }

  private static let move = Attribute(
    "of", help: Message(vi: "ý nào của bài, để tin ngắn biết giữ hay bỏ", en: "which move it tells"))

  private static let elements: [Element] = [
    Element(
      "s", .inline, .inline,
      attributes: [
        move,
        Attribute(
          "join",
          help: Message(
            vi: "dấu nối vào câu trước khi còn chỗ", en: "the sign that joins it to the one before")),
        Attribute(
          "most", help: Message(vi: "nhiều nhất mấy vế một câu", en: "how many clauses a sentence may have")),
        Attribute(
          "voice", help: Message(vi: "chỉ nối với vế cùng giọng", en: "joins clauses of the same voice only")),
        Attribute(
          "bound", .oneOf(["true", "false"]),
          help: Message(
            vi: "không biết nói về ai: câu trước dài hơn vẫn nối", en: "joined to a longer one, too")),
        Attribute(
          "about",
          help: Message(vi: "vế tự nói về ai", en: "whom the clause is about by its own words")),
        Attribute(
          "stop", help: Message(vi: "dấu cuối; none là không dấu", en: "the final sign; none for none")),
      ],
      help: Message(
        vi: "một vế: chữ hoa, dấu cuối do bài đặt", en: "a clause; the article sets capital and stop")),
    Element(
      "once", .inline, .inline, attributes: [key],
      help: Message(vi: "chỉ nói khi điều này chưa được nói", en: "said only when it was not said before")),
    Element(
      "again", .inline, .inline,
      attributes: [
        key, Attribute("not", .oneOf(["true"]), help: Message(vi: "ngược lại", en: "the other way round")),
        Attribute(
          "near", .oneOf(["true", "false"]),
          help: Message(
            vi: "true: câu này hay câu ngay trước vừa nói; false: nói từ xa hơn",
            en: "true: said in this sentence or the one before; false: said further back")),
        Attribute(
          "bare", .oneOf(["true"]),
          help: Message(
            vi: "chỉ khi câu này nói mà không nói chức vụ",
            en: "only where this sentence leaves out the posts")),
      ],
      help: Message(vi: "chỉ nói khi điều này đã được nói", en: "said only when it was said before")),
    Element(
      "full", .inline, .nothing, attributes: [key],
      help: Message(vi: "câu này đã nói chức vụ", en: "this sentence has said the posts")),
    Element(
      "opener", .inline, .nothing,
      attributes: [
        Attribute(
          "place", help: Message(vi: "tên chỗ, với các lời mở của nó", en: "the place, with its openers")),
        Attribute("wants", help: Message(vi: "lời mở nên dùng", en: "the opener that is wanted")),
        Attribute(
          "wants-after",
          help: Message(vi: "lời mở nên dùng khi câu trước đã có lời mở", en: "the one right after another")),
        Attribute("or", help: Message(vi: "lời mở thay", en: "another one")),
        Attribute(
          "yield", .oneOf(["true"]),
          help: Message(vi: "câu ngay trước đã có lời mở thì thôi", en: "left out right after another opener")
        ),
      ],
      help: Message(vi: "một lời mở, không lặp lời vừa dùng", en: "an opener that was not used just before")),
    Element(
      "unit", .inline, .inline,
      help: Message(
        vi: "tên một đơn vị: vừa nói trong đoạn thì gọi gọn",
        en: "a unit, short where its paragraph just named it")
    ),
    Element(
      "running", .inline, .inline,
      help: Message(
        vi: "ai làm, phấn đấu: vế ngay trước trong câu đã nói vậy thì thôi",
        en: "who does it: left out where the clause before it in the sentence runs on the same")),
    Element(
      "starts", .inline, .inline,
      help: Message(vi: "chỉ nói khi vế này mở một câu", en: "said only where the clause begins a sentence")),
    Element(
      "also", .inline, .inline,
      attributes: [
        Attribute(
          "not", .oneOf(["true"]),
          help: Message(vi: "ngược lại: khi lời mở được nói", en: "where it was not left out"))
      ],
      help: Message(vi: "chỉ nói khi lời mở được bỏ", en: "said only where the opener was left out")),
  ]

  private static let key = Attribute(
    "key", isRequired: true, help: Message(vi: "điều được nói", en: "what is said"))
}

import Wording

/// The office of who signs, as one text: “Phó Chủ tịch UBND xã An Mỹ”, “Hiệu trưởng”.
struct SignerPost {
  /// The office as it is printed: Phó Chủ tịch.
  let title: String
  /// The head's office: Chủ tịch.
  let head: String
  /// What follows it; empty where nothing does.
  let body: String
  /// Whether it is a deputy's.
  let isDeputy: Bool

  /// Reads a text; nil where it begins with no office.
  init?(_ text: String) {
    var cursor = PhraseCursor(text)
    isDeputy = cursor.take("Phó")
    guard let (head, rest) = AuthorityNames.headTitle(of: String(cursor.rest)) else { return nil }
    self.head = head
    title = isDeputy ? "Phó \(head)" : head
    body = rest.trimmed
  }
}

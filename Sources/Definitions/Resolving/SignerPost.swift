import Wording

/// The post of a signer as one text: “Phó Chủ tịch UBND xã An Mỹ”, “Hiệu trưởng”.
struct SignerPost {
  /// The post as printed: Phó Chủ tịch.
  let title: String
  /// The head's post: Chủ tịch.
  let head: String
  /// The body after it; empty if there is none.
  let body: String
  /// Whether it is a deputy's.
  let isDeputy: Bool

  /// Reads a text; nil when it does not begin with a post.
  init?(_ text: String) {
    var cursor = PhraseCursor(text)
    isDeputy = cursor.take("Phó")
    guard let (head, rest) = AuthorityNames.headTitle(of: String(cursor.rest)) else { return nil }
    self.head = head
    title = isDeputy ? "Phó \(head)" : head
    body = rest.trimmed
  }
}

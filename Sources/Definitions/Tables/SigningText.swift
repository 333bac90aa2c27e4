import Diagnostics
import Model
import Wording

/// The form of signing, if a clerk wrote it into the post as it appears above the signature: “KT. Chủ tịch - Phó Chủ
/// tịch”.
enum SigningText {
  /// A signature whose post begins with TM., KT., TL., TUQ. or Q., taken apart; any other as it is.
  static func settled(_ signing: Signing) -> Signing {
    guard let written = signing.title, let (form, rest) = form(of: written.value),
      signing.form == .own || signing.form == form
    else { return signing }
    var settled = signing
    settled.form = form
    guard form != .acting else {
      settled.title = written.with(rest)
      return settled
    }
    let (power, post) = parted(rest)
    settled.onBehalfOf = signing.onBehalfOf ?? written.with(power)
    settled.title = post.map { written.with($0) }
    // “TM. Ủy ban nhân dân, KT. Chủ tịch, Phó Chủ tịch”: the deputy's KT. is set from the deputy's post.
    if let post, let inner = Self.form(of: post), inner.form == .deputy {
      settled.title = written.with(parted(inner.rest).post ?? inner.rest)
    }
    return settled
  }

  private static let marks: [(sign: String, form: Signing.Form)] = [
    ("TUQ", .byAuthorisation), ("TM", .onBehalf), ("T/M", .onBehalf), ("KT", .deputy), ("K/T", .deputy),
    ("TL", .byOrder), ("T/L", .byOrder), ("Q.", .acting), ("Quyền", .acting),
  ]

  private static func form(of text: String) -> (form: Signing.Form, rest: String)? {
    for (sign, form) in marks where text.hasPrefix(sign) {
      let rest = text.dropFirst(sign.count)
      guard let next = rest.first, sign.hasSuffix(".") || next == "." || next == " " else { continue }
      let body = String(rest.drop { $0 == "." || $0 == " " })
      return body.isEmpty ? nil : (form, body)
    }
    return nil
  }

  /// For whom, and the post of who signs: apart by a line, a dash, a stroke or a comma, or where a deputy's post begins.
  private static func parted(_ text: String) -> (power: String, post: String?) {
    for sign in [" - ", " – ", " / ", "/", "; ", ", "] {
      let parts = text.split(separator: sign, maxSplits: 1).map { String($0).trimmed }
      if parts.count == 2, parts.allSatisfy({ !$0.isEmpty }) { return (parts[0], parts[1]) }
    }
    let words = text.split(separator: " ")
    if let deputy = words.indices.dropFirst().first(where: { words[$0].lowercased() == "phó" }) {
      return (words[..<deputy].joined(separator: " "), words[deputy...].joined(separator: " "))
    }
    return (text, nil)
  }
}

import Diagnostics

/// A command line that names something unknown.
struct UsageError: Error {
  /// What is wrong, and what is available.
  let message: Message

  init(_ message: Message) { self.message = message }

  /// An unknown name, with the nearest one and all available ones.
  init(unknown name: String, among known: [String], also aliases: [String] = [], what: Message) {
    let near = nearest(to: name, in: known + aliases)
    let all = known.joined(separator: ", ")
    let guess = Message(
      vi: near.map { "; ý bạn là “\($0)”?" } ?? ".", en: near.map { "; did you mean “\($0)”?" } ?? ".")
    message = Message(
      vi: "\(what.vi): không có “\(name)”\(guess.vi) Có: \(all)",
      en: "\(what.en): there is no “\(name)”\(guess.en) There is: \(all)")
  }
}

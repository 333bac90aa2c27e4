/// The signs of expressions.
enum Symbol: String, Sendable, CaseIterable {
  case dot = "."
  case comma = ","
  case open = "("
  case close = ")"
  case openList = "["
  case closeList = "]"
  case pipe = "|"
  case tilde = "~"
  case plus = "+"
  case minus = "-"
  case times = "*"
  case equal = "=="
  case notEqual = "!="
  case less = "<"
  case lessOrEqual = "<="
  case greater = ">"
  case greaterOrEqual = ">="
  case assign = "="
}

/// A word, number, string or sign inside a tag.
struct Token: Sendable, Equatable {
  enum Kind: Sendable, Equatable {
    case name(String)
    case text(String)
    case integer(Int)
    case symbol(Symbol)
    /// The end of the tag.
    case end
  }

  let kind: Kind
  /// Bytes in the file.
  let range: Range<Int>
}

/// A tag as read.
struct Tag: Sendable {
  enum Content: Sendable {
    case output(Syntax)
    case condition(Syntax)
    case otherCondition(Syntax)
    case otherwise
    case endCondition
    case loop(Name, Syntax)
    case endLoop
    case assignment(Name, Syntax)
    case include(Name)
    case macro(Name, [Parameter])
    case endMacro
    /// A tag that could not be read.
    case broken
  }

  /// A parameter of a macro; one with a standard value may be left out.
  struct Parameter: Sendable {
    let name: Name
    let standard: Syntax?
  }

  let content: Content
  /// The whole tag, in bytes of the file.
  let range: Range<Int>
}

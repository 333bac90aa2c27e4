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
    case include(Name, [Parameter])
    case macro(Name, [Parameter])
    case endMacro
    /// The first of several equal wordings: the place of the choice and the wording's name.
    case variation(Name, Name)
    /// Another wording of the place, by its name.
    case otherWording(Name)
    case endVariation
    /// A tag that could not be read.
    case broken
  }

  /// A parameter of a macro, where one with a standard value may be left out; a value that an include is given.
  struct Parameter: Sendable {
    let name: Name
    let standard: Syntax?
  }

  let content: Content
  /// The whole tag, in bytes of the file.
  let range: Range<Int>
}

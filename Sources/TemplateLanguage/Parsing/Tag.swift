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
    /// The first of several wordings: the name of the place and of the wording.
    case variation(Name, Name)
    /// Another wording of the place, by its name.
    case otherWording(Name)
    case endVariation
    /// A tag that could not be parsed.
    case broken
  }

  /// A parameter of a macro, with its default value if it has one; or a value passed to an include.
  struct Parameter: Sendable {
    let name: Name
    let standard: Syntax?
  }

  let content: Content
  /// The whole tag, in bytes of the file.
  let range: Range<Int>
}

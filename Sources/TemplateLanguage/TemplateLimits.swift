/// How far a template may go before it is stopped with a fault.
public struct TemplateLimits: Sendable, Hashable {
  /// The most bytes of one template file.
  public var sourceBytes: Int
  /// The most blocks, elements and includes inside one another, all files counted together.
  public var nesting: Int
  /// The most includes inside one another.
  public var includeDepth: Int
  /// The most values, operators and calls in one expression.
  public var expressionSize: Int
  /// The most instructions that a template may become, with what it includes and calls written out.
  public var instructions: Int
  /// The most turns of all loops of one filling.
  public var loopTurns: Int
  /// The most bytes of text that one filling may make.
  public var outputBytes: Int

  /// Sets the limits; what is not named keeps its standard.
  public init(
    sourceBytes: Int = 4 << 20, nesting: Int = 100, includeDepth: Int = 16, expressionSize: Int = 400,
    instructions: Int = 500_000, loopTurns: Int = 2_000_000, outputBytes: Int = 256 << 20
  ) {
    self.sourceBytes = sourceBytes
    self.nesting = min(nesting, 150)
    self.includeDepth = includeDepth
    self.expressionSize = min(expressionSize, 1000)
    self.instructions = instructions
    self.loopTurns = loopTurns
    self.outputBytes = outputBytes
  }

  /// The limits that fit documents of a ceremony.
  public static let standard = TemplateLimits()
}

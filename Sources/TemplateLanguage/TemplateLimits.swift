/// The size and work at which a template is stopped with a fault.
public struct TemplateLimits: Sendable, Hashable {
  /// The most bytes of one template file.
  public var sourceBytes: Int
  /// The most blocks, elements and includes inside one another, all files counted together.
  public var nesting: Int
  /// The most includes inside one another.
  public var includeDepth: Int
  /// The most values, operators and calls in one expression.
  public var expressionSize: Int
  /// The most instructions that a template compiles to, with all that it includes and calls.
  public var instructions: Int
  /// The most steps of one filling: instructions, loop turns, and the work of operators and filters by input length.
  public var steps: Int
  /// The most bytes that one filling may print; each piece of text and each element adds `bytesOfAPiece`.
  public var outputBytes: Int
  /// The most bytes of one text that an operator or filter may make.
  public var textBytes: Int

  /// Memory counted for a piece besides its text, in bytes, so that many empty pieces meet the limit too.
  static let bytesOfAPiece = 64

  /// Sets limits; those not given keep the standard.
  public init(
    sourceBytes: Int = 4 << 20, nesting: Int = 100, includeDepth: Int = 16, expressionSize: Int = 400,
    instructions: Int = 500_000, steps: Int = 20_000_000, outputBytes: Int = 256 << 20,
    textBytes: Int = 1 << 20
  ) {
    self.sourceBytes = sourceBytes
    self.nesting = min(nesting, 150)
    self.includeDepth = includeDepth
    self.expressionSize = min(expressionSize, 1000)
    self.instructions = instructions
    self.steps = steps
    self.outputBytes = outputBytes
    self.textBytes = textBytes
  }

  /// The limits that fit documents of a ceremony.
  public static let standard = TemplateLimits()
}

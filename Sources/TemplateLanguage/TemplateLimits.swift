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
  /// The most instructions that a template may become, with what it includes and calls.
  public var instructions: Int
  /// The most steps of one filling: instructions, turns of loops, and what operators and filters do, by its length.
  public var steps: Int
  /// The most bytes that one filling may print, with `bytesOfAPiece` for every piece of text and every element.
  public var outputBytes: Int
  /// The most bytes of one text that an operator or filter may make.
  public var textBytes: Int

  /// What a piece of a filled document takes besides its text, so that many empty ones do not fill the memory either.
  static let bytesOfAPiece = 64

  /// Sets the limits; what is not named keeps its standard.
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

import Diagnostics

/// A question about a value: `{% if value is name %}`.
public struct TemplateTest: Sendable {
  /// What a true answer implies about whether the value is present.
  enum Presence: Sendable {
    case meansPresent, meansMissing, tellsNothing
  }

  /// The name in templates, in NFC.
  public let name: String
  /// One line of help.
  public let help: Message
  /// The types that it takes.
  public let input: ShapePattern
  /// Its parameters.
  public let parameters: [FilterParameter]
  let presence: Presence
  let apply: @Sendable (Value, [Value]) -> Bool

  /// Declares a test.
  public init(
    _ name: String, help: Message, input: ShapePattern, parameters: [FilterParameter] = [],
    apply: @escaping @Sendable (Value, [Value]) -> Bool
  ) {
    self.name = name
    self.help = help
    self.input = input
    self.parameters = parameters
    self.presence = .tellsNothing
    self.apply = apply
  }

  private init(
    _ name: String, help: Message, _ presence: Presence, apply: @escaping @Sendable (Value, [Value]) -> Bool
  ) {
    self.name = name
    self.help = help
    self.input = .any
    self.parameters = []
    self.presence = presence
    self.apply = apply
  }

  /// A test for present values, under any name; where it holds, a template may use the value.
  public static func present(named name: String, help: Message) -> TemplateTest {
    TemplateTest(name, help: help, .meansPresent) { value, _ in !value.isMissing }
  }

  /// A test for missing values, under any name.
  public static func missing(named name: String, help: Message) -> TemplateTest {
    TemplateTest(name, help: help, .meansMissing) { value, _ in value.isMissing }
  }
}

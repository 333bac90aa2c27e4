import Diagnostics

/// The elements that markup templates of one kind may use.
public struct MarkupVocabulary: Sendable {
  /// How an element relates to its neighbours.
  public enum Role: Sendable, Hashable {
    /// Begins on its own: a paragraph, a table.
    case block
    /// Runs in a line of text: bold, a picture.
    case inline
    /// Inline, but ends the line: whitespace on both sides is removed.
    case lineBreak
    /// Allowed only in an element that lists it in its content, like a row of a table.
    case part
  }

  /// What an element may contain.
  public enum Content: Sendable, Hashable {
    /// Nothing: a line break, a picture.
    case nothing
    /// Text without elements.
    case text
    /// Text and inline elements.
    case inline
    /// Blocks without text of their own.
    case blocks
    /// Text, inline elements and blocks.
    case flow
    /// Only the elements named here.
    case only([String])
  }

  /// What the value of an attribute may be.
  public enum AttributeValues: Sendable {
    /// Any text.
    case any
    /// One of some words.
    case oneOf([String])
    /// Text that a function accepts; `rule` is reported for other text.
    case checked(rule: Message, accepts: @Sendable (String) -> Bool)
  }

  /// An attribute.
  public struct Attribute: Sendable {
    /// The name.
    public let name: String
    /// Whether the element requires it.
    public let isRequired: Bool
    /// What its value may be.
    public let values: AttributeValues
    /// One line of help.
    public let help: Message

    /// Declares an attribute.
    public init(_ name: String, isRequired: Bool = false, _ values: AttributeValues = .any, help: Message) {
      self.name = name
      self.isRequired = isRequired
      self.values = values
      self.help = help
    }
  }

  /// An element.
  public struct Element: Sendable {
    /// The name.
    public let name: String
    /// How it relates to its neighbours.
    public let role: Role
    /// What it may contain.
    public let content: Content
    /// Its attributes.
    public let attributes: [Attribute]
    /// One line of help.
    public let help: Message

    /// Declares an element.
    public init(_ name: String, _ role: Role, _ content: Content, attributes: [Attribute] = [], help: Message)
    {
      self.name = name
      self.role = role
      self.content = content
      self.attributes = attributes
      self.help = help
    }
  }

  /// What the top level of a template may contain.
  public let top: Content
  /// The elements in the order declared.
  public let elements: [Element]
  private let byName: [String: Element]

  /// Declares a vocabulary; of two elements with one name the first counts. Every element has the `shared`
  /// attributes.
  public init(top: Content, _ elements: [Element], shared: [Attribute] = []) {
    self.top = top
    self.elements = elements.map { element in
      Element(
        element.name, element.role, element.content, attributes: element.attributes + shared,
        help: element.help)
    }
    self.byName = Dictionary(self.elements.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The element of a name.
  public func element(_ name: String) -> Element? { byName[name] }

  /// Whether an element is allowed in a content.
  func allows(_ element: Element, in content: Content) -> Bool {
    switch content {
    case .nothing, .text: false
    case .inline: element.role == .inline || element.role == .lineBreak
    case .blocks: element.role == .block
    case .flow: element.role != .part
    case .only(let names): names.contains(element.name)
    }
  }

  /// The names of the elements allowed in a content, for hints.
  func names(in content: Content) -> [String] {
    elements.filter { allows($0, in: content) }.map(\.name)
  }
}

extension MarkupVocabulary.Content {
  var holdsText: Bool {
    switch self {
    case .text, .inline, .flow: true
    case .nothing, .blocks, .only: false
    }
  }
}

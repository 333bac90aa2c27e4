import Diagnostics

/// The elements that markup templates of one kind may use.
public struct MarkupVocabulary: Sendable {
  /// How an element stands among others.
  public enum Role: Sendable, Hashable {
    /// Begins on its own: a paragraph, a table.
    case block
    /// Runs in a line of text: bold, a picture.
    case inline
    /// Stands in a line of text and ends it: whitespace on both sides of it goes.
    case lineBreak
    /// A part of a certain element that names it among its `children`: a row of a table.
    case part
  }

  /// What may stand in an element.
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
    /// Whatever a function accepts; the rule is told when it does not.
    case checked(rule: Message, accepts: @Sendable (String) -> Bool)
  }

  /// An attribute.
  public struct Attribute: Sendable {
    /// The name.
    public let name: String
    /// Whether the element needs it.
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
    /// How it stands among others.
    public let role: Role
    /// What may stand in it.
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

  /// What may stand at the top of a template.
  public let top: Content
  /// The elements in the order declared.
  public let elements: [Element]
  private let byName: [String: Element]

  /// Declares a vocabulary; of two elements with one name the first counts. `shared` attributes fit every element.
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

  /// Whether an element may stand in a content.
  func allows(_ element: Element, in content: Content) -> Bool {
    switch content {
    case .nothing, .text: false
    case .inline: element.role == .inline || element.role == .lineBreak
    case .blocks: element.role == .block
    case .flow: element.role != .part
    case .only(let names): names.contains(element.name)
    }
  }

  /// The names of the elements that may stand in a content.
  func names(in content: Content) -> [String] {
    elements.filter { allows($0, in: content) }.map(\.name)
  }
}

extension MarkupVocabulary.Content {
  /// Whether words may stand in it.
  var holdsText: Bool {
    switch self {
    case .text, .inline, .flow: true
    case .nothing, .blocks, .only: false
    }
  }
}

/// The two languages in which the program speaks.
public enum Language: String, Sendable, CaseIterable {
  /// Tiếng Việt.
  case vi
  /// English.
  case en
}

/// A text in both languages: whoever writes one writes the other.
public struct Message: Sendable, Hashable {
  /// The Vietnamese text.
  public let vi: String
  /// The English text.
  public let en: String

  /// Pairs the Vietnamese text with the English one.
  public init(vi: String, en: String) {
    self.vi = vi
    self.en = en
  }

  /// The text in one language.
  public func text(in language: Language) -> String {
    switch language {
    case .vi: vi
    case .en: en
    }
  }
}

/// How much a fault weighs: an error stops the packet, a warning does not, a note only tells.
public enum Severity: Int, Sendable, Comparable, CaseIterable {
  /// Lưu ý.
  case note
  /// Cảnh báo.
  case warning
  /// Lỗi.
  case error

  /// Orders from the lightest to the heaviest.
  public static func < (left: Severity, right: Severity) -> Bool { left.rawValue < right.rawValue }
}

/// A kind of fault: its fixed name, and the page that `vinhdanh explain` prints.
public struct DiagnosticCode: Sendable, Hashable {
  /// The fixed name, `group/what-is-wrong`.
  public let id: String
  /// What is wrong, in one line.
  public let summary: Message
  /// The rule, why it stands and what to do, in a few sentences.
  public let page: Message

  /// Declares a kind of fault; each target lists its own in a static `all`.
  public init(_ id: String, summary: Message, page: Message) {
    self.id = id
    self.summary = summary
    self.page = page
  }

  /// Equal when the names are.
  public static func == (left: DiagnosticCode, right: DiagnosticCode) -> Bool { left.id == right.id }

  /// Hashes the name.
  public func hash(into hasher: inout Hasher) { hasher.combine(id) }
}

/// One fault of the input: what, where, why, and what to do.
public struct Diagnostic: Sendable, Hashable {
  /// A second place that explains the first.
  public struct Note: Sendable, Hashable {
    /// What stands there.
    public let message: Message
    /// The place, if it has one.
    public let place: Place?

    /// Says what stands at another place.
    public init(_ message: Message, at place: Place? = nil) {
      self.message = message
      self.place = place
    }
  }

  /// A cure.
  public struct Help: Sendable, Hashable {
    /// What to do.
    public let message: Message
    /// The text to put at the diagnostic's place, when it is known.
    public let replacement: String?

    /// Says what to do, and the replacement when it is known.
    public init(_ message: Message, replacement: String? = nil) {
      self.message = message
      self.replacement = replacement
    }
  }

  /// How much it weighs.
  public let severity: Severity
  /// Its kind.
  public let code: DiagnosticCode
  /// What is wrong here.
  public let message: Message
  /// Where; nil for a fault of the whole run.
  public let place: Place?
  /// Other places that explain it.
  public let notes: [Note]
  /// Cures.
  public let help: [Help]
  /// What is said of many without their names: faults alike are told once, with their number; nil for one of its own.
  public let alike: Message?

  /// Describes a fault in both languages.
  public init(
    _ severity: Severity, _ code: DiagnosticCode, _ message: Message, at place: Place?,
    notes: [Note] = [], help: [Help] = [], alike: Message? = nil
  ) {
    self.alike = alike
    self.severity = severity
    self.code = code
    self.message = message
    self.place = place
    self.notes = notes
    self.help = help
  }
}

/// All faults of a run, in the order in which they were found.
public struct Findings: Sendable {
  /// The faults.
  public private(set) var diagnostics: [Diagnostic] = []

  /// Starts with none.
  public init() {}

  /// Whether the packet may not be written.
  public var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }

  /// Whether nothing was found.
  public var isEmpty: Bool { diagnostics.isEmpty }

  /// Adds a fault.
  public mutating func report(_ diagnostic: Diagnostic) { diagnostics.append(diagnostic) }

  /// Adds the faults of another stage.
  public mutating func append(_ other: Findings) { diagnostics.append(contentsOf: other.diagnostics) }

  /// Adds an error.
  public mutating func error(
    _ code: DiagnosticCode, _ message: Message, at place: Place?, notes: [Diagnostic.Note] = [],
    help: [Diagnostic.Help] = []
  ) {
    report(Diagnostic(.error, code, message, at: place, notes: notes, help: help))
  }

  /// Adds a warning.
  public mutating func warning(
    _ code: DiagnosticCode, _ message: Message, at place: Place?, notes: [Diagnostic.Note] = [],
    help: [Diagnostic.Help] = []
  ) {
    report(Diagnostic(.warning, code, message, at: place, notes: notes, help: help))
  }

  /// Adds a note.
  public mutating func note(
    _ code: DiagnosticCode, _ message: Message, at place: Place?, notes: [Diagnostic.Note] = [],
    help: [Diagnostic.Help] = []
  ) {
    report(Diagnostic(.note, code, message, at: place, notes: notes, help: help))
  }
}

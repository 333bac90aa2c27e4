/// The languages of messages.
public enum Language: String, Sendable, CaseIterable {
  /// Tiếng Việt.
  case vi
  /// English.
  case en
}

/// A text in both languages.
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

/// The weight of a fault: an error stops the packet, a warning does not, a note only informs.
public enum Severity: Int, Sendable, Comparable, CaseIterable {
  /// Lưu ý.
  case note
  /// Cảnh báo.
  case warning
  /// Lỗi.
  case error

  /// Orders from note to error.
  public static func < (left: Severity, right: Severity) -> Bool { left.rawValue < right.rawValue }
}

/// A kind of fault: its fixed name, and the page that `vinhdanh explain` prints.
public struct DiagnosticCode: Sendable, Hashable {
  /// The fixed name, `group/what-is-wrong`.
  public let id: String
  /// The fault in one line.
  public let summary: Message
  /// The rule, the reason for it and the cure, in a few sentences.
  public let page: Message

  /// Declares a kind of fault; each target lists its own in a static `all`.
  public init(_ id: String, summary: Message, page: Message) {
    self.id = id
    self.summary = summary
    self.page = page
  }

  /// Equal when the ids are equal.
  public static func == (left: DiagnosticCode, right: DiagnosticCode) -> Bool { left.id == right.id }

  /// Hashes the id.
  public func hash(into hasher: inout Hasher) { hasher.combine(id) }
}

/// One fault of the input: what, where, why, and what to do.
public struct Diagnostic: Sendable, Hashable {
  /// A second place that explains the first.
  public struct Note: Sendable, Hashable {
    /// The explanation.
    public let message: Message
    /// The place, if it has one.
    public let place: Place?

    /// Explains a fault, with another place if there is one.
    public init(_ message: Message, at place: Place? = nil) {
      self.message = message
      self.place = place
    }
  }

  /// A cure.
  public struct Help: Sendable, Hashable {
    /// What to do.
    public let message: Message
    /// The text to replace the one at the diagnostic's place, if known.
    public let replacement: String?

    /// Makes a cure, with its replacement if known.
    public init(_ message: Message, replacement: String? = nil) {
      self.message = message
      self.replacement = replacement
    }
  }

  /// Its weight.
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
  /// The message for many similar faults, without their names: they are shown once, with their number. Nil if none.
  public let alike: Message?

  /// Makes a fault.
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

  /// Makes a fault with its message in both languages.
  public init(
    _ severity: Severity, _ code: DiagnosticCode, vi: String, en: String, at place: Place?,
    notes: [Note] = [], help: [Help] = [], alike: Message? = nil
  ) {
    self.init(
      severity, code, Message(vi: vi, en: en), at: place, notes: notes, help: help, alike: alike)
  }
}

extension [Diagnostic.Help] {
  /// One cure, with its replacement if known.
  public static func cure(vi: String, en: String, replacement: String? = nil) -> [Diagnostic.Help] {
    [Diagnostic.Help(Message(vi: vi, en: en), replacement: replacement)]
  }

  /// The name that a mistyped one probably means; none without a near one.
  public static func meant(_ near: String?) -> [Diagnostic.Help] {
    near.map { .cure(vi: "có phải ý là “\($0)”?", en: "did you mean “\($0)”?", replacement: $0) } ?? []
  }
}

/// All faults of a run, in the order in which they were found.
public struct Findings: Sendable {
  /// The faults.
  public private(set) var diagnostics: [Diagnostic] = []

  /// No faults.
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

  /// Adds an error with its message in both languages.
  public mutating func error(
    _ code: DiagnosticCode, vi: String, en: String, at place: Place?, notes: [Diagnostic.Note] = [],
    help: [Diagnostic.Help] = []
  ) {
    report(Diagnostic(.error, code, vi: vi, en: en, at: place, notes: notes, help: help))
  }

  /// Adds a warning.
  public mutating func warning(
    _ code: DiagnosticCode, _ message: Message, at place: Place?, notes: [Diagnostic.Note] = [],
    help: [Diagnostic.Help] = []
  ) {
    report(Diagnostic(.warning, code, message, at: place, notes: notes, help: help))
  }

  /// Adds a warning with its message in both languages.
  public mutating func warning(
    _ code: DiagnosticCode, vi: String, en: String, at place: Place?, notes: [Diagnostic.Note] = [],
    help: [Diagnostic.Help] = []
  ) {
    report(Diagnostic(.warning, code, vi: vi, en: en, at: place, notes: notes, help: help))
  }

  /// Adds a note.
  public mutating func note(
    _ code: DiagnosticCode, _ message: Message, at place: Place?, notes: [Diagnostic.Note] = [],
    help: [Diagnostic.Help] = []
  ) {
    report(Diagnostic(.note, code, message, at: place, notes: notes, help: help))
  }

  /// Adds a note with its message in both languages.
  public mutating func note(
    _ code: DiagnosticCode, vi: String, en: String, at place: Place?, notes: [Diagnostic.Note] = [],
    help: [Diagnostic.Help] = []
  ) {
    report(Diagnostic(.note, code, vi: vi, en: en, at: place, notes: notes, help: help))
  }
}

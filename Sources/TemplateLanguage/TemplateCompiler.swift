import Diagnostics
import XMLKit

/// Compiles templates: reads them once, checks them against the declared data, and makes values that fill quickly.
public struct TemplateCompiler: Sendable {
  let filters: FilterTable
  let vocabulary: MarkupVocabulary
  let limits: TemplateLimits
  let includable: [String]
  let loader: @Sendable (String) -> SourceFile?

  /// A compiler with its filters, the elements of markup templates, and where `{% include %}` finds templates;
  /// `includable` are the names that it can find, for hints.
  public init(
    filters: FilterTable = .standard, vocabulary: MarkupVocabulary = MarkupVocabulary(top: .flow, []),
    limits: TemplateLimits = .standard, includable: [String] = [],
    loader: @escaping @Sendable (String) -> SourceFile? = { _ in nil }
  ) {
    self.filters = filters
    self.vocabulary = vocabulary
    self.limits = limits
    self.includable = includable
    self.loader = loader
  }

  /// Compiles a markup template; nil when it has an error.
  public func compileMarkup(
    _ file: SourceFile, data: RecordShape, into findings: inout Findings
  ) -> MarkupTemplate? {
    guard let (program, names, files) = compile(file, .markup(vocabulary), data, &findings) else {
      return nil
    }
    return MarkupTemplate(program: program, names: names, files: files)
  }

  /// Compiles a text template; nil when it has an error.
  public func compileText(
    _ file: SourceFile, data: RecordShape, into findings: inout Findings
  ) -> TextTemplate? {
    guard let (program, names, files) = compile(file, .text, data, &findings) else { return nil }
    return TextTemplate(program: program, names: names, files: files)
  }

  /// The names that a template uses, also when it has errors.
  public func usedNames(_ file: SourceFile, isMarkup: Bool, data: RecordShape) -> [UsedName] {
    var checker = Checker(self, isMarkup ? .markup(vocabulary) : .text, file, data)
    _ = checker.run()
    return checker.names.all
  }

  private func compile(
    _ file: SourceFile, _ front: FrontEnd, _ data: RecordShape, _ findings: inout Findings
  ) -> (Program, [UsedName], [SourceFile])? {
    var checker = Checker(self, front, file, data)
    let program = checker.run()
    checker.log.report(into: &findings)
    return program.map { ($0, checker.names.all, checker.files) }
  }
}

/// A markup template, compiled.
public struct MarkupTemplate: Sendable {
  let program: Program
  /// The values of the data that it uses, with those of its includes.
  public let names: [UsedName]
  /// The file and those that it includes.
  public let files: [SourceFile]
  /// The places that have several wordings.
  public var wordingPlaces: [WordingPlace] { program.wordingPlaces }

  /// Fills the template; text that came from data carries the data's place. What was made before a fault is
  /// returned: whether it may be used, the findings tell.
  public func fill(
    _ data: Value.Record, choosing wordings: WordingChoice = WordingChoice(),
    limits: TemplateLimits = .standard, into findings: inout Findings
  ) -> [XMLNode] {
    var machine = Machine(program, data, limits, wordings)
    var sink = MarkupSink()
    machine.run(program.instructions, into: &sink)
    machine.log.report(into: &findings)
    return sink.nodes
  }
}

/// A text template, compiled.
public struct TextTemplate: Sendable {
  let program: Program
  /// The values of the data that it uses, with those of its includes.
  public let names: [UsedName]
  /// The file and those that it includes.
  public let files: [SourceFile]
  /// The places that have several wordings.
  public var wordingPlaces: [WordingPlace] { program.wordingPlaces }

  /// Fills the template; what was made before a fault is returned.
  public func fill(
    _ data: Value.Record, choosing wordings: WordingChoice = WordingChoice(),
    limits: TemplateLimits = .standard, into findings: inout Findings
  ) -> FilledText {
    var machine = Machine(program, data, limits, wordings)
    var sink = TextSink()
    machine.run(program.instructions, into: &sink)
    machine.log.report(into: &findings)
    return FilledText(pieces: sink.pieces)
  }
}

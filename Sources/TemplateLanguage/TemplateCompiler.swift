import Diagnostics
import Wording
import XMLKit

/// Compiles templates: parses them once, checks them against the declared data, and gives programs that fill quickly.
public struct TemplateCompiler: Sendable {
  let filters: FilterTable
  let vocabulary: MarkupVocabulary
  let limits: TemplateLimits
  let includable: [String]
  let loader: @Sendable (String) -> SourceFile?

  /// A compiler with its filters, the elements of markup templates, and the source of `{% include %}`d files;
  /// `includable` lists the names that can be included, for near-miss hints.
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
    guard let (program, files) = compile(file, .markup(vocabulary), data, &findings) else { return nil }
    return MarkupTemplate(program: program, files: files)
  }

  /// Compiles a text template; nil when it has an error.
  public func compileText(
    _ file: SourceFile, data: RecordShape, into findings: inout Findings
  ) -> TextTemplate? {
    guard let (program, files) = compile(file, .text, data, &findings) else { return nil }
    return TextTemplate(program: program, files: files)
  }

  private func compile(
    _ file: SourceFile, _ front: FrontEnd, _ data: RecordShape, _ findings: inout Findings
  ) -> (Program, [SourceFile])? {
    var checker = Checker(self, front, file.atTheDoor, data)
    let program = checker.run()
    checker.log.report(into: &findings)
    return program.map { ($0, checker.files) }
  }
}

/// A markup template, compiled.
public struct MarkupTemplate: Sendable {
  let program: Program
  /// The file and those that it includes.
  public let files: [SourceFile]
  /// The places that offer several wordings.
  public var wordingPlaces: [WordingPlace] { program.wordingPlaces }

  /// Fills the template. Text from data keeps the place of the data. After a fault the part made so far is returned;
  /// the findings say whether it may be used.
  public func fill(
    _ data: Value.Record, choosing wordings: WordingChoice = WordingChoice(),
    limits: TemplateLimits = .standard, into findings: inout Findings
  ) -> [XMLNode] {
    var machine = Machine(program, data, limits, wordings)
    var sink = MarkupSink()
    machine.run(program.main, into: &sink)
    machine.log.report(into: &findings)
    return sink.nodes
  }
}

/// A text template, compiled.
public struct TextTemplate: Sendable {
  let program: Program
  /// The file and those that it includes.
  public let files: [SourceFile]
  /// The places that offer several wordings.
  public var wordingPlaces: [WordingPlace] { program.wordingPlaces }

  /// Fills the template; after a fault the part made so far is returned.
  public func fill(
    _ data: Value.Record, choosing wordings: WordingChoice = WordingChoice(),
    limits: TemplateLimits = .standard, into findings: inout Findings
  ) -> FilledText {
    var machine = Machine(program, data, limits, wordings)
    var sink = TextSink()
    machine.run(program.main, into: &sink)
    machine.log.report(into: &findings)
    return FilledText(pieces: sink.pieces)
  }
}

extension SourceFile {
  /// The file without a byte-order mark and in NFC, like all data, so that letters typed on a Mac or copied from a
  /// PDF match those of the data.
  var atTheDoor: SourceFile {
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let text = bytes.starts(with: mark) ? bytes.dropFirst(3) : bytes[...]
    guard text.contains(where: { $0 >= 0x80 }), ScalarDecoding.firstFault(in: Array(text)) == nil else {
      return SourceFile(name: name, bytes: Array(text), isTemplate: true)
    }
    let composed = NormalForm.normalized(String(decoding: text, as: UTF8.self))
    return SourceFile(name: name, bytes: Array(composed.utf8), isTemplate: true)
  }
}

import Diagnostics

/// A template file as a tree.
struct ParsedTemplate: Sendable {
  let file: SourceFile
  let nodes: [TemplateNode]
  /// Whether the nodes include the elements; without them only expressions are checked.
  var hasElements = true
}

/// The two ways to read a template file.
enum FrontEnd: Sendable {
  /// Plain text: TXT, Markdown, a headline, a file name.
  case text
  /// Our own markup, checked against a vocabulary.
  case markup(MarkupVocabulary)

  /// Parses a file; nil when nothing in it can be checked further. The line end that editors add at the end of a file
  /// is not part of an included file's text.
  func parse(
    _ file: SourceFile, isIncluded: Bool = false, _ limits: TemplateLimits, _ log: inout FaultLog
  ) -> ParsedTemplate? {
    let errors = log.errorCount
    guard SourceCheck.run(file, limits, &log) else { return nil }
    let isClean = log.errorCount == errors
    switch self {
    case .text:
      var scanner = SourceScanner(file, isMarkup: false)
      var segments = scanner.run(&log)
      if isIncluded { segments.dropLastLineEnd(file.bytes) }
      StatementLines.remove(from: &segments, file.bytes)
      return assemble(file, segments, limits, &log)
    case .markup(let vocabulary):
      let errors = log.errorCount
      var scanner = SourceScanner(file, isMarkup: true)
      var segments = scanner.run(&log)
      if isIncluded { segments.dropLastLineEnd(file.bytes) }
      let front = MarkupFrontEnd(
        file, segments, vocabulary, limits, isClean: isClean, areTagsBroken: log.errorCount > errors)
      return front.parse(&log)
    }
  }

  private func assemble(
    _ file: SourceFile, _ segments: [Segment], _ limits: TemplateLimits, _ log: inout FaultLog
  ) -> ParsedTemplate {
    let linear = LinearTemplate(file, segments, limits, &log)
    var assembler = TreeAssembler(linear.items, linear.tags, linear.table)
    return ParsedTemplate(file: file, nodes: assembler.run())
  }
}

/// The parsed and paired tags of a file with the text between them, in source order.
struct LinearTemplate {
  let tags: [Tag]
  let table: BlockTable
  let items: [TreeItem]

  init(_ file: SourceFile, _ segments: [Segment], _ limits: TemplateLimits, _ log: inout FaultLog) {
    let parser = TagParser(file, limits)
    var tags: [Tag] = []
    var items: [TreeItem] = []
    for segment in segments {
      switch segment.kind {
      case .comment: break
      case .text, .rawText:
        if !segment.content.isEmpty {
          let text = String(decoding: file.bytes[segment.content], as: UTF8.self)
          items.append(.text(TextPiece(text: text, range: segment.content)))
        }
      case .output, .statement:
        items.append(.tag(tags.count))
        tags.append(parser.parse(segment, &log))
      }
    }
    var matcher = BlockMatcher(file, tags, limits)
    self.table = matcher.run(&log)
    self.tags = tags
    self.items = items
  }
}

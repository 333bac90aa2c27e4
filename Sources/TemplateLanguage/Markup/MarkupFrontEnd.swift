import Diagnostics
import XMLKit

/// Reads a markup template: tags and their blocks from the source, elements from the XML around them.
struct MarkupFrontEnd {
  private let file: SourceFile
  private let segments: [Segment]
  private let vocabulary: MarkupVocabulary
  private let limits: TemplateLimits
  /// Whether the source is free of characters that XML forbids and of the placeholder of tags.
  private let isClean: Bool
  /// Whether there are unclosed tags or tags in a place where none is allowed.
  private let areTagsBroken: Bool

  init(
    _ file: SourceFile, _ segments: [Segment], _ vocabulary: MarkupVocabulary, _ limits: TemplateLimits,
    isClean: Bool, areTagsBroken: Bool
  ) {
    self.file = file
    self.segments = segments
    self.vocabulary = vocabulary
    self.limits = limits
    self.isClean = isClean
    self.areTagsBroken = areTagsBroken
  }

  /// The tree. Where the XML or the blocks are wrong, the tags alone, so that their expressions are still checked.
  func parse(_ log: inout FaultLog) -> ParsedTemplate {
    let linear = LinearTemplate(file, segments, limits, &log)
    if var tree = elements(linear, &log), linear.table.isSound {
      var lifting = TagLifting(file, linear.tags, linear.table)
      if lifting.run(&tree, &log) {
        return ParsedTemplate(file: file, nodes: nodes(of: 0, tree, linear))
      }
    }
    let tagsOnly = linear.items.filter { if case .tag = $0 { true } else { false } }
    var assembler = TreeAssembler(tagsOnly, linear.tags, linear.table)
    return ParsedTemplate(file: file, nodes: assembler.run(), hasElements: false)
  }

  private func elements(_ linear: LinearTemplate, _ log: inout FaultLog) -> MarkupTree? {
    guard isClean else { return nil }
    let source = MarkupSource(file, segments)
    do {
      let parser = XMLParser(limits: XMLLimits(sizeInBytes: limits.sourceBytes * 2, depth: limits.nesting))
      let nodes = try parser.parseFragment(source.bytes) { [file] in Place(file, source.fileRange($0)) }
      VocabularyCheck(file, vocabulary).run(nodes, &log)
      return MarkupTree(nodes, source, linear.tags, fileEnd: file.bytes.count)
    } catch {
      // An unclosed tag or quote breaks the XML too; only the tag is reported.
      guard !areTagsBroken else { return nil }
      log.error(
        TemplateCodes.notWellFormed, error.message, at: error.place,
        notes: error.related.map {
          [.init(Message(vi: "thẻ mở ở đây", en: "the start tag is here"), at: $0)]
        } ?? [],
        help: error.help.map { [.init($0)] } ?? [])
      return nil
    }
  }

  private func nodes(of element: Int, _ tree: MarkupTree, _ linear: LinearTemplate) -> [TemplateNode] {
    var items: [TreeItem] = []
    for item in tree.elements[element].items {
      guard case .element(let number) = item else {
        items.append(item)
        continue
      }
      items.append(contentsOf: tree.elements[number].before.map { .tag($0) })
      if !tree.elements[number].isDropped { items.append(item) }
      items.append(contentsOf: tree.elements[number].after.map { .tag($0) })
    }
    var assembler = TreeAssembler(items, linear.tags, linear.table) { node($0, tree, linear) }
    return assembler.run()
  }

  private func node(_ number: Int, _ tree: MarkupTree, _ linear: LinearTemplate) -> TemplateNode {
    let element = tree.elements[number]
    let attributes = element.attributes.map { attribute in
      var assembler = TreeAssembler(attribute.items, linear.tags, linear.table)
      return TemplateNode.Attribute(name: attribute.name, range: attribute.range, value: assembler.run())
    }
    return .element(
      .init(
        name: element.name, range: element.range, attributes: attributes,
        children: nodes(of: number, tree, linear)))
  }
}

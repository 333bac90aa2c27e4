import Diagnostics

/// The parts of a template: text, output, blocks, names.
extension Checker {
  mutating func check(_ nodes: [TemplateNode], in context: Context) -> [Instruction] {
    var result: [Instruction] = []
    for node in nodes {
      switch node {
      case .text(let piece): text(piece, context, &result)
      case .output(let value, let range): output(value, range, context, &result)
      case .condition(let branches, let otherwise):
        result += deeper(at: branches.first?.condition.range ?? 0..<0) { checker in
          checker.remembering { $0.condition(branches, otherwise, context) }
        }
      case .loop(let loop): result += deeper(at: loop.range) { $0.loop(loop, context) }
      case .assignment(let name, let value, let range): assignment(name, value, range, &result)
      case .include(let name, let values, let range): result += include(name, values, range, context)
      case .macro(let macro): define(macro)
      case .variation(let variation):
        result += deeper(at: variation.range) { checker in
          checker.remembering { $0.variation(variation, context) }
        }
      case .element(let element): result += deeper(at: element.range) { $0.element(element, context) }
      }
    }
    return result
  }

  // MARK: Text and output

  private mutating func text(_ piece: TextPiece, _ context: Context, _ result: inout [Instruction]) {
    guard mayGrow(at: piece.range) else { return }
    switch context {
    case .plain, .anything: result.append(.text(StaticText(text: piece.text, place: place(piece.range))))
    case .content(let content, let element):
      guard content.holdsText else {
        if !isBlankText(piece.text) { log.misplacedText(in: element, content, at: place(piece.range)) }
        return
      }
      result.append(.text(MarkupWhitespace.collapse(piece.text, at: place(piece.range))))
    }
  }

  private mutating func output(
    _ value: Syntax, _ range: Range<Int>, _ context: Context, _ result: inout [Instruction]
  ) {
    guard mayGrow(at: range) else { return }
    if case .call(let name, let arguments) = value.kind {
      result += call(name, arguments, range, context)
      return
    }
    let checked = require(value)
    if case .content(let content, let element) = context, !content.holdsText {
      log.misplacedText(in: element, content, at: place(range))
    }
    if let shape = checked.type.shape, !ShapePattern.printable.accepts(shape) {
      log.notPrintable(source(value.range), shape, filters, at: place(value.range))
    }
    result.append(.output(checked.expression, place(range)))
  }

  // MARK: Blocks

  private mutating func condition(
    _ branches: [TemplateNode.Branch], _ otherwise: [TemplateNode]?, _ context: Context
  ) -> [Instruction] {
    var made: [(condition: Expression, body: [Instruction])] = []
    var range = 0..<0
    for branch in branches {
      guard mayGrow(at: branch.condition.range) else { return [] }
      if made.isEmpty { range = branch.condition.range }
      let condition = truth(branch.condition)
      let body = body(branch.body, knowing: facts(branch.condition, when: true), in: context)
      made.append((condition, body))
      // The next branches are reached only when the condition is false.
      present.formUnion(facts(branch.condition, when: false))
    }
    let rest = otherwise.map { body($0, in: context) } ?? []
    return [.condition(made, otherwise: rest, place(range))]
  }

  /// Every wording is checked alike, since any of them may be written.
  private mutating func variation(_ variation: TemplateNode.Variation, _ context: Context) -> [Instruction] {
    guard mayGrow(at: variation.range) else { return [] }
    var names: [String] = []
    var bodies: [[Instruction]] = []
    for (name, body) in variation.wordings {
      if names.contains(name.text) { log.wordingTwice(name.text, at: place(name.range)) }
      names.append(name.text)
      bodies.append(self.body(body, in: context))
    }
    if names.count == 1 { log.oneWording(variation.place.text, at: place(variation.place.range)) }
    let made = WordingPlace(name: variation.place.text, wordings: names)
    if let known = wordingPlaces.firstIndex(where: { $0.name == made.name }) {
      wordingPlaces[known].wordings += names.filter { !wordingPlaces[known].wordings.contains($0) }
    } else {
      wordingPlaces.append(made)
    }
    return [.variation(VariationProgram(place: made, bodies: bodies))]
  }

  private mutating func loop(_ loop: TemplateNode.Loop, _ context: Context) -> [Instruction] {
    guard mayGrow(at: loop.range) else { return [] }
    let list = require(loop.list)
    var item = StaticType.unknown
    switch list.type.shape {
    case .list(let shape)?: item = StaticType(shape: shape)
    case nil: break
    case .text?, .integer?, .decimal?, .date?, .truth?, .record?:
      log.wrongType(
        source(loop.list.range), list.type.shape, needed: ShapePattern.list(.any).label,
        at: place(loop.list.range))
    }
    if loop.variable.text == "loop" { log.nameTaken("loop", binding: nil, at: place(loop.variable.range)) }
    scope.frame.pushLevel()
    let level = scope.frame.enterLoop()
    let slot = scope.frame.reserveSlot()
    scope.bind(loop.variable.text, slot: slot, item, at: place(loop.variable.range))
    let body = body(loop.body, in: context)
    scope.frame.leaveLoop()
    scope.frame.popLevel()
    let otherwise = loop.otherwise.map { self.body($0, in: context) } ?? []
    return [
      .loop(
        LoopProgram(
          list: list.expression, slot: slot, level: level, body: body, otherwise: otherwise,
          place: place(loop.list.range)))
    ]
  }

  private mutating func assignment(
    _ name: Name, _ value: Syntax, _ range: Range<Int>, _ result: inout [Instruction]
  ) {
    guard mayGrow(at: range) else { return }
    let checked = check(value)
    // A name set in an include is local to it, even where the name exists outside.
    if let binding = scope.own(name.text), case .slot(let slot) = binding.storage {
      reassign(name, binding, slot, checked, range, &result)
      return
    }
    if root.slot(named: name.text) != nil || name.text == "loop" {
      log.nameTaken(name.text, binding: nil, at: place(name.range))
    }
    let slot = scope.frame.reserveSlot()
    scope.bind(name.text, slot: slot, checked.type, at: place(name.range))
    result.append(.assign(slot: slot, checked.expression, place(value.range)))
  }

  /// Gives an existing name another value of its type; not allowed in loops that began after its declaration.
  private mutating func reassign(
    _ name: Name, _ binding: Scope.Binding, _ slot: Int, _ checked: Checked, _ range: Range<Int>,
    _ result: inout [Instruction]
  ) {
    guard binding.loopDepth == scope.frame.loopDepth else {
      log.nameTaken(name.text, binding: binding.place, at: place(name.range))
      return
    }
    if let old = binding.type.shape, let new = checked.type.shape, !old.isSame(as: new) {
      log.wrongType(source(range), new, needed: old.label, at: place(range))
    } else if checked.type.mayBeMissing, !binding.type.mayBeMissing {
      log.mayBeMissing(source(checked.type.culprit ?? range), at: place(checked.type.culprit ?? range))
    }
    let base = ValuePath.Base.binding(binding.identity)
    present = present.filter { $0.base != base }
    reassigned.insert(base)
    result.append(.assign(slot: slot, checked.expression, place(range)))
  }

  // MARK: Elements

  private mutating func element(_ element: TemplateNode.Element, _ context: Context) -> [Instruction] {
    guard mayGrow(at: element.range), case .markup(let vocabulary) = front else { return [] }
    guard let known = vocabulary.element(element.name) else {
      // Unknown elements are reported when the file is read; their content is still checked.
      return body(element.children, in: .anything)
    }
    switch context {
    case .plain: log.elementInAttribute(element.name, at: place(element.range))
    case .content(let content, let parent):
      if !vocabulary.allows(known, in: content) {
        log.misplacedElement(
          element.name, in: parent, vocabulary.names(in: content), at: place(element.range))
      }
    case .anything: break
    }
    let attributes = element.attributes.map { attribute($0, known) }
    let body = body(element.children, in: .content(known.content, of: element.name))
    return [
      .element(
        ElementProgram(
          name: element.name, place: place(element.range), role: known.role, attributes: attributes,
          body: body))
    ]
  }

  private mutating func attribute(
    _ attribute: TemplateNode.Attribute, _ element: MarkupVocabulary.Element
  ) -> AttributeProgram {
    let rule = element.attributes.first { $0.name == attribute.name }
    var constant: String? = ""
    for node in attribute.value {
      if case .text(let piece) = node { constant? += piece.text } else { constant = nil }
    }
    let parts = constant == nil ? body(attribute.value, in: .plain) : []
    return AttributeProgram(
      name: attribute.name, place: place(attribute.range), constant: constant, parts: parts,
      values: rule?.values ?? .any, isRequired: rule?.isRequired ?? false)
  }
}

enum MarkupWhitespace {
  /// Trims whitespace at both ends and collapses every inner run to one space.
  static func collapse(_ text: String, at place: Place) -> StaticText {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count)
    var isPending = false
    var leading = false
    for byte in text.utf8 {
      if isBlank(byte) {
        isPending = true
      } else {
        if isPending {
          if bytes.isEmpty { leading = true } else { bytes.append(0x20) }
        }
        isPending = false
        bytes.append(byte)
      }
    }
    return StaticText(
      text: String(decoding: bytes, as: UTF8.self), place: place,
      leadingSpace: leading || (bytes.isEmpty && isPending), trailingSpace: isPending && !bytes.isEmpty)
  }
}

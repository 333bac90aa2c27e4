import Diagnostics

/// Checks a template against the declared data and emits the instructions that fill it.
///
/// Names become positions, so that filling needs no look-up. An included file or a macro is compiled once for all
/// uses that pass the same types.
struct Checker {
  /// What may appear at a point of the template.
  enum Context: Hashable {
    /// A text template, or the value of an attribute.
    case plain
    /// The content of an element, or the top of a markup template.
    case content(MarkupVocabulary.Content, of: String?)
    /// Unknown: a macro that nobody calls, an element that does not exist.
    case anything
  }

  struct Macro {
    let node: TemplateNode.Macro
    let file: SourceFile
  }

  let front: FrontEnd
  let filters: FilterTable
  let limits: TemplateLimits
  let loader: @Sendable (String) -> SourceFile?
  let includable: [String]
  let root: RecordShape

  var log = FaultLog()
  var scope = Scope()
  var file: SourceFile
  /// The values known to be present at this point.
  var present: Set<ValuePath> = []
  /// The names that were given another value in the part being checked.
  var reassigned: Set<ValuePath.Base> = []
  var macros: [String: Macro] = [:]
  /// The macros in source order, to find those that are never called.
  var definedMacros: [Macro] = []
  var calledMacros: Set<ObjectIdentifier> = []
  var openMacros: [ObjectIdentifier] = []
  var openFiles: [String] = []
  var parsed: [String: ParsedTemplate?] = [:]
  var files: [SourceFile] = []
  /// The places that offer several wordings, in source order.
  var wordingPlaces: [WordingPlace] = []
  var depth = 0
  private var instructionCount = 0
  /// The compiled forms of each file and macro, one for each way it is used.
  var routines: [Routine.Source: [CompiledRoutine]] = [:]

  init(_ compiler: TemplateCompiler, _ front: FrontEnd, _ file: SourceFile, _ root: RecordShape) {
    self.front = front
    self.filters = compiler.filters
    self.limits = compiler.limits
    self.loader = compiler.loader
    self.includable = compiler.includable
    self.root = root
    self.file = file
  }

  /// Checks the whole template; nil when it has an error.
  mutating func run() -> Program? {
    files.append(file)
    guard let template = front.parse(file, limits, &log) else { return nil }
    openFiles.append(file.name)
    let context: Context =
      switch front {
      case .text: .plain
      case .markup where !template.hasElements: .anything
      case .markup(let vocabulary): .content(vocabulary.top, of: nil)
      }
    let instructions = check(template.nodes, in: context)
    checkUncalledMacros()
    guard !log.hasErrors else { return nil }
    return Program(
      main: Routine(instructions, slotCount: scope.frame.slotCount, loopLevels: scope.frame.loopLevels),
      root: root, wordingPlaces: wordingPlaces)
  }

  func place(_ range: Range<Int>) -> Place { Place(file, range) }

  /// The source text of a range, for messages.
  func source(_ range: Range<Int>) -> String {
    let bytes = file.bytes[range]
    let text = String(decoding: bytes.prefix(80), as: UTF8.self)
    return bytes.count > 80 ? text + "…" : text
  }

  /// Counts an instruction; false when the template is over the limit.
  mutating func mayGrow(at range: Range<Int>) -> Bool {
    instructionCount += 1
    guard instructionCount > limits.instructions else { return true }
    if instructionCount == limits.instructions + 1 {
      log.templateTooLarge(limits.instructions, at: place(range))
    }
    return false
  }

  /// Checks a part one level deeper; reports when that is over the limit.
  mutating func deeper(at range: Range<Int>, _ body: (inout Checker) -> [Instruction]) -> [Instruction] {
    guard depth < limits.nesting else {
      log.nestedTooDeep(limits.nesting, at: place(range))
      return []
    }
    depth += 1
    defer { depth -= 1 }
    return body(&self)
  }

  /// Checks a body in a scope of its own, with more values known to be present.
  mutating func body(_ nodes: [TemplateNode], knowing more: Set<ValuePath> = [], in context: Context)
    -> [Instruction]
  {
    scope.frame.pushLevel()
    let instructions = remembering { checker in
      checker.present.formUnion(more)
      return checker.check(nodes, in: context)
    }
    scope.frame.popLevel()
    return instructions
  }

  /// Checks a part, then restores what was known before it, except about names that the part gave another value.
  mutating func remembering(_ part: (inout Checker) -> [Instruction]) -> [Instruction] {
    let known = present
    let outer = reassigned
    reassigned = []
    let instructions = part(&self)
    let changed = reassigned
    present = changed.isEmpty ? known : known.filter { !changed.contains($0.base) }
    reassigned = outer.union(changed)
    return instructions
  }
}

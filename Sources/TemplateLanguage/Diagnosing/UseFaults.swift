import Diagnostics

/// The faults of filters, tests, macros, includes and the places of elements.
extension FaultLog {
  // MARK: Filters and tests

  mutating func unknownFilter(_ name: String, _ table: FilterTable, _ shape: Shape?, at place: Place) {
    let names = FaultLog.unique(table.filters.map(\.name))
    var help: [Diagnostic.Help] = .meant(nearest(to: name, in: names))
    if help.isEmpty, let shape {
      let fitting = FaultLog.unique(table.filters.filter { $0.input.accepts(shape) }.map(\.name)).joined(
        separator: ", ")
      help = .cure(
        vi: "các bộ lọc nhận \(shape.label.vi): \(fitting)",
        en: "the filters that take \(shape.label.en): \(fitting)")
    }
    error(
      TemplateCodes.unknownFilter,
      vi: "không có bộ lọc “\(name)”", en: "there is no filter “\(name)”", at: place, help: help)
  }

  mutating func unknownTest(_ name: String, _ names: [String], at place: Place) {
    let list = names.joined(separator: ", ")
    error(
      TemplateCodes.unknownTest, vi: "không có phép thử “\(name)”", en: "there is no test “\(name)”",
      at: place,
      help: (FaultLog.habits[name].map { [$0] } ?? .meant(nearest(to: name, in: names))) + [
        .init(Message(vi: "các phép thử: \(list)", en: "the tests: \(list)"))
      ])
  }

  mutating func wrongInput(
    _ name: String, _ inputs: [ShapePattern], _ value: String, _ shape: Shape, at place: Place
  ) {
    let needed = inputs.count == 1 ? inputs[0].label : ShapePattern.oneOf(inputs).label
    error(
      TemplateCodes.wrongType,
      vi: "“\(name)” nhận \(needed.vi), “\(value)” là \(shape.label.vi)",
      en: "“\(name)” takes \(needed.en); “\(value)” is \(shape.label.en)", at: place)
  }

  mutating func wrongLabel(_ label: String, _ names: [String], of callee: String, at place: Place) {
    error(
      TemplateCodes.wrongArguments,
      vi: "“\(callee)” không có tham số “\(label)”, hoặc đã ghi rồi",
      en: "“\(callee)” has no parameter “\(label)”, or it stands already", at: place,
      help: .meant(nearest(to: label, in: names)) + [FaultLog.parameters(names)])
  }

  mutating func tooManyArguments(_ callee: String, _ names: [String], at place: Place) {
    error(
      TemplateCodes.wrongArguments,
      vi: "“\(callee)” chỉ nhận \(names.count) tham số",
      en: "“\(callee)” takes \(names.count) arguments only",
      at: place, help: names.isEmpty ? [] : [FaultLog.parameters(names)])
  }

  mutating func argumentMissing(_ parameter: String, of callee: String, _ names: [String], at place: Place) {
    error(
      TemplateCodes.wrongArguments,
      vi: "“\(callee)” thiếu tham số “\(parameter)”",
      en: "“\(callee)” lacks the argument “\(parameter)”",
      at: place, help: [FaultLog.parameters(names)])
  }

  private static func parameters(_ names: [String]) -> Diagnostic.Help {
    let list = names.joined(separator: ", ")
    return .init(Message(vi: "các tham số: \(list)", en: "the parameters: \(list)"))
  }

  mutating func fieldNotQuoted(at place: Place) {
    error(
      TemplateCodes.wrongArguments,
      vi: "ở đây cần tên trường trong ngoặc kép", en: "the name of a field in quotes is needed here",
      at: place)
  }

  mutating func callInExpression(_ name: String, isMacro: Bool, _ table: FilterTable, at place: Place) {
    if isMacro {
      error(
        TemplateCodes.wrongType,
        vi: "kết quả của macro “\(name)” chỉ in được trực tiếp",
        en: "what the macro “\(name)” makes can only be printed",
        at: place,
        help: .cure(
          vi: "viết {{ \(name)(…) }} riêng một thẻ", en: "write {{ \(name)(…) }} in a tag of its own"))
    } else {
      unknownMacro(name, [], table, at: place)
    }
  }

  // MARK: Macros and includes

  mutating func unknownMacro(_ name: String, _ macros: [String], _ table: FilterTable, at place: Place) {
    var help: [Diagnostic.Help] = FaultLog.habits[name].map { [$0] } ?? .meant(nearest(to: name, in: macros))
    if !table.filters(named: name).isEmpty {
      help = .cure(vi: "bộ lọc viết sau giá trị: … | \(name)", en: "a filter follows its value: … | \(name)")
    }
    error(
      TemplateCodes.unknownMacro, vi: "không có macro “\(name)”", en: "there is no macro “\(name)”",
      at: place, help: help)
  }

  mutating func macroTwice(_ name: String, _ first: Place, at place: Place) {
    error(
      TemplateCodes.nameTaken,
      vi: "macro “\(name)” đã có", en: "the macro “\(name)” stands already", at: place,
      notes: [.init(Message(vi: "viết lần đầu ở đây", en: "first written here"), at: first)])
  }

  mutating func macroCycle(_ name: String, at place: Place) {
    error(
      TemplateCodes.cycle,
      vi: "macro “\(name)” tự gọi lại chính nó", en: "the macro “\(name)” calls itself", at: place)
  }

  mutating func unknownInclude(_ name: String, _ names: [String], at place: Place) {
    error(
      TemplateCodes.unknownInclude,
      vi: "không có tệp mẫu “\(name)”", en: "there is no template “\(name)”", at: place,
      help: [Diagnostic.Help].meant(nearest(to: name, in: names)).map { help in
        Diagnostic.Help(help.message, replacement: help.replacement.map { "\"\($0)\"" })
      })
  }

  mutating func includeCycle(_ open: [String], _ name: String, at place: Place) {
    let start = open.firstIndex(of: name) ?? 0
    let chain = (open[start...] + [name]).joined(separator: " → ")
    error(
      TemplateCodes.cycle,
      vi: "các mẫu chèn lẫn nhau thành vòng: \(chain)",
      en: "templates include one another in a circle: \(chain)",
      at: place)
  }

  mutating func includedTooDeep(_ limit: Int, at place: Place) {
    error(
      TemplateCodes.tooLarge,
      vi: "chèn mẫu lồng nhau quá \(limit) tầng", en: "includes are nested more than \(limit) deep",
      at: place)
  }

  mutating func nestedTooDeep(_ limit: Int, at place: Place) {
    error(
      TemplateCodes.tooLarge,
      vi: "khối và phần tử lồng nhau quá \(limit) tầng",
      en: "blocks and elements are nested more than \(limit) deep",
      at: place)
  }

  mutating func templateTooLarge(_ limit: Int, at place: Place) {
    error(
      TemplateCodes.tooLarge,
      vi: "mẫu cùng các phần chèn và macro dài quá \(limit) bước",
      en: "the template with its includes and macros takes more than \(limit) steps", at: place)
  }

  // MARK: Places of elements

  mutating func misplacedText(in element: String?, _ content: MarkupVocabulary.Content, at place: Place) {
    let name = element.map { "<\($0)>" }
    let help: Message? =
      switch content {
      case .blocks:
        Message(vi: "đặt chữ trong một đoạn, thí dụ <p>", en: "put the text in a paragraph, such as <p>")
      case .only(let names):
        Message(
          vi: "chỉ có: \(names.map { "<\($0)>" }.joined(separator: ", "))",
          en: "only: \(names.map { "<\($0)>" }.joined(separator: ", "))")
      case .nothing, .text, .inline, .flow: nil
      }
    error(
      TemplateCodes.misplaced,
      vi: name.map { "\($0) không chứa chữ" } ?? "chữ không được đứng ngoài mọi phần tử",
      en: name.map { "\($0) holds no text" } ?? "text may not stand outside of every element", at: place,
      help: help.map { [.init($0)] } ?? [])
  }

  mutating func misplacedElement(_ name: String, in parent: String?, _ allowed: [String], at place: Place) {
    let list = allowed.map { "<\($0)>" }.joined(separator: ", ")
    error(
      TemplateCodes.misplaced,
      vi: parent.map { "<\(name)> không đứng trong <\($0)>" } ?? "<\(name)> không đứng ngoài cùng",
      en: parent.map { "<\(name)> does not stand in <\($0)>" }
        ?? "<\(name)> does not stand outside of every element",
      at: place,
      help: allowed.isEmpty
        ? [] : [.init(Message(vi: "ở đây có thể dùng: \(list)", en: "possible here: \(list)"))])
  }

  mutating func elementInAttribute(_ name: String, at place: Place) {
    error(
      TemplateCodes.misplaced,
      vi: "<\(name)> không đứng trong giá trị của thuộc tính",
      en: "<\(name)> does not stand in the value of an attribute",
      at: place)
  }
}

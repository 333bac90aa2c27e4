import ArgumentParser
import Diagnostics
import Pipeline
import Workspace

/// The style of fault reports.
enum ReportStyle: String, ExpressibleByArgument, CaseIterable, Sendable {
  /// For a person, with source lines.
  case human
  /// One line per fault.
  case line
  case json
}

extension ReportStyle {
  /// Writes findings to standard error.
  func write(_ findings: Findings, languages: [Language], to console: Console) {
    let text =
      switch self {
      case .human: HumanRenderer(languages: languages, usesColour: console.usesColour).render(findings)
      case .line: LineRenderer(languages: languages).render(findings)
      case .json: JSONRenderer().render(findings)
      }
    console.put(text, to: .error)
  }
}

/// Options common to `build` and `check`.
struct RunOptions: ParsableArguments {
  @Argument(
    help: ArgumentHelp(
      """
      Thư mục có ceremony.yaml, hoặc tệp định nghĩa; nhiều lễ thì làm cùng lúc. / A folder with ceremony.yaml, or a \
      definition; several are worked on at once.
      """, valueName: "ceremony"))
  var ceremonies: [String]

  @Option(
    help: ArgumentHelp(
      "Chỉ những loại văn bản này, cách nhau bằng dấu phẩy. / Only these kinds, with commas between.",
      valueName: "kind,…"))
  var only: String?

  @Option(
    help: ArgumentHelp(
      "Chỉ những định dạng này: docx,pdf,html,txt,md, hoặc png (ảnh từng trang). / Only these formats; png is a picture a page.",
      valueName: "format,…"))
  var format: String?

  @Option(
    help: ArgumentHelp(
      "Với --format png: chỉ những trang này, như 3 hoặc 1-3,7. / With --format png: only these pages.",
      valueName: "n,…"))
  var pages: PagesChoice?

  @Option(
    help: ArgumentHelp(
      "Với --format png: số điểm ảnh trên một inch, 20 đến 600; mặc định 150. / With --format png: dots per inch.",
      valueName: "n"))
  var dpi: DotsPerInchChoice?

  @Option(
    help: ArgumentHelp(
      "Thư mục mẫu riêng, được tìm trước. / A folder of your own templates, asked first.", valueName: "dir"))
  var templates: String?

  @Option(
    help: ArgumentHelp(
      "Chỉ in lại giấy khen từ số vào sổ này. / Print certificates from this register number.", valueName: "n"
    ))
  var from: Int?

  @Option(
    help: ArgumentHelp(
      "Chỉ in lại giấy khen đến số vào sổ này. / Print certificates to this register number.", valueName: "n")
  )
  var to: Int?

  @Option(
    name: .customLong("name"), parsing: .singleValue,
    help: ArgumentHelp(
      "Chỉ in lại giấy khen của người có tên này; lặp lại được. / Print the certificates of this name; may be repeated.",
      valueName: "name"))
  var names: [String] = []

  @Option(
    help: ArgumentHelp(
      "Chỉ phần thứ i của n phần giấy khen, khi nhiều máy cùng in. / Only part i of n of the certificates.",
      valueName: "i/n"))
  var shard: ShardChoice?

  @Option(
    help: ArgumentHelp(
      "Máy in đã hiệu chỉnh bằng “vinhdanh printer”. / A printer calibrated before.", valueName: "printer"))
  var printer: String?

  @Flag(help: "Cảnh báo cũng dừng như lỗi. / Warnings stop the packet too.")
  var strict = false

  @Option(
    help: ArgumentHelp(
      "Cách ghi lỗi: cho người, mỗi lỗi một dòng, JSON. / How faults are written.",
      valueName: "human|line|json"))
  var report: ReportStyle = .human

  @OptionGroup var language: LanguageOption

  /// The requests given by the options; throws for unknown kinds and formats.
  ///
  /// If templates cannot be opened, the run reports it; kinds are then accepted as written.
  func requests<S: Stages>(output: String?, in context: Context<S>) throws -> [Request] {
    guard output == nil || ceremonies.count == 1 else {
      throw UsageError(
        Message(
          vi: "-o đi với một lễ; nhiều lễ thì mỗi hồ sơ nằm trong thư mục của lễ",
          en: "-o goes with one ceremony; the packets of several lie in their folders"))
    }
    let common = try request(output: output, in: context)
    return ceremonies.map { ceremony in
      var request = common
      request.ceremony = ceremony
      return request
    }
  }

  /// Runs the requests in parallel and prints their results in order.
  func run<S: Stages>(
    _ requests: [Request], in context: Context<S>,
    _ work: @escaping @Sendable (Request, @escaping @Sendable (Progress) -> Void) -> RunResult,
    _ text: (RunResult, OutcomeList) -> String
  ) -> ExitStatus {
    let languages = context.languages(language.language)
    let line = ProgressLine(console: context.console, language: languages.first ?? .vi)
    let isOne = requests.count == 1
    let results = Beside.map(requests) { request in work(request) { if isOne { line.show($0) } } }
    line.clear()
    var status = ExitStatus.done
    for (request, result) in zip(requests, results) {
      if !isOne { context.console.put(VisibleText.line(request.ceremony) + ":\n", to: .output) }
      write(result.findings, in: context)
      context.console.put(text(result, OutcomeList(languages: languages)), to: .output)
      let own = RunOptions.status(of: result.ending)
      if own.rawValue > status.rawValue { status = own }
    }
    return status
  }

  private func request<S: Stages>(output: String?, in context: Context<S>) throws -> Request {
    let stages = context.stages
    var found = Findings()
    let kinds = (try? context.workspace.templates(given: templates)).map {
      stages.kinds(in: $0, into: &found)
    }
    // The run reports templates that cannot be read; names of kinds are then accepted as written.
    let areKnown = kinds != nil && !found.hasErrors
    let names = try RunOptions.chosen(
      only, option: "--only", from: (kinds ?? []).map { [$0.name, $0.folder, $0.title.vi] }, areAll: areKnown)
    let formats = try RunOptions.chosen(format, option: "--format", from: stages.formats.map { [$0.name] })
    let selection = SheetSelection(from: from, to: to, names: self.names, shard: shard?.shard)
    var request = Request(
      ceremony: ceremonies.first ?? "", output: output,
      kinds: selection.isEverything
        ? names : try RunOptions.goingBySheets(names, among: kinds ?? [], areAll: areKnown),
      formats: formats, templates: templates, isStrict: strict, selection: selection, printer: printer)
    guard pages != nil || dpi != nil else { return request }
    guard formats?.contains("png") == true else {
      throw UsageError(
        Message(
          vi: "--pages và --dpi cần --format png", en: "--pages and --dpi need --format png"))
    }
    request.pictures = PagePictures(
      pages: pages?.pages, dotsPerInch: dpi?.value ?? PagePictures.usualDotsPerInch)
    return request
  }

  /// The kinds of which some sheets can be printed again: the requested ones, or all with printed sheets. The rest of
  /// the packet stays as it is.
  private static func goingBySheets(
    _ names: [String]?, among kinds: [Kind], areAll: Bool
  ) throws -> [String] {
    guard let names else { return kinds.filter { $0.sheets == .printed }.map(\.name) }
    let bySheets = kinds.filter { $0.sheets != .none }
    guard !areAll || bySheets.contains(where: { names.contains($0.name) }) else {
      let list = bySheets.map(\.name).joined(separator: ", ")
      throw UsageError(
        Message(
          vi: "--name, --from, --to và --shard cần một loại in theo từng tờ: \(list)",
          en: "--name, --from, --to and --shard need a kind that goes sheet by sheet: \(list)"))
    }
    return names
  }

  /// The canonical names for a comma-separated list of names and aliases; unknown names are kept when not all are
  /// known.
  private static func chosen(
    _ list: String?, option: String, from things: [[String]], areAll: Bool = true
  ) throws -> [String]? {
    guard let list else { return nil }
    return try list.split(separator: ",").map { part in
      let name = part.split(separator: " ").joined(separator: " ")
      if let thing = things.first(where: { $0.contains(name) })?.first { return thing }
      guard areAll else { return name }
      throw UsageError(
        unknown: name, among: things.compactMap(\.first), also: things.flatMap { $0.dropFirst() },
        what: Message(vi: option, en: option))
    }
  }
}

extension RunOptions {
  /// Writes the findings of a run to standard error.
  func write<S: Stages>(_ findings: Findings, in context: Context<S>) {
    report.write(findings, languages: context.languages(language.language), to: context.console)
  }

  /// The exit status for the end of a run.
  static func status(of ending: Ending) -> ExitStatus {
    switch ending {
    case .done: .done
    case .faults: .faults
    case .outsideFailed: .outsideFailed
    }
  }
}

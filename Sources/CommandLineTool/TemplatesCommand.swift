import ArgumentParser
import Diagnostics
import Pipeline
import Workspace

/// `vinhdanh templates`.
struct TemplatesCommand: Command {
  static let configuration = CommandConfiguration(
    commandName: "templates",
    abstract: "Liệt kê loại văn bản và kiểu trình bày. / List the kinds of document and the styles.",
    discussion: """
      Với --copy, mẫu của một loại được chép ra để sửa; thư mục ấy được dùng bằng --templates. / With --copy the \
      templates of one kind are copied out for editing; the folder is used with --templates.

      Ví dụ / Example:
        vinhdanh templates
        vinhdanh templates --fields "quyết định"
        vinhdanh templates --copy news mau-cua-toi
        vinhdanh templates --copy blanks mau-cua-toi
        vinhdanh templates --gallery phong-xem
        vinhdanh build examples/kien-an-2020 --templates mau-cua-toi
      """)

  @Option(
    name: .long,
    help: ArgumentHelp(
      "Loại văn bản (hoặc styles, blanks) cần chép ra. / The kind (or styles, blanks) to copy out.",
      valueName: "kind"))
  var copy: String?

  @Option(
    name: .long,
    help: ArgumentHelp(
      "Vẽ mọi phôi với chữ mẫu vào thư mục này, mở index.html để xem. / Draw every blank with sample texts into this folder.",
      valueName: "dir"))
  var gallery: String?

  @Argument(help: ArgumentHelp("Thư mục để chép vào. / The folder to copy into.", valueName: "dir"))
  var folder: String?

  @Option(
    name: .long,
    help: ArgumentHelp(
      "Các trường mà mẫu của một loại dữ liệu (hoặc all) được dùng. / The fields of a view, or of all.",
      valueName: "view"))
  var fields: String?

  @Flag(name: .long, help: "Liệt kê bộ lọc và phép thử của mẫu. / List the filters and tests of templates.")
  var filters = false

  @OptionGroup var language: LanguageOption

  func validate() throws {
    guard (copy == nil) == (folder == nil) else {
      throw ValidationError(
        "--copy cần tên loại và thư mục: --copy news mau-cua-toi / --copy takes a kind and a folder")
    }
  }

  func run<S: Stages>(in context: Context<S>) throws -> ExitStatus {
    let languages = context.languages(language.language)
    if fields != nil || filters {
      if let fields {
        guard let text = context.stages.fields(of: fields == "all" ? nil : fields) else {
          throw UsageError(
            unknown: fields, among: context.stages.views + ["all"],
            what: Message(vi: "--fields", en: "--fields"))
        }
        context.console.put(text, to: .output)
      }
      if filters { context.console.put(context.stages.filters, to: .output) }
      return .done
    }
    do {
      let templates = try context.workspace.templates(given: nil)
      if let gallery {
        return try Gallery(folder: gallery, stages: context.stages, workspace: context.workspace)
          .make(from: templates, languages: languages, console: context.console)
      }
      if let copy, let folder {
        let name = try name(of: copy, in: context, templates: templates)
        var files: [(path: String, bytes: [UInt8])] = []
        for path in templates.files(in: name) { files.append((path, try templates.read(path).bytes)) }
        let made = try context.workspace.writeNew(files, into: folder)
        context.console.put(made.map { $0 + "\n" }.joined(), to: .output)
      } else {
        context.console.put(list(in: context, templates: templates, languages: languages), to: .output)
      }
      return .done
    } catch let error as WorkspaceError {
      return context.fail(error, languages: languages)
    }
  }

  /// The template folder for a name: either name of a kind, or that of the styles.
  private func name<S: Stages>(
    of copy: String, in context: Context<S>, templates: Templates
  ) throws -> String {
    if copy == "styles" || copy == "blanks" { return copy }
    var ignored = Findings()
    let kinds = context.stages.kinds(in: templates, into: &ignored)
    if let kind = kinds.first(where: { $0.name == copy || $0.folder == copy }) { return kind.name }
    throw UsageError(
      unknown: copy, among: kinds.map(\.name) + ["styles", "blanks"], also: kinds.map(\.folder),
      what: Message(vi: "--copy", en: "--copy"))
  }

  private func list<S: Stages>(
    in context: Context<S>, templates: Templates, languages: [Language]
  ) -> String {
    func heading(_ vi: String, _ en: String) -> String { Message(vi: vi, en: en).line(in: languages) + ":" }
    var lines = [heading("Loại văn bản (--only)", "Kinds (--only)")]
    var ignored = Findings()
    let kinds = context.stages.kinds(in: templates, into: &ignored)
    let widest = (kinds.map(\.name) + context.stages.formats.map(\.name)).map(\.count).max() ?? 0
    func row(_ name: String, _ text: String) -> String {
      "  " + name + String(repeating: " ", count: max(0, widest - name.count) + 2) + text
    }
    for kind in kinds {
      let formats = kind.formats.joined(separator: ", ")
      lines.append(row(kind.name, "\(kind.title.line(in: languages)) (\(kind.folder)/, \(formats))"))
    }
    lines.append(heading("Định dạng (--format)", "Formats (--format)"))
    lines += context.stages.formats.map { row($0.name, $0.title.line(in: languages)) }
    lines.append(heading("Kiểu trình bày", "Styles"))
    lines += context.stages.styles(in: templates).map { row($0.name, $0.title.line(in: languages)) }
    lines.append(heading("Thư mục mẫu", "Folder of templates"))
    lines += templates.folders.map { "  " + $0.shownPath }
    return lines.map { $0 + "\n" }.joined()
  }
}

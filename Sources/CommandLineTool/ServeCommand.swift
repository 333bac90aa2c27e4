import ArgumentParser
import Diagnostics
import Dispatch
import Glibc
import LocalPage
import Pipeline
import Synchronization
import Workspace

/// `vinhdanh serve`.
struct ServeCommand: Command {
  static let configuration = CommandConfiguration(
    commandName: "serve",
    abstract: "Mở trang làm hồ sơ trong trình duyệt. / Open the page that makes packets in the browser.",
    discussion: """
      Trang chỉ mở trên máy này; địa chỉ in ra có khóa mới mỗi lần chạy. Dừng bằng Ctrl-C: mọi chữ đã gõ đều ở trên \
      đĩa. / The page is open on this machine only; the address that is printed has a new key each time. Stop with \
      Ctrl-C: everything typed is on the disk.

      Ví dụ / Example:
        vinhdanh serve
        vinhdanh serve ho-so-2026 --port 8765
      """)

  @Argument(
    help: ArgumentHelp(
      "Thư mục có các buổi lễ; mặc định là thư mục hiện tại. / The folder of ceremonies; here by default.",
      valueName: "dir"))
  var folder = "."

  @Option(
    help: ArgumentHelp(
      "Cổng; mặc định là một cổng còn trống. / The port; a free one by default.", valueName: "n"))
  var port: Int?

  @Option(
    help: ArgumentHelp(
      "Thư mục mẫu riêng, được tìm trước. / A folder of your own templates, asked first.", valueName: "dir"))
  var templates: String?

  @Flag(
    inversion: .prefixedNo,
    help: "Mở trình duyệt khi trang sẵn sàng. / Open the browser when the page is ready.")
  var open = true

  @OptionGroup var language: LanguageOption

  func validate() throws {
    if let port, !(1...65_535).contains(port) {
      throw ValidationError("--port: 1–65535")
    }
  }

  func run<S: Stages>(in context: Context<S>) throws -> ExitStatus {
    let languages = context.languages(language.language)
    guard let port = port ?? PageServer<S>.freePort() else { return portTaken(0, context, languages) }
    let server: PageServer<S>
    do throws(WorkspaceError) {
      server = try PageServer(
        context.stages, in: context.workspace, folder: folder, port: port, templates: templates)
    } catch {
      return context.fail(error, languages: languages)
    }
    let opens = open && context.console.showsProgress
    let ended = DispatchSemaphore(value: 0)
    let console = context.console
    Task.detached {
      // Runs until the process is ended; returns only when the port is not available.
      try? await server.run {
        console.put(server.address + "\n", to: .output)
        if opens { ServeCommand.show(server.address) }
      }
      ended.signal()
    }
    ended.wait()
    return portTaken(port, context, languages)
  }

  private func portTaken<S: Stages>(
    _ port: Int, _ context: Context<S>, _ languages: [Language]
  ) -> ExitStatus {
    let message = Message(
      vi: "cổng \(port) đang có chương trình khác dùng; chọn cổng khác bằng --port",
      en: "the port \(port) is in use; choose another with --port")
    context.console.put(message.line(in: languages) + "\n", to: .error)
    return .outsideFailed
  }

  /// Opens an address in the desktop's browser; without a desktop the person opens it.
  private static func show(_ address: String) {
    var actions = posix_spawn_file_actions_t()
    guard posix_spawn_file_actions_init(&actions) == 0 else { return }
    defer { posix_spawn_file_actions_destroy(&actions) }
    for descriptor in [STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO] {
      posix_spawn_file_actions_addopen(&actions, descriptor, "/dev/null", O_RDWR, 0)
    }
    var process = pid_t()
    let words: [String] = ["xdg-open", address]
    let texts = words.map { strdup($0) }
    defer { for text in texts { free(text) } }
    let arguments: [UnsafeMutablePointer<CChar>?] = texts + [nil]
    _ = posix_spawnp(&process, "xdg-open", &actions, nil, arguments, environ)
  }
}

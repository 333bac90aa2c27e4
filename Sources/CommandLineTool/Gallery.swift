import Diagnostics
import Packet
import Pipeline
import Workspace

/// Phòng xem: a page with a picture of every blank, filled with names and texts that are hard to fit.
struct Gallery<S: Stages> {
  /// The output folder.
  let folder: String
  let stages: S
  let workspace: Workspace

  /// The blank named in the sample definition, which is replaced by each blank in turn.
  private static var named: String { "trang-tron-a4" }
  /// Enough to read the smallest text on a screen.
  private static var dotsPerInch: Int { 72 }

  /// Makes the pictures and the page.
  func make(from templates: Templates, languages: [Language], console: Console) throws -> ExitStatus {
    let sample = try templates.files(in: "gallery").map { try templates.read($0) }
    let blanks = templates.files(in: "blanks").filter { $0.hasSuffix(".yaml") }
      .map { String($0.dropFirst("blanks/".count).dropLast(".yaml".count)) }
    var entries = ""
    var ending = Ending.done
    for blank in blanks {
      let files = sample.map { file -> (path: String, bytes: [UInt8]) in
        let text = file.text.replacing("phôi: \(Self.named)", with: "phôi: \(blank)")
        return (blank + "/" + (file.name.split(separator: "/").last.map(String.init) ?? ""), Array(text.utf8))
      }
      _ = try workspace.writeNew(files, into: folder)
      var request = Request(
        ceremony: folder + "/" + blank, kinds: ["certificate"], formats: ["pdf", "png", "docx"])
      request.pictures = PagePictures(dotsPerInch: Self.dotsPerInch)
      let result = Run(stages, in: workspace).build(request)
      if result.ending != .done {
        console.put(HumanRenderer(languages: languages).render(result.findings), to: .error)
        ending = result.ending
      }
      let pictures = result.outcomes.compactMap { outcome -> String? in
        if case .written(let path) = outcome, path.hasSuffix(".png") { path } else { nil }
      }
      entries += Self.entry(blank, pictures.map { "\(blank)/packet/\($0)" })
    }
    let made = try workspace.writeNew([("index.html", Array(Self.page(entries).utf8))], into: folder)
    console.put(made.map { $0 + "\n" }.joined(), to: .output)
    return RunOptions.status(of: ending)
  }

  private static func entry(_ blank: String, _ pictures: [String]) -> String {
    "<h2>\(blank)</h2>\n<p>"
      + pictures.map { "<a href=\"\($0)\"><img src=\"\($0)\" alt=\"\(blank)\"></a>\n" }.joined() + "</p>\n"
  }

  private static func page(_ entries: String) -> String {
    """
    <!DOCTYPE html>
    <html lang="vi"><head><meta charset="utf-8"><title>Phôi giấy khen</title>
    <style>body{font:16px/1.5 sans-serif;margin:2em;background:#e9e9e6;color:#222}img{width:24em;margin:.5em;background:#fff;box-shadow:0 1px 6px #0005}</style>
    </head><body>
    <h1>Phôi giấy khen</h1>
    <p>Chép phôi để sửa: <code>vinhdanh templates --copy blanks mau-cua-toi</code></p>
    \(entries)</body></html>

    """
  }
}

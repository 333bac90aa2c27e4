import Diagnostics
import DocumentTree
import Pipeline
import Workspace

extension PageAnswers {
  /// Requests about pages as they will be printed.
  static var previewRoutes: [String: Route] {
    [
      "pages": .reading { answers, query throws(WorkspaceError) in try answers.pages(query) },
      "page": .reading { answers, query throws(WorkspaceError) in try answers.page(query) },
      "find": .reading { answers, query throws(WorkspaceError) in try answers.find(query) },
      "picture": .reading { answers, query throws(WorkspaceError) in try answers.picture(query) },
    ]
  }

  func item(_ query: Query, of preview: Preview) -> Preview.Item? {
    guard let kind = query["kind"], let name = query["name"] else { return nil }
    return preview.item(kind, name)
  }

  /// The number of a document's pages, and the findings of its layout.
  private func pages(_ query: Query) throws(WorkspaceError) -> Reply {
    let look = try look(query)
    guard let item = item(query, of: look.preview) else { return .missing }
    var findings = Findings()
    let count = item.pageCount(into: &findings)
    return .json([
      ("stamp", .string(look.stamp)), ("count", .integer(count)),
      ("faults", JSONRenderer().value(of: findings)),
    ])
  }

  /// The size of a page, and the origins of its words.
  private func page(_ query: Query) throws(WorkspaceError) -> Reply {
    guard let number = query.number("n") else { return .badRequest }
    let look = try look(query)
    var findings = Findings()
    guard let page = item(query, of: look.preview)?.page(number, into: &findings) else { return .missing }
    var map = SourceMap()
    let renderer = JSONRenderer()
    let spots = page.spots.map { spot in
      JSONValue.object([
        (
          "box",
          .array([
            .hundredths(spot.x), .hundredths(spot.y), .hundredths(spot.width), .hundredths(spot.height),
          ])
        ),
        ("place", renderer.value(of: spot.place, map: &map)),
      ])
    }
    return .json([
      ("stamp", .string(look.stamp)), ("width", .hundredths(page.width)),
      ("height", .hundredths(page.height)), ("text", .string(page.text)), ("spots", .array(spots)),
      ("faults", renderer.value(of: findings)),
    ])
  }

  /// The first page with words from a byte of a file, within a limited number of pages.
  private func find(_ query: Query) throws(WorkspaceError) -> Reply {
    guard let byte = query.number("byte") else { return .badRequest }
    let look = try look(query)
    guard let item = item(query, of: look.preview) else { return .missing }
    let name = Path.join(look.ceremony == "." ? "" : look.ceremony, query["file"] ?? Workspace.definitionName)
    var ignored = Findings()
    for number in 1...300 {
      guard let page = item.page(number, into: &ignored) else { break }
      let isHere = page.spots.contains { spot in
        spot.place.hasLine && spot.place.file.name == name
          && (spot.place.bytes.contains(byte) || spot.place.bytes.upperBound == byte)
      }
      if isHere { return .json([("page", .integer(number))]) }
    }
    return .json([("page", .null)])
  }

  /// A page as PNG.
  private func picture(_ query: Query) throws(WorkspaceError) -> Reply {
    guard let number = query.number("n") else { return .badRequest }
    let look = try look(query)
    var findings = Findings()
    guard let page = item(query, of: look.preview)?.page(number, into: &findings) else { return .missing }
    do throws(WriterError) {
      return Reply(
        type: "image/png",
        body: try page.png(dotsPerInch: query.number("dpi") ?? 96, into: &findings),
        headers: [("X-Stamp", look.stamp)])
    } catch {
      return .refusal(422, Message(vi: "không vẽ được trang này", en: "the page cannot be drawn"))
    }
  }
}

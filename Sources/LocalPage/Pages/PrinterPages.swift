import Diagnostics
import DocumentTree
import Pipeline
import Workspace

extension PageAnswers {
  /// Requests about printing.
  static var printerRoutes: [String: Route] {
    [
      "print": .reading(isLong: true) { answers, query throws(WorkspaceError) in try answers.printed(query) },
      "printers": .reading { answers, _ throws(WorkspaceError) in
        .json([("printers", .array(try answers.workspace.printers().map { .string($0) }))])
      },
      "calibration": .reading { answers, query throws(WorkspaceError) in try answers.calibration(query) },
      "calibrate": .writing { answers, query throws(WorkspaceError) in try answers.calibrate(query) },
    ]
  }

  /// Some sheets as a PDF to print. Their numbers come from the register, so the packet must be built first.
  private func printed(_ query: Query) throws(WorkspaceError) -> Reply {
    guard let first = query.number("from"), let last = query.number("to"), first >= 1, last >= first else {
      return .badRequest
    }
    let ceremony = try ceremony(query)
    let packet = try workspace.packet(of: try workspace.ceremony(at: ceremony.shownPath))
    guard packet?.isCurrent == true else {
      return .refusal(
        422,
        Message(
          vi: "hãy làm hồ sơ trước: số vào sổ được cấp khi làm hồ sơ",
          en: "make the packet first: register numbers are given then"))
    }
    let preview = desk.look(at: request(ceremony.shownPath, printer: query["printer"]))
    var findings = preview.findings
    do throws(WriterError) {
      guard let item = item(query, of: preview),
        let bytes = try item.pdf(sheets: first...last, into: &findings)
      else { return .missing }
      guard !findings.hasErrors else {
        return .json(
          .object([
            (
              "message",
              .message(findings.diagnostics.first { $0.severity == .error }?.message ?? Self.undrawn)
            )
          ]), status: 422)
      }
      return Reply(
        type: "application/pdf", body: bytes,
        headers: [
          (
            "Content-Disposition",
            Self.disposition("\(item.name)-\(first)-\(last).pdf", isShown: true)
          )
        ])
    } catch {
      return .refusal(422, Self.undrawn)
    }
  }

  private static var undrawn: Message {
    Message(vi: "không làm được bản in", en: "the sheets cannot be made")
  }

  /// The sheet for measuring a printer.
  private func calibration(_ query: Query) throws(WorkspaceError) -> Reply {
    guard let width = query["width"].flatMap(Self.millimetres),
      let height = query["height"].flatMap(Self.millimetres)
    else { return .badRequest }
    var findings = Findings()
    let bytes = try CalibrationRun(stages, in: workspace).bytes(
      width: width, height: height, named: "hieu-chinh.pdf", templates: templates, printer: query["printer"],
      into: &findings)
    guard let bytes, !findings.hasErrors else {
      return .refusal(422, findings.diagnostics.first { $0.severity == .error }?.message ?? Self.undrawn)
    }
    return Reply(
      type: "application/pdf", body: bytes,
      headers: [("Content-Disposition", Self.disposition("hieu-chinh.pdf", isShown: true))])
  }

  /// Saves a printer's profile from four measured distances.
  private func calibrate(_ query: Query) throws(WorkspaceError) -> Reply {
    guard let name = query["printer"], let json = query.json else { return .badRequest }
    var values: [String: Double] = [:]
    for key in ["width", "height", "leftA", "leftB", "topA", "topB"] {
      guard let value = json[key]?.string.flatMap(Self.millimetres) else {
        return .refusal(
          422, Message(vi: "số đo phải là milimét, như 20,5", en: "distances are millimetres, such as 20.5"))
      }
      values[key] = value
    }
    func value(_ key: String) -> Double { values[key] ?? 0 }
    let kept = try workspace.calibrate(
      name,
      CalibrationMeasures(
        width: value("width"), height: value("height"), left: (value("leftA"), value("leftB")),
        top: (value("topA"), value("topB"))))
    return .json([("text", .string(kept.text))])
  }

  /// A length in millimetres, with decimal comma or point.
  private static func millimetres(_ text: String) -> Double? {
    let plain = String(text.map { $0 == "," ? "." : $0 })
    guard plain.utf8.count <= 12, plain.utf8.allSatisfy({ (48...57).contains($0) || $0 == 46 }),
      let value = Double(plain), (0...2_000).contains(value)
    else { return nil }
    return value
  }
}

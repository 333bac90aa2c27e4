import Diagnostics
import DocumentMarkup
import Facts
import TemplateLanguage
import WordTemplates
import Workspace

/// Fills Word files that people prepared, one at a time: `vinhdanh word`.
public struct WordDesk<S: Stages>: Sendable {
  /// The kinds of document that a Word file can be the template of.
  public static var kinds: [String] { WordFacts.Kind.allCases.map(\.rawValue) }

  private let stages: S
  private let workspace: Workspace

  /// Uses stages in a workspace.
  public init(_ stages: S, in workspace: Workspace) {
    self.stages = stages
    self.workspace = workspace
  }

  /// Fills a template with the facts of a ceremony; writes nothing after an error.
  public func fill(
    _ template: String, ceremony: String, kind: String, key: String?, output: String
  ) -> (findings: Findings, ending: Ending) {
    var findings = Findings()
    do throws(WorkspaceError) {
      let bytes = try read(template)
      let source = try workspace.ceremony(at: ceremony)
      let templates = try workspace.templates(given: nil)
      guard let read = stages.read(source, with: templates, into: &findings) else {
        return (findings, .faults)
      }
      var told = Findings()
      let checked = stages.check(read, isStrict: false, into: &told)
      // A breach of a rule stops a packet; here it is only reported, and the requested file is made.
      let broken = told.diagnostics.filter { $0.severity == .error }
      guard !findings.hasErrors else { return (findings, .faults) }
      // Warnings about the definition belong to `check`; here only the template is judged.
      findings = Findings()
      let filled = stages.fillWord(
        bytes, name: template, ceremony: checked, kind: kind, key: key, into: &findings)
      for fault in broken {
        findings.report(
          Diagnostic(
            .warning, fault.code, fault.message, at: fault.place, notes: fault.notes, help: fault.help))
      }
      guard let filled else { return (findings, .faults) }
      try write(filled, to: output)
      return (findings, .done)
    } catch {
      findings.report(error.diagnostic(at: nil))
      return (findings, .outsideFailed)
    }
  }

  /// Whether a filled file is invalid and was not written: a fault of the program, not of the template.
  public static func isOwnFault(_ findings: Findings) -> Bool {
    findings.diagnostics.contains { $0.code == WordCodes.wrongResult }
  }

  /// The places in a template, one per line: where, which field, what is typed.
  public func check(
    _ template: String, kind: String, comments: String? = nil
  ) -> (lines: [String], findings: Findings, ending: Ending) {
    var findings = Findings()
    do throws(WorkspaceError) {
      let bytes = try read(template)
      let listing = stages.checkWord(
        bytes, name: template, kind: kind, withComments: comments != nil, into: &findings)
      if let comments, let copy = listing?.commented { try write(copy, to: comments) }
      return (listing?.lines ?? [], findings, findings.hasErrors ? .faults : .done)
    } catch {
      findings.report(error.diagnostic(at: nil))
      return ([], findings, .outsideFailed)
    }
  }

  private func write(_ bytes: [UInt8], to output: String) throws(WorkspaceError) {
    let path = try workspace.absolute(output)
    do throws(SystemReason) {
      try workspace.store.replaceFile(path, with: bytes, draft: path + ".tmp")
    } catch {
      throw WorkspaceError(output, .unwritable(error))
    }
  }

  private func read(_ path: String) throws(WorkspaceError) -> [UInt8] {
    let absolute = try workspace.absolute(path)
    let bytes: [UInt8]?
    let isThere: Bool
    do throws(SystemReason) {
      isThere = try workspace.store.status(absolute) != nil
      bytes = isThere ? try workspace.store.read(absolute, limit: FileLimit.picture) : nil
    } catch {
      throw WorkspaceError(path, .unreadable(error))
    }
    guard isThere else { throw WorkspaceError(path, .notFound(similar: nil)) }
    guard let bytes else { throw WorkspaceError(path, .tooLarge(limitBytes: FileLimit.picture)) }
    return bytes
  }
}

extension CeremonyStages {
  /// A Word file filled with the facts of a decision.
  public func fillWord(
    _ bytes: [UInt8], name: String, ceremony: Ceremony, kind: String, key: String?,
    into findings: inout Findings
  ) -> [UInt8]? {
    guard let kind = WordFacts.Kind(rawValue: kind),
      let data = WordFacts.data(of: ceremony.told, kind: kind, key: key, into: &findings)
    else { return nil }
    var own = Findings()
    let result = WordFile.fill(
      bytes, name: name, with: data, filters: VietnameseFilters.table, into: &own)
    // Findings about the decision's facts belong to `check`.
    findings = own
    return result?.bytes
  }

  /// The places in a Word file.
  public func checkWord(
    _ bytes: [UInt8], name: String, kind: String, withComments: Bool, into findings: inout Findings
  ) -> WordListing? {
    guard let (shape, isSheets) = wordShape(of: kind) else { return nil }
    return WordFile.check(
      bytes, name: name, shape: shape, filters: VietnameseFilters.table, isSheets: isSheets,
      withComments: withComments, into: &findings
    ).map { listing in
      var map = SourceMap()
      let lines = listing.places.map { place in
        let where_ = String(place.place.described(in: .vi, map: &map).dropFirst(name.count + 2))
        return "\(where_)\t\(place.field)\t\(place.typed)"
      }
      return WordListing(lines: lines, commented: listing.commented)
    }
  }

  /// The fields available in a Word file, for a decision, a certificate or any view.
  public func wordFields(of kind: String) -> String {
    func rows(_ record: WordRecord, _ prefix: String = "") -> String {
      record.fields.map { field in
        let own = "\(prefix)\(field.name)\t\(field.aliases.joined(separator: ", "))\t\(field.sample)\n"
        switch field.kind {
        case .record(let inner): return rows(inner, "\(prefix)\(field.name).")
        case .records(let inner): return own + rows(inner, "\(prefix)\(field.name).")
        case .text, .number, .date, .texts, .recipients, .groups: return own
        }
      }.joined()
    }
    // The certificate's fields are the decision's and two more, so one list serves both.
    guard let (shape, _) = wordShape(of: WordFacts.Kind(rawValue: kind) == nil ? kind : "certificate") else {
      return ""
    }
    var text = "# Của văn bản / Of the document\n" + rows(shape.document)
    if !shape.recipient.fields.isEmpty {
      text += "\n# Của người nhận / Of a recipient\n" + rows(shape.recipient)
      text += "\n# Của nhóm / Of a group\n" + rows(shape.group)
    }
    return text
  }

  /// The fields available in the Word file of a kind or view, and whether it has a sheet for each recipient.
  private func wordShape(of kind: String) -> (shape: WordShape, isSheets: Bool)? {
    switch WordFacts.Kind(rawValue: kind) {
    case .decision: (.decision, false)
    case .certificate: (.certificate, true)
    case nil: FactViews.all.first { $0.name == kind }.map { WordFacts.shape(of: $0) }
    }
  }
}

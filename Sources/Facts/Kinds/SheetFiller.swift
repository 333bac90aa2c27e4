import Awards
import Diagnostics
import DocumentMarkup
import DocumentTree
import Model
import Synchronization
import TemplateLanguage

/// Makes the sheets of a run one by one. Parts equal to those of the previous sheet of the same kind are reused, and
/// marked so that they are measured and laid out once.
final class SheetFiller: Sendable {
  /// The result of one part for the previous sheet.
  private struct Kept: Sendable {
    /// Empty when the sheet does not show it.
    let blocks: [Block]
    /// False if filling reported a finding: findings name the person, so the part is filled again.
    let isClean: Bool
    /// Made when a second sheet has the same part.
    var likeness: Frame.Likeness?
  }

  private struct Sheet: Sendable {
    var record: Value.Record
    var kept: [Kept]
  }

  private let parts: [TemplatePart]
  private let builder: DocumentBuilder
  private let placing: Placing
  private let record: @Sendable (Int) -> Value.Record
  private let last = Mutex<[RecipientKind: Sheet]>([:])
  private let background = Mutex<[Block]?>(nil)

  init(
    _ parts: [TemplatePart], builder: DocumentBuilder, placing: Placing,
    record: @escaping @Sendable (Int) -> Value.Record
  ) {
    self.parts = parts
    self.builder = builder
    self.placing = placing
    self.record = record
  }

  /// The sheet at an index.
  func section(at index: Int, into findings: inout Findings) -> Section? {
    let data = record(index)
    let sheet = placing.sheet(index)
    var blocks = background(of: sheet)
    if let kind = sheet.kind {
      appendLikeBefore(data, sheet, of: kind, to: &blocks, into: &findings)
    } else {
      for part in parts { blocks += self.blocks(of: part, data, sheet, into: &findings) }
    }
    return Section(page: sheet.ground.page, blocks: blocks)
  }

  private func background(of sheet: PlacedSheet) -> [Block] {
    background.withLock { known in
      if let known { return known }
      let blocks = sheet.ground.background
      known = blocks
      return blocks
    }
  }

  private func appendLikeBefore(
    _ data: Value.Record, _ sheet: PlacedSheet, of kind: RecipientKind, to blocks: inout [Block],
    into findings: inout Findings
  ) {
    let before = last.withLock { $0[kind] }
    var kept: [Kept] = []
    kept.reserveCapacity(parts.count)
    for (index, part) in parts.enumerated() {
      if let before, before.kept[index].isClean, part.readsSame(before.record, data) {
        var known = before.kept[index]
        let likeness = known.likeness ?? Frame.Likeness()
        known.likeness = likeness
        for block in known.blocks { blocks.append(block.about(sheet.subject, like: likeness)) }
        kept.append(known)
        continue
      }
      var found = Findings()
      let made = self.blocks(of: part, data, sheet, into: &found)
      blocks += made
      // A likeness belongs to a single frame.
      kept.append(Kept(blocks: made, isClean: found.diagnostics.isEmpty && made.count <= 1, likeness: nil))
      findings.append(found)
    }
    last.withLock { $0[kind] = Sheet(record: data, kept: kept) }
  }

  private func blocks(
    of part: TemplatePart, _ data: Value.Record, _ sheet: PlacedSheet, into findings: inout Findings
  ) -> [Block] {
    var builder = builder
    builder.ground = sheet.ground
    return builder.blocks(part.fill(data, into: &findings), into: &findings)
  }
}

extension Block {
  /// The same for another recipient's sheet.
  fileprivate func about(_ subject: Frame.Subject, like likeness: Frame.Likeness) -> Block {
    guard case .frame(let frame) = self else { return self }
    return .frame(frame.about(subject, like: likeness))
  }
}

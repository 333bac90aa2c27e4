import Diagnostics
import Fields
import Model
import YAMLReading

/// Reads the definition of a ceremony with its lists.
public enum DefinitionReader {
  /// Reads a ceremony, as complete as its faults allow; nil when the file has no readable structure.
  ///
  /// `lists` finds a list by its path in the definition, relative to the ceremony's folder.
  public static func read(
    _ file: SourceFile, lists: ListLoader, into findings: inout Findings
  ) -> Ceremony? {
    guard let node = StrictYAML.read(file, into: &findings)?.withoutPlaceholders,
      let draft = CeremonyTable.table.read(node, into: &findings)
    else { return nil }
    var ceremony = Resolver.resolve(draft, lists: lists, into: &findings)
    ceremony.leaves = description.leaves(of: node)
    return ceremony
  }

  /// The declared fields of a definition.
  public static var description: RecordDescription { CeremonyTable.table.description }
}

extension DataNode {
  /// The same with nothing where dots and dashes hold a place for the pen: "-", ".....", "…/…".
  fileprivate var withoutPlaceholders: DataNode {
    switch content {
    case .scalar(let text):
      let holdsPlace = text.unicodeScalars.allSatisfy { DataNode.penSigns.contains($0) }
      return holdsPlace ? DataNode(.scalar(""), at: place) : self
    case .list(let items): return DataNode(.list(items.map(\.withoutPlaceholders)), at: place)
    case .record(let entries):
      return DataNode(
        .record(entries.map { Entry(key: $0.key, value: $0.value.withoutPlaceholders) }), at: place)
    }
  }

  private static let penSigns: Set<Unicode.Scalar> = [".", "…", "-", "–", "—", "_", "/", " ", "\u{A0}"]
}

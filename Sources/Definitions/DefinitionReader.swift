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
    guard let node = StrictYAML.read(file, into: &findings),
      let draft = CeremonyTable.table.read(node, into: &findings)
    else { return nil }
    var ceremony = Resolver.resolve(draft, file: file, lists: lists, into: &findings)
    ceremony.leaves = description.leaves(of: node)
    return ceremony
  }

  /// The declared fields of a definition.
  public static var description: RecordDescription { CeremonyTable.table.description }
}

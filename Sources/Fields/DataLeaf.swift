import Diagnostics
import Wording

/// One scalar of a definition with the path of fields to it.
public struct DataLeaf: Sendable {
  /// The declared names of the fields, outermost first, whatever the spelling in the definition.
  public let path: [String]
  /// The value as written.
  public let text: String
  /// Where it is.
  public let place: Place
}

extension RecordDescription {
  /// The non-empty scalars of a node of this record.
  public func leaves(of node: DataNode) -> [DataLeaf] {
    var found: [DataLeaf] = []
    gather(node, [self], [], into: &found)
    return found
  }

  private func gather(
    _ node: DataNode, _ records: [RecordDescription], _ path: [String], into found: inout [DataLeaf]
  ) {
    switch node.content {
    case .scalar(let text):
      if !text.isEmpty { found.append(DataLeaf(path: path, text: text, place: node.place)) }
    case .list(let nodes): for node in nodes { gather(node, records, path, into: &found) }
    case .record(let entries):
      for entry in entries {
        let forms = [KeyName.folded(entry.key.value), KeyName.unmarked(entry.key.value)]
        let field = records.lazy.flatMap(\.fields).first {
          KeyName.forms(of: $0).contains(where: forms.contains)
        }
        gather(
          entry.value, field.map { RecordDescription.records(in: $0.shape) } ?? [],
          path + [field?.name.vi ?? entry.key.value], into: &found)
      }
    }
  }

  /// The record types in a shape.
  private static func records(in shape: FieldShape) -> [RecordDescription] {
    switch shape {
    case .record(let record): [record]
    case .list(let item), .map(let item): records(in: item)
    case .either(let shapes): shapes.flatMap(records)
    case .text, .phrase, .integer, .decimal, .measure, .date, .truth, .choice: []
    }
  }
}

import Diagnostics

/// The declared fields of a record, and how its value is made from them.
public struct RecordTable<Value: Sendable>: Sendable {
  /// Names, fields and help, as data.
  public let description: RecordDescription
  private let slots: RecordSlots
  private let make: @Sendable (inout RecordReader) -> Value?

  /// Declares a record that starts as `start` and is filled by its fields; `oneOf` names fields of which at least one
  /// is required.
  public init(
    _ vi: String, _ en: String, help: Message, _ start: @autoclosure @escaping @Sendable () -> Value,
    oneOf: [String] = [], @FieldList<Value> fields: () -> [Field<Value>]
  ) {
    self.init(vi, en, help: help, start(), oneOf: oneOf, fields: fields) { record, _ in record }
  }

  /// The same for a record that stores its place.
  public init(
    _ vi: String, _ en: String, help: Message, _ start: @autoclosure @escaping @Sendable () -> Value,
    oneOf: [String] = [], at place: WritableKeyPath<Value, Place?> & Sendable,
    @FieldList<Value> fields: () -> [Field<Value>]
  ) {
    self.init(vi, en, help: help, start(), oneOf: oneOf, fields: fields) { record, reader in
      var record = record
      record[keyPath: place] = reader.place
      return record
    }
  }

  /// Declares a record that is read as a draft; `finish` converts it, or reports why it cannot.
  public init<Draft: Sendable>(
    _ vi: String, _ en: String, help: Message, _ start: @autoclosure @escaping @Sendable () -> Draft,
    oneOf: [String] = [], @FieldList<Draft> fields: () -> [Field<Draft>],
    finish: @escaping @Sendable (Draft, inout RecordReader) -> Value?
  ) {
    let fields = fields()
    description = RecordDescription(
      name: Message(vi: vi, en: en), help: help, fields: fields.map(\.description), oneOf: oneOf)
    slots = RecordSlots(description)
    make = { reader in
      var draft = start()
      var isWhole = true
      for index in fields.indices where !reader.read(index, as: fields[index], into: &draft) {
        isWhole = isWhole && !fields[index].isNeeded
      }
      reader.requireOneOf()
      return isWhole ? finish(draft, &reader) : nil
    }
  }

  /// The record as a field type.
  public var type: FieldType<Value> {
    FieldType(shape: .record(description)) { node, findings in read(node, into: &findings) }
  }

  /// The record, or a short form of it as one text.
  public func type(orText short: FieldType<Value>) -> FieldType<Value> { .text(short, or: type) }

  /// Reads a record and reports every fault in it.
  public func read(_ node: DataNode, into findings: inout Findings) -> Value? {
    guard case .record(let entries) = node.content else {
      findings.report(FieldFaults.wrongType(.record(description), node))
      return nil
    }
    var reader = RecordReader(slots: slots, place: node.place)
    reader.match(entries)
    return finish(&reader, into: &findings)
  }

  private func finish(_ reader: inout RecordReader, into findings: inout Findings) -> Value? {
    let value = make(&reader)
    findings.append(reader.findings)
    return value
  }
}

/// Maps names and keys to the indexes of a record's fields.
final class RecordSlots: Sendable {
  let description: RecordDescription
  private let byForm: FoldedNames<Int>
  private let byName: [String: Int]

  init(_ description: RecordDescription) {
    self.description = description
    byForm = FoldedNames {
      description.fields.enumerated().flatMap { index, field in
        KeyName.forms(of: field).map { (form: $0, found: index) }
      }
    }
    var byName: [String: Int] = [:]
    for (index, field) in description.fields.enumerated() { byName[field.name.vi] = index }
    self.byName = byName
  }

  /// Tries the declared Vietnamese name first: nearly every key has it, and folding takes longer than the look-up.
  func index(ofKey key: String) -> Int? { byName[key] ?? byForm[KeyName.folded(key)] }
}

/// Reads the fields of one record and collects its faults.
public struct RecordReader: Sendable {
  /// Where the record is.
  public let place: Place
  /// The faults found so far; a table may add its own.
  public var findings = Findings()
  private let slots: RecordSlots
  private var nodes: [DataNode?]
  private var keys: [Located<String>?]
  /// Fields that a mistyped key probably meant; they are not also reported as missing.
  private var meant: Set<Int> = []

  init(slots: RecordSlots, place: Place) {
    self.slots = slots
    self.place = place
    nodes = Array(repeating: nil, count: slots.description.fields.count)
    keys = nodes.map { _ in nil }
  }

  mutating func match(_ entries: [DataNode.Entry]) {
    for (position, entry) in entries.enumerated() {
      if let index = slots.index(ofKey: entry.key.value) {
        if let first = keys[index] {
          findings.report(FieldFaults.duplicateKey(entry.key, first: first))
        } else {
          keys[index] = entry.key
          nodes[index] = entry.value
        }
      } else if let before = cut(entries, at: position) {
        let rest = DataNode(.scalar(entry.key.value), at: entry.key.place ?? place)
        findings.report(FieldFaults.cutByComma([rest], after: before, in: "{ … }", severity: .error))
      } else {
        let (fault, index) = FieldFaults.unknownKey(entry.key, in: slots.description)
        if let index { meant.insert(index) }
        findings.report(fault)
      }
    }
  }

  /// The value that a comma in `{…}` split, if an unknown key without a value continues it; nil otherwise.
  private func cut(_ entries: [DataNode.Entry], at position: Int) -> DataNode? {
    guard position > 0, entries[position].value.isEmpty,
      place.file.bytes.indices.contains(place.bytes.lowerBound),
      place.file.bytes[place.bytes.lowerBound] == UInt8(ascii: "{")
    else { return nil }
    let value = entries[position - 1].value
    return value.line == nil || value.isAt("\"") || value.isAt("'") ? nil : value
  }

  /// Whether the field with this name has a value.
  public func has(_ name: String) -> Bool {
    slots.index(ofKey: name).flatMap { nodes[$0] }.map { !$0.isEmpty } ?? false
  }

  /// The place of the field's key, or of the record when the key is absent.
  public func keyPlace(_ name: String) -> Place {
    slots.index(ofKey: name).flatMap { keys[$0]?.place } ?? place
  }

  /// Reads the value of a field into the record; false when it is missing, or unreadable and reported.
  mutating func read<Record>(_ index: Int, as field: Field<Record>, into record: inout Record) -> Bool {
    guard let node = nodes[index] else {
      if field.description.isRequired, !meant.contains(index) {
        findings.report(
          FieldFaults.missingKey(field.description, in: slots.description, at: gap(before: index)))
      }
      return false
    }
    if node.isEmpty, !field.readsEmpty {
      if field.description.isRequired {
        findings.report(FieldFaults.emptyValue(field.description, at: node.place))
      }
      return false
    }
    return field.fill(node, &record, &findings)
  }

  /// Reports that one of several fields is required, at the place for the first of them.
  mutating func requireOneOf() {
    let names = slots.description.oneOf
    guard !names.isEmpty, !names.contains(where: has) else { return }
    let indices = names.compactMap { slots.index(ofKey: $0) }
    guard indices.count > 1, !indices.contains(where: meant.contains) else { return }
    let fields = indices.map { slots.description.fields[$0] }
    findings.report(
      FieldFaults.missingOneOf(fields[0], fields[1], in: slots.description, at: gap(before: indices[0])))
  }

  /// The place for a missing field: after the field declared before it, else at the record's start.
  private func gap(before index: Int) -> Place {
    for earlier in stride(from: index - 1, through: 0, by: -1) {
      if let node = nodes[earlier] {
        return Place(node.place.file, node.place.bytes.upperBound..<node.place.bytes.upperBound)
      }
    }
    return Place(place.file, place.bytes.lowerBound..<place.bytes.lowerBound)
  }
}

import Diagnostics
import Model

/// The entries of a register as JSON: in its own file, and as a copy in every manifest.
package enum RegisterText {
  /// The most entries of a register.
  static let entriesAtMost = 200_000
  /// The longest text of an entry, in bytes.
  private static let longestText = 4_000

  /// Encodes entries.
  package static func json(of entries: [RegisterBook.Entry]) -> JSONValue {
    .array(entries.map(json))
  }

  private static func json(of entry: RegisterBook.Entry) -> JSONValue {
    var members: [(String, JSONValue)] = [
      ("series", .string(entry.series)), ("number", .integer(entry.number)),
    ]
    guard let holder = entry.holder else { return .object(members + [("returned", .truth(true))]) }
    members.append(("name", .string(holder.name)))
    if let year = holder.birthYear { members.append(("born", .integer(year))) }
    let texts = [
      ("unit", holder.unit ?? ""), ("post", holder.post ?? ""), ("form", holder.form),
      ("giver", holder.giver),
      ("occasion", holder.occasion),
    ]
    members += texts.filter { !$0.1.isEmpty }.map { ($0.0, .string($0.1)) }
    if holder.count > 1 { members.append(("count", .integer(holder.count))) }
    if entry.isConfirmed { members.append(("confirmed", .truth(true))) }
    return .object(members)
  }

  /// Decodes entries; nil for another kind of node, or after reporting an impossible number at its place.
  package static func entries(
    of node: JSONNode, in file: SourceFile, into findings: inout Findings
  ) -> [RegisterBook.Entry]? {
    guard let elements = node.array, elements.count <= entriesAtMost else { return nil }
    var entries: [RegisterBook.Entry] = []
    var places: [String: [Int: Place]] = [:]
    for element in elements {
      guard let series = text(element["series"]), let number = element["number"] else { return nil }
      let place = Place(file, number.bytes)
      guard case .integer(let value) = number.value, (1...RegisterBook.largestNumber).contains(value) else {
        findings.error(
          PacketCodes.registerNumber,
          vi: "số vào sổ phải là số nguyên từ 1 đến \(RegisterBook.largestNumber)",
          en: "a register number is a whole number from 1 to \(RegisterBook.largestNumber)", at: place)
        continue
      }
      guard let holder = holder(of: element) else { return nil }
      if let earlier = places[RegisterBook.key(series), default: [:]].updateValue(place, forKey: value) {
        findings.report(
          Diagnostic(
            .error, PacketCodes.registerDuplicate,
            vi: "số vào sổ \(value) được ghi cho hai người",
            en: "register number \(value) stands for two people",
            at: place,
            notes: [.init(Message(vi: "ghi lần đầu ở đây", en: "it stands here first"), at: earlier)]))
        continue
      }
      entries.append(
        RegisterBook.Entry(
          series: series, number: value, holder: holder.isReturned ? nil : holder.holder,
          isConfirmed: element["confirmed"]?.truth ?? false))
    }
    return entries
  }

  private static func holder(of node: JSONNode) -> (holder: RegisterBook.Holder, isReturned: Bool)? {
    if node["returned"]?.truth == true { return (RegisterBook.Holder(name: ""), true) }
    guard let name = text(node["name"]) else {
      // Registers of version 0.1 have award, issuer, name and year in one text.
      return text(node["holder"]).map { (earlierHolder($0), false) }
    }
    var holder = RegisterBook.Holder(name: name)
    holder.unit = text(node["unit"])
    holder.post = text(node["post"])
    holder.form = text(node["form"]) ?? ""
    holder.giver = text(node["giver"]) ?? ""
    holder.occasion = text(node["occasion"]) ?? ""
    if let year = node["born"] {
      guard let value = year.integer, (1...9999).contains(value) else { return nil }
      holder.birthYear = value
    }
    if let count = node["count"] {
      guard let value = count.integer, (1...RegisterBook.largestNumber).contains(value) else { return nil }
      holder.count = value
    }
    return (holder, false)
  }

  /// “Giấy khen – UBND huyện: Nguyễn Văn A, 1970 (2)”.
  private static func earlierHolder(_ text: String) -> RegisterBook.Holder {
    var holder = RegisterBook.Holder(name: text)
    var name = text[...]
    let parts = text.split(separator: ": ", omittingEmptySubsequences: false)
    if parts.count > 1, let last = parts.last {
      let award = parts.dropLast().joined(separator: ": ").split(separator: " – ", maxSplits: 1)
      holder.form = award.first.map(String.init) ?? ""
      holder.giver = award.count > 1 ? String(award[1]) : ""
      name = last
    }
    if name.hasSuffix(")"), let open = name.lastIndex(of: "("),
      let count = Int(name[name.index(after: open)...].dropLast()),
      (2...RegisterBook.largestNumber).contains(count)
    {
      holder.count = count
      name = name[..<open].hasSuffix(" ") ? name[..<open].dropLast() : name[..<open]
    }
    let words = name.split(separator: ", ", omittingEmptySubsequences: false)
    if words.count > 1, let year = words.last.flatMap({ Int($0) }), (1000...9999).contains(year) {
      holder.birthYear = year
      name = words.dropLast().joined(separator: ", ")[...]
    }
    holder.name = String(name)
    return holder
  }

  private static func text(_ node: JSONNode?) -> String? {
    guard let text = node?.string, text.utf8.count <= longestText else { return nil }
    return text
  }
}

/// Reads the end of a PDF that cairo wrote.
struct PDFTail {
  private let bytes: [UInt8]

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The catalog's object, from its number to `endobj`.
  var catalogBytes: ArraySlice<UInt8>? {
    guard let type = last("/Type /Catalog"), let end = first("endobj", from: type),
      let start = objectStart(before: type)
    else { return nil }
    return bytes[start..<end + 6]
  }

  /// The bytes of an update that adds entries to the catalog and replaces the information; they will stand at an offset
  /// of the file.
  func update(catalogEntries: String, information: String, at offset: Int) -> [UInt8]? {
    guard let catalog = catalogBytes, let trailer = last("trailer"),
      let size = number(after: "/Size", from: trailer), let root = number(after: "/Root", from: trailer),
      let info = number(after: "/Info", from: trailer),
      let previous = number(after: "startxref", from: trailer),
      let close = catalog.lastIndex(of: UInt8(ascii: ">"))
    else { return nil }
    let opening = String(decoding: catalog[..<(close - 1)], as: UTF8.self)
    guard opening.hasPrefix("\(root) 0 obj") else { return nil }
    // The table wants its objects in the order of their numbers.
    let objects = [
      (number: info, bytes: "\(info) 0 obj\n<<\n\(information)\n>>\nendobj\n"),
      (number: root, bytes: opening + catalogEntries + "\n>>\nendobj\n"),
    ].sorted { $0.number < $1.number }
    var body = ""
    var table = "xref\n"
    for object in objects {
      table += "\(object.number) 1\n\(PDFTail.tenDigits(offset + body.utf8.count)) 00000 n \n"
      body += object.bytes
    }
    let trailing =
      "trailer\n<< /Size \(size)\n   /Root \(root) 0 R\n   /Info \(info) 0 R\n   /Prev \(previous)\n>>\n"
    return Array((body + table + trailing + "startxref\n\(offset + body.utf8.count)\n%%EOF\n").utf8)
  }

  /// An offset as the table of objects writes it (ISO 32000-1 §7.5.4).
  private static func tenDigits(_ offset: Int) -> String {
    let digits = String(offset)
    return String(repeating: "0", count: max(0, 10 - digits.utf8.count)) + digits
  }

  private func objectStart(before index: Int) -> Int? {
    // The object's own first line: "12 0 obj".
    guard let word = last(" 0 obj", before: index) else { return nil }
    var start = word
    while start > 0, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(bytes[start - 1]) { start -= 1 }
    return start
  }

  private func number(after key: String, from start: Int) -> Int? {
    guard let found = first(key, from: start) else { return nil }
    var index = found + key.utf8.count
    while index < bytes.count, bytes[index] <= 0x20 { index += 1 }
    let digits = bytes[index...].prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    return Int(String(decoding: digits, as: UTF8.self))
  }

  private func first(_ key: String, from start: Int) -> Int? {
    let key = Array(key.utf8)
    var index = start
    while index + key.count <= bytes.count {
      if bytes[index] == key[0], bytes[index..<index + key.count].elementsEqual(key) { return index }
      index += 1
    }
    return nil
  }

  private func last(_ key: String, before end: Int? = nil) -> Int? {
    let key = Array(key.utf8)
    var index = (end ?? bytes.count) - key.count
    while index >= 0 {
      if bytes[index] == key[0], bytes[index..<index + key.count].elementsEqual(key) { return index }
      index -= 1
    }
    return nil
  }
}

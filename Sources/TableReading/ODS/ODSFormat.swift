import Diagnostics

/// OpenDocument spreadsheets: .ods (ISO/IEC 26300-3). Flat ones (.fods) are recognized and refused.
struct ODSFormat: TableFormat {
  let endings = ["ods"]

  func reads(_ kind: FileKind) -> Bool { kind == FileKind.openDocument }

  func open(_ bytes: [UInt8], named name: String) throws(TableFault) -> any TableFile {
    guard FileKind.isZip(bytes) else { throw TableFault(.format(FileKind.openDocument)) }
    let package = try TablePackage(bytes)
    let what = Message(vi: "phần nội dung", en: "the content part")
    var manifest = ODSManifestHandler()
    if package.holds("META-INF/manifest.xml") {
      try package.parse(
        "META-INF/manifest.xml", what: Message(vi: "danh mục của tệp", en: "the table of contents"),
        into: &manifest)
    }
    if manifest.isEncrypted { throw TableFault(.password) }
    var content = ODSContentHandler()
    if package.holds("styles.xml") { try package.parse("styles.xml", what: what, into: &content) }
    try package.parse("content.xml", limit: Limits.sheetBytes, what: what, into: &content)
    if let fault = content.fault { throw fault }
    return ODSFile(tables: content.tables)
  }
}

/// An open spreadsheet, whose sheets are all in one part.
struct ODSFile: TableFile {
  let tables: [(info: SheetInfo, sheet: Sheet)]

  var sheets: [SheetInfo] { tables.map(\.info) }
  var plainText: [UInt8]? { nil }

  func sheet(_ index: Int) throws(TableFault) -> Sheet { tables[index].sheet }
}

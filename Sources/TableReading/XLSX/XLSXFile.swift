import Diagnostics

/// An open workbook: the shared parts are read, sheets are read on demand.
final class XLSXFile: TableFile {
  private let package: TablePackage
  private let paths: [String]
  private let styles: CellStyles
  private let shared: TextStore

  let sheets: [SheetInfo]
  var plainText: [UInt8]? { nil }

  init(_ package: consuming TablePackage) throws(TableFault) {
    let part = try XLSXFile.mainPart(of: package)
    var book = BookHandler()
    try package.parse(part, what: Message(vi: "phần chính của sổ tính", en: "the workbook part"), into: &book)
    let relations = try XLSXFile.relations(of: part, in: package)
    var sheets: [SheetInfo] = []
    var paths: [String] = []
    for sheet in book.sheets {
      guard let relation = relations.first(where: { $0.id == sheet.relation }) else {
        throw TablePackage.missing(sheet.name)
      }
      // Chart sheets and macro sheets have no cells.
      guard relation.type.hasSuffix("/worksheet") else { continue }
      guard package.holds(relation.target) else { throw TablePackage.missing(relation.target) }
      sheets.append(SheetInfo(name: sheet.name, isHidden: sheet.isHidden))
      paths.append(relation.target)
    }
    var styles = CellStyles()
    if let relation = relations.first(where: { $0.type.hasSuffix("/styles") }), package.holds(relation.target)
    {
      var handler = StylesHandler()
      try package.parse(
        relation.target, what: Message(vi: "phần định dạng", en: "the styles part"), into: &handler)
      styles = handler.styles
    }
    styles.countsFrom1904 = book.countsFrom1904
    var shared = TextStore()
    if let relation = relations.first(where: { $0.type.hasSuffix("/sharedStrings") }) {
      guard package.holds(relation.target) else { throw TablePackage.missing(relation.target) }
      var handler = SharedTextHandler()
      try package.parse(
        relation.target, limit: Limits.stringBytes,
        what: Message(vi: "bảng chữ dùng chung", en: "the table of shared strings"), into: &handler)
      shared = handler.takeStore()
    }
    self.package = package
    self.sheets = sheets
    self.paths = paths
    self.styles = styles
    self.shared = shared
  }

  func sheet(_ index: Int) throws(TableFault) -> Sheet {
    let name = sheets[index].name
    var handler = SheetHandler(Sheet(name: name, shared: shared, styles: styles))
    try package.parse(
      paths[index], limit: Limits.sheetBytes, what: Message(vi: "trang “\(name)”", en: "the sheet “\(name)”"),
      into: &handler)
    if let fault = handler.fault { throw fault }
    return handler.takeSheet()
  }

  /// The main part of the package, if it is a supported workbook.
  private static func mainPart(of package: borrowing TablePackage) throws(TableFault) -> String {
    let what = Message(vi: "danh mục của tệp", en: "the table of contents")
    guard package.holds("[Content_Types].xml") else {
      let type = String(decoding: package.prefix(of: "mimetype", count: 80), as: UTF8.self)
      let isOpenDocument = type.contains("opendocument") || package.holds("content.xml")
      throw TableFault(.format(isOpenDocument ? FileKind.openDocument : .zip))
    }
    var types = ContentTypesHandler()
    try package.parse("[Content_Types].xml", what: what, into: &types)
    let relations = try relations(of: "", in: package)
    guard let main = relations.first(where: { $0.type.hasSuffix("/officeDocument") }) else {
      throw TableFault(.format(.zip))
    }
    let type = types.type(of: main.target).lowercased()
    if type.contains("sheet.binary") { throw TableFault(.format(FileKind.binaryWorkbook)) }
    if type.contains("wordprocessingml") || type.contains("ms-word") {
      throw TableFault(.format(FileKind.word))
    }
    if type.contains("presentationml") || type.contains("powerpoint") {
      throw TableFault(.format(FileKind.presentation))
    }
    guard package.holds(main.target) else { throw TablePackage.missing(main.target) }
    let isWorkbook =
      (type.contains("spreadsheetml") || type.contains("ms-excel"))
      && ["sheet.main", "sheet.macroenabled.main", "template.main", "template.macroenabled.main"].contains {
        type.contains($0)
      }
    guard isWorkbook else { throw TableFault(.format(.zip)) }
    return main.target
  }

  /// The relationships of a part, with targets as paths from the root; external ones are left out.
  private static func relations(
    of part: String, in package: borrowing TablePackage
  ) throws(TableFault) -> [RelationsHandler.Relation] {
    let steps = part.split(separator: "/")
    let folder = steps.dropLast().joined(separator: "/")
    let path = (folder.isEmpty ? "" : folder + "/") + "_rels/" + (steps.last.map(String.init) ?? "") + ".rels"
    guard package.holds(path) else { return [] }
    var handler = RelationsHandler()
    try package.parse(
      path, what: Message(vi: "quan hệ giữa các phần", en: "the relationships of parts"), into: &handler)
    return handler.relations.map { relation in
      var relation = relation
      relation.target = resolved(relation.target, in: folder)
      return relation
    }
  }

  private static func resolved(_ target: String, in folder: String) -> String {
    let target = String(String.UnicodeScalarView(target.unicodeScalars.map { $0 == "\\" ? "/" : $0 }))
    var steps = target.hasPrefix("/") ? [] : folder.split(separator: "/").map(String.init)
    for step in target.split(separator: "/") {
      switch step {
      case ".": break
      case "..": _ = steps.popLast()
      default: steps.append(String(step))
      }
    }
    return steps.joined(separator: "/")
  }
}

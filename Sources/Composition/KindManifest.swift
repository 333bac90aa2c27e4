import Diagnostics
import Fields

/// A kind of document as its folder under `templates/` declares it: `kind.yaml`.
public struct KindManifest: Sendable {
  /// Its folder under `templates/`, the name for `--only`: `decision`.
  public let id: String
  /// Tên tiếng Việt: quyết định.
  public let name: Located<String>
  /// The English name.
  public let englishName: String
  /// The folder of the packet: `quyet-dinh`.
  public let folder: Located<String>
  /// The view whose facts it tells.
  public let view: Located<String>
  /// The template file, relative to the kind's folder.
  public let template: Located<String>
  /// The style sheet.
  public let sheet: Located<String>
  /// The formats that it is written in; empty is all.
  public let formats: [Located<String>]

  private static let nameField = Field(
    "tên", "name", FieldType<Located<String>>.text, required: true,
    help: Message(vi: "tên loại văn bản", en: "the kind's name"))
  private static let englishField = Field(
    "tên tiếng Anh", "english name", FieldType<Located<String>>.text, required: true,
    help: Message(vi: "tên tiếng Anh", en: "the English name"))
  private static let folderField = Field(
    "thư mục", "folder", FieldType<Located<String>>.text, required: true,
    help: Message(vi: "thư mục trong bộ hồ sơ: chữ không dấu, gạch nối", en: "the packet's folder"))
  private static let viewField = Field(
    "dữ liệu", "view", FieldType<Located<String>>.text, required: true,
    help: Message(vi: "dữ liệu mà mẫu dùng: quyết định, giấy khen, tin bài", en: "the facts that it tells"))
  private static let templateField = Field(
    "mẫu", "template", FieldType<Located<String>>.text, required: true,
    help: Message(vi: "tệp mẫu", en: "the template file"))
  private static let sheetField = Field(
    "bảng kiểu", "sheet", FieldType<Located<String>>.text, required: true,
    help: Message(vi: "bảng kiểu trong templates/styles", en: "the style sheet"))

  private static let formatsField = Field(
    "định dạng", "formats", FieldType<[Located<String>]>.commaList(of: .text),
    help: Message(vi: "chỉ ghi bằng những định dạng này", en: "only these formats"))

  private struct Contents: Sendable {
    let name, english, folder, view, template, sheet: Located<String>
    let formats: [Located<String>]
  }

  private static let table = RecordTable<Contents>(
    "loại văn bản", "kind", help: Message(vi: "một loại văn bản", en: "a kind of document"),
    fields: nameField, englishField, folderField, viewField, templateField, sheetField,
    formatsField
  ) { reader in
    let values = [nameField, englishField, folderField, viewField, templateField, sheetField].map {
      reader.read($0)
    }
    let present = values.compactMap { $0 }
    let formats = reader.read(list: formatsField)
    guard present.count == 6 else { return nil }
    return Contents(
      name: present[0], english: present[1], folder: present[2], view: present[3], template: present[4],
      sheet: present[5], formats: formats)
  }

  /// Reads `kind.yaml` of a folder; nil after reporting what is missing.
  public init?(id: String, reading node: DataNode, into findings: inout Findings) {
    guard let contents = KindManifest.table.read(node, into: &findings) else { return nil }
    let folder = contents.folder.value
    let isPlain =
      !folder.isEmpty && folder.utf8.count <= 40
      && folder.utf8.allSatisfy { (48...57).contains($0) || (97...122).contains($0) || $0 == 45 }
    if !isPlain {
      findings.error(
        CompositionCodes.badFolder,
        Message(
          vi: "thư mục “\(folder)” phải gồm chữ thường không dấu, số và gạch nối",
          en: "the folder \"\(folder)\" must be small plain letters, digits and hyphens"),
        at: contents.folder.place)
      return nil
    }
    self.id = id
    name = contents.name
    englishName = contents.english.value
    self.folder = contents.folder
    view = contents.view
    template = contents.template
    sheet = contents.sheet
    formats = contents.formats
  }
}

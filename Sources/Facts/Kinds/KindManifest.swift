import Diagnostics
import Fields

/// A kind of document, declared by `kind.yaml` in its folder under `templates/`.
///
/// What its view needs besides the ceremony (outlets, blanks, the register) is not declared here, because the view
/// reads it.
public struct KindManifest: Sendable {
  /// Its folder under `templates/`, the name for `--only`: `decision`.
  public let id: String
  /// Tên tiếng Việt: quyết định.
  public let name: Located<String>
  /// The English name.
  public let englishName: String
  /// The folder of the packet: `quyet-dinh`.
  public let folder: Located<String>
  /// Its rank in the packet's order; kinds without one come last, by name.
  public let rank: Int?
  /// The view with its facts.
  public let view: Located<String>
  /// The template file, relative to the kind's folder.
  public let template: Located<String>
  /// Tên tệp: a text template over the view's facts; the result is made a slug.
  public let fileName: Located<String>
  /// Tiêu đề of a document: a text template over the view's facts.
  public let title: Located<String>
  /// The style sheet.
  public let sheet: Located<String>
  /// Whether a document has a sheet for each recipient, some of which can be printed again.
  public let isSheetBySheet: Bool
  /// Bản soát: the kind that lists its sheets for signature before they are printed.
  public let provedBy: Located<String>?
  /// Xem thử: the kind that shows its sheets before they are printed.
  public let previewedBy: Located<String>?
  /// Its formats; empty means all.
  public let formats: [Located<String>]

  /// When a build without named kinds makes it.
  public let made: Made

  /// Lập khi nào.
  public enum Made: String, NamedChoice {
    /// Whenever the ceremony has its facts.
    case always = "luôn|always"
    /// With the documents of the day: when the definition has a “chương trình”.
    case withDay = "có chương trình|with a programme"
    /// On request: by name on the command line or under “văn bản” of “chương trình”.
    case onRequest = "được chọn|on request"
  }

  /// The names by which it can be requested.
  public var names: [String] { [id, folder.value, name.value] }

  private struct Contents: Sendable {
    var name = Located("", at: nil)
    var english = ""
    var folder = Located("", at: nil)
    var rank: Int?
    var view = Located("", at: nil)
    var template = Located("", at: nil)
    var fileName: Located<String>?
    var title: Located<String>?
    var sheet = Located("", at: nil)
    var isSheetBySheet = false
    var provedBy: Located<String>?
    var previewedBy: Located<String>?
    var formats: [Located<String>] = []
    var made = Made.always
  }

  private static let table = RecordTable(
    "loại văn bản", "kind", help: help("một loại văn bản", "a kind of document"), Contents()
  ) {
    Field(
      "tên", "name", \.name, .text, required: true,
      help: help("tên loại văn bản", "the kind's name"))
    Field(
      "tên tiếng Anh", "english name", \.english, .plain, required: true,
      help: help("tên tiếng Anh", "the English name"))
    Field(
      "thư mục", "folder", \.folder, .text, required: true,
      help: help("thư mục trong bộ hồ sơ: chữ không dấu, gạch nối", "the packet's folder"))
    Field(
      "thứ tự", "order", \.rank, .number(0...9_999),
      help: help("thứ tự trong bộ hồ sơ, nhỏ đứng trước", "its place in the packet, small ones first"))
    Field(
      "dữ liệu", "view", \.view, .text, required: true,
      help: help("dữ liệu mà mẫu dùng: quyết định, giấy khen, tin bài", "the facts that it tells"))
    Field(
      "mẫu", "template", \.template, .text, required: true,
      help: help("tệp mẫu", "the template file"))
    Field(
      "tên tệp", "file name", \.fileName, .text,
      help: help(
        "mẫu chữ của tên tệp; dấu và khoảng trống được đổi thành gạch nối",
        "a text template of the file's name; it becomes plain letters and hyphens"))
    Field(
      "tiêu đề", "title", \.title, .text,
      help: help("mẫu chữ của tiêu đề văn bản", "a text template of the document's title"))
    Field(
      "bảng kiểu", "sheet", \.sheet, .text, required: true,
      help: help("bảng kiểu trong templates/styles", "the style sheet"))
    Field(
      "theo tờ", "sheet by sheet", \.isSheetBySheet, .truth,
      help: help(
        "mỗi người nhận một tờ; --name, --from, --to in lại vài tờ",
        "a sheet for each recipient; --name, --from, --to print some of them again"))
    Field(
      "soát bằng", "proved by", \.provedBy, .text,
      help: help("loại văn bản kê từng tờ để soát", "the kind that lists its sheets for signature")
    )
    Field(
      "xem thử bằng", "previewed by", \.previewedBy, .text,
      help: help("loại văn bản cho xem thử các tờ", "the kind that shows its sheets beforehand"))
    Field(
      "định dạng", "formats", \.formats, .commaList(of: .text),
      help: help("chỉ ghi bằng những định dạng này", "only these formats"))
    Field(
      "lập khi", "made", \.made, .choice(),
      help: help(
        "luôn; có chương trình: khi bản khai có mục ấy; được chọn: khi gọi tên bằng --only hoặc ở “văn bản”",
        "always; with a programme: when the definition has one; on request: by --only or under “văn bản”")
    )
  }

  /// Reads the `kind.yaml` of a folder; reports and fails when something required is missing.
  public init?(id: String, reading node: DataNode, into findings: inout Findings) {
    guard let contents = KindManifest.table.read(node, into: &findings) else { return nil }
    let folder = contents.folder.value
    let isPlain =
      !folder.isEmpty && folder.utf8.count <= 40
      && folder.utf8.allSatisfy { (48...57).contains($0) || (97...122).contains($0) || $0 == 45 }
    if !isPlain {
      findings.error(
        FactCodes.badFolder,
        vi: "thư mục “\(folder)” phải gồm chữ thường không dấu, số và gạch nối",
        en: "the folder “\(folder)” must be small plain letters, digits and hyphens",
        at: contents.folder.place)
      return nil
    }
    self.id = id
    name = contents.name
    englishName = contents.english
    self.folder = contents.folder
    rank = contents.rank
    view = contents.view
    template = contents.template
    fileName =
      contents.fileName ?? Located("\(contents.name.value) {{ khóa or \"\" }}", at: contents.name.place)
    title = contents.title ?? contents.name
    sheet = contents.sheet
    isSheetBySheet = contents.isSheetBySheet
    provedBy = contents.provedBy
    previewedBy = contents.previewedBy
    formats = contents.formats
    made = contents.made
  }
}

import DocumentMarkup
import TemplateLanguage

/// Everything that templates may use: `docs/fields.md`, and the output of `vinhdanh templates --fields`.
enum FieldsPage {
  static var views: [String] { FactViews.all.map(\.name) }

  /// The fields of one view, or of all; nil for an unknown name.
  static func fields(of name: String?) -> String? {
    let chosen = FactViews.all.filter { name == nil || $0.name == name }
    guard !chosen.isEmpty else { return nil }
    return chosen.map { view in
      "## \(view.name)\n\n" + TemplateReference.fields(of: view.shape, heading: 3)
    }.joined()
  }

  static var filters: String { TemplateReference.filters(VietnameseFilters.table) }

  /// The whole page.
  static var text: String {
    """
    # Trường, bộ lọc, phép thử của mẫu · Fields, filters and tests of templates

    Trang này do chương trình viết ra (`vinhdanh templates --fields`, `--filters`). Mỗi mục là một loại dữ liệu, tên như ghi ở
    `dữ liệu` trong `kind.yaml`; bảng đầu của mục là các tên dùng thẳng, các bảng sau là trường của từng bản ghi.
    *The program writes this page. Each part is a view, named as `dữ liệu` in `kind.yaml` names it; its first table has the names
    that stand by themselves, those after it the fields of each record.*

    \(fields(of: nil) ?? "")## Bộ lọc và phép thử · Filters and tests

    \(filters)
    """
  }
}

import Diagnostics
import Fields

/// The schema and the reference of a definition, both made from its fields.
public enum CeremonySchema {
  /// The schema for editors, `docs/ceremony.schema.json`.
  public static var text: String {
    JSONSchema.text(
      of: DefinitionReader.description,
      title: Message(vi: "Bản khai buổi lễ khen thưởng", en: "Definition of a commendation ceremony"))
  }

  /// The reference of all fields, `docs/reference.md`.
  public static var reference: String {
    ReferencePage.text(
      of: DefinitionReader.description,
      introduction: """
        # Các mục của bản khai

        Trang này được lập từ chính bảng mục mà chương trình đọc. Mục **in đậm** là bắt buộc. Tên mục đọc được bằng tiếng \
        Việt có dấu, không dấu (`ngay` cho `ngày`) hoặc tiếng Anh; chữ hoa, dấu cách, `_` và `-` như nhau. Chỗ nào chờ \
        một danh sách, một giá trị đứng riêng cũng được.

        *This page is made from the tables that the program reads. Fields in **bold** are required. Keys are read in \
        Vietnamese, with or without marks, and in English; case, spaces, `_` and `-` make no difference. Where a list is \
        expected, one value alone will do.*

        Danh sách người nhận là tệp CSV (UTF-8) cạnh bản khai; tên cột là các mục của \
        [người nhận](#người-nhận-recipient). Dòng đầu bắt đầu bằng `#` là ghi chú.

        *Lists of recipients are CSV files (UTF-8) beside the definition; their headings are the fields of \
        [recipient](#người-nhận-recipient). First lines that start with `#` are comments.*

        """)
  }
}

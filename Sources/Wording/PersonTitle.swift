/// Chức danh, học vị, phẩm hàm written before a name, in place of Ông and Bà: “Liệt sĩ Trần Cam”, “TS. Lê Thị Thử”.
public enum PersonTitle {
  /// The title that a name begins with; nil for a name without one.
  public static func of(_ name: String) -> String? {
    let first = name.prefix { !" .,".contains($0) }
    guard first.endIndex < name.endIndex, let titles = byFirstWord[String(first)] else { return nil }
    return titles.filter { title in
      // “TS.BS Lê” goes on with another degree.
      name.hasPrefix(title) && name.dropFirst(title.count).first.map { " .,".contains($0) } ?? false
    }.max { $0.count < $1.count }
  }

  private static let byFirstWord: [String: [String]] = Dictionary(
    grouping: all, by: { title in String(title.prefix { $0 != " " }) })

  private static let all = [
    "Liệt sĩ", "Liệt sỹ", "Sư cô", "Sư thầy", "Ni sư", "Ni trưởng", "Đại đức", "Thượng tọa", "Thượng toạ",
    "Hòa thượng",
    "Hoà thượng", "Linh mục", "Mục sư", "Giám mục", "Nữ tu", "Nghệ nhân", "Nghệ sĩ", "Nhà giáo", "Nhà báo",
    "Nhà văn",
    "Thầy giáo", "Cô giáo", "Thầy thuốc", "Bác sĩ", "Dược sĩ", "Kỹ sư", "Luật sư", "Tiến sĩ", "Thạc sĩ",
    "Giáo sư",
    "Phó Giáo sư", "Đại tướng", "Thượng tướng", "Trung tướng", "Thiếu tướng", "Đại tá", "Thượng tá",
    "Trung tá", "Thiếu tá",
    "Đại úy", "Đại uý", "Thượng úy", "Thượng uý", "Trung úy", "Trung uý", "Thiếu úy", "Thiếu uý", "Thượng sĩ",
    "Trung sĩ",
    "Hạ sĩ", "Già làng", "Trưởng lão", "Anh hùng", "Chiến sĩ", "Thương binh", "Bệnh binh", "Cựu chiến binh",
    "Nghệ sĩ Nhân dân", "Nghệ sĩ Ưu tú", "Nghệ nhân Nhân dân", "Nghệ nhân Ưu tú", "Nhà giáo Nhân dân",
    "Nhà giáo Ưu tú", "Thầy thuốc Nhân dân", "Thầy thuốc Ưu tú", "Bà mẹ Việt Nam anh hùng",
    "Mẹ Việt Nam anh hùng", "Bà mẹ Việt Nam Anh hùng", "Bà Mẹ Việt Nam anh hùng", "Anh hùng Lao động",
    "Anh hùng lao động", "Anh hùng Lực lượng vũ trang nhân dân",
    "GS", "PGS", "TS", "TSKH", "ThS", "Ths", "BS", "BSCKI", "BSCKII", "DS", "KS", "LS", "NGND", "NGƯT",
    "NSND", "NSƯT", "TTND",
    "TTƯT",
  ]
}

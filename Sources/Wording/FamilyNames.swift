/// Họ: family names, compared without regard to the place of the tone.
package enum FamilyNames {
  /// Whether a word is one.
  package static func isOne(_ word: some StringProtocol) -> Bool {
    let folded = Folding.sameWord(String(word))
    return common.contains(folded) || rare.contains(folded)
  }

  /// Whether a word is one of those that most people have, which hardly stands for anything else.
  package static func isCommon(_ word: some StringProtocol) -> Bool {
    common.contains(Folding.sameWord(String(word)))
  }

  private static let common = folded(
    """
    Nguyễn Trần Lê Phạm Hoàng Huỳnh Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý Đinh Trịnh Đoàn Trương Đào Lưu Lương Mai Tô
    Tạ Chu Cao
    """)

  private static let rare = folded(
    """
    Bạch Bế Châu Chử Cầm Cung Cù Danh Diệp Doãn Dư Giàng Giáp Hà Hàn Hán Hồng Hứa Hầu Khổng Khuất Khúc Kim Kiều La Lai
    Lâm Lã Liêu Lò Lù Lục Lại Lầu Lỡ Ma Mã Mông Mùa Mạc Mạch Mẫn Nghiêm Ninh Nông Ông Phùng Phó Quàng Quách Quản Sùng
    Sơn Tăng Thiều Thào Thái Thân Thạch Thẩm Tiêu Tiết Triệu Trang Trình Tòng Tôn Tào Tống Từ Tưởng Ung Uông Vi Viên
    Vàng Văn Vương Vừ Xa Yên Đàm Đậu Đồng Đường Âu Ân Ưng Hờ Hạng Hoa Lường Lèo Lộc Phí Phương Sầm Lỳ Phàn Tẩn Chảo Lồ
    Giả Bàn Rơ Siu Ksor Nay Rmah Kpă Rahlan Y H' A Blúp Brôl Cil Liêng Cơ Kră Klong Mlô Niê Byă Êban Ayun Kbuôr Ktla
    Hmok
    """)

  private static func folded(_ names: String) -> Set<String> {
    Set(names.split(whereSeparator: \.isWhitespace).map { Folding.sameWord(String($0)) })
  }
}

/// Words of the field that lines should not split, and words that bind to the next one.
enum SenseLexicon {
  /// Words of a text that belong together.
  struct Unit: Equatable {
    let first: Int
    let last: Int
    var count: Int { last - first + 1 }
  }

  /// The unit of each word: the longest compound of the lexicon at each place, else the single word.
  static func units(of words: [SenseWord]) -> [Unit] {
    var units: [Unit] = []
    var index = 0
    while index < words.count {
      let count = length(at: index, words)
      let unit = Unit(first: index, last: index + count - 1)
      units += repeatElement(unit, count: count)
      index += count
    }
    return units
  }

  private static func length(at index: Int, _ words: [SenseWord]) -> Int {
    for known in compounds[words[index].bare] ?? [] {
      guard index + known.count <= words.count else { continue }
      let isHere = known.indices.allSatisfy { offset in
        words[index + offset].bare == known[offset]
          && (offset == known.count - 1 || !words[index + offset].endsClause)
      }
      if isHere { return known.count }
    }
    return 1
  }

  /// Whether a shorter compound begins after a word inside a unit: “trung học | phổ thông”.
  static func isJoint(after index: Int, in unit: Unit, _ words: [SenseWord]) -> Bool {
    let count = length(at: index + 1, words)
    return count > 1 && index + count <= unit.last
  }

  /// Whether a phrase begins with the words, so that a line may end before but not after them.
  static func opens(_ words: ArraySlice<SenseWord>) -> Bool {
    guard let first = words.first, !first.isCapital || first.isCapitals else { return false }
    return binds(words)
  }

  /// Whether the words bind to the next one, even at the beginning of a sentence.
  static func binds(_ words: ArraySlice<SenseWord>) -> Bool { openers.contains(joined(words)) }

  /// Whether the words describe the name after them: “Chủ tịch UBND”, “tỉnh Sơn Hải”, “Ông An”.
  static func isHead(_ words: ArraySlice<SenseWord>) -> Bool { heads.contains(joined(words)) }

  /// Whether the words begin a place name: “xã An Mỹ”.
  static func isPlace(_ words: ArraySlice<SenseWord>) -> Bool { placeKinds.contains(joined(words)) }

  /// Whether the word abbreviates a body and is followed by its place: “UBND xã An Mỹ”.
  static func isShortBody(_ word: String) -> Bool { word == "ubnd" || word == "hđnd" }

  /// Whether the word begins names of bodies.
  static func isBody(_ word: String) -> Bool { bodies.contains(word) }

  private static func joined(_ words: ArraySlice<SenseWord>) -> String {
    words.map(\.bare).joined(separator: " ")
  }

  private static func list(_ text: String) -> Set<String> {
    Set(text.split { $0 == "," || $0 == "\n" }.map { String($0.drop { $0 == " " }) })
  }

  private static let openers = list(
    "của,cho,về,vì,trong,tại,với,và,do,để,theo,đã,có,từ,trên,đối với,thuộc,nhân dịp,được,nhằm,hoặc,như,giai đoạn,khi,sau,trước,bởi,về việc"
  )

  private static let bodies = list("sở,bộ,ban,phòng,trung,cục,vụ,viện,hội,khoa")

  private static let placeKinds = list(
    "tỉnh,thành phố,huyện,quận,xã,phường,thị trấn,thị xã,thôn,xóm,ấp,bản,buôn,làng,tổ dân phố,khu phố,khu dân cư,đặc khu"
  )

  private static let heads = placeKinds.union(
    list(
      """
      sở,bộ,ban,phòng,cục,vụ,viện,trường,khoa,tổ,đội,chi cục,công ty,tổng công ty,tập đoàn,ngân hàng,bệnh viện,trạm,trạm y tế
      trung tâm,hợp tác xã,doanh nghiệp,trường tiểu học,trường mầm non,trường trung học cơ sở,trường trung học phổ thông
      tiểu học,mầm non,trung học cơ sở,trung học phổ thông,trường thcs,trường thpt,thcs,thpt,đại học,trường đại học,cao đẳng
      chủ tịch,phó chủ tịch,bí thư,phó bí thư,giám đốc,phó giám đốc,hiệu trưởng,phó hiệu trưởng,trưởng phòng
      phó trưởng phòng,trưởng ban,phó trưởng ban,trưởng thôn,chánh văn phòng,tổng giám đốc,bộ trưởng,thứ trưởng,thủ tướng
      chánh thanh tra,cục trưởng,viện trưởng,trưởng công an,chỉ huy trưởng,trưởng khoa,tổ trưởng,đội trưởng
      ông,bà,anh,chị,em,cháu,cô,thầy,chú,bác,đồng chí,liệt sĩ,thương binh
      nhà,ngõ,đường,phố,số,lớp,khối,ubnd,hđnd,hội,liên đoàn
      """))

  /// By their first syllable, the longest first.
  private static let compounds: [String: [[String]]] = {
    var byFirst: [String: [[String]]] = [:]
    for word in list(words) {
      let syllables = word.split(separator: " ").map(String.init)
      guard syllables.count > 1, let first = syllables.first else { continue }
      byFirst[first, default: []].append(syllables)
    }
    return byFirst.mapValues { $0.sorted { $0.count > $1.count } }
  }()

  private static let words = """
    ủy ban nhân dân,uỷ ban nhân dân,ủy ban,uỷ ban,hội đồng nhân dân,hội đồng,nhân dân,ban chấp hành,ban thường vụ
    ban quản lý,ban tổ chức,ban giám hiệu,ban giám đốc,ban chỉ đạo,ban chỉ huy,ban công tác,ban tuyên giáo,ban dân vận
    mặt trận tổ quốc,mặt trận,tổ quốc,liên hiệp,phụ nữ,nông dân,cựu chiến binh,thanh niên,thiếu niên,nhi đồng
    thiếu nhi,cộng sản,hồ chí minh,liên đoàn lao động,liên đoàn,lao động,công đoàn,công an,quân sự,quân đội
    bộ đội,bộ đội biên phòng,biên phòng,kiểm sát,tòa án,thi hành án,thi hành,kho bạc,bảo hiểm,bảo hiểm xã hội,y tế
    giáo dục và đào tạo,giáo dục,đào tạo,văn hóa,văn hoá,thể thao,thể dục,du lịch,thông tin,truyền thông
    tài chính,kế hoạch,đầu tư,nội vụ,tư pháp,xây dựng,giao thông,giao thông vận tải,vận tải,nông nghiệp
    môi trường,tài nguyên,công thương,khoa học,công nghệ,thương binh,xã hội,dân tộc,tôn giáo,ngoại vụ
    thanh tra,chánh thanh tra,văn phòng,chánh văn phòng,trung tâm,hành chính,hành chính công,phục vụ,kinh tế,đô thị
    chủ tịch,phó chủ tịch,chủ tịch nước,thủ tướng,chính phủ,bộ trưởng,thứ trưởng,giám đốc,phó giám đốc,tổng giám đốc
    phó tổng giám đốc,phó viện trưởng,phó cục trưởng,thường trực,ban thường trực
    hiệu trưởng,phó hiệu trưởng,bí thư,phó bí thư,trưởng phòng,phó trưởng phòng,phó phòng,trưởng ban,phó trưởng ban
    trưởng thôn,trưởng khoa,tổ trưởng,đội trưởng,cục trưởng,viện trưởng,chỉ huy trưởng,trưởng công an,chuyên viên
    kế toán,giáo viên,nhà giáo,thầy giáo,cô giáo,học sinh,sinh viên,viên chức,công chức,cán bộ,chiến sĩ,chiến sỹ
    người lao động,nhân viên,công nhân,đảng viên,đoàn viên,hội viên,đảng bộ,chi bộ,đảng ủy,tỉnh ủy,thành ủy
    tập thể,cá nhân,hộ gia đình,gia đình,doanh nghiệp,doanh nhân,công ty,cổ phần,trách nhiệm hữu hạn,trách nhiệm,hữu hạn
    một thành viên,hai thành viên,thành viên,cấp nước
    tổng công ty,tập đoàn,ngân hàng,hợp tác xã,hợp tác,cơ quan,đơn vị,địa phương,tổ chức,lực lượng,vũ trang
    trường mầm non,mầm non,trường tiểu học,tiểu học,trường trung học cơ sở,trung học cơ sở,trường trung học phổ thông
    trung học phổ thông,trung học,phổ thông,nội trú,trường đại học,đại học,cao đẳng,học viện,bệnh viện,đa khoa
    trạm y tế,chi cục,chi nhánh,trường học,nhà trường,ngành học
    tỉnh ủy,thành phố,thị trấn,thị xã,tổ dân phố,khu phố,khu dân cư,dân cư,dân phố,đặc khu,hải quan
    giấy khen,bằng khen,cờ thi đua,huân chương,huy chương,huy hiệu,kỷ niệm chương,danh hiệu,danh hiệu thi đua
    lao động tiên tiến,tiên tiến,xuất sắc,chiến sĩ thi đua,chiến sĩ tiên tiến,đơn vị quyết thắng,cơ sở,toàn quốc
    anh hùng,ưu tú,thầy thuốc,nghệ sĩ,nghệ nhân,thi đua,khen thưởng,thành tích,phong trào,nhiệm vụ,hoàn thành
    tiêu biểu,điển hình,gương mẫu,chuyên đề,đột xuất,cống hiến,đóng góp,tích cực,hưởng ứng,thực hiện,tham gia
    công tác,hoạt động,phát triển,quốc phòng,an ninh,trật tự,an toàn,an toàn giao thông,phòng cháy,chữa cháy
    phòng chống,phòng ngừa,dịch bệnh,thiên tai,tội phạm,cứu nạn,cứu hộ,nông thôn mới,nông thôn,văn minh,đoàn kết
    toàn dân,chung sức,chung tay,người nghèo,học tập,làm theo,rèn luyện,tư tưởng,đạo đức,phong cách,tấm gương
    cải cách,chuyển đổi số,chuyển đổi,sáng kiến,sáng tạo,đổi mới,nâng cao,chất lượng,hiệu quả,quản lý,lãnh đạo
    chỉ đạo,điều hành,giảng dạy,bồi dưỡng,học sinh giỏi,tốt nghiệp,kỳ thi,hội thi,hội diễn,hội khỏe,hội nghị,đại hội
    tổng kết,sơ kết,biểu dương,trao tặng,truy tặng,vinh danh,tôn vinh,gặp mặt,kỷ niệm,thành lập,chào mừng,giai đoạn
    năm học,học kỳ,nhiệm kỳ,thường niên,hằng năm,hàng năm,quyết định,tờ trình,nghị quyết,chỉ thị,danh sách,kèm theo
    phụ lục,đề nghị,căn cứ,ban hành,quy chế,quy định,về việc,hiến máu,tình nguyện,nhân đạo,từ thiện,an sinh,bảo vệ
    chăm sóc,sức khỏe,sức khoẻ,trẻ em,người cao tuổi,dân số,văn nghệ,gia đình văn hóa,cộng hòa,chủ nghĩa
    cộng hòa xã hội chủ nghĩa việt nam,việt nam,xã hội chủ nghĩa,đất nước,quê hương,cộng đồng,tiền thưởng,tiền mặt
    chi tiền thưởng,nghĩa vụ,pháp luật,đời sống,sản xuất,kinh doanh,sản xuất kinh doanh,dịch vụ,thương mại,xuất khẩu
    đồng chí,nhân dịp,đối với,góp phần,xứng đáng,nỗ lực,cố gắng,phấn đấu,vươn lên,vượt khó,dũng cảm,cứu người
    gương người tốt,người tốt,việc tốt,liên tục,kết quả,cao nhất,thắng lợi,tốt đẹp,hết mình,tận tụy,bảo đảm,đảm bảo
    tuyên truyền,vận động,hòa giải,kết nghĩa,đền ơn,đáp nghĩa,người có công,mừng thọ,khuyến học,khuyến tài
    di dời,sơ tán,ứng phó,khắc phục,hậu quả,thiệt hại,mưa lũ,lũ lụt,sạt lở,tìm kiếm cứu nạn,tìm kiếm,tính mạng,tài sản,nhân khẩu,hy sinh
    hi sinh,quên mình,hành động,đuối nước,thoát khỏi,tỷ lệ,tỉ lệ,trạng nguyên,đặc biệt,đất đai,mở rộng,liên thôn,dẫn đầu
    bảo tồn,phát huy,giá trị,di sản,truyền thống,lịch sử,cách mạng,kháng chiến,chiến tranh,giải phóng,độc lập,hạnh phúc
    """
}

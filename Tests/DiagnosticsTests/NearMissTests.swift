import Diagnostics
import Testing

@Suite("Near misses")
struct NearMissTests {
  private let fields = [
    "ngày", "buổi", "tên", "loại", "đơn vị tổ chức", "phát động", "hình thức", "số lượng",
  ]

  @Test(
    "A slip finds the name that was meant",
    arguments: [
      ("ngay", "ngày"), ("Ngày", "ngày"), ("nga\u{300}y", "ngày"), ("nhày", "ngày"), ("tê", "tên"),
      ("don_vi_to_chuc", "đơn vị tổ chức"), ("đơn vị tổ chưc", "đơn vị tổ chức"), ("hinh thuc", "hình thức"),
      ("hình hức", "hình thức"), ("số lựơng", "số lượng"), ("phat đông", "phát động"),
    ])
  func slips(written: String, meant: String) {
    #expect(nearest(to: written, in: fields) == meant)
  }

  @Test(
    "A name that is like none of them finds nothing",
    arguments: ["", "khen thưởng", "xyz", "ab", "báo cáo viên"])
  func strangers(written: String) {
    #expect(nearest(to: written, in: fields) == nil)
  }

  @Test("Of equally near names the one nearest as written wins, then the first")
  func ties() {
    #expect(nearest(to: "tán", in: ["tản", "tấn", "tán bộ", "tan"]) == "tản")
    #expect(nearest(to: "tán", in: ["tan", "tán"]) == "tán")
    #expect(nearest(to: "cat", in: ["bat", "car"]) == "bat")
  }

  @Test("Swapped neighbours are one slip")
  func swaps() {
    #expect(nearest(to: "tne", in: ["tên"]) == "tên")
  }

  @Test("A whole paragraph is no slip, and costs nothing")
  func paragraphs() {
    let long = String(repeating: "rất dài ", count: 100_000)
    #expect(nearest(to: long, in: [String(long.dropLast(2)), "ngày"]) == nil)
    #expect(nearest(to: long, in: ["x", long.uppercased()]) == long.uppercased())
  }
}

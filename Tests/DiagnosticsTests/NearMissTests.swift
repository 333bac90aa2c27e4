import TestSupport
import Testing

@testable import Diagnostics

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

  @Test("A hint also finds the name that shares its words")
  func sharesWords() {
    let kinds = ["hội nghị tổng kết", "hội nghị sơ kết", "lễ trao tặng"]
    #expect(likely("tổng kết", in: kinds) == "hội nghị tổng kết")
    #expect(likely("hội nghị", in: kinds) == "hội nghị sơ kết")
    #expect(likely("buổi sáng", in: ["sáng", "chiều"]) == "sáng")
    #expect(likely("hình thức khen", in: ["hình thức", "hình"]) == "hình thức")
    #expect(nearest(to: "buổi sáng", in: ["sáng", "chiều"]) == nil)
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

  @Test("Names prepared once answer as a single question does")
  func prepared() {
    var generator = SeededGenerator()
    let alphabet = Array("aăbcdđeêghiklmnoôơpqrstuưvxy -áàảãạ".unicodeScalars)
    func name() -> String {
      var text = String.UnicodeScalarView()
      for _ in 0..<Int.random(in: 1...6, using: &generator) {
        text.append(alphabet.randomElement(using: &generator) ?? "a")
      }
      return String(text)
    }
    let names = (0..<60).map { _ in name() }
    let misses = NearMisses(names)
    for _ in 0..<300 {
      let wanted = name()
      let found = misses.nearest(to: wanted)
      #expect(found == nearest(to: wanted, in: names), "seed \(generator.seed)")
      // The bits of letters only spare work: without them the answer is the same.
      let slow = names.compactMap { candidate in
        NearMiss.distance(LetterFolding.fold(candidate), LetterFolding.fold(wanted), atMost: 6).map {
          distance in
          (distance, max(3, LetterFolding.fold(candidate).count, LetterFolding.fold(wanted).count) / 3)
        }
      }.filter { $0.0 <= $0.1 }.map(\.0).min()
      #expect((found == nil) == (slow == nil), "\(wanted), seed \(generator.seed)")
    }
  }
}

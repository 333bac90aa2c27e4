import Definitions
import Diagnostics
import Fields
import Foundation
import TestSupport
import Testing
import YAMLReading

@testable import LocalPage

@Suite("A definition changed by the form")
struct DefinitionEditTests {
  private func changed(_ text: String, _ change: DefinitionEdit.Change, _ path: [FormStep]) -> String? {
    DefinitionEdit(Array(text.utf8))?.applying(change, at: path).map { String(decoding: $0, as: UTF8.self) }
  }

  private func set(_ text: String, _ path: [FormStep], _ value: FormValue, after: String? = nil) -> String? {
    changed(text, .set(value, after: after), path)
  }

  private let sample = """
    # đầu
    buổi lễ:
      loại: hội nghị   # loại
      ngày: 5/1/2023

    # giữa
    khen thưởng:
      - hình thức: Giấy khen
        của: UBND xã
      # cuối danh sách
      - hình thức: "Bằng khen"
        nơi nhận: [Như Điều 3, UBND xã]

    """

  @Test("A value is replaced and nothing else")
  func value() {
    #expect(
      set(sample, [.key("buổi lễ"), .key("loại")], .text("lễ trao tặng"))
        == sample.replacing("hội nghị   # loại", with: "lễ trao tặng   # loại"))
    #expect(
      set(sample, [.key("khen thưởng"), .item(1), .key("hình thức")], .text("Cờ"))
        == sample.replacing("\"Bằng khen\"", with: "Cờ"))
    #expect(
      set(sample, [.key("khen thưởng"), .item(1), .key("nơi nhận"), .item(0)], .text("Đảng ủy"))
        == sample.replacing("Như Điều 3", with: "Đảng ủy"))
  }

  @Test(
    "What YAML would read otherwise is put between quotation marks",
    arguments: [
      "a: b", "# không phải chú thích", "- gạch", "[ngoặc", "{ngoặc}", "\"trích\"", "'nháy'", "có # dấu",
      "null", "~",
      "*sao", "&và", "!than", "%phần", "@a", "`b", "dòng 1\ndòng 2", "a\\b", "? hỏi", "| thanh", "> lớn",
    ])
  func quotes(_ value: String) throws {
    let text = try #require(set(sample, [.key("buổi lễ"), .key("loại")], .text(value)))
    var findings = Findings()
    let node = try #require(
      StrictYAML.read(SourceFile(name: "a.yaml", bytes: Array(text.utf8)), into: &findings))
    #expect(node.value("buổi lễ", "event")?.value("loại", "type")?.scalar == value)
    #expect(text.contains("# loại") && text.contains("# cuối danh sách"))
  }

  @Test("In brackets a comma is quoted, outside it is not")
  func comma() {
    #expect(
      set(sample, [.key("khen thưởng"), .item(1), .key("nơi nhận"), .item(0)], .text("Đảng ủy, HĐND xã"))
        == sample.replacing("Như Điều 3", with: "\"Đảng ủy, HĐND xã\""))
    #expect(
      set(sample, [.key("buổi lễ"), .key("loại")], .text("một, hai"))
        == sample.replacing("hội nghị   #", with: "một, hai   #"))
  }

  @Test("A key that is missing is added behind the one that is named, or first, or last")
  func added() {
    #expect(
      set(sample, [.key("buổi lễ"), .key("tên")], .text("lễ A"), after: "loại")
        == sample.replacing("  ngày:", with: "  tên: lễ A\n  ngày:"))
    #expect(
      set(sample, [.key("buổi lễ"), .key("tên")], .text("lễ A"), after: "")
        == sample.replacing("  loại:", with: "  tên: lễ A\n  loại:"))
    #expect(
      set(sample, [.key("buổi lễ"), .key("tên")], .text("lễ A"))
        == sample.replacing("5/1/2023\n", with: "5/1/2023\n  tên: lễ A\n"))
    #expect(
      set(sample, [.key("khen thưởng"), .item(0), .key("mã")], .text("gk"), after: "")
        == sample.replacing("  - hình thức: Giấy khen", with: "  - mã: gk\n    hình thức: Giấy khen"))
  }

  @Test("What stands on the way to a key is added with it")
  func nested() {
    #expect(
      set(
        sample, [.key("khen thưởng"), .item(0), .key("quyết định"), .key("ký"), .key("họ tên")], .text("A"))
        == sample.replacing(
          "    của: UBND xã\n",
          with: "    của: UBND xã\n    quyết định:\n      ký:\n        họ tên: A\n"))
  }

  @Test("Lists grow at their end, in their own style")
  func appended() {
    #expect(
      changed(sample, .append(.text("Sở Nội vụ")), [.key("khen thưởng"), .item(1), .key("nơi nhận")])
        == sample.replacing("3, UBND xã]", with: "3, UBND xã, Sở Nội vụ]"))
    let group = FormValue.record([
      .init(key: "hình thức", value: .text("Cờ")), .init(key: "của", value: .text("Chính phủ")),
    ])
    #expect(
      changed(sample, .append(group), [.key("khen thưởng")])
        == sample.replacing(
          "UBND xã]\n", with: "UBND xã]\n  - hình thức: Cờ\n    của: Chính phủ\n"))
    #expect(
      changed("a: b\n", .append(.text("c")), [.key("a")]) == "a:\n  - b\n  - c\n")
    #expect(changed("a:\n", .append(.text("c")), [.key("a")]) == "a:\n  - c\n")
    #expect(changed("a: b\n", .append(.text("x")), [.key("c")]) == "a: b\nc:\n  - x\n")
  }

  @Test("A key or an item goes with its line, and its neighbours keep theirs")
  func removed() {
    #expect(
      changed(sample, .remove, [.key("buổi lễ"), .key("ngày")])
        == sample.replacing("  ngày: 5/1/2023\n", with: ""))
    #expect(
      changed(sample, .remove, [.key("khen thưởng"), .item(0), .key("hình thức")])
        == sample.replacing("hình thức: Giấy khen\n    của", with: "của"))
    #expect(
      changed(sample, .remove, [.key("khen thưởng"), .item(1), .key("nơi nhận"), .item(0)])
        == sample.replacing("[Như Điều 3, UBND xã]", with: "[UBND xã]"))
    #expect(
      changed(sample, .remove, [.key("khen thưởng"), .item(1), .key("nơi nhận"), .item(1)])
        == sample.replacing("[Như Điều 3, UBND xã]", with: "[Như Điều 3]"))
  }

  @Test("Neighbours change places")
  func moved() {
    #expect(
      changed(sample, .move(down: true), [.key("khen thưởng"), .item(1), .key("nơi nhận"), .item(0)])
        == sample.replacing("Như Điều 3, UBND xã", with: "UBND xã, Như Điều 3"))
    #expect(changed(sample, .move(down: false), [.key("khen thưởng"), .item(0)]) == nil)
    #expect(changed(sample, .move(down: true), [.key("khen thưởng"), .item(1)]) == nil)
  }

  @Test("A path that leads nowhere, and what is no definition, change nothing")
  func nowhere() {
    #expect(set(sample, [.key("buổi lễ"), .item(0)], .text("a")) == nil)
    #expect(set(sample, [.key("khen thưởng"), .item(9), .key("của")], .text("a")) == nil)
    #expect(set(sample, [.key("buổi lễ"), .key("loại"), .key("x")], .text("a")) == nil)
    #expect(set(sample, [], .text("a")) == nil)
    #expect(changed(sample, .remove, []) == nil)
    #expect(DefinitionEdit(Array("a: [b".utf8)) == nil)
  }

  @Test("Ends of lines stay as they are, and a byte order mark is no column")
  func lineEnds() {
    #expect(
      set("a:\r\n  b: c\r\n", [.key("a"), .key("d")], .text("e")) == "a:\r\n  b: c\r\n  d: e\r\n")
    #expect(set("\u{FEFF}a: b\n", [.key("c")], .text("d")) == "\u{FEFF}a: b\nc: d\n")
    #expect(set("a: b", [.key("c")], .text("d")) == "a: b\nc: d")
  }

  /// The shipped definitions.
  private static let shipped: [String] = {
    let root = PageOffice.repository
    return ["examples", "examples/genres", "templates/situations"].flatMap { folder in
      ((try? FileManager.default.contentsOfDirectory(atPath: root + "/" + folder)) ?? []).sorted()
        .map { "\(folder)/\($0)/ceremony.yaml" }
        .filter { FileManager.default.fileExists(atPath: root + "/" + $0) }
    }
  }()

  private static func leaves(of node: DataNode, at path: [FormStep] = []) -> [(
    path: [FormStep], node: DataNode
  )] {
    switch node.content {
    case .scalar: [(path, node)]
    case .list(let items):
      items.enumerated().flatMap { leaves(of: $0.element, at: path + [.item($0.offset)]) }
    case .record(let entries):
      entries.flatMap { leaves(of: $0.value, at: path + [.key($0.key.value)]) }
    }
  }

  @Test(
    "Of every shipped definition each value can be changed, and no byte outside of it changes",
    arguments: shipped)
  func everyValue(_ name: String) throws {
    let bytes = try [UInt8](Data(contentsOf: URL(fileURLWithPath: PageOffice.repository + "/" + name)))
    var findings = Findings()
    let root = try #require(StrictYAML.read(SourceFile(name: name, bytes: bytes), into: &findings))
    let edit = try #require(DefinitionEdit(bytes))
    var generator = SeededGenerator()
    for leaf in Self.leaves(of: root).shuffled(using: &generator).prefix(25) {
      let place = leaf.node.place.bytes
      let after = try #require(
        edit.applying(.set(.text("Điều mới"), after: nil), at: leaf.path),
        "\(leaf.path), seed \(generator.seed)")
      #expect(after[..<place.lowerBound] == bytes[..<place.lowerBound], "\(leaf.path)")
      let tail = bytes.count - place.upperBound
      #expect(after.suffix(tail) == bytes.suffix(tail), "\(leaf.path)")
    }
  }
}

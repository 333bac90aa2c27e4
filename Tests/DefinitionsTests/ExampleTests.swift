import Awards
import Diagnostics
import Foundation
import Model
import TestSupport
import Testing

@testable import Definitions

/// The folder of the project.
let project = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
  .deletingLastPathComponent()

let exampleNames = [
  "kien-an-2020", "le-chan-2021", "hai-an-2023", "thanh-xuan-2023", "kien-xuong-2023", "quyet-dinh-xa-2026",
  "quyet-dinh-huyen-2021", "co-thi-dua-tinh-2024", "quyet-dinh-truong-2025",
]

/// A file of the project; nil when it is not there.
func projectFile(_ path: String, named name: String? = nil) -> SourceFile? {
  (try? Data(contentsOf: project.appendingPathComponent(path))).map {
    SourceFile(name: name ?? path, bytes: Array($0))
  }
}

func readExample(_ name: String) throws -> (Ceremony?, Findings) {
  var findings = Findings()
  let file = try #require(projectFile("examples/\(name)/ceremony.yaml", named: "ceremony.yaml"))
  let ceremony = DefinitionReader.read(
    file, lists: { projectFile("examples/\(name)/\($0)", named: $0) }, into: &findings)
  return (ceremony, findings)
}

/// A value as an indented outline: only what is given, texts without their places.
func outline(_ value: Any, _ name: String = "", depth: Int = 0) -> String {
  let margin = String(repeating: "  ", count: depth)
  let label = name.isEmpty ? margin : "\(margin)\(name): "
  switch value {
  case let text as Located<String>: return "\(label)\(text.value)\n"
  case let number as Located<Int>: return "\(label)\(number.value)\n"
  case is Place, is SourceFile: return ""
  case let truth as Bool: return truth ? "\(label)yes\n" : ""
  case let text as String: return text.isEmpty ? "" : "\(label)\(text)\n"
  case let reference as any Positioned: return "\(label)\(reference.position)\n"
  case let number as Int: return "\(label)\(number)\n"
  case let entry as AwardCatalogue.Entry: return "\(label)\(entry.name)\n"
  default: break
  }
  let mirror = (value as? Recipient).map { $0.asRow } ?? Mirror(reflecting: value)
  if mirror.displayStyle == .optional {
    return mirror.children.first.map { outline($0.value, name, depth: depth) } ?? ""
  }
  if mirror.displayStyle == .enum, mirror.children.isEmpty { return "\(label)\(value)\n" }
  if mirror.displayStyle == .collection {
    let items = mirror.children.map { child -> String in
      let text = outline(child.value, "", depth: depth + 1)
      return "\(margin)  -" + text.dropFirst(margin.count + 1)
    }
    return items.isEmpty ? "" : "\(label)\n" + items.joined()
  }
  let children = mirror.children.map { outline($0.value, $0.label ?? "", depth: depth + 1) }.joined()
  return children.isEmpty ? "" : "\(label)\n" + children
}

/// A reference to whatever it is.
private protocol Positioned { var position: Int { get } }
extension Reference: Positioned {}

extension Recipient {
  /// The fields in the order of a list, whatever the memory that they lie in.
  fileprivate var asRow: Mirror {
    Mirror(
      self,
      children: [
        "order": order as Any, "kind": kind, "name": name, "address": address as Any, "gender": gender as Any,
        "post": post as Any, "unit": unit as Any, "residence": residence as Any,
        "birthYear": birthYear as Any,
        "form": form as Any, "achievement": achievement as Any, "note": note as Any,
        "isPosthumous": isPosthumous, "money": money as Any,
      ], displayStyle: .struct)
  }
}

struct ExampleTests {
  @Test("Every example is read without a fault", arguments: exampleNames)
  func clean(name: String) throws {
    let (ceremony, findings) = try readExample(name)
    #expect(findings.isEmpty, "\(findings.diagnostics.map { "\($0.code.id): \($0.message.vi)" })")
    var read = try #require(ceremony)
    // The values of the definition as written, with their paths, are tested with what drafts tell of them.
    read.leaves = []
    expectGolden(outline(read), "\(name).txt")
  }

  @Test("Counts and lists of the examples are those of the articles")
  func counts() throws {
    let kienAn = try #require(try readExample("kien-an-2020").0)
    #expect(kienAn.awards[0].recipients.map(\.name.value) == ["Trường mầm non Trần Thành Ngọ"])
    #expect(kienAn.awards[1].recipients.filter { $0.kind == .collective }.count == 20)
    #expect(kienAn.awards[1].recipients.filter { $0.kind == .individual }.count == 35)
    #expect(kienAn.event.date == nil)
    let decision = try #require(kienAn.decisions.first)
    #expect(decision.issuingBody?.value == "Ủy ban nhân dân quận Kiến An")
    #expect(decision.signing.title?.value == "Chủ tịch")
    #expect(decision.awards == [Reference(1)])

    let thanhXuan = try #require(try readExample("thanh-xuan-2023").0)
    #expect(thanhXuan.awards[0].recipients.count == 34)
    #expect(thanhXuan.awards[0].count?.total == 34)
    let statistic = try #require(thanhXuan.awardStatistics.first)
    #expect(statistic.tiers.compactMap(\.count.total).reduce(0, +) == statistic.total?.total)

    let kienXuong = try #require(try readExample("kien-xuong-2023").0)
    #expect(kienXuong.awards.map { $0.count?.total } == [2, nil, nil])
    #expect(kienXuong.photos.map { $0.awards.map(\.position) } == [[0], [1], [1]])
    #expect(kienXuong.statistics[0].comparisons[0].amount?.number.text == "10,10")
    for name in ["le-chan-2021", "hai-an-2023"] {
      let ceremony = try #require(try readExample(name).0)
      #expect(ceremony.awards.allSatisfy { $0.recipients.isEmpty && $0.count?.total == nil })
    }
  }
}

import Foundation
import Testing

@Suite("What the program says of itself")
struct VersionTests {
  @Test("Version and commit are named, as they were written beside the program")
  func commit() throws {
    let office = try Office()
    let copy = "mkdir -p bin share/vinhdanh && cp $VINHDANH bin/vinhdanh && "
    let run = "LD_LIBRARY_PATH=$(dirname $VINHDANH) bin/vinhdanh --version"
    #expect(try shell(copy + run, in: office.path).text == "0.1.0\n")
    #expect(
      try shell("echo 0123abcd >share/vinhdanh/commit; " + run, in: office.path).text == "0.1.0 (0123abcd)\n")
    #expect(try shell("echo ffff+ >bin/vinhdanh.commit; " + run, in: office.path).text == "0.1.0 (ffff+)\n")
  }
}

@Suite("Past one machine", .serialized)
struct ScaleTests {
  private func build(_ office: Office, _ options: String, to folder: String) throws -> [String: Data] {
    let command = "$VINHDANH build . --only certificate \(options) -o \(folder) --report line"
    let (status, text) = try shell(command, in: office.path)
    #expect(status == 0, "\(text)")
    return office.files(in: folder)
  }

  @Test("The parts of the sheets, joined, are the whole, byte for byte")
  func shards() throws {
    let office = try Office(people: 7)
    #expect(try shell("$VINHDANH register . --assign", in: office.path).status == 0)
    let whole = try build(office, "--format txt,png --dpi 20", to: "whole")
    var texts: [Data] = []
    var pictures: [Data] = []
    for number in 1...3 {
      let part = try build(office, "--format txt,png --dpi 20 --shard \(number)/3", to: "part\(number)")
      let names = part.keys.filter { $0.contains("-phan-\(number)-3") }.sorted()
      #expect(
        names.count == part.count - 1, "\(part.keys.sorted()): only the manifest has no part in its name")
      texts += names.filter { $0.hasSuffix(".txt") }.compactMap { part[$0] }
      pictures += names.filter { $0.hasSuffix(".png") }.compactMap { part[$0] }
    }
    #expect(texts.count == 3 && pictures.count == 7)
    let names = whole.keys.sorted()
    let text = names.first { $0.hasSuffix(".txt") }.flatMap { whole[$0] }
    #expect(Data(texts.joined(separator: Data("\n* * *\n\n".utf8))) == text)
    #expect(names.filter { $0.hasSuffix(".png") }.compactMap { whole[$0] } == pictures)
  }

  @Test("Parts give no numbers: they are given before")
  func numbers() throws {
    let office = try Office()
    let part = "$VINHDANH build . --only certificate --format txt --shard 1/2 -o p --report line"
    let (status, text) = try shell(part, in: office.path)
    #expect(status == 1 && text.contains("certificate/shard-without-numbers"), "\(text)")
    #expect(
      office.files(in: "p").isEmpty
        && !FileManager.default.fileExists(atPath: office.path + "/so-khen-thuong.json"))
    #expect(try shell("$VINHDANH register . --assign && \(part)", in: office.path).status == 0)
  }

  @Test("Where there are more parts than sheets, some have none and are done")
  func emptyParts() throws {
    let office = try Office(people: 2)
    #expect(try shell("$VINHDANH register . --assign", in: office.path).status == 0)
    let sheets = try (1...5).map { number in
      try build(office, "--format png --dpi 20 --shard \(number)/5", to: "part\(number)").keys.count {
        $0.hasSuffix(".png")
      }
    }
    #expect(sheets.reduce(0, +) == 2 && sheets.contains(0), "\(sheets)")
  }

  @Test(
    "A part that does not exist is a wrong command line",
    arguments: ["0/3", "4/3", "1/0", "1", "a/b", "1/2/3", "-1/2"])
  func wrongPart(part: String) throws {
    let office = try Office()
    #expect(try shell("$VINHDANH build . --shard=\(part)", in: office.path).status == 64)
  }

  @Test("Several ceremonies at once give what each gives alone, told in their order")
  func several() throws {
    let (first, second, wrong) = (try Office(people: 3), try Office(people: 5), try Office(list: "none.csv"))
    let alone =
      "for d in \(first.path) \(second.path); do $VINHDANH build $d -o $d/alone --only decision --format txt; done"
    #expect(try shell(alone, in: first.path).status == 0)
    let all = "\(first.path) \(wrong.path) \(second.path)"
    let (status, text) = try shell(
      "$VINHDANH build \(all) --only decision --format txt 2>/dev/null", in: first.path)
    #expect(status == 1)
    for office in [first, second] {
      #expect(!office.packet.isEmpty)
      let texts = { (files: [String: Data]) in files.filter { $0.key.hasSuffix(".txt") } }
      #expect(texts(office.packet) == texts(office.files(in: "alone")))
    }
    #expect(wrong.packet.isEmpty)
    let order = [first, wrong, second].compactMap { text.range(of: $0.path + ":")?.lowerBound }
    #expect(order.count == 3 && order == order.sorted(), "\(text)")
    #expect(try shell("$VINHDANH build \(all) -o x", in: first.path).status == 64)
  }
}

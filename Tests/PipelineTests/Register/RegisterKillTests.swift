import Diagnostics
import Model
import SampleStages
import TestSupport
import Testing
import Workspace

@testable import Packet
@testable import Pipeline

/// A commune with two awards in memory, whose lists change between builds and whose builds may be killed.
private struct RegisterOffice {
  let memory: MemoryStore

  init() throws { memory = try MemoryStore(files: ["/le/a.csv": []]) }

  /// Writes the lists of both awards, and the giver in one of its spellings.
  func write(_ rows: [String: [String]], giver: String) throws {
    try put(
      "/le/ceremony.yaml",
      """
      buổi lễ: {loại: hội nghị tổng kết, ngày: 20/3/2026, đơn vị tổ chức: UBND xã An Mỹ}
      khen thưởng:
        - {mã: a, hình thức: Giấy khen, của: \(giver), danh sách: a.csv, thành tích: thành tích trong phong trào A}
        - {mã: b, hình thức: Giấy khen, của: \(giver), danh sách: b.csv, thành tích: thành tích trong phong trào B}
      quyết định:
        - {khen thưởng: [a, b], số: 5, ký hiệu: QĐ-UBND, ngày: 12/3/2026, ký: {chức vụ: Chủ tịch, họ tên: Lê Văn Ký}}
      giấy khen: {số vào sổ từ: 12}
      """)
    for (award, rows) in rows {
      let heading = "loại,tên,năm sinh,đơn vị"
      try put("/le/\(award).csv", ([heading] + rows).map { $0 + "\n" }.joined())
    }
  }

  private func put(_ path: String, _ text: String) throws {
    if try memory.status(path, followingLinks: true) != nil { try memory.removeFile(path) }
    try memory.make(path).write(Array(text.utf8))
  }

  func build(_ store: any FileStore) -> RunResult {
    let workspace = Workspace(
      currentFolder: "/", executable: Office.repository + "/bin/vinhdanh", store: store,
      programStore: DiskStore())
    return Run(CeremonyStages(), in: workspace).build(
      Request(ceremony: "le", kinds: ["certificate"], formats: ["txt"]))
  }

  /// What the register's file says; empty before there is one.
  func entries() throws -> [RegisterBook.Entry] {
    guard try memory.status("/le/so-khen-thuong.json", followingLinks: true) != nil else { return [] }
    let bytes = try #require(try memory.read("/le/so-khen-thuong.json", limit: .max))
    var findings = Findings()
    let list = try #require(JSONNode.read(bytes)?["register"])
    return try #require(
      RegisterText.entries(of: list, in: SourceFile(name: "", bytes: bytes), into: &findings))
  }

  /// The register numbers on all sheets of the packet.
  func printed() throws -> [Int] {
    guard try memory.status("/le/packet/giay-khen", followingLinks: true) != nil else { return [] }
    let names = try memory.list("/le/packet/giay-khen").filter { $0.hasSuffix(".txt") }
    return try names.flatMap { name in
      let bytes = try memory.read("/le/packet/giay-khen/" + name, limit: .max) ?? []
      return String(decoding: bytes, as: UTF8.self)
        .split(separator: "\n").compactMap { line -> Int? in
          line.hasPrefix("Vào sổ khen thưởng số: ") ? Int(line.split(separator: " ").last ?? "") : nil
        }
    }
  }
}

@Suite("Register numbers through builds that are killed")
struct RegisterKillTests {
  /// Somebody of the lists, with the awards that they get.
  private struct Person {
    let id: Int
    var name: String
    let unit: String
    let year: Int?
    var awards: Set<String>

    func isHolder(_ holder: RegisterBook.Holder) -> Bool {
      RegisterBook.key(holder.name) == RegisterBook.key(name)
        && RegisterBook.key(holder.unit) == RegisterBook.key(unit) && holder.birthYear == year
    }
  }

  @Test(
    "Ten builds of changing lists, each killed or refused at some calls first: a number has one holder for ever, a holder one number an award, and nothing is lost",
    arguments: [1, 2, 3, 4] as [UInt64])
  func killed(_ seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    func number(below limit: Int) -> Int { Int(random.next() % UInt64(limit)) }
    func pick<T>(_ values: [T]) -> T { values[number(below: values.count)] }
    let names = ["Nguyễn Văn Hòa", "Lê Thị Hoa", "Trần Văn Thùy", "Phạm Thị Khỏe"]
    let units = ["Thôn Hạ", "Thôn Đông", "Trạm Y tế"]
    let office = try RegisterOffice()
    var (present, gone): ([Person], [Person]) = ([], [])
    var known: [String: Int] = [:]
    var owner: [Int: String] = [:]
    var calls = 0

    /// Holds the register's file against all that was ever seen of it.
    func look(_ moment: String) throws {
      let entries = try office.entries()
      #expect(Set(entries.map(\.number)).count == entries.count, "\(moment): a number stands twice")
      for entry in entries {
        let holder = try #require(entry.holder, "\(moment)")
        let people = (present + gone).filter { $0.isHolder(holder) }
        #expect(people.count == 1, "\(moment): \(holder.shown) is \(people.count) persons")
        guard let person = people.first else { continue }
        let key = "\(person.id) \(holder.occasion)"
        #expect(known[key] ?? entry.number == entry.number, "\(moment): \(holder.shown) got another number")
        #expect(owner[entry.number] ?? key == key, "\(moment): \(entry.number) changed hands")
        known[key] = entry.number
        owner[entry.number] = key
      }
      #expect(entries.count == owner.count, "\(moment): a number was lost")
    }

    for build in 0..<10 {
      for _ in 0..<(build == 0 ? 6 : 1) {
        let person = Person(
          id: present.count + gone.count, name: pick(names), unit: pick(units),
          year: pick([nil, 1960, 1975]),
          awards: pick([["a"], ["b"], ["a", "b"]]))
        // Whoever cannot be told apart from somebody is left to the rule of equal rows; a year tells namesakes apart.
        let namesakes = (present + gone).filter {
          RegisterBook.key($0.name) == RegisterBook.key(person.name) && $0.unit == person.unit
        }
        // The same name and year at another place is told as a corrected place.
        let hasMoved = (present + gone).contains {
          RegisterBook.key($0.name) == RegisterBook.key(person.name) && $0.year != nil
            && $0.year == person.year
        }
        if !hasMoved, namesakes.allSatisfy({ $0.year != nil && person.year != nil && $0.year != person.year })
        {
          present.append(person)
        }
      }
      if build > 2, present.count > 4 {
        gone.append(present.remove(at: number(below: present.count)))
        if number(below: 3) == 0 { present.append(gone.remove(at: number(below: gone.count))) }
      }
      if let index = present.indices.randomElement(using: &random) {
        present[index].name = present[index].name.replacing("òa", with: "oà").replacing("ùy", with: "uỳ")
        if build % 4 == 2 { present[index].awards = ["a", "b"] }
      }
      var rows: [String: [String]] = [:]
      for award in ["a", "b"] {
        rows[award] = present.filter { $0.awards.contains(award) }.shuffled(using: &random).map {
          "cá nhân,\(pick([$0.name, $0.name + " "])),\($0.year.map(String.init) ?? ""),\(pick([$0.unit, $0.unit.lowercased()]))"
        }
      }
      // A list of nobody is an error of its own.
      guard rows.values.allSatisfy({ !$0.isEmpty }) else { continue }
      try office.write(rows, giver: pick(["Chủ tịch UBND xã An Mỹ", "Chủ tịch Ủy ban nhân dân xã An Mỹ"]))
      for attempt in 0..<2 where calls > 0 {
        let call = number(below: calls)
        let store = FailingStore(attempt == 0 ? .from(call) : .once(call), over: office.memory)
        _ = office.build(store)
        try look("seed \(seed), build \(build), killed at \(call)")
      }
      let counting = FailingStore(.never, over: office.memory)
      let result = office.build(counting)
      #expect(
        result.ending == .done,
        "seed \(seed), build \(build): \(result.findings.diagnostics.map(\.message.en))")
      calls = counting.calls
      let moment = "seed \(seed), build \(build)"
      try look(moment)
      let sheets = try office.printed()
      #expect(Set(sheets).count == sheets.count, "\(moment): two sheets have one number")
      #expect(sheets.count == present.reduce(0) { $0 + $1.awards.count }, "\(moment)")
      #expect(sheets.allSatisfy { owner[$0] != nil }, "\(moment): a sheet has a number that the book lacks")
    }
  }
}

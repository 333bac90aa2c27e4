import Testing

@testable import Packet

@Suite("What becomes of every file of a packet")
struct PacketPlanTests {
  private func plan(
    made: [(String, String)], existing: [(String, String?)], earlier: [(String, String)]?,
    asked: @escaping (Manifest.Output) -> Bool = { _ in true }
  ) -> PacketPlan {
    PacketPlan(
      made: made.map { .init(stored: $0.0, kind: "k", format: "f", path: $0.0, sha256: $0.1) },
      existing: existing.map { .init(path: $0.0, sha256: $0.1) },
      earlier: earlier.map { $0.map { output(path: $0.0, sha256: $0.1) } }, source: "s", isAsked: asked)
  }

  private func output(path: String, sha256: String, edited: Bool? = nil, source: String = "old")
    -> Manifest.Output
  {
    Manifest.Output(path: path, kind: "k", format: "f", sha256: sha256, source: source, edited: edited)
  }

  @Test("A first build writes everything")
  func first() {
    let plan = plan(made: [("a", "1"), ("b", "2")], existing: [], earlier: nil)
    #expect(plan.outcomes == [.written("a"), .written("b")])
    #expect(plan.placed.map(\.path) == ["a", "b"])
    #expect(plan.dropped.isEmpty)
  }

  @Test("The program's own file is replaced, an equal one is left")
  func own() {
    let plan = plan(
      made: [("a", "1"), ("b", "3")], existing: [("a", "1"), ("b", "2")], earlier: [("a", "1"), ("b", "2")])
    #expect(plan.outcomes == [.unchanged("a"), .written("b")])
    #expect(plan.dropped == [1])
    #expect(plan.outputs.map(\.sha256) == ["1", "3"])
  }

  @Test("An edited file stays, the new one stands beside it, and the manifest keeps the base")
  func edited() {
    let plan = plan(made: [("d/a.docx", "2")], existing: [("d/a.docx", "x")], earlier: [("d/a.docx", "1")])
    #expect(plan.outcomes == [.writtenBeside("d/a (mới).docx", edited: "d/a.docx")])
    #expect(plan.dropped.isEmpty)
    #expect(
      plan.outputs == [
        output(path: "d/a.docx", sha256: "1", edited: true),
        output(path: "d/a (mới).docx", sha256: "2", source: "s"),
      ])
  }

  @Test("The file beside is replaced by the next build, unless it was edited too")
  func beside() {
    let earlier = [("a.x", "1"), ("a (mới).x", "2")]
    let next = plan(made: [("a.x", "3")], existing: [("a.x", "e"), ("a (mới).x", "2")], earlier: earlier)
    #expect(next.outcomes == [.writtenBeside("a (mới).x", edited: "a.x")])
    #expect(next.dropped == [1])
    let both = plan(made: [("a.x", "3")], existing: [("a.x", "e"), ("a (mới).x", "f")], earlier: earlier)
    #expect(both.outcomes == [.writtenBeside("a (mới 2).x", edited: "a.x")])
    #expect(both.dropped.isEmpty)
  }

  @Test("Who takes the new version over the edited one is done: the one beside goes")
  func accepted() {
    let earlier = [("a.x", "1"), ("a (mới).x", "2")]
    let renamed = plan(made: [("a.x", "2")], existing: [("a.x", "2")], earlier: earlier)
    #expect(renamed.outcomes == [.unchanged("a.x")])
    let deleted = plan(made: [("a.x", "2")], existing: [("a (mới).x", "2")], earlier: earlier)
    #expect(deleted.outcomes == [.written("a.x"), .removed("a (mới).x")])
  }

  @Test("A file that nobody knows is nobody's to overwrite or remove")
  func unknown() {
    let taken = plan(made: [("a.x", "1")], existing: [("a.x", "u"), ("note.txt", nil)], earlier: [])
    #expect(taken.outcomes == [.writtenBeside("a (mới).x", edited: "a.x")])
    #expect(taken.dropped.isEmpty)
    let link = plan(made: [("a.x", "1")], existing: [("a.x", nil)], earlier: [("a.x", "1")])
    #expect(link.outcomes == [.writtenBeside("a (mới).x", edited: "a.x")])
    let equal = plan(made: [("a.x", "1")], existing: [("a.x", "1")], earlier: nil)
    #expect(equal.outcomes == [.unchanged("a.x")])
  }

  @Test("What is no longer made goes, unless it was edited or was not asked for")
  func stale() {
    let existing: [(String, String?)] = [("a", "1"), ("b", "e")]
    let earlier = [("a", "1"), ("b", "2"), ("gone", "3")]
    let all = plan(made: [], existing: existing, earlier: earlier)
    #expect(all.outcomes == [.removed("a"), .keptEdited("b")])
    #expect(all.dropped == [0])
    #expect(all.outputs.isEmpty)
    let none = plan(made: [], existing: existing, earlier: earlier, asked: { _ in false })
    #expect(none.outcomes.isEmpty)
    #expect(none.dropped.isEmpty)
    #expect(none.outputs == [output(path: "a", sha256: "1"), output(path: "b", sha256: "2", edited: true)])
  }

  @Test("A manifest.json that is not ours is moved, never overwritten")
  func foreignManifest() {
    let existing: [(String, String?)] = [("manifest.json", "m"), ("manifest (cũ).json", nil)]
    let plan = plan(made: [], existing: existing, earlier: nil)
    #expect(plan.renamed == [0: "manifest (cũ 2).json"])
    #expect(plan.outcomes == [.moved("manifest.json", to: "manifest (cũ 2).json")])
  }

  @Test(
    "The name beside keeps folder and ending",
    arguments: [
      ("a.docx", 1, "a (mới).docx"), ("d.x/a", 1, "d.x/a (mới)"), ("d/a.b.txt", 2, "d/a.b (mới 2).txt"),
    ])
  func names(path: String, attempt: Int, expected: String) {
    #expect(PacketPlan.beside(path, attempt: attempt) == expected)
  }
}

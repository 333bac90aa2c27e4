import Diagnostics
import Packet
import Pipeline

/// The outcomes of a build, one line per file.
struct OutcomeList {
  let languages: [Language]

  private struct Row {
    let word: Message
    let subject: Message
    var remark: Message?
  }

  /// The lines for a packet.
  func text(of result: RunResult) -> String {
    var lines: [String] = []
    if let packet = result.packet {
      lines.append(Message(vi: "Hồ sơ", en: "Packet").line(in: languages) + ": " + VisibleText.line(packet))
    }
    let rows = result.outcomes.map(row)
    let widest = rows.map { $0.word.line(in: languages).count }.max() ?? 0
    for row in rows {
      let word = row.word.line(in: languages)
      let blanks = String(repeating: " ", count: widest - word.count + 2)
      let remark = row.remark.map { " (\($0.line(in: languages)))" } ?? ""
      lines.append(VisibleText.line("  " + word + blanks + subject(row.subject) + remark))
    }
    return lines.map { $0 + "\n" }.joined()
  }

  /// Paths are the same in every language and are written once.
  private func subject(_ subject: Message) -> String {
    subject.vi == subject.en ? subject.vi : subject.line(in: languages)
  }

  private static let written = Message(vi: "ghi", en: "written")
  private static let kept = Message(vi: "giữ", en: "kept")

  private func row(of outcome: Outcome) -> Row {
    switch outcome {
    case .written(let path): row(Self.written, path)
    case .unchanged(let path): row(Message(vi: "như cũ", en: "unchanged"), path)
    case .writtenBeside(let path, let edited):
      row(
        Self.written, path, vi: "giữ “\(edited)”, đã có người sửa",
        en: "“\(edited)” stays: a person edited it")
    case .keptEdited(let path):
      row(Self.kept, path, vi: "không còn được làm, nhưng đã có người sửa", en: "no longer made, but edited")
    case .removed(let path):
      row(Message(vi: "bỏ", en: "removed"), path, vi: "không còn được làm", en: "no longer made")
    case .moved(let path, let name):
      row(
        Self.kept, name, vi: "trước là “\(path)”, không phải của chương trình",
        en: "was “\(path)”, not the program's")
    case .setAside(let path):
      row(
        Self.kept, path, vi: "cạnh hồ sơ; có tệp thay đổi trong lúc dựng",
        en: "beside the packet; files changed during the build")
    case .notMade(let kind, let reason):
      Row(word: Message(vi: "không làm", en: "not made"), subject: kind, remark: reason)
    }
  }

  private func row(_ word: Message, _ path: String, vi: String? = nil, en: String? = nil) -> Row {
    Row(
      word: word, subject: Message(vi: path, en: path),
      remark: vi.flatMap { vi in en.map { Message(vi: vi, en: $0) } })
  }
}

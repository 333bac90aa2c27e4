import Definitions

/// The list of a new ceremony, and what its definition says about it.
public struct StarterList: Sendable {
  /// The name of its file beside the definition.
  public let name: String
  /// Its bytes.
  public let bytes: [UInt8]
  private let encoding: String?
  private let survey: ListSurvey

  /// A list with its properties. In the file's name `:` and `\`, which are path separators on some systems, are
  /// replaced.
  public init(
    _ name: String, _ bytes: [UInt8], encoding: String? = nil, survey: ListSurvey = ListSurvey()
  ) {
    self.name = name.replacing(":", with: "-").replacing("\\", with: "-")
    self.bytes = bytes
    self.encoding = encoding
    self.survey = survey
  }

  /// A definition with this list, its forms and the office's own in place of the samples.
  fileprivate func replacing(_ samples: [String], in definition: String) -> String {
    let quoted = StarterList.quoted(name)
    let list = encoding.map { "{tệp: \(quoted), bảng mã: \($0)}" } ?? quoted
    var text = definition
    for sample in samples { text = text.replacing("danh sách: " + sample, with: "danh sách: " + list) }
    if !survey.forms.isEmpty { text = withForms(text, list: list) }
    if !survey.ownForms.isEmpty {
      text = text.replacing(
        "\nkhen thưởng:\n",
        with: "\nhình thức riêng: \(StarterList.values(survey.ownForms))\n\nkhen thưởng:\n")
    }
    return text
  }

  /// The definition with the list's forms in the group of the list; other groups and comments are kept.
  private func withForms(_ text: String, list: String) -> String {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let start = "  - hình thức: "
    for index in lines.indices where lines[index].hasPrefix("    danh sách: " + list) {
      guard let group = lines[..<index].lastIndex(where: { $0.hasPrefix("  - ") }),
        lines[group].hasPrefix(start)
      else { continue }
      lines[group] = start + StarterList.values(survey.forms)
    }
    return lines.joined(separator: "\n")
  }

  private static func values(_ all: [String]) -> String {
    all.count == 1 ? quoted(all[0]) : "[" + all.map(quoted).joined(separator: ", ") + "]"
  }

  /// A text as a YAML scalar, quoted unless it consists of letters, digits, spaces and signs without meaning in YAML.
  private static func quoted(_ text: String) -> String {
    let isPlain =
      text.unicodeScalars.allSatisfy {
        $0.properties.isAlphabetic || ("0"..."9").contains($0) || "-_. /".unicodeScalars.contains($0)
      }
      && (text.unicodeScalars.first?.properties.isAlphabetic ?? false)
    if isPlain { return text }
    return "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
  }
}

/// The files of a new ceremony.
public enum StarterFiles {
  /// The files with another list in place of the samples; unchanged without one.
  public static func replacingList(
    in files: [(path: String, bytes: [UInt8])], by list: StarterList?
  ) -> [(path: String, bytes: [UInt8])] {
    guard let list else { return files }
    let samples = files.map(\.path).filter { $0.hasSuffix(".csv") }
    return files.filter { !samples.contains($0.path) }.map { file in
      guard file.path.hasSuffix(".yaml") else { return file }
      let text = list.replacing(samples, in: String(decoding: file.bytes, as: UTF8.self))
      return (file.path, Array(text.utf8))
    } + [(list.name, list.bytes)]
  }
}

/// The files that a ceremony starts from.
public enum StarterFiles {
  /// What the starter's definition says of a list.
  public struct List: Sendable {
    /// The list as the definition names it: a name, or a record with more.
    public var written: String
    /// The forms of award that its rows name, as the definition writes them.
    public var forms: [String]
    /// Those of them that the catalogue does not have.
    public var ownForms: [String]

    /// A list whose file has a name; `encoding` is the old one that it is read as.
    public init(named name: String, encoding: String? = nil, forms: [String] = [], ownForms: [String] = []) {
      let quoted = StarterFiles.quoted(name)
      written = encoding.map { "{tệp: \(quoted), bảng mã: \($0)}" } ?? quoted
      self.forms = forms.map(StarterFiles.quoted)
      self.ownForms = ownForms.map(StarterFiles.quoted)
    }
  }

  /// The files with another list in the place of the samples.
  public static func replacingList(
    in files: [(path: String, bytes: [UInt8])], by list: List, _ name: String, _ bytes: [UInt8]
  ) -> [(path: String, bytes: [UInt8])] {
    let samples = files.map(\.path).filter { $0.hasSuffix(".csv") }
    func values(_ all: [String]) -> String {
      all.count == 1 ? all[0] : "[" + all.joined(separator: ", ") + "]"
    }
    return files.filter { !samples.contains($0.path) }.map { file in
      guard file.path.hasSuffix(".yaml") else { return file }
      var text = String(decoding: file.bytes, as: UTF8.self)
      for sample in samples {
        text = text.replacing("danh sách: " + sample, with: "danh sách: " + list.written)
      }
      if !list.forms.isEmpty {
        // The group that has the list; awards that comments speak of stay.
        text = text.replacing(
          "\n  - hình thức: Giấy khen\n", with: "\n  - hình thức: \(values(list.forms))\n")
      }
      if !list.ownForms.isEmpty {
        text = text.replacing(
          "\nkhen thưởng:\n", with: "\nhình thức riêng: \(values(list.ownForms))\n\nkhen thưởng:\n")
      }
      return (file.path, Array(text.utf8))
    } + [(name, bytes)]
  }

  /// A text as a definition writes it: in quotes when it holds more than letters, figures, blanks and signs that mean nothing
  /// in YAML.
  private static func quoted(_ name: String) -> String {
    let isPlain =
      name.unicodeScalars.allSatisfy {
        $0.properties.isAlphabetic || ("0"..."9").contains($0) || "-_. /".unicodeScalars.contains($0)
      }
      && (name.unicodeScalars.first?.properties.isAlphabetic ?? false)
    if isPlain { return name }
    return "\"" + name.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
  }
}

import Awards
import Definitions
import Diagnostics
import Foundation
import Law
import YAMLReading

extension LawBook {
  /// The law that comes with the program, read from `templates/law`.
  public static let shipped: LawBook = {
    var acts: [Enactment] = []
    var regimes: [Regime] = []
    for file in shippedFiles {
      var findings = Findings()
      guard let node = StrictYAML.read(file, into: &findings) else { continue }
      let contents = LawTable.read(node, into: &findings)
      acts += contents.acts
      regimes += contents.regimes
      for fault in findings.diagnostics { preconditionFailure("\(file.name): \(fault.message.en)") }
    }
    return LawBook(acts: acts, regimes: regimes)
  }()

  /// The files of `templates/law`, in order of name.
  public static var shippedFiles: [SourceFile] {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../templates/law")
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.filter { $0.hasSuffix(".yaml") }.sorted().compactMap { name in
      (try? Data(contentsOf: folder.appending(path: name))).map { SourceFile(name: name, bytes: Array($0)) }
    }
  }
}

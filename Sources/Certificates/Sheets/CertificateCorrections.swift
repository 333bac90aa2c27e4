import Diagnostics
import Facts
import Model

extension CertificateRun {
  /// The corrections of each sheet that has any; those that match no sheet, or several, are reported.
  func corrections(into findings: inout Findings) -> [Int: [CertificateCorrection]] {
    guard !options.corrections.isEmpty else { return [:] }
    var sheetsByName: [String: [Int]] = [:]
    for sheet in order.indices { sheetsByName[recipient(of: sheet).name.value, default: []].append(sheet) }
    var result: [Int: [CertificateCorrection]] = [:]
    for correction in options.corrections {
      let named = sheetsByName[correction.recipient.value] ?? []
      let meant = named.filter { sheet in
        let unit = recipient(of: sheet).unit?.value
        return (correction.unit.map { $0.value == unit } ?? true)
          && (correction.number.map { $0.value == sheet + 1 } ?? true)
      }
      if meant.count == 1 {
        result[meant[0], default: []].append(correction)
      } else if !named.isEmpty {
        findings.report(CertificateRun.unclear(correction, count: meant.count))
      }
    }
    return result
  }

  private static func unclear(_ correction: CertificateCorrection, count: Int) -> Diagnostic {
    let name = correction.recipient.value
    return Diagnostic(
      .error, BlankCodes.correctionOfNobody,
      Message(
        vi: "sửa riêng cho “\(name)”: có \(count) tờ khớp, cần đúng một; hãy ghi “đơn vị” hoặc “số”",
        en: "the correction for “\(name)” fits \(count) sheets, it must fit one; add “đơn vị” or “số”"),
      at: correction.recipient.place)
  }

  /// Reports corrections whose names no sheet has.
  static func reportStrangers(_ runs: [CertificateRun], into findings: inout Findings) {
    guard runs.contains(where: { !$0.options.corrections.isEmpty }) else { return }
    let names = Set(runs.flatMap { run in run.share.recipients.map(\.name.value) })
    var seen: Set<CertificateCorrection> = []
    for correction in runs.flatMap(\.options.corrections) where seen.insert(correction).inserted {
      let name = correction.recipient
      guard !names.contains(name.value) else { continue }
      let near = nearest(to: name.value, in: names.sorted())
      findings.error(
        BlankCodes.correctionOfNobody,
        Message(
          vi: "sửa riêng: không có người nhận nào tên “\(name.value)”",
          en: "correction: no recipient is called “\(name.value)”"),
        at: name.place,
        help: near.map {
          [.init(Message(vi: "có phải là “\($0)”?", en: "did you mean “\($0)”?"), replacement: $0)]
        } ?? [])
    }
  }
}

import Diagnostics
import Facts
import Model
import TemplateLanguage
import Wording

/// Sổ cấp giấy khen: every register number with its certificate, in the order of the numbers.
///
/// The source is the register, not the lists: people no longer listed keep their number and are included.
public struct RegisterView: FactView {
  /// Makes the view.
  public init() {}

  /// The name in manifests.
  public let name = "sổ cấp giấy khen"

  /// The fields for templates.
  public var shape: RecordShape { RegisterFacts.exposure.shape }

  /// One document, if numbers were given.
  public func documents(
    of ceremony: Ceremony, for request: ViewRequest, into findings: inout Findings
  ) -> [PlannedDocument] {
    let facts = RegisterFacts(request.register, of: ceremony)
    guard !facts.series.isEmpty else { return [] }
    return [
      PlannedDocument(
        creator: facts.creator, date: ceremony.documentDate ?? .y2000,
        sheets: .whole(RegisterFacts.exposure.record(facts)))
    ]
  }
}

/// The register as a table.
struct RegisterFacts: Sendable {
  /// A number.
  struct Line: Sendable {
    let entry: RegisterBook.Entry
    let holder: RegisterBook.Holder
    /// The run that prints the certificate, and its sheet; nil for a person no longer listed.
    let sheet: (run: CertificateRun, index: Int)?
  }

  /// The numbers of one series.
  struct Series: Sendable {
    let name: String
    let lines: [Line]
  }

  let series: [Series]
  let creator: String
  private let year: Int?

  init(_ book: RegisterBook, of ceremony: Ceremony) {
    var sheets: [String: [Int: (run: CertificateRun, index: Int)]] = [:]
    let runs = CertificateRun.all(of: ceremony)
    for run in runs {
      guard let register = run.register else { continue }
      for index in run.order.indices {
        guard let number = run.number(of: index, in: book) else { continue }
        sheets[RegisterBook.key(register.series), default: [:]][number] = (run, index)
      }
    }
    var series: [Series] = []
    var lines: [Line] = []
    func close(_ name: String?) {
      if let name, !lines.isEmpty { series.append(Series(name: name, lines: lines)) }
      lines = []
    }
    var current: String?
    for entry in book.entries {
      if entry.series != current {
        close(current)
        current = entry.series
      }
      // A number that was given back has no holder.
      guard let holder = entry.holder else { continue }
      let sheet = sheets[RegisterBook.key(entry.series)]?[entry.number]
      lines.append(Line(entry: entry, holder: holder, sheet: sheet))
    }
    close(current)
    self.series = series
    creator = runs.first?.creator ?? ""
    year = ceremony.documentDate?.year
  }

  private static let lineExposure = Exposure<Line>(
    "số vào sổ",
    [
      .integer("số", Message(vi: "số vào sổ", en: "register number")) { $0.entry.number },
      .text("tên", Message(vi: "họ và tên, tên tập thể", en: "name")) {
        $0.sheet.map { $0.run.recipient(of: $0.index).name } ?? Located($0.holder.name, at: nil)
      },
      .maybe("danh_xưng", Message(vi: "Ông, Bà, cấp bậc", en: "address word or rank")) { line in
        line.sheet.flatMap { $0.run.share.facts($0.run.recipient(of: $0.index), number: 1).address }
      },
      .maybe("năm_sinh", Message(vi: "năm sinh", en: "birth year")) {
        $0.holder.birthYear.map { Located(String($0), at: nil) }
      },
      .maybe("chức_vụ_đơn_vị", Message(vi: "chức vụ, đơn vị hoặc nơi ở", en: "post and unit, or residence")) {
        line in
        if let sheet = line.sheet {
          return sheet.run.share.facts(sheet.run.recipient(of: sheet.index), number: 1).postAndUnit
        }
        let parts = [line.holder.post, line.holder.unit].compactMap { $0 }
        return parts.isEmpty ? nil : Located(parts.joined(separator: ", "), at: nil)
      },
      .text("hình_thức", Message(vi: "hình thức khen thưởng", en: "form of award")) {
        Located($0.holder.form, at: nil)
      },
      .text("của", Message(vi: "cơ quan hoặc người tặng", en: "who gives it")) {
        Located($0.holder.giver, at: nil)
      },
      .maybe("số_quyết_định", Message(vi: "số quyết định", en: "number of the decision")) {
        $0.sheet?.run.decision?.printedNumber
      },
      .maybe("ký_hiệu", Message(vi: "ký hiệu quyết định", en: "sign of the decision")) {
        $0.sheet?.run.decision?.sign
      },
      .maybeDate("ngày", Message(vi: "ngày quyết định", en: "date of the decision")) {
        $0.sheet?.run.decision?.date
      },
      .truth("còn", Message(vi: "còn trong danh sách", en: "still listed")) { $0.sheet != nil },
    ])

  private static let seriesExposure = Exposure<Series>(
    "dãy số",
    [
      .text("tên", Message(vi: "tên dãy số", en: "name of the run of numbers")) {
        Located($0.name, at: nil)
      },
      .records("dòng", Message(vi: "các số đã cấp", en: "the numbers that were given"), lineExposure) {
        $0.lines
      },
    ])

  static let exposure = Exposure<RegisterFacts>(
    "sổ cấp giấy khen",
    [
      .maybeInteger("năm", Message(vi: "năm", en: "year")) { $0.year },
      .records("dãy", Message(vi: "các dãy số", en: "the runs of numbers"), seriesExposure) { $0.series },
    ])
}

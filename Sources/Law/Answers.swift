import Awards
import Diagnostics
import Wording

/// Tiền thưởng with its calculation.
public struct Prize: Sendable, Hashable {
  /// The amount to pay in đồng, rounded up once to a multiple of 10.000 đồng.
  public let dong: Int
  /// The base salary of the day.
  public let baseSalary: BaseSalary
  /// The multiple.
  public let multiple: MultipleRule
  /// A remark for the clerk, such as that no later text was seen; nil if there is none.
  public let remark: Message?
  /// The amount if the individual's is rounded before it is multiplied; nil if it is the same.
  public let roundedFirst: Int?

  /// Whether the amount is a maximum, not a fixed prize.
  public var isCeiling: Bool { multiple.isCeiling }

  /// The weaker of the two verifications.
  public var verification: Verification {
    min(baseSalary.citation.verification, multiple.citation.verification)
  }

  /// The multiple as printed: `0,15`, `4,5`, `12`.
  public var multipleText: String {
    var unscaled = multiple.thousandths
    var decimals = 3
    while decimals > 0, unscaled % 10 == 0 {
      unscaled /= 10
      decimals -= 1
    }
    return DecimalNumber(unscaled: unscaled, decimals: decimals).text
  }

  /// The calculation in one line: `0,15 × 1.490.000 = 223.500, làm tròn lên 230.000 đồng`.
  public var reckoning: String {
    // bounded: a base salary is at most 1,000,000,000, a multiple 1,000,000 thousandths
    let product = baseSalary.dong * multiple.thousandths
    let exact =
      product % 1000 == 0
      ? Figures.grouped(product / 1000) : DecimalNumber(unscaled: product, decimals: 3).text
    let start = "\(multipleText) × \(Figures.grouped(baseSalary.dong)) = \(exact)"
    return product == dong * 1000 ? start + " đồng" : start + ", làm tròn lên \(Figures.grouped(dong)) đồng"
  }
}

/// The answer about a prize.
public enum PrizeAnswer: Sendable, Hashable {
  /// The prize.
  case prize(Prize)
  /// There is none, and why.
  case noPrize(Message)
  /// Unknown, and why; the last known prize is given for comparison only.
  case unknown(Message, lastKnown: Prize?)
}

/// Why an authority may not give an award.
public enum Refusal: Sendable, Hashable {
  /// The level no longer exists (or not yet) on that day.
  case noSuchLevel
  /// The law of that time has no such award.
  case noSuchAward
  /// The power lies with the head, or with the body, of the same level.
  case otherCapacity(LegalAuthority)
  /// Other authorities have the power.
  case others([LegalAuthority])
}

/// The answer about a power.
public indirect enum PowerAnswer: Sendable, Hashable {
  /// It may.
  case yes(Citation)
  /// It may not.
  case no(Refusal, Citation)
  /// Unknown, and why; the last known answer is given for comparison only.
  case unknown(Message, lastKnown: PowerAnswer?)
}

/// The status of a document cited as a ground.
public enum GroundStatus: Sendable, Hashable {
  /// In force on the day.
  case inForce
  /// Not in force yet.
  case notYet(from: CalendarDate)
  /// No longer in force.
  case ended(on: CalendarDate)
}

/// The proposed grounds of a decision.
public struct GroundProposal: Sendable, Hashable {
  /// A ground.
  public struct Ground: Sendable, Hashable {
    /// The whole line without its final punctuation: "Căn cứ Luật …".
    public let text: String
    /// The document.
    public let document: LegalDocument
  }

  /// The grounds in order: those of power, then those of content.
  public let grounds: [Ground]
  /// Documents that belong here but whose day of issue is uncertain; they are not proposed.
  public let withheld: [LegalDocument]
  /// Remarks on the proposal.
  public let remarks: [Message]
}

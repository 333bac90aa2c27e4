import Awards

/// A prize as a multiple of the base salary.
public struct MultipleRule: Sendable, Hashable {
  /// The award.
  public let award: AwardKind
  /// The kind of recipient.
  public let recipient: RecipientKind
  /// The multiple in thousandths: 150 is 0,15 times the base salary.
  public let thousandths: Int
  /// Whether the multiple is a ceiling ("không quá").
  public let isCeiling: Bool
  /// Whether the sum is rounded up to ten thousands; a ceiling is not, where that would pass it.
  public let isRounded: Bool
  /// Where it stands.
  public let citation: Citation

  /// States a multiple.
  public init(
    _ award: AwardKind, _ recipient: RecipientKind, thousandths: Int, isCeiling: Bool = false,
    isRounded: Bool? = nil, citation: Citation
  ) {
    self.award = award
    self.recipient = recipient
    self.thousandths = thousandths
    self.isCeiling = isCeiling
    self.isRounded = isRounded ?? !isCeiling
    self.citation = citation
  }
}

/// Thẩm quyền: who may give what.
public struct PowerRule: Sendable, Hashable {
  /// Who.
  public let authorities: [LegalAuthority]
  /// What.
  public let awards: [AwardKind]
  /// When; within the validity of the act.
  public let validity: Validity
  /// Where it stands.
  public let citation: Citation

  /// States a power.
  public init(
    _ authorities: [LegalAuthority], _ awards: [AwardKind], _ validity: Validity, _ citation: Citation
  ) {
    self.authorities = authorities
    self.awards = awards
    self.validity = validity
    self.citation = citation
  }
}

/// Mức lương cơ sở: the sum by which prizes are measured.
public struct BaseSalary: Sendable, Hashable {
  /// The sum a month, in đồng.
  public let dong: Int
  /// When it is in force.
  public let validity: Validity
  /// Where it stands.
  public let citation: Citation

  /// States a base salary.
  public init(dong: Int, validity: Validity, citation: Citation) {
    self.dong = dong
    self.validity = validity
    self.citation = citation
  }
}

/// An award that an act does not have, or for which it sets no prize, with the place that shows it.
public struct AbsentAward: Sendable, Hashable {
  /// The award.
  public let award: AwardKind
  /// Where it stands.
  public let citation: Citation

  /// States what an act does not have.
  public init(_ award: AwardKind, _ citation: Citation) {
    self.award = award
    self.citation = citation
  }
}

/// One law, decree or circular with all the values that it sets.
public struct Enactment: Sendable {
  /// The document.
  public let document: LegalDocument
  /// Prizes.
  public let multiples: [MultipleRule]
  /// Powers.
  public let powers: [PowerRule]
  /// Base salaries.
  public let baseSalaries: [BaseSalary]
  /// Titles that must have been given before.
  public let ladders: [LadderRule]
  /// Principles.
  public let principles: [PrincipleRule]
  /// Limits on titles.
  public let shares: [ShareRule]
  /// Awards that the law does not have.
  public let absentAwards: [AbsentAward]
  /// Awards for which it sets no prize.
  public let awardsWithoutPrize: [AbsentAward]

  /// Gathers what a document sets.
  public init(
    _ document: LegalDocument, multiples: [MultipleRule] = [], powers: [PowerRule] = [],
    baseSalaries: [BaseSalary] = [], ladders: [LadderRule] = [], principles: [PrincipleRule] = [],
    shares: [ShareRule] = [], absentAwards: [AbsentAward] = [], awardsWithoutPrize: [AbsentAward] = []
  ) {
    self.document = document
    self.multiples = multiples
    self.powers = powers
    self.baseSalaries = baseSalaries
    self.ladders = ladders
    self.principles = principles
    self.shares = shares
    self.absentAwards = absentAwards
    self.awardsWithoutPrize = awardsWithoutPrize
  }
}

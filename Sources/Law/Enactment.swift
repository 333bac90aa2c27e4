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
  /// Whether the amount is rounded up to 10.000 đồng; a maximum is not, if that would exceed it.
  public let isRounded: Bool
  /// Its source.
  public let citation: Citation

  /// Makes a rule.
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

/// Thẩm quyền: the authorities that may give certain awards.
public struct PowerRule: Sendable, Hashable {
  /// The authorities.
  public let authorities: [LegalAuthority]
  /// The awards.
  public let awards: [AwardKind]
  /// When it is valid, within the validity of the act.
  public let validity: Validity
  /// Its source.
  public let citation: Citation

  /// Makes a rule.
  public init(
    _ authorities: [LegalAuthority], _ awards: [AwardKind], _ validity: Validity, _ citation: Citation
  ) {
    self.authorities = authorities
    self.awards = awards
    self.validity = validity
    self.citation = citation
  }
}

/// Mức lương cơ sở, of which prizes are multiples.
public struct BaseSalary: Sendable, Hashable {
  /// The monthly amount in đồng.
  public let dong: Int
  /// When it is in force.
  public let validity: Validity
  /// Its source.
  public let citation: Citation

  /// Makes a base salary.
  public init(dong: Int, validity: Validity, citation: Citation) {
    self.dong = dong
    self.validity = validity
    self.citation = citation
  }
}

/// An award that an act does not have or sets no prize for, with the source.
public struct AbsentAward: Sendable, Hashable {
  /// The award.
  public let award: AwardKind
  /// Its source.
  public let citation: Citation

  /// Makes an entry.
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

  /// Makes an enactment.
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

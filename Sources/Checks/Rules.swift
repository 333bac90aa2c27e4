import Diagnostics
import Law
import Model

/// All rules, and how a ceremony is held against them.
public enum Rules {
  /// Every rule, those of the law first.
  public static let all: [any Rule] = [
    // The law of the day.
    AwardPowerRule(), RecipientKindRule(), PosthumousRule(), UndatedRule(), DistrictsEndedRule(),
    AwardClassRule(), FlagOfHeadRule(), AwardOrderRule(), PrizeRule(),
    PrizeProposedRule(), TitlePrizeRule(), OneAchievementRule(), TitleLadderRule(),
    TitleShareRule(),
    GroundsInForceRule(), GroundDayRule(), GroundsProposedRule(), UnverifiedValueRule(),
    // The form of documents: Nghị định 30/2020/NĐ-CP.
    PlaceTitleRule(), LawNumberRule(), LawCapitalsRule(), SigningFormRule(), SignerNameRule(),
    DecisionSignRule(), DecisionGapsRule(), DecisionTwiceRule(), DecisionAheadRule(), PartyFormRule(),
    AnnexPointerRule(),
    // Days and periods.
    DecisionAfterEventRule(), PeriodNotOverRule(), TermAsPeriodRule(), LaunchPeriodRule(),
    ReviewNotOverRule(), ResultsAheadRule(), LaunchTaskRule(), OccasionYearsRule(), ReportBeforeEventRule(),
    // Numbers that must agree.
    StatisticTotalRule(), PartsTotalRule(), HeadlineCountRule(), ArticleCountRule(), TextCountRule(),
    MoneyTotalRule(), ArticleMoneyRule(),
    // Who gives and who receives.
    GiverDiffersRule(), SameRecipientRule(), RecipientAddressRule(),
    KindAndNameRule(), NameWithoutMarksRule(), NameInTextRule(), BirthYearRule(),
    // The day.
    WeekdayRule(), CouncilVotesRule(), CouncilMeetingRule(), CostProductRule(),
  ]

  /// Holds a ceremony against every rule, by the law of its decisions' days; in a strict run breaches of law that was read
  /// in its text are errors.
  public static func check(
    _ ceremony: Ceremony, law: LawBook, strict: Bool = false, into findings: inout Findings
  ) {
    let context = CheckContext(ceremony, law: law, isStrict: strict)
    for rule in all { rule.check(ceremony, context: context, into: &findings) }
  }
}

/// The codes of this target.
public enum CheckCodes {
  /// All of them: one for each rule, and that of files of law.
  public static let all: [DiagnosticCode] = Rules.all.map(\.code) + [LawTable.unusable]
}

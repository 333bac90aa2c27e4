import Diagnostics

/// The codes of all faults of templates.
public enum TemplateCodes {
  /// Every code, in the order of the stages that find them.
  public static let all: [DiagnosticCode] = [
    notUTF8, privateUseCharacter, forbiddenCharacter, tooLarge, unclosedTag, unclosedQuote, syntax,
    unknownStatement, unmatchedTag, unclosedBlock, unknownName, unknownField, unknownFilter, unknownTest,
    unknownMacro, unknownInclude, cycle, wrongType, wrongArguments, mayBeMissing, neverMissing, notPrintable,
    nameTaken, notWellFormed, tagInElementTag, unusedMarkup, unknownElement, unknownAttribute, wrongAttribute,
    misplaced, pairOverElements, numberOverflow, filterRefused, dataDoesNotFit, tooManyFaults,
  ]
}

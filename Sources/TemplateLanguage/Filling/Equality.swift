import Wording

/// Whether two values are equal; nil when they cannot be compared.
func equal(_ left: Value, _ right: Value) -> Bool? {
  switch (left, right) {
  case (.text(let left, _), .text(let right, _)): left == right
  case (.truth(let left), .truth(let right)): left == right
  case (.missing, _), (_, .missing): false
  case (.integer, _), (.decimal, _), (.date, _): order(left, right).map { $0 == 0 }
  case (.text, _), (.truth, _), (.list, _), (.record, _): nil
  }
}

/// Negative when the left value comes first, 0 when both are the same, positive otherwise; nil when they have no order.
func order(_ left: Value, _ right: Value) -> Int? {
  switch (left, right) {
  case (.integer(let left, _), .integer(let right, _)): sign(left < right, left == right)
  case (.date(let left, _), .date(let right, _)): sign(left < right, left == right)
  case (.decimal(let left, _), .decimal(let right, _)): compare(left, right)
  case (.integer(let left, _), .decimal(let right, _)):
    compare(DecimalNumber(unscaled: left, decimals: 0), right)
  case (.decimal(let left, _), .integer(let right, _)):
    compare(left, DecimalNumber(unscaled: right, decimals: 0))
  case (.missing, _), (.text, _), (.integer, _), (.decimal, _), (.date, _), (.truth, _), (.list, _),
    (.record, _):
    nil
  }
}

private func sign(_ isLess: Bool, _ isEqual: Bool) -> Int { isEqual ? 0 : isLess ? -1 : 1 }

/// Compares whole parts, then decimals scaled to one length, so that nothing overflows.
private func compare(_ left: DecimalNumber, _ right: DecimalNumber) -> Int {
  let (leftWhole, leftRest) = parts(left)
  let (rightWhole, rightRest) = parts(right)
  return leftWhole == rightWhole
    ? sign(leftRest < rightRest, leftRest == rightRest) : sign(leftWhole < rightWhole, false)
}

/// The whole part and the fraction in billionths, both with the number's sign.
private func parts(_ number: DecimalNumber) -> (whole: Int, rest: Int) {
  let decimals = min(max(number.decimals, 0), 9)
  var power = 1
  for _ in 0..<decimals { power *= 10 }
  return (number.unscaled / power, number.unscaled % power * (1_000_000_000 / power))
}

import Law
import Model
import Wording

extension Law.RecipientKind {
  /// The law's kind of a recipient; none for "nhân dân và cán bộ", whom the law does not count.
  init?(_ kind: Model.RecipientKind) {
    switch kind {
    case .collective: self = .collective
    case .household: self = .household
    case .individual: self = .individual
    case .people: return nil
    }
  }
}

extension Law.Authority {
  /// The law's authority of a giver: by its name, by the organisation that it is or heads, or, for a committee or unit
  /// named without its place ("UBND thành phố"), by its level.
  init?(_ authority: Model.Authority, in ceremony: Ceremony) {
    let organisation = authority.organisation.flatMap {
      ceremony.organisations.indices.contains($0) ? ceremony.organisations[$0] : nil
    }
    if let named = Law.Authority(recognizing: authority.written.value) {
      self = named
    } else if let name = organisation?.name.value, let body = Law.Authority(recognizing: name) {
      self.init(body.level, Capacity(authority.kind))
    } else if let level = organisation?.level ?? authority.level,
      Law.Authority.isLocal(authority.written.value), let local = AuthorityLevel(local: level)
    {
      self.init(local, Capacity(authority.kind))
    } else {
      return nil
    }
  }

  private static func isLocal(_ text: String) -> Bool {
    let words = " \(Folding.fold(text)) "
    return ["ubnd", "uy ban nhan dan"].contains { words.contains(" \($0) ") }
      || ["tinh ", "thanh pho "].contains { words.hasPrefix(" \($0)") }
  }
}

extension AuthorityLevel {
  /// The level of a local government; the others say too little to be told apart.
  fileprivate init?(local level: Level) {
    switch level {
    case .province: self = .province
    case .district: self = .district
    case .commune: self = .commune
    case .state, .unit: return nil
    }
  }
}

extension Capacity {
  fileprivate init(_ kind: Model.Authority.Kind) {
    switch kind {
    case .body: self = .body
    case .head: self = .head
    }
  }
}

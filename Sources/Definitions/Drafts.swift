import Diagnostics
import Fields
import Model

/// A ceremony as its definition writes it: what is referred to by name is not looked up yet.
///
/// In the values of a draft an `Actor` is always a `group` of the name as written, and an `Authority` has no level
/// and no organisation; `Resolver` replaces both.
struct CeremonyDraft: Sendable {
  var event: Event?
  var organisations: [Organisation] = []
  var people: [Person] = []
  var attendance: [AttendanceDraft] = []
  var sections: [SectionDraft] = []
  var awards: [AwardDraft] = []
  var ownForms: [Text] = []
  var pastHonours: [PastHonour] = []
  var awardStatistics: [AwardStatistic] = []
  var pledges: [Pledge] = []
  var photos: [PhotoDraft] = []
  var speeches: [Speech] = []
  var gifts: [Gift] = []
  var delegations: [Delegation] = []
  var cluster: Cluster?
  var sites: [Site] = []
  var report: Report?
  var decisions: [DecisionDraft] = []
  var certificates: CertificateOptions?
}

/// One who attends: a person declared here, or a name or group.
struct AttendanceDraft: Sendable {
  let person: Person?
  let mention: Text?
  var roles: [Participation.Role] = []
  var side: Text?
}

/// A stretch of a section with one attribution.
struct SectionDraft: Sendable {
  var role: Narrative.Role = .results
  var items: [SectionItem]
  var attributedTo: Actor?
  var period: Period?
}

/// One thing that a section may hold.
enum SectionItem: Sendable {
  case statement(Text)
  case statistic(Statistic)
  case movement(Movement)
  case theme(Theme)
  case policy(PolicyReference)
  case pledge(Pledge)
  case block(SectionDraft)
}

/// A group of awards with its recipients as written.
struct AwardDraft: Sendable {
  var group: AwardGroup
  var formTexts: [Text] = []
  var awardClass: AwardClass?
  var recipients: [RecipientDraft] = []
  var decision: AwardDecision?
}

/// What stands under "quyết định" of a group.
enum AwardDecision: Sendable {
  /// A decision of the packet, described here.
  case own(DecisionDraft)
  /// A decision of the packet by its key, or one taken elsewhere.
  case mention(Text)
}

/// A recipient whose kind may follow from its group.
struct RecipientDraft: Sendable {
  var recipient: Recipient
  var hasKind: Bool
  var formText: Text?
}

/// A decision with the awards that it names.
struct DecisionDraft: Sendable {
  var decision: Decision
  var awards: [Text] = []
  var signer: Text?
}

/// A photo with the awards and the pledge that it names.
struct PhotoDraft: Sendable {
  var photo: Photo
  var awards: [Text] = []
  var pledge: Text?
}

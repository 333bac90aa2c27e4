import Awards
import Diagnostics
import Fields
import Model

/// A ceremony as its definition writes it: who and what is referred to is a text, which `Resolver` looks up.
struct CeremonyDraft: Sendable {
  var event: EventDraft?
  var organisations: [Organisation] = []
  var people: [Person] = []
  var attendance: [AttendanceDraft] = []
  var sections: [SectionDraft] = []
  var awards: [AwardDraft] = []
  var ownForms: [Text] = []
  var pastHonours: [PastHonour] = []
  var awardStatistics: [AwardStatistic] = []
  var pledges: [PledgeDraft] = []
  var photos: [PhotoDraft] = []
  var speeches: [SpeechDraft] = []
  var gifts: [Gift] = []
  var delegations: [Delegation] = []
  var cluster: Cluster?
  var sites: [Site] = []
  var acts: [EventAct] = []
  var votes: [EventVote] = []
  var report: Report?
  var decisions: [DecisionDraft] = []
  var certificates: CertificateOptions?
  var day: DayDraft?
}

/// The day with those who do something in it, and its guests as written.
struct DayDraft: Sendable {
  var plan = DayPlan()
  var conductors: [Text] = []
  var items: [ItemDraft] = []
  var guests: [RecipientDraft] = []
  var guestList: ListReference?
}

/// An item of the programme with those who do it.
struct ItemDraft: Sendable {
  var item = ProgrammeItem()
  var performers: [Text] = []
}

/// An event with those who hold it.
struct EventDraft: Sendable {
  var event = Event()
  var hosts: [Text] = []
  var partners: [Text] = []
  var launches: [LaunchDraft] = []
  /// Its day, where the year is left to the day of publication.
  var dayWithoutYear: Text?
}

/// A launch with those who do it.
struct LaunchDraft: Sendable {
  var launch = Launch(what: .unread)
  var by: Text?
  var calledBy: Text?
}

/// One who attends: a person declared here, or a name or group.
struct AttendanceDraft: Sendable {
  var person: Person?
  var mention: Text?
  var roles: [Participation.Role] = []
  var side: Text?
}

/// A stretch of a section with one attribution.
struct SectionDraft: Sendable {
  var role: Narrative.Role = .results
  var items: [SectionItem]
  var attributedTo: Text?
  var period: Period?
}

/// An item of a section.
enum SectionItem: Sendable {
  case statement(Text)
  case statistic(StatisticDraft)
  case movement(MovementDraft)
  case theme(Theme)
  case policy(PolicyReference)
  case pledge(PledgeDraft)
  case block(SectionDraft)
}

/// A figure with those whose words it is, and the two ends of its change.
struct StatisticDraft: Sendable {
  var statistic = Statistic(subject: .unread)
  var from: ChangeEnd?
  var to: ChangeEnd?
  var share: Quantity?
  var verb: Statistic.Verb?
  var attributedTo: Text?
}

/// A movement under the key that says its kind.
struct MovementDraft: Sendable {
  var name: Text?
  var kind: Movement.Kind = .movement
  var launchedBy: Text?
  var period: Period?
}

/// A pledge under the key that says how it came about.
struct PledgeDraft: Sendable {
  var pledge = Pledge(document: .unread)
  var signed: Text?
  var adopted: Text?
  var organiser: Text?
}

/// A speech with its speaker.
struct SpeechDraft: Sendable {
  var speaker = Text.unread
  var moment: Speech.Moment = .guidance
  var points: [Text] = []
  var quote: Text?
}

/// A group of awards with its recipients as written.
struct AwardDraft: Sendable {
  var group = AwardGroup()
  var formTexts: [Text] = []
  var awardClass: AwardClass?
  var recipients: [RecipientDraft] = []
  var lists: [ListReference] = []
  var decision: AwardDecision?
  var isComplete: Bool?
  var givers: [Text] = []
  var handers: [Text] = []
  var onBehalfOf: Text?
  var announcer: Text?
  var receivers: [Text] = []
}

/// The value of "quyết định" in a group.
enum AwardDecision: Sendable {
  /// A decision of the packet, described here.
  case own(DecisionDraft)
  /// A decision of the packet by its key, or one taken elsewhere.
  case mention(Text)
}

/// A recipient whose kind may follow from its group.
struct RecipientDraft: Sendable {
  var recipient: Recipient
  var kind: RecipientKind?
  var formText: Text?
}

/// A decision with those who decide and the awards that it names.
struct DecisionDraft: Sendable {
  var decision = Decision()
  var authority: Text?
  var awards: [Text] = []
  var signer: Text?
}

/// A photo with those whom it shows, the awards and the pledge that it names.
struct PhotoDraft: Sendable {
  var photo: Photo
  var actors: [Text] = []
  var awards: [Text] = []
  var pledge: Text?
}

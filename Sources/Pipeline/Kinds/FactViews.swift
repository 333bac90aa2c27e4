import CeremonyDay
import Certificates
import Facts
import News

/// The views of facts that kinds of document may ask for.
enum FactViews {
  /// All views.
  static let all: [any FactView] = [
    DecisionView(), SubmissionView(), RecipientListView(), MoneyListView(), CertificateView(),
    CertificateView(.preview), RegisterView(), ProofListView(), NewsView(), DayView(), AwardBookView(),
    GuestView(), PledgeView(), LaunchView(), CouncilView(),
  ]
}

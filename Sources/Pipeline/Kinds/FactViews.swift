import CeremonyDay
import Certificates
import Facts
import News

/// The views of facts available to kinds of document.
enum FactViews {
  static let all: [any FactView] = [
    DecisionView(), SubmissionView(), RecipientListView(), MoneyListView(), CertificateView(),
    CertificateView(.preview), RegisterView(), ProofListView(), NewsView(), DayView(), AwardBookView(),
    GuestView(), PledgeView(), LaunchView(), CouncilView(),
  ]
}

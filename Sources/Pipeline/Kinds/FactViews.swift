import CeremonyDay
import Certificates
import Facts
import News

/// The views of facts that kinds of document may ask for.
enum FactViews {
  /// All views.
  static let all: [any FactView] = [
    DecisionView(), SubmissionView(), MoneyListView(), CertificateView(), CertificateView(.preview),
    ProofListView(), NewsView(), DayView(), AwardBookView(), GuestView(), PledgeView(), LaunchView(),
    CouncilView(),
  ]
}

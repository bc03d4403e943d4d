import OneRosterRESTCanonical
import Synchronization

/// Takes what a closure is called with out of it.
final class SummaryBox: Sendable {
    private let state = Mutex<RESTRosterSource.Summary?>(nil)

    var value: RESTRosterSource.Summary? { state.withLock { $0 } }

    func set(_ summary: RESTRosterSource.Summary) { state.withLock { $0 = summary } }
}

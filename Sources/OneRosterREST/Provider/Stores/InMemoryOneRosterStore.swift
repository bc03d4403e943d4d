internal import _CrosswalkSupport
public import CrosswalkJSON
import Synchronization

/// A store in memory, for tests, simulators and districts that fit.
///
/// Everything is found by its id and by its references without a walk; the order of a listing is worked out once for each
/// state of what it is about, so that reading it page by page costs what its rows cost.
public final class InMemoryOneRosterStore: OneRosterProviderStore {
    private let state: Mutex<MemoryState>

    /// Holds these records. Of several of a type with the same id the last counts; what has no id is left out.
    ///
    /// - Parameters:
    ///   - records: The records.
    ///   - revision: The revision of this first state, from 1. Clients take an equal revision as a sign that nothing changed:
    ///     a process that serves other records than the one before it, at the same address, must begin with another number,
    ///     such as the time.
    public init(_ records: [OneRosterEntityType: [JSONObject]] = [:], revision: Int64 = 1) {
        var state = MemoryState(revision: min(max(revision, 1), .max / 2) - 1)
        for (type, list) in records {
            for record in list {
                if let id = record["sourcedId"]?.string { _ = state.apply(.put(type, id: id, record)) }
            }
        }
        state.commit()
        self.state = Mutex(state)
    }

    /// The revision of the present state, from the first one on.
    public func revision() -> Int64 { state.withLock { $0.revision } }

    /// A page, as the port says.
    public func page(of query: OneRosterProviderQuery) -> OneRosterProviderPage {
        state.withLock { $0.page(of: query) }
    }

    /// One record.
    public func record(_ type: OneRosterEntityType, _ id: String) -> JSONObject? {
        state.withLock { $0.shelves[type]?.record(ExactText(id)) }
    }

    /// Changes records, as the port says. Nothing here fails.
    @discardableResult
    public func apply(_ changes: [OneRosterProviderChange]) -> [OneRosterProviderOutcome] {
        state.withLock { state in
            let outcomes = changes.map { state.apply($0) }
            if outcomes.contains(where: { $0 != .missing }) { state.commit() }
            return outcomes
        }
    }

    /// Every record of a type, in the order of the ids.
    public func records(_ type: OneRosterEntityType) -> [JSONObject] {
        page(of: OneRosterProviderQuery(OneRosterProviderSelection(type), limit: .max)).records
    }
}

public import Canonical
public import CrosswalkRuntime
internal import OneRosterModel
public import OneRosterREST

/// The gradebook of a OneRoster service as a place that takes grades.
///
/// Every record has an id that is made of tenant, kind and the host's own ids, so that whatever is sent twice is one
/// record. A category a class and a line item a piece of work are made when the first grade comes. Grades of one learner
/// and line item go one after another; one that is older than what was begun is superseded, also where another process
/// that shares the store began it. After no answer the gradebook is looked at before anything is sent again.
public struct OneRosterGradeDestination: GradeDestination {
    private let client: OneRosterClient
    private let people: Provenance
    private let describe: @Sendable (SourceIdentity) async throws -> GradedWork?
    private let clock: GradeClock
    private let turns = Turns()
    private let columns: GradebookColumns

    /// The scheme of a person's identity: the value is the `sourcedId`.
    public static let personScheme = "sourcedId"
    private static let attempts = 4
    /// How often it waits for another process before it gives the grade back.
    private static let waits = 6

    /// A destination.
    ///
    /// - Parameters:
    ///   - client: The client of the service; its credentials must allow `gradebook.createput` and `gradebook.readonly`.
    ///   - people: Tenant and source system of the roster: grades of other people are refused.
    ///   - store: Where it is kept which grade was begun last. Processes that share it share the order.
    ///   - describe: Says what a piece of work is; `nil` for one that this gradebook is not to have.
    public init(
        _ client: OneRosterClient, people: Provenance, store: some RecordStore,
        describe: @escaping @Sendable (SourceIdentity) async throws -> GradedWork?
    ) {
        self.client = client
        self.people = people
        self.describe = describe
        clock = GradeClock(store: store, ambient: client.ambient)
        columns = GradebookColumns(client: client, tenant: people.tenant)
    }

    /// Sends one grade.
    public func deliver(_ grade: Grade) async -> DeliveryOutcome {
        guard grade.person.provenance == people, grade.person.scheme == Self.personScheme, !grade.person.value.isEmpty
        else { return .refused("oneroster.grade.person") }
        do {
            guard let work = try await describe(grade.lineItem) else { return .refused("oneroster.grade.lineItem") }
            let ids = GradeIDs(grade, work, tenant: people.tenant)
            guard let result = ids.result(grade, work, client.version) else {
                return .refused("oneroster.grade.notCarried")
            }
            return try await turns.inTurn(ids.result.rawValue) { try await send(result, of: grade, work, ids) }
        } catch let error as OneRosterServiceError {
            return outcome(error)
        } catch {
            // The store, the host's own look-up, or a task that was cancelled: nothing was decided.
            return .retry(nil)
        }
    }

    private func send(
        _ result: RESTResult, of grade: Grade, _ work: GradedWork, _ ids: GradeIDs
    ) async throws -> DeliveryOutcome {
        let key = ids.result.rawValue
        let holder = client.ambient.randomBytes(16).map { String($0, radix: 36) }.joined(separator: ".")
        for wait in 0..<Self.waits {
            switch try await clock.begin(grade, as: key, by: holder) {
            case .superseded: return .superseded
            case .known: return .duplicate
            case .busy(let moment):
                guard wait + 1 < Self.waits else {
                    return .retry(Instant(millisecondsSinceEpoch: moment.millisecondsSinceEpoch))
                }
                try await client.ambient.sleep(.milliseconds(100 << wait))
            case .newest(let isRepeat):
                var isTaken = false
                do {
                    try await columns.make(ids, work, grade)
                    let outcome = try await put(result, holder, isRepeat: isRepeat)
                    isTaken = outcome == .delivered || outcome == .duplicate
                    try await clock.finish(as: key, by: holder, isTaken: isTaken)
                    return outcome
                } catch {
                    // Whatever went wrong, nobody has to wait until the turn is over.
                    try await clock.finish(as: key, by: holder, isTaken: isTaken)
                    throw error
                }
            }
        }
        return .retry(nil)
    }

    /// Puts the result, again where no answer came and the gradebook does not have it.
    private func put(_ result: RESTResult, _ holder: String, isRepeat: Bool) async throws -> DeliveryOutcome {
        var mayBeThere = isRepeat
        for attempt in 1...Self.attempts {
            guard try await clock.isTurn(of: holder, as: result.sourcedID.rawValue) else { return .retry(nil) }
            if mayBeThere, try await isThere(result) { return isRepeat ? .duplicate : .delivered }
            do {
                try await client.putOnce(result)
                return .delivered
            } catch let error as OneRosterServiceError where error.isTemporary {
                guard attempt < Self.attempts, error.code != .busy else { return outcome(error) }
                mayBeThere = error.code != .notConnected
                try await client.ambient.sleep(.milliseconds(250 << attempt))
            }
        }
        return .retry(nil)
    }

    /// Whether the gradebook has the result as it was sent.
    private func isThere(_ result: RESTResult) async throws -> Bool {
        do {
            let found = try await client.fetch(.result(result.sourcedID)).record
            return found.map {
                $0.score?.value == result.score?.value && $0.scoreStatus == result.scoreStatus
                    && $0.scoreDate == result.scoreDate && $0.comment == result.comment && $0.status == result.status
            } ?? false
        } catch let error as OneRosterServiceError where error.code == .notFound {
            return false
        }
    }

    private func outcome(_ error: OneRosterServiceError) -> DeliveryOutcome {
        switch error.code {
        case .unauthorised, .noToken: return .reauthorise
        default:
            guard error.isTemporary else { return .refused("oneroster." + error.code.rawValue) }
            let moment = error.retryAfter.map { client.ambient.now().advanced(by: $0).millisecondsSinceEpoch }
            return .retry(moment.map { Instant(millisecondsSinceEpoch: $0) })
        }
    }
}

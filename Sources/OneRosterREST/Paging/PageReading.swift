internal import CrosswalkRuntime
internal import OneRosterModel

/// One piece of the work: rows from a place on.
struct PageWork: Sendable {
    /// The first row.
    let offset: Int
    /// How many rows are asked for.
    let limit: Int
    /// Where that is asked, where the service names an address.
    var link: Endpoint?
    /// How often it failed.
    var failures = 0
    /// When it was first tried.
    var since: WallTime?
    /// How long to wait before.
    var wait = Duration.zero
    /// What the pace says of the time when it began.
    var age: Int?
}

/// What came of a piece of work.
enum PageOutcome<Record: RESTRecord>: Sendable {
    case page(PageAnswer<Record>)
    case failure(OneRosterServiceError)
    /// Nothing was asked: the time to wait is over.
    case waited
}

/// Asks for pages of one list.
struct PageSource<Record: RESTRecord>: Sendable {
    let client: OneRosterClient
    let operation: OneRosterOperation
    let address: Endpoint
    let filter: OneRosterFilter?

    /// Where a piece of work is asked.
    func address(of work: PageWork, sorted: Bool) throws(OneRosterServiceError) -> Endpoint {
        if let link = work.link { return link }
        var query = RESTQuery(filter: filter)
        if sorted { query.sort = "sourcedId" }
        return try OneRosterClient.page(address, query, limit: work.limit, offset: work.offset)
    }

    /// Asks once, after the wait.
    func read(_ work: PageWork, sorted: Bool) async throws -> PageOutcome<Record> {
        if work.wait > .zero { try await client.ambient.sleep(work.wait) }
        try Task.checkCancellation()
        do {
            let address = try address(of: work, sorted: sorted)
            return .page(try await client.answer(at: address, for: operation))
        } catch let error as OneRosterServiceError {
            return .failure(error)
        }
    }
}

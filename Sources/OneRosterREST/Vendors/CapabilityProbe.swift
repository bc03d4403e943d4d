internal import CrosswalkRuntime
internal import HTTPTypes
public import OneRosterModel

/// Finds out what a OneRoster server can do, by at most twelve requests that read next to nothing.
public struct CapabilityProbe: Sendable {
    /// The most requests of a probe.
    public static let mostRequests = 12

    private let site: OneRosterSite
    private let makeClient: @Sendable (OneRosterVersion) -> OneRosterClient

    /// A probe of a server.
    ///
    /// - Parameters:
    ///   - site: Where the server lies. Where its address names a version, that one is asked for.
    ///   - client: Makes a client of the server for a version. Its transport should not repeat requests, or they count
    ///     more than once.
    public init(_ site: OneRosterSite, client: @escaping @Sendable (OneRosterVersion) -> OneRosterClient) {
        self.site = site
        makeClient = client
    }

    /// Asks, one request after the other.
    /// - Throws: `CancellationError`. What the server says is part of the answer.
    public func run() async throws -> ServerCapabilities {
        var run = ProbeRun(capabilities: ServerCapabilities())
        guard let client = try await version(&run) else { return run.capabilities }
        try await run.users(client)
        try await run.filters(client)
        try await run.others(client)
        return run.capabilities
    }

    /// The version that the server answers in: the one that its address names, or the newest that it knows.
    ///
    /// - Throws: ``OneRosterServiceError`` where it cannot be asked; `CancellationError`.
    public func version() async throws -> OneRosterVersion {
        if let stated = site.statedVersion { return stated }
        var run = ProbeRun(capabilities: ServerCapabilities())
        guard let client = try await version(&run) else {
            throw run.capabilities.failure ?? OneRosterServiceError(.unsupported)
        }
        return client.version
    }

    /// The client of the version that the server answers in.
    private func version(_ run: inout ProbeRun) async throws -> OneRosterClient? {
        let versions: [OneRosterVersion] = site.statedVersion.map { [$0] } ?? [.v1_2, .v1_1]
        for version in versions {
            let client = makeClient(version)
            do {
                let answer = try await run.page(client, .orgs, limit: 1)
                run.capabilities.version = version
                run.note(answer)
                run.capabilities.failure = nil
                if version == .v1_2 { try await run.discovery(client) }
                return client
            } catch let error as OneRosterServiceError {
                run.capabilities.failure = error
                // Another version would be refused for the same reason.
                if error.code != .notFound, error.code != .unsupported, error.code != .noCollection,
                    error.code != .illegible
                {
                    return nil
                }
            }
        }
        return nil
    }
}

/// A probe under way.
private struct ProbeRun {
    var capabilities: ServerCapabilities

    /// An id that nobody has, and a time that has not come.
    private static let nobody = "crosswalk-probe-no-such-record"
    private static let future = "2199-01-01T00:00:00.000Z"

    mutating func page<Record: RESTRecord>(
        _ client: OneRosterClient, _ list: RESTCollection<Record>, _ query: RESTQuery = RESTQuery(), limit: Int
    ) async throws -> PageAnswer<Record> {
        capabilities.requests += 1
        return try await client.page(of: list, query: query, limit: limit)
    }

    /// The answer; `nil` where the server refuses or fails.
    private mutating func attempt<Record: RESTRecord>(
        _ client: OneRosterClient, _ list: RESTCollection<Record>, _ query: RESTQuery = RESTQuery(), limit: Int
    ) async throws -> Result<PageAnswer<Record>, OneRosterServiceError> {
        do {
            return .success(try await page(client, list, query, limit: limit))
        } catch let error as OneRosterServiceError {
            return .failure(error)
        }
    }

    mutating func note<Record: RESTRecord>(_ answer: PageAnswer<Record>) {
        capabilities.countsRecords = answer.total != nil
        capabilities.namesRevision = answer.revision != nil
        capabilities.tellsTime = answer.fields.date != nil
    }

    mutating func discovery(_ client: OneRosterClient) async throws {
        capabilities.requests += 1
        capabilities.hasDiscovery = try await client.hasDiscovery()
    }

    /// People, in both orders.
    mutating func users(_ client: OneRosterClient) async throws {
        var query = RESTQuery()
        query.sort = "sourcedId"
        guard case .success(let up) = try await attempt(client, .users, query, limit: 2) else {
            capabilities.sorts = false
            return
        }
        capabilities.users = up.total
        if let total = up.total, total > 2 { capabilities.namesNextPage = up.fields.next != nil }
        if let id = up.page.rows.first?.record?.sourcedID {
            capabilities.requests += 1
            do {
                capabilities.hasSingleRecords = try await client.fetch(.user(id)).record != nil
            } catch is OneRosterServiceError {
                capabilities.hasSingleRecords = false
            }
        }
        query.isDescending = true
        guard case .success(let down) = try await attempt(client, .users, query, limit: 2) else { return }
        let (first, last) = (up.page.rows.first?.sourcedID, down.page.rows.first?.sourcedID)
        // With one person alone both orders are the same.
        if let first, let last, up.page.rows.count > 1 { capabilities.sorts = first != last && !up.isUnsorted }
    }

    mutating func filters(_ client: OneRosterClient) async throws {
        let none = try await attempt(
            client, .users, RESTQuery(filter: OneRosterFilter("sourcedId", .equal, Self.nobody)), limit: 1)
        if case .success(let answer) = none { capabilities.filters = answer.page.rows.isEmpty }
        if case .failure(let error) = none, error.status == 400 { capabilities.filters = false }
        let bad = try await attempt(
            client, .users, RESTQuery(filter: OneRosterFilter("crosswalkNoSuchField", .equal, "x")), limit: 1)
        switch bad {
        case .success: capabilities.refusesBadFilters = false
        case .failure(let error): capabilities.refusesBadFilters = error.status == 400
        }
        let changed = try await attempt(client, .users, RESTQuery(filter: .changed(since: Self.future)), limit: 1)
        switch changed {
        case .success(let answer): capabilities.filtersChanges = answer.page.rows.isEmpty && capabilities.users != 0
        case .failure(let error): if error.status == 400 { capabilities.filtersChanges = false }
        }
    }

    mutating func others(_ client: OneRosterClient) async throws {
        capabilities.hasDemographics = Self.isOffered(try await attempt(client, .demographics, limit: 1))
        capabilities.hasResources = Self.isOffered(try await attempt(client, .resources, limit: 1))
        capabilities.hasGradebook = Self.isOffered(try await attempt(client, .lineItems, limit: 1))
    }

    private static func isOffered<Record: RESTRecord>(
        _ answer: Result<PageAnswer<Record>, OneRosterServiceError>
    ) -> Bool? {
        switch answer {
        case .success: true
        case .failure(let error): error.isTemporary ? nil : false
        }
    }
}

internal import CrosswalkJSON
internal import CrosswalkRuntime
internal import HTTPTypes

extension OneRosterClient {
    /// Reads one record.
    ///
    /// - Returns: The record, and what was found about it; the record is `nil` where it is there and could not be read.
    /// - Throws: ``OneRosterServiceError``, with the code `notFound` where there is none; `CancellationError`.
    public func fetch<Record: RESTRecord>(_ object: RESTObject<Record>) async throws -> RESTPage<Record>.Row {
        let (operation, address) = try target(object.operation, object.ids)
        let body = try await perform(WebRequest(.get, address), for: operation)
        do {
            return try RESTPageReader<Record>(version, mode: mode, limits: limits).record(body)
        } catch {
            throw OneRosterServiceError(error, body)
        }
    }

    /// Reads one page of a list.
    ///
    /// - Parameters:
    ///   - collection: The list.
    ///   - query: Which records, in which order.
    ///   - limit: How many records are asked for; a server may give fewer.
    ///   - offset: The first record, counted from 0.
    /// - Throws: ``OneRosterServiceError``; `CancellationError`.
    public func page<Record: RESTRecord>(
        of collection: RESTCollection<Record>, query: RESTQuery = RESTQuery(), limit: Int = 100, offset: Int = 0
    ) async throws -> PageAnswer<Record> {
        let (operation, address) = try target(collection.operation, collection.ids)
        return try await answer(at: try Self.page(address, query, limit: limit, offset: offset), for: operation)
    }

    static func page(
        _ address: Endpoint, _ query: RESTQuery, limit: Int, offset: Int
    ) throws(OneRosterServiceError) -> Endpoint {
        var fields = FormFields()
        for (name, value) in query.fields(limit: limit, offset: offset) { fields.append(name, value) }
        do {
            return try address.withQuery(fields)
        } catch {
            throw OneRosterServiceError(.address)
        }
    }

    /// Asks for a page once.
    func answer<Record: RESTRecord>(
        at address: Endpoint, for operation: OneRosterOperation
    ) async throws -> PageAnswer<Record> {
        let start = ambient.now()
        let (response, body) = try await exchange(WebRequest(.get, address), for: operation)
        guard 200..<300 ~= response.status.code else {
            throw OneRosterServiceError(response, body: body, at: ambient.now())
        }
        let fields = PageFields(response, profile)
        let latency = ambient.now().duration(since: start)
        do {
            let page = try RESTPageReader<Record>(version, mode: mode, limits: limits).page(body)
            return PageAnswer(page: page, fields: fields, bytes: body.count, latency: latency, body: body)
        } catch {
            let failure = OneRosterServiceError(error, body)
            // Nothing at all is a list without records where the service says that there are none.
            guard failure.code == .noCollection, fields.total == 0 else { throw failure }
            return PageAnswer(
                page: RESTPage(rows: [], findings: []), fields: fields, bytes: body.count, latency: latency, body: body)
        }
    }
}

/// What the fields of an answer say of a list.
struct PageFields: Sendable {
    let total: Int?
    let revision: String?
    let next: String?
    let date: WallTime?

    init(_ response: WebResponse, _ profile: VendorProfile) {
        let fields = response.head.headerFields
        func value(_ name: String) -> String? {
            fields.first { $0.name.canonicalName == name.lowercased() }?.value
        }
        total = value(profile.totalField).flatMap(Int.init).flatMap { $0 >= 0 ? $0 : nil }
        revision = value(profile.revisionField).flatMap { (1...256).contains($0.utf8.count) ? $0 : nil }
        next = LinkHeader(fields.filter { $0.name.canonicalName == "link" }.map(\.value)).target("next")
        date = value("date").flatMap(HTTPDate.read)
    }
}

/// A page of a list, and what the service said with it.
public struct PageAnswer<Record: RESTRecord>: Sendable {
    /// The records.
    public let page: RESTPage<Record>
    let fields: PageFields
    /// How many bytes the answer had.
    let bytes: Int
    /// How long it took.
    let latency: Duration
    /// Whether the service says that it did not sort as asked.
    let isUnsorted: Bool

    init(page: RESTPage<Record>, fields: PageFields, bytes: Int, latency: Duration, body: [UInt8]) {
        self.page = page
        self.fields = fields
        self.bytes = bytes
        self.latency = latency
        isUnsorted = Self.warnsOfSort(body)
    }

    /// How many records the list has in all, as the service counts them; `nil` where it does not say.
    public var total: Int? { fields.total }
    /// The state of the data, where the service names it.
    public var revision: String? { fields.revision }

    /// 1.1 answers a sort that it does not know with the data and a warning beside it.
    private static func warnsOfSort(_ body: [UInt8]) -> Bool {
        // The warning lies before the list or behind it; the list itself is not searched.
        let edges = [body.prefix(2_048), body.suffix(2_048)]
        return edges.contains { String(decoding: $0, as: UTF8.self).contains("invalid_sort_field") }
    }
}

extension OneRosterServiceError {
    /// What is wrong with the body of a success.
    init(_ error: RESTPageError, _ body: [UInt8]) {
        guard let json = error.json else {
            // A service can say with 200 that it failed.
            self.init(.noCollection, status: 200, minors: OneRosterStatusInfo(bytes: body)?.minors ?? [])
            return
        }
        self.init(json.code == .unexpectedEnd ? .truncated : .illegible, status: 200)
    }
}

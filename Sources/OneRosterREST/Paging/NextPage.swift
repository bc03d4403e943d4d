internal import CrosswalkRuntime

/// Where a reading goes on after a page.
enum NextPage: Hashable, Sendable {
    /// At the row after the last one that was received.
    case offset(Int)
    /// At an address that the service names, because it does not count rows.
    case link(Endpoint)
    /// The service names a page that was there already.
    case loop

    /// What follows a page, by its `Link` field, if it has one.
    ///
    /// Only the query of the link is used: its host is often an internal one, and credentials must not go elsewhere.
    /// Where the query has an offset, it must grow; by how much is not taken from it, because servers add the page size
    /// that was asked for to it, and pass over records where they gave fewer.
    ///
    /// - Parameters:
    ///   - page: The page that was asked for.
    ///   - offset: Its first row.
    ///   - received: How many rows came.
    ///   - target: The target of the link to the next page.
    init(after page: Endpoint, offset: Int, received: Int, target: String?) {
        let (end, overflow) = offset.addingReportingOverflow(received)
        self = .offset(overflow ? .max : end)
        guard let target, let query = Self.query(of: target, at: page) else { return }
        if let text = query["offset"] {
            // An offset that is no number says nothing.
            if let stated = Int(text), stated <= offset, received > 0 { self = .loop }
            return
        }
        guard let link = Self.address(page, with: query) else { return }
        self = link == page ? .loop : .link(link)
    }

    private static func query(of target: String, at page: Endpoint) -> FormFields? {
        do {
            let link = try page.resolving(target)
            return try FormFields(parsing: Array((link.query ?? "").utf8))
        } catch {
            // What is no address is no next page; rows are counted instead.
            return nil
        }
    }

    /// The page's own address with the link's query, and with what the link lost of the page's.
    private static func address(_ page: Endpoint, with query: FormFields) -> Endpoint? {
        guard !query.fields.isEmpty else { return nil }
        var fields = query
        do {
            for own in try FormFields(parsing: Array((page.query ?? "").utf8)).fields
            where own.name != "offset" && query[own.name] == nil && Self.kept.contains(own.name) {
                fields.append(own.name, own.value)
            }
            return try page.withQuery(fields)
        } catch {
            return nil
        }
    }

    private static let kept: Set<String> = ["filter", "sort", "orderBy", "limit", "fields"]
}

extension Endpoint {
    /// The address with this query in the place of its own, spaces written as `%20`.
    func withQuery(_ fields: FormFields) throws(EndpointError) -> Endpoint {
        let query = QueryText.encoded(fields)
        return try Endpoint(origin + (path.isEmpty ? "/" : path) + (query.isEmpty ? "" : "?" + query))
    }
}

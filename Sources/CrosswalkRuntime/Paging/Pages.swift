import HTTPTypes

/// Walks through pages that name their next one, and says why it stopped.
///
/// It stops where the answer names no next page; where the next page was there already (a loop), lies at another origin,
/// or cannot be read as a URL; and at the limit. Only the first of these is the end of the collection.
public struct Pages: Sendable {
    /// Why there is no further page.
    public enum End: String, Hashable, Sendable {
        /// The last page named no next one.
        case complete
        /// The next page is one that was there already.
        case loop
        /// The next page lies at another origin: credentials must not go there.
        case otherOrigin
        /// The reference to the next page is no URL.
        case illegible
        /// There are more pages than the caller wants.
        case limit
    }

    /// A page's answer and what comes after it.
    public enum Step: Sendable {
        /// Ask for this page next.
        case next(Endpoint)
        /// There is no further page, for this reason.
        case end(End)
    }

    private let first: Endpoint
    private let limit: Int
    private var seen: Set<Endpoint>

    /// Begins at a page.
    ///
    /// - Parameters:
    ///   - first: The first page.
    ///   - limit: The most pages, the first one included; 10,000 by default.
    public init(from first: Endpoint, limit: Int = 10_000) {
        self.first = first
        self.limit = max(1, limit)
        seen = [first]
    }

    /// What follows a page, by its `Link` field.
    ///
    /// - Parameters:
    ///   - page: The page that was asked for: references are resolved against it.
    ///   - response: Its answer.
    ///   - relation: The relation of the link to follow.
    public mutating func step(after page: Endpoint, _ response: WebResponse, relation: String = "next") -> Step {
        let values = response.head.headerFields.filter { $0.name.canonicalName == "link" }.map(\.value)
        guard let target = LinkHeader(values).target(relation) else { return .end(.complete) }
        return step(after: page, to: target)
    }

    /// What follows a page that names its next one in some other way.
    public mutating func step(after page: Endpoint, to reference: String) -> Step {
        let next: Endpoint
        do {
            next = try page.resolving(reference)
        } catch {
            return .end(.illegible)
        }
        guard next.origin == first.origin else { return .end(.otherOrigin) }
        guard !seen.contains(next) else { return .end(.loop) }
        guard seen.count < limit else { return .end(.limit) }
        seen.insert(next)
        return .next(next)
    }
}

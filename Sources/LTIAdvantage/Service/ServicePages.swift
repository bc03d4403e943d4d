internal import CrosswalkJSON
public import CrosswalkRuntime
internal import HTTPTypes

/// One page of a collection.
public struct ServicePage<Content: Sendable>: Sendable {
    /// What is on it.
    public let content: Content
    /// Why no page follows; `nil` where one does. Only `complete` is the collection's end.
    public let end: Pages.End?
    /// Where to ask later for what changed since: the link `differences`; `nil` where the platform has none.
    public let differences: String?
}

/// The pages of a collection, fetched one by one as they are asked for: who is slow slows the fetching.
///
/// Links are followed as they are, and only to the origin of the first page; a page that was there already, a link that
/// cannot be read and too many pages end the collection, and the last page's ``ServicePage/end`` says so.
public struct ServicePages<Content: Sendable>: AsyncSequence, Sendable {
    typealias Read = @Sendable (ServiceClient.Answer) throws(ServiceError) -> Content

    let client: ServiceClient
    let first: ServiceClient.Call
    let limit: Int
    let read: Read

    /// Fetches pages.
    public struct AsyncIterator: AsyncIteratorProtocol {
        private let client: ServiceClient
        private var call: ServiceClient.Call?
        private var pages: Pages
        private let read: Read

        init(_ collection: ServicePages) {
            client = collection.client
            call = collection.first
            pages = Pages(from: collection.first.endpoint, limit: collection.limit)
            read = collection.read
        }

        /// The next page; `nil` behind the last one.
        /// - Throws: ``ServiceError``; behind it nothing follows. `CancellationError`.
        public mutating func next() async throws -> ServicePage<Content>? {
            guard let call else { return nil }
            self.call = nil
            let answer = try await client.call(call)
            let content = try read(answer)
            switch pages.step(after: call.endpoint, answer.response) {
            case .end(let end):
                return ServicePage(content: content, end: end, differences: answer.differences)
            case .next(let endpoint):
                self.call = ServiceClient.Call(endpoint: endpoint, scopes: call.scopes, accept: call.accept)
                return ServicePage(content: content, end: nil, differences: answer.differences)
            }
        }
    }

    /// Begins with the first page.
    public func makeAsyncIterator() -> AsyncIterator { AsyncIterator(self) }
}

extension ServiceClient.Answer {
    /// The link `differences`, resolved; `nil` where there is none, or it leads to another origin.
    fileprivate var differences: String? {
        let values = response.head.headerFields.filter { $0.name.canonicalName == "link" }.map(\.value)
        guard let target = LinkHeader(values).target("differences") else { return nil }
        do {
            let found = try endpoint.resolving(target)
            return found.origin == endpoint.origin ? found.description : nil
        } catch {
            // A link that nobody can follow is none.
            return nil
        }
    }
}

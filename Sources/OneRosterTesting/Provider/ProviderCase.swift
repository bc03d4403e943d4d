public import CrosswalkJSON
public import OneRosterModel

/// One request to a provider that holds the ``SampleDistrict``, and what must come back.
public struct ProviderCase: Sendable, CustomStringConvertible {
    /// Which token the request brings.
    public enum Token: String, Sendable {
        /// One that allows everything.
        case good
        /// One that allows the whole collections and single records of rostering.
        case core
        /// One whose time is over.
        case expired
        /// One that nobody gave out.
        case unknown
        /// Another district's, which has no records.
        case stranger
        /// None.
        case none
    }

    /// What must come back. What is `nil` is not looked at.
    public struct Answer: Sendable {
        /// The status.
        public var status = 200
        /// The ids of the rows, in order.
        public var ids: [String]?
        /// `X-Total-Count`.
        public var total: Int?
        /// The minor codes of the status objects, in order.
        public var minors: [String]?
        /// The whole body.
        public var body: JSONValue?
        /// The offsets that the relations of `Link` lead to; every relation that is there must be named.
        public var links: [String: Int]?
    }

    /// What the case is about.
    public let group: String
    /// The version, which says how refusals look.
    public let version: OneRosterVersion
    /// The path with its query, encoded.
    public let path: String
    /// The token.
    public let token: Token
    /// What must come back.
    public let answer: Answer

    /// Group, path and token.
    public var description: String { "\(group): \(path)\(token == .good ? "" : " (\(token.rawValue))")" }
}

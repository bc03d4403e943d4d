/// One rule of a fault script: which requests, which of these, and what happens to them.
public struct FaultRule: Hashable, Sendable {
    /// Which of the requests that match.
    public enum Occasion: Hashable, Sendable {
        /// Each of them.
        case always
        /// The one of this number, from 1.
        case nth(Int)
        /// Each of this number and its multiples.
        case every(Int)
        /// Each with this probability, from 0 to 1.
        case probability(Double)
    }

    /// When the connection is cut.
    public enum Drop: String, Hashable, Sendable {
        /// Before the other side sees the request.
        case before
        /// After it has done what was asked, before it answers.
        case after
    }

    /// What happens.
    public struct Action: Hashable, Sendable {
        /// The answer's status, in the place of the real answer's.
        public var status: Int?
        /// Fields of the answer, in the place of the real answer's of the same name.
        public var headers: [String: String] = [:]
        /// The answer's body, in the place of the real one.
        public var body: String?
        /// How long to wait before the answer, in milliseconds.
        public var delayMS: Int?
        /// After how many bytes the body ends without notice.
        public var truncateBytes: Int?
        /// How many bytes of the body come in a second.
        public var dripBytesPerSecond: Int?
        /// Whether and when the connection is cut.
        public var drop: Drop?
        /// A fault that only the simulator of one standard knows, by name.
        public var kind: String?

        /// Nothing happens.
        public init() {}

        /// Whether the simulator is asked at all: a status or a body replaces its answer, `drop: before` its work.
        var replacesAnswer: Bool { status != nil || body != nil }
    }

    /// The method; any where it is `nil`.
    public var method: String?
    /// The path, in which `*` stands for any number of characters; any where it is `nil`.
    public var path: String?
    /// Which of the requests that match.
    public var occasion = Occasion.always
    /// What happens.
    public var action = Action()

    /// A rule for every request that does nothing.
    public init() {}

    /// Whether a request is one of those that are counted.
    func matches(method: String, path: String) -> Bool {
        (self.method.map { $0.uppercased() == method.uppercased() } ?? true)
            && (self.path.map { Self.matches($0, path) } ?? true)
    }

    /// Pieces between the stars must come in order; the first and the last at the ends.
    private static func matches(_ pattern: String, _ path: String) -> Bool {
        let pieces = pattern.split(separator: "*", omittingEmptySubsequences: false)
        guard pieces.count > 1, let first = pieces.first, let last = pieces.last else { return pattern == path }
        guard path.hasPrefix(first) else { return false }
        var rest = path.dropFirst(first.count)
        for piece in pieces.dropFirst().dropLast() where !piece.isEmpty {
            guard let found = rest.firstRange(of: piece) else { return false }
            rest = rest[found.upperBound...]
        }
        return rest.hasSuffix(last)
    }
}

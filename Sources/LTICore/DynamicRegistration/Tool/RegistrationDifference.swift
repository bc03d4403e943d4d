/// What of a tool's configuration a platform does not offer, or did not keep.
public struct RegistrationDifference: Hashable, Sendable {
    /// One thing.
    public struct Item: Hashable, Sendable {
        /// What kind of thing it is.
        public enum Part: String, Hashable, Sendable, CaseIterable {
            /// A scope of a service.
            case scope
            /// A type of message.
            case message
            /// A placement of a message.
            case placement
            /// Something that the tool wants to know of people.
            case claim
            /// A substitution variable in a custom parameter.
            case variable
            /// An address, named by its member.
            case address
        }

        /// What kind of thing it is.
        public let part: Part
        /// Its name as the tool wrote it; of a placement, with its message in front: `LtiDeepLinkingRequest/ContentArea`.
        public let name: String

        /// A thing.
        public init(_ part: Part, _ name: String) {
            self.part = part
            self.name = name
        }
    }

    /// The things, in the order of the tool's configuration.
    public var items: [Item] = []

    /// No difference.
    public init() {}

    /// Whether there is none.
    public var isEmpty: Bool { items.isEmpty }

    /// The names of one kind of thing.
    public func names(_ part: Item.Part) -> [String] { items.filter { $0.part == part }.map(\.name) }

    mutating func add(_ part: Item.Part, _ name: String) { items.append(Item(part, name)) }

    /// What was asked for and not granted.
    ///
    /// A platform that says nothing of a part in its answer granted it: many echo a few members only.
    static func between(asked: ToolConfiguration, granted: ToolConfiguration) -> RegistrationDifference {
        var difference = RegistrationDifference()
        if let scopes = granted.scopes {
            for scope in asked.scopes ?? [] where !scopes.contains(scope) { difference.add(.scope, scope) }
        }
        difference.addMessages(asked.tool.messages, granted.tool.messages)
        if !granted.tool.claims.isEmpty {
            for claim in asked.tool.claims where !granted.tool.claims.contains(claim) { difference.add(.claim, claim) }
        }
        if granted.redirectURIs != asked.redirectURIs, !granted.redirectURIs.isEmpty {
            difference.add(.address, "redirect_uris")
        }
        difference.compare("initiate_login_uri", asked.loginURI, granted.loginURI)
        difference.compare("jwks_uri", asked.keySetURI, granted.keySetURI)
        difference.compare("target_link_uri", asked.tool.targetLinkURI, granted.tool.targetLinkURI)
        return difference
    }

    private mutating func compare(_ name: String, _ asked: String?, _ granted: String?) {
        if let granted, let asked, granted != asked { add(.address, name) }
    }

    private mutating func addMessages(_ asked: [ToolMessage], _ granted: [ToolMessage]) {
        guard !granted.isEmpty else { return }
        for message in asked {
            let same = granted.filter { $0.type == message.type }
            guard !same.isEmpty else {
                // A plain launch goes without saying, and so do some platforms.
                if message.type != .resourceLink { add(.message, message.type.rawValue) }
                continue
            }
            let placements = Set(same.flatMap(\.placements).map(Placement.plain))
            for placement in message.placements
            where !placements.isEmpty && !placements.contains(Placement.plain(placement)) {
                add(.placement, "\(message.type.rawValue)/\(placement)")
            }
        }
    }
}

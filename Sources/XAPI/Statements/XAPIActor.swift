internal import CrosswalkCrypto
internal import _CrosswalkSupport

/// Who acted: a person or system, or several of them (xAPI 1.0.3 Data §2.4.2).
public enum XAPIActor: Hashable, Sendable {
    /// One.
    case agent(XAPIAgent)
    /// Several.
    case group(XAPIGroup)

    /// By what it is recognised; `nil` for a Group without identifier, which is nobody else's equal.
    public var identifier: XAPIActorIdentifier? {
        switch self {
        case .agent(let agent): agent.identifier
        case .group(let group): group.identifier
        }
    }

    /// An Agent known by an account: the way that says least about the person.
    public static func account(homePage: String, name: String) -> XAPIActor {
        .agent(XAPIAgent(.account(homePage: homePage, name: name)))
    }
}

/// One person or system.
public struct XAPIAgent: Hashable, Sendable {
    /// By what it is recognised: exactly one of the four.
    public var identifier: XAPIActorIdentifier
    /// A name for people to read; no part of the identity.
    public var name: String?

    /// An Agent.
    public init(_ identifier: XAPIActorIdentifier, name: String? = nil) {
        self.identifier = identifier
        self.name = name
    }
}

/// Several Agents: with an identifier a group that is known, without one whoever its members are.
public struct XAPIGroup: Hashable, Sendable {
    /// By what it is recognised; `nil` for an anonymous Group.
    public let identifier: XAPIActorIdentifier?
    /// A name for people to read.
    public var name: String?
    /// Its members, in no order; `nil` where an identified Group does not say.
    public let members: [XAPIAgent]?

    /// A Group that is known by an identifier.
    public init(_ identifier: XAPIActorIdentifier, name: String? = nil, members: [XAPIAgent]? = nil) {
        self.identifier = identifier
        self.name = name
        self.members = members
    }

    /// A Group without identifier, which is made of its members.
    public init(anonymous members: [XAPIAgent], name: String? = nil) {
        identifier = nil
        self.name = name
        self.members = members
    }
}

/// The four ways to say who somebody is (§2.4.2.3). Two are equal when they are of the same way and value.
public enum XAPIActorIdentifier: Sendable {
    /// `mailto:` and an address that was never another person's.
    case mbox(String)
    /// The SHA-1 of such an IRI, in hexadecimal digits.
    case mboxSHA1Sum(String)
    /// A URI that identifies the person.
    case openID(String)
    /// An account of a system: the system's address, and the name by which it knows the person.
    case account(homePage: String, name: String)

    /// The SHA-1 of a `mailto:` IRI, its domain in small letters.
    public static func hashed(mailto iri: String) -> XAPIActorIdentifier {
        .mboxSHA1Sum(Hexadecimal.text(DigestHasher.digest(of: lowercasedDomain(iri).utf8, by: .sha1)))
    }

    /// A `mailto:` IRI with the parts in small letters that mean the same in any case: scheme and domain.
    static func lowercasedDomain(_ iri: String) -> String {
        guard let at = iri.lastIndex(of: "@"), let colon = iri.firstIndex(of: ":"), colon < at else { return iri }
        return iri[..<colon].lowercased() + iri[colon..<at] + iri[at...].lowercased()
    }

    /// The way and the value in the form in which equal ones are the same text: a key for tables. It names a person.
    package var key: String {
        switch self {
        case .mbox(let iri): "mbox " + Self.lowercasedDomain(iri)
        case .mboxSHA1Sum(let digest): "mbox_sha1sum " + digest.lowercased()
        case .openID(let uri): "openid " + uri
        // An IRI has no space.
        case .account(let homePage, let name): "account " + homePage + " " + name
        }
    }
}

extension XAPIActorIdentifier: Hashable {
    /// The same way and value; the case of a mail domain and of digits does not count.
    public static func == (a: Self, b: Self) -> Bool { a.key.hasSameBytes(as: b.key) }

    /// Agrees with equality.
    public func hash(into hasher: inout Hasher) { key.hashBytes(into: &hasher) }
}

extension XAPIActorIdentifier: CustomStringConvertible, CustomReflectable {
    /// The way alone: the value names a person.
    public var description: String {
        switch self {
        case .mbox: "mbox"
        case .mboxSHA1Sum: "mbox_sha1sum"
        case .openID: "openid"
        case .account: "account"
        }
    }

    /// Without children: what dumps a value shows no person either.
    public var customMirror: Mirror { Mirror(self, children: []) }
}

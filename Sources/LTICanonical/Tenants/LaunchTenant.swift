public import LTICore

/// How the launches of one customer are read: which installations are his, and which of their fields are keys of which
/// system.
///
/// Nothing is a key unless it is declared here: a `sourcedId` of a launch equals one of a roster only where the same
/// student information system feeds both.
public struct LaunchTenant: Sendable {
    /// The customer, in the host's own terms.
    public let tenant: String
    /// His installations. Launches of others are not read: issuers are shared, and deployment ids repeat.
    public let installations: Set<TenantKey>
    /// Fields that name people of a roster.
    public var personKeys: [PersonKey]
    /// Fields that name sections or courses of a roster.
    public var sectionKeys: [SectionKey]
    /// Whether e-mail addresses may suggest people; `nil`, as by default, for never.
    public var email: EmailRule?
    /// For each consumer key of LTI 1.1 that the customer had, the source system under which its people are linked.
    public var legacySystems: [String: String]
    /// The customer's names of custom parameters.
    public var parameters: LaunchParameters

    /// The settings of a customer.
    ///
    /// - Parameters:
    ///   - tenant: the customer; never empty.
    ///   - installations: issuer, client and deployment of each of his installations.
    ///   - personKeys: fields that name people of a roster; none by default.
    ///   - sectionKeys: fields that name sections or courses of a roster; none by default.
    ///   - email: whether e-mail addresses may suggest people.
    ///   - legacySystems: source systems by consumer key of LTI 1.1.
    ///   - parameters: names of custom parameters.
    public init(
        _ tenant: String, installations: Set<TenantKey>, personKeys: [PersonKey] = [], sectionKeys: [SectionKey] = [],
        email: EmailRule? = nil, legacySystems: [String: String] = [:],
        parameters: LaunchParameters = LaunchParameters()
    ) {
        self.tenant = tenant
        self.installations = installations
        self.personKeys = personKeys
        self.sectionKeys = sectionKeys
        self.email = email
        self.legacySystems = legacySystems
        self.parameters = parameters
    }
}

extension LaunchTenant {
    /// The custom parameters that have a meaning.
    var declaredParameters: Set<String> {
        let fields = personKeys.map(\.field) + sectionKeys.map(\.field)
        let named = fields.compactMap { field in
            if case .custom(let name) = field { name } else { nil }
        }
        return Set(
            named + [parameters.actualUser, parameters.contextHistory, parameters.linkHistory].compactMap { $0 })
    }
}

/// A field of a launch that names a person of a roster, in a declared namespace.
public struct PersonKey: Hashable, Sendable {
    /// The field.
    public let field: LaunchField
    /// The system whose key it is, as in `Provenance` of the roster.
    public let sourceSystem: String
    /// The scheme under which the roster has the key, such as `sourcedId` or `username`.
    public let scheme: String
    /// What stands before every key and is no part of it, such as `example.edu:`; `nil` for nothing.
    public let prefix: String?

    /// Declares a key.
    public init(_ field: LaunchField, sourceSystem: String, scheme: String, prefix: String? = nil) {
        self.field = field
        self.sourceSystem = sourceSystem
        self.scheme = scheme
        self.prefix = prefix
    }
}

/// A field of a launch that names sections or courses of a roster, in a declared namespace.
public struct SectionKey: Hashable, Sendable {
    /// What is named.
    public enum Target: String, Hashable, Sendable, CaseIterable {
        /// A section: people are enrolled in it.
        case section
        /// A course, which sections teach.
        case course
    }

    /// The field.
    public let field: LaunchField
    /// What it names. An offering of LIS is a section to some rosters, and to others the course of several sections.
    public let target: Target
    /// The system whose key it is.
    public let sourceSystem: String
    /// The scheme under which the roster has the key.
    public let scheme: String
    /// Whether it holds several keys with commas between them, as `$Canvas.course.sectionSisSourceIds` does.
    public let isList: Bool

    /// Declares a key.
    public init(
        _ field: LaunchField, target: Target, sourceSystem: String, scheme: String = "sourcedId", isList: Bool = false
    ) {
        self.field = field
        self.target = target
        self.sourceSystem = sourceSystem
        self.scheme = scheme
        self.isList = isList
    }
}

/// Custom parameters with a meaning of the standard's, by the names that the customer gave them.
public struct LaunchParameters: Hashable, Sendable {
    /// `$ActualUser.id`: who really sits there, where somebody acts as another.
    public var actualUser: String?
    /// `$Context.id.history`: what the context was copied from.
    public var contextHistory: String?
    /// `$ResourceLink.id.history`: what the link was copied from.
    public var linkHistory: String?

    /// Names parameters; `nil` for those that are not sent.
    public init(actualUser: String? = nil, contextHistory: String? = nil, linkHistory: String? = nil) {
        self.actualUser = actualUser
        self.contextHistory = contextHistory
        self.linkHistory = linkHistory
    }
}

/// Which e-mail addresses may suggest people. They never link: addresses are edited, shared and given to others.
public struct EmailRule: Hashable, Sendable {
    /// The institution's own domains, in lower case; subdomains are named one by one.
    public let domains: Set<String>
    /// The system whose people are looked up.
    public let sourceSystem: String
    /// The scheme under which the directory finds people by their address, in lower case.
    public let scheme: String
    /// Whether the platform must say that it verified the address. Some never say so.
    public let requiresVerified: Bool

    /// Allows suggestions.
    public init(
        domains: Set<String>, sourceSystem: String, scheme: String = "email", requiresVerified: Bool = true
    ) {
        self.domains = Set(domains.map { $0.lowercased() })
        self.sourceSystem = sourceSystem
        self.scheme = scheme
        self.requiresVerified = requiresVerified
    }
}

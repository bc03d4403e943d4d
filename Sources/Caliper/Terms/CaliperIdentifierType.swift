/// What kind of identifier a system gave to an entity (Caliper 1.2, `SystemIdentifierType`).
public struct CaliperIdentifierType: RawRepresentable, Hashable, Sendable {
    /// The term on the wire.
    public let rawValue: String

    /// Takes any term: one that 1.2 does not have is told when it is written or checked.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// Whether the standard has the term, in any of the spellings that its parts use.
    public var isStandard: Bool { Vocabulary.identifierType.contains(rawValue) }

    /// The terms of 1.2 in the order of the standard.
    public static let standard: [Self] = [
        .accountUserName, .caseItemUri, .emailAddress, .lisSourcedId, .ltiContextId, .ltiDeploymentId,
        .ltiPlatformId, .ltiToolId, .ltiUserId, .oneRosterSourcedId, .other, .sisSourcedId, .systemId,
    ]
}

extension CaliperIdentifierType {
    /// `AccountUserName`.
    public static let accountUserName = Self(rawValue: "AccountUserName")
    /// `CaseItemUri`.
    public static let caseItemUri = Self(rawValue: "CaseItemUri")
    /// `EmailAddress`.
    public static let emailAddress = Self(rawValue: "EmailAddress")
    /// `LisSourcedId`.
    public static let lisSourcedId = Self(rawValue: "LisSourcedId")
    /// `LtiContextId`.
    public static let ltiContextId = Self(rawValue: "LtiContextId")
    /// `LtiDeploymentId`.
    public static let ltiDeploymentId = Self(rawValue: "LtiDeploymentId")
    /// `LtiPlatformId`.
    public static let ltiPlatformId = Self(rawValue: "LtiPlatformId")
    /// `LtiToolId`.
    public static let ltiToolId = Self(rawValue: "LtiToolId")
    /// `LtiUserId`.
    public static let ltiUserId = Self(rawValue: "LtiUserId")
    /// `OneRosterSourcedId`.
    public static let oneRosterSourcedId = Self(rawValue: "OneRosterSourcedId")
    /// `Other`.
    public static let other = Self(rawValue: "Other")
    /// `SisSourcedId`.
    public static let sisSourcedId = Self(rawValue: "SisSourcedId")
    /// `SystemId`.
    public static let systemId = Self(rawValue: "SystemId")
}

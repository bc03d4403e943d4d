public import CrosswalkJSON
public import LTICore

/// Somebody in a context (Names and Role Provisioning Services 2.0 §2).
///
/// Only ``user`` identifies a person; it is the `sub` of launches. Everything else is what the platform shows to this
/// tool, and can be missing.
public struct Member: Hashable, Sendable, Concealed {
    /// `user_id`.
    public var user: UserID
    /// `roles`: what the person is in the context, short names among them.
    public var roles: LaunchRoles
    /// `status`; ``MemberStatus/active`` where the platform says nothing.
    public var status: MemberStatus
    /// `name`: the whole name as it is shown.
    public var name: String?
    /// `given_name`.
    public var givenName: String?
    /// `family_name`.
    public var familyName: String?
    /// `middle_name`.
    public var middleName: String?
    /// `email`.
    public var email: String?
    /// `picture`: the address of a picture.
    public var picture: String?
    /// `lis_person_sourcedid`: what the student information system calls the person.
    public var sourcedID: String?
    /// `lti11_legacy_user_id`: the person's id in LTI 1.1.
    public var legacyUserID: String?
    /// `group_enrollments`: the ids of groups that the person is in (Course Groups 1.0).
    public var groupIDs: [String]
    /// `message`: what a launch of the resource link would say for this person alone; only where the link was asked for.
    public var messages: [LaunchClaims]
    /// Members of the object that the standard does not describe, such as `sakai_ext`, as they stand.
    public var extras: JSONObject

    /// A member of whom nothing is known but this.
    public init(_ user: UserID, roles: LaunchRoles, status: MemberStatus = .active) {
        self.user = user
        self.roles = roles
        self.status = status
        groupIDs = []
        messages = []
        extras = JSONObject()
    }

    /// Whether this is a preview or a student view, and no real person: to be kept out of rosters and grades.
    public var isTestUser: Bool { roles.isTestUser }

    /// What a launch of the resource link would say for this person alone; `nil` where the platform said nothing.
    public var linkMessage: LaunchClaims? { messages.first { $0.messageType == .resourceLink } ?? messages.first }

    /// Takes in what another entry says of the same person: platforms list people once for each of their sections.
    ///
    /// Roles and groups are joined; whoever is active somewhere is active; what was missing is filled in.
    public mutating func join(_ other: Member) {
        roles = LaunchRoles(roles.all + other.roles.all.filter { !roles.all.contains($0) })
        groupIDs += other.groupIDs.filter { !groupIDs.contains($0) }
        messages += other.messages.filter { !messages.contains($0) }
        if other.status.rank < status.rank { status = other.status }
        name = name ?? other.name
        givenName = givenName ?? other.givenName
        familyName = familyName ?? other.familyName
        middleName = middleName ?? other.middleName
        email = email ?? other.email
        picture = picture ?? other.picture
        sourcedID = sourcedID ?? other.sourcedID
        legacyUserID = legacyUserID ?? other.legacyUserID
        for member in other.extras where extras[member.name] == nil { extras[member.name] = member.value }
    }
}

/// Whether somebody is in a context at present.
public struct MemberStatus: RawRepresentable, Hashable, Sendable {
    /// As the platform wrote it, or the standard's word where it means one of these.
    public let rawValue: String

    /// Takes a word, or the vocabulary's address of it, in any case.
    public init(rawValue: String) {
        let name = rawValue.split(separator: "#").last.map { $0.lowercased() } ?? ""
        self.rawValue = Self.words[name] ?? rawValue
    }

    private static let words = ["active": "Active", "inactive": "Inactive", "deleted": "Deleted"]

    /// In the context.
    public static let active = Self(rawValue: "Active")
    /// In the context, and without access to it at present.
    public static let inactive = Self(rawValue: "Inactive")
    /// No longer in the context: only in a listing of changes (§2.3).
    public static let deleted = Self(rawValue: "Deleted")

    /// Whether it is one of the standard's.
    public var isStandard: Bool { self == .active || self == .inactive || self == .deleted }

    /// The lower, the more somebody is there.
    var rank: Int {
        switch self {
        case .active: 0
        case .inactive: 2
        case .deleted: 3
        default: 1
        }
    }
}

extension RESTField where Record == RESTUser {
    /// `userMasterIdentifier`. 1.2 alone.
    public static var userMasterIdentifier: Self { Self("userMasterIdentifier") }
    /// `username`.
    public static var username: Self { Self("username") }
    /// `userIds`.
    public static var userIDs: Self { Self("userIds") }
    /// `enabledUser`.
    public static var isEnabled: Self { Self("enabledUser") }
    /// `givenName`.
    public static var givenName: Self { Self("givenName") }
    /// `familyName`.
    public static var familyName: Self { Self("familyName") }
    /// `middleName`.
    public static var middleName: Self { Self("middleName") }
    /// `preferredFirstName`. 1.2 alone.
    public static var preferredFirstName: Self { Self("preferredFirstName") }
    /// `preferredMiddleName`. 1.2 alone.
    public static var preferredMiddleName: Self { Self("preferredMiddleName") }
    /// `preferredLastName`. 1.2 alone.
    public static var preferredLastName: Self { Self("preferredLastName") }
    /// `pronouns`. 1.2 alone.
    public static var pronouns: Self { Self("pronouns") }
    /// `roles`. 1.2 alone.
    public static var roles: Self { Self("roles") }
    /// `userProfiles`. 1.2 alone.
    public static var profiles: Self { Self("userProfiles") }
    /// `primaryOrg`, a reference as it is. 1.2 alone.
    public static var primaryOrg: Self { Self("primaryOrg") }
    /// `primaryOrg.sourcedId`. 1.2 alone.
    public static var primaryOrgID: Self { Self("primaryOrg.sourcedId") }
    /// `identifier`.
    public static var identifier: Self { Self("identifier") }
    /// `email`.
    public static var email: Self { Self("email") }
    /// `sms`.
    public static var sms: Self { Self("sms") }
    /// `phone`.
    public static var phone: Self { Self("phone") }
    /// `agents`, references as they are.
    public static var agents: Self { Self("agents") }
    /// `agents.sourcedId`.
    public static var agentIDs: Self { Self("agents.sourcedId") }
    /// `grades`.
    public static var grades: Self { Self("grades") }
    /// `password`.
    public static var password: Self { Self("password") }
    /// `resources`, references as they are. 1.2 alone.
    public static var resources: Self { Self("resources") }
    /// `resources.sourcedId`. 1.2 alone.
    public static var resourceIDs: Self { Self("resources.sourcedId") }
    /// `role`. 1.1 alone.
    public static var legacyRole: Self { Self("role") }
    /// `orgs`, references as they are. 1.1 alone.
    public static var orgs: Self { Self("orgs") }
    /// `orgs.sourcedId`. 1.1 alone.
    public static var legacyOrgIDs: Self { Self("orgs.sourcedId") }
    /// What the person is in any of its roles. `roles.role`. 1.2 alone.
    public static var anyRole: Self { Self("roles.role") }
    /// Whether any of its roles is a first one. `roles.roleType`. 1.2 alone.
    public static var anyRoleType: Self { Self("roles.roleType") }
    /// The organization of any of its roles. `roles.org.sourcedId`. 1.2 alone.
    public static var anyRoleOrgID: Self { Self("roles.org.sourcedId") }
    /// The kind of any of its identifiers in other systems. `userIds.type`. 1.2 alone.
    public static var anyUserIDType: Self { Self("userIds.type") }
    /// Any of its identifiers in other systems. `userIds.identifier`. 1.2 alone.
    public static var anyUserIdentifier: Self { Self("userIds.identifier") }

    /// Every field above, and those that all records have.
    public static var all: [Self] {
        common + [
            .userMasterIdentifier, .username, .userIDs, .isEnabled, .givenName, .familyName, .middleName,
            .preferredFirstName, .preferredMiddleName, .preferredLastName, .pronouns, .roles, .profiles, .primaryOrg,
            .primaryOrgID, .identifier, .email, .sms, .phone, .agents, .agentIDs, .grades, .password, .resources,
            .resourceIDs, .legacyRole, .orgs, .legacyOrgIDs, .anyRole, .anyRoleType, .anyRoleOrgID, .anyUserIDType,
            .anyUserIdentifier,
        ]
    }
}

extension RESTField where Record == RESTDemographics {
    /// `birthDate`.
    public static var birthDate: Self { Self("birthDate") }
    /// `sex`.
    public static var sex: Self { Self("sex") }
    /// `americanIndianOrAlaskaNative`.
    public static var isAmericanIndianOrAlaskaNative: Self { Self("americanIndianOrAlaskaNative") }
    /// `asian`.
    public static var isAsian: Self { Self("asian") }
    /// `blackOrAfricanAmerican`.
    public static var isBlackOrAfricanAmerican: Self { Self("blackOrAfricanAmerican") }
    /// `nativeHawaiianOrOtherPacificIslander`.
    public static var isNativeHawaiianOrOtherPacificIslander: Self { Self("nativeHawaiianOrOtherPacificIslander") }
    /// `white`.
    public static var isWhite: Self { Self("white") }
    /// `demographicRaceTwoOrMoreRaces`.
    public static var isTwoOrMoreRaces: Self { Self("demographicRaceTwoOrMoreRaces") }
    /// `hispanicOrLatinoEthnicity`.
    public static var isHispanicOrLatino: Self { Self("hispanicOrLatinoEthnicity") }
    /// `countryOfBirthCode`.
    public static var countryOfBirthCode: Self { Self("countryOfBirthCode") }
    /// `stateOfBirthAbbreviation`.
    public static var stateOfBirthAbbreviation: Self { Self("stateOfBirthAbbreviation") }
    /// `cityOfBirth`.
    public static var cityOfBirth: Self { Self("cityOfBirth") }
    /// `publicSchoolResidenceStatus`.
    public static var publicSchoolResidenceStatus: Self { Self("publicSchoolResidenceStatus") }

    /// Every field above, and those that all records have.
    public static var all: [Self] {
        common + [
            .birthDate, .sex, .isAmericanIndianOrAlaskaNative, .isAsian, .isBlackOrAfricanAmerican,
            .isNativeHawaiianOrOtherPacificIslander, .isWhite, .isTwoOrMoreRaces, .isHispanicOrLatino,
            .countryOfBirthCode, .stateOfBirthAbbreviation, .cityOfBirth, .publicSchoolResidenceStatus,
        ]
    }
}

extension RESTField where Record == RESTResource {
    /// `title`.
    public static var title: Self { Self("title") }
    /// `roles`.
    public static var roles: Self { Self("roles") }
    /// `importance`.
    public static var importance: Self { Self("importance") }
    /// `vendorResourceId`.
    public static var vendorResourceID: Self { Self("vendorResourceId") }
    /// `vendorId`.
    public static var vendorID: Self { Self("vendorId") }
    /// `applicationId`.
    public static var applicationID: Self { Self("applicationId") }

    /// Every field above, and those that all records have.
    public static var all: [Self] {
        common + [
            .title, .roles, .importance, .vendorResourceID, .vendorID, .applicationID,
        ]
    }
}

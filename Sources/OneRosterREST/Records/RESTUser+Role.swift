internal import CrosswalkJSON
public import OneRosterModel

extension RESTUser {
    /// What a person is in an organization, and when; 1.2 alone.
    ///
    /// OneRoster 1.2 Rostering REST binding, `Role`.
    public struct Role: Hashable, Sendable {
        /// Whether it is the person's first role in the organization.
        public var roleType: RoleType
        /// What the person is.
        public var role: UserRole
        /// The organization. `org`.
        public var orgID: SourcedID<OneRosterOrg>
        /// The account that goes with the role: the ``Profile/profileID`` of one of the same person. `userProfile`.
        public var profileID: String?
        /// The first day on which it holds.
        public var beginDate: OneRosterDate?
        /// The day after the last on which it holds.
        public var endDate: OneRosterDate?

        /// Makes a role. What may be missing may be left out.
        public init(
            roleType: RoleType, role: UserRole, orgID: SourcedID<OneRosterOrg>, profileID: String? = nil,
            beginDate: OneRosterDate? = nil, endDate: OneRosterDate? = nil
        ) {
            self.roleType = roleType
            self.role = role
            self.orgID = orgID
            self.profileID = profileID
            self.beginDate = beginDate
            self.endDate = endDate
        }
    }
}

extension RESTUser.Role: WireValue {
    static func read(from json: inout JSONReader, _ form: WireForm) throws(JSONError) -> Self {
        var (roleType, role): (RoleType?, UserRole?)
        var orgID: SourcedID<OneRosterOrg>?
        var profileID: String?
        var (beginDate, endDate): (OneRosterDate?, OneRosterDate?)
        try json.beginObject()
        while let member = try json.nextMember() {
            switch member {
            case "roleType": roleType = try json.word(form)
            case "role": role = try json.word(form)
            case "org": orgID = try json.reference(to: "org", form)
            case "userProfile": profileID = try json.address(form)
            case "beginDate": beginDate = try json.date()
            case "endDate": endDate = try json.date()
            default: break
            }
        }
        return Self(
            roleType: try json.required(roleType, "roleType"), role: try json.required(role, "role"),
            orgID: try json.required(orgID, "org"), profileID: profileID, beginDate: beginDate, endDate: endDate)
    }

    func write(to json: inout JSONWriter, _ target: WireTarget) {
        json.object { json in
            json.member("roleType", roleType.rawValue)
            json.member("role", role.rawValue)
            json.reference("org", orgID, .org, target)
            json.member("userProfile", profileID)
            json.member("beginDate", beginDate?.description)
            json.member("endDate", endDate?.description)
        }
    }
}

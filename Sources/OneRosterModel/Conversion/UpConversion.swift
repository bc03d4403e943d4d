/// Turns records of 1.1 into records of 1.2, one at a time. OneRoster CSV Tables 1.1.1 against CSV Binding 1.2.1.
///
/// Only users and line items have another shape; all other records of 1.1 are records of 1.2 as they are. Nothing is
/// merged: a person with two 1.1 users stays two users, see ``MergeSuggester``.
public struct UpConversion: Sendable {
    /// What `administrator` becomes.
    public var administrators: AdministratorPolicy
    /// The types of the organizations, for ``administrators``.
    public var orgTypes: [SourcedID<OneRosterOrg>: OrgType]
    /// The schools of the classes, for the line items, which name their school in 1.2 alone.
    public var classSchools: [SourcedID<OneRosterClass>: SourcedID<OneRosterOrg>]

    /// Makes a conversion.
    public init(
        administrators: AdministratorPolicy = AdministratorPolicy(),
        orgTypes: [SourcedID<OneRosterOrg>: OrgType] = [:],
        classSchools: [SourcedID<OneRosterClass>: SourcedID<OneRosterOrg>] = [:]
    ) {
        self.administrators = administrators
        self.orgTypes = orgTypes
        self.classSchools = classSchools
    }

    /// A 1.1 user as a 1.2 user and the roles that it implies: one for each of its organizations.
    ///
    /// The first organization becomes the primary one. Each role is the `primary` one of its organization, of which
    /// the standard wants exactly one; its id comes from ``DerivedID/role(of:in:)``, its status and time from the user.
    public func user(
        _ old: OneRosterUser11, report: inout ConversionReport
    ) -> (user: OneRosterUser, roles: [OneRosterRole]) {
        let orgs = distinct(old.orgIDs)
        report.note("users.orgSourcedIds", .repeated, if: orgs.count < old.orgIDs.count)
        report.note("users.role", .noCounterpart, if: orgs.isEmpty && !old.role.rawValue.isEmpty)
        let roles = orgs.map { org in
            OneRosterRole(
                sourcedID: DerivedID.role(of: old.sourcedID, in: org), status: old.status,
                dateLastModified: old.dateLastModified, userID: old.sourcedID, roleType: .primary,
                role: role(old.role, in: org, report: &report), orgID: org)
        }
        let user = OneRosterUser(
            sourcedID: old.sourcedID, status: old.status, dateLastModified: old.dateLastModified,
            isEnabled: old.isEnabled, username: old.username, userIDs: old.userIDs, givenName: old.givenName,
            familyName: old.familyName, middleName: old.middleName, identifier: old.identifier, email: old.email,
            sms: old.sms, phone: old.phone, agentIDs: old.agentIDs, grades: old.grades, password: old.password,
            primaryOrgID: orgs.first, metadata: old.metadata)
        return (user, roles)
    }

    private func role(
        _ role: User11Role, in org: SourcedID<OneRosterOrg>, report: inout ConversionReport
    ) -> UserRole {
        if role == .administrator {
            report.note("users.role", .assumed)
            return administrators.role(in: orgTypes[org])
        }
        if role.isStandard { return UserRole(rawValue: role.rawValue) }
        report.note("users.role", .outsideVocabulary)
        return RoleNames.extended(role)
    }

    /// A 1.1 line item as one of 1.2: its grading period is the academic session, its school that of its class.
    public func lineItem(_ old: OneRosterLineItem11, report: inout ConversionReport) -> OneRosterLineItem {
        let school = classSchools[old.classID]
        report.note("lineItems.schoolSourcedId", .requiredMissing, if: school == nil && old.status != .tobedeleted)
        return OneRosterLineItem(
            sourcedID: old.sourcedID, status: old.status, dateLastModified: old.dateLastModified, title: old.title,
            description: old.description, assignDate: old.assignDate, dueDate: old.dueDate, classID: old.classID,
            categoryID: old.categoryID, academicSessionID: old.gradingPeriodID, resultValueMin: old.resultValueMin,
            resultValueMax: old.resultValueMax, schoolID: school ?? SourcedID(""), metadata: old.metadata)
    }
}

/// The values in their order, each once.
func distinct<Value: Hashable>(_ values: [Value]) -> [Value] {
    guard values.count > 1 else { return values }
    var seen: Set<Value> = []
    return values.filter { seen.insert($0).inserted }
}

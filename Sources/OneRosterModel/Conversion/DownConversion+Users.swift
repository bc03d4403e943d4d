extension DownConversion {
    /// A 1.2 user with its roles as the 1.1 users that stand for it: one for each distinct role.
    ///
    /// The first one keeps the id. It has the role that is primary in the primary organization, failing that the first
    /// primary role, failing that the first role. The others are named by ``DerivedID/user(_:as:)``. Organizations with
    /// the same role come together in one user, the primary organization first, then in the order of the roles. Every
    /// agent stays the agent's first user.
    ///
    /// A role that is to be deleted counts as not there. All roles of the user have to be given: in 1.1 a user names all
    /// its organizations, so that a delta which tells of one role alone cannot be converted by itself.
    ///
    /// - Returns: None where the user has no role, which 1.1 requires; a user to be deleted is a stub then.
    public func users(
        _ new: OneRosterUser, roles: [OneRosterRole], report: inout ConversionReport
    ) -> [OneRosterUser11] {
        noteLosses(of: new, report: &report)
        for role in roles { noteLosses(of: role, user: new, report: &report) }
        let groups = groups(of: new, roles: roles.filter { $0.status != .tobedeleted || new.status == .tobedeleted })
        guard !groups.isEmpty else { return userWithoutRole(new, report: &report) }
        report.note("users.sourcedId", .assumed, count: groups.count - 1)
        report.note(
            "users.primaryOrgSourcedId", .noCounterpart,
            if: new.primaryOrgID.map { org in !groups.contains { $0.orgs.contains(org) } } ?? false)
        return groups.enumerated().map { index, group in
            let id = index == 0 ? new.sourcedID : DerivedID.user(new.sourcedID, as: group.role)
            return old(new, id: id, role: group.role, orgs: group.orgs)
        }
    }

    private typealias Group = (role: User11Role, orgs: [SourcedID<OneRosterOrg>])

    private func groups(of user: OneRosterUser, roles: [OneRosterRole]) -> [Group] {
        let first = firstRole(of: user, roles: roles)
        var groups: [Group] = []
        for role in (first.map { [$0] } ?? []) + roles {
            let word = RoleNames.reduced(role.role).role
            if let place = groups.firstIndex(where: { $0.role == word }) {
                if !groups[place].orgs.contains(role.orgID) { groups[place].orgs.append(role.orgID) }
            } else {
                groups.append((word, [role.orgID]))
            }
        }
        return groups
    }

    private func firstRole(of user: OneRosterUser, roles: [OneRosterRole]) -> OneRosterRole? {
        roles.first { $0.orgID == user.primaryOrgID && $0.roleType == .primary }
            ?? roles.first { $0.orgID == user.primaryOrgID }
            ?? roles.first { $0.roleType == .primary } ?? roles.first
    }

    private func userWithoutRole(
        _ new: OneRosterUser, report: inout ConversionReport
    ) -> [OneRosterUser11] {
        if new.status == .tobedeleted { return [old(new, id: new.sourcedID, role: User11Role(rawValue: ""), orgs: [])] }
        report.note("users.role", .requiredMissing)
        return []
    }

    private func old(
        _ new: OneRosterUser, id: SourcedID<OneRosterUser>, role: User11Role, orgs: [SourcedID<OneRosterOrg>]
    ) -> OneRosterUser11 {
        OneRosterUser11(
            sourcedID: id, status: new.status, dateLastModified: new.dateLastModified, isEnabled: new.isEnabled,
            orgIDs: orgs, role: role, username: new.username, userIDs: new.userIDs, givenName: new.givenName,
            familyName: new.familyName, middleName: new.middleName, identifier: new.identifier, email: new.email,
            sms: new.sms, phone: new.phone, agentIDs: new.agentIDs, grades: new.grades, password: new.password,
            metadata: new.metadata)
    }

    // MARK: Losses

    private func noteLosses(of user: OneRosterUser, report: inout ConversionReport) {
        let lost: [(String, Bool)] = [
            ("userMasterIdentifier", user.userMasterIdentifier != nil),
            ("preferredGivenName", user.preferredGivenName != nil),
            ("preferredMiddleName", user.preferredMiddleName != nil),
            ("preferredFamilyName", user.preferredFamilyName != nil),
            ("pronouns", user.pronouns != nil),
            ("resourceSourcedIds", !user.resourceIDs.isEmpty),
        ]
        for (field, isLost) in lost { report.note("users." + field, .noCounterpart, if: isLost) }
    }

    private func noteLosses(of role: OneRosterRole, user: OneRosterUser, report: inout ConversionReport) {
        let derived = DerivedID.role(of: role.userID, in: role.orgID)
        report.note("roles.role", .outsideVocabulary, if: !RoleNames.reduced(role.role).isExact)
        let lost: [(String, Bool)] = [
            ("sourcedId", role.sourcedID != derived),
            ("status", role.status != user.status),
            ("dateLastModified", role.dateLastModified != user.dateLastModified),
            ("roleType", role.roleType != .primary),
            ("beginDate", role.beginDate != nil),
            ("endDate", role.endDate != nil),
            ("userProfileSourcedId", role.userProfileID != nil),
        ]
        for (field, isLost) in lost { report.note("roles." + field, .noCounterpart, if: isLost) }
        for entry in role.metadata { report.note("roles.metadata." + entry.name, .noCounterpart) }
    }
}

/// Which 1.1 user stands for a 1.2 user in a place, where there are several.
///
/// Holds only the users that became more than one.
public struct SplitUsers: Sendable {
    private var rows: [SourcedID<OneRosterUser>: [User11Role: SourcedID<OneRosterUser>]] = [:]

    /// Makes an empty collection.
    public init() {}

    /// Remembers what became of a user.
    public mutating func add(_ user: SourcedID<OneRosterUser>, _ old: [OneRosterUser11]) {
        guard old.count > 1 else { return }
        rows[user] = Dictionary(old.map { ($0.role, $0.sourcedID) }, uniquingKeysWith: { first, _ in first })
    }

    /// The user of an enrollment: the one who has the enrollment's role, otherwise the first.
    public func enrollment(_ new: OneRosterEnrollment) -> OneRosterEnrollment {
        guard let id = rows[new.userID]?[User11Role(rawValue: new.role.rawValue)] else { return new }
        var old = new
        old.userID = id
        return old
    }

    /// The student of a result: the one who is a student, otherwise the first.
    public func result(_ new: OneRosterResult) -> OneRosterResult {
        guard let id = rows[new.studentID]?[.student] else { return new }
        var old = new
        old.studentID = id
        return old
    }
}

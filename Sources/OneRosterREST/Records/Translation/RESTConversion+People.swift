public import OneRosterModel

extension RESTConversion {
    /// The person of 1.2 with all its roles and accounts. Who is served to 1.1 goes through `DownConversion` first.
    ///
    /// Roles and accounts that are to be deleted are left out, unless the person is. Each account has one credential. What
    /// only records of their own can say (their ids where they are not the derived ones, their metadata, the organization or
    /// class of a resource) is noted as lost.
    public func user(_ bundle: BundleUser, report: inout ConversionReport) -> RESTUser? {
        let one = bundle.user
        let isGone = one.status == .tobedeleted
        let profiles = bundle.profiles.filter { isGone || $0.status != .tobedeleted }
        let roles = bundle.roles.filter { isGone || $0.status != .tobedeleted }
        if roles.isEmpty, !isGone { report.note("users.roles", .requiredMissing) }
        noteLosses(of: bundle, &report)
        var user = person(one, &report)
        user.userMasterIdentifier = one.userMasterIdentifier
        user.preferredFirstName = one.preferredGivenName
        user.preferredMiddleName = one.preferredMiddleName
        user.preferredLastName = one.preferredFamilyName
        user.pronouns = one.pronouns
        user.primaryOrgID = one.primaryOrgID
        user.roles = roles.map { role($0, profiles, &report) }
        user.profiles = profiles.map(profile)
        let resources = bundle.resources.filter { isGone || $0.status != .tobedeleted }.map(\.resourceID)
        user.resourceIDs = one.resourceIDs + resources.filter { !one.resourceIDs.contains($0) }
        return user
    }

    /// The person of 1.1.
    public func user(_ one: OneRosterUser11, report: inout ConversionReport) -> RESTUser? {
        guard isComplete(!one.role.rawValue.isEmpty, "users", &report) else { return nil }
        if one.orgIDs.isEmpty { report.note("users.orgSourcedIds", .requiredMissing) }
        let plain = OneRosterUser(
            sourcedID: one.sourcedID, status: one.status, dateLastModified: one.dateLastModified,
            isEnabled: one.isEnabled, username: one.username, userIDs: one.userIDs, givenName: one.givenName,
            familyName: one.familyName, middleName: one.middleName, identifier: one.identifier, email: one.email,
            sms: one.sms, phone: one.phone, agentIDs: one.agentIDs, grades: one.grades, password: one.password,
            metadata: one.metadata)
        var user = person(plain, &report)
        user.legacyRole = one.role
        user.legacyOrgIDs = one.orgIDs
        return user
    }

    private func person(_ one: OneRosterUser, _ report: inout ConversionReport) -> RESTUser {
        if one.isEnabled == nil { report.note("users.enabledUser", .requiredMissing) }
        return RESTUser(
            sourcedID: one.sourcedID, status: one.status ?? .active, dateLastModified: one.dateLastModified ?? modified,
            username: one.username.isEmpty && !isLegacy ? nil : one.username, userIDs: one.userIDs,
            isEnabled: one.isEnabled, givenName: one.givenName, familyName: one.familyName,
            middleName: one.middleName, identifier: one.identifier, email: one.email, sms: one.sms, phone: one.phone,
            agentIDs: one.agentIDs, grades: one.grades, password: one.password,
            metadata: OneRosterMetadata.object(of: one.metadata))
    }

    private func role(
        _ one: OneRosterRole, _ profiles: [OneRosterUserProfile], _ report: inout ConversionReport
    ) -> RESTUser.Role {
        let profile = one.userProfileID.flatMap { id in profiles.contains { $0.sourcedID == id } ? id : nil }
        if one.userProfileID != nil, profile == nil { report.note("roles.userProfileSourcedId", .invalid) }
        return RESTUser.Role(
            roleType: one.roleType, role: one.role, orgID: one.orgID, profileID: profile.map(ProfileAddress.of),
            beginDate: one.beginDate, endDate: one.endDate)
    }

    private func profile(_ one: OneRosterUserProfile) -> RESTUser.Profile {
        RESTUser.Profile(
            profileID: ProfileAddress.of(one.sourcedID), profileType: one.profileType, vendorID: one.vendorID,
            applicationID: one.applicationID, description: one.description,
            credentials: [.init(type: one.credentialType, username: one.username, password: one.password)])
    }

    private func noteLosses(of bundle: BundleUser, _ report: inout ConversionReport) {
        for role in bundle.roles {
            if role.sourcedID != DerivedID.role(of: role.userID, in: role.orgID) {
                report.note("roles.sourcedId", .noCounterpart)
            }
            for entry in role.metadata { report.note("roles.metadata." + entry.name, .noCounterpart) }
        }
        for entry in bundle.profiles.flatMap(\.metadata) {
            report.note("userProfiles.metadata." + entry.name, .noCounterpart)
        }
        for resource in bundle.resources {
            if resource.orgID != nil { report.note("userResources.orgSourcedId", .noCounterpart) }
            if resource.classID != nil { report.note("userResources.classSourcedId", .noCounterpart) }
        }
    }

    /// What is asked about a person for statistics.
    public func demographics(_ one: OneRosterDemographics, report: inout ConversionReport) -> RESTDemographics? {
        RESTDemographics(
            sourcedID: one.sourcedID, status: one.status ?? .active, dateLastModified: one.dateLastModified ?? modified,
            birthDate: one.birthDate, sex: one.sex,
            isAmericanIndianOrAlaskaNative: one.isAmericanIndianOrAlaskaNative, isAsian: one.isAsian,
            isBlackOrAfricanAmerican: one.isBlackOrAfricanAmerican,
            isNativeHawaiianOrOtherPacificIslander: one.isNativeHawaiianOrOtherPacificIslander, isWhite: one.isWhite,
            isTwoOrMoreRaces: one.isTwoOrMoreRaces, isHispanicOrLatino: one.isHispanicOrLatino,
            countryOfBirthCode: one.countryOfBirthCode, stateOfBirthAbbreviation: one.stateOfBirthAbbreviation,
            cityOfBirth: one.cityOfBirth, publicSchoolResidenceStatus: one.publicSchoolResidenceStatus,
            metadata: OneRosterMetadata.object(of: one.metadata))
    }
}

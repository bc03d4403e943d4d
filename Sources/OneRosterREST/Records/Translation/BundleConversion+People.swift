public import OneRosterModel

extension BundleConversion {
    /// The person with roles, accounts and resources, which a bundle has in files of their own.
    ///
    /// The one primary role in an organization has the id that `DerivedID.role(of:in:)` gives. Any other has one that is
    /// made out of organization, role and first day; of two that are equal in all of these the first is taken, and that is
    /// noted. An account has one record for each of its credentials. A person of 1.1 has a role in each organization.
    public func user(_ one: RESTUser, report: inout ConversionReport) -> BundleUser {
        if one.legacyRole != nil, let old = user11(one, report: &report) {
            let (user, roles) = upward.user(old, report: &report)
            return BundleUser(user: user, roles: roles)
        }
        note("users.roles", .requiredMissing, of: one, &report, if: one.roles.isEmpty)
        let accounts = one.profiles.flatMap { profiles(of: $0, one, &report) }
        let resources = one.resourceIDs.map { resource in
            OneRosterUserResource(
                sourcedID: DerivedID.userResource(of: one.sourcedID, resource), status: one.status,
                dateLastModified: one.dateLastModified, userID: one.sourcedID, resourceID: resource)
        }
        return BundleUser(
            user: person(one, &report), roles: roles(of: one, accounts, &report), profiles: accounts.map(\.profile),
            resources: resources)
    }

    /// The person as 1.1 has it; `nil`, and noted, where the record is none of 1.1.
    public func user11(_ one: RESTUser, report: inout ConversionReport) -> OneRosterUser11? {
        guard let role = one.legacyRole else {
            report.note("users.role", .requiredMissing)
            return nil
        }
        note("users.orgSourcedIds", .requiredMissing, of: one, &report, if: one.legacyOrgIDs.isEmpty)
        let plain = person(one, &report)
        return OneRosterUser11(
            sourcedID: plain.sourcedID, status: plain.status, dateLastModified: plain.dateLastModified,
            isEnabled: plain.isEnabled, orgIDs: one.legacyOrgIDs, role: role, username: plain.username,
            userIDs: plain.userIDs, givenName: plain.givenName, familyName: plain.familyName,
            middleName: plain.middleName, identifier: plain.identifier, email: plain.email, sms: plain.sms,
            phone: plain.phone, agentIDs: plain.agentIDs, grades: plain.grades, password: plain.password,
            metadata: plain.metadata)
    }

    private func person(_ one: RESTUser, _ report: inout ConversionReport) -> OneRosterUser {
        note("users.enabledUser", .requiredMissing, of: one, &report, if: one.isEnabled == nil)
        return OneRosterUser(
            sourcedID: one.sourcedID, status: one.status, dateLastModified: one.dateLastModified,
            isEnabled: one.isEnabled, username: required(one.username, "users.username", of: one, &report),
            userIDs: one.userIDs, givenName: required(one.givenName, "users.givenName", of: one, &report),
            familyName: required(one.familyName, "users.familyName", of: one, &report), middleName: one.middleName,
            identifier: one.identifier, email: one.email, sms: one.sms, phone: one.phone, agentIDs: one.agentIDs,
            grades: one.grades, password: one.password, userMasterIdentifier: one.userMasterIdentifier,
            preferredGivenName: one.preferredFirstName, preferredMiddleName: one.preferredMiddleName,
            preferredFamilyName: one.preferredLastName, primaryOrgID: one.primaryOrgID, pronouns: one.pronouns,
            metadata: OneRosterMetadata.columns(of: one.metadata))
    }

    // MARK: Accounts

    private typealias Account = (id: String?, profile: OneRosterUserProfile)

    private func profiles(
        of profile: RESTUser.Profile, _ one: RESTUser, _ report: inout ConversionReport
    ) -> [Account] {
        note("userProfiles.credentials", .requiredMissing, of: one, &report, if: profile.credentials.isEmpty)
        let credentials =
            profile.credentials.isEmpty ? [RESTUser.Profile.Credential(type: nil, username: nil)] : profile.credentials
        return credentials.enumerated().map { index, credential in
            if !credential.others.isEmpty { report.note("userProfiles.credentials", .noCounterpart) }
            let isAlone = !profile.credentials.isEmpty
            let id = ProfileAddress.id(of: profile.profileID, number: index, user: one.sourcedID)
            return (
                profile.profileID,
                OneRosterUserProfile(
                    sourcedID: id, status: one.status, dateLastModified: one.dateLastModified, userID: one.sourcedID,
                    profileType: required(profile.profileType, "userProfiles.profileType", of: one, &report),
                    vendorID: required(profile.vendorID, "userProfiles.vendorId", of: one, &report),
                    applicationID: profile.applicationID, description: profile.description,
                    credentialType: isAlone
                        ? required(credential.type, "userProfiles.credentialType", of: one, &report) : "",
                    username: isAlone ? required(credential.username, "userProfiles.username", of: one, &report) : "",
                    password: credential.password)
            )
        }
    }

    // MARK: Roles

    private func roles(
        of one: RESTUser, _ accounts: [Account], _ report: inout ConversionReport
    ) -> [OneRosterRole] {
        var taken: Set<SourcedID<OneRosterRole>> = []
        var roles: [OneRosterRole] = []
        for role in one.roles {
            let id = id(of: role, one)
            guard taken.insert(id).inserted else {
                report.note("users.roles", .repeated)
                continue
            }
            let account = role.profileID.flatMap { wanted in accounts.first { $0.id == wanted } }
            if role.profileID != nil, account == nil { report.note("roles.userProfile", .invalid) }
            roles.append(
                OneRosterRole(
                    sourcedID: id, status: one.status, dateLastModified: one.dateLastModified, userID: one.sourcedID,
                    roleType: role.roleType, role: role.role, beginDate: role.beginDate, endDate: role.endDate,
                    orgID: role.orgID, userProfileID: account?.profile.sourcedID))
        }
        return roles
    }

    private func id(of role: RESTUser.Role, _ one: RESTUser) -> SourcedID<OneRosterRole> {
        let isFirst = { (role: RESTUser.Role, org: SourcedID<OneRosterOrg>) in
            role.roleType == .primary && role.orgID == org
        }
        if isFirst(role, role.orgID), one.roles.filter({ isFirst($0, role.orgID) }).count == 1 {
            return DerivedID.role(of: one.sourcedID, in: role.orgID)
        }
        let day = role.beginDate?.description ?? ""
        let org: SourcedID<OneRosterOrg> = SourcedID("\(role.orgID.rawValue)/\(role.role.rawValue)/\(day)")
        return DerivedID.link(one.sourcedID, org)
    }

    /// What is asked about a person for statistics.
    public func demographics(_ one: RESTDemographics, report: inout ConversionReport) -> OneRosterDemographics {
        OneRosterDemographics(
            sourcedID: one.sourcedID, status: one.status, dateLastModified: one.dateLastModified,
            birthDate: one.birthDate, sex: one.sex,
            isAmericanIndianOrAlaskaNative: one.isAmericanIndianOrAlaskaNative, isAsian: one.isAsian,
            isBlackOrAfricanAmerican: one.isBlackOrAfricanAmerican,
            isNativeHawaiianOrOtherPacificIslander: one.isNativeHawaiianOrOtherPacificIslander, isWhite: one.isWhite,
            isTwoOrMoreRaces: one.isTwoOrMoreRaces, isHispanicOrLatino: one.isHispanicOrLatino,
            countryOfBirthCode: one.countryOfBirthCode, stateOfBirthAbbreviation: one.stateOfBirthAbbreviation,
            cityOfBirth: one.cityOfBirth, publicSchoolResidenceStatus: one.publicSchoolResidenceStatus,
            metadata: OneRosterMetadata.columns(of: one.metadata))
    }
}

import OneRosterModel

extension ConversionRun {
    /// From 1.2.0 or 1.2.1 to 1.2.1. The resources that 1.2.0 has in its users become `userResources.csv`.
    func copy12(_ writer: inout BundleWriter) throws {
        try copySharedFiles(&writer)
        try copy(OneRosterCategory.self, &writer)
        try copy(OneRosterDemographics.self, &writer)
        try copy(OneRosterEnrollment.self, &writer)
        try copy(OneRosterLineItem.self, &writer)
        try copy(OneRosterResult.self, &writer)
        try copy(OneRosterLineItemLearningObjective.self, &writer)
        try copy(OneRosterLineItemScoreScale.self, &writer)
        try copy(OneRosterResultLearningObjective.self, &writer)
        try copy(OneRosterResultScoreScale.self, &writer)
        try copy(OneRosterRole.self, &writer)
        try copy(OneRosterScoreScale.self, &writer)
        try copy(OneRosterUserProfile.self, &writer)
        var hasResources = false
        try transfer(OneRosterUser.self, as: OneRosterUser.self, &writer) { user in
            hasResources = hasResources || !user.resourceIDs.isEmpty
            var user = user
            user.resourceIDs = []
            return [user]
        }
        try hasResources ? writeUserResources(&writer) : copy(OneRosterUserResource.self, &writer)
    }

    /// The links of `userResources.csv` and those of the users.
    private func writeUserResources(_ writer: inout BundleWriter) throws {
        let mode = bundle.manifest.mode(of: .userResources)
        let reader = try bundle.records(of: OneRosterUserResource.self)
        let columns = reader?.metadataColumns ?? []
        try writer.begin(
            OneRosterUserResource.self, mode == .absent ? bundle.manifest.mode(of: .users) : mode,
            metadataColumns: columns)
        var links: [OneRosterUserResource] = []
        var known: Set<SourcedID<OneRosterUserResource>> = []
        try forEach(OneRosterUserResource.self) { link in
            links.append(link)
            // A link within an organization or class says less than one without.
            guard link.orgID == nil, link.classID == nil else { return }
            known.insert(DerivedID.userResource(of: link.userID, link.resourceID))
        }
        try forEach(OneRosterUser.self) { user in
            for resource in user.resourceIDs {
                let id = DerivedID.userResource(of: user.sourcedID, resource)
                guard known.insert(id).inserted else { continue }
                links.append(
                    OneRosterUserResource(
                        sourcedID: id, status: user.status, dateLastModified: user.dateLastModified,
                        userID: user.sourcedID, resourceID: resource))
            }
        }
        for link in links { try append(link, &writer) }
        try end(&writer)
    }

    /// From 1.0 or 1.1 to 1.1.
    func copy11(_ writer: inout BundleWriter) throws {
        let legacy = try legacyConversion()
        try copyFiles11(&writer, legacy)
        try copy(OneRosterLineItem11.self, &writer)
        try transfer(OneRosterUser11.self, as: OneRosterUser11.self, &writer) { [legacy(user: $0)] }
    }

    /// From 1.0 or 1.1 to 1.2.
    func convertUp(
        _ writer: inout BundleWriter, administrators: AdministratorPolicy,
        orgTypes: [SourcedID<OneRosterOrg>: OrgType]
    ) throws {
        let legacy = try legacyConversion()
        var conversion = UpConversion(administrators: administrators, orgTypes: orgTypes)
        try forEach(OneRosterOrg.self) { conversion.orgTypes[$0.sourcedID] = $0.type }
        try forEach(OneRosterClass.self) { conversion.classSchools[$0.sourcedID] = $0.schoolID }
        try copyFiles11(&writer, legacy)
        try transfer(OneRosterLineItem11.self, as: OneRosterLineItem.self, &writer) {
            [conversion.lineItem($0, report: &self.report)]
        }
        try transfer(OneRosterUser11.self, as: OneRosterUser.self, &writer) { user in
            self.suggester.add(user)
            return [conversion.user(legacy(user: user), report: &self.report).user]
        }
        // The users are read once more, so that their roles need not be held meanwhile.
        var seen = ConversionReport()
        let isDelta = bundle.manifest.mode(of: .users) == .delta
        try transfer(OneRosterUser11.self, as: OneRosterRole.self, &writer) { user in
            // A delta does not say which organizations the user has left.
            if isDelta, user.status != .tobedeleted { self.report.note("users.orgSourcedIds", .assumed) }
            return conversion.user(user, report: &seen).roles
        }
    }

    /// From 1.2 to 1.1.
    func convertDown(_ writer: inout BundleWriter) throws {
        for file in [OneRosterFile.users, .roles] where bundle.manifest.mode(of: file) == .delta {
            throw BundleConversionError(code: .deltaOfUsers, file: file)
        }
        var conversion = DownConversion()
        try forEach(OneRosterAcademicSession.self) { conversion.sessionTypes[$0.sourcedID] = $0.type }
        try forEach(OneRosterClass.self) { conversion.classSchools[$0.sourcedID] = $0.schoolID }
        let split = try convertUsersDown(conversion, &writer)
        try copySharedFiles(&writer)
        try transfer(OneRosterCategory.self, as: OneRosterCategory.self, &writer) {
            [conversion.category($0, report: &self.report)]
        }
        try transfer(OneRosterDemographics.self, as: OneRosterDemographics.self, &writer) {
            [conversion.demographics($0, report: &self.report)]
        }
        try transfer(OneRosterEnrollment.self, as: OneRosterEnrollment.self, &writer) { [split.enrollment($0)] }
        try transfer(OneRosterLineItem.self, as: OneRosterLineItem11.self, &writer) {
            conversion.lineItem($0, report: &self.report).map { [$0] } ?? []
        }
        try transfer(OneRosterResult.self, as: OneRosterResult.self, &writer) {
            conversion.result($0, report: &self.report).map { [split.result($0)] } ?? []
        }
        try dropFilesOf12()
    }

    private func convertUsersDown(
        _ conversion: DownConversion, _ writer: inout BundleWriter
    ) throws -> SplitUsers {
        var roles: [SourcedID<OneRosterUser>: [OneRosterRole]] = [:]
        try forEach(OneRosterRole.self) { roles[$0.userID, default: []].append($0) }
        var split = SplitUsers()
        try transfer(OneRosterUser.self, as: OneRosterUser11.self, &writer) { user in
            let old = conversion.users(user, roles: roles[user.sourcedID] ?? [], report: &self.report)
            split.add(user.sourcedID, old)
            return old
        }
        return split
    }

    private func dropFilesOf12() throws {
        try drop(OneRosterLineItemLearningObjective.self)
        try drop(OneRosterLineItemScoreScale.self)
        try drop(OneRosterResultLearningObjective.self)
        try drop(OneRosterResultScoreScale.self)
        try drop(OneRosterScoreScale.self)
        try drop(OneRosterUserProfile.self)
        try drop(OneRosterUserResource.self)
    }

    // MARK: Files that both have

    /// The files that are the same in 1.1 and 1.2 whatever their values.
    private func copySharedFiles(_ writer: inout BundleWriter) throws {
        try copy(OneRosterAcademicSession.self, &writer)
        try copy(OneRosterClass.self, &writer)
        try copy(OneRosterClassResource.self, &writer)
        try copy(OneRosterCourse.self, &writer)
        try copy(OneRosterCourseResource.self, &writer)
        try copy(OneRosterOrg.self, &writer)
        try copy(OneRosterResource.self, &writer)
    }

    /// The files of 1.0 and 1.1 but for the two that have another shape in 1.2.
    private func copyFiles11(_ writer: inout BundleWriter, _ legacy: LegacyStep) throws {
        try transfer(OneRosterAcademicSession.self, as: OneRosterAcademicSession.self, &writer) {
            [legacy(session: $0)]
        }
        try copy(OneRosterCategory.self, &writer)
        try copy(OneRosterClass.self, &writer)
        try copy(OneRosterClassResource.self, &writer)
        try copy(OneRosterCourse.self, &writer)
        try copy(OneRosterCourseResource.self, &writer)
        try copy(OneRosterDemographics.self, &writer)
        try copy(OneRosterEnrollment.self, &writer)
        try transfer(OneRosterOrg.self, as: OneRosterOrg.self, &writer) { [legacy(org: $0)] }
        try copy(OneRosterResource.self, &writer)
        try copy(OneRosterResult.self, &writer)
    }

    /// What a 1.0 bundle needs before it is one of 1.1; nothing for one that is.
    private func legacyConversion() throws -> LegacyStep {
        guard bundle.manifest.version == .v1_0 else { return LegacyStep(run: self, conversion: nil) }
        var conversion = LegacyConversion()
        try forEach(OneRosterAcademicSession.self) { conversion.learn($0) }
        return LegacyStep(run: self, conversion: conversion)
    }
}

/// The step from 1.0 to 1.1, or none.
struct LegacyStep {
    let run: ConversionRun
    let conversion: LegacyConversion?

    func callAsFunction(session: OneRosterAcademicSession) -> OneRosterAcademicSession {
        conversion?.academicSession(session, report: &run.report) ?? session
    }

    func callAsFunction(org: OneRosterOrg) -> OneRosterOrg { conversion?.org(org, report: &run.report) ?? org }

    func callAsFunction(user: OneRosterUser11) -> OneRosterUser11 {
        conversion?.user(user, report: &run.report) ?? user
    }
}

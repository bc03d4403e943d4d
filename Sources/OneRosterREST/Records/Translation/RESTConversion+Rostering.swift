public import OneRosterModel

extension RESTConversion {
    /// The session.
    ///
    /// - Parameters:
    ///   - one: The record of the bundle.
    ///   - children: The sessions that it contains, where they are known.
    ///   - report: Takes what is lost.
    public func academicSession(
        _ one: OneRosterAcademicSession, children: [SourcedID<OneRosterAcademicSession>] = [],
        report: inout ConversionReport
    ) -> RESTAcademicSession? {
        let isThere = one.startDate != nil && one.endDate != nil && !one.type.rawValue.isEmpty
        guard isComplete(isThere, "academicSessions", &report), let start = one.startDate, let end = one.endDate else {
            return nil
        }
        if one.schoolYear == nil { report.note("academicSessions.schoolYear", .requiredMissing) }
        return RESTAcademicSession(
            sourcedID: one.sourcedID, status: one.status ?? .active, dateLastModified: one.dateLastModified ?? modified,
            title: one.title, startDate: start, endDate: end, type: one.type, parentID: one.parentID,
            childIDs: children, schoolYear: one.schoolYear, metadata: OneRosterMetadata.object(of: one.metadata))
    }

    /// The organization.
    ///
    /// - Parameters:
    ///   - one: The record of the bundle.
    ///   - children: The organizations that it contains, where they are known.
    ///   - report: Takes what is lost.
    public func org(
        _ one: OneRosterOrg, children: [SourcedID<OneRosterOrg>] = [], report: inout ConversionReport
    ) -> RESTOrg? {
        guard isComplete(!one.type.rawValue.isEmpty, "orgs", &report) else { return nil }
        return RESTOrg(
            sourcedID: one.sourcedID, status: one.status ?? .active, dateLastModified: one.dateLastModified ?? modified,
            name: one.name, type: one.type,
            identifier: isLegacy ? one.identifier : required(one.identifier, "orgs.identifier", &report),
            parentID: one.parentID, childIDs: children, metadata: OneRosterMetadata.object(of: one.metadata))
    }

    /// The course.
    ///
    /// - Parameters:
    ///   - one: The record of the bundle.
    ///   - resources: Those that a bundle names in `courseResources.csv`.
    ///   - report: Takes what is lost.
    public func course(
        _ one: OneRosterCourse, resources: [SourcedID<OneRosterResource>] = [], report: inout ConversionReport
    ) -> RESTCourse? {
        guard isComplete(!isLegacy || !one.orgID.isEmpty, "courses", &report) else { return nil }
        return RESTCourse(
            sourcedID: one.sourcedID, status: one.status ?? .active, dateLastModified: one.dateLastModified ?? modified,
            title: one.title, schoolYearID: one.schoolYearID,
            courseCode: isLegacy ? one.courseCode : required(one.courseCode, "courses.courseCode", &report),
            grades: one.grades, subjects: one.subjects, orgID: one.orgID.isEmpty ? nil : one.orgID,
            subjectCodes: one.subjectCodes, resourceIDs: resources,
            metadata: OneRosterMetadata.object(of: one.metadata))
    }

    /// The class.
    ///
    /// - Parameters:
    ///   - one: The record of the bundle.
    ///   - resources: Those that a bundle names in `classResources.csv`.
    ///   - report: Takes what is lost.
    public func `class`(
        _ one: OneRosterClass, resources: [SourcedID<OneRosterResource>] = [], report: inout ConversionReport
    ) -> RESTClass? {
        let hasType = !one.classType.rawValue.isEmpty
        let isThere = !one.courseID.isEmpty && !one.schoolID.isEmpty && (hasType || !isLegacy)
        guard isComplete(isThere, "classes", &report) else { return nil }
        if one.termIDs.isEmpty { report.note("classes.termSourcedIds", .requiredMissing) }
        return RESTClass(
            sourcedID: one.sourcedID, status: one.status ?? .active, dateLastModified: one.dateLastModified ?? modified,
            title: one.title, classCode: one.classCode, classType: hasType ? one.classType : nil,
            location: one.location, grades: one.grades, subjects: one.subjects, courseID: one.courseID,
            schoolID: one.schoolID, termIDs: one.termIDs, subjectCodes: one.subjectCodes, periods: one.periods,
            resourceIDs: resources, metadata: OneRosterMetadata.object(of: one.metadata))
    }

    /// The enrollment.
    public func enrollment(_ one: OneRosterEnrollment, report: inout ConversionReport) -> RESTEnrollment? {
        let isThere =
            !one.userID.isEmpty && !one.classID.isEmpty && !one.schoolID.isEmpty && !one.role.rawValue.isEmpty
        guard isComplete(isThere, "enrollments", &report) else { return nil }
        return RESTEnrollment(
            sourcedID: one.sourcedID, status: one.status ?? .active, dateLastModified: one.dateLastModified ?? modified,
            userID: one.userID, classID: one.classID, schoolID: one.schoolID, role: one.role,
            isPrimary: one.isPrimary, beginDate: one.beginDate, endDate: one.endDate,
            metadata: OneRosterMetadata.object(of: one.metadata))
    }

    /// The resource.
    public func resource(_ one: OneRosterResource, report: inout ConversionReport) -> RESTResource? {
        RESTResource(
            sourcedID: one.sourcedID, status: one.status ?? .active, dateLastModified: one.dateLastModified ?? modified,
            title: one.title, roles: one.roles, importance: one.importance, vendorResourceID: one.vendorResourceID,
            vendorID: one.vendorID, applicationID: one.applicationID,
            metadata: OneRosterMetadata.object(of: one.metadata))
    }
}

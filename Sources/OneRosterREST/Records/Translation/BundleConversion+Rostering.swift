public import OneRosterModel

extension BundleConversion {
    /// The session.
    public func academicSession(
        _ session: RESTAcademicSession, report: inout ConversionReport
    ) -> OneRosterAcademicSession {
        let isWritten = session.schoolYearText != nil
        note(
            "academicSessions.schoolYear", isWritten ? .invalid : .requiredMissing, of: session, &report,
            if: session.schoolYear == nil)
        return OneRosterAcademicSession(
            sourcedID: session.sourcedID, status: session.status, dateLastModified: session.dateLastModified,
            title: required(session.title, "academicSessions.title", of: session, &report), type: session.type,
            startDate: session.startDate, endDate: session.endDate, parentID: session.parentID,
            schoolYear: session.schoolYear, metadata: OneRosterMetadata.columns(of: session.metadata))
    }

    /// The organization.
    public func org(_ org: RESTOrg, report: inout ConversionReport) -> OneRosterOrg {
        OneRosterOrg(
            sourcedID: org.sourcedID, status: org.status, dateLastModified: org.dateLastModified,
            name: required(org.name, "orgs.name", of: org, &report), type: org.type, identifier: org.identifier,
            parentID: org.parentID, metadata: OneRosterMetadata.columns(of: org.metadata))
    }

    /// The course and its resources, which a bundle has in a file of their own.
    public func course(
        _ course: RESTCourse, report: inout ConversionReport
    ) -> (course: OneRosterCourse, resources: [OneRosterCourseResource]) {
        let resources = course.resourceIDs.map { resource in
            OneRosterCourseResource(
                sourcedID: DerivedID.link(course.sourcedID, resource), status: course.status,
                dateLastModified: course.dateLastModified, courseID: course.sourcedID, resourceID: resource)
        }
        let converted = OneRosterCourse(
            sourcedID: course.sourcedID, status: course.status, dateLastModified: course.dateLastModified,
            schoolYearID: course.schoolYearID, title: required(course.title, "courses.title", of: course, &report),
            courseCode: course.courseCode, grades: course.grades,
            orgID: required(course.orgID, "courses.orgSourcedId", of: course, &report), subjects: course.subjects,
            subjectCodes: course.subjectCodes, metadata: OneRosterMetadata.columns(of: course.metadata))
        return (converted, resources)
    }

    /// The class and its resources, which a bundle has in a file of their own.
    public func `class`(
        _ one: RESTClass, report: inout ConversionReport
    ) -> (class: OneRosterClass, resources: [OneRosterClassResource]) {
        note("classes.classType", .requiredMissing, of: one, &report, if: one.classType == nil)
        note("classes.termSourcedIds", .requiredMissing, of: one, &report, if: one.termIDs.isEmpty)
        let resources = one.resourceIDs.map { resource in
            OneRosterClassResource(
                sourcedID: DerivedID.link(one.sourcedID, resource), status: one.status,
                dateLastModified: one.dateLastModified, classID: one.sourcedID, resourceID: resource)
        }
        let converted = OneRosterClass(
            sourcedID: one.sourcedID, status: one.status, dateLastModified: one.dateLastModified,
            title: required(one.title, "classes.title", of: one, &report), grades: one.grades, courseID: one.courseID,
            classCode: one.classCode, classType: one.classType ?? ClassType(rawValue: ""), location: one.location,
            schoolID: one.schoolID, termIDs: one.termIDs, subjects: one.subjects, subjectCodes: one.subjectCodes,
            periods: one.periods, metadata: OneRosterMetadata.columns(of: one.metadata))
        return (converted, resources)
    }

    /// The enrollment.
    public func enrollment(_ one: RESTEnrollment, report: inout ConversionReport) -> OneRosterEnrollment {
        OneRosterEnrollment(
            sourcedID: one.sourcedID, status: one.status, dateLastModified: one.dateLastModified, classID: one.classID,
            schoolID: one.schoolID, userID: one.userID, role: one.role, isPrimary: one.isPrimary,
            beginDate: one.beginDate, endDate: one.endDate, metadata: OneRosterMetadata.columns(of: one.metadata))
    }

    /// The resource.
    public func resource(_ one: RESTResource, report: inout ConversionReport) -> OneRosterResource {
        OneRosterResource(
            sourcedID: one.sourcedID, status: one.status, dateLastModified: one.dateLastModified,
            vendorResourceID: required(one.vendorResourceID, "resources.vendorResourceId", of: one, &report),
            title: one.title, roles: one.roles, importance: one.importance, vendorID: one.vendorID,
            applicationID: one.applicationID, metadata: OneRosterMetadata.columns(of: one.metadata))
    }
}

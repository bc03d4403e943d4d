extension RESTField where Record == RESTAcademicSession {
    /// `title`.
    public static var title: Self { Self("title") }
    /// `startDate`.
    public static var startDate: Self { Self("startDate") }
    /// `endDate`.
    public static var endDate: Self { Self("endDate") }
    /// `type`.
    public static var type: Self { Self("type") }
    /// `parent`, a reference as it is.
    public static var parent: Self { Self("parent") }
    /// `parent.sourcedId`.
    public static var parentID: Self { Self("parent.sourcedId") }
    /// `children`, references as they are.
    public static var children: Self { Self("children") }
    /// `children.sourcedId`.
    public static var childIDs: Self { Self("children.sourcedId") }
    /// `schoolYear`.
    public static var schoolYear: Self { Self("schoolYear") }

    /// Every field above, and those that all records have.
    public static var all: [Self] {
        common + [
            .title, .startDate, .endDate, .type, .parent, .parentID, .children, .childIDs, .schoolYear,
        ]
    }
}

extension RESTField where Record == RESTOrg {
    /// `name`.
    public static var name: Self { Self("name") }
    /// `type`.
    public static var type: Self { Self("type") }
    /// `identifier`.
    public static var identifier: Self { Self("identifier") }
    /// `parent`, a reference as it is.
    public static var parent: Self { Self("parent") }
    /// `parent.sourcedId`.
    public static var parentID: Self { Self("parent.sourcedId") }
    /// `children`, references as they are.
    public static var children: Self { Self("children") }
    /// `children.sourcedId`.
    public static var childIDs: Self { Self("children.sourcedId") }

    /// Every field above, and those that all records have.
    public static var all: [Self] {
        common + [
            .name, .type, .identifier, .parent, .parentID, .children, .childIDs,
        ]
    }
}

extension RESTField where Record == RESTCourse {
    /// `title`.
    public static var title: Self { Self("title") }
    /// `schoolYear`, a reference as it is.
    public static var schoolYear: Self { Self("schoolYear") }
    /// `schoolYear.sourcedId`.
    public static var schoolYearID: Self { Self("schoolYear.sourcedId") }
    /// `courseCode`.
    public static var courseCode: Self { Self("courseCode") }
    /// `grades`.
    public static var grades: Self { Self("grades") }
    /// `subjects`.
    public static var subjects: Self { Self("subjects") }
    /// `org`, a reference as it is.
    public static var org: Self { Self("org") }
    /// `org.sourcedId`.
    public static var orgID: Self { Self("org.sourcedId") }
    /// `subjectCodes`.
    public static var subjectCodes: Self { Self("subjectCodes") }
    /// `resources`, references as they are.
    public static var resources: Self { Self("resources") }
    /// `resources.sourcedId`.
    public static var resourceIDs: Self { Self("resources.sourcedId") }

    /// Every field above, and those that all records have.
    public static var all: [Self] {
        common + [
            .title, .schoolYear, .schoolYearID, .courseCode, .grades, .subjects, .org, .orgID, .subjectCodes,
            .resources, .resourceIDs,
        ]
    }
}

extension RESTField where Record == RESTClass {
    /// `title`.
    public static var title: Self { Self("title") }
    /// `classCode`.
    public static var classCode: Self { Self("classCode") }
    /// `classType`.
    public static var classType: Self { Self("classType") }
    /// `location`.
    public static var location: Self { Self("location") }
    /// `grades`.
    public static var grades: Self { Self("grades") }
    /// `subjects`.
    public static var subjects: Self { Self("subjects") }
    /// `course`, a reference as it is.
    public static var course: Self { Self("course") }
    /// `course.sourcedId`.
    public static var courseID: Self { Self("course.sourcedId") }
    /// `school`, a reference as it is.
    public static var school: Self { Self("school") }
    /// `school.sourcedId`.
    public static var schoolID: Self { Self("school.sourcedId") }
    /// `terms`, references as they are.
    public static var terms: Self { Self("terms") }
    /// `terms.sourcedId`.
    public static var termIDs: Self { Self("terms.sourcedId") }
    /// `subjectCodes`.
    public static var subjectCodes: Self { Self("subjectCodes") }
    /// `periods`.
    public static var periods: Self { Self("periods") }
    /// `resources`, references as they are.
    public static var resources: Self { Self("resources") }
    /// `resources.sourcedId`.
    public static var resourceIDs: Self { Self("resources.sourcedId") }

    /// Every field above, and those that all records have.
    public static var all: [Self] {
        common + [
            .title, .classCode, .classType, .location, .grades, .subjects, .course, .courseID, .school, .schoolID,
            .terms, .termIDs, .subjectCodes, .periods, .resources, .resourceIDs,
        ]
    }
}

extension RESTField where Record == RESTEnrollment {
    /// `user`, a reference as it is.
    public static var user: Self { Self("user") }
    /// `user.sourcedId`.
    public static var userID: Self { Self("user.sourcedId") }
    /// `class`, a reference as it is.
    public static var `class`: Self { Self("class") }
    /// `class.sourcedId`.
    public static var classID: Self { Self("class.sourcedId") }
    /// `school`, a reference as it is.
    public static var school: Self { Self("school") }
    /// `school.sourcedId`.
    public static var schoolID: Self { Self("school.sourcedId") }
    /// `role`.
    public static var role: Self { Self("role") }
    /// `primary`.
    public static var isPrimary: Self { Self("primary") }
    /// `beginDate`.
    public static var beginDate: Self { Self("beginDate") }
    /// `endDate`.
    public static var endDate: Self { Self("endDate") }

    /// Every field above, and those that all records have.
    public static var all: [Self] {
        common + [
            .user, .userID, .class, .classID, .school, .schoolID, .role, .isPrimary, .beginDate, .endDate,
        ]
    }
}

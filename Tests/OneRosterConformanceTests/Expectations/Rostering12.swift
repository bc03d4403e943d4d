/// Digest §5, the rostering files of 1.2.1, in the digest's order of columns.
enum Rostering12 {
    static let academicSessions = FileRule(
        "academicSessions",
        [
            required("title"),
            required("type", .token(["gradingPeriod", "semester", "schoolYear", "term"], .allowed)),
            required("startDate", .date),
            required("endDate", .date),
            optional("parentSourcedId", .reference(to: "academicSessions")),
            required("schoolYear", .year),
        ])

    static let classes = FileRule(
        "classes", pairs: [["subjects", "subjectCodes"]],
        [
            required("title"),
            optional("grades", .textList),
            required("courseSourcedId", .reference(to: "courses")),
            optional("classCode"),
            required("classType", .token(["homeroom", "scheduled"], .allowed)),
            optional("location"),
            required("schoolSourcedId", .reference(to: "orgs")),
            required("termSourcedIds", .references(to: "academicSessions")),
            optional("subjects", .textList),
            optional("subjectCodes", .textList),
            optional("periods", .textList),
        ])

    static let courses = FileRule(
        "courses", pairs: [["subjects", "subjectCodes"]],
        [
            optional("schoolYearSourcedId", .reference(to: "academicSessions")),
            required("title"),
            optional("courseCode"),
            optional("grades", .textList),
            required("orgSourcedId", .reference(to: "orgs")),
            optional("subjects", .textList),
            optional("subjectCodes", .textList),
        ])

    static let demographics = FileRule(
        "demographics", key: .keyAndReference(to: "users"),
        [
            optional("birthDate", .date),
            optional("sex", .token(["male", "female", "unspecified", "other"], .allowed)),
            optional("americanIndianOrAlaskaNative", .boolean),
            optional("asian", .boolean),
            optional("blackOrAfricanAmerican", .boolean),
            optional("nativeHawaiianOrOtherPacificIslander", .boolean),
            optional("white", .boolean),
            optional("demographicRaceTwoOrMoreRaces", .boolean),
            optional("hispanicOrLatinoEthnicity", .boolean),
            optional("countryOfBirthCode"),
            optional("stateOfBirthAbbreviation"),
            optional("cityOfBirth"),
            optional("publicSchoolResidenceStatus"),
        ])

    static let enrollments = FileRule(
        "enrollments",
        [
            required("classSourcedId", .reference(to: "classes")),
            required("schoolSourcedId", .reference(to: "orgs")),
            required("userSourcedId", .reference(to: "users")),
            required("role", .token(["administrator", "proctor", "student", "teacher"], .allowed)),
            optional("primary", .boolean),
            optional("beginDate", .date),
            optional("endDate", .date),
        ])

    static let orgs = FileRule(
        "orgs",
        [
            required("name"),
            required("type", .token(["department", "district", "local", "national", "school", "state"], .allowed)),
            optional("identifier"),
            optional("parentSourcedId", .reference(to: "orgs")),
        ])

    static let roles = FileRule(
        "roles",
        [
            required("userSourcedId", .reference(to: "users")),
            required("roleType", .token(["primary", "secondary"], .refused)),
            required(
                "role",
                .token(
                    [
                        "aide", "counselor", "districtAdministrator", "guardian", "parent", "principal", "proctor",
                        "relative", "siteAdministrator", "student", "systemAdministrator", "teacher",
                    ], .allowed)),
            optional("beginDate", .date),
            optional("endDate", .date),
            required("orgSourcedId", .reference(to: "orgs")),
            optional("userProfileSourcedId", .reference(to: "userProfiles")),
        ])

    static let userProfiles = FileRule(
        "userProfiles",
        [
            required("userSourcedId", .reference(to: "users")),
            required("profileType"),
            required("vendorId"),
            optional("applicationId"),
            optional("description"),
            required("credentialType"),
            required("username"),
            optional("password"),
        ])

    static let users = FileRule(
        "users",
        [
            required("enabledUser", .boolean),
            required("username"),
            optional("userIds", .userIDs),
            required("givenName"),
            required("familyName"),
            optional("middleName"),
            optional("identifier"),
            optional("email"),
            optional("sms"),
            optional("phone"),
            optional("agentSourcedIds", .references(to: "users")),
            optional("grades", .textList),
            optional("password"),
            optional("userMasterIdentifier"),
            optional("preferredGivenName"),
            optional("preferredMiddleName"),
            optional("preferredFamilyName"),
            optional("primaryOrgSourcedId", .reference(to: "orgs")),
            optional("pronouns"),
        ])

    static let all = [
        academicSessions, classes, courses, demographics, enrollments, orgs, roles, userProfiles, users,
    ]
}

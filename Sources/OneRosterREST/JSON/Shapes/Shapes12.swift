/// The records of OneRoster 1.2, by the official OpenAPI documents of September 2022. A test compares the two.
enum Shapes12 {
    static let all: [OneRosterEntityType: ObjectShape] = rostering.merging(gradebook) { first, _ in first }

    private typealias T = ShapeTable

    private static func record(_ members: [MemberShape]) -> ObjectShape {
        ObjectShape(
            members: [
                T.must("sourcedId", .text), T.must("status", .term(Vocabulary(["active", "tobedeleted"]))),
                T.must("dateLastModified", .dateTime), T.may("metadata", .anyObject),
            ] + members)
    }

    private static func open(_ words: [String]) -> ValueShape { .term(Vocabulary(words, isExtensible: true)) }

    // MARK: Rostering and resources

    private static let rostering: [OneRosterEntityType: ObjectShape] = [
        .academicSession: record([
            T.must("title", .text), T.must("startDate", .date), T.must("endDate", .date),
            T.must("type", open(T.sessionTypes)), T.may("parent", .reference("academicSession")),
            T.may("children", .list(.reference("academicSession"))), T.must("schoolYear", .text),
        ]),
        .org: record([
            T.must("name", .text), T.must("type", open(T.orgTypes)), T.must("identifier", .text),
            T.may("parent", .reference("org")), T.may("children", .list(.reference("org"))),
        ]),
        .course: record([
            T.must("title", .text), T.may("schoolYear", .reference("academicSession")), T.must("courseCode", .text),
            T.may("grades", .list(.text)), T.may("subjects", .list(.text)), T.may("org", .reference("org")),
            T.may("subjectCodes", .list(.text)), T.may("resources", .list(.reference("resource"))),
        ]),
        .class: record([
            T.must("title", .text), T.may("classCode", .text), T.may("classType", open(T.classTypes)),
            T.may("location", .text), T.may("grades", .list(.text)), T.may("subjects", .list(.text)),
            T.must("course", .reference("course")), T.must("school", .reference("org")),
            T.must("terms", .list(.reference("academicSession"), atLeast: 1)), T.may("subjectCodes", .list(.text)),
            T.may("periods", .list(.text)), T.may("resources", .list(.reference("resource"))),
        ]),
        .enrollment: record([
            T.must("user", .reference("user")), T.must("class", .reference("class")),
            T.must("school", .reference("org")), T.must("role", open(T.enrollmentRoles)), T.may("primary", .boolean),
            T.may("beginDate", .date), T.may("endDate", .date),
        ]),
        .user: user,
        .demographics: record(
            [T.may("birthDate", .date), T.may("sex", open(["male", "female", "unspecified", "other"]))]
                + T.races.map { T.may($0, .boolean) } + T.birthPlace),
        .resource: record([
            T.may("title", .text), T.may("roles", .list(open(T.plainRoles))),
            T.may("importance", .term(Vocabulary(["primary", "secondary"]))), T.must("vendorResourceId", .text),
            T.may("vendorId", .text), T.may("applicationId", .text),
        ]),
    ]

    private static let user = record([
        T.may("userMasterIdentifier", .text), T.may("username", .text), T.may("userIds", .list(.object(T.userID))),
        T.must("enabledUser", .boolean), T.must("givenName", .text), T.must("familyName", .text),
        T.may("middleName", .text), T.may("preferredFirstName", .text), T.may("preferredMiddleName", .text),
        T.may("preferredLastName", .text), T.may("pronouns", .text), T.must("roles", .list(.object(role), atLeast: 1)),
        T.may("userProfiles", .list(.object(profile))), T.may("primaryOrg", .reference("org")),
        T.may("identifier", .text), T.may("email", .text), T.may("sms", .text), T.may("phone", .text),
        T.may("agents", .list(.reference("user"))), T.may("grades", .list(.text)), T.may("password", .text),
        T.may("resources", .list(.reference("resource"))),
    ])

    private static let role = ObjectShape(members: [
        T.must("roleType", .term(Vocabulary(["primary", "secondary"]))),
        T.must(
            "role",
            open([
                "aide", "counselor", "districtAdministrator", "guardian", "parent", "principal", "proctor", "relative",
                "siteAdministrator", "student", "systemAdministrator", "teacher",
            ])),
        T.must("org", .reference("org")), T.may("userProfile", .uri), T.may("beginDate", .date),
        T.may("endDate", .date),
    ])

    private static let profile = ObjectShape(members: [
        T.must("profileId", .uri), T.must("profileType", .text), T.must("vendorId", .text),
        T.may("applicationId", .text), T.may("description", .text), T.may("credentials", .list(.object(credential))),
    ])

    private static let credential = ObjectShape(
        members: [T.must("type", .text), T.must("username", .text), T.may("password", .text)], isOpen: true)

    // MARK: Gradebook and assessment results

    private static let gradebook: [OneRosterEntityType: ObjectShape] = [
        .category: record([T.must("title", .text), T.may("weight", .number)]),
        .lineItem: record([
            T.must("title", .text), T.may("description", .text), T.must("assignDate", .dateTime),
            T.must("dueDate", .dateTime), T.must("class", .reference("class")), T.must("school", .reference("org")),
            T.must("category", .reference("category")), T.may("gradingPeriod", .reference("academicSession")),
            T.may("academicSession", .reference("academicSession")), T.may("scoreScale", .reference("scoreScale")),
            T.may("resultValueMin", .number), T.may("resultValueMax", .number),
            T.may("learningObjectiveSet", .list(.object(objectives))),
        ]),
        .result: record(
            [
                T.must("lineItem", .reference("lineItem")), T.must("student", .reference("user")),
                T.may("class", .reference("class")), T.may("scoreScale", .reference("scoreScale")),
            ] + score),
        .scoreScale: record([
            T.must("title", .text), T.must("type", .text), T.may("course", .reference("course")),
            T.must("class", .reference("class")),
            T.must(
                "scoreScaleValue",
                .list(
                    .object(ObjectShape(members: [T.must("itemValueLHS", .text), T.must("itemValueRHS", .text)])),
                    atLeast: 1)),
        ]),
        .assessmentLineItem: record([
            T.must("title", .text), T.may("description", .text), T.may("class", .reference("class")),
            T.may("parentAssessmentLineItem", .reference("assessmentLineItem")),
            T.may("scoreScale", .reference("scoreScale")), T.may("resultValueMin", .number),
            T.may("resultValueMax", .number), T.may("learningObjectiveSet", .list(.object(objectives))),
        ]),
        .assessmentResult: record(
            [
                T.must("assessmentLineItem", .reference("assessmentLineItem")), T.must("student", .reference("user")),
                T.may("scoreScale", .reference("scoreScale")), T.may("scorePercentile", .number),
            ] + score),
    ]

    /// What results of both kinds say of a score.
    private static let score = [
        T.must("scoreStatus", open(T.scoreStatuses)), T.may("score", .number), T.may("textScore", .text),
        T.must("scoreDate", .date), T.may("comment", .text),
        T.may("learningObjectiveSet", .list(.object(objectiveScores))), T.may("inProgress", .boolean),
        T.may("incomplete", .boolean), T.may("late", .boolean), T.may("missing", .boolean),
    ]

    private static let objectives = ObjectShape(members: [
        T.must("source", .objectiveSource), T.must("learningObjectiveIds", .list(.text, atLeast: 1)),
    ])

    private static let objectiveScores = ObjectShape(members: [
        T.must("source", .objectiveSource),
        T.must(
            "learningObjectiveResults",
            .list(
                .object(
                    ObjectShape(members: [
                        T.must("learningObjectiveId", .text), T.may("score", .number), T.may("textScore", .text),
                    ])), atLeast: 1)),
    ])
}

/// The records of OneRoster 1.1. Its binding has no schema: members that are not named are allowed, and booleans are
/// written with and without quotes.
enum Shapes11 {
    private typealias T = ShapeTable

    private static func record(_ members: [MemberShape]) -> ObjectShape {
        ObjectShape(
            members: [
                T.must("sourcedId", .text),
                T.must("status", .term(Vocabulary(["active", "tobedeleted", "inactive"]))),
                T.must("dateLastModified", .dateTime), T.may("metadata", .anyObject),
            ] + members, isOpen: true, takesJSONBooleans: true)
    }

    private static func one(_ words: [String]) -> ValueShape { .term(Vocabulary(words)) }

    static let all: [OneRosterEntityType: ObjectShape] = [
        .academicSession: record([
            T.must("title", .text), T.must("startDate", .date), T.must("endDate", .date),
            T.must("type", one(T.sessionTypes)), T.may("parent", .reference("academicSession")),
            T.may("children", .list(.reference("academicSession"))), T.must("schoolYear", .text),
        ]),
        .org: record([
            T.must("name", .text), T.must("type", one(T.orgTypes)), T.may("identifier", .text),
            T.may("parent", .reference("org")), T.may("children", .list(.reference("org"))),
        ]),
        .course: record([
            T.must("title", .text), T.may("schoolYear", .reference("academicSession")), T.may("courseCode", .text),
            T.may("grades", .list(.text)), T.may("subjects", .list(.text)), T.must("org", .reference("org")),
            T.may("subjectCodes", .list(.text)), T.may("resources", .list(.reference("resource"))),
        ]),
        .class: record([
            T.must("title", .text), T.may("classCode", .text), T.must("classType", one(T.classTypes)),
            T.may("location", .text), T.may("grades", .list(.text)), T.may("subjects", .list(.text)),
            T.must("course", .reference("course")), T.must("school", .reference("org")),
            T.must("terms", .list(.reference("academicSession"), atLeast: 1)), T.may("subjectCodes", .list(.text)),
            T.may("periods", .list(.text)), T.may("resources", .list(.reference("resource"))),
        ]),
        .enrollment: record([
            T.must("user", .reference("user")), T.must("class", .reference("class")),
            T.must("school", .reference("org")), T.must("role", one(T.enrollmentRoles)), T.may("primary", .boolean),
            T.may("beginDate", .date), T.may("endDate", .date),
        ]),
        .user: record([
            T.must("username", .text), T.may("userIds", .list(.object(T.userID))), T.must("enabledUser", .boolean),
            T.must("givenName", .text), T.must("familyName", .text), T.may("middleName", .text),
            T.must("role", one(T.plainRoles)), T.may("identifier", .text), T.may("email", .text), T.may("sms", .text),
            T.may("phone", .text), T.may("agents", .list(.reference("user"))),
            T.must("orgs", .list(.reference("org"), atLeast: 1)), T.may("grades", .list(.text)),
            T.may("password", .text),
        ]),
        .demographics: record(
            [T.may("birthDate", .date), T.may("sex", one(["male", "female"]))]
                + T.races.map { T.may($0, .boolean) } + T.birthPlace),
        .resource: record([
            T.may("title", .text), T.may("roles", .list(one(T.plainRoles))),
            T.may("importance", one(["primary", "secondary"])), T.must("vendorResourceId", .text),
            T.may("vendorId", .text), T.may("applicationId", .text),
        ]),
        .category: record([T.must("title", .text)]),
        .lineItem: record([
            T.must("title", .text), T.may("description", .text), T.must("assignDate", .dateTime),
            T.must("dueDate", .dateTime), T.must("class", .reference("class")),
            T.must("category", .reference("category")), T.must("gradingPeriod", .reference("academicSession")),
            T.must("resultValueMin", .number), T.must("resultValueMax", .number),
        ]),
        .result: record([
            T.must("lineItem", .reference("lineItem")), T.must("student", .reference("user")),
            T.must("scoreStatus", one(T.scoreStatuses)), T.must("score", .number), T.must("scoreDate", .date),
            T.may("comment", .text),
        ]),
    ]
}

import OneRosterModel

/// The files of OneRoster CSV Binding 1.2.1, column by column.
enum Tables12 {
    static let all: [OneRosterFile: TableSchema] = {
        let tables = rostering + resources + gradebook
        return Dictionary(uniqueKeysWithValues: tables.map { ($0.file, $0) })
    }()

    static let rostering: [TableSchema] = [
        TableSchema(
            .academicSessions,
            [
                .required("title"), .required("type", .term(Terms(SessionType.self))), .required("startDate", .date),
                .required("endDate", .date), .optional("parentSourcedId", .reference(.academicSessions)),
                .required("schoolYear", .year),
            ]),
        TableSchema(
            .classes,
            [
                .required("title"), .optional("grades", .textList), .required("courseSourcedId", .reference(.courses)),
                .optional("classCode"), .required("classType", .term(Terms(ClassType.self))), .optional("location"),
                .required("schoolSourcedId", .reference(.orgs)),
                .required("termSourcedIds", .referenceList(.academicSessions)), .optional("subjects", .textList),
                .optional("subjectCodes", .textList), .optional("periods", .textList),
            ]),
        TableSchema(
            .courses,
            [
                .optional("schoolYearSourcedId", .reference(.academicSessions)), .required("title"),
                .optional("courseCode"), .optional("grades", .textList), .required("orgSourcedId", .reference(.orgs)),
                .optional("subjects", .textList), .optional("subjectCodes", .textList),
            ]),
        TableSchema(.demographics, demographics(sex: Terms(Sex.self))),
        TableSchema(
            .enrollments,
            [
                .required("classSourcedId", .reference(.classes)), .required("schoolSourcedId", .reference(.orgs)),
                .required("userSourcedId", .reference(.users)),
                .required("role", .term(Terms(EnrollmentRole.self))), .optional("primary", .flag),
                .optional("beginDate", .date), .optional("endDate", .date),
            ]),
        TableSchema(
            .orgs,
            [
                .required("name"), .required("type", .term(Terms(OrgType.self))), .optional("identifier"),
                .optional("parentSourcedId", .reference(.orgs)),
            ]),
        TableSchema(
            .roles,
            [
                .required("userSourcedId", .reference(.users)), .required("roleType", .term(Terms(RoleType.self))),
                .required("role", .term(Terms(UserRole.self))), .optional("beginDate", .date),
                .optional("endDate", .date), .required("orgSourcedId", .reference(.orgs)),
                .optional("userProfileSourcedId", .reference(.userProfiles)),
            ]),
        TableSchema(
            .userProfiles,
            [
                .required("userSourcedId", .reference(.users)), .required("profileType"), .required("vendorId"),
                .optional("applicationId"), .optional("description"), .required("credentialType"),
                .required("username"), .optional("password"),
            ]),
        TableSchema(.users, users),
    ]

    /// `users.csv` of 1.2.1.
    static let users: [TableColumn] = [
        .required("enabledUser", .flag), .required("username"), .optional("userIds", .userIDs),
        .required("givenName"), .required("familyName"), .optional("middleName"), .optional("identifier"),
        .optional("email"), .optional("sms"), .optional("phone"), .optional("agentSourcedIds", .referenceList(.users)),
        .optional("grades", .textList), .optional("password"), .optional("userMasterIdentifier"),
        .optional("preferredGivenName"), .optional("preferredMiddleName"), .optional("preferredFamilyName"),
        .optional("primaryOrgSourcedId", .reference(.orgs)), .optional("pronouns"),
    ]

    /// `users.csv` of 1.2.0, which had one column more: it stands at the end here, so that the other columns keep
    /// their numbers, and is read from its own place in the file.
    static let usersOf120 = TableSchema(.users, users + [.optional("resourceSourcedIds", .referenceList(.resources))])

    static let resources: [TableSchema] = [
        TableSchema(
            .classResources,
            [
                .optional("title"), .required("classSourcedId", .reference(.classes)),
                .required("resourceSourcedId", .reference(.resources)),
            ]),
        TableSchema(
            .courseResources,
            [
                .optional("title"), .required("courseSourcedId", .reference(.courses)),
                .required("resourceSourcedId", .reference(.resources)),
            ]),
        TableSchema(
            .resources,
            [
                .required("vendorResourceId"), .optional("title"),
                .optional("roles", .termList(Terms(ResourceRole.self))),
                .optional("importance", .term(Terms(Importance.self))), .optional("vendorId"),
                .optional("applicationId"),
            ]),
        TableSchema(
            .userResources,
            [
                .required("userSourcedId", .reference(.users)), .optional("orgSourcedId", .reference(.orgs)),
                .optional("classSourcedId", .reference(.classes)),
                .required("resourceSourcedId", .reference(.resources)),
            ]),
    ]

    static let gradebook: [TableSchema] = [
        TableSchema(.categories, [.required("title"), .optional("weight", .decimal)]),
        TableSchema(
            .lineItemLearningObjectiveIds,
            [
                .required("lineItemSourcedId", .reference(.lineItems)), .required("source", .objectiveSource),
                .required("learningObjectiveId"),
            ]),
        TableSchema(
            .lineItems,
            [
                .required("title"), .optional("description"), .required("assignDate", .date),
                .required("dueDate", .date), .required("classSourcedId", .reference(.classes)),
                .required("categorySourcedId", .reference(.categories)),
                .required("academicSessionSourcedId", .reference(.academicSessions)),
                .optional("resultValueMin", .decimal), .optional("resultValueMax", .decimal),
                .required("schoolSourcedId", .reference(.orgs)),
            ]),
        TableSchema(
            .lineItemScoreScales,
            [
                .optional("title"), .required("lineItemSourcedId", .reference(.lineItems)),
                .required("scoreScaleSourcedId", .reference(.scoreScales)),
            ]),
        TableSchema(
            .resultLearningObjectiveIds,
            [
                .required("resultSourcedId", .reference(.results)), .required("source", .objectiveSource),
                .required("learningObjectiveId"), .optional("score", .decimal), .optional("textScore"),
            ]),
        TableSchema(
            .results,
            [
                .required("lineItemSourcedId", .reference(.lineItems)),
                .required("studentSourcedId", .reference(.users)),
                .required("scoreStatus", .term(Terms(ScoreStatus.self))), .optional("score", .decimal),
                .required("scoreDate", .date), .optional("comment"), .optional("textScore"),
                .optional("classSourcedId", .reference(.classes)), .optional("inProgress", .flag),
                .optional("incomplete", .flag), .optional("late", .flag), .optional("missing", .flag),
            ]),
        TableSchema(
            .resultScoreScales,
            [
                .optional("title"), .required("resultSourcedId", .reference(.results)),
                .required("scoreScaleSourcedId", .reference(.scoreScales)),
            ]),
        TableSchema(
            .scoreScales,
            [
                .required("title"), .required("type"), .required("orgSourcedId", .reference(.orgs)),
                .required("courseSourcedId", .reference(.courses)),
                .required("classSourcedId", .reference(.classes)), .required("scoreScaleValue", .scoreScale),
            ]),
    ]

    static func demographics(sex: Terms) -> [TableColumn] {
        [.optional("birthDate", .date), .optional("sex", .term(sex))]
            + [
                "americanIndianOrAlaskaNative", "asian", "blackOrAfricanAmerican",
                "nativeHawaiianOrOtherPacificIslander", "white", "demographicRaceTwoOrMoreRaces",
                "hispanicOrLatinoEthnicity",
            ].map { .optional($0, .flag) }
            + [
                .optional("countryOfBirthCode"), .optional("stateOfBirthAbbreviation"), .optional("cityOfBirth"),
                .optional("publicSchoolResidenceStatus"),
            ]
    }
}

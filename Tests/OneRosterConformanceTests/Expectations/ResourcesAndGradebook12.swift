/// Digest §5, the resource files of 1.2.1.
enum Resources12 {
    static let classResources = FileRule(
        "classResources",
        [
            optional("title"),
            required("classSourcedId", .reference(to: "classes")),
            required("resourceSourcedId", .reference(to: "resources")),
        ])

    static let courseResources = FileRule(
        "courseResources",
        [
            optional("title"),
            required("courseSourcedId", .reference(to: "courses")),
            required("resourceSourcedId", .reference(to: "resources")),
        ])

    /// The roles that a resource is meant for.
    static let audience = [
        "administrator", "aide", "guardian", "parent", "proctor", "relative", "student", "teacher",
    ]

    static let resources = FileRule(
        "resources",
        [
            required("vendorResourceId"),
            optional("title"),
            optional("roles", .tokenList(audience, .allowed)),
            optional("importance", .token(["primary", "secondary"], .refused)),
            optional("vendorId"),
            optional("applicationId"),
        ])

    static let userResources = FileRule(
        "userResources",
        [
            required("userSourcedId", .reference(to: "users")),
            optional("orgSourcedId", .reference(to: "orgs")),
            optional("classSourcedId", .reference(to: "classes")),
            required("resourceSourcedId", .reference(to: "resources")),
        ])

    static let all = [classResources, courseResources, resources, userResources]
}

/// Digest §5, the gradebook files of 1.2.1.
enum Gradebook12 {
    static let categories = FileRule("categories", [required("title"), optional("weight", .number)])

    static let lineItems = FileRule(
        "lineItems",
        [
            required("title"),
            optional("description"),
            required("assignDate", .date),
            required("dueDate", .date),
            required("classSourcedId", .reference(to: "classes")),
            required("categorySourcedId", .reference(to: "categories")),
            required("academicSessionSourcedId", .reference(to: "academicSessions")),
            optional("resultValueMin", .number),
            optional("resultValueMax", .number),
            required("schoolSourcedId", .reference(to: "orgs")),
        ])

    static let lineItemLearningObjectiveIds = FileRule(
        "lineItemLearningObjectiveIds",
        [
            required("lineItemSourcedId", .reference(to: "lineItems")),
            required("source", .objectiveSource),
            required("learningObjectiveId"),
        ])

    static let lineItemScoreScales = FileRule(
        "lineItemScoreScales",
        [
            optional("title"),
            required("lineItemSourcedId", .reference(to: "lineItems")),
            required("scoreScaleSourcedId", .reference(to: "scoreScales")),
        ])

    static let scoreStatus = ["exempt", "fully graded", "not submitted", "partially graded", "submitted"]

    static let results = FileRule(
        "results",
        [
            required("lineItemSourcedId", .reference(to: "lineItems")),
            required("studentSourcedId", .reference(to: "users")),
            required("scoreStatus", .token(scoreStatus, .allowed)),
            optional("score", .number),
            required("scoreDate", .date),
            optional("comment"),
            optional("textScore"),
            optional("classSourcedId", .reference(to: "classes")),
            optional("inProgress", .boolean),
            optional("incomplete", .boolean),
            optional("late", .boolean),
            optional("missing", .boolean),
        ])

    static let resultLearningObjectiveIds = FileRule(
        "resultLearningObjectiveIds",
        [
            required("resultSourcedId", .reference(to: "results")),
            required("source", .objectiveSource),
            required("learningObjectiveId"),
            optional("score", .number),
            optional("textScore"),
        ])

    static let resultScoreScales = FileRule(
        "resultScoreScales",
        [
            optional("title"),
            required("resultSourcedId", .reference(to: "results")),
            required("scoreScaleSourcedId", .reference(to: "scoreScales")),
        ])

    static let scoreScales = FileRule(
        "scoreScales",
        [
            required("title"),
            required("type"),
            required("orgSourcedId", .reference(to: "orgs")),
            required("courseSourcedId", .reference(to: "courses")),
            required("classSourcedId", .reference(to: "classes")),
            required("scoreScaleValue", .scoreScale),
        ])

    static let all = [
        categories, lineItems, lineItemLearningObjectiveIds, lineItemScoreScales, results,
        resultLearningObjectiveIds, resultScoreScales, scoreScales,
    ]
}

/// The versions of the binding that the corpus covers.
enum Edition: String, CaseIterable, Sendable {
    case v11 = "1.1"
    case v12 = "1.2"

    /// Every data file of the version, by name.
    var files: [FileRule] {
        switch self {
        case .v11: Self.sorted11
        case .v12: Self.sorted12
        }
    }

    /// The rule of one file; `nil` when the version has no such file.
    func file(_ name: String) -> FileRule? { files.first { $0.name == name } }

    private static let sorted12 = (Rostering12.all + Resources12.all + Gradebook12.all).sorted { $0.name < $1.name }
    private static let sorted11 = Tables11.all.sorted { $0.name < $1.name }

    /// Digest §2.1: the `file.*` properties of the manifest, in its order, without the prefix.
    var manifestFiles: [String] {
        switch self {
        case .v12: Self.properties12
        case .v11: Self.properties12.filter { !Self.starred.contains($0) }
        }
    }

    private static let properties12 = [
        "academicSessions", "categories", "classes", "classResources", "courses", "courseResources", "demographics",
        "enrollments", "lineItemLearningObjectiveIds", "lineItems", "lineItemScoreScales", "orgs", "resources",
        "resultLearningObjectiveIds", "results", "resultScoreScales", "roles", "scoreScales", "userProfiles",
        "userResources", "users",
    ]

    /// The files that carry an asterisk in §2.1: not in 1.1.
    static let starred: Set<String> = [
        "lineItemLearningObjectiveIds", "lineItemScoreScales", "resultLearningObjectiveIds", "resultScoreScales",
        "roles", "scoreScales", "userProfiles", "userResources",
    ]
}

/// How the manifest announces a file (§4).
enum FileMode: String, CaseIterable, Sendable {
    case bulk
    case delta
    case absent
}

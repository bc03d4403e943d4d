public import OneRosterModel

/// The data files of a OneRoster bundle, in the order of the manifest.
///
/// OneRoster CSV Binding 1.2.1, section "manifest.csv". File names are case-sensitive.
public enum OneRosterFile: String, CaseIterable, Hashable, Sendable {
    /// `academicSessions.csv`
    case academicSessions
    /// `categories.csv`
    case categories
    /// `classes.csv`
    case classes
    /// `classResources.csv`
    case classResources
    /// `courses.csv`
    case courses
    /// `courseResources.csv`
    case courseResources
    /// `demographics.csv`
    case demographics
    /// `enrollments.csv`
    case enrollments
    /// `lineItemLearningObjectiveIds.csv`, from 1.2 on
    case lineItemLearningObjectiveIds
    /// `lineItems.csv`
    case lineItems
    /// `lineItemScoreScales.csv`, from 1.2 on
    case lineItemScoreScales
    /// `orgs.csv`
    case orgs
    /// `resources.csv`
    case resources
    /// `resultLearningObjectiveIds.csv`, from 1.2 on
    case resultLearningObjectiveIds
    /// `results.csv`
    case results
    /// `resultScoreScales.csv`, from 1.2 on
    case resultScoreScales
    /// `roles.csv`, from 1.2 on
    case roles
    /// `scoreScales.csv`, from 1.2 on
    case scoreScales
    /// `userProfiles.csv`, from 1.2 on
    case userProfiles
    /// `userResources.csv`, from 1.2 on
    case userResources
    /// `users.csv`
    case users

    /// The file's name, for example `users.csv`.
    public var fileName: String { rawValue + ".csv" }

    /// The property of the manifest that says how the file is sent, for example `file.users`.
    public var manifestProperty: String { "file." + rawValue }

    /// Whether a version of the standard knows the file.
    public func exists(in version: OneRosterVersion) -> Bool {
        version == .v1_2 || !Self.sinceVersion12.contains(self)
    }

    /// The files of a version, in the order of the manifest.
    public static func files(of version: OneRosterVersion) -> [OneRosterFile] {
        allCases.filter { $0.exists(in: version) }
    }

    private static let sinceVersion12: Set<OneRosterFile> = [
        .lineItemLearningObjectiveIds, .lineItemScoreScales, .resultLearningObjectiveIds, .resultScoreScales, .roles,
        .scoreScales, .userProfiles, .userResources,
    ]
}

/// How a file is sent. OneRoster CSV Binding 1.2.1, section "manifest.csv".
public enum FileMode: String, Hashable, Sendable {
    /// Nothing is said about the file's records; it is not in the package.
    case absent
    /// The file is the complete set.
    case bulk
    /// The file holds changes alone.
    case delta
}

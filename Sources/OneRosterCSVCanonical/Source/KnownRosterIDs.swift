public import Canonical
public import OneRosterCSV

/// The ids of a roster that was loaded before, so that the references of a delta bundle can be checked.
///
/// Hand it to the validation as `ValidationOptions.baseline`.
public struct KnownRosterIDs: KnownRecords {
    /// The kinds that others refer to; the ids of the rest are of no use here.
    public static let kinds: [NounKind] = [.organization, .academicSession, .course, .section, .person, .account]

    private let ids: [NounKind: Set<String>]

    /// Takes the ids in use, by kind.
    public init(_ ids: [NounKind: Set<String>]) {
        self.ids = ids
    }

    /// Whether the roster has the record in use. Of kinds that it was not given, and of files that are no part of a
    /// roster, nothing can be said, so that every record of theirs counts as known.
    public func contains(_ id: String, in file: OneRosterFile) -> Bool {
        guard let kind = NounKind(oneRosterFile: file), let known = ids[kind] else { return true }
        return known.contains(id)
    }
}

extension NounKind {
    /// The file of a 1.2 bundle that the kind's records come from.
    public var oneRosterFile: OneRosterFile {
        switch self {
        case .organization: .orgs
        case .academicSession: .academicSessions
        case .course: .courses
        case .section: .classes
        case .person: .users
        case .account: .userProfiles
        case .roleAssignment: .roles
        case .enrollment: .enrollments
        case .demographics: .demographics
        }
    }

    /// The kind of a file's records; `nil` for files that are no part of a roster.
    public init?(oneRosterFile file: OneRosterFile) {
        guard let kind = Self.allCases.first(where: { $0.oneRosterFile == file }) else { return nil }
        self = kind
    }
}

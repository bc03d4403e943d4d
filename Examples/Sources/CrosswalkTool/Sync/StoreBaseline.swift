import Canonical
import OneRosterCSV

/// What the store holds, so that the references of a delta can be checked.
struct StoreBaseline: KnownRecords {
    private let ids: [NounKind: Set<String>]

    /// Reads the ids that others refer to. Nothing refers to the rest.
    init(_ workspace: Workspace) async throws {
        var ids: [NounKind: Set<String>] = [:]
        for kind in [NounKind.organization, .academicSession, .course, .section, .person, .account] {
            ids[kind] = try await workspace.activeIDs(of: kind)
        }
        self.ids = ids
    }

    /// Whether the store has the record in use. Of files that are checked and not stored nothing can be said, so that
    /// every record of theirs counts as known.
    func contains(_ id: String, in file: OneRosterFile) -> Bool {
        guard let kind = NounKind(file: file), let known = ids[kind] else { return true }
        return known.contains(id)
    }
}

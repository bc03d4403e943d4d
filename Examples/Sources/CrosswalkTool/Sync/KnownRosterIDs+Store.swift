import Canonical
import OneRosterCSVCanonical

extension KnownRosterIDs {
    /// What the store holds, of the kinds that others refer to.
    init(_ workspace: Workspace) async throws {
        var ids: [NounKind: Set<String>] = [:]
        for kind in Self.kinds { ids[kind] = try await workspace.activeIDs(of: kind) }
        self.init(ids)
    }
}

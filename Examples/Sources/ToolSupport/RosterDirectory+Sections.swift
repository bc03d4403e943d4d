import Canonical
public import LTICanonical
import RosterReconciliation
import Synchronization

extension RosterDirectory {
    /// Who is in a section of the roster, each person once, by id.
    ///
    /// It reads every enrollment of the roster: an app with tables of its own asks those instead.
    public func people(ofSection id: String) async throws -> [DirectoryPersonID] {
        let found = Mutex<Set<String>>([])
        try await roster.scan(.enrollment, in: scope) { records in
            for record in records where record.head.state.isActive {
                let enrollment = try StoredFields(record)
                guard enrollment["sectionID"] == id, let person = enrollment["personID"] else { continue }
                found.withLock { _ = $0.insert(person) }
            }
        }
        return found.withLock { $0 }.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
            .map { DirectoryPersonID($0) }
    }

    /// What people of the roster are called.
    public func names(of people: [DirectoryPersonID]) async throws -> [DirectoryPersonID: String] {
        let ids = Set(people.map(\.text)).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        var names: [DirectoryPersonID: String] = [:]
        for record in try await roster.records(of: .person, ids: Array(ids.prefix(5_000)), in: scope) {
            let person = try StoredFields(record)
            let name = [person["givenName"], person["familyName"]].compactMap { $0 }.joined(separator: " ")
            names[DirectoryPersonID(record.head.id)] = name
        }
        return names
    }
}

/// The texts of a stored record, by the names of its noun's table.
private struct StoredFields {
    private let kind: NounKind
    private let content: RecordContent

    init(_ record: StoredRecord) throws {
        kind = record.key.kind
        content = try RecordContent(record.image.content)
    }

    subscript(name: String) -> String? {
        guard let field = RosterField.named(name, of: kind), case .text(let text) = content[field.tag]?.value else {
            return nil
        }
        return text
    }
}

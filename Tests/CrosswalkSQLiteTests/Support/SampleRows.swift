#if SQLite
    import Canonical
    import CrosswalkSQLite
    import RosterReconciliation

    /// Rows that tests write when any will do.
    enum SampleRows {
        static let scope = Provenance(tenant: "district", sourceSystem: "sis")

        static func image(_ name: String, extra: Int = 0) -> RecordImage {
            var person = Person(id: "-")
            person.givenName = name
            person.familyName = String(repeating: "x", count: extra)
            person.lastModified = Instant(millisecondsSinceEpoch: 1_000)
            return RecordImage(encoding: .person(person))
        }

        static func create(
            _ id: String, _ name: String = "Ada", extra: Int = 0, in scope: Provenance = scope
        ) -> RosterAction {
            RosterAction(
                .create, RecordKey(.person, id), before: nil, after: image(name, extra: extra), in: scope)
        }

        static func ids(
            of database: CrosswalkDatabase, in scope: Provenance = scope
        ) async throws -> [String] {
            let found = Gathered<String>()
            try await SQLiteRosterStore(database).heads(of: .person, in: scope) { await found.add($0.map(\.id)) }
            return await found.elements
        }
    }

    /// What a stream delivers, batch by batch.
    actor Gathered<Element: Sendable> {
        private(set) var batches: [[Element]] = []
        var elements: [Element] { batches.flatMap { $0 } }
        func add(_ batch: [Element]) { batches.append(batch) }
    }
#endif

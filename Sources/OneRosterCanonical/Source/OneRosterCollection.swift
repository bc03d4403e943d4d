public import Canonical
public import OneRosterModel

/// One kind of OneRoster record, and the way to read it from wherever it comes.
///
/// The way is a closure that hands on one item after the other and answers how complete that was. It is all that this
/// module knows of files and networks:
///
/// ```swift
/// OneRosterCollection(OneRosterEnrollment.self) { deliver in
///     guard var reader = try bundle.records(of: OneRosterEnrollment.self) else { return .absent }
///     while let row = reader.next() {
///         switch row {
///         case .record: try await deliver(.record(reader.record))
///         case .quarantined(let id, _): try await deliver(.quarantined(id: id, code: "row.quarantined"))
///         }
///     }
///     return reader.finish().completeness.canonical
/// }
/// ```
public struct OneRosterCollection: Sendable {
    /// Hands an item on. It waits while the receiver is busy, and throws what the receiver throws: let it pass.
    public typealias Deliver<Record: OneRosterEntity> = (OneRosterItem<Record>) async throws -> Void

    /// The kinds of noun that the collection's records become, in the order of dependency.
    public let kinds: [NounKind]
    let read: @Sendable (SourceRun, SourceRun.Receive) async throws -> [NounKind: Completeness]

    /// A collection of records that are one noun each.
    ///
    /// - Parameters:
    ///   - type: The kind of record.
    ///   - read: Delivers every item and answers how complete the collection was.
    public init<Record: CanonicalEntity>(
        _ type: Record.Type, read: @escaping @Sendable (_ deliver: Deliver<Record>) async throws -> Completeness
    ) {
        let kind = Record.Noun.kind
        kinds = [kind]
        self.read = { run, receive in
            let verdict = try await read { item in
                switch item {
                case .record(let record): run.add(record)
                case .quarantined(let id, let code): run.quarantine(id, as: kind, code: code)
                }
                if run.isFull { try await receive(run.takeBatch()) }
            }
            return [kind: run.verdict(verdict, for: kind)]
        }
    }

    /// A collection of users of 1.1, which become persons and role assignments.
    ///
    /// A quarantined user leaves it open which roles there are, so that no role is removed for being absent then.
    ///
    /// - Parameters:
    ///   - type: The users of 1.1.
    ///   - read: Delivers every item and answers how complete the collection was.
    public init(
        _ type: OneRosterUser11.Type,
        read: @escaping @Sendable (_ deliver: Deliver<OneRosterUser11>) async throws -> Completeness
    ) {
        kinds = [.person, .roleAssignment]
        self.read = { run, receive in
            let verdict = try await read { item in
                switch item {
                case .record(let user): run.add(user)
                case .quarantined(let id, let code):
                    run.quarantine(id, as: .person, code: code)
                    run.doubt(.roleAssignment, "users.quarantined")
                }
                if run.isFull { try await receive(run.takeBatch()) }
            }
            return [
                .person: run.verdict(verdict, for: .person),
                .roleAssignment: run.verdict(verdict, for: .roleAssignment),
            ]
        }
    }
}

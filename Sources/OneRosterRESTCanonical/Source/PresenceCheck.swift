internal import Canonical
internal import OneRosterModel
internal import OneRosterREST

/// Asks a service for single records that did not come with their list.
///
/// Gone is what the service answers with 404 or 410, or as `tobedeleted`, and only where it has a record of the same type
/// that is known to be there: a service without the operation answers 404 to everything. Whatever else it says, the
/// record stays. Roles and accounts are parts of a person's record: they stay where the person does.
actor PresenceCheck {
    private let client: OneRosterClient
    private var examples: [OneRosterEntityType: String] = [:]
    /// Whether the service answers for single records of a type.
    private var answers: [OneRosterEntityType: Bool] = [:]
    private var keptPersons: Set<String> = []

    init(_ client: OneRosterClient) { self.client = client }

    func begin() {
        examples = [:]
        answers = [:]
        keptPersons = []
    }

    func knows(_ examples: [OneRosterEntityType: String]) { self.examples = examples }

    func check(_ keys: [RecordKey]) async throws -> [RecordKey: Presence] {
        var found: [RecordKey: Presence] = [:]
        for key in keys {
            try Task.checkCancellation()
            found[key] = try await presence(of: key)
        }
        return found
    }

    private func presence(of key: RecordKey) async throws -> Presence {
        switch key.kind {
        case .organization: return try await ask(key.id) { RESTObject.org($0) }
        case .academicSession: return try await ask(key.id) { RESTObject.academicSession($0) }
        case .course: return try await ask(key.id) { RESTObject.course($0) }
        case .section: return try await ask(key.id) { RESTObject.class($0) }
        case .enrollment: return try await ask(key.id) { RESTObject.enrollment($0) }
        case .demographics: return try await ask(key.id) { RESTObject.demographics($0) }
        case .person:
            let presence = try await ask(key.id) { RESTObject.user($0) }
            if presence == .present { keptPersons.insert(key.id) }
            return presence
        case .account, .roleAssignment: return isOfKeptPerson(key.id) ? .present : .absent
        }
    }

    /// Ids of roles and accounts begin with the person's where both parts allow it; of others nothing is known.
    private func isOfKeptPerson(_ id: String) -> Bool {
        guard !keptPersons.isEmpty else { return false }
        guard !id.hasPrefix("//"), let slash = id.firstIndex(of: "/") else { return true }
        return keptPersons.contains(String(id[..<slash]))
    }

    private func ask<Record: RESTRecord>(
        _ id: String, _ object: @Sendable (SourcedID<Record.Entity>) -> RESTObject<Record>
    ) async throws -> Presence {
        guard try await isAnswered(object) else { return .present }
        do {
            let row = try await client.fetch(object(SourcedID(id)))
            return row.record?.status == .tobedeleted ? .absent : .present
        } catch let error as OneRosterServiceError {
            return error.code == .notFound ? .absent : .present
        }
    }

    /// Whether the service has single records of a type: one that came with the list must be there.
    private func isAnswered<Record: RESTRecord>(
        _ object: @Sendable (SourcedID<Record.Entity>) -> RESTObject<Record>
    ) async throws -> Bool {
        let type = Record.entityType
        if let known = answers[type] { return known }
        // Of a list without records there is none that could be asked for.
        var isAnswered = true
        if let example = examples[type] {
            do {
                isAnswered = try await client.fetch(object(SourcedID(example))).record != nil
            } catch is OneRosterServiceError {
                isAnswered = false
            }
        }
        answers[type] = isAnswered
        return isAnswered
    }
}

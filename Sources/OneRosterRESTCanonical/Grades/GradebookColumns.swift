internal import Canonical
internal import CrosswalkRuntime
internal import OneRosterModel
internal import OneRosterREST

/// Makes the category and the line item of a piece of work, once, where the gradebook does not have them.
actor GradebookColumns {
    private let client: OneRosterClient
    private let tenant: String
    private var made: Set<String> = []
    private var schools: [SourcedID<OneRosterClass>: SourcedID<OneRosterOrg>] = [:]

    init(client: OneRosterClient, tenant: String) {
        self.client = client
        self.tenant = tenant
    }

    /// Two that come at once both ask and write the same: that does no harm.
    func make(_ ids: GradeIDs, _ work: GradedWork, _ grade: Grade) async throws {
        guard !made.contains(ids.lineItem.rawValue) else { return }
        if try await !has(.lineItem(ids.lineItem)) {
            if try await !has(.category(ids.category)) {
                try await client.put(
                    RESTCategory(sourcedID: ids.category, dateLastModified: now, title: work.category))
            }
            try await client.put(try await lineItem(ids, work, grade))
        }
        // Many line items are many ids; the oldest are asked for again.
        if made.count > 100_000 { made = [] }
        made.insert(ids.lineItem.rawValue)
    }

    private func has<Record: RESTRecord>(_ object: RESTObject<Record>) async throws -> Bool {
        do {
            return try await client.fetch(object).record?.status != .tobedeleted
        } catch let error as OneRosterServiceError where error.code == .notFound {
            return false
        }
    }

    private var now: OneRosterDateTime? {
        OneRosterDateTime(millisecondsSinceEpoch: client.ambient.now().millisecondsSinceEpoch)
    }

    private func lineItem(_ ids: GradeIDs, _ work: GradedWork, _ grade: Grade) async throws -> RESTLineItem {
        let first = OneRosterDateTime(millisecondsSinceEpoch: grade.time.millisecondsSinceEpoch)
        let assigned = work.assigned.flatMap { OneRosterDateTime(millisecondsSinceEpoch: $0.millisecondsSinceEpoch) }
        let due = work.due.flatMap { OneRosterDateTime(millisecondsSinceEpoch: $0.millisecondsSinceEpoch) }
        return RESTLineItem(
            sourcedID: ids.lineItem, dateLastModified: now, title: work.title, description: work.description,
            assignDate: assigned ?? first, dueDate: due ?? first, classID: work.classID,
            schoolID: client.version < .v1_2 ? nil : try await school(of: work.classID), categoryID: ids.category,
            gradingPeriodID: work.gradingPeriodID, resultValueMin: OneRosterDecimal(0),
            resultValueMax: grade.maximum.flatMap { OneRosterDecimal($0) })
    }

    private func school(of id: SourcedID<OneRosterClass>) async throws -> SourcedID<OneRosterOrg>? {
        if let known = schools[id] { return known }
        let found = try await client.fetch(.class(id)).record?.schoolID
        if schools.count > 10_000 { schools = [:] }
        schools[id] = found
        return found
    }
}

internal import CrosswalkJSON
internal import OneRosterModel
public import OneRosterREST

/// Asks a service for everything that a client can ask for: every list, every record by its id, every write.
///
/// The service must hold the ``SampleDistrict``; afterwards the records of its gradebook are deleted. Run it in the
/// process and over sockets: what an operation needs of addresses, headers and bodies is then shown on both.
public struct OperationTour: Sendable {
    private let client: OneRosterClient
    /// The operations that were asked for and answered with records that can be read, by their names.
    public private(set) var done: Set<String> = []
    /// What went wrong, an operation a line.
    public private(set) var failed: [String] = []

    /// A tour that has not begun.
    public init(_ client: OneRosterClient) { self.client = client }

    /// The operations of the client's version that were not answered as they should be.
    public var missing: [String] {
        OneRosterOperation.all(in: client.version).map(\.name).filter { !done.contains($0) }.sorted()
    }

    /// Asks for everything, one request after the other.
    /// - Throws: What is no answer of the service; refusals are part of ``failed``.
    public mutating func run() async throws {
        try await lists()
        try await objects()
        try await posts()
        try await write(.result(SourcedID(Self.id(.result))))
        try await write(.lineItem(SourcedID(Self.id(.lineItem))))
        try await write(.category(SourcedID(Self.id(.category))))
        try await write(.scoreScale(SourcedID(Self.id(.scoreScale))))
        try await write(.assessmentResult(SourcedID(Self.id(.assessmentResult))))
        try await write(.assessmentLineItem(SourcedID(Self.id(.assessmentLineItem))))
    }

    // MARK: One operation

    private mutating func list<Record: RESTRecord>(_ lists: RESTCollection<Record>...) async throws {
        for list in lists {
            guard OneRosterOperation.named(list.operation, in: client.version) != nil else { continue }
            do {
                let answer = try await client.page(of: list, limit: 5)
                if answer.page.quarantined.isEmpty { done.insert(list.operation) }
            } catch let error as OneRosterServiceError {
                failed.append("\(list.operation): \(error)")
            }
        }
    }

    private mutating func one<Record: RESTRecord>(_ objects: RESTObject<Record>...) async throws {
        for object in objects {
            guard OneRosterOperation.named(object.operation, in: client.version) != nil else { continue }
            do {
                if try await client.fetch(object).record != nil { done.insert(object.operation) }
            } catch let error as OneRosterServiceError {
                failed.append("\(object.operation): \(error)")
            }
        }
    }

    private mutating func write<Record: RESTWritable>(_ object: RESTObject<Record>) async throws {
        guard OneRosterOperation.named(Record.putOperation, in: client.version) != nil else { return }
        guard let record = try await client.fetch(object).record else { return failed.append(Record.putOperation) }
        try await client.put(record)
        done.insert(Record.putOperation)
        try await client.delete(record.sourcedID, of: Record.self)
        done.insert(Record.deleteOperation)
    }

    private mutating func post(_ name: String, _ body: (OneRosterClient) async throws -> Int) async throws {
        guard OneRosterOperation.named(name, in: client.version) != nil else { return }
        if try await body(client) == 1 { done.insert(name) } else { failed.append(name) }
    }

    // MARK: All of them

    private mutating func lists() async throws {
        let (school, one): (SourcedID<OneRosterOrg>, SourcedID<OneRosterClass>) = ("s1", SourcedID(Self.id(.class)))
        let (course, term): (SourcedID<OneRosterCourse>, SourcedID<OneRosterAcademicSession>) = ("k1", "t1")
        let student = Self.person("student")
        let teacher = Self.person("teacher")
        try await list(
            .academicSessions, .terms, .gradingPeriods, .terms(ofSchool: school), .gradingPeriods(ofTerm: term))
        try await list(.orgs, .schools)
        try await list(.courses, .courses(ofSchool: school))
        try await list(
            .classes, .classes(ofCourse: course), .classes(ofSchool: school), .classes(ofTerm: term),
            .classes(ofUser: student), .classes(ofStudent: student), .classes(ofTeacher: teacher))
        try await list(
            .enrollments, .enrollments(ofSchool: school), .enrollments(ofClass: one, inSchool: school))
        try await list(
            .users, .students, .teachers, .students(ofClass: one), .teachers(ofClass: one), .students(ofSchool: school),
            .teachers(ofSchool: school), .students(ofClass: one, inSchool: school),
            .teachers(ofClass: one, inSchool: school))
        try await list(.demographics)
        try await list(
            .resources, .resources(ofClass: one), .resources(ofCourse: course), .resources(ofUser: student))
        try await list(.categories, .categories(ofClass: one))
        try await list(.lineItems, .lineItems(ofClass: one))
        let item: SourcedID<OneRosterLineItem> = SourcedID(Self.id(.lineItem))
        try await list(
            .results, .results(ofClass: one), .results(ofLineItem: item, inClass: one),
            .results(ofStudent: student, inClass: one))
        try await list(.scoreScales, .scoreScales(ofClass: one), .scoreScales(ofSchool: school))
        try await list(.assessmentLineItems)
        try await list(.assessmentResults)
    }

    private static func person(_ role: String) -> SourcedID<OneRosterUser> {
        for user in SampleDistrict.records[.user] ?? [] {
            let roles = user["roles"]?.array ?? []
            if roles.contains(where: { $0["role"]?.string == role }) {
                return SourcedID(user["sourcedId"]?.string ?? "")
            }
        }
        return ""
    }

    private mutating func objects() async throws {
        try await one(.academicSession(SourcedID(Self.id(.academicSession))), .term("t1"), .gradingPeriod("g1"))
        try await one(.org(SourcedID(Self.id(.org))), .school("s1"))
        try await one(.course(SourcedID(Self.id(.course))))
        try await one(.class(SourcedID(Self.id(.class))))
        try await one(.enrollment(SourcedID(Self.id(.enrollment))))
        try await one(.user(Self.person("student")), .student(Self.person("student")), .teacher(Self.person("teacher")))
        try await one(.demographics(SourcedID(Self.id(.demographics))))
        try await one(.resource(SourcedID(Self.id(.resource))))
        try await one(.category(SourcedID(Self.id(.category))))
        try await one(.lineItem(SourcedID(Self.id(.lineItem))))
        try await one(.result(SourcedID(Self.id(.result))))
        try await one(.scoreScale(SourcedID(Self.id(.scoreScale))))
        try await one(.assessmentLineItem(SourcedID(Self.id(.assessmentLineItem))))
        try await one(.assessmentResult(SourcedID(Self.id(.assessmentResult))))
    }

    private mutating func posts() async throws {
        guard client.version >= .v1_2 else { return }
        guard let item = try await client.fetch(.lineItem(SourcedID(Self.id(.lineItem)))).record,
            let result = try await client.fetch(.result(SourcedID(Self.id(.result)))).record,
            let school = item.schoolID
        else { return }
        try await post("postLineItemsForClass") { try await $0.post([item], toClass: item.classID).count }
        try await post("postLineItemsForSchool") { try await $0.post([item], toSchool: school).count }
        try await post("postResultsForLineItem") {
            try await $0.post([result], toLineItem: item.sourcedID).count
        }
        try await post("postResultsForAcademicSessionForClass") {
            try await $0.post([result], toClass: item.classID, in: "t1").count
        }
    }

    private static func id(_ type: OneRosterEntityType) -> String {
        SampleDistrict.records[type]?.first?["sourcedId"]?.string ?? ""
    }
}

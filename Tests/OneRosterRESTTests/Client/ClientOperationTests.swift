import CrosswalkJSON
import CrosswalkRuntime
import CrosswalkTesting
import OneRosterModel
import OneRosterTesting
import Testing

@testable import OneRosterREST

@Suite("The client has every operation of the standard")
struct ClientOperationTests {
    private static let token = "token"

    private static func client(_ version: OneRosterVersion) throws -> OneRosterClient {
        let clock = ManualClock(WallTime(secondsSinceEpoch: 1_790_000_000))
        let provider = OneRosterProvider(
            store: InMemoryOneRosterStore(SampleDistrict.records), bearers: [OneRosterProviderBearer(Secret(token))],
            ambient: clock.ambient)
        return OneRosterClient(
            try OneRosterSite("https://sis.example.org"), version: version,
            credentials: .tokens(StaticToken(Secret(token))), transport: InProcessTransport(provider),
            ambient: clock.ambient)
    }

    /// Asks for everything that the client can ask for; answers the operations that the service took.
    private struct Walk {
        let client: OneRosterClient
        private(set) var done: Set<String> = []
        private(set) var failed: [String] = []

        init(_ client: OneRosterClient) { self.client = client }

        mutating func list<Record: RESTRecord>(_ lists: RESTCollection<Record>...) async throws {
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

        mutating func one<Record: RESTRecord>(_ objects: RESTObject<Record>...) async throws {
            for object in objects {
                guard OneRosterOperation.named(object.operation, in: client.version) != nil else { continue }
                do {
                    if try await client.fetch(object).record != nil { done.insert(object.operation) }
                } catch let error as OneRosterServiceError {
                    failed.append("\(object.operation): \(error)")
                }
            }
        }

        mutating func write<Record: RESTWritable>(_ object: RESTObject<Record>) async throws {
            guard OneRosterOperation.named(Record.putOperation, in: client.version) != nil else { return }
            guard let record = try await client.fetch(object).record else { return failed.append(Record.putOperation) }
            try await client.put(record)
            done.insert(Record.putOperation)
            try await client.delete(record.sourcedID, of: Record.self)
            done.insert(Record.deleteOperation)
        }

        mutating func post(_ name: String, _ body: (OneRosterClient) async throws -> Int) async throws {
            guard OneRosterOperation.named(name, in: client.version) != nil else { return }
            if try await body(client) == 1 { done.insert(name) } else { failed.append(name) }
        }
    }

    private static func ids(_ type: OneRosterEntityType) -> String {
        SampleDistrict.records[type]?.first?["sourcedId"]?.string ?? ""
    }

    @Test("Each is asked once and answered, in both versions", arguments: [OneRosterVersion.v1_2, .v1_1])
    func all(version: OneRosterVersion) async throws {
        var walk = Walk(try Self.client(version))
        try await Self.lists(&walk)
        try await Self.objects(&walk)
        try await Self.posts(&walk)
        try await walk.write(.result(SourcedID(Self.ids(.result))))
        try await walk.write(.lineItem(SourcedID(Self.ids(.lineItem))))
        try await walk.write(.category(SourcedID(Self.ids(.category))))
        try await walk.write(.scoreScale(SourcedID(Self.ids(.scoreScale))))
        try await walk.write(.assessmentResult(SourcedID(Self.ids(.assessmentResult))))
        try await walk.write(.assessmentLineItem(SourcedID(Self.ids(.assessmentLineItem))))
        let wanted = Set(OneRosterOperation.all(in: version).map(\.name))
        #expect(wanted.subtracting(walk.done).sorted() == [], "\(walk.failed)")
        print("client of \(version): asked \(walk.done.intersection(wanted).count)/\(wanted.count)")
    }

    private static func lists(_ walk: inout Walk) async throws {
        let (school, one): (SourcedID<OneRosterOrg>, SourcedID<OneRosterClass>) = ("s1", SourcedID(ids(.class)))
        let (course, term): (SourcedID<OneRosterCourse>, SourcedID<OneRosterAcademicSession>) = ("k1", "t1")
        let student = person("student")
        let teacher = person("teacher")
        try await walk.list(
            .academicSessions, .terms, .gradingPeriods, .terms(ofSchool: school), .gradingPeriods(ofTerm: term))
        try await walk.list(.orgs, .schools)
        try await walk.list(.courses, .courses(ofSchool: school))
        try await walk.list(
            .classes, .classes(ofCourse: course), .classes(ofSchool: school), .classes(ofTerm: term),
            .classes(ofUser: student), .classes(ofStudent: student), .classes(ofTeacher: teacher))
        try await walk.list(
            .enrollments, .enrollments(ofSchool: school), .enrollments(ofClass: one, inSchool: school))
        try await walk.list(
            .users, .students, .teachers, .students(ofClass: one), .teachers(ofClass: one), .students(ofSchool: school),
            .teachers(ofSchool: school), .students(ofClass: one, inSchool: school),
            .teachers(ofClass: one, inSchool: school))
        try await walk.list(.demographics)
        try await walk.list(
            .resources, .resources(ofClass: one), .resources(ofCourse: course), .resources(ofUser: student))
        try await walk.list(.categories, .categories(ofClass: one))
        try await walk.list(.lineItems, .lineItems(ofClass: one))
        let item: SourcedID<OneRosterLineItem> = SourcedID(ids(.lineItem))
        try await walk.list(
            .results, .results(ofClass: one), .results(ofLineItem: item, inClass: one),
            .results(ofStudent: student, inClass: one))
        try await walk.list(.scoreScales, .scoreScales(ofClass: one), .scoreScales(ofSchool: school))
        try await walk.list(.assessmentLineItems)
        try await walk.list(.assessmentResults)
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

    private static func objects(_ walk: inout Walk) async throws {
        try await walk.one(.academicSession(SourcedID(ids(.academicSession))), .term("t1"), .gradingPeriod("g1"))
        try await walk.one(.org(SourcedID(ids(.org))), .school("s1"))
        try await walk.one(.course(SourcedID(ids(.course))))
        try await walk.one(.class(SourcedID(ids(.class))))
        try await walk.one(.enrollment(SourcedID(ids(.enrollment))))
        try await walk.one(.user(person("student")), .student(person("student")), .teacher(person("teacher")))
        try await walk.one(.demographics(SourcedID(ids(.demographics))))
        try await walk.one(.resource(SourcedID(ids(.resource))))
        try await walk.one(.category(SourcedID(ids(.category))))
        try await walk.one(.lineItem(SourcedID(ids(.lineItem))))
        try await walk.one(.result(SourcedID(ids(.result))))
        try await walk.one(.scoreScale(SourcedID(ids(.scoreScale))))
        try await walk.one(.assessmentLineItem(SourcedID(ids(.assessmentLineItem))))
        try await walk.one(.assessmentResult(SourcedID(ids(.assessmentResult))))
    }

    private static func posts(_ walk: inout Walk) async throws {
        guard walk.client.version >= .v1_2 else { return }
        guard let item = try await walk.client.fetch(.lineItem(SourcedID(ids(.lineItem)))).record,
            let result = try await walk.client.fetch(.result(SourcedID(ids(.result)))).record,
            let school = item.schoolID
        else { return }
        try await walk.post("postLineItemsForClass") { try await $0.post([item], toClass: item.classID).count }
        try await walk.post("postLineItemsForSchool") { try await $0.post([item], toSchool: school).count }
        try await walk.post("postResultsForLineItem") {
            try await $0.post([result], toLineItem: item.sourcedID).count
        }
        try await walk.post("postResultsForAcademicSessionForClass") {
            try await $0.post([result], toClass: item.classID, in: "t1").count
        }
    }
}

import CrosswalkJSON
import OneRosterModel
import Testing

@testable import OneRosterREST

@Suite("The provider's collections and relations")
struct RelationTests {
    /// Path below the base, list, ids.
    static let rostering: [(String, String, [String])] = [
        ("academicSessions", "academicSessions", ["g1", "g2", "t1", "t2", "y"]),
        ("terms", "academicSessions", ["t1", "t2"]), ("gradingPeriods", "academicSessions", ["g1", "g2"]),
        ("orgs", "orgs", ["d", "s1", "s2"]), ("schools", "orgs", ["s1", "s2"]), ("courses", "courses", ["k1", "k2"]),
        ("classes", "classes", ["c1", "c2", "c3"]), ("users", "users", ["u1", "u2", "u3", "u4", "u5", "u6"]),
        ("students", "users", ["u1", "u2", "u3"]), ("teachers", "users", ["u4", "u5"]),
        ("enrollments", "enrollments", ["e1", "e2", "e3", "e4", "e5", "e6", "e7"]),
        ("demographics", "demographics", ["u1", "u2"]), ("classes/c1/students", "users", ["u1", "u2"]),
        ("classes/c1/teachers", "users", ["u4"]), ("courses/k1/classes", "classes", ["c1", "c2"]),
        ("students/u2/classes", "classes", ["c1", "c2"]), ("students/u3/classes", "classes", ["c3"]),
        ("teachers/u4/classes", "classes", ["c1"]), ("users/u5/classes", "classes", ["c3"]),
        ("users/u6/classes", "classes", []), ("terms/t1/classes", "classes", ["c1", "c2"]),
        ("terms/t2/classes", "classes", ["c2", "c3"]), ("schools/s1/classes", "classes", ["c1", "c2"]),
        ("schools/s1/courses", "courses", ["k1"]), ("schools/s2/courses", "courses", ["k2"]),
        ("schools/s1/enrollments", "enrollments", ["e1", "e2", "e3", "e4", "e7"]),
        ("schools/s1/classes/c2/enrollments", "enrollments", ["e4"]),
        ("schools/s1/students", "users", ["u1", "u2"]), ("schools/s2/students", "users", ["u2", "u3"]),
        ("schools/s2/teachers", "users", ["u5"]), ("schools/s1/classes/c1/students", "users", ["u1", "u2"]),
        ("schools/s1/classes/c1/teachers", "users", ["u4"]), ("schools/s1/terms", "academicSessions", ["t1", "t2"]),
        ("schools/s2/terms", "academicSessions", ["t2"]), ("terms/t1/gradingPeriods", "academicSessions", ["g1"]),
    ]

    static let resources: [(String, String, [String])] = [
        ("resources", "resources", ["r1", "r2"]), ("classes/c1/resources", "resources", ["r1", "r2"]),
        ("courses/k1/resources", "resources", ["r1"]), ("users/u1/resources", "resources", ["r1"]),
    ]

    static let gradebook: [(String, String, [String])] = [
        ("categories", "categories", ["cat1", "cat2", "cat3"]), ("lineItems", "lineItems", ["l1", "l2", "l3"]),
        ("results", "results", ["x1", "x2", "x3", "x4"]), ("scoreScales", "scoreScales", ["sc1"]),
        ("classes/c1/categories", "categories", ["cat1", "cat2"]), ("classes/c1/lineItems", "lineItems", ["l1", "l2"]),
        ("classes/c1/results", "results", ["x1", "x2", "x3"]), ("classes/c1/scoreScales", "scoreScales", ["sc1"]),
        ("schools/s1/scoreScales", "scoreScales", ["sc1"]), ("schools/s2/scoreScales", "scoreScales", []),
        ("classes/c1/lineItems/l1/results", "results", ["x1", "x2"]),
        ("classes/c1/students/u1/results", "results", ["x1", "x3"]),
        ("assessmentLineItems", "assessmentLineItems", ["al1"]), ("assessmentResults", "assessmentResults", ["ar1"]),
    ]

    @Test("1.2: each has the records that it should", arguments: OneRosterService.allCases)
    func lists12(_ service: OneRosterService) async throws {
        let world = ProviderWorld()
        let table =
            switch service {
            case .rostering: Self.rostering
            case .resources: Self.resources
            case .gradebook: Self.gradebook
            }
        for (path, name, ids) in table {
            let answer = try await world.get("\(service.basePath(in: .v1_2))/\(path)")
            #expect(answer.status == 200 && answer.ids(name) == ids, "\(path) \(answer.ids(name) ?? [])")
        }
    }

    @Test("1.1: the same relations give the same records")
    func lists11() async throws {
        let world = ProviderWorld()
        let known = Set(OneRosterOperation.all(in: .v1_1).map { "\($0.path)".split(separator: "/").count }).count
        #expect(known == 4)
        for (path, name, ids) in Self.rostering {
            let answer = try await world.get("/ims/oneroster/v1p1/\(path)")
            #expect(answer.status == 200 && answer.ids(name) == ids, "\(path) \(answer.ids(name) ?? [])")
        }
    }

    @Test(
        "Who is not there, or is no such thing, has no relations: 404",
        arguments: [
            "rostering/v1p2/classes/zz/students", "rostering/v1p2/schools/d/classes", "rostering/v1p2/schools/d",
            "rostering/v1p2/students/u4/classes", "rostering/v1p2/students/u4", "rostering/v1p2/terms/y",
            "rostering/v1p2/terms/y/classes", "rostering/v1p2/schools/s2/classes/c1/students",
            "gradebook/v1p2/classes/c3/lineItems/l1/results", "rostering/v1p2/users/", "rostering/v1p2/users/%FF",
            "rostering/v1p2/nothing", "v1p1/scoreScales", "v1p1/classes/zz/students", "resources/v1p2/resources/zz",
        ])
    func missing(_ path: String) async throws {
        let answer = try await ProviderWorld().get("/ims/oneroster/\(path)")
        #expect(answer.status == 404)
        #expect(answer.minor == (path.hasPrefix("v1p1") ? "unknown object" : "unknownobject"))
    }
}

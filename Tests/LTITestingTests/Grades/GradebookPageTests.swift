import CrosswalkJSON
import CrosswalkRuntime
import CrosswalkTesting
import HTTPTypes
import LTICore
import Testing
import _CrosswalkSupport

@testable import LTIAdvantage
@testable import LTITesting

@Suite("The gradebook's page, and looking at a learner's work")
struct GradebookPageTests {
    private func get(_ lms: SimulatedLMS, _ path: String, as user: String) async throws -> String {
        let signedIn = try await lms.respond(
            to: WebRequest(post: [("user", user)], to: lms.base.appending(segment: "session")))
        var request = WebRequest(.get, try Endpoint(lms.base.description + path))
        request.head.headerFields[.cookie] = signedIn.head.headerFields[.setCookie].map {
            String($0.prefix { $0 != ";" })
        }
        return String(decoding: try await lms.respond(to: request).body.collect(), as: UTF8.self)
    }

    @Test("A grade that a tool sent stands there, for the teacher and for the learner alone")
    func shown() async throws {
        let world = try await GradeWorld(LMSFamilyTable.builtIn.generic)
        #expect(try await get(world.lms, "/gradebook/c-math-7", as: "teacher").contains("no column yet"))
        let item = try await world.grades.create(LineItem("Quiz <1>", outOf: 20, resourceLinkID: "l-area"))
        let score = Score.final("u-1a7c", 17, outOf: 20, comment: "good <b>work</b>")
        _ = try await world.sender.send(score, event: "e", toLineItem: item.address ?? "")
        let teacher = try await get(world.lms, "/gradebook/c-math-7", as: "teacher")
        #expect(teacher.contains("Quiz &lt;1&gt;") && teacher.contains("<strong>17</strong>"))
        #expect(teacher.contains("good &lt;b&gt;work&lt;/b&gt;") && teacher.contains("Look at the work"))
        #expect(teacher.contains("Lena Okafor") && teacher.contains("Test Student"))
        let learner = try await get(world.lms, "/gradebook/c-math-7", as: "learner")
        #expect(learner.contains("<strong>17</strong>") && !learner.contains("Test Student"))
        #expect(!learner.contains("Look at the work"))
        #expect(try await get(world.lms, "/courses/c-math-7", as: "learner").contains("/gradebook/c-math-7"))
    }

    @Test("Who teaches sees everybody of a course, everybody else themselves")
    func people() async throws {
        let world = try await GradeWorld(LMSFamilyTable.builtIn.generic)
        let teacher = try await get(world.lms, "/people/c-math-7", as: "teacher")
        #expect(teacher.contains("Lena Okafor") && teacher.contains("SIS-1001") && teacher.contains("Tia Adair"))
        let learner = try await get(world.lms, "/people/c-math-7", as: "learner")
        #expect(learner.contains("Lena Okafor") && !learner.contains("Tia Adair"))
        #expect(try await get(world.lms, "/people/nowhere", as: "teacher").contains("no such course"))
        #expect(try await get(world.lms, "/people/c-math-7", as: "nobody").isEmpty)
    }

    @Test("Looking at the work is a launch about the learner, with the line item")
    func review() async throws {
        let world = try await GradeWorld(LMSFamilyTable.builtIn.generic)
        let initiation = try await world.lms.begin(
            .submissionReview, by: "teacher", link: "l-fractions", client: "tool-1", about: "testuser")
        let tool = try #require(try await world.lms.tools.tool("tool-1"))
        let form = try #require(try await world.lms.fetch(initiation, tool: tool))
        let claims = try LaunchClaims(payload: try JSONObject.payload(of: try #require(form.fields["id_token"])))
        #expect(claims.forUser?.user == "u-6e2f")
        #expect(claims.grades?.lineItemURL?.hasPrefix("https://lms.example/grades/c-math-7/lineitems/") == true)
        #expect(claims.messageType == .submissionReview)
        let stored = LaunchServices(
            TenantKey(issuer: "https://lms.example", clientID: "tool-1", deploymentID: "dep-1"), claims)
        #expect(LaunchServices(stored: stored.stored) == stored)
        #expect(LaunchServices(stored: Array("{}".utf8)) == nil)
        #expect(stored.memberships?.membershipsURL != nil && stored.context == "c-math-7")
        #expect("\(stored)" == "<LaunchServices>")
    }
}

extension JSONObject {
    /// The bytes of a token's claims, its signature unseen.
    fileprivate static func payload(of token: String) throws -> [UInt8] {
        let part = token.split(separator: ".")[1]
        return try #require(Base64URL.decode(Array(part.utf8)))
    }
}
